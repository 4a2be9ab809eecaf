#include "train/pairs.h"

#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "report/report.h"

namespace ninety::train {
namespace {

using nlohmann::json;

std::vector<json> lines_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  std::vector<json> rows;
  for (std::string line; std::getline(in, line);)
    rows.push_back(json::parse(line));
  return rows;
}

void count(PairResult& result, bool won) {
  result.won += won ? 1U : 0U;
  ++result.all;
}

double score_of(const std::string& text, const Model& model, std::uint32_t& words) {
  const auto document = Document::read(text);
  words = document.words();
  return judge(document, model).score.value_or(0.0);
}

}  // namespace

PairReport judge_pairs(const std::filesystem::path& file, const Model& model) {
  PairReport report;
  for (const auto& row : lines_of(file)) {
    std::uint32_t better_words = 0;
    std::uint32_t worse_words = 0;
    const double better = score_of(row.at("better").get<std::string>(), model, better_words);
    const double worse = score_of(row.at("worse").get<std::string>(), model, worse_words);
    const bool won = better > worse;
    count(report.by_criterion[row.at("criterion")], won);
    count(report.total, won);
    count(report.longer_wins, better_words > worse_words);
    if (!won) report.lost.push_back(row.at("id"));
  }
  return report;
}

AdversarialReport judge_adversarial(const std::filesystem::path& file, const Model& model) {
  AdversarialReport report;
  std::vector<double> plain;
  std::vector<double> stuffed;
  for (const auto& row : lines_of(file)) {
    const std::string text = row.at("text");
    const std::string kind = row.at("kind");
    const auto document = Document::read(text);
    const auto judged = judge(document, model);
    const auto& expected = row.at("expect");
    const std::string verdict = judged.verdict ? std::string(name_of(*judged.verdict)) : "none";
    const bool right = verdict == expected.at("verdict").get<std::string>();
    count(report.verdict_by_kind[kind], right);
    if (!right) {
      auto line = row.at("id").get<std::string>();
      line.append(" (").append(kind).append("): ").append(verdict).append(", ");
      line.append(std::to_string(judged.score.value_or(0.0)).substr(0, 5));
      report.wrong.push_back(std::move(line));
    }
    for (const auto& innocent : expected.value("not_pitfalls", json::array())) {
      for (const auto& diagnostic : judged.diagnostics) {
        const bool shown =
            diagnostic.code == innocent.get<std::string>() && diagnostic.severity != Severity::hint;
        report.false_pitfalls += shown ? 1U : 0U;
      }
    }
    if (kind == "marker_free_strong") plain.push_back(judged.score.value_or(0.0));
    if (kind == "marker_stuffed" || kind == "word_salad" || kind == "cliche_pile")
      stuffed.push_back(judged.score.value_or(100.0));
  }
  for (const double strong : plain) {
    for (const double weak : stuffed) {
      ++report.orderings;
      report.orderings_right += strong > weak ? 1U : 0U;
    }
  }
  return report;
}

}  // namespace ninety::train
