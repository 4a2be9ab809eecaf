#include "train/posting_trainer.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "brief/posting_parts.h"
#include "reading/model_parts.h"
#include "train/softmax_trainer.h"

namespace ninety::train {
namespace {

/// True when a unit and a quote are about the same words: half of the shorter one is shared.
bool is_about(Span unit, Span quote) {
  if (!unit.overlaps(quote)) return false;
  const auto shared = std::min(unit.end, quote.end) - std::max(unit.begin, quote.begin);
  return 2 * shared >= std::min(unit.size(), quote.size());
}

bool is_about(Span unit, const std::vector<Span>& quotes) {
  return std::ranges::any_of(quotes, [unit](Span quote) { return is_about(unit, quote); });
}

std::array<bool, kUnitQuestions> answers_of(Span unit, const Posting& labelled) {
  std::array<bool, kUnitQuestions> answers{};
  for (const auto& competency : labelled.competencies) {
    if (!is_about(unit, competency.evidence)) continue;
    answers[static_cast<std::size_t>(UnitQuestion::core)] |= competency.core;
    answers[static_cast<std::size_t>(UnitQuestion::competency)] = true;
  }
  for (const auto& demand : labelled.daily_demands)
    answers[static_cast<std::size_t>(UnitQuestion::demand)] |= is_about(unit, demand.evidence);
  for (const auto& challenge : labelled.challenges)
    answers[static_cast<std::size_t>(UnitQuestion::challenge)] |= is_about(unit, challenge.evidence);
  return answers;
}

}  // namespace

PostingRow posting_row(std::string id, Posting labelled, const Model& model) {
  PostingRow row{.id = std::move(id), .labelled = std::move(labelled), .units = {}, .answers = {}};
  const auto outline = Outline::read(row.labelled.text, is_posting_heading);
  const auto parts = posting_parts(outline);
  const PostingFeatures features(outline, parts, model.parts().vocabulary);
  for (std::size_t i = 0; i < outline.units().size(); ++i) {
    row.units.push_back(features.of(i));
    row.answers.push_back(answers_of(outline.units()[i].span, row.labelled));
  }
  return row;
}

PostingWeights train_postings(const std::vector<PostingRow>& rows, std::string_view but_writer,
                              const PostingTraining& options) {
  ItemStore items;
  std::array<std::vector<SoftmaxExample>, kUnitQuestions> examples;
  for (const auto& row : rows) {
    if (!but_writer.empty() && row.id.starts_with(but_writer)) continue;
    for (std::size_t i = 0; i < row.units.size(); ++i) {
      if (row.units[i].empty()) continue;
      const auto item = items.size();
      for (const auto& feature : row.units[i]) {
        items.features.push_back(feature.index);
        items.values.push_back(feature.value);
      }
      items.begins.push_back(static_cast<std::uint32_t>(items.features.size()));
      for (std::size_t k = 0; k < kUnitQuestions; ++k)
        examples[k].push_back({.item = item, .label = row.answers[i][k] ? 1U : 0U, .weight = 1});
    }
  }
  PostingWeights weights;
  const auto count = weights.rows().size();
  for (std::size_t k = 0; k < kUnitQuestions; ++k) {
    const auto learned = train_softmax(items, count, 2, examples[k],
                                       {.prior = options.prior[k], .iterations = options.iterations});
    for (std::size_t f = 0; f < count; ++f)
      weights.rows()[f][k] = static_cast<float>(learned[2 * f + 1] - learned[2 * f]);
  }
  return weights;
}

std::string text_of(const PostingWeights& weights) {
  constexpr float kLeast = 0.0005F;
  std::string out;
  const auto& names = posting_feature_names();
  for (std::size_t f = 0; f < names.size(); ++f) {
    const auto& row = weights.rows()[f];
    if (std::ranges::all_of(row, [](float w) { return std::abs(w) < kLeast; })) continue;
    out += names[f];
    for (const float weight : row)
      out += fmt::format("\t{:.3f}", weight);
    out += '\n';
  }
  return out;
}

}  // namespace ninety::train
