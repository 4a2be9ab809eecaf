#include "fit/conduct.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fit/conduct_table.h"
#include "reading/model_parts.h"

namespace ninety {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

const Conduct& conduct() {
  static const Conduct made(Model::builtin());
  return made;
}

struct Words {
  explicit Words(std::string_view words)
      : document(Document::read(words)),
        lexed(Lexed::read(document, Model::builtin().parts().vocabulary)) {}
  Words(const Words&) = delete;
  Words(Words&&) = delete;
  Words& operator=(const Words&) = delete;
  Words& operator=(Words&&) = delete;
  ~Words() = default;

  Document document;
  Lexed lexed;
};

std::set<std::string> shown_by(std::string_view story, ConductKind kind = ConductKind::deed) {
  const Words words(story);
  std::set<std::string> names;
  for (const auto& mark : conduct().marks_in(words.lexed)) {
    if (mark.kind == kind) names.insert(conduct().names()[mark.trait]);
  }
  return names;
}

std::set<std::string> asked_by(std::string_view text) {
  const Words words(text);
  std::set<std::string> names;
  for (const auto& asked : conduct().asked_in(words.lexed))
    names.insert(conduct().names()[asked.trait]);
  return names;
}

std::vector<std::string> lines_of(const std::string& column) {
  std::vector<std::string> lines;
  std::istringstream in(column);
  for (std::string line; std::getline(in, line);)
    lines.push_back(line.substr(std::min(line.find_first_not_of(' '), line.size())));
  return lines;
}

TEST(ConductTable, HasTheColumnsOfATraitOrTheCuesOfWhatIsNone) {
  const auto rows = conduct_rows(conduct_table());
  std::size_t traits = 0;
  for (const auto& row : rows) {
    EXPECT_NE(row.cues.empty(), row.deeds.empty()) << row.name;
    EXPECT_EQ(row.deeds.empty(), row.asks.empty()) << row.name;
    traits += row.deeds.empty() ? 0 : 1;
  }
  EXPECT_LE(traits, kMostTraits);
  EXPECT_EQ(traits, conduct().names().size());
  EXPECT_EQ(rows.size(), traits + 3);
}

TEST(ConductTable, HasEachNameAndEachCueOfAColumnOnce) {
  std::set<std::string> names;
  for (const auto& row : conduct_rows(conduct_table())) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    for (const auto* column : {&row.asks, &row.deeds, &row.against, &row.cues}) {
      std::set<std::string> cues;
      for (const auto& cue : lines_of(*column)) {
        EXPECT_NE(cue, "") << row.name;
        EXPECT_TRUE(cues.insert(cue).second) << row.name << ": " << cue;
        EXPECT_FALSE(cue.starts_with('*') || cue.ends_with('*')) << row.name << ": " << cue;
      }
    }
  }
}

TEST(ConductTable, ReadsLinesThatGoOn) {
  const auto rows =
      conduct_rows("# said\n\n[one]\nasks: a,\n  b c\ndeeds: d\nnothing\n[two]\ncues: e");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].name, "one");
  EXPECT_THAT(lines_of(rows[0].asks), testing::ElementsAre("a", "b c"));
  EXPECT_EQ(rows[0].deeds, "d");
  EXPECT_EQ(rows[1].cues, "e");
  EXPECT_THAT(conduct_rows("asks: without a row"), IsEmpty());
}

TEST(Conduct, TellsAskingFromDoing) {
  EXPECT_THAT(asked_by("accuracy and an eye for detail"), Contains("accuracy"));
  EXPECT_THAT(shown_by("accuracy and an eye for detail"), Not(Contains("accuracy")));
  EXPECT_THAT(shown_by("I counted them twice"), Contains("accuracy"));
}

TEST(Conduct, KnowsADeedInTheFormsOfStories) {
  EXPECT_THAT(shown_by("by counting each crate"), Contains("accuracy"));
  EXPECT_THAT(shown_by("it counts"), Not(Contains("accuracy")));
}

TEST(Conduct, TakesPersonsAlikeAndBridgesAFewWords) {
  for (const auto* story : {"I let him finish", "I let her finish", "I let the old man finish"})
    EXPECT_THAT(shown_by(story), Contains("listening")) << story;
  EXPECT_THAT(shown_by("I let all of the four angry men finish"), Not(Contains("listening")));
}

TEST(Conduct, KnowsTheOppositeHasteAndDisplay) {
  EXPECT_THAT(shown_by("I signed it off good enough", ConductKind::against), Contains("accuracy"));
  const Words words("in record time we won the trophy and I cut corners");
  std::map<ConductKind, int> kinds;
  for (const auto& mark : conduct().marks_in(words.lexed))
    ++kinds[mark.kind];
  EXPECT_GT(kinds[ConductKind::haste], 0);
  EXPECT_GT(kinds[ConductKind::display], 0);
  EXPECT_GT(kinds[ConductKind::disregard], 0);
}

TEST(Conduct, MarksATokenOnceForEachTrait) {
  const Words words("I checked each line one by one and wrote down what I had checked");
  std::set<std::tuple<std::uint32_t, ConductKind, std::uint8_t>> seen;
  std::uint32_t before = 0;
  for (const auto& mark : conduct().marks_in(words.lexed)) {
    EXPECT_TRUE(seen.insert({mark.token, mark.kind, mark.trait}).second);
    EXPECT_GE(mark.token, before);
    EXPECT_GT(mark.weight, 0.0F);
    EXPECT_LE(mark.weight, 1.0F);
    before = mark.token;
  }
  EXPECT_FALSE(seen.empty());
}

}  // namespace
}  // namespace ninety
