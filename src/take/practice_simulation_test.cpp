// What practise() says of people in whom nothing changes, and of people in whom something does.
// Random numbers with a fixed seed: the same histories in every run.
#include <cstdlib>
#include <random>

#include <fmt/core.h>
#include <gtest/gtest.h>

#include "take/practice.h"
#include "take/sample_practice.h"

namespace ninety {
namespace {

using sample::Steady;

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
    const auto practice =
        practise(sample::by_chance(person, random), {.ranges = sample::ranges()});
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
  if (std::getenv("NINETY_SHOW") != nullptr)
    fmt::print("takes {} a day {} scatter {} days {}: any {:.3f}, a measure {:.4f}\n",
               GetParam().takes, GetParam().takes_a_day, GetParam().scatter,
               GetParam().day_scatter, found.any, found.measure);
  EXPECT_LE(found.any, 0.07);
  EXPECT_LE(found.measure, 0.02);
}

// Quiet people, people as the norms suppose, and people who scatter three times as much; one
// sitting, several, and one take a day.
INSTANTIATE_TEST_SUITE_P(
    People, WithoutAChange,
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

}  // namespace
}  // namespace ninety
