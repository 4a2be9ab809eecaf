#include "reading/clause_features.h"

#include <bit>

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

bool looks_past(const Lexeme& lexeme) {
  return lexeme.is(WordClass::past_irregular) || lexeme.in(kPastEnding);
}

Tense tense_at(const Lexed& lexed, std::uint32_t i) {
  const auto& lexeme = lexed.lexemes[i];
  if (lexeme.is(WordClass::future)) return Tense::future;
  if (lexeme.is(WordClass::modal)) return Tense::modal;
  if (lexeme.is(WordClass::be_past)) return Tense::be_past;
  if (lexeme.is(WordClass::be_present)) return Tense::be_present;
  if (lexeme.is(WordClass::have_form)) {
    const bool participle = i + 1 < lexed.lexemes.size() && looks_past(lexed.lexemes[i + 1]);
    return participle ? Tense::perfect : Tense::have;
  }
  if (looks_past(lexeme)) return Tense::past;
  return Tense::none;
}

constexpr ClassMask kSubjects = mask_of(WordClass::pronoun_i, WordClass::pronoun_we,
                                        WordClass::pronoun_you, WordClass::pronoun_third);

/// The first subject of the clause and the tense of the verb behind it.
void add_subject_verb(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  std::uint32_t subject = kNoSubject;  // else 1 + class
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
    if ((seen >> t) & 1U) out.push_back({feature_key(FeatureKind::subject_verb, kAnyVerb, t)});
  }
}

void add_shapes(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  std::uint32_t seen = 0;
  const auto mark = [&seen](Shape shape) { seen |= 1U << static_cast<unsigned>(shape); };
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto& token = lexed.document->tokens()[i];
    if (token.kind == TokenKind::number) mark(Shape::digits);
    if (token.mark == U'?') mark(Shape::question);
    if (token.mark == U'"' || token.mark == U'“') mark(Shape::quote);
    if (token.mark == U'!') mark(Shape::exclamation);
    if (token.mark == U':') mark(Shape::colon);
    if (lexed.lexemes[i].is(WordClass::number_word)) mark(Shape::number_word);
    if (lexed.lexemes[i].is(WordClass::money_unit)) mark(Shape::money);
  }
  for (std::uint32_t s = 0; s < 8; ++s) {
    if ((seen >> s) & 1U) out.push_back({feature_key(FeatureKind::shape, s)});
  }
}

}  // namespace

void add_clause_features(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  ClassMask classes = 0;
  ClassMask negated = 0;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto& lexeme = lexed.lexemes[i];
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
  add_subject_verb(lexed, clause, out);
  add_shapes(lexed, clause, out);
  out.push_back({feature_key(FeatureKind::length,
                             bucket(clause.last - clause.first, {4, 7, 11, 16, 24, 36}))});
  out.push_back({feature_key(FeatureKind::bias, 0)});
}

void add_place_features(const Place& place, bool punctuated, std::vector<Feature>& out) {
  if (punctuated) {
    out.push_back({feature_key(FeatureKind::place, bucket(place.sentence, {1, 2, 3, 5}))});
    out.push_back({feature_key(FeatureKind::place, 8 + bucket(place.clause, {1, 2, 3}))});
  } else {
    out.push_back(
        {feature_key(FeatureKind::place, 16 + bucket(place.words_before, {1, 8, 16, 28, 45, 80}))});
  }
}

void add_neighbour_features(const std::span<const Feature>* before,
                            const std::span<const Feature>* after, std::vector<Feature>& out) {
  const auto carry = [&out](const std::span<const Feature>* from, FeatureKind classes,
                            FeatureKind subject) {
    if (from == nullptr) {
      out.push_back({feature_key(subject, kNoNeighbour)});
      return;
    }
    for (const auto& feature : *from) {
      const auto kind = kind_of(feature.key);
      if (kind == FeatureKind::word_class)
        out.push_back({feature_key(classes, first_of(feature.key))});
      else if (kind == FeatureKind::subject_verb)
        out.push_back({feature_key(subject, first_of(feature.key), second_of(feature.key))});
    }
  };
  carry(before, FeatureKind::before_class, FeatureKind::before_subject);
  carry(after, FeatureKind::after_class, FeatureKind::after_subject);
}

}  // namespace ninety
