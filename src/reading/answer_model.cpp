#include "reading/answer_model.h"

#include <algorithm>
#include <bit>

#include "reading/exponential.h"
#include "reading/wide.h"

namespace ninety {
namespace {

/// What a `decided` feature speaks of.
enum class Decided : std::uint8_t {
  source = 0,
  motivation = 1,
  pitfall = 2,
  frame = 10,
  judgement = 40,
  flag = 50
};

void push(std::vector<Feature>& out, Decided what, std::size_t offset, std::size_t label,
          float value) {
  out.push_back({feature_key(FeatureKind::decided,
                             static_cast<std::uint32_t>(what) + static_cast<std::uint32_t>(offset),
                             static_cast<std::uint32_t>(label)),
                 value});
}

constexpr float kDecidedScale = 2.0F;
constexpr float kFlagScale = 3.0F;
constexpr float kClassScale = 0.5F;

}  // namespace

AnswerModel::AnswerModel(SectionReader& reader)
    : topics(reader), negated_topics(reader), thesis_pairs(reader), topic_small(reader) {
  for (auto& meaning : topic_meanings)
    meaning = MeaningTable<kTopicColumns>(reader);
  flag_small = RowTable<kPitfalls>(reader);
  frame_words = RowTable<kFrameRoles.size() * kFrameWidth>(reader);
  frame = RowTable<kFrameColumns>(reader);
  verdict = RowTable<3>(reader);
}

namespace {

/// Turns scores into probabilities in place.
void softmax(std::span<float> scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& s : scores)
    sum += s = exponential(s - top);
  for (float& s : scores)
    s /= sum;
}

float logistic(float score) { return 1.0F / (1.0F + exponential(-score)); }

}  // namespace

void add_drive_features(const Decisions& decided, std::vector<Feature>& out) {
  for (std::size_t k = 0; k < kSources; ++k)
    push(out, Decided::source, 0, k, kDecidedScale * decided.source[k]);
  std::array<float, kPitfalls> most{};  // of the two clauses that look most like each pitfall
  std::array<float, kPitfalls> second{};
  for (const auto& clause : decided.flags) {
    for (std::size_t p = 0; p < kPitfalls; ++p) {
      second[p] = std::max(second[p], std::min(most[p], clause[p]));
      most[p] = std::max(most[p], clause[p]);
    }
  }
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    push(out, Decided::flag, p, 0, kFlagScale * most[p]);
    push(out, Decided::flag, p, 1, kFlagScale * second[p]);
    push(out, Decided::flag, p, 2, 0.5F * (logarithm(most[p] + 0.01F) + 4.6F));
  }
}

namespace {

void add_driven(const Decisions& decided, std::vector<Feature>& out) {
  add_drive_features(decided, out);
  for (std::size_t k = 0; k < kOrientations; ++k)
    push(out, Decided::motivation, 0, k, kDecidedScale * decided.motivation[k]);
  for (std::size_t p = 0; p < kPitfalls; ++p)
    push(out, Decided::pitfall, p, 0, kDecidedScale * decided.pitfall[p]);
}

}  // namespace

void add_frame_features(std::span<const Feature> classes, const Decisions& decided,
                        std::vector<Feature>& out) {
  for (const auto& feature : classes)
    out.push_back({feature.key, kClassScale * feature.value});
  add_driven(decided, out);
}

void add_verdict_features(const Decisions& decided, std::vector<Feature>& out) {
  add_driven(decided, out);
  for (std::size_t t = 0; t < kFrameTraits; ++t) {
    const auto& estimate = decided.frame[t];
    push(out, Decided::frame, t, 0, kDecidedScale * estimate.missing);
    push(out, Decided::frame, t, 1, kDecidedScale * estimate.partly);
    push(out, Decided::frame, t, 2, kDecidedScale * estimate.met);
  }
  // Decision 10 in soft form: how many criteria fall short, whether a pitfall fires, how many of
  // the three parts are usable.
  constexpr Trait kCounted[] = {
      Trait::F1,        Trait::F1_opening,  Trait::F2, Trait::F2_situation, Trait::F2_action,
      Trait::F2_result, Trait::F2_measured, Trait::F3, Trait::F3_echo,      Trait::F_order};
  float short_of = 0;
  float log_all = 0;
  for (const auto trait : kCounted) {
    const float met = decided.frame[static_cast<std::size_t>(trait)].met;
    short_of += 1 - met;
    log_all += logarithm(met + 0.01F);
  }
  float fires = 0;
  float none_fires = 1;
  for (const float p : decided.pitfall) {
    fires += p;
    none_fires *= 1 - p;
  }
  const auto& f1 = decided.frame[static_cast<std::size_t>(Trait::F1)];
  const auto& f2 = decided.frame[static_cast<std::size_t>(Trait::F2)];
  const auto& f3 = decided.frame[static_cast<std::size_t>(Trait::F3)];
  const float all_three = f1.met * f2.met * f3.met;
  const float two = f1.met * f2.met * (1 - f3.met) + f1.met * f3.met * (1 - f2.met) +
                    f2.met * f3.met * (1 - f1.met);
  std::size_t n = 0;
  const auto add = [&](float value) { push(out, Decided::judgement, 0, n++, value); };
  add(0.5F * short_of);
  add(0.3F * log_all);
  add(2 * fires);
  add(2 * none_fires);
  add(2 * all_three);
  add(2 * all_three * none_fires);
  add(2 * two);
  add(3 - f1.missing - f2.missing - f3.missing);
  add(2 * std::min({f1.met, f2.met, f3.met}));
  for (int step = 0; step < 4; ++step)
    add(2 * std::clamp(short_of - 0.7F * static_cast<float>(step), 0.0F, 0.7F));
}

