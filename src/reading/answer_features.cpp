#include "reading/answer_features.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "reading/feature_sums.h"

namespace ninety {
namespace {

constexpr auto kOther = static_cast<std::size_t>(Role::other);

float weight_in(const RoleScores& p, Part part) {
  switch (part) {
    case Part::story:
      return p[static_cast<std::size_t>(Role::situation)] +
             p[static_cast<std::size_t>(Role::action)] + p[static_cast<std::size_t>(Role::result)];
    case Part::whole:
      return 1.0F;
    default:
      return p[static_cast<std::size_t>(part)];
  }
}

bool is_content(const Lexeme& lexeme) {
  constexpr ClassMask kEmpty = mask_of(
      WordClass::pronoun_i, WordClass::pronoun_we, WordClass::pronoun_you, WordClass::pronoun_third,
      WordClass::be_present, WordClass::be_past, WordClass::have_form, WordClass::do_form,
      WordClass::modal, WordClass::connective, WordClass::negation);
  return lexeme.rarity > 0.75F && !lexeme.is(kEmpty);
}

/// Overlap of content stems between two parts: Σ min(weight) / Σ weight of the first, 0 to 1.
float overlap(const Lexed& lexed, const RoleLabels& labels, Part a, Part b) {
  thread_local FeatureSums first;
  first.clear();
  float total = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.stem == 0 || !is_content(lexeme)) continue;
    const float w = weight_in(labels.token_probability[i], a);
    auto& seen = first[feature_key(FeatureKind::stem, lexeme.stem)];
    total += std::max(0.0F, w - seen);
    seen = std::max(seen, w);
  }
  float shared = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    auto* const left = first.find(feature_key(FeatureKind::stem, lexed.lexemes[i].stem));
    if (left == nullptr) continue;
    const float take = std::min(*left, weight_in(labels.token_probability[i], b));
    shared += take;
    *left -= take;
  }
  return total > 0 ? shared / std::max(total, 3.0F) : 0.0F;
}

float cosine(const Meaning& a, const Meaning& b) {
  float dot = 0;
  float aa = 0;
  float bb = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    dot += a[d] * b[d];
    aa += a[d] * a[d];
    bb += b[d] * b[d];
  }
  return aa > 0 && bb > 0 ? dot / std::sqrt(aa * bb) : 0.0F;
}

/// Adds the word vector of token i with the weight that it has in a mean.
void add_word(const Lexed& lexed, std::size_t i, float weight, MeanVector& mean) {
  const auto& lexeme = lexed.lexemes[i];
  if (lexeme.vector != 0) mean.add(lexed.vocabulary->vector(lexeme.vector), weight * lexeme.rarity);
}

/// Mean vectors of the content words of thesis, bridge and story against each other.
void add_closeness(const Lexed& lexed, const RoleLabels& labels, AnswerFacts& facts) {
  MeanVector thesis;
  MeanVector bridge;
  MeanVector story;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (!is_content(lexed.lexemes[i])) continue;
    const auto& p = labels.token_probability[i];
    add_word(lexed, i, weight_in(p, Part::thesis), thesis);
    add_word(lexed, i, weight_in(p, Part::bridge), bridge);
    add_word(lexed, i, weight_in(p, Part::story), story);
  }
  facts.echo_meaning = cosine(thesis.mean(), bridge.mean());
  facts.link_meaning = cosine(thesis.mean(), story.mean());
}

