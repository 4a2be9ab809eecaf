#include "train/role_trainer.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "reading/clause_features.h"
#include "reading/role_model.h"

namespace ninety::train {
namespace {

// Chosen by cross-validation (docs/accuracy.md).
constexpr double kWrittenPrior = 14;
constexpr double kSpokenPrior = 4;
constexpr double kWordPrior = 8;
constexpr double kLookPrior = 1;
constexpr double kStepPrior = 0.1;
constexpr int kClauseIterations = 80;
constexpr int kWordIterations = 100;
constexpr int kLookIterations = 40;
constexpr double kStrippedWeight = 0.5;   // of a stripped written answer among transcripts
constexpr double kAugmentedWeight = 0.1;  // of a prefix, deletion or shuffle
constexpr double kFragmentWeight = 0.7;   // of a passage
constexpr double kThesisWeight = 0.3;     // of a lone thesis statement
constexpr std::uint32_t kLeastCount = 2;

TrainedChain train_on(FeatureIndex index, const ItemStore& items,
                      const std::vector<ChainSequence>& sequences, double prior, int iterations) {
  ChainOptions options;
  options.prior = prior;
  options.step_prior = kStepPrior;
  options.iterations = iterations;
  options.joints = kJoints;
  options.threads = 1;
  auto weights = train_chain(items, index.keys().size(), sequences, options);
  return {{std::move(index), std::move(weights.sparse), kRoles}, std::move(weights.steps)};
}

/// Numbers of the clauses in the order in which a copy of the answer has them.
using Order = std::vector<std::uint32_t>;

/// The answer as it stands and, more lightly, its first half, two copies with a role taken out and
/// one with its parts shuffled, so that the chain learns to see what is missing or moved.
std::vector<std::pair<Order, double>> copies(const PreparedAnswer& answer, std::mt19937& random) {
  Order whole(answer.clauses.size());
  std::iota(whole.begin(), whole.end(), 0U);
  if (answer.answer->fragment)
    return {{whole, answer.answer->writer == "theses" ? kThesisWeight : kFragmentWeight}};
  std::vector<std::pair<Order, double>> made = {{whole, 1.0}};
  if (whole.size() < 3) return made;
  made.emplace_back(
      Order(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2)),
      kAugmentedWeight);
  for (int copy = 0; copy < 2; ++copy) {
    const auto role = static_cast<std::uint8_t>(random() % kRoles);
    Order kept;
    for (const auto c : whole) {
      if (answer.clause_roles[c] != role) kept.push_back(c);
    }
    if (!kept.empty() && kept.size() < whole.size())
      made.emplace_back(std::move(kept), kAugmentedWeight);
  }
  std::vector<Order> parts;
  for (const auto c : whole) {
    const bool same = c > 0 && answer.clause_roles[c] == answer.clause_roles[c - 1];
    if (same)
      parts.back().push_back(c);
    else
      parts.push_back({c});
  }
  for (std::size_t i = parts.size(); i > 1; --i)
    std::swap(parts[i - 1], parts[random() % i]);
  Order shuffled;
  for (const auto& part : parts)
    shuffled.insert(shuffled.end(), part.begin(), part.end());
  made.emplace_back(std::move(shuffled), kAugmentedWeight);
  return made;
}

class ClauseTask {
 public:
  ClauseTask(std::vector<const PreparedAnswer*> answers, bool spoken)
      : answers_(std::move(answers)), spoken_(spoken) {
    for (const auto* answer : answers_) {
      for (const auto& features : answer->clause_features)
        index_.count(features);
    }
    std::vector<Feature> places;
    for (std::uint32_t n = 0; n < 120; ++n)
      add_place_features({n, n, n}, !spoken_, places);
    for (std::uint32_t r = 0; r < kLeastCount; ++r)
      index_.count(places);
    index_.freeze(kLeastCount);
  }

  TrainedChain train() {
    std::mt19937 random(7);
    for (const auto* answer : answers_) {
      const auto first = items_.size();
      for (const auto& features : answer->clause_features)
        items_.add(index_, features);
      for (const auto& [order, weight] : copies(*answer, random))
        add(*answer, first, order, weight);
    }
    return train_on(std::move(index_), items_, sequences_, spoken_ ? kSpokenPrior : kWrittenPrior,
                    kClauseIterations);
  }

 private:
  void add(const PreparedAnswer& answer, std::uint32_t first, const Order& order, double weight) {
    ChainSequence sequence;
    sequence.weight = weight * (answer.stripped ? kStrippedWeight : 1.0);
    std::uint32_t words = 0;
    std::uint32_t sentence = 0;
    std::vector<Feature> places;
    for (std::uint32_t k = 0; k < order.size(); ++k) {
      const auto& clause = answer.clauses[order[k]];
      const bool follows = k > 0 && order[k - 1] + 1 == order[k];
      auto joint = follows ? clause.joint : Joint::sentence;
      if (k == 0) joint = Joint::start;
      if (joint == Joint::sentence) ++sentence;
      places.clear();
      add_place_features({sentence, k, words}, !spoken_, places);
      std::vector<std::uint32_t> numbers;
      if (!answer.answer->fragment) {
        for (const auto& place : places)
          numbers.push_back(index_.find(place.key));
      }
      sequence.items.push_back(first + order[k]);
      sequence.places.push_back(std::move(numbers));
      sequence.labels.push_back(answer.clause_roles[order[k]]);
      sequence.joints.push_back(static_cast<std::uint8_t>(joint));
      words += clause.last - clause.first;
    }
    sequences_.push_back(std::move(sequence));
  }

