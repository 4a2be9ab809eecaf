#include "reading/answer_facts.h"

#include <algorithm>
#include <bit>

#include "reading/closeness.h"
#include "reading/lanes.h"

namespace ninety {
namespace {

Role role_of(const RoleLabels& labels, const Clause& clause) {
  std::array<int, kRoles> votes{};
  for (auto i = clause.first; i < clause.last; ++i)
    ++votes[static_cast<std::size_t>(labels.token_role[i])];
  return static_cast<Role>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

/// Order of the first thesis (1), evidence (2) and bridge (3) as digits to base 4: 123 is the
/// framework's.
std::uint32_t order_of(const std::vector<Role>& roles) {
  std::uint32_t order = 0;
  bool seen[4] = {};
  for (const auto role : roles) {
    const std::uint32_t digit = role == Role::thesis   ? 1
                                : role == Role::bridge ? 3
                                : role == Role::other  ? 0
                                                       : 2;
    if (digit == 0 || seen[digit]) continue;
    seen[digit] = true;
    order = order * 4 + digit;
  }
  return order;
}

bool greets(const Lexed& lexed, const Clause& clause) {
  for (auto i = clause.first; i < clause.last; ++i) {
    if (lexed.lexemes[i].is(mask_of(WordClass::greeting, WordClass::question_remark))) return true;
  }
  return clause.last - clause.first < 4;
}

void add_positions(const Lexed& lexed, const RoleLabels& labels, AnswerFacts& facts) {
  std::vector<Role> roles;
  std::uint32_t before = 0;
  bool thesis_seen = false;
  bool thesis_open = false;
  std::uint32_t last_sentence = 0xFFFFFFFF;
  std::uint32_t counted_sentence = 0xFFFFFFFF;
  float other = 0;
  float all = 0;
  for (const auto& clause : labels.clauses) {
    const auto role = role_of(labels, clause);
    roles.push_back(role);
    facts.pattern |= 1U << static_cast<unsigned>(role);
    facts.action_clauses += role == Role::action ? 1U : 0U;
    facts.result_clauses += role == Role::result ? 1U : 0U;
    const auto length = clause.last - clause.first;
    if (thesis_seen || before > 0) {
      all += static_cast<float>(length);
      other += role == Role::other ? static_cast<float>(length) : 0.0F;
    }
    const bool punctuated = lexed.document->punctuated();
    const auto unit = punctuated ? clause.sentence : static_cast<std::uint32_t>(roles.size());
    if (role == Role::thesis) {
      if (!thesis_seen) thesis_open = true;
      thesis_seen = true;
      if (thesis_open) {
        facts.thesis_words += length;
        facts.thesis_sentences += unit != last_sentence ? 1U : 0U;
        last_sentence = unit;
      }
    } else {
      if (thesis_seen) thesis_open = false;
      const bool empty = role == Role::other && greets(lexed, clause);
      if (!thesis_seen && !empty && unit != counted_sentence) {
        ++before;
        counted_sentence = unit;
      }
    }
  }
  facts.order = order_of(roles);
  facts.content_before_thesis = thesis_seen ? std::min(before, 5U) : 9U;
  facts.other_share_middle = all > 0 ? other / all : 0.0F;
}

void add_agency(const Lexed& lexed, const RoleLabels& labels, AnswerFacts& facts) {
  float clauses = 0;
  for (const auto& clause : labels.clauses) {
    const float p = labels.token_probability[clause.first][static_cast<std::size_t>(Role::action)];
    if (p < 0.2F) continue;
    bool first = false;
    bool we = false;
    bool passive = false;
    for (auto i = clause.first; i < clause.last; ++i) {
      const auto& lexeme = lexed.lexemes[i];
      first |= lexeme.is(WordClass::pronoun_i);
      we |= lexeme.is(WordClass::pronoun_we);
      passive |= lexeme.is(WordClass::passive_action);
    }
    clauses += p;
    facts.first_person_action += first ? p : 0.0F;
    facts.we_action += we && !first ? p : 0.0F;
    facts.passive_action += passive && !first ? p : 0.0F;
  }
  if (clauses <= 0) return;
  facts.first_person_action /= clauses;
  facts.we_action /= clauses;
  facts.passive_action /= clauses;
}

/// How many words, word classes and how much certainty there are for each role.
void count_words(const Lexed& lexed, const RoleLabels& labels, AnswerFacts& facts) {
  static_assert(kParts == Lanes::kCount, "parts are roles first: a row is a row of lanes");
  auto share = Lanes(0.0F);
  auto surest = Lanes(0.0F);
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    const auto p = Lanes::of(labels.token_probability[i]);
    if (lexed.document->tokens()[i].starts_word) {
      facts.words += 1;
      share = share + p;
    }
    surest = select(p > surest, p, surest);
    auto& table = lexeme.negated ? facts.negated : facts.hits;
    for (ClassMask rest = lexeme.classes; rest != 0; rest &= rest - 1) {
      auto& row = table[static_cast<std::size_t>(std::countr_zero(rest))];
      row = (Lanes::load(row.data()) + p).all();
    }
  }
  facts.share = share.roles();
  facts.surest = surest.roles();
  facts.mass = share.all();
}

}  // namespace

bool clause_measures(const Lexed& lexed, const Clause& clause) {
  ClassMask all = 0;
  bool digits = false;
  for (auto i = clause.first; i < clause.last; ++i) {
    all |= lexed.lexemes[i].classes;
    digits |= lexed.document->tokens()[i].kind == TokenKind::number;
  }
  const bool number = digits || (all & mask_of(WordClass::number_word)) != 0;
  const bool unit = (all & mask_of(WordClass::unit, WordClass::money_unit)) != 0;
  const bool change = (all & mask_of(WordClass::change_verb)) != 0;
  return digits || (number && (unit || change)) ||
         ((all & mask_of(WordClass::negation)) != 0 && (unit || change));
}

AnswerFacts answer_facts(const Lexed& lexed, const RoleLabels& labels) {
  AnswerFacts facts;
  count_words(lexed, labels, facts);
  for (auto* table : {&facts.hits, &facts.negated}) {
    for (auto& parts : *table) {
      const float story = parts[static_cast<std::size_t>(Role::situation)] +
                          parts[static_cast<std::size_t>(Role::action)] +
                          parts[static_cast<std::size_t>(Role::result)];
      parts[static_cast<std::size_t>(Part::story)] = story;
      parts[static_cast<std::size_t>(Part::whole)] = story +
                                                     parts[static_cast<std::size_t>(Role::thesis)] +
                                                     parts[static_cast<std::size_t>(Role::bridge)] +
                                                     parts[static_cast<std::size_t>(Role::other)];
    }
  }
  facts.mass[static_cast<std::size_t>(Part::whole)] = facts.words;
  facts.mass[static_cast<std::size_t>(Part::story)] =
      facts.words - facts.share[0] - facts.share[4] -
      facts.share[static_cast<std::size_t>(Role::other)];
  for (float& share : facts.share)
    share /= std::max(facts.words, 1.0F);
  add_positions(lexed, labels, facts);
  add_agency(lexed, labels, facts);
  const auto again = thesis_overlap(lexed, labels);
  facts.echo = again.bridge;
  facts.link = again.story;
  facts.meanings = part_meanings(lexed, labels);
  const auto& [thesis, story_meaning, bridge, whole] = facts.meanings;
  facts.echo_meaning = cosine_of(thesis, bridge);
  facts.link_meaning = cosine_of(thesis, story_meaning);
  const auto aligned = thesis_alignment(lexed, labels);
  facts.echo_alignment = aligned.bridge;
  facts.link_alignment = aligned.story;
  const auto story = static_cast<std::size_t>(Part::story);
  const auto at = [](WordClass c) { return static_cast<std::size_t>(c); };
  const float story_words = std::max(facts.mass[story], 1.0F);
  facts.habit = 20 * facts.hits[at(WordClass::time_habit)][story] / story_words;
  facts.past = 10 *
               (facts.hits[at(WordClass::past_irregular)][story] +
                facts.hits[at(WordClass::action_verb)][story]) /
               story_words;
  for (const auto& clause : labels.clauses) {
    if (labels.token_probability[clause.first][static_cast<std::size_t>(Role::result)] < 0.35F)
      continue;
    facts.measured_result |= clause_measures(lexed, clause);
    for (auto i = clause.first; i < clause.last; ++i) {
      facts.digits_in_result |= lexed.document->tokens()[i].kind == TokenKind::number;
    }
  }
  return facts;
}

}  // namespace ninety
