#include "fit/cue_index.h"

#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Found found(const CueIndex& index, const std::vector<CueKey>& text) {
  Found all;
  index.find(text,
             [&all](std::uint32_t token, std::uint32_t label) { all.emplace_back(token, label); });
  return all;
}

TEST(CueIndex, FindsWordsAndPhrasesWhereTheyStart) {
  CueIndex index;
  index.add(std::vector<CueKey>{11}, 1);
  index.add(std::vector<CueKey>{11, 12}, 2);
  index.add(std::vector<CueKey>{12, 13, 14}, 3);
  EXPECT_THAT(found(index, {10, 11, 12, 13, 14}), ElementsAre(Pair(1, 1), Pair(1, 2), Pair(2, 3)));
  EXPECT_THAT(found(index, {10, 12, 13}), IsEmpty());
  EXPECT_THAT(found(index, {}), IsEmpty());
}

TEST(CueIndex, LetsAGapHoldOneToThreeWordsOfTheSameClause) {
  CueIndex index;
  index.add(std::vector<CueKey>{1, kGap, 2}, 7);
  EXPECT_THAT(found(index, {1, 2}), IsEmpty());
  EXPECT_THAT(found(index, {1, 5, 2}), ElementsAre(Pair(0, 7)));
  EXPECT_THAT(found(index, {1, 5, 5, 5, 2}), ElementsAre(Pair(0, 7)));
  EXPECT_THAT(found(index, {1, 5, 5, 5, 5, 2}), IsEmpty());
  EXPECT_THAT(found(index, {1, 5, 0, 2}), IsEmpty());
}

TEST(CueIndex, TriesEachWidthOfEachGap) {
  CueIndex index;
  index.add(std::vector<CueKey>{1, kGap, 2, kGap, 3}, 7);
  EXPECT_THAT(found(index, {1, 2, 2, 2, 3}), ElementsAre(Pair(0, 7)));
}

TEST(CueIndex, LeavesOutWhatIsNoCue) {
  CueIndex index;
  index.add({}, 1);
  index.add(std::vector<CueKey>{kGap, 2}, 2);
  index.add(std::vector<CueKey>{2, kGap}, 3);
  index.add(std::vector<CueKey>{2, 0, 3}, 4);
  EXPECT_THAT(found(index, {2, 2, 2, 3}), IsEmpty());
}

}  // namespace
}  // namespace ninety
