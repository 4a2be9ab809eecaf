// The fit on data/tailoring does not fall below what it has reached.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/program.h"
#include "train/fit_figures.h"

namespace ninety::tests {
namespace {

const std::filesystem::path kData = std::filesystem::path(NINETY_SOURCE_DIR) / "data/tailoring";

TEST(FitFloor, HoldsWithPostingsAsLabelled) {
  if (!std::filesystem::exists(kData / "fit_pairs.jsonl")) GTEST_SKIP() << "no data/tailoring";
  const auto figures = train::fit_figures(train::read_tailoring(kData), train::Briefs::labelled);
  SCOPED_TRACE(text_of(figures));
  EXPECT_GE(figures.pairs.share(), 0.86);
  EXPECT_GE(figures.pairs.right, figures.overlap_pairs.right);
  EXPECT_EQ(figures.parroting.right, figures.parroting.all);
  EXPECT_LE(figures.false_alarms.share(), 0.016);
  EXPECT_GE(figures.sets.share(), 0.66);
}

TEST(FitFloor, HoldsWithPostingsAsRead) {
  if (!std::filesystem::exists(kData / "fit_pairs.jsonl")) GTEST_SKIP() << "no data/tailoring";
  const auto figures = train::fit_figures(train::read_tailoring(kData), train::Briefs::read);
  SCOPED_TRACE(text_of(figures));
  EXPECT_GE(figures.pairs.share(), 0.80);
  EXPECT_EQ(figures.parroting.right, figures.parroting.all);
  EXPECT_LE(figures.false_alarms.share(), 0.016);
  EXPECT_GE(figures.sets.share(), 0.60);
}

}  // namespace
}  // namespace ninety::tests
