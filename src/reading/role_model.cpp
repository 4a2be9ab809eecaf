#include "reading/role_model.h"

#include <algorithm>
#include <bit>
#include <memory>

#include "reading/clause_features.h"
#include "reading/exponential.h"
#include "reading/wide.h"

namespace ninety {
namespace {

constexpr std::size_t kAhead = 16;  // words whose slots and rows are on their way from memory

/// The row of every word with the next one, nullptr where the model has not seen the pair. Slots
/// and then rows are asked for ahead of their use, so that the waits for memory overlap.
template <std::size_t Columns>
std::vector<const StoredWeight*> find_pairs(const Lexed& lexed, const PairTable<Columns>& table) {
  const auto& lexemes = lexed.lexemes;
  std::vector<const StoredWeight*> pairs(lexemes.size());  // none behind the last word
  for (std::size_t i = 0; i < kAhead && i + 1 < lexemes.size(); ++i)
    table.prefetch(lexemes[i].word, lexemes[i + 1].word);
  for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
    if (i + kAhead + 1 < lexemes.size())
      table.prefetch(lexemes[i + kAhead].word, lexemes[i + kAhead + 1].word);
    pairs[i] = table.find(lexemes[i].word, lexemes[i + 1].word);
    prefetch_row(pairs[i], table.kWidth);
  }
  return pairs;
}

/// Scores of every clause, by its words and their pairs.
NINETY_WIDE std::vector<ClauseScores> word_scores_of(const Lexed& lexed, const ClauseModel& model,
                                                     RoleLabels& labels) {
  const auto& lexemes = lexed.lexemes;
  std::vector<ClauseScores> scores(labels.clauses.size());
  constexpr auto kWidth = RowTable<kClauseColumns>::kWidth;
  for (const auto& clause : labels.clauses) {
    prefetch_row(model.first.row(lexemes[clause.first].word), kWidth);
    if (clause.first + 1 < clause.last)
      model.first_pairs.prefetch(lexemes[clause.first].word, lexemes[clause.first + 1].word);
  }
  const auto pairs = find_pairs(lexed, model.pairs);
  for (std::size_t c = 0; c < scores.size(); ++c) {
    const auto& clause = labels.clauses[c];
    auto& sum = scores[c];
    for (auto i = clause.first; i < clause.last; ++i) {
      model.words.add(lexemes[i].word, sum);
      if (i + kAhead < lexemes.size())
        prefetch_row(model.words.row(lexemes[i + kAhead].word), kWidth);
      if (pairs[i] == nullptr) continue;
      ++labels.known_pairs;
      if (i + 1 < clause.last) add_row<kWidth>(pairs[i], sum.data());
    }
    model.first.add(lexemes[clause.first].word, sum);
    if (clause.first + 1 >= clause.last) continue;
    const StoredWeight* pair =
        model.first_pairs.find(lexemes[clause.first].word, lexemes[clause.first + 1].word);
    if (pair != nullptr) add_row<kWidth>(pair, sum.data());
  }
  return scores;
}

/// Probabilities of every clause among the others.
FirstLook look_at_clauses(const Lexed& lexed, const ClauseModel& model, RoleLabels& labels) {
  const auto& clauses = labels.clauses;
  const bool punctuated = lexed.document->punctuated();
  const auto own = clause_features(lexed, clauses);
  auto sums = word_scores_of(lexed, model, labels);
  FirstLook look;
  std::vector<RoleScores> scores(clauses.size());
  std::vector<Feature> around;
  std::uint32_t words = 0;
  labels.flag_scores.resize(clauses.size());
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    around.clear();
    add_neighbours(lexed, own, c, around);
    add_place_features({clauses[c].sentence, c, words}, punctuated, around);
    auto& sum = sums[c];
    model.small.add(own[c], sum);
    model.small.add(around, sum);
    std::copy_n(sum.begin(), kRoles, scores[c].begin());
    std::copy_n(sum.begin() + kRoles, kPitfalls, labels.flag_scores[c].begin());
    if (!punctuated) {
      const auto add_first = [&](const RowTable<kRoles>& table, std::size_t neighbour) {
        const StoredWeight* row = table.row(lexed.lexemes[clauses[neighbour].first].word);
        add_row<kRoles>(row, scores[c].data());
      };
      if (c > 0) add_first(model.before_first, c - 1);
      if (c + 1 < clauses.size()) add_first(model.after_first, c + 1);
    }
    look.joints.push_back(static_cast<std::uint8_t>(clauses[c].joint));
    look.words.push_back(clauses[c].last - clauses[c].first);
    words += look.words.back();
  }
  look.probability = chain_probability(scores, look.joints, model.steps);
  return look;
}

