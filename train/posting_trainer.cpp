#include "train/posting_trainer.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

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

UnitAnswers answers_of(Span unit, const Posting& labelled) {
  UnitAnswers answers{};
  for (const auto& competency : labelled.competencies) {
    if (!is_about(unit, competency.evidence)) continue;
    answers[static_cast<std::size_t>(UnitQuestion::core)] |= competency.core;
    answers[static_cast<std::size_t>(UnitQuestion::competency)] = true;
  }
  for (const auto& demand : labelled.daily_demands)
    answers[static_cast<std::size_t>(UnitQuestion::demand)] |= is_about(unit, demand.evidence);
  for (const auto& challenge : labelled.challenges)
    answers[static_cast<std::size_t>(UnitQuestion::challenge)] |=
        is_about(unit, challenge.evidence);
  return answers;
}

/// Units with their answers, in the form the trainer of softmax models reads.
struct Examples {
  ItemStore items;
  std::array<std::vector<SoftmaxExample>, kUnitQuestions> of_question;

  void begin() { item_ = items.size(); }
  void add(const std::vector<UnitFeature>& features) {
    for (const auto& feature : features) {
      items.features.push_back(feature.index);
      items.values.push_back(feature.value);
    }
  }
  void end(const UnitAnswers& answers) {
    items.begins.push_back(static_cast<std::uint32_t>(items.features.size()));
    for (std::size_t k = 0; k < kUnitQuestions; ++k)
      of_question[k].push_back({.item = item_, .label = answers[k] ? 1U : 0U, .weight = 1});
  }

 private:
  std::uint32_t item_ = 0;
};

void learn(const Examples& examples, UnitLook look, const PostingTraining& options,
           PostingWeights& weights) {
  const auto count = weights.rows().size();
  const auto& priors = look == UnitLook::first ? options.prior : options.second_prior;
  const auto column = static_cast<std::size_t>(look) * kUnitQuestions;
  for (std::size_t k = 0; k < kUnitQuestions; ++k) {
    const auto learned = train_softmax(examples.items, count, 2, examples.of_question[k],
                                       {.prior = priors[k], .iterations = options.iterations});
    for (std::size_t f = 0; f < count; ++f)
      weights.rows()[f][column + k] = static_cast<float>(learned[2 * f + 1] - learned[2 * f]);
  }
}

PostingWeights first_look(const std::vector<const PostingRow*>& rows,
                          const PostingTraining& options) {
  Examples examples;
  for (const auto* row : rows) {
    for (std::size_t i = 0; i < row->units.size(); ++i) {
      if (row->units[i].empty()) continue;
      examples.begin();
      examples.add(row->units[i]);
      examples.end(row->answers[i]);
    }
  }
  PostingWeights weights;
  learn(examples, UnitLook::first, options, weights);
  return weights;
}

std::vector<UnitJudgement> looked_at(const PostingRow& row, const PostingWeights& weights) {
  std::vector<UnitJudgement> looked(row.units.size());
  for (std::size_t i = 0; i < looked.size(); ++i) {
    PostingWeights::Row sums{};
    weights.add(row.units[i], sums);
    std::copy_n(sums.begin(), kUnitQuestions, looked[i].odds.begin());
  }
  return looked;
}

}  // namespace

PostingRow::PostingRow(std::string row_id, Posting row_labelled, const Vocabulary& vocabulary)
    : id(std::move(row_id)),
      labelled(std::move(row_labelled)),
      outline(Outline::read(labelled.text, is_posting_heading)),
      parts(posting_parts(outline)),
      features(outline, parts, vocabulary) {
  for (std::size_t i = 0; i < outline.units().size(); ++i) {
    units.push_back(features.of(i));
    answers.push_back(answers_of(outline.units()[i].span, labelled));
  }
}

std::string_view writer_of(const PostingRow& row) { return std::string_view(row.id).substr(0, 2); }

PostingWeights train_postings(const std::vector<std::unique_ptr<PostingRow>>& rows,
                              std::string_view but_writer, const PostingTraining& options) {
  std::vector<const PostingRow*> used;
  std::set<std::string_view> writers;
  for (const auto& row : rows) {
    if (writer_of(*row) == but_writer) continue;
    used.push_back(row.get());
    writers.insert(writer_of(*row));
  }
  // The second look learns from first looks of models that had not seen the writer.
  Examples examples;
  for (const auto writer : writers) {
    std::vector<const PostingRow*> others;
    std::ranges::copy_if(used, std::back_inserter(others),
                         [writer](const PostingRow* row) { return writer_of(*row) != writer; });
    const auto weights = first_look(others, options);
    for (const auto* row : used) {
      if (writer_of(*row) != writer) continue;
      const auto looked = looked_at(*row, weights);
      const Surroundings around(row->features, looked);
      for (std::size_t i = 0; i < row->units.size(); ++i) {
        if (row->units[i].empty()) continue;
        examples.begin();
        examples.add(row->units[i]);
        examples.add(around.of(i));
        examples.end(row->answers[i]);
      }
    }
  }
  auto weights = first_look(used, options);
  learn(examples, UnitLook::second, options, weights);
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
