#include "reading/answer_features.h"

#include <algorithm>
#include <bit>

namespace ninety {
namespace {

FeatureKey fact_key(Fact fact, std::uint32_t bucket) {
  return feature_key(FeatureKind::fact, static_cast<std::uint32_t>(fact), bucket);
}

constexpr float kMostWeight = 1.5F;  // of a class, however many of its words there are
constexpr float kLeastHits = 0.15F;

}  // namespace

void add_class_features(const AnswerFacts& facts, std::vector<Feature>& out) {
  for (std::uint32_t c = 0; c < kWordClassNames.size(); ++c) {
    if (facts.hits[c][static_cast<std::size_t>(Part::whole)] +
            facts.negated[c][static_cast<std::size_t>(Part::whole)] <
        kLeastHits)
      continue;
    // Each is written, and stays if it counts: which parts do is not to be foretold.
    std::array<Feature, 2 * kParts> found;
    std::size_t count = 0;
    const auto add = [&](float hits, std::uint32_t word_class, std::uint32_t part) {
      found[count] = {feature_key(FeatureKind::zone_class, word_class, part),
                      std::min(hits, kMostWeight)};
      count += hits >= kLeastHits ? 1U : 0U;
    };
    // No part holds more than the whole, and few words are negated.
    const bool any_negated = facts.negated[c][static_cast<std::size_t>(Part::whole)] >= kLeastHits;
    for (std::uint32_t p = 0; p < kParts; ++p) {
      add(facts.hits[c][p], c, p);
      if (any_negated) add(facts.negated[c][p], c + kNegated, p);
    }
    out.insert(out.end(), found.data(), found.data() + count);
  }
}

std::vector<float> word_weights(const Lexed& lexed, const RoleLabels& labels) {
  // Two bits for each of four zones: thesis, story, bridge, other.
  constexpr std::array<unsigned, kRoles> kShift = {0, 2, 2, 2, 4, 6};
  constexpr std::array<float, 4> kWeights = {1.0F, 0.5F, 0.0F, 0.0F};
  thread_local std::vector<std::uint8_t> seen;
  if (seen.size() < lexed.vocabulary->stems()) seen.resize(lexed.vocabulary->stems(), 0);
  std::vector<float> weights(lexed.lexemes.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const unsigned shift = kShift[static_cast<std::size_t>(labels.token_role[i])];
    auto& counts = seen[lexed.lexemes[i].stem];
    const unsigned before = (counts >> shift) & 3U;
    weights[i] = kWeights[before];
    if (before < 3) counts = static_cast<std::uint8_t>(counts + (1U << shift));
  }
  for (const auto& lexeme : lexed.lexemes)
    seen[lexeme.stem] = 0;
  return weights;
}

namespace {

/// A number as three soft steps between `low` and `high`, so that it acts smoothly and not only
/// in proportion.
void add_steps(std::vector<Feature>& out, Fact fact, float value, float low, float high) {
  const float x = std::clamp((value - low) / (high - low), 0.0F, 1.0F);
  for (std::uint32_t s = 0; s < 3; ++s) {
    const float y = std::clamp(3.0F * x - static_cast<float>(s), 0.0F, 1.0F);
    if (y > 0) out.push_back({fact_key(fact, s), y});
  }
}

Fact of_role(Fact first, std::uint32_t role) {
  return static_cast<Fact>(static_cast<std::uint32_t>(first) + role);
}

void add_flag(std::vector<Feature>& out, Fact fact, std::uint32_t value) {
  out.push_back({fact_key(fact, value)});
}

}  // namespace

void add_role_features(const RoleLabels& labels, const Clause& clause, std::vector<Feature>& out) {
  RoleScores roles{};
  for (auto i = clause.first; i < clause.last; ++i) {
    for (std::size_t k = 0; k < kRoles; ++k)
      roles[k] += labels.token_probability[i][k];
  }
  for (std::uint32_t k = 0; k < kRoles; ++k) {
    out.push_back({fact_key(Fact::clause_role, k),
                   2.0F * roles[k] / static_cast<float>(clause.last - clause.first)});
  }
}

void add_fact_features(const AnswerFacts& facts, std::vector<Feature>& out) {
  for (std::uint32_t k = 0; k < kRoles; ++k) {
    add_steps(out, of_role(Fact::share, k), facts.share[k], 0, k == 5 ? 0.6F : 0.45F);
    add_steps(out, of_role(Fact::surest, k), facts.surest[k], 0.2F, 1.0F);
    add_steps(out, of_role(Fact::mass, k), facts.mass[k], 0, 50);
  }
  add_flag(out, Fact::pattern, facts.pattern);
  add_flag(out, Fact::order, facts.order);
  add_flag(out, Fact::content_before_thesis, facts.content_before_thesis);
  add_steps(out, Fact::thesis_words, static_cast<float>(facts.thesis_words), 10, 60);
  add_flag(out, Fact::thesis_sentences, std::min(facts.thesis_sentences, 4U));
  add_steps(out, Fact::echo, facts.echo, 0, 0.6F);
  add_steps(out, Fact::echo_meaning, facts.echo_meaning, 0, 0.8F);
  add_steps(out, Fact::link, facts.link, 0, 0.6F);
  add_steps(out, Fact::link_meaning, facts.link_meaning, 0, 0.8F);
  add_steps(out, Fact::first_person_action, facts.first_person_action, 0, 1);
  add_steps(out, Fact::we_action, facts.we_action, 0, 1);
  add_steps(out, Fact::passive_action, facts.passive_action, 0, 1);
  add_steps(out, Fact::other_share_middle, facts.other_share_middle, 0, 0.5F);
  add_steps(out, Fact::habit, facts.habit, 0, 2);
  add_steps(out, Fact::past, facts.past, 0, 2);
  add_flag(out, Fact::digits_in_result, facts.digits_in_result ? 1 : 0);
  add_flag(out, Fact::measured_result, facts.measured_result ? 1 : 0);
  add_flag(out, Fact::action_clauses, std::min(facts.action_clauses, 5U));
  add_flag(out, Fact::result_clauses, std::min(facts.result_clauses, 4U));
  add_steps(out, Fact::words, facts.words, 40, 240);
  add_steps(out, Fact::echo_alignment, facts.echo_alignment, 0.15F, 0.7F);
  add_steps(out, Fact::link_alignment, facts.link_alignment, 0.15F, 0.7F);
  out.push_back({feature_key(FeatureKind::bias, 2)});
}

}  // namespace ninety
