#include "render/posting.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "render/json_text.h"
#include "render/layout.h"

namespace ninety {
namespace {

void append_evidence(std::string& out, const std::vector<Span>& evidence, std::string_view text) {
  out += "\"evidence\":[";
  for (const auto& span : evidence) {
    if (out.back() != '[') out += ',';
    json::append_span(out, span);
    out.back() = ',';
    out += "\"text\":";
    json::append_string(out, span.of(text));
    out += '}';
  }
  out += ']';
}

void append_items(std::string& out, std::string_view key, const std::vector<BriefItem>& items,
                  std::string_view text) {
  out += fmt::format(",\"{}\":[", key);
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    out += "{\"name\":";
    json::append_string(out, item.name);
    out += ',';
    append_evidence(out, item.evidence, text);
    out += '}';
  }
  out += ']';
}

/// Writes the lists, as sentences or under headings.
class Writer {
 public:
  Writer(std::string_view text, std::size_t width) : text_(text), width_(width) {}

  void section(std::string_view heading) {
    if (width_ == 0) return;
    out_ += fmt::format("{}{}\n", out_.empty() ? "" : "\n", heading);
  }

  void item(std::string_view kind, std::string_view name, const std::vector<Span>& evidence) {
    if (width_ == 0) {
      out_ += fmt::format("{}: {}.", kind, shown(name));
      for (const auto& span : evidence)
        out_ += fmt::format(" Line {}: {}.", line_of(span), quoted(span));
      out_ += '\n';
      return;
    }
    indented(2, shown(name));
    for (const auto& span : evidence)
      indented(6, fmt::format("line {}: {}", line_of(span), quoted(span)));
  }

  void say(std::string_view sentence) {
    if (width_ == 0) {
      out_ += fmt::format("{}\n", sentence);
    } else {
      indented(2, sentence);
    }
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void indented(std::size_t columns, std::string_view words) {
    for (const auto& line : wrap(words, std::max<std::size_t>(width_, columns + 20) - columns))
      out_ += std::string(columns, ' ') + line + '\n';
  }

  [[nodiscard]] std::string quoted(Span span) const {
    return fmt::format("“{}”", shown(span.of(text_)));
  }

  [[nodiscard]] std::size_t line_of(Span span) const {
    return 1 + static_cast<std::size_t>(std::ranges::count(text_.substr(0, span.begin), '\n'));
  }

  std::string_view text_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string posting_json(const Posting& posting) {
  std::string out = "{\"competencies\":[";
  for (const auto& competency : posting.competencies) {
    if (out.back() != '[') out += ',';
    out += "{\"name\":";
    json::append_string(out, competency.name);
    out += ",\"weight\":";
    json::append_fixed(out, static_cast<double>(competency.weight), 3);
    out += fmt::format(",\"core\":{},", competency.core);
    append_evidence(out, competency.evidence, posting.text);
    out += '}';
  }
  out += ']';
  append_items(out, "challenges", posting.challenges, posting.text);
  append_items(out, "daily_demands", posting.daily_demands, posting.text);
  return out + "}\n";
}

std::string posting_text(const Posting& posting, std::size_t width) {
  Writer writer(posting.text, width);
  if (posting.competencies.empty() && posting.challenges.empty() && posting.daily_demands.empty()) {
    writer.say("Nothing that a job asks for was found in this text.");
    return writer.take();
  }
  const auto competencies = [&](bool core, std::string_view heading, std::string_view kind) {
    if (std::ranges::none_of(posting.competencies,
                             [core](const Competency& c) { return c.core == core; }))
      return;
    writer.section(heading);
    for (const auto& competency : posting.competencies) {
      if (competency.core == core) writer.item(kind, competency.name, competency.evidence);
    }
  };
  competencies(true, "Core competencies", "Core competency");
  writer.section("Challenges that the position exists to address");
  for (const auto& challenge : posting.challenges)
    writer.item("Challenge", challenge.name, challenge.evidence);
  if (posting.challenges.empty()) writer.say("No challenge is stated.");
  if (!posting.daily_demands.empty()) writer.section("Daily demands");
  for (const auto& demand : posting.daily_demands)
    writer.item("Daily demand", demand.name, demand.evidence);
  competencies(false, "Also asked for", "Also asked for");
  return writer.take();
}

}  // namespace ninety
