#include "train/answer_rows.h"

#include <algorithm>

#include "train/word_features.h"

namespace ninety::train {

int index_of(std::span<const std::string_view> names, std::string_view name) {
  const auto it = std::find(names.begin(), names.end(), name);
  return it == names.end() ? -1 : static_cast<int>(it - names.begin());
}

namespace {

/// For each clause, one bit for each pitfall whose quote covers it.
std::vector<std::uint8_t> quoted_clauses(const LabelledAnswer& answer, const Lexed& lexed,
                                         const RoleLabels& labels) {
  std::vector<std::uint8_t> quoted(labels.clauses.size(), 0);
  for (const auto& [code, quote] : answer.pitfalls) {
    const auto at = answer.text.find(quote);
    const int p = index_of(std::span(kTraitIds).subspan(kFrameTraits), code);
    if (at == std::string::npos || p < 0 || quote.empty()) continue;
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
    for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
      const auto clause = lexed.span(labels.clauses[c].first, labels.clauses[c].last);
      if (!clause.overlaps(span)) continue;
      const auto shared = std::min(clause.end, span.end) - std::max(clause.begin, span.begin);
      const bool covers = 2 * shared >= clause.size() || 2 * shared >= span.size();
      if (covers)
        quoted[c] = static_cast<std::uint8_t>(quoted[c] | (1U << static_cast<unsigned>(p)));
    }
  }
  return quoted;
}

void add_meaning(std::uint32_t part, const Meaning& meaning, std::vector<Feature>& out) {
  for (std::uint32_t d = 0; d < meaning.size(); ++d)
    out.push_back({feature_key(FeatureKind::meaning, part, d),
                   MeaningTable<kTopicColumns>::kScale * meaning[d]});
}

void add_features(const Lexed& lexed, const RoleLabels& labels, AnswerRow& row) {
  const auto facts = answer_facts(lexed, labels);
  add_class_features(facts, row.classes);
  add_fact_features(facts, row.facts);
  add_topic_words(lexed, labels, row.topics);
  row.topics.insert(row.topics.end(), row.classes.begin(), row.classes.end());
  for (std::uint32_t m = 0; m < facts.meanings.size(); ++m)
    add_meaning(m, facts.meanings[m], row.topics);
  add_frame_words(lexed, labels, row.frame);
  const auto own = clause_features(lexed, labels.clauses);
  for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
    auto& features = row.clauses.emplace_back(own[c].begin(), own[c].end());
    add_clause_words(lexed, labels.clauses[c], features);
    add_role_features(labels, labels.clauses[c], features);
  }
}

}  // namespace

AnswerRow row_of(const LabelledAnswer& answer, const Lexed& lexed, const RoleLabels& labels) {
  AnswerRow row;
  row.answer = &answer;
  row.writer = answer.writer;
  row.source = index_of(kSourceNames, answer.source);
  row.motivation = index_of(kOrientationNames, answer.motivation);
  add_features(lexed, labels, row);
  row.quoted = quoted_clauses(answer, lexed, labels);
  return row;
}

AnswerRow row_of(const ThesisStatement& statement, const Vocabulary& vocabulary) {
  const auto document = Document::read(statement.text);
  const auto lexed = Lexed::read(document, vocabulary);
  RoleLabels labels;
  labels.clauses = find_clauses(lexed);
  RoleScores thesis{};
  thesis[static_cast<std::size_t>(Role::thesis)] = 1;
  labels.token_role.assign(lexed.lexemes.size(), Role::thesis);
  labels.token_probability.assign(lexed.lexemes.size(), thesis);
  AnswerRow row;
  row.writer = "theses";
  row.source = index_of(kSourceNames, statement.source);
  row.motivation = index_of(kOrientationNames, statement.motivation);
  add_features(lexed, labels, row);
  return row;
}

}  // namespace ninety::train
