#include "reading/evidence.h"

#include <algorithm>
#include <initializer_list>

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
  std::size_t kept = 0;
  for (const auto span : spans) {
    if (span.empty()) continue;
    if (kept > 0 && span.begin < spans[kept - 1].end)
      spans[kept - 1] = join(spans[kept - 1], span);
    else
      spans[kept++] = span;
  }
  spans.resize(kept);
  return spans;
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

constexpr ClassMask kFromWork =
    mask_of(WordClass::src_problem_solving, WordClass::src_mentorship, WordClass::src_mastery,
            WordClass::src_innovation, WordClass::src_overcoming, WordClass::src_impact,
            WordClass::enthusiasm);
constexpr ClassMask kFromOutside = mask_of(WordClass::pay, WordClass::status, WordClass::security,
                                           WordClass::boss, WordClass::pressure);
constexpr ClassMask kActing =
    mask_of(WordClass::pronoun_i, WordClass::pronoun_we, WordClass::passive_action);

/// The words and phrases that may be evidence, not negated: found once, asked for by class and
/// place.
class Hits {
 public:
  Hits(const Lexed& lexed, const RoleLabels& labels, ClassMask classes)
      : lexed_(lexed), labels_(labels) {
    hits_.reserve(lexed.lexemes.size());
    for (std::uint32_t i = 0; i < lexed.lexemes.size(); ++i) {
      const auto& lexeme = lexed.lexemes[i];
      const ClassMask own = lexeme.classes & ~lexeme.phrase_classes & classes;
      if (own != 0 && !lexeme.negated) hits_.push_back({own, i, i + 1});
    }
    for (const auto& phrase : lexed.phrases) {
      const ClassMask own = mask_of(phrase.word_class) & classes;
      if (own != 0 && !lexed.lexemes[phrase.first].negated)
        hits_.push_back({own, phrase.first, phrase.last});
    }
  }

  /// Those of any of `classes` that start in a word of one of `roles`.
  [[nodiscard]] std::vector<Span> of(ClassMask classes, std::initializer_list<Role> roles) const {
    std::uint32_t wanted = 0;
    for (const auto role : roles)
      wanted |= 1U << static_cast<unsigned>(role);
    std::vector<Span> spans;
    for (const auto& hit : hits_) {
      const auto role = static_cast<unsigned>(role_at(labels_, hit.first));
      if ((hit.classes & classes) != 0 && ((wanted >> role) & 1U) != 0)
        spans.push_back(lexed_.span(hit.first, hit.last));
    }
    return tidy(std::move(spans));
  }

 private:
  struct Hit {
    ClassMask classes;
    std::uint32_t first;
    std::uint32_t last;
  };

  const Lexed& lexed_;
  const RoleLabels& labels_;
  std::vector<Hit> hits_;
};

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

void find_agency(const Hits& hits, const AnswerFacts& facts, Reading& reading) {
  auto& agency = reading.agency;
  agency.first_person = facts.first_person_action;
  agency.we = facts.we_action;
  agency.passive = facts.passive_action;
  if (facts.action_clauses > 0)
    agency.others = std::max(0.0F, 1.0F - agency.first_person - agency.we - agency.passive);
  agency.first_person_words = hits.of(mask_of(WordClass::pronoun_i), {Role::action});
  agency.we_words = hits.of(mask_of(WordClass::pronoun_we), {Role::action});
  agency.passive_words = hits.of(mask_of(WordClass::passive_action), {Role::action});
}

/// Words that carry meaning of their own: an "I" or a comma that occurs twice is no echo.
bool says_something(const Lexeme& lexeme) {
  return lexeme.content && lexeme.stem != 0 && lexeme.vector != 0 && !lexeme.is(WordClass::filler);
}

void find_echo(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
               Reading& reading) {
  std::vector<std::uint32_t> thesis;
  thesis.reserve(lexed.lexemes.size());
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
  const auto named = classes_of(reading.source.category);
  const Hits hits(lexed, labels, named | kFromWork | kFromOutside | kActing);
  reading.source.evidence = hits.of(named, {Role::thesis});
  if (reading.source.evidence.empty()) reading.source.evidence = reading.spans(Role::thesis);
  if (reading.source.evidence.empty())
    reading.source.evidence = hits.of(named, {Role::thesis, Role::situation, Role::action,
                                              Role::result, Role::bridge, Role::other});
  reading.motivation.intrinsic = hits.of(kFromWork, {Role::thesis, Role::bridge, Role::other});
  reading.motivation.extrinsic = hits.of(kFromOutside, {Role::thesis, Role::bridge, Role::other});

  reading.names_person = names_person(lexed, labels, reading);
  find_outcomes(lexed, labels, reading);
  find_agency(hits, facts, reading);
  find_echo(lexed, labels, facts, reading);
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    auto& pitfall = reading.pitfalls[p];
    if (pitfall.probability < kShownPitfall) continue;
    const auto span = flagged_clause(lexed, labels, decided, p);
    if (!span.empty()) pitfall.evidence.push_back(span);
  }
}

}  // namespace ninety
