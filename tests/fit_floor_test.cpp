// The fit on data/tailoring does not fall below what it has reached.
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/program.h"
#include "train/fit_figures.h"

namespace ninety::tests {
namespace {

const std::filesystem::path kData = std::filesystem::path(NINETY_SOURCE_DIR) / "data/tailoring";

train::FitFigures figures(const train::Readers& readers) {
  return train::fit_figures(train::fit_cases(train::read_tailoring(kData), readers));
}

TEST(FitFloor, HoldsWithPostingsAsLabelled) {
  if (!std::filesystem::exists(kData / "fit_pairs.jsonl")) GTEST_SKIP() << "no data/tailoring";
  const auto found = figures(train::as_labelled());
  SCOPED_TRACE(text_of(found));
  EXPECT_GE(found.pairs.share(), 0.88);
  EXPECT_EQ(found.parroting.right, found.parroting.all);
  EXPECT_LE(found.false_alarms.share(), 0.016);
  EXPECT_GE(found.sets.share(), 0.74);
  EXPECT_LT(found.overlap_pairs.share(), 0.5);
}

TEST(FitFloor, HoldsWithPostingsWorsened) {
  if (!std::filesystem::exists(kData / "fit_pairs.jsonl")) GTEST_SKIP() << "no data/tailoring";
  const auto found = figures(train::as_worsened(1));
  SCOPED_TRACE(text_of(found));
  EXPECT_GE(found.pairs.share(), 0.88);
  EXPECT_EQ(found.parroting.right, found.parroting.all);
  EXPECT_GE(found.sets.share(), 0.68);
}

TEST(FitFloor, HoldsWithPostingsAsRead) {
  if (!std::filesystem::exists(kData / "fit_pairs.jsonl")) GTEST_SKIP() << "no data/tailoring";
  const auto found = figures(train::as_read());
  SCOPED_TRACE(text_of(found));
  EXPECT_GE(found.pairs.share(), 0.86);
  EXPECT_EQ(found.parroting.right, found.parroting.all);
  EXPECT_LE(found.false_alarms.share(), 0.016);
  EXPECT_GE(found.sets.share(), 0.7);
}

}  // namespace
}  // namespace ninety::tests
