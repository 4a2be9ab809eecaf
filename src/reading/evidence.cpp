#include "reading/evidence.h"

#include <algorithm>
#include <bit>

namespace ninety {
namespace {

constexpr float kShownPitfall = 0.3F;  // from here on a pitfall has evidence

Role role_at(const RoleLabels& labels, std::uint32_t token) { return labels.token_role[token]; }

Span clause_span(const Lexed& lexed, const Clause& clause) {
  return lexed.span(clause.first, clause.last);
}

/// Sorted, without duplicates, overlapping ones joined.
std::vector<Span> tidy(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
  std::vector<Span> kept;
  for (const auto span : spans) {
    if (span.empty()) continue;
    if (!kept.empty() && span.begin < kept.back().end)
      kept.back() = join(kept.back(), span);
    else
      kept.push_back(span);
  }
  return kept;
}

/// Spans of words and phrases of any of `classes`, not negated, for which `wanted(first token)`
/// holds.
template <typename Wanted>
std::vector<Span> hits_of(const Lexed& lexed, ClassMask classes, Wanted wanted) {
  std::vector<Span> spans;
  for (std::uint32_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if ((lexeme.classes & ~lexeme.phrase_classes & classes) == 0 || lexeme.negated || !wanted(i))
      continue;
    spans.push_back(lexed.span(i, i + 1));
  }
  for (const auto& phrase : lexed.phrases) {
    if ((mask_of(phrase.word_class) & classes) == 0 || lexed.lexemes[phrase.first].negated ||
        !wanted(phrase.first))
      continue;
    spans.push_back(lexed.span(phrase.first, phrase.last));
  }
  return tidy(std::move(spans));
}

ClassMask classes_of(Source source) {
  switch (source) {
    case Source::problem_solving:
      return mask_of(WordClass::src_problem_solving);
    case Source::mentorship:
      return mask_of(WordClass::src_mentorship);
    case Source::mastery:
      return mask_of(WordClass::src_mastery);
    case Source::innovation:
      return mask_of(WordClass::src_innovation);
    case Source::overcoming:
      return mask_of(WordClass::src_overcoming);
    case Source::impact:
      return mask_of(WordClass::src_impact, WordClass::people_helped);
    case Source::role_model:
      return mask_of(WordClass::src_role_model, WordClass::celebrity);
    case Source::family:
      return mask_of(WordClass::kin);
    case Source::hobby:
      return mask_of(WordClass::hobby);
    case Source::money_status:
      return mask_of(WordClass::pay, WordClass::status, WordClass::security);
    case Source::external_direction:
      return mask_of(WordClass::boss, WordClass::pressure);
    case Source::none:
      return mask_of(WordClass::platitude, WordClass::teamwork, WordClass::faith_politics);
  }
  return 0;
}

/// The clause that looks most like the words of a pitfall.
Span flagged_clause(const Lexed& lexed, const RoleLabels& labels, const Decisions& decided,
                    std::size_t pitfall) {
  std::size_t best = 0;
  for (std::size_t c = 1; c < decided.flags.size(); ++c) {
    if (decided.flags[c][pitfall] > decided.flags[best][pitfall]) best = c;
  }
  return best < labels.clauses.size() ? clause_span(lexed, labels.clauses[best]) : Span{};
}

void find_outcomes(const Lexed& lexed, const RoleLabels& labels, Reading& reading) {
  constexpr auto kResult = static_cast<std::size_t>(Role::result);
  for (const auto& clause : labels.clauses) {
    bool inside = false;
    for (auto i = clause.first; i < clause.last; ++i)
      inside |= role_at(labels, i) == Role::result;
    if (!inside && labels.token_probability[clause.first][kResult] < 0.35F) continue;
    OutcomeFact outcome{clause_span(lexed, clause), clause_measures(lexed, clause), {}};
    if (outcome.measured) {
      std::uint32_t first = clause.last;
      std::uint32_t last = clause.first;
      for (auto i = clause.first; i < clause.last; ++i) {
        constexpr ClassMask kMeasure =
            mask_of(WordClass::number_word, WordClass::unit, WordClass::money_unit,
                    WordClass::change_verb, WordClass::negation);
        const bool digits = lexed.document->tokens()[i].kind == TokenKind::number;
        if (!digits && !lexed.lexemes[i].is(kMeasure)) continue;
        first = std::min(first, i);
        last = i + 1;
      }
      outcome.measure = lexed.span(first, last);
    }
    reading.outcomes.push_back(outcome);
  }
}

void find_agency(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
                 Reading& reading) {
  const auto in_action = [&](std::uint32_t i) { return role_at(labels, i) == Role::action; };
  auto& agency = reading.agency;
  agency.first_person = facts.first_person_action;
  agency.we = facts.we_action;
  agency.passive = facts.passive_action;
  if (facts.action_clauses > 0)
    agency.others = std::max(0.0F, 1.0F - agency.first_person - agency.we - agency.passive);
  agency.first_person_words = hits_of(lexed, mask_of(WordClass::pronoun_i), in_action);
  agency.we_words = hits_of(lexed, mask_of(WordClass::pronoun_we), in_action);
  agency.passive_words = hits_of(lexed, mask_of(WordClass::passive_action), in_action);
}

/// Words that carry meaning of their own: an "I" or a comma that occurs twice is no echo.
bool says_something(const Lexeme& lexeme) {
  return lexeme.content && lexeme.stem != 0 && lexeme.vector != 0 && !lexeme.is(WordClass::filler);
}

void find_echo(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
               Reading& reading) {
  std::vector<std::uint32_t> thesis;
  for (std::uint32_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (role_at(labels, i) == Role::thesis) thesis.push_back(i);
  }
  for (std::uint32_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (role_at(labels, i) != Role::bridge || !says_something(lexeme)) continue;
    for (const auto j : thesis) {
      if (lexed.lexemes[j].stem != lexeme.stem) continue;
      reading.echo.in_thesis.push_back(lexed.span(j, j + 1));
      reading.echo.in_bridge.push_back(lexed.span(i, i + 1));
    }
  }
  reading.echo.in_thesis = tidy(std::move(reading.echo.in_thesis));
  reading.echo.in_bridge = tidy(std::move(reading.echo.in_bridge));
  reading.echo.strength =
      std::clamp(std::max(facts.echo / 0.6F, (facts.echo_meaning - 0.3F) / 0.5F), 0.0F, 1.0F);
}

/// A person stands in the thesis, or in the first sentence when there is none: by name or by what
/// they are ("my first matron").
bool names_person(const Lexed& lexed, const RoleLabels& labels, const Reading& reading) {
  const bool has_thesis = reading.first(Role::thesis) != nullptr;
  for (std::uint32_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& token = lexed.document->tokens()[i];
    const auto& sentences = lexed.document->sentences();
    const bool first_sentence = !sentences.empty() && i < sentences.front().last;
    if (has_thesis ? role_at(labels, i) != Role::thesis : !first_sentence) continue;
    constexpr ClassMask kPeople =
        mask_of(WordClass::known_person, WordClass::celebrity, WordClass::kin);
    const auto& lexeme = lexed.lexemes[i];
    const bool name = token.capitalised && i > 0 && lexed.document->tokens()[i - 1].mark != U'.' &&
                      token.kind == TokenKind::word && !lexeme.is(WordClass::pronoun_i) &&
                      lexeme.rarity > 0.9F;
    if (lexeme.is(kPeople) || name) return true;
  }
  return false;
}

}  // namespace

void find_evidence(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
                   const Decisions& decided, Reading& reading) {
  const auto in_thesis = [&](std::uint32_t i) { return role_at(labels, i) == Role::thesis; };
  const auto anywhere = [](std::uint32_t) { return true; };
  reading.source.evidence = hits_of(lexed, classes_of(reading.source.category), in_thesis);
  if (reading.source.evidence.empty()) reading.source.evidence = reading.spans(Role::thesis);
  if (reading.source.evidence.empty())
    reading.source.evidence = hits_of(lexed, classes_of(reading.source.category), anywhere);

  constexpr ClassMask kFromWork =
      mask_of(WordClass::src_problem_solving, WordClass::src_mentorship, WordClass::src_mastery,
              WordClass::src_innovation, WordClass::src_overcoming, WordClass::src_impact,
              WordClass::enthusiasm);
  constexpr ClassMask kFromOutside = mask_of(WordClass::pay, WordClass::status, WordClass::security,
                                             WordClass::boss, WordClass::pressure);
  const auto outside_story = [&](std::uint32_t i) {
    const auto role = role_at(labels, i);
    return role == Role::thesis || role == Role::bridge || role == Role::other;
  };
  reading.motivation.intrinsic = hits_of(lexed, kFromWork, outside_story);
  reading.motivation.extrinsic = hits_of(lexed, kFromOutside, outside_story);

  reading.names_person = names_person(lexed, labels, reading);
  find_outcomes(lexed, labels, reading);
  find_agency(lexed, labels, facts, reading);
  find_echo(lexed, labels, facts, reading);
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    auto& pitfall = reading.pitfalls[p];
    if (pitfall.probability < kShownPitfall) continue;
    const auto span = flagged_clause(lexed, labels, decided, p);
    if (!span.empty()) pitfall.evidence.push_back(span);
  }
}

}  // namespace ninety
