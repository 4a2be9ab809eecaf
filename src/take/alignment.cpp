#include "take/alignment.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace ninety {
namespace {

constexpr std::size_t kMostCells = 100'000'000;
constexpr float kOpenGap = 0.28F;
constexpr float kShortWord = 0.6F;  // words of up to three letters tell little about the place
constexpr float kForm = 0.8F;       // of the gain of an equal word
constexpr std::size_t kLongestJoin = 4;
constexpr float kAnchored = 1.3F;     // gain of a run that is no chance
constexpr std::uint32_t kLonely = 6;  // planned words around it that were not said

enum State : std::uint8_t { matched, plan_gap, said_gap };  // plan_gap: a planned word not said

float gain_of(std::string_view a, std::string_view b) {
  const float full = a.size() <= 3 ? kShortWord : 1.0F;
  if (a == b) return full;
  return same_word(a, b) ? kForm * full : -1;
}

struct Best {
  float score = -std::numeric_limits<float>::infinity();
  std::uint8_t from = matched;
};

Best better(std::array<float, 3> scores) {
  Best best;
  for (std::size_t state = 0; state < scores.size(); ++state) {
    if (scores[state] > best.score) best = {scores[state], static_cast<std::uint8_t>(state)};
  }
  return best;
}

/// Two bits for each state of a cell: where its best way came from.
class Table {
 public:
  Table(std::span<const PlainWord> planned, std::span<const PlainWord> said)
      : planned_(planned), said_(said), width_(said.size() + 1) {
    cells_.resize((planned.size() + 1) * width_);
    fill();
  }

  [[nodiscard]] std::vector<WordPair> pairs() const {
    std::vector<WordPair> found;
    auto i = planned_.size();
    auto j = said_.size();
    auto state = last_;
    while (i > 0 || j > 0) {
      const auto from = static_cast<std::uint8_t>((cells_[i * width_ + j] >> (2 * state)) & 3U);
      if (state == matched) {
        found.push_back({static_cast<std::uint32_t>(--i), static_cast<std::uint32_t>(--j)});
      } else if (state == plan_gap) {
        --i;
      } else {
        --j;
      }
      state = from;
    }
    std::ranges::reverse(found);
    return found;
  }

 private:
  using Row = std::vector<std::array<float, 3>>;

  void fill() {
    constexpr float kNever = -std::numeric_limits<float>::infinity();
    Row above(width_, {kNever, kNever, kNever});
    Row row = above;
    for (std::size_t i = 0; i <= planned_.size(); ++i) {
      for (std::size_t j = 0; j < width_; ++j) {
        if (i == 0 && j == 0) {
          row[0] = {0, kNever, kNever};
          continue;
        }
        std::array<Best, 3> best;
        if (i > 0 && j > 0) {
          const float gain = gain_of(planned_[i - 1].text, said_[j - 1].text);
          if (gain > 0) best[matched] = better(above[j - 1]);
          best[matched].score += gain;
        }
        if (i > 0) best[plan_gap] = gap(above[j], plan_gap);
        if (j > 0) best[said_gap] = gap(row[j - 1], said_gap);
        std::uint8_t cell = 0;
        for (std::uint8_t state = 0; state < 3; ++state) {
          row[j][state] = best[state].score;
          cell = static_cast<std::uint8_t>(cell | (best[state].from << (2 * state)));
        }
        cells_[i * width_ + j] = cell;
      }
      std::swap(above, row);
    }
    last_ = better(above[width_ - 1]).from;
  }

  /// A gap goes on for nothing, or opens at a price.
  static Best gap(std::array<float, 3> before, State state) {
    for (std::uint8_t other = 0; other < 3; ++other) {
      if (other != state) before[other] -= kOpenGap;
    }
    return better(before);
  }

