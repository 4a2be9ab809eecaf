// Reading postings on data/tailoring does not fall below what it has reached. The program has
// learned from these postings, so the floor guards against breaking it; docs/accuracy.md has what
// it does on postings of writers it has not seen.
#include <filesystem>

#include <gtest/gtest.h>

#include "reading/model.h"
#include "tests/program.h"
#include "train/posting_figures.h"
#include "train/tailoring.h"

namespace ninety::tests {
namespace {

TEST(PostingFloor, Holds) {
  const auto folder = std::filesystem::path(NINETY_SOURCE_DIR) / "data/tailoring";
  if (!std::filesystem::exists(folder / "postings.jsonl")) GTEST_SKIP() << "no data/tailoring";
  train::PostingFigures figures;
  for (const auto& [id, labelled] : train::read_tailoring(folder).postings)
    figures.add(labelled, read_posting(labelled.text, Model::builtin()));
  SCOPED_TRACE(text_of(figures));
  EXPECT_GE(figures.core.recall(), 0.88);
  EXPECT_GE(figures.core.precision(), 0.82);
  EXPECT_GE(figures.demands.recall(), 0.93);
  EXPECT_GE(figures.demands.precision(), 0.86);
  EXPECT_GE(figures.challenges.recall(), 0.80);
  EXPECT_LE(figures.invented, figures.without_challenge / 10);
}

}  // namespace
}  // namespace ninety::tests
