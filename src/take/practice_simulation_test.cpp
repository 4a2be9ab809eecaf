// What practise() says of people in whom nothing changes, and of people in whom something does.
// Random numbers with a fixed seed: the same histories in every run.
#include <array>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "take/practice.h"
#include "take/sample_practice.h"

namespace ninety {
namespace {

/// A person whose takes scatter around means that never change.
struct Steady {
  std::size_t takes = 6;
  std::size_t takes_a_day = 3;
  double scatter = 1;      ///< of takes, in shares of least_noise
  double day_scatter = 1;  ///< of days, in shares of day_noise
};

constexpr std::array<double, kMeasures> kMeans = {105, 172, 4.6, 9, 4, 1.4, 118, -23};

std::vector<PracticeTake> by_chance(const Steady& person, std::mt19937& random) {
  std::normal_distribution<double> normal;
  std::vector<PracticeTake> takes(person.takes);
  for (std::size_t m = 0; m < kMeasures; ++m) {
    const auto measure = static_cast<Measure>(m);
    const double mean = kMeans.at(m);
    double day = 0;
    for (std::size_t i = 0; i < takes.size(); ++i) {
      if (i % person.takes_a_day == 0)
        day = person.day_scatter * day_noise(measure, mean) * normal(random);
      takes[i].figures.at(m) =
          mean + day + person.scatter * least_noise(measure, mean) * normal(random);
      const std::size_t sittings = i / person.takes_a_day;
      const auto days = static_cast<double>(sittings);
      takes[i].at =
          sample::kMonday + (24 * days + 12 + 0.2 * static_cast<double>(i)) * sample::kHour;
    }
  }
  return takes;
}

constexpr int kHistories = 1000;

struct Called {
  double any = 0;      ///< share of the histories with a change in any measure
  double measure = 0;  ///< share of the measures with a change
};

Called called(const Steady& person) {
  std::mt19937 random(20250310);  // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed)
  int any = 0;
  int measures = 0;
  for (int i = 0; i < kHistories; ++i) {
    const auto practice = practise(by_chance(person, random), {.ranges = sample::ranges()});
    int changes = 0;
    for (const auto& trend : practice.measures)
      changes += trend.trend != Trend::no_difference ? 1 : 0;
    any += changes > 0 ? 1 : 0;
    measures += changes;
  }
  return {.any = static_cast<double>(any) / kHistories,
          .measure = static_cast<double>(measures) / (kHistories * static_cast<double>(kMeasures))};
}

class WithoutAChange : public testing::TestWithParam<Steady> {};

// Three standard errors of a share of 5 % in a thousand histories are 2 %.
TEST_P(WithoutAChange, AtMostFiveInAHundredHistoriesShowOne) {
  const auto found = called(GetParam());
  EXPECT_LE(found.any, 0.07);
  EXPECT_LE(found.measure, 0.02);
}

// Quiet people, people as the norms suppose, and people who scatter three times as much; one
// sitting, several, and one take a day.
INSTANTIATE_TEST_SUITE_P(People, WithoutAChange,
                         testing::Values(Steady{.takes = 4, .takes_a_day = 4, .scatter = 1},
                                         Steady{.takes = 4, .takes_a_day = 3, .scatter = 1},
                                         Steady{.takes = 4, .takes_a_day = 1, .scatter = 3},
                                         Steady{.takes = 6, .takes_a_day = 6, .scatter = 3},
                                         Steady{.takes = 6, .takes_a_day = 3, .scatter = 0.3},
                                         Steady{.takes = 6, .takes_a_day = 3, .scatter = 1},
                                         Steady{.takes = 6, .takes_a_day = 3, .scatter = 3},
                                         Steady{.takes = 12, .takes_a_day = 12, .scatter = 1},
                                         Steady{.takes = 12, .takes_a_day = 12, .scatter = 3},
                                         Steady{.takes = 12, .takes_a_day = 4, .scatter = 0.5},
                                         Steady{.takes = 12, .takes_a_day = 1, .scatter = 3},
                                         Steady{.takes = 30, .takes_a_day = 5, .scatter = 1},
                                         Steady{.takes = 30, .takes_a_day = 30, .scatter = 3}));

/// Share of the histories in which the pace gets better, when it really falls from 185 to 150.
double found_of(std::size_t takes, double scatter) {
  std::mt19937 random(20250311);  // NOLINT(cert-msc51-cpp,bugprone-random-generator-seed)
  std::normal_distribution<double> normal;
  int found = 0;
  for (int i = 0; i < kHistories; ++i) {
    std::vector<double> pace;
    pace.reserve(takes);
    for (std::size_t k = 0; k < takes; ++k)
      pace.push_back((2 * k < takes ? 185 : 150) + scatter * normal(random));
    const auto practice =
        practise(sample::history(Measure::words_per_minute, pace), {.ranges = sample::ranges()});
    found += practice.measures.front().trend == Trend::better ? 1 : 0;
  }
  return static_cast<double>(found) / kHistories;
}

TEST(WithAChange, MostHistoriesOfSixTakesShowIt) {
  EXPECT_GE(found_of(6, 7), 0.9);
  EXPECT_GE(found_of(8, 12), 0.9);
  EXPECT_LE(found_of(4, 12), 0.5) << "few takes of somebody who scatters cannot show it";
}

}  // namespace
}  // namespace ninety