/// Mean over the content words of part a of the closest cosine with a content word of part b; words
/// with the same stem count as 1. Synonyms ("puzzles", "problems") meet here.
float alignment(const Lexed& lexed, const RoleLabels& labels, Part a, Part b) {
  constexpr std::size_t kMostFirst = 24;
  constexpr std::size_t kMostSecond = 60;
  struct Word {
    const Lexeme* lexeme = nullptr;
    float weight = 0;
  };
  std::array<Word, kMostFirst> first;
  std::array<Word, kMostSecond> second;
  std::size_t firsts = 0;
  std::size_t seconds = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.vector == 0 || !is_content(lexeme) || lexeme.rarity < 0.9F) continue;
    const auto& p = labels.token_probability[i];
    if (const float w = weight_in(p, a); w > 0.4F && firsts < kMostFirst)
      first[firsts++] = {&lexeme, w};
    if (const float w = weight_in(p, b); w > 0.4F && seconds < kMostSecond)
      second[seconds++] = {&lexeme, w};
  }
  float sum = 0;
  float total = 0;
  for (const auto& x : std::span(first).first(firsts)) {
    const auto* vector = lexed.vocabulary->vector(x.lexeme->vector);
    float best = 0;
    for (const auto& y : std::span(second).first(seconds)) {
      const bool same = x.lexeme->stem == y.lexeme->stem;
      const float close =
          same ? 1.0F : cosine_of(vector, lexed.vocabulary->vector(y.lexeme->vector));
      best = std::max(best, y.weight * close);
    }
    sum += x.weight * best;
    total += x.weight;
  }
  return total > 0 ? sum / total : 0.0F;
}

Role role_of(const RoleLabels& labels, const Clause& clause) {
  std::array<int, kRoles> votes{};
  for (auto i = clause.first; i < clause.last; ++i)
    ++votes[static_cast<std::size_t>(labels.token_role[i])];
  return static_cast<Role>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

/// Order of the first thesis (1), evidence (2) and bridge (3) as digits: 123 is the framework's.
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
    order = order * 10 + digit;
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
  const auto count = lexed.lexemes.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& lexeme = lexed.lexemes[i];
    const auto& p = labels.token_probability[i];
    if (lexed.document->tokens()[i].starts_word) {
      facts.words += 1;
      for (std::size_t k = 0; k < kRoles; ++k)
        facts.share[k] += p[k];
    }
    for (std::size_t k = 0; k < kRoles; ++k)
      facts.surest[k] = std::max(facts.surest[k], p[k]);
    for (ClassMask rest = lexeme.classes; rest != 0; rest &= rest - 1) {
      const auto c = static_cast<std::size_t>(std::countr_zero(rest));
      auto& table = lexeme.negated ? facts.negated : facts.hits;
      for (std::size_t k = 0; k < kRoles; ++k)
        table[k][c] += p[k];
    }
  }
  for (std::size_t k = 0; k < kRoles; ++k)
    facts.mass[k] = facts.share[k];
  for (auto* table : {&facts.hits, &facts.negated}) {
    for (std::size_t c = 0; c < 64; ++c) {
      for (std::size_t k = 0; k < kRoles; ++k)
        (*table)[static_cast<std::size_t>(Part::whole)][c] += (*table)[k][c];
      for (const auto role : {Role::situation, Role::action, Role::result}) {
        (*table)[static_cast<std::size_t>(Part::story)][c] +=
            (*table)[static_cast<std::size_t>(role)][c];
      }
    }
  }
  facts.mass[static_cast<std::size_t>(Part::whole)] = facts.words;
  facts.mass[static_cast<std::size_t>(Part::story)] =
      facts.words - facts.share[0] - facts.share[4] - facts.share[kOther];
  for (float& share : facts.share)
    share /= std::max(facts.words, 1.0F);
  add_positions(lexed, labels, facts);
  add_agency(lexed, labels, facts);
  facts.echo = overlap(lexed, labels, Part::thesis, Part::bridge);
  facts.link = overlap(lexed, labels, Part::thesis, Part::story);
  add_closeness(lexed, labels, facts);
  facts.echo_alignment = alignment(lexed, labels, Part::thesis, Part::bridge);
  facts.link_alignment = alignment(lexed, labels, Part::thesis, Part::story);
  const auto story = static_cast<std::size_t>(Part::story);
  const auto at = [](WordClass c) { return static_cast<std::size_t>(c); };
  const float story_words = std::max(facts.mass[story], 1.0F);
  facts.habit = 20 * facts.hits[story][at(WordClass::time_habit)] / story_words;
  facts.past = 10 *
               (facts.hits[story][at(WordClass::past_irregular)] +
                facts.hits[story][at(WordClass::action_verb)]) /
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

