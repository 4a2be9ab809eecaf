#include "speech/script_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string_view>

#include <fmt/format.h>

namespace ninety::speech {
namespace {

constexpr double kDiscount = 0.5;
constexpr double kNever = -99;  ///< log10 of a probability of none, as the format has it
constexpr std::size_t kLongestWord = 40;

using Id = std::uint32_t;
using Gram = std::array<Id, 3>;  ///< unused places at the end are kNone
constexpr Id kNone = ~Id{0};
constexpr Id kStart = 0;
constexpr Id kEnd = 1;

bool can_stand(std::string_view word) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || c == '\'' || c == '.' || c == '-';
  };
  return !word.empty() && word.size() <= kLongestWord && std::ranges::all_of(word, allowed) &&
         std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Entry {
  double count = 0;
  double probability = 0;
  double back_off = 1;
};
using Entries = std::map<Gram, Entry>;

/// The first `length` words of a gram, or those after the first one.
Gram head(const Gram& gram, std::size_t length) {
  Gram cut = gram;
  std::fill(cut.begin() + static_cast<std::ptrdiff_t>(length), cut.end(), kNone);
  return cut;
}
Gram tail(const Gram& gram) { return {gram[1], gram[2], kNone}; }

class Model {
 public:
  void count(const WordForms& sentence) {
    std::vector<Id> ids = {kStart};
    for (const auto& word : sentence)
      if (can_stand(word)) ids.push_back(id_of(word));
    if (ids.size() == 1) return;
    ids.push_back(kEnd);
    for (std::size_t order = 1; order <= 3; ++order) {
      for (std::size_t i = 0; i + order <= ids.size(); ++i) {
        Gram gram = {kNone, kNone, kNone};
        std::copy_n(ids.begin() + static_cast<std::ptrdiff_t>(i), order, gram.begin());
        grams_.at(order - 1)[gram].count += 1;
      }
    }
  }

  [[nodiscard]] bool empty() const { return words_.size() == 2; }

  void estimate() {
    double total = 0;
    for (const auto& [gram, entry] : grams_[0])
      if (gram[0] != kStart) total += entry.count;
    for (auto& [gram, entry] : grams_[0])
      entry.probability = gram[0] == kStart ? 0 : entry.count / total;
    for (std::size_t order = 2; order <= 3; ++order)
      estimate(order);
  }

  [[nodiscard]] std::string arpa() const {
    std::string text = "\\data\\\n";
    for (std::size_t order = 1; order <= 3; ++order)
      text += fmt::format("ngram {}={}\n", order, grams_.at(order - 1).size());
    for (std::size_t order = 1; order <= 3; ++order) {
      text += fmt::format("\n\\{}-grams:\n", order);
      for (const auto& [gram, entry] : grams_.at(order - 1))
        append(text, gram, order, entry);
    }
    return text += "\n\\end\\\n";
  }

 private:
  Id id_of(const std::string& word) {
    const auto [at, fresh] = ids_.try_emplace(word, static_cast<Id>(words_.size()));
    if (fresh) words_.push_back(word);
    return at->second;
  }

  /// Discounted probabilities of an order; what is left over goes to the back-off of the history.
  void estimate(std::size_t order) {
    auto& grams = grams_.at(order - 1);
    auto& histories = grams_.at(order - 2);
    struct Mass {
      double count = 0;  ///< of this history, at this order
      double here = 0;   ///< probability of what was seen after it
      double lower = 0;  ///< what the shorter history gives to the same words
    };
    std::map<Gram, Mass> masses;
    for (const auto& [gram, entry] : grams)
      masses[head(gram, order - 1)].count += entry.count;
    for (auto& [gram, entry] : grams) {
      auto& mass = masses[head(gram, order - 1)];
      entry.probability = (entry.count - kDiscount) / mass.count;
      mass.here += entry.probability;
      mass.lower += grams_.at(order - 2).at(tail(gram)).probability;
    }
    for (const auto& [history, mass] : masses) {
      const auto rest = 1 - mass.lower;
      histories.at(history).back_off = rest > 1e-9 ? (1 - mass.here) / rest : 0;
    }
  }

  void append(std::string& text, const Gram& gram, std::size_t order, const Entry& entry) const {
    const auto logarithm = [](double value) { return value > 0 ? std::log10(value) : kNever; };
    text += fmt::format("{:.5f}", logarithm(entry.probability));
    for (std::size_t i = 0; i < order; ++i)
      fmt::format_to(std::back_inserter(text), "{}{}", i == 0 ? '\t' : ' ', words_[gram.at(i)]);
    if (order < 3) fmt::format_to(std::back_inserter(text), "\t{:.5f}", logarithm(entry.back_off));
    text += '\n';
  }

  std::vector<std::string> words_ = {"<s>", "</s>"};
  std::map<std::string, Id, std::less<>> ids_;
  std::array<Entries, 3> grams_;
};

}  // namespace

std::string script_model(const std::vector<WordForms>& sentences, const WordForms& run) {
  Model model;
  for (const auto& sentence : sentences)
    model.count(sentence);
  model.count(run);
  if (model.empty()) return {};
  model.estimate();
  return model.arpa();
}

std::string script_model(const std::vector<WordForms>& sentences) {
  WordForms run;
  for (const auto& sentence : sentences)
    run.insert(run.end(), sentence.begin(), sentence.end());
  return script_model(sentences, run);
}

}  // namespace ninety::speech