void take_scores(std::span<float> scores, Level level, Decisions& decided) {
  switch (level) {
    case Level::source:
      softmax(scores.first(kSources));
      std::copy_n(scores.begin(), kSources, decided.source.begin());
      break;
    case Level::drive:
      softmax(scores.first(kOrientations));
      std::copy_n(scores.begin(), kOrientations, decided.motivation.begin());
      for (std::size_t p = 0; p < kPitfalls; ++p)
        decided.pitfall[p] = logistic(scores[kOrientations + p]);
      break;
    case Level::frame:
      for (std::size_t t = 0; t < kFrameTraits; ++t) {
        const auto three = scores.subspan(t * 3, 3);
        softmax(three);
        decided.frame[t] = {three[0], three[1], three[2]};
      }
      break;
    case Level::verdict:
      softmax(scores.first(3));
      std::copy_n(scores.begin(), 3, decided.verdict.begin());
      break;
    case Level::flag:
      break;
  }
}

std::array<float, kPitfalls> flags_of(std::array<float, kPitfalls> scores) {
  for (float& score : scores)
    score = logistic(score);
  return scores;
}

namespace {

using TopicScores = RowTable<kTopicColumns>::Scores;
using FrameScores = RowTable<kFrameColumns>::Scores;

constexpr std::size_t kAhead = 8;  // words whose rows are on their way from memory

/// Where each role stands among the frame roles; behind them if it is none.
constexpr auto kFramePlaces = [] {
  std::array<std::size_t, kRoles> places{};
  for (std::size_t k = 0; k < kRoles; ++k)
    places[k] = static_cast<std::size_t>(std::ranges::find(kFrameRoles, static_cast<Role>(k)) -
                                         kFrameRoles.begin());
  return places;
}();
constexpr auto kFrameBits = [] {
  std::uint32_t bits = 0;
  for (const auto role : kFrameRoles)
    bits |= 1U << static_cast<unsigned>(role);
  return bits;
}();
static_assert(std::ranges::is_sorted(kFrameRoles), "sums go through them in their order");

/// How much a word counts, and in which roles: a bit for each.
struct Standing {
  float weight = 0;
  std::uint32_t roles = 0;
};

std::vector<Standing> standings(const Lexed& lexed, const RoleLabels& labels) {
  const auto weights = word_weights(lexed, labels);
  std::vector<Standing> standings(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    standings[i].weight = weights[i];
    for (std::size_t k = 0; k < kRoles; ++k)
      standings[i].roles |= (labels.token_probability[i][k] >= kLeastShare ? 1U : 0U) << k;
  }
  return standings;
}

NINETY_WIDE void add_topics(const Lexed& lexed, const RoleLabels& labels,
                            std::span<const Standing> standings, const AnswerModel& model,
                            TopicScores& scores) {
  constexpr auto kWidth = AnswerModel::kTopicWidth;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (i + kAhead < lexed.lexemes.size()) {
      const auto& next = lexed.lexemes[i + kAhead];
      const auto role = labels.token_role[i + kAhead];
      prefetch_row((next.negated ? model.negated_topics : model.topics).row(next.word) +
                       static_cast<std::size_t>(role) * kWidth,
                   kWidth);
      if (role == Role::thesis && i + kAhead + 1 < lexed.lexemes.size())
        model.thesis_pairs.prefetch(next.word, lexed.lexemes[i + kAhead + 1].word);
    }
    const auto& [weight, roles] = standings[i];
    const auto& lexeme = lexed.lexemes[i];
    const auto& p = labels.token_probability[i];
    const StoredWeight* row =
        (lexeme.negated ? model.negated_topics : model.topics).row(lexeme.word);
    for (auto rest = roles; rest != 0; rest &= rest - 1) {
      const auto k = static_cast<std::size_t>(std::countr_zero(rest));
      add_row<kWidth>(weight * p[k], row + k * kWidth, scores.data());
    }
    constexpr auto kThesis = static_cast<std::size_t>(Role::thesis);
    if (((roles >> kThesis) & 1U) == 0 || i + 1 == lexed.lexemes.size()) continue;
    const StoredWeight* pair = model.thesis_pairs.find(lexeme.word, lexed.lexemes[i + 1].word);
    if (pair != nullptr) add_row<kWidth>(p[kThesis], pair, scores.data());
  }
}

