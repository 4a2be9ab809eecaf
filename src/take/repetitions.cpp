#include "take/repetitions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ninety {
namespace {

constexpr std::size_t kLongest = 6;  // words said again at once
constexpr std::size_t kLongestRestart = 3;
constexpr std::size_t kTakenBack = 2;  // words after which a beginning is taken back, at most
constexpr double kAtOnce = 2.0;        // seconds between the first and the second time, at most
constexpr double kLikeness = 0.60;     // of letters, from which a stray run is a misheard repeat

/// Doubled on purpose, or by grammar.
constexpr std::array<std::string_view, 16> kDoubled = {
    "that", "had", "very", "really", "so",   "many", "much", "more",
    "long", "far", "no",   "yes",    "well", "now",  "over", "is"};

bool doubled_on_purpose(std::string_view word) {
  return std::ranges::find(kDoubled, word) != kDoubled.end();
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

double likeness(std::string_view a, std::string_view b) {
  const auto longer = std::max(a.size(), b.size());
  if (longer == 0) return 0;
  return 1 - static_cast<double>(edit_distance(a, b)) / static_cast<double>(longer);
}

class Finder {
 public:
  Finder(const Take& take, const PlanFact* plan) : words_(take.words), take_(take), plan_(plan) {}

  std::vector<Repetition> run() {
    for (std::size_t i = 0; i < words_.size();) {
      auto next = repeat_at(i);
      if (!next) next = restart_at(i);
      if (!next) next = misheard_at(i);
      i = next.value_or(i + 1);
    }
    return std::move(found_);
  }

 private:
  using Next = std::optional<std::size_t>;

  [[nodiscard]] bool same(std::size_t a, std::size_t b, std::size_t n) const {
    if (b + n > words_.size()) return false;
    for (std::size_t k = 0; k < n; ++k) {
      if (words_[a + k].text != words_[b + k].text) return false;
    }
    return words_[b].time.start - words_[b - 1].time.end <= kAtOnce;
  }

  /// The words of a run are the script's in one go: then it repeats them itself.
  [[nodiscard]] bool in_script(std::size_t first, std::size_t last) const {
    if (plan_ == nullptr || last > plan_->planned_as.size()) return false;
    for (auto i = first; i < last; ++i) {
      const auto unit = plan_->planned_as[i];
      if (unit == PlanFact::kUnplanned) return false;
      if (i > first && unit > plan_->planned_as[i - 1] + 1) return false;
    }
    return true;
  }
  [[nodiscard]] bool stray(std::size_t i) const {
    return plan_ != nullptr && i < plan_->planned_as.size() &&
           plan_->planned_as[i] == PlanFact::kUnplanned;
  }

  std::size_t note(RepetitionKind kind, WordRun all, WordRun twice) {
    found_.push_back({kind, all, time_of(take_, all), text_of(take_, twice)});
    return all.last;
  }

  Next repeat_at(std::size_t i) {
    for (std::size_t n = kLongest; n > 0; --n) {
      if (!same(i, i + n, n)) continue;
      if (n == 1 && doubled_on_purpose(words_[i].text)) return {};
      if (in_script(i, i + 2 * n)) return {};
      auto last = i + 2 * n;
      while (same(i, last, n))
        last += n;  // three times and more
      return note(RepetitionKind::repeat, {i, last}, {i, i + n});
    }
    return {};
  }

  /// "so we coul- so we could": n words, up to two that were dropped, the n words again. One word
  /// alone is enough only where the dropped words are known not to be the script's.
  Next restart_at(std::size_t i) {
    for (std::size_t n = kLongestRestart; n > 0; --n) {
      for (std::size_t dropped = 1; dropped <= kTakenBack; ++dropped) {
        const auto again = i + n + dropped;
        if (again + n > words_.size() || !same(i, again, n)) continue;
        if (in_script(i, again + n)) continue;
        const bool known = stray(i) || stray(i + n);
        if (n == 1 && (!known || plan_ == nullptr)) continue;
        if (plan_ != nullptr && !known) continue;
        return note(RepetitionKind::restart, {i, again + n}, {i, i + n});
      }
    }
    const bool fragment = i + 1 < words_.size() && words_[i].text.size() >= 2 &&
                          words_[i + 1].text.size() >= words_[i].text.size() + 2 &&
                          words_[i + 1].text.starts_with(words_[i].text) && stray(i) &&
                          !stray(i + 1);
    if (fragment) return note(RepetitionKind::restart, {i, i + 2}, {i, i + 1});
    return {};
  }

  /// Up to three stray words between two neighbours of the script, spelled like what stands before
  /// or after them.
  Next misheard_at(std::size_t i) {
    if (!stray(i) || (i > 0 && stray(i - 1))) return {};
    auto last = i;
    while (last < words_.size() && stray(last))
      ++last;
    const auto n = last - i;
    if (n > kLongestRestart || i == 0 || last == words_.size()) return {};
    if (plan_->planned_as[last] > plan_->planned_as[i - 1] + 1) return {};  // words were replaced
    const auto letters = letters_of({i, last});
    if (letters.size() < 3) return {};
    for (auto width = std::max<std::size_t>(n, 2) - 1; width <= n + 1; ++width) {
      if (i >= width && likeness(letters, letters_of({i - width, i})) >= kLikeness)
        return note(RepetitionKind::repeat, {i - width, last}, {i - width, i});
      if (last + width <= words_.size() &&
          likeness(letters, letters_of({last, last + width})) >= kLikeness)
        return note(RepetitionKind::repeat, {i, last + width}, {last, last + width});
    }
    return {};
  }

  [[nodiscard]] std::string letters_of(WordRun run) const {
    std::string letters;
    for (auto i = run.first; i < run.last; ++i)
      letters += words_[i].text;
    return letters;
  }

  const std::vector<SpokenWord>& words_;
  const Take& take_;
  const PlanFact* plan_;
  std::vector<Repetition> found_;
};

}  // namespace

std::vector<Repetition> find_repetitions(const Take& take, const PlanFact* plan) {
  return Finder(take, plan).run();
}

}  // namespace ninety
