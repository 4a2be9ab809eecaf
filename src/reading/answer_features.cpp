#include "reading/answer_features.h"

#include <algorithm>
#include <bit>

#include "reading/feature_sums.h"

namespace ninety {
namespace {

constexpr auto kOther = static_cast<std::size_t>(Role::other);

FeatureKey fact_key(Fact fact, std::uint32_t bucket) {
  return feature_key(FeatureKind::fact, static_cast<std::uint32_t>(fact), bucket);
}

}  // namespace

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
      add(facts.negated[p][c], c + kNegated);
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
        out.push_back({feature_key(FeatureKind::zone_class, c + kNegated, p),
                       std::min(negated, 2.0F) * 0.5F});
    }
  }
  out.push_back({feature_key(FeatureKind::bias, 2)});
}

}  // namespace ninety