NINETY_WIDE void add_meanings(const PartMeanings& meanings, const AnswerModel& model,
                              TopicScores& scores) {
  for (std::size_t m = 0; m < meanings.size(); ++m)
    model.topic_meanings[m].add(meanings[m], scores);
}

/// Features that are few, with their values.
template <std::size_t Columns, std::size_t Width>
NINETY_WIDE void add_small(const RowTable<Columns>& table, std::span<const Feature> features,
                           std::array<float, Width>& scores) {
  table.add(features, scores);
}

NINETY_WIDE void add_frame_words(const Lexed& lexed, const RoleLabels& labels,
                                 std::span<const Standing> standings, const AnswerModel& model,
                                 FrameScores& scores) {
  constexpr auto kWidth = AnswerModel::kFrameWidth;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (i + kAhead < lexed.lexemes.size()) {
      const auto place = kFramePlaces[static_cast<std::size_t>(labels.token_role[i + kAhead])];
      if (place < kFrameRoles.size())
        prefetch_row(model.frame_words.row(lexed.lexemes[i + kAhead].word) + place * kWidth,
                     kWidth);
    }
    const auto& [weight, roles] = standings[i];
    const StoredWeight* row = model.frame_words.row(lexed.lexemes[i].word);
    for (auto rest = roles & kFrameBits; rest != 0; rest &= rest - 1) {
      const auto k = static_cast<std::size_t>(std::countr_zero(rest));
      add_row<kWidth>(weight * labels.token_probability[i][k], row + kFramePlaces[k] * kWidth,
                      scores.data());
    }
  }
}

void decide_flags(const RoleLabels& labels, const AnswerModel& model, Decisions& decided) {
  decided.flags.reserve(labels.clauses.size());
  std::vector<Feature> roles;
  for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
    RowTable<kPitfalls>::Scores sum{};
    std::copy_n(labels.flag_scores[c].begin(), kPitfalls, sum.begin());
    roles.clear();
    add_role_features(labels, labels.clauses[c], roles);
    model.flag_small.add(roles, sum);
    std::array<float, kPitfalls> scores;
    std::copy_n(sum.begin(), kPitfalls, scores.begin());
    decided.flags.push_back(flags_of(scores));
  }
}

}  // namespace

Decisions decide(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
                 const AnswerModel& model) {
  Decisions decided;
  const auto standing = standings(lexed, labels);
  std::vector<Feature> classes;
  classes.reserve(300);
  add_class_features(facts, classes);
  TopicScores topic{};
  add_topics(lexed, labels, standing, model, topic);
  add_meanings(facts.meanings, model, topic);
  add_small(model.topic_small, classes, topic);
  // Facts and decisions have weights for the drive only: its columns go on where they are.
  std::array<float, kSources> source;
  std::copy_n(topic.begin(), kSources, source.begin());
  take_scores(source, Level::source, decided);

  decide_flags(labels, model, decided);
  std::vector<Feature> fact_features;
  fact_features.reserve(100);
  add_fact_features(facts, fact_features);
  std::vector<Feature> further;
  further.reserve(400);
  add_drive_features(decided, further);
  add_small(model.topic_small, fact_features, topic);
  add_small(model.topic_small, further, topic);
  take_scores(std::span(topic).subspan(kSources, kDriveColumns), Level::drive, decided);

  FrameScores frame{};
  further.clear();
  add_frame_features(classes, decided, further);
  add_small(model.frame, fact_features, frame);
  add_small(model.frame, further, frame);
  add_frame_words(lexed, labels, standing, model, frame);
  take_scores(frame, Level::frame, decided);

  RowTable<3>::Scores verdict{};
  further.clear();
  add_verdict_features(decided, further);
  add_small(model.verdict, fact_features, verdict);
  add_small(model.verdict, further, verdict);
  take_scores(verdict, Level::verdict, decided);
  return decided;
}

}  // namespace ninety
