#include "reading/clause_features.h"

#include <bit>

#include "reading/feature_sums.h"

namespace ninety {
namespace {

enum class Shape : std::uint8_t {
  digits,
  question,
  quote,
  exclamation,
  colon,
  number_word,
  money,
};

enum class Tense : std::uint8_t {
  none,
  past,
  present,
  future,
  modal,
  be_present,
  be_past,
  have,
  perfect,
  gerund
};

std::uint32_t bucket(std::uint32_t value, std::initializer_list<std::uint32_t> borders) {
  std::uint32_t index = 0;
  for (const auto border : borders)
    index += value >= border ? 1U : 0U;
  return index;
}

bool looks_past(const Lexed& lexed, std::uint32_t i) {
  const auto& lexeme = lexed.lexemes[i];
  const auto text = lexed.document->folded(lexed.document->tokens()[i]);
  return lexeme.is(WordClass::past_irregular) || (text.size() > 3 && text.ends_with("ed"));
}

Tense tense_at(const Lexed& lexed, std::uint32_t i) {
  const auto& lexeme = lexed.lexemes[i];
  if (lexeme.is(WordClass::future)) return Tense::future;
  if (lexeme.is(WordClass::modal)) return Tense::modal;
  if (lexeme.is(WordClass::be_past)) return Tense::be_past;
  if (lexeme.is(WordClass::be_present)) return Tense::be_present;
  if (lexeme.is(WordClass::have_form)) {
    const bool participle = i + 1 < lexed.lexemes.size() && looks_past(lexed, i + 1);
    return participle ? Tense::perfect : Tense::have;
  }
  if (looks_past(lexed, i)) return Tense::past;
  return Tense::none;
}

constexpr ClassMask kSubjects = mask_of(WordClass::pronoun_i, WordClass::pronoun_we,
                                        WordClass::pronoun_you, WordClass::pronoun_third);

/// The first subject of the clause and the tense of the verb behind it.
void add_subject_verb(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  std::uint32_t subject = 0;  // 0 none, else 1 + class
  std::uint32_t from = clause.first;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto mask = lexed.lexemes[i].classes & kSubjects;
    if (mask == 0) continue;
    subject = static_cast<std::uint32_t>(std::countr_zero(mask)) + 1;
    from = i + 1;
    break;
  }
  Tense tense = Tense::none;
  for (std::uint32_t i = from; i < clause.last && i < from + 6 && tense == Tense::none; ++i) {
    tense = tense_at(lexed, i);
  }
  out.push_back(
      {feature_key(FeatureKind::subject_verb, subject, static_cast<std::uint32_t>(tense))});
  std::uint32_t seen = 0;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    seen |= 1U << static_cast<unsigned>(tense_at(lexed, i));
  }
  for (std::uint32_t t = 1; t < 10; ++t) {
    if ((seen >> t) & 1U) out.push_back({feature_key(FeatureKind::subject_verb, 100, t)});
  }
}

void add_shapes(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  std::uint32_t seen = 0;
  const auto mark = [&seen](Shape shape) { seen |= 1U << static_cast<unsigned>(shape); };
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto& token = lexed.document->tokens()[i];
    const auto text = lexed.document->folded(token);
    if (token.kind == TokenKind::number) mark(Shape::digits);
    if (text == "?") mark(Shape::question);
    if (text == "\"" || text == "“") mark(Shape::quote);
    if (text == "!") mark(Shape::exclamation);
    if (text == ":") mark(Shape::colon);
    if (lexed.lexemes[i].is(WordClass::number_word)) mark(Shape::number_word);
    if (lexed.lexemes[i].is(WordClass::money_unit)) mark(Shape::money);
  }
  for (std::uint32_t s = 0; s < 8; ++s) {
    if ((seen >> s) & 1U) out.push_back({feature_key(FeatureKind::shape, s)});
  }
}

}  // namespace

void add_clause_features(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  thread_local FeatureSums seen;
  seen.clear();
  const auto add_once = [&out](FeatureKey key) {
    if (seen.insert(key)) out.push_back({key});
  };
  const auto& lexemes = lexed.lexemes;
  ClassMask classes = 0;
  ClassMask negated = 0;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto& lexeme = lexemes[i];
    add_once(feature_key(FeatureKind::word, lexeme.word));
    if (lexeme.stem != 0) add_once(feature_key(FeatureKind::stem, lexeme.stem));
    if (lexeme.cluster != 0) add_once(feature_key(FeatureKind::cluster, lexeme.cluster));
    if (i + 1 < clause.last) {
      add_once(feature_key(FeatureKind::word_pair, lexeme.word, lexemes[i + 1].word));
    }
    (lexeme.negated ? negated : classes) |= lexeme.classes;
  }
  for (ClassMask rest = classes; rest != 0; rest &= rest - 1) {
    out.push_back(
        {feature_key(FeatureKind::word_class, static_cast<std::uint32_t>(std::countr_zero(rest)))});
  }
  for (ClassMask rest = negated; rest != 0; rest &= rest - 1) {
    out.push_back({feature_key(FeatureKind::negated_class,
                               static_cast<std::uint32_t>(std::countr_zero(rest)))});
  }
  if (clause.first < clause.last) {
    out.push_back({feature_key(FeatureKind::first_word, lexemes[clause.first].word)});
    if (clause.first + 1 < clause.last) {
      out.push_back({feature_key(FeatureKind::first_pair, lexemes[clause.first].word,
                                 lexemes[clause.first + 1].word)});
    }
  }
  add_subject_verb(lexed, clause, out);
  add_shapes(lexed, clause, out);
  out.push_back({feature_key(FeatureKind::length,
                             bucket(clause.last - clause.first, {4, 7, 11, 16, 24, 36}))});
  out.push_back({feature_key(FeatureKind::bias, 0)});
}

void add_place_features(const Place& place, bool punctuated, std::vector<Feature>& out) {
  const std::uint32_t base = punctuated ? 0 : 64;
  if (punctuated) {
    out.push_back(
        {feature_key(FeatureKind::place, base + bucket(place.sentence, {1, 2, 3, 5}), 0)});
    out.push_back(
        {feature_key(FeatureKind::place, base + 10 + bucket(place.clause, {1, 2, 3}), 0)});
  } else {
    out.push_back({feature_key(FeatureKind::place,
                               base + 20 + bucket(place.words_before, {1, 8, 16, 28, 45, 80}), 0)});
  }
}

void add_neighbour_features(std::span<const Feature> before, std::span<const Feature> after,
                            std::vector<Feature>& out) {
  const auto carry = [&out](std::span<const Feature> from, FeatureKind classes, FeatureKind subject,
                            FeatureKind first) {
    if (from.empty()) out.push_back({feature_key(subject, 255)});
    for (const auto& feature : from) {
      const auto b = second_of(feature.key);
      switch (kind_of(feature.key)) {
        case FeatureKind::word_class:
          out.push_back({feature_key(classes, first_of(feature.key))});
          break;
        case FeatureKind::subject_verb:
          out.push_back({feature_key(subject, first_of(feature.key), b)});
          break;
        case FeatureKind::first_word:
          out.push_back({feature_key(first, first_of(feature.key))});
          break;
        default:
          break;
      }
    }
  };
  carry(before, FeatureKind::before_class, FeatureKind::before_subject, FeatureKind::before_first);
  carry(after, FeatureKind::after_class, FeatureKind::after_subject, FeatureKind::after_first);
}

}  // namespace ninety
