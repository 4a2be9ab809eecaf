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

namespace {
Meaning meaning_of(std::string_view name) {
  MeanVector mean;
  const auto d = Document::read(name);
  const auto& v = Model::builtin().parts().vocabulary;
  for (const auto& t : d.tokens()) {
    const auto& info = v.info(v.find(d.folded(t)));
    if (info.content && info.vector) mean.add(v.vector(info.vector), info.rarity);
  }
  return mean.mean();
}
double cosine(const Meaning& a, const Meaning& b) {
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) ab += a[i] * b[i], aa += a[i] * a[i], bb += b[i] * b[i];
  return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}
/// Mean over predicted competencies with evidence in common of the best likeness of names.
struct Names { double sum = 0; int n = 0; };
void add_names(Names& names, const Posting& labelled, const Posting& read) {
  for (const auto& c : read.competencies) {
    double best = -1;
    for (const auto& l : labelled.competencies) {
      bool meet = false;
      for (const auto& a : c.evidence) for (const auto& b : l.evidence) meet |= a.overlaps(b);
      if (meet) best = std::max(best, cosine(meaning_of(c.name), meaning_of(l.name)));
    }
    if (best > -1) names.sum += best, ++names.n;
  }
}
}

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
  for (int k = 0; k < 4; ++k) {
    if (const char* e = std::getenv(fmt::format("P{}", k).c_str())) options.prior[k] = std::atof(e);
    if (const char* e = std::getenv(fmt::format("S{}", k).c_str())) options.second_prior[k] = std::atof(e);
  }
  if (const char* e = std::getenv("PRIOR2")) options.second_prior.fill(std::atof(e));
  for (auto& [writer, weights] : by_writer)
    weights = train_postings(rows, writer, options);
  print_questions(rows, by_writer);
  const auto figures_at = [&](const PostingThresholds& t, bool each) {
    std::map<std::string, PostingFigures> figures;
    PostingFigures all;
    Names names;
    for (const auto& p : rows) {
      const auto& row = *p;
      const auto writer = row.id.substr(0, 2);
      const auto read = read_posting(row.labelled.text, Model::builtin(), by_writer.at(writer), t);
      figures[writer].add(row.labelled, read);
      add_names(names, row.labelled, read);
    }
    for (const auto& [writer, f] : figures) {
      if (each) fmt::print("{} {}\n", writer, text_of(f));
      all += f;
    }
    fmt::print("   {}   names {:.3f} of {}\n", text_of(all), names.sum / names.n, names.n);
  };
  fmt::print("   {}\n", heading_of_figures());
  figures_at({}, true);
  if (std::getenv("SWEEP")) for (float t = 0.1F; t < 0.75F; t += 0.05F) {
    for (float sure : {0.4F, 0.5F, 0.6F, 0.7F}) {
    fmt::print("{:.2f} {}", t, sure);
    figures_at({.core = t, .demand = t, .challenge = t, .sure_challenge=sure}, false);
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
