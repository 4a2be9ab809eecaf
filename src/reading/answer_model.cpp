#include "reading/answer_model.h"

#include <algorithm>
#include <cmath>

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

/// Over the words of an answer and the mean vectors of its parts.
template <std::size_t Labels>
void add_words(const LevelFeatures& level, const LinearTable& table,
               std::span<const MeaningTable<Labels>, kMeantParts.size()> meanings,
               std::array<float, Labels>& scores) {
  table.add_all(level.words, scores);
  for (std::size_t m = 0; m < meanings.size(); ++m)
    meanings[m].add(level.meanings[m], scores);
}

constexpr float kDecidedScale = 2.0F;
constexpr float kFlagScale = 3.0F;
constexpr float kZoneWordScale = 0.7F;  // chosen by cross-validation

}  // namespace

AnswerModel::AnswerModel(SectionReader& reader)
    : source(reader),
      flag(reader),
      drive(reader),
      frame(reader),
      verdict(reader),
      flag_meaning(flag, kMeaningOfClause) {
  for (std::size_t m = 0; m < kMeantParts.size(); ++m) {
    const auto part = static_cast<std::uint32_t>(kMeantParts[m]);
    source_meaning[m] = {source, part};
    drive_meaning[m] = {drive, part};
  }
}

void softmax(std::span<float> scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& s : scores)
    sum += s = std::exp(s - top);
  for (float& s : scores)
    s /= sum;
}

LevelFeatures level_features(const Lexed& lexed, const RoleLabels& labels,
                             const AnswerFacts& facts) {
  LevelFeatures level;
  level.clauses = labels.clause_features;
  for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
    add_role_features(labels, labels.clauses[c], level.clauses[c]);
    level.clause_meanings.push_back(clause_meaning(lexed, labels.clauses[c]));
  }
  level.words.reserve(900);
  level.facts.reserve(400);
  add_word_features(lexed, labels, facts, level.words);
  level.meanings = part_meanings(lexed, labels);
  add_fact_features(facts, level.facts);
  return level;
}

void add_meaning_features(std::uint32_t of, const Meaning& meaning, std::vector<Feature>& out) {
  for (std::uint32_t d = 0; d < meaning.size(); ++d)
    out.push_back({feature_key(FeatureKind::meaning, of, d), meaning[d]});
}

void add_drive_features(const Decisions& decided, std::vector<Feature>& out) {
  for (std::size_t k = 0; k < kSources; ++k)
    push(out, Decided::source, 0, k, kDecidedScale * decided.source[k]);
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    std::array<float, 2> top{};  // the two clauses that look most like it
    for (const auto& clause : decided.flags) {
      top[1] = std::max(top[1], std::min(top[0], clause[p]));
      top[0] = std::max(top[0], clause[p]);
    }
    push(out, Decided::flag, p, 0, kFlagScale * top[0]);
    push(out, Decided::flag, p, 1, kFlagScale * top[1]);
    push(out, Decided::flag, p, 2, 0.5F * (std::log(top[0] + 0.01F) + 4.6F));
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

void add_frame_features(const LevelFeatures& level, const Decisions& decided,
                        std::vector<Feature>& out) {
  out.insert(out.end(), level.facts.begin(), level.facts.end());
  for (const auto& feature : level.words) {
    const auto kind = kind_of(feature.key);
    if (kind == FeatureKind::zone_class) out.push_back({feature.key, 0.5F * feature.value});
    if (kind == FeatureKind::zone_word)
      out.push_back({feature.key, kZoneWordScale * feature.value});
  }
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
    log_all += std::log(met + 0.01F);
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

void take_scores(std::span<float> scores, std::size_t level, Decisions& decided) {
  switch (level) {
    case 0:
      softmax(scores);
      std::copy_n(scores.begin(), kSources, decided.source.begin());
      break;
    case 2:
      softmax(scores.first(kOrientations));
      std::copy_n(scores.begin(), kOrientations, decided.motivation.begin());
      for (std::size_t p = 0; p < kPitfalls; ++p) {
        decided.pitfall[p] = 1.0F / (1.0F + std::exp(-scores[kOrientations + p]));
      }
      break;
    case 3:
      for (std::size_t t = 0; t < kFrameTraits; ++t) {
        const auto three = scores.subspan(t * 3, 3);
        softmax(three);
        decided.frame[t] = {three[0], three[1], three[2]};
      }
      break;
    default:
      softmax(scores);
      std::copy_n(scores.begin(), 3, decided.verdict.begin());
  }
}

namespace {

void decide_flags(const LevelFeatures& level, const AnswerModel& model, Decisions& decided) {
  decided.flags.assign(level.clauses.size(), {});
  for (std::size_t c = 0; c < level.clauses.size(); ++c) {
    auto& flags = decided.flags[c];
    model.flag.add_all(level.clauses[c], flags);
    model.flag_meaning.add(level.clause_meanings[c], flags);
    for (float& p : flags)
      p = 1.0F / (1.0F + std::exp(-p));
  }
}

}  // namespace

Decisions decide(const LevelFeatures& level, const AnswerModel& model) {
  Decisions decided;
  std::array<float, kSources> source{};
  add_words<kSources>(level, model.source, model.source_meaning, source);
  take_scores(source, 0, decided);

  decide_flags(level, model, decided);
  std::array<float, kDriveColumns> drive{};
  std::vector<Feature> further;
  add_drive_features(decided, further);
  add_words<kDriveColumns>(level, model.drive, model.drive_meaning, drive);
  model.drive.add_all(level.facts, drive);
  model.drive.add_all(further, drive);
  take_scores(drive, 2, decided);

  std::array<float, kFrameColumns> frame{};
  further.clear();
  add_frame_features(level, decided, further);
  model.frame.add_all(further, frame);
  take_scores(frame, 3, decided);

  std::array<float, 3> verdict{};
  further = level.facts;
  add_verdict_features(decided, further);
  model.verdict.add_all(further, verdict);
  take_scores(verdict, 4, decided);
  return decided;
}

}  // namespace ninety
