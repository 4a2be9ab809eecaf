// Reading the pages of data/tailoring does not fall below what it has reached.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/program.h"
#include "train/organisation_figures.h"

namespace ninety::tests {
namespace {

const std::filesystem::path kData = std::filesystem::path(NINETY_SOURCE_DIR) / "data/tailoring";

TEST(OrganisationFloor, Holds) {
  if (!std::filesystem::exists(kData / "organisations.jsonl")) GTEST_SKIP() << "no data/tailoring";
  const auto figures = train::organisation_figures(train::read_tailoring(kData));
  SCOPED_TRACE(text_of(figures));
  EXPECT_GE(figures.all.mission.recall(), 0.90);
  EXPECT_GE(figures.all.mission.precision(), 0.90);
  EXPECT_GE(figures.all.values.recall(), 0.93);
  EXPECT_GE(figures.all.values.precision(), 0.93);
  EXPECT_GE(figures.all.projects.recall(), 0.9);
  EXPECT_GE(figures.all.projects.precision(), 0.80);
  EXPECT_LE(figures.all.invented, 1U);
}

}  // namespace
}  // namespace ninety::tests