  std::span<const PlainWord> planned_;
  std::span<const PlainWord> said_;
  std::size_t width_;
  std::vector<std::uint8_t> cells_;
  std::uint8_t last_ = matched;
};

std::string joined(std::span<const PlainWord> words) {
  std::string all;
  for (const auto& word : words)
    all += word.text;
  return all;
}

/// Inside a gap of both sides: runs that are the same when joined.
void join_in_gap(std::span<const PlainWord> planned, std::span<const PlainWord> said,
                 WordPair offset, std::vector<WordPair>& found) {
  std::size_t j = 0;
  for (std::size_t i = 0; i < planned.size(); ++i) {
    for (std::size_t at = j; at < said.size(); ++at) {
      const auto try_join = [&](std::size_t plan_words, std::size_t said_words) {
        if (i + plan_words > planned.size() || at + said_words > said.size()) return false;
        if (joined(planned.subspan(i, plan_words)) != joined(said.subspan(at, said_words)))
          return false;
        for (std::size_t k = 0; k < std::max(plan_words, said_words); ++k) {
          found.push_back(
              {offset.planned + static_cast<std::uint32_t>(i + std::min(k, plan_words - 1)),
               offset.said + static_cast<std::uint32_t>(at + std::min(k, said_words - 1))});
        }
        i += plan_words - 1;
        j = at + said_words;
        return true;
      };
      // Between two runs that were joined a word may stand that is the same as it is.
      const bool follows = j > 0 && at == j;
      bool done = follows && try_join(1, 1);
      for (std::size_t n = 2; n <= kLongestJoin && !done; ++n)
        done = try_join(1, n) || try_join(n, 1);
      if (done) break;
    }
  }
}

/// Takes out words that were matched by chance: little ones that stand alone amid much that was not
/// said.
void drop_lonely(std::vector<WordPair>& pairs, std::span<const PlainWord> planned,
                 std::span<const PlainWord> said) {
  std::vector<WordPair> kept;
  for (std::size_t first = 0; first < pairs.size();) {
    auto last = first + 1;
    float weight = gain_of(planned[pairs[first].planned].text, said[pairs[first].said].text);
    while (last < pairs.size() && pairs[last].planned == pairs[last - 1].planned + 1 &&
           pairs[last].said == pairs[last - 1].said + 1) {
      weight += gain_of(planned[pairs[last].planned].text, said[pairs[last].said].text);
      ++last;
    }
    const auto before =
        kept.empty() ? pairs[first].planned : pairs[first].planned - kept.back().planned - 1;
    const auto next =
        last < pairs.size() ? pairs[last].planned : static_cast<std::uint32_t>(planned.size());
    const auto after = next - pairs[last - 1].planned - 1;
    if (weight >= kAnchored || before + after < kLonely) {
      kept.insert(kept.end(), pairs.begin() + static_cast<std::ptrdiff_t>(first),
                  pairs.begin() + static_cast<std::ptrdiff_t>(last));
    }
    first = last;
  }
  pairs = std::move(kept);
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 3 || !b.starts_with(a)) return false;
  constexpr std::array<std::string_view, 6> kInflections = {"s", "es", "d", "ed", "ing", "ly"};
  return std::ranges::find(kInflections, b.substr(a.size())) != kInflections.end();
}

std::vector<WordPair> align(std::span<const PlainWord> planned, std::span<const PlainWord> said) {
  if (planned.empty() || said.empty()) return {};
  said = said.first(std::min(said.size(), std::size_t{20'000}));
  planned = planned.first(std::min(planned.size(), kMostCells / (said.size() + 1)));
  auto pairs = Table(planned, said).pairs();
  drop_lonely(pairs, planned, said);
  std::vector<WordPair> all;
  WordPair from;
  const auto close_gap = [&](WordPair to) {
    join_in_gap(planned.subspan(from.planned, to.planned - from.planned),
                said.subspan(from.said, to.said - from.said), from, all);
  };
  for (const auto pair : pairs) {
    close_gap(pair);
    all.push_back(pair);
    from = {pair.planned + 1, pair.said + 1};
  }
  close_gap({static_cast<std::uint32_t>(planned.size()), static_cast<std::uint32_t>(said.size())});
  return all;
}

}  // namespace ninety
