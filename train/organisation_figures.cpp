#include "train/organisation_figures.h"

#include <algorithm>

#include <fmt/core.h>

#include "reading/model.h"

namespace ninety::train {
namespace {

std::uint32_t size_of(const std::vector<Span>& spans) {
  std::uint32_t size = 0;
  for (const auto span : spans)
    size += span.size();
  return size;
}

std::uint32_t shared(const std::vector<Span>& some, const std::vector<Span>& others) {
  std::uint32_t size = 0;
  for (const auto a : some) {
    for (const auto b : others) {
      const auto begin = std::max(a.begin, b.begin);
      const auto end = std::min(a.end, b.end);
      size += begin < end ? end - begin : 0;
    }
  }
  return size;
}

bool belong_together(const BriefItem& label, const BriefItem& item) {
  const auto size = 2 * shared(label.evidence, item.evidence);
  return size > 0 && (size >= size_of(label.evidence) || size >= size_of(item.evidence));
}

/// What is held against what, for one page.
class Comparison {
 public:
  Comparison(const std::string& id, const std::string& text, OrganisationFigures& figures)
      : id_(id), text_(text), figures_(figures), writer_(figures.by_writer[id.substr(0, 2)]) {}

  void add(std::string_view kind, FoundItems PageFigures::* field,
           const std::vector<BriefItem>& labels, const std::vector<BriefItem>& items) {
    std::vector<bool> taken(items.size(), false);
    FoundItems count{
        .labelled = std::uint32_t(labels.size()), .found = 0, .read = std::uint32_t(items.size())};
    for (const auto& label : labels) {
      std::size_t i = 0;
      while (i < items.size() && (taken[i] || !belong_together(label, items[i])))
        ++i;
      if (i == items.size()) {
        note("missed", kind, label);
        continue;
      }
      taken[i] = true;
      ++count.found;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!taken[i]) note("wrong", kind, items[i]);
    }
    for (auto* page : {&figures_.all, &writer_}) {
      auto& sum = page->*field;
      sum.labelled += count.labelled;
      sum.found += count.found;
      sum.read += count.read;
      page->stated_none += labels.empty() ? 1U : 0U;
      page->invented += labels.empty() && !items.empty() ? 1U : 0U;
    }
  }

 private:
  void note(std::string_view what, std::string_view kind, const BriefItem& item) {
    auto line = fmt::format("{} {} {} [{}]", id_, what, kind, item.name);
    for (const auto span : item.evidence)
      line += fmt::format(" | {}", span.of(text_));
    std::ranges::replace(line, '\n', ' ');
    figures_.misses.push_back(std::move(line));
  }

  const std::string& id_;
  const std::string& text_;
  OrganisationFigures& figures_;
  PageFigures& writer_;
};

std::string line_of(std::string_view name, const PageFigures& page) {
  const auto part = [](const FoundItems& items) {
    return fmt::format("{:.2f} {:.2f} ({:3})", items.recall(), items.precision(), items.labelled);
  };
  return fmt::format("{:8} mission {}  values {}  projects {}  invented {} of {}\n", name,
                     part(page.mission), part(page.values), part(page.projects), page.invented,
                     page.stated_none);
}

/// True when `list`, separated by commas, holds `name`.
bool lists(const std::string& list, const std::string& name) {
  return ("," + list + ",").find("," + name + ",") != std::string::npos;
}

}  // namespace

OrganisationFigures organisation_figures(const Tailoring& data, const std::string& only) {
  OrganisationFigures figures;
  for (const auto& [id, labels] : data.organisations) {
    const bool wanted = only.empty() || lists(only, id) || lists(only, id.substr(0, 2));
    if (!wanted) continue;
    const auto page = read_organisation(labels.text, Model::builtin());
    Comparison comparison(id, labels.text, figures);
    comparison.add("mission", &PageFigures::mission, labels.mission, page.mission);
    comparison.add("value", &PageFigures::values, labels.values, page.values);
    comparison.add("project", &PageFigures::projects, labels.projects, page.projects);
  }
  return figures;
}

std::string text_of(const OrganisationFigures& figures) {
  std::string text = "recall, precision (labelled)\n";
  for (const auto& [writer, page] : figures.by_writer)
    text += line_of(writer, page);
  return text + line_of("all", figures.all);
}

}  // namespace ninety::train
