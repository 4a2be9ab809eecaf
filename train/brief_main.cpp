// ninety-brief [--misses] [--write FILE] [FOLDER]: how well postings are read, leaving one writer out.
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "reading/model.h"
#include "train/posting_trainer.h"

namespace {
using namespace ninety;
using namespace ninety::train;

/// How well each question is answered at its best threshold, by units.
void print_questions(const std::vector<PostingRow>& rows, const std::map<std::string, PostingWeights>& by_writer) {
  constexpr std::string_view kNames[] = {"core", "competency", "demand", "challenge"};
  for (std::size_t k = 0; k < kUnitQuestions; ++k) {
    std::vector<std::pair<float, bool>> all;
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.units.size(); ++i) {
        if (row.units[i].empty()) continue;
        all.emplace_back(by_writer.at(row.id.substr(0, 2)).judge(row.units[i]).p[k], row.answers[i][k]);
      }
    }
    std::ranges::sort(all, [](const auto& a, const auto& b) { return a.first > b.first; });
    const auto positives = std::ranges::count_if(all, [](const auto& x) { return x.second; });
    double best = 0, at = 0, p = 0, r = 0;
    std::size_t hits = 0;
    for (std::size_t n = 0; n < all.size(); ++n) {
      hits += all[n].second;
      const double precision = double(hits) / double(n + 1), recall = double(hits) / double(positives);
      const double f1 = 2 * precision * recall / (precision + recall + 1e-9);
      if (f1 > best) best = f1, at = all[n].first, p = precision, r = recall;
    }
    fmt::print("{:12} units {} F1 {:.3f} at {:.2f}: precision {:.3f} recall {:.3f}\n", kNames[k], positives, best, at, p, r);
  }
}
}  // namespace

int main(int count, char** arguments) try {
  std::string folder = "data/tailoring";
  for (int i = 1; i < count; ++i)
    folder = arguments[i];
  const auto data = read_tailoring(folder);
  std::vector<PostingRow> rows;
  for (const auto& [id, posting] : data.postings)
    rows.push_back(posting_row(id, posting, Model::builtin()));
  std::map<std::string, PostingWeights> by_writer;
  for (const auto& row : rows)
    by_writer.emplace(row.id.substr(0, 2), PostingWeights());
  for (auto& [writer, weights] : by_writer)
    weights = train_postings(rows, writer, {});
  print_questions(rows, by_writer);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ninety-brief: %s\n", error.what());
  return 2;
}