namespace {

constexpr float kMeaningScale = 6.0F;  // chosen by cross-validation

Meaning scaled(Meaning mean) {
  for (float& value : mean)
    value *= kMeaningScale;
  return mean;
}

constexpr float kMostWeight = 1.5F;  // however often a word comes back

/// How many words of each class stand in each part, negated ones apart.
void add_classes(const AnswerFacts& facts, std::vector<Feature>& out) {
  constexpr Part kShown[] = {Part::thesis, Part::story, Part::bridge, Part::other, Part::whole};
  for (const auto part : kShown) {
    const auto p = static_cast<std::uint32_t>(part);
    const auto add = [&](float hits, std::uint32_t word_class) {
      if (hits >= 0.15F)
        out.push_back(
            {feature_key(FeatureKind::zone_class, word_class, p), std::min(hits, kMostWeight)});
    };
    for (std::uint32_t c = 0; c < kWordClassNames.size(); ++c) {
      add(facts.hits[p][c], c);
      add(facts.negated[p][c], c + 100);
    }
  }
}

}  // namespace

void add_word_features(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
                       std::vector<Feature>& out) {
  thread_local FeatureSums sums;
  sums.clear();
  const auto part_of_role = [](std::size_t role) {
    return role == 0        ? 0U
           : role == 4      ? 2U
           : role == kOther ? 3U
                            : 1U;  // thesis, story, bridge, other
  };
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    std::array<float, 4> zone{};
    for (std::size_t k = 0; k < kRoles; ++k)
      zone[part_of_role(k)] += labels.token_probability[i][k];
    for (std::uint32_t z = 0; z < 4; ++z) {
      if (zone[z] < 0.1F) continue;
      if (lexeme.stem != 0 && is_content(lexeme)) {
        sums[feature_key(lexeme.negated ? FeatureKind::zone_negated : FeatureKind::zone_stem,
                         lexeme.stem, z)] += zone[z];
      }
      if (lexeme.cluster != 0 && is_content(lexeme))
        sums[feature_key(FeatureKind::zone_cluster, lexeme.cluster, z)] += zone[z];
    }
    if (zone[0] >= 0.2F && i + 1 < lexed.lexemes.size()) {
      sums[feature_key(FeatureKind::zone_pair, lexeme.word, lexed.lexemes[i + 1].word)] += zone[0];
    }
    if (lexeme.stem != 0 && is_content(lexeme))
      sums[feature_key(FeatureKind::zone_stem, lexeme.stem, 7)] += 0.5F;
  }
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& p = labels.token_probability[i];
    for (const auto role : {Role::thesis, Role::bridge, Role::result, Role::action}) {
      const auto r = static_cast<std::uint32_t>(role);
      if (p[r] >= 0.2F) sums[feature_key(FeatureKind::zone_word, lexed.lexemes[i].word, r)] += p[r];
    }
  }
  for (const auto& [key, value] : sums.features())
    out.push_back({key, std::min(value, kMostWeight)});
  add_classes(facts, out);
  out.push_back({feature_key(FeatureKind::bias, 1)});
}

std::array<Meaning, kMeantParts.size()> part_meanings(const Lexed& lexed,
                                                      const RoleLabels& labels) {
  std::array<MeanVector, kMeantParts.size()> means;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    for (std::size_t m = 0; m < means.size(); ++m)
      add_word(lexed, i, weight_in(labels.token_probability[i], kMeantParts[m]), means[m]);
  }
  std::array<Meaning, kMeantParts.size()> meanings;
  for (std::size_t m = 0; m < means.size(); ++m)
    meanings[m] = scaled(means[m].mean());
  return meanings;
}

Meaning clause_meaning(const Lexed& lexed, const Clause& clause) {
  MeanVector mean;
  for (auto i = clause.first; i < clause.last; ++i)
    add_word(lexed, i, 1, mean);
  return scaled(mean.mean());
}