  std::vector<const PreparedAnswer*> answers_;
  bool spoken_;
  FeatureIndex index_;
  ItemStore items_;
  std::vector<ChainSequence> sequences_;
};

TrainedChain train_words(const std::vector<const PreparedAnswer*>& answers) {
  FeatureIndex index;
  for (const auto* answer : answers) {
    for (const auto& features : answer->word_features)
      index.count(features);
  }
  index.freeze(kLeastCount);
  ItemStore items;
  std::vector<ChainSequence> sequences;
  for (const auto* answer : answers) {
    ChainSequence sequence;
    sequence.weight = answer->stripped ? kStrippedWeight : 1.0;
    if (answer->answer->fragment)
      sequence.weight *= answer->answer->writer == "theses" ? kThesisWeight : kFragmentWeight;
    for (const auto& features : answer->word_features)
      sequence.items.push_back(items.add(index, features));
    sequence.places.resize(sequence.items.size());
    sequence.labels = answer->token_roles;
    sequence.joints = word_joints(answer->clauses, answer->token_roles.size());
    sequences.push_back(std::move(sequence));
  }
  return train_on(std::move(index), items, sequences, kWordPrior, kWordIterations);
}

/// The second look: few dense features, and the same copies of every answer. In a copy the first
/// look stays as it was on the whole.
class LookTask {
 public:
  LookTask() : random_(11) {
    std::vector<Feature> all;
    all.reserve(kLookFeatures);
    for (std::uint32_t f = 0; f < kLookFeatures; ++f)
      all.push_back({feature_key(FeatureKind::look, f)});
    index_.count(all);
    index_.freeze(1);
  }

  void add(const PreparedAnswer& answer, const FirstLook& look) {
    for (const auto& [order, weight] : copies(answer, random_)) {
      FirstLook kept;
      ChainSequence sequence;
      sequence.weight = weight;
      for (std::size_t k = 0; k < order.size(); ++k) {
        const bool follows = k > 0 && order[k - 1] + 1 == order[k];
        add_clause(answer, look, order[k], follows, kept, sequence);
      }
      for (const auto& features : look_features(kept)) {
        std::vector<Feature> item;
        item.reserve(kLookFeatures);
        for (std::uint32_t f = 0; f < kLookFeatures; ++f)
          item.push_back({feature_key(FeatureKind::look, f), features[f]});
        sequence.items.push_back(items_.add(index_, item));
      }
      sequence.places.resize(sequence.items.size());
      sequence.joints = kept.joints;
      sequences_.push_back(std::move(sequence));
    }
  }

  TrainedChain train() {
    return train_on(std::move(index_), items_, sequences_, kLookPrior, kLookIterations);
  }

 private:
  static void add_clause(const PreparedAnswer& answer, const FirstLook& look, std::uint32_t number,
                         bool follows, FirstLook& kept, ChainSequence& sequence) {
    const bool first = kept.joints.empty();
    const auto joint = first     ? Joint::start
                       : follows ? answer.clauses[number].joint
                                 : Joint::sentence;
    kept.probability.push_back(look.probability[number]);
    kept.words.push_back(look.words[number]);
    kept.joints.push_back(static_cast<std::uint8_t>(joint));
    sequence.labels.push_back(answer.clause_roles[number]);
  }

  std::mt19937 random_;
  FeatureIndex index_;
  ItemStore items_;
  std::vector<ChainSequence> sequences_;
};

}  // namespace

TrainedRoles train_roles(const std::vector<std::unique_ptr<PreparedAnswer>>& prepared,
                         const std::set<std::string>& left_out) {
  std::vector<const PreparedAnswer*> written;
  std::vector<const PreparedAnswer*> spoken;
  for (const auto& answer : prepared) {
    if (left_out.contains(answer->answer->writer)) continue;
    if (!answer->stripped) written.push_back(answer.get());
    if (!answer->document->punctuated()) spoken.push_back(answer.get());
  }
  TrainedRoles trained;
  trained.written = ClauseTask(written, false).train();
  trained.spoken = ClauseTask(spoken, true).train();
  trained.words = train_words(spoken);
  return trained;
}

bool has_look(const PreparedAnswer& answer) {
  return !answer.stripped && !answer.answer->fragment && answer.document->punctuated();
}

void train_second_look(const std::vector<std::unique_ptr<PreparedAnswer>>& prepared,
                       const std::vector<FirstLook>& looks, const std::set<std::string>& left_out,
                       TrainedRoles& roles) {
  LookTask written;
  for (std::size_t i = 0; i < prepared.size(); ++i) {
    if (has_look(*prepared[i]) && !left_out.contains(prepared[i]->answer->writer))
      written.add(*prepared[i], looks[i]);
  }
  roles.written_again = written.train();
}

}  // namespace ninety::train
