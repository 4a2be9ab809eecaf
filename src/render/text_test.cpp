#include "render/text.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/layout.h"
#include "render/sample_report.h"

namespace ninety {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string rendered(const TextOptions& options) {
  const auto document = Document::read(sample::kText);
  return to_text(sample::report(document), options);
}

TEST(Narrated, SaysEverythingInSentences) {
  const auto text = rendered({});
  EXPECT_THAT(text, HasSubstr("pump.txt: weak.\n"));
  EXPECT_THAT(text,
              HasSubstr("16 words, 6 to 8 seconds when spoken; 60 to 90 seconds are asked for."));
  EXPECT_THAT(
      text,
      HasSubstr(
          "F2.measured, hint: the result has no measure — “went well”. Help: say what changed."));
  EXPECT_THAT(
      text,
      HasSubstr("F3, warning: there is no bridge — at the end. Help: say where it leads you."));
  EXPECT_THAT(text, HasSubstr("Action, also result: “I rebuilt it”.\n"));
  EXPECT_THAT(text, HasSubstr("Next step: Say what “went well” means in numbers.\n"));
  EXPECT_THAT(text, HasSubstr("After that: End with where this leads you.\n"));
}

TEST(Narrated, HoldsNoDrawing) {
  for (const auto* drawing : {"┃", "^", "├", "─", "\x1b", "✓", "→"}) {
    EXPECT_THAT(rendered({.colour = Colour::on}), Not(HasSubstr(drawing)));
  }
}

TEST(Narrated, ScoreIsShownOnDemandOnly) {
  EXPECT_THAT(rendered({}), Not(HasSubstr("41.5")));
  EXPECT_THAT(rendered({.score = true}), HasSubstr("weak, 41.50 of 100."));
}

TEST(Drawn, PutsRemarksUnderTheirWords) {
  const auto text = rendered({.style = TextStyle::drawn});
  EXPECT_THAT(text, HasSubstr("      result ┃ It went well.\n"
                              "             ┃    ^^^^^^^^^\n"
                              "             ┃    hint F2.measured: the result has no measure\n"
                              "             ┃    help: say what changed\n"
                              "             ┃              ^\n"
                              "             ┃              warning F3: there is no bridge\n"));
  EXPECT_THAT(text, HasSubstr("   action +R ┃ I rebuilt it.\n"));
}

TEST(Drawn, OneNextStepThenTheOthers) {
  const auto text = rendered({.style = TextStyle::drawn});
  EXPECT_THAT(
      text,
      HasSubstr(
          "Next step\n  → Say what “went well” means in numbers.\n\nAfter that\n  · End with"));
}

TEST(Drawn, ColoursOnlyWhenAskedFor) {
  EXPECT_THAT(rendered({.style = TextStyle::drawn}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(rendered({.style = TextStyle::drawn, .colour = Colour::on}),
              HasSubstr("\x1b[36m^^^^^^^^^\x1b[0m"));
}

TEST(Drawn, KeepsToTheWidth) {
  for (const std::size_t width : {40U, 57U, 80U, 132U}) {
    std::istringstream lines(rendered({.style = TextStyle::drawn, .width = width, .score = true}));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(columns_of(line), width) << line;
  }
}

TEST(Drawn, AnEscapeSequenceInTheAnswerIsHarmless) {
  const std::string_view evil = "I love \x1b]0;owned\x07 bugs.";
  const auto document = Document::read(evil);
  Report report;
  report.id = "a\nb\x1b[2J";
  report.reading.document = &document;
  report.reading.segments = {
      Segment{{0, static_cast<std::uint32_t>(evil.size())}, Role::thesis, {}, 1, 4, {}}};
  for (const auto style : {TextStyle::drawn, TextStyle::narrated}) {
    EXPECT_THAT(to_text(report, {.style = style}), Not(HasSubstr("\x1b")));
  }
}

TEST(Text, WhatIsNotJudgedSaysWhy) {
  Report report;
  report.id = "brief.txt";
  report.outcome = Outcome::other_language;
  report.notice = "this text is not in English";
  EXPECT_EQ(to_text(report), "brief.txt: not judged.\nThis text is not in English.\n");
  EXPECT_EQ(to_text(report, {.style = TextStyle::drawn}),
            "not judged  brief.txt\nThis text is not in English.\n");
}

}  // namespace
}  // namespace ninety
