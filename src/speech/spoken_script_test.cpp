#include "speech/spoken_script.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.h"

namespace ninety::speech {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// The usual way of saying a script.
std::string aloud(std::string_view script) {
  std::string words;
  for (const auto& word : words_as_said(read_aloud(script), {}))
    words += (words.empty() ? "" : " ") + word.text;
  return words;
}

/// All ways of the only unit of a script.
std::vector<std::string> ways(std::string_view script) {
  const auto units = read_aloud(script);
  EXPECT_EQ(units.size(), 1U) << script;
  std::vector<std::string> all;
  for (const auto& way : units.at(0).ways) {
    std::string words;
    for (const auto& form : way)
      words += (words.empty() ? "" : " ") + form;
    all.push_back(words);
  }
  return all;
}

TEST(SpokenScript, SaysNumbersAndTheirSigns) {
  EXPECT_EQ(aloud("We cut it by 30 %."), "we cut it by thirty percent");
  EXPECT_EQ(aloud("30% of 1,200 users"), "thirty percent of one thousand two hundred users");
  EXPECT_EQ(aloud("$2.5 million saved"), "two point five million dollars saved");
  EXPECT_EQ(aloud("a £3m budget"), "a three million pounds budget");
  EXPECT_EQ(aloud("$1 each"), "one dollar each");
  EXPECT_EQ(aloud("at 9:30 a.m."), "at nine thirty a m");
  EXPECT_EQ(aloud("10k users, 3.5x faster"), "ten thousand users three point five times faster");
  EXPECT_EQ(aloud("the 21st"), "the twenty first");
  EXPECT_EQ(aloud("24/7"), "twenty four seven");
}

TEST(SpokenScript, KnowsOtherWaysOfSayingThem) {
  EXPECT_THAT(ways("2019"), testing::IsSupersetOf({"twenty nineteen", "two thousand nineteen"}));
  EXPECT_THAT(ways("$2.5 million"), Contains("two and a half million dollars"));
  EXPECT_THAT(ways("$4.50"), ElementsAre("four dollars and fifty cents", "four fifty",
                                         "four dollars fifty", "four point five zero dollars"));
  EXPECT_THAT(ways("9:30"), Contains("half past nine"));
  EXPECT_THAT(ways("e.g."), ElementsAre("for example", "e. g."));
}

TEST(SpokenScript, SaysWhatIsWrittenShort) {
  EXPECT_EQ(aloud("Mr. Roe and Dr. Lee"), "mister roe and doctor lee");
  EXPECT_EQ(aloud("our PBX, the U.S. office"), "our p b x the u s office");
  EXPECT_EQ(aloud("R&D"), "r and d");
  EXPECT_EQ(aloud("C++ and C#"), "c plus plus and c sharp");
  EXPECT_EQ(aloud("two PCs"), "two p cs");
  EXPECT_EQ(aloud("NASA"), "nasa");
  EXPECT_EQ(aloud("H2O"), "h two o");
}

TEST(SpokenScript, SplitsCompoundsAndKeepsContractions) {
  EXPECT_EQ(aloud("I'm a cold-hearted co-worker"), "i'm a cold hearted co worker");
  EXPECT_EQ(aloud("They’re Mary's e-mails"), "they're mary's emails");
  EXPECT_EQ(aloud("customers' needs and/or wants"), "customers' needs and or wants");
}

TEST(SpokenScript, TakesCapitalsForLettersOnlyWhenTheyStandOut) {
  EXPECT_EQ(aloud("WE USE IT AT WORK"), "we use it at work");
  EXPECT_THAT(ways("IT"), ElementsAre("it"));
  EXPECT_EQ(aloud("I moved into IT support"), "i moved into i t support");
}

TEST(SpokenScript, PassesOverWhatNobodyCanSay) {
  EXPECT_THAT(read_aloud(""), IsEmpty());
  EXPECT_THAT(read_aloud("— … 🙂 слово"), IsEmpty());
  EXPECT_EQ(aloud("yes 🙂 no"), "yes no");
  EXPECT_EQ(aloud("1234567890123456-7"),
            "one two three four five six seven eight nine zero one two "
            "three four five six to seven");
}

TEST(SpokenScript, GivesEachWordItsPlace) {
  const std::string script = "by 30 %, Mr. Roe";
  const auto words = words_as_said(read_aloud(script), {});
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[1].text, "thirty");
  EXPECT_EQ(words[1].span.of(script), "30 %");
  EXPECT_EQ(words[2].text, "percent");
  EXPECT_EQ(words[2].span.of(script), "30 %");
  EXPECT_EQ(words[3].span.of(script), "Mr");
}

TEST(SpokenScript, ChoosesTheWayThatWasHeard) {
  const auto script = read_aloud("In 2016 we used SQL.");
  const std::vector<std::string> said = {"in", "two",  "thousand", "and", "sixteen",
                                         "we", "used", "s",        "q",   "l"};
  std::vector<std::string> texts;
  for (const auto& word : words_as_said(script, said))
    texts.push_back(word.text);
  EXPECT_EQ(texts, said);
}

RC_GTEST_PROP(SpokenScript, StaysInsideAnyBytes, (const std::string& script)) {
  std::uint32_t at = 0;
  for (const auto& unit : read_aloud(script)) {
    RC_ASSERT(at <= unit.span.begin);
    RC_ASSERT(unit.span.begin < unit.span.end);
    RC_ASSERT(unit.span.end <= script.size());
    RC_ASSERT(utf8::is_border(script, unit.span.begin));
    RC_ASSERT(!unit.ways.empty());
    for (const auto& way : unit.ways)
      RC_ASSERT(!way.empty());
    at = unit.span.end;
  }
}

}  // namespace
}  // namespace ninety::speech