static_assert(RowTable<kRoles>::kWidth == kZoneWidth, "places are added as zones are");
constexpr std::size_t kZoneRow = kZones.size() * kZoneWidth;

/// Sums over each zone by running totals: a row of them holds the tokens before its own.
class ZoneSums {
 public:
  ZoneSums(const Lexed& lexed, const WordModel& model)
      : count_(static_cast<int>(lexed.lexemes.size())),
        totals_(std::make_unique_for_overwrite<float[]>((lexed.lexemes.size() + 1) * kZoneRow)) {
    fill(lexed, model);
  }

  /// What stands in the zones around a word.
  [[nodiscard]] Lanes around(int word, Lanes sum) const {
    for (std::size_t z = 0; z < kZones.size(); ++z) {
      const int from = std::max(0, word + kZones[z].from);
      const int to = std::min(count_, word + kZones[z].to + 1);
      if (from < to) sum = sum + (total(to, z) - total(from, z));
    }
    return sum;
  }

 private:
  [[nodiscard]] Lanes total(int before, std::size_t zone) const {
    return Lanes::load(totals_.get() + static_cast<std::size_t>(before) * kZoneRow +
                       zone * kZoneWidth);
  }

  NINETY_WIDE void fill(const Lexed& lexed, const WordModel& model) {
    std::fill_n(totals_.get(), kZoneRow, 0.0F);
    for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
      const auto& lexeme = lexed.lexemes[i];
      if (i + kAhead < lexed.lexemes.size()) {
        const StoredWeight* next = model.zones.row(lexed.lexemes[i + kAhead].word);
        __builtin_prefetch(next + kZoneRow / 2);
        prefetch_row(next, kZoneRow);
      }
      const float* __restrict before = totals_.get() + i * kZoneRow;
      float* __restrict row = totals_.get() + (i + 1) * kZoneRow;
      const StoredWeight* word = model.zones.row(lexeme.word);
      for (std::size_t k = 0; k < kZoneRow; ++k)
        row[k] = before[k] + word[k].value();
      for (ClassMask rest = lexeme.phrase_classes; rest != 0; rest &= rest - 1) {
        add_row<kZoneRow>(model.classes.row(static_cast<std::uint32_t>(std::countr_zero(rest))),
                          row);
      }
    }
  }

  int count_;
  std::unique_ptr<float[]> totals_;
};

NINETY_WIDE std::vector<RoleScores> word_scores(const Lexed& lexed, const WordModel& model) {
  const auto count = lexed.lexemes.size();
  std::vector<std::array<float, kZoneWidth>> sums(count);
  const ZoneSums zones(lexed, model);
  const auto pairs = find_pairs(lexed, model.pairs);
  for (std::size_t i = 0; i < count; ++i) {
    if (pairs[i] == nullptr) continue;
    for (std::size_t p = 0; p < kPairPlaces.size(); ++p) {
      const auto at = static_cast<std::ptrdiff_t>(i) - kPairPlaces[p];
      if (at < 0 || at >= static_cast<std::ptrdiff_t>(count)) continue;
      add_row<kZoneWidth>(pairs[i] + p * kZoneWidth, sums[static_cast<std::size_t>(at)].data());
    }
  }
  std::vector<RoleScores> scores(count);
  for (std::size_t i = 0; i < count; ++i) {
    sums[i] = zones.around(static_cast<int>(i), Lanes::load(sums[i].data())).all();
    add_row<kZoneWidth>(model.places.row(word_place(static_cast<std::uint32_t>(i))),
                        sums[i].data());
    for (std::size_t k = 0; k < kRoles; ++k)
      scores[i][k] = kNearScale * sums[i][k];
  }
  return scores;
}

}  // namespace

