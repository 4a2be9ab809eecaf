// ninety-brief [--misses] [--write FILE] [FOLDER]: how well postings are read, leaving one writer out.
#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "reading/model_parts.h"
#include "brief/posting_reader.h"
#include "train/posting_figures.h"
#include "train/posting_trainer.h"

namespace {
using namespace ninety;
using namespace ninety::train;

/// How well each question is answered at its best threshold, by units.
void print_questions(const std::vector<std::unique_ptr<PostingRow>>& rows, const std::map<std::string, PostingWeights>& by_writer) {
  constexpr std::string_view kNames[] = {"core", "competency", "demand", "challenge"};
  for (std::size_t k = 0; k < kUnitQuestions; ++k) {
    std::vector<std::pair<float, bool>> all;
    for (const auto& p : rows) {
      const auto& row = *p;
      const auto judged = judge(row.features, by_writer.at(row.id.substr(0, 2)));
      for (std::size_t i = 0; i < row.units.size(); ++i) {
        if (row.units[i].empty()) continue;
        all.emplace_back(judged[i].probability(UnitQuestion(k)), row.answers[i][k]);
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
  std::string write;
  for (int i = 1; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--write") write = arguments[++i];
    else folder = arguments[i];
  }
  const auto data = read_tailoring(folder);
  std::vector<std::unique_ptr<PostingRow>> rows;
  for (const auto& [id, posting] : data.postings)
    rows.push_back(std::make_unique<PostingRow>(id, posting, Model::builtin().parts().vocabulary));
  std::map<std::string, PostingWeights> by_writer;
  for (const auto& row : rows)
    by_writer.emplace(writer_of(*row), PostingWeights());
  PostingTraining options;
  if (const char* e = std::getenv("PRIOR")) options.prior.fill(std::atof(e));
  if (const char* e = std::getenv("PRIOR2")) options.second_prior.fill(std::atof(e));
  for (auto& [writer, weights] : by_writer)
    weights = train_postings(rows, writer, options);
  print_questions(rows, by_writer);
  const auto figures_at = [&](const PostingThresholds& t, bool each) {
    std::map<std::string, PostingFigures> figures;
    PostingFigures all;
    for (const auto& p : rows) {
      const auto& row = *p;
      const auto writer = row.id.substr(0, 2);
      figures[writer].add(row.labelled, read_posting(row.labelled.text, Model::builtin(), by_writer.at(writer), t));
    }
    for (const auto& [writer, f] : figures) {
      if (each) fmt::print("{} {}\n", writer, text_of(f));
      all += f;
    }
    fmt::print("   {}\n", text_of(all));
  };
  fmt::print("   {}\n", heading_of_figures());
  figures_at({}, true);
  if (std::getenv("SWEEP")) for (float t = 0.1F; t < 0.75F; t += 0.05F) {
    fmt::print("{:.2f}", t);
    figures_at({.core = t, .demand = t, .challenge = t}, false);
  }
  if (std::getenv("SHOW")) {
    for (const auto& p : rows) {
      const auto& row = *p;
      fmt::print("== {}\n", row.id);
      const auto outline = Outline::read(row.labelled.text, is_posting_heading);
      const auto parts = posting_parts(outline);
      const auto judged = judge(row.features, by_writer.at(row.id.substr(0, 2)));
      for (std::size_t i = 0; i < row.units.size(); ++i) {
        const auto q = [&](int k) { return judged[i].probability(UnitQuestion(k)); };
        std::string t(outline.units()[i].span.of(row.labelled.text));
        std::ranges::replace(t, '\n', ' ');
        if (row.units[i].empty()) { fmt::print("  [{}] ######## {}\n", (int)parts[i].part, t); continue; }
        const auto& a = row.answers[i];
        fmt::print("{} {}{}{}{} core {:.2f} comp {:.2f} dd {:.2f} ch {:.2f} [{}] {}\n", (a[0] != (q(0) > 0.35F)) ? (a[0] ? "MISS" : "FALS") : "    ", a[0] ? 'C' : '-', a[1] ? 'o' : '-', a[2] ? 'd' : '-', a[3] ? 'x' : '-', q(0), q(1), q(2), q(3), (int)parts[i].part, t);
      }
    }
  }
  if (!write.empty()) std::ofstream(write) << text_of(train_postings(rows, "", options));
  if (std::getenv("WEIGHTS")) {
    const auto w = train_postings(rows, "", options);
    const auto k = std::size_t(std::atoi(std::getenv("WEIGHTS")));
    std::vector<std::pair<float, std::string>> all;
    for (std::size_t f = 0; f < w.rows().size(); ++f) all.emplace_back(w.rows()[f][k], posting_feature_names()[f]);
    std::ranges::sort(all);
    for (std::size_t f = 0; f < 45; ++f) fmt::print("{:+.2f} {:40} {:+.2f} {}\n", all[f].first, all[f].second, all[all.size()-1-f].first, all[all.size()-1-f].second);
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ninety-brief: %s\n", error.what());
  return 2;
}
