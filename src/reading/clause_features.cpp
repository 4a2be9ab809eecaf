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

constexpr ClassMask kVerbs = mask_of(WordClass::future, WordClass::modal, WordClass::be_past,
                                     WordClass::be_present, WordClass::have_form);

Tense tense_at(const Lexed& lexed, std::uint32_t i) {
  const auto& lexeme = lexed.lexemes[i];
  if (!lexeme.is(kVerbs)) return looks_past(lexeme) ? Tense::past : Tense::none;
  if (lexeme.is(WordClass::future)) return Tense::future;
  if (lexeme.is(WordClass::modal)) return Tense::modal;
  if (lexeme.is(WordClass::be_past)) return Tense::be_past;
  if (lexeme.is(WordClass::be_present)) return Tense::be_present;
  const bool participle = i + 1 < lexed.lexemes.size() && looks_past(lexed.lexemes[i + 1]);
  return participle ? Tense::perfect : Tense::have;
}

std::uint32_t bit_of(auto value) { return 1U << static_cast<unsigned>(value); }

/// The shapes that a token shows, a bit each.
std::uint32_t shapes_at(const Lexed& lexed, std::uint32_t i) {
  const auto& token = lexed.document->tokens()[i];
  const auto& lexeme = lexed.lexemes[i];
  std::uint32_t shapes = 0;
  if (token.kind == TokenKind::number) shapes |= bit_of(Shape::digits);
  if (lexeme.is(WordClass::number_word)) shapes |= bit_of(Shape::number_word);
  if (lexeme.is(WordClass::money_unit)) shapes |= bit_of(Shape::money);
  switch (token.mark) {
    case U'?':
      return shapes | bit_of(Shape::question);
    case U'"':
    case U'“':
      return shapes | bit_of(Shape::quote);
    case U'!':
      return shapes | bit_of(Shape::exclamation);
    case U':':
      return shapes | bit_of(Shape::colon);
    default:
      return shapes;
  }
}

constexpr ClassMask kSubjects = mask_of(WordClass::pronoun_i, WordClass::pronoun_we,
                                        WordClass::pronoun_you, WordClass::pronoun_third);

/// What stands in a clause.
struct Seen {
  ClassMask classes = 0;
  ClassMask negated = 0;
  std::uint32_t tenses = 0;
  std::uint32_t shapes = 0;
  std::uint32_t subject = kNoSubject;  ///< the first one: 1 + its class
  std::uint32_t behind_subject = 0;    ///< the token; the clause's first when there is none
};

Seen look_through(const Lexed& lexed, const Clause& clause) {
  Seen seen;
  seen.behind_subject = clause.first;
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto& lexeme = lexed.lexemes[i];
    (lexeme.negated ? seen.negated : seen.classes) |= lexeme.classes;
    seen.tenses |= bit_of(tense_at(lexed, i));
    seen.shapes |= shapes_at(lexed, i);
    if (seen.subject != kNoSubject || !lexeme.is(kSubjects)) continue;
    seen.subject = static_cast<std::uint32_t>(std::countr_zero(lexeme.classes & kSubjects)) + 1;
    seen.behind_subject = i + 1;
  }
  return seen;
}

/// The tense of the first verb of the clause from `from` on.
Tense tense_behind(const Lexed& lexed, const Clause& clause, std::uint32_t from) {
  Tense tense = Tense::none;
  for (auto i = from; i < clause.last && i < from + 6 && tense == Tense::none; ++i)
    tense = tense_at(lexed, i);
  return tense;
}

/// A feature for each bit, from the lowest on.
template <typename Bits, typename KeyOf>
void add_each(Bits bits, KeyOf key_of, std::vector<Feature>& out) {
  for (; bits != 0; bits &= bits - 1)
    out.push_back({key_of(static_cast<std::uint32_t>(std::countr_zero(bits)))});
}

}  // namespace

void add_clause_features(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out) {
  using enum FeatureKind;
  const auto seen = look_through(lexed, clause);
  const auto tense = tense_behind(lexed, clause, seen.behind_subject);
  add_each(seen.classes, [](std::uint32_t c) { return feature_key(word_class, c); }, out);
  add_each(seen.negated, [](std::uint32_t c) { return feature_key(negated_class, c); }, out);
  out.push_back({feature_key(subject_verb, seen.subject, static_cast<std::uint32_t>(tense))});
  add_each(
      seen.tenses & ~bit_of(Tense::none),
      [](std::uint32_t t) { return feature_key(subject_verb, kAnyVerb, t); }, out);
  add_each(seen.shapes, [](std::uint32_t s) { return feature_key(shape, s); }, out);
  out.push_back({feature_key(length, bucket(clause.last - clause.first, {4, 7, 11, 16, 24, 36}))});
  out.push_back({feature_key(bias, 0)});
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
