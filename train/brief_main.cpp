// ninety-brief [--misses] [--all] [--write FILE] [FOLDER]: how well postings are read, leaving one
// writer out.
//
// --misses prints what was not found and what was wrong, --all every unit with its probabilities,
// --write FILE the weights learned from all writers (data/brief/posting_weights.txt).
#include <algorithm>
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "brief/posting_reader.h"
#include "reading/model_parts.h"
#include "train/posting_figures.h"
#include "train/posting_trainer.h"

namespace ninety::train {
namespace {

struct Options {
  std::string folder = "data/tailoring";
  std::string write;
  bool misses = false;
  bool all = false;
};

Options options_of(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--misses") {
      options.misses = true;
    } else if (argument == "--all") {
      options.all = true;
    } else if (argument == "--write" && i + 1 < count) {
      options.write = arguments[++i];
    } else {
      options.folder = argument;
    }
  }
  return options;
}

std::string one_line(Span span, std::string_view text) {
  std::string line(span.of(text));
  std::ranges::replace(line, '\n', ' ');
  return line;
}

/// Every unit: labels (core, other, demand, challenge), probabilities, part, words.
void print_units(const PostingRow& row, const PostingWeights& weights) {
  const auto judged = judge(row.features, weights);
  for (std::size_t i = 0; i < judged.size(); ++i) {
    const auto words = one_line(row.outline.units()[i].span, row.labelled.text);
    const auto part = static_cast<int>(row.parts[i].part);
    if (row.features.is_title(i)) {
      fmt::print("  [{}] ## {}\n", part, words);
      continue;
    }
    const auto& yes = row.answers[i];
    const auto p = [&](UnitQuestion question) { return judged[i].probability(question); };
    fmt::print("  {}{}{}{} core {:.2f} competency {:.2f} demand {:.2f} challenge {:.2f} [{}] {}\n",
               yes[0] ? 'C' : '-', yes[1] ? 'o' : '-', yes[2] ? 'd' : '-', yes[3] ? 'x' : '-',
               p(UnitQuestion::core), p(UnitQuestion::competency), p(UnitQuestion::demand),
               p(UnitQuestion::challenge), part, words);
  }
}

template <typename Item>
void print_unmet(std::string_view what, const std::vector<Item>& items,
                 const std::vector<Item>& others, std::string_view text) {
  for (const auto& item : items) {
    const bool met = std::ranges::any_of(others, [&item](const Item& other) {
      return std::ranges::any_of(item.evidence, [&other](Span a) {
        return std::ranges::any_of(other.evidence, [a](Span b) { return a.overlaps(b); });
      });
    });
    if (!met) fmt::print("  {} {}: {}\n", what, item.name, one_line(item.evidence.front(), text));
  }
}

void print_misses(const Posting& labelled, const Posting& read) {
  const auto& text = labelled.text;
  const auto core = [](const Posting& posting) {
    std::vector<Competency> found;
    std::ranges::copy_if(posting.competencies, std::back_inserter(found), &Competency::core);
    return found;
  };
  print_unmet("missed core", core(labelled), core(read), text);
  print_unmet("wrong core", core(read), core(labelled), text);
  print_unmet("missed demand", labelled.daily_demands, read.daily_demands, text);
  print_unmet("wrong demand", read.daily_demands, labelled.daily_demands, text);
  print_unmet("missed challenge", labelled.challenges, read.challenges, text);
  print_unmet("wrong challenge", read.challenges, labelled.challenges, text);
}

void run(const Options& options) {
  const auto& model = Model::builtin();
  std::vector<std::unique_ptr<PostingRow>> rows;
  for (const auto& [id, posting] : read_tailoring(options.folder).postings)
    rows.push_back(std::make_unique<PostingRow>(id, posting, model.parts().vocabulary));
  std::map<std::string_view, PostingWeights> weights;
  std::map<std::string_view, PostingFigures> figures;
  PostingFigures all;
  for (const auto& row : rows) {
    const auto writer = writer_of(*row);
    if (!weights.contains(writer)) weights.emplace(writer, train_postings(rows, writer, {}));
    const auto read =
        read_posting(row->labelled.text, model, weights.at(writer), PostingThresholds{});
    figures[writer].add(row->labelled, read);
    all.add(row->labelled, read);
    if (options.all || options.misses) fmt::print("== {}\n", row->id);
    if (options.all) print_units(*row, weights.at(writer));
    if (options.misses) print_misses(row->labelled, read);
  }
  fmt::print("writer {}\n", heading_of_figures());
  for (const auto& [writer, of_writer] : figures)
    fmt::print("{:6} {}\n", writer, text_of(of_writer));
  fmt::print("all    {}\n", text_of(all));
  if (!options.write.empty()) std::ofstream(options.write) << text_of(train_postings(rows, "", {}));
}

}  // namespace
}  // namespace ninety::train

int main(int count, char** arguments) try {
  ninety::train::run(ninety::train::options_of(count, arguments));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ninety-brief: %s\n", error.what());
  return 2;
}
