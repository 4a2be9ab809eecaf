#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading/model.h"
#include "reading/reading.h"
#include "text/utf8.h"

namespace ninety {
namespace {

constexpr std::string_view kStrong =
    "What keeps me going is a fault that nobody can explain. Last spring our bakery lost one tray "
    "in twenty, always on "
    "Mondays. I stayed two nights, measured every oven and found a seal that leaked when it was "
    "cold. I changed it, and "
    "we have not lost a tray since March. I would like to hunt faults like that in a plant of your "
    "size.";

constexpr std::string_view kSpoken =
    "um so what keeps me going is a fault that nobody can explain like last spring our bakery lost "
    "one tray in twenty "
    "always on mondays and i stayed two nights and i measured every oven and i found a seal that "
    "leaked when it was cold "
    "so i changed it and we haven't lost a tray since march and yeah i would like to hunt faults "
    "like that with you";

void expect_sound(const Reading& reading, std::string_view text) {
  std::uint32_t at = 0;
  for (const auto& segment : reading.segments) {
    EXPECT_LE(at, segment.span.begin);
    EXPECT_LT(segment.span.begin, segment.span.end);
    EXPECT_LE(segment.span.end, text.size());
    EXPECT_TRUE(utf8::is_border(text, segment.span.begin));
    EXPECT_TRUE(utf8::is_border(text, segment.span.end));
    EXPECT_GE(segment.confidence, 0.0F);
    EXPECT_LE(segment.confidence, 1.0001F);
    at = segment.span.end;
  }
}

TEST(Read, FindsThePartsOfAWrittenAnswerInOrder) {
  const auto document = Document::read(kStrong);
  const auto reading = read(document, Model::builtin());
  ASSERT_NE(reading.first(Role::thesis), nullptr);
  ASSERT_NE(reading.first(Role::action), nullptr);
  ASSERT_NE(reading.first(Role::bridge), nullptr);
  EXPECT_LT(reading.first(Role::thesis)->span.begin, reading.first(Role::action)->span.begin);
  EXPECT_LT(reading.first(Role::action)->span.begin, reading.first(Role::bridge)->span.begin);
  EXPECT_EQ(reading.source.category, Source::problem_solving);
  EXPECT_FALSE(reading.source.evidence.empty());
  EXPECT_EQ(reading.motivation.orientation, Orientation::intrinsic);
  expect_sound(reading, kStrong);
}

TEST(Read, FindsThePartsOfSpeechWithoutMarks) {
  const auto document = Document::read(kSpoken);
  ASSERT_FALSE(document.punctuated());
  const auto reading = read(document, Model::builtin());
  EXPECT_NE(reading.first(Role::thesis), nullptr);
  EXPECT_NE(reading.first(Role::action), nullptr);
  EXPECT_NE(reading.first(Role::bridge), nullptr);
  expect_sound(reading, kSpoken);
}

TEST(Read, SharesSumToOneAndExplanationRunsBesideTheSegments) {
  const auto document = Document::read(kStrong);
  const auto reading = read(document, Model::builtin());
  float sum = 0;
  for (const float share : reading.share)
    sum += share;
  EXPECT_NEAR(sum, 1.0F, 1e-3F);
  const auto explanation = explain(reading, Model::builtin());
  ASSERT_EQ(explanation.segments.size(), reading.segments.size());
  EXPECT_LE(explanation.source.size(), 3U);
  EXPECT_FALSE(explanation.source.empty());
}

TEST(Read, EmptyAndTinyTextsAreRead) {
  for (const std::string_view text : {"", " ", ".", "Hi", "Money."}) {
    const auto document = Document::read(text);
    expect_sound(read(document, Model::builtin()), text);
  }
}

RC_GTEST_PROP(Read, AnyBytesAreReadAndTwiceTheSame, (const std::string& text)) {
  const auto document = Document::read(text);
  const auto once = read(document, Model::builtin());
  const auto twice = read(document, Model::builtin());
  RC_ASSERT(once.segments.size() == twice.segments.size());
  RC_ASSERT(once.verdict == twice.verdict);
  expect_sound(once, text);
}

}  // namespace
}  // namespace ninety