ClauseModel::ClauseModel(SectionReader& reader)
    : words(reader),
      first(reader),
      pairs(reader),
      first_pairs(reader),
      before_first(reader),
      after_first(reader),
      small(reader),
      steps(reader.array<float>()) {}

WordModel::WordModel(SectionReader& reader)
    : zones(reader), classes(reader), pairs(reader), places(reader), steps(reader.array<float>()) {}

RoleModel::RoleModel(SectionReader& reader)
    : written(reader), spoken(reader), words(reader), written_again(reader) {}

FeatureLists clause_features(const Lexed& lexed, std::span<const Clause> clauses) {
  FeatureLists lists;
  lists.open().reserve(clauses.size() * 24);
  for (const auto& clause : clauses) {
    add_clause_features(lexed, clause, lists.open());
    lists.close();
  }
  return lists;
}

void add_neighbours(const Lexed& lexed, const FeatureLists& own, std::size_t clause,
                    std::vector<Feature>& out) {
  if (lexed.document->punctuated()) return;
  const auto before = clause > 0 ? own[clause - 1] : std::span<const Feature>();
  const auto after = clause + 1 < own.size() ? own[clause + 1] : std::span<const Feature>();
  add_neighbour_features(clause > 0 ? &before : nullptr, clause + 1 < own.size() ? &after : nullptr,
                         out);
}

std::vector<std::uint8_t> word_joints(std::span<const Clause> clauses, std::size_t tokens) {
  std::vector<std::uint8_t> joints(tokens, static_cast<std::uint8_t>(Joint::sentence));
  for (const auto& clause : clauses)
    joints[clause.first] = static_cast<std::uint8_t>(clause.joint);
  return joints;
}

FirstLook first_look(const Lexed& lexed, const RoleModel& model, RoleLabels& labels) {
  labels.clauses = find_clauses(lexed);
  return look_at_clauses(lexed, model.of(*lexed.document), labels);
}

namespace {

/// Where there is punctuation: every word has the role of its clause.
void label_written(const FirstLook& look, const RoleModel& model, RoleLabels& labels) {
  const auto clauses = model.written_again.decode(look);
  const auto tokens = labels.clauses.empty() ? 0 : labels.clauses.back().last;
  labels.token_role.reserve(tokens);
  labels.token_probability.reserve(tokens);
  for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
    labels.token_role.resize(labels.clauses[c].last, clauses.best[c]);
    labels.token_probability.resize(labels.clauses[c].last, clauses.probability[c]);
  }
}

/// Speech: a chain over words, to which clauses add what they are.
void label_spoken(const Lexed& lexed, const FirstLook& look, const RoleModel& model,
                  RoleLabels& labels) {
  auto scores = word_scores(lexed, model.words);
  for (std::size_t c = 0; c < labels.clauses.size(); ++c) {
    RoleScores of_clause;
    for (std::size_t k = 0; k < kRoles; ++k)
      of_clause[k] = kClauseShare * logarithm(look.probability[c][k] + 0.01F);
    for (auto i = labels.clauses[c].first; i < labels.clauses[c].last; ++i) {
      for (std::size_t k = 0; k < kRoles; ++k)
        scores[i][k] = kWordShare * scores[i][k] + of_clause[k];
    }
  }
  auto words = decode_chain(scores, word_joints(labels.clauses, scores.size()), model.words.steps);
  labels.token_role = std::move(words.best);
  labels.token_probability = std::move(words.probability);
}

}  // namespace

RoleLabels label_roles(const Lexed& lexed, const RoleModel& model) {
  RoleLabels labels;
  const auto look = first_look(lexed, model, labels);
  if (lexed.document->punctuated())
    label_written(look, model, labels);
  else
    label_spoken(lexed, look, model, labels);
  return labels;
}

}  // namespace ninety
