// Lines, outline and cue table: what a writer's layout meant.
#include "brief/outline.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "brief/lines.h"

namespace ninety {
namespace {

using ::testing::ElementsAre;

bool is_known(std::span<const OutlineWord> words) {
  return !words.empty() && (words[0].folded == "duties" || words[0].folded == "essential" ||
                            words[0].folded == "desirable");
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> found;
  for (const auto& line : logical_lines(text))
    found.emplace_back(line.span.of(text));
  return found;
}

/// Units with the first letter of their kind before them: "h:Duties".
std::vector<std::string> units_of(std::string_view text) {
  constexpr std::string_view kLetters = "hlis";
  std::vector<std::string> found;
  const auto outline = Outline::read(text, is_known);
  for (const auto& unit : outline.units()) {
    found.push_back(std::string(1, kLetters[static_cast<std::size_t>(unit.kind)]) + ":" +
                    std::string(unit.span.of(text)));
  }
  return found;
}

TEST(Lines, TakesBulletsNumbersAndMarkdownMarksOff) {
  EXPECT_THAT(lines_of("## Duties\n- one\n* two\n• three\n4. four\n(e) five\n**Pay**\n-----\n"),
              ElementsAre("Duties", "one", "two", "three", "four", "five", "Pay"));
}

TEST(Lines, JoinsWhatWasBrokenAtAFixedWidth) {
  const std::string text =
      "We are a practice of six lawyers. Half of our work is the sale and\n"
      "purchase of flats, condominiums and shophouses; the other half is\n"
      "wills and probate. This position supports two of the conveyancing\n"
      "partners.\n\nScope of work\n\nOpen files.\n";
  const auto lines = lines_of(text);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_TRUE(lines[0].ends_with("conveyancing\npartners."));
  EXPECT_EQ(lines[1], "Scope of work");
}

TEST(Lines, SplitsBulletsInsideALine) {
  EXPECT_THAT(lines_of("Duties • sort the post • answer the bell"),
              ElementsAre("Duties", "sort the post", "answer the bell"));
}

TEST(Lines, SplitsTextWhoseLineBreaksWereLost) {
  const std::string text =
      "About usWe run two shops.Your dutiesServe at the counter.Fill the shelves by noon.What we "
      "offerFree bread.";
  const auto lines = lines_of(text);
  EXPECT_THAT(lines,
              ElementsAre("About us", "We run two shops.", "Your duties", "Serve at the counter.",
                          "Fill the shelves by noon.", "What we offer", "Free bread."));
}

TEST(Outline, TellsHeadingsLabelsItemsAndSentencesApart) {
  EXPECT_THAT(
      units_of("Duties\n- Keep the books.\nEssential: a licence. A van.\n"),
      ElementsAre("h:Duties", "i:Keep the books.", "l:Essential", "s:a licence.", "s:A van."));
}

TEST(Outline, KnowsHeadingsByTheirLook) {
  EXPECT_THAT(units_of("A WEEK OF YOUR LIFE\nYou bake.\n\nThe other side:\n- Bread.\n"),
              ElementsAre("h:A WEEK OF YOUR LIFE", "s:You bake.", "h:The other side:", "i:Bread."));
}

TEST(Outline, NoUnitIsLongerThanEvidenceMayBe) {
  std::string text = "- ";
  for (int i = 0; i < 200; ++i)
    text += i % 15 == 0 ? "word, " : "word ";
  const auto outline = Outline::read(text, is_known);
  ASSERT_GE(outline.units().size(), 5U);
  for (const auto& unit : outline.units())
    EXPECT_LE(Document::read(unit.span.of(text)).words(), kLongestEvidence);
  EXPECT_FALSE(outline.units()[0].split);
  EXPECT_TRUE(outline.units()[1].split);
}

TEST(Outline, EmptyAndBlankTextsHaveNoUnits) {
  EXPECT_THAT(units_of(""), ElementsAre());
  EXPECT_THAT(units_of(" \n\t\n---\n•\n"), ElementsAre());
}

TEST(CueTable, FindsWordsPrefixesClassesAndEnds) {
  const CueTable table(
      "verbs: cook bake\nmeals 2: prepar* <n> meals; ^you will <v>\n  # more\nend: _ done$\n");
  const std::string text = "You will cook, preparing 40 meals until done";
  const auto outline = Outline::read(text, is_known);
  std::vector<std::string> hits;
  for (const auto& unit : outline.units()) {
    table.find(outline.words(unit),
               [&](const CueTable::Hit& hit) { hits.push_back(table.group(hit.group).name); });
  }
  EXPECT_THAT(hits, ElementsAre("meals", "meals", "end"));
  EXPECT_FLOAT_EQ(table.group(0).weight, 2);
  EXPECT_TRUE(table.is_verb("bake"));
}

}  // namespace
}  // namespace ninety