namespace {

/// A number as three soft steps between `low` and `high`, so that it acts smoothly and not only
/// in proportion.
void add_steps(std::vector<Feature>& out, std::uint32_t fact, float value, float low, float high) {
  const float x = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
  for (std::uint32_t s = 0; s < 3; ++s) {
    const float y = std::clamp(3.0F * x - static_cast<float>(s), 0.0F, 1.0F);
    if (y > 0) out.push_back({feature_key(FeatureKind::fact, fact, s), y});
  }
}

void add_flag(std::vector<Feature>& out, std::uint32_t fact, std::uint32_t value) {
  out.push_back({feature_key(FeatureKind::fact, fact, value)});
}

}  // namespace

void add_role_features(const RoleLabels& labels, const Clause& clause, std::vector<Feature>& out) {
  RoleScores roles{};
  for (auto i = clause.first; i < clause.last; ++i) {
    for (std::size_t k = 0; k < kRoles; ++k)
      roles[k] += labels.token_probability[i][k];
  }
  for (std::uint32_t k = 0; k < kRoles; ++k) {
    out.push_back({feature_key(FeatureKind::fact, 100, k),
                   2.0F * roles[k] / static_cast<float>(clause.last - clause.first)});
  }
}

void add_fact_features(const AnswerFacts& facts, std::vector<Feature>& out) {
  for (std::uint32_t k = 0; k < kRoles; ++k) {
    add_steps(out, k, facts.share[k], 0, k == 5 ? 0.6F : 0.45F);
    add_steps(out, 10 + k, facts.surest[k], 0.2F, 1.0F);
    add_steps(out, 20 + k, facts.mass[k], 0, 50);
  }
  add_flag(out, 30, facts.pattern);
  add_flag(out, 31, facts.order);
  add_flag(out, 32, facts.content_before_thesis);
  add_steps(out, 33, static_cast<float>(facts.thesis_words), 10, 60);
  add_flag(out, 34, std::min(facts.thesis_sentences, 4U));
  add_steps(out, 35, facts.echo, 0, 0.6F);
  add_steps(out, 36, facts.echo_meaning, 0, 0.8F);
  add_steps(out, 37, facts.link, 0, 0.6F);
  add_steps(out, 38, facts.link_meaning, 0, 0.8F);
  add_steps(out, 39, facts.first_person_action, 0, 1);
  add_steps(out, 40, facts.we_action, 0, 1);
  add_steps(out, 41, facts.passive_action, 0, 1);
  add_steps(out, 42, facts.other_share_middle, 0, 0.5F);
  add_steps(out, 43, facts.habit, 0, 2);
  add_steps(out, 44, facts.past, 0, 2);
  add_flag(out, 45, facts.digits_in_result ? 1 : 0);
  add_flag(out, 46, facts.measured_result ? 1 : 0);
  add_flag(out, 47, std::min(facts.action_clauses, 5U));
  add_flag(out, 48, std::min(facts.result_clauses, 4U));
  add_steps(out, 49, facts.words, 40, 240);
  add_steps(out, 50, facts.echo_alignment, 0.15F, 0.7F);
  add_steps(out, 51, facts.link_alignment, 0.15F, 0.7F);
  constexpr Part kShown[] = {Part::thesis, Part::situation, Part::action,
                             Part::result, Part::bridge,    Part::other};
  for (const auto part : kShown) {
    const auto p = static_cast<std::uint32_t>(part);
    for (std::uint32_t c = 0; c < kWordClassNames.size(); ++c) {
      const float hits = facts.hits[p][c];
      if (hits >= 0.15F)
        out.push_back({feature_key(FeatureKind::zone_class, c, p), std::min(hits, 2.0F) * 0.5F});
      const float negated = facts.negated[p][c];
      if (negated >= 0.15F)
        out.push_back(
            {feature_key(FeatureKind::zone_class, c + 100, p), std::min(negated, 2.0F) * 0.5F});
    }
  }
  out.push_back({feature_key(FeatureKind::bias, 2)});
}

}  // namespace ninety
