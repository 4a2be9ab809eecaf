// Eye contact from what a camera told of takes made by hand.
#include "take/eye_contact.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "take/numbers.h"
#include "take/sample_delivery.h"

namespace ninety {
namespace {

using sample::Filmed;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Ten words of a second each from 0.5 s on, with a pause of two seconds in the middle.
Take ten_words() {
  Take take;
  take.duration = 13;
  take.speech = TimeSpan{0.5, 12.5};
  for (int i = 0; i < 10; ++i) {
    const double start = 0.5 + i + (i < 5 ? 0 : 2);
    take.words.push_back({"word", {start, start + 1}, 1});
  }
  take.silences = {{5.5, 7.5}};
  return take;
}

Take filmed(Take take, const Filmed& film) {
  take.camera = sample::camera(take, film);
  return take;
}

LookAway away(double start, double end, LookDirection direction = LookDirection::down) {
  return {.time = {start, end}, .direction = direction};
}

TEST(EyeContact, IsAShareOfTheSpeakingTime) {
  const auto eye = eye_contact(filmed(ten_words(), {.look_aways = {away(1, 3)}}));
  ASSERT_TRUE(eye.has_value());
  EXPECT_NEAR(eye->speaking_s, 10, 1e-9);
  EXPECT_NEAR(eye->contact_share, 0.8, 1e-9);
  EXPECT_NEAR(eye->contact_error, 0.08, 1e-9);
  EXPECT_NEAR(eye->longest_look_away_s, 2, 1e-9);
}

TEST(EyeContact, APauseAndTheTimeAroundTheAnswerDoNotCount) {
  const auto eye = eye_contact(
      filmed(ten_words(), {.look_aways = {away(0, 0.5), away(5.5, 7.5), away(12.5, 13)}}));
  ASSERT_TRUE(eye.has_value());
  EXPECT_NEAR(eye->contact_share, 1, 1e-9);
  EXPECT_THAT(eye->look_aways, SizeIs(1)) << "a look away in a pause is one, but costs no share";
}

TEST(EyeContact, ALookAwayIsCutToTheAnswerAndAGlanceIsNone) {
  const auto eye = eye_contact(
      filmed(ten_words(), {.look_aways = {away(0.2, 0.7), away(2, 2.3), away(10, 13)}}));
  ASSERT_TRUE(eye.has_value());
  ASSERT_THAT(eye->look_aways, SizeIs(1));
  EXPECT_NEAR(eye->longest_look_away_s, 2.5, 1e-9);
}

TEST(EyeContact, OutOfThePictureIsALookAwayOfItsOwnAndNotContact) {
  const auto eye =
      eye_contact(filmed(ten_words(), {.look_aways = {away(2, 5, LookDirection::out_of_frame)}}));
  ASSERT_TRUE(eye.has_value());
  EXPECT_NEAR(eye->contact_share, 0.7, 1e-9);
  EXPECT_NEAR(eye->out_of_frame_s, 3, 1e-9);
  EXPECT_EQ(eye->look_aways.front().look.direction, LookDirection::out_of_frame);
}

TEST(EyeContact, TheErrorGrowsWithTimeNearTheBorderAndWithoutACalibration) {
  const auto near = eye_contact(filmed(ten_words(), {.near_border = {{1, 3}, {6, 7}}}));
  EXPECT_NEAR(near->contact_error, 0.08 + 2.0 / 10 / 2, 1e-9) << "1 s of it lies in a pause";
  const auto assumed = eye_contact(filmed(ten_words(), {.calibration = Calibration::assumed}));
  EXPECT_NEAR(assumed->contact_error, 0.15, 1e-9);
}

TEST(EyeContact, IsNotMeasuredWhenTooLittleOfTheSpeechWasSeen) {
  auto take = filmed(ten_words(), {});
  take.camera->eye->runs = {{{0, 5}, Gaze::contact}, {{5, 13}, Gaze::not_measured}};
  EXPECT_THAT(eye_contact(take).error(), HasSubstr("70 %"));
  take.camera->eye->runs = {{{0, 2}, Gaze::contact}};
  EXPECT_THAT(eye_contact(take).error(), HasSubstr("three seconds"));
  take.speech.reset();
  EXPECT_THAT(eye_contact(take).error(), HasSubstr("no speech"));
}

TEST(EyeContact, ALookAwayHasTheWordsSaidThen) {
  auto take = ten_words();
  take.words[2].text = "forty";
  const auto eye = eye_contact(filmed(take, {.look_aways = {away(2.5, 4.5)}}));
  ASSERT_THAT(eye->look_aways, SizeIs(1));
  EXPECT_EQ(text_of(take, eye->look_aways[0].words), "forty word");
  EXPECT_EQ(eye->looks_at_numbers, 1U);
  EXPECT_FALSE(eye->at_numbers()) << "one says nothing of a habit";
}

TEST(EyeContact, TellsAHabitOfLookingAwayAtNumbers) {
  auto take = ten_words();
  take.words[2].text = "forty";
  take.words[8].text = "percent";
  const auto twice = eye_contact(filmed(take, {.look_aways = {away(2.5, 3.5), away(10.6, 11.4)}}));
  EXPECT_TRUE(twice->at_numbers());
  const auto four = eye_contact(filmed(
      take, {.look_aways = {away(0.6, 1.4), away(2.5, 3.5), away(8.6, 9.4), away(10.6, 11.4)}}));
  EXPECT_FALSE(four->at_numbers()) << "two of four are not most";
}

TEST(EyeContact, OneIsNoNumberWord) {
  EXPECT_TRUE(is_number_word("forty"));
  EXPECT_TRUE(is_number_word("hundred"));
  EXPECT_FALSE(is_number_word("one"));
  EXPECT_FALSE(is_number_word("fortress"));
  EXPECT_FALSE(is_number_word(""));
}

TEST(Deliver, HasWhatTheCameraToldAndItsMeasures) {
  auto take = sample::spoken(std::string(sample::kSaid));
  take.camera = sample::camera(take, {.look_aways = {away(1.5, 3)}});
  const sample::Delivered made(take, sample::kScript);
  EXPECT_TRUE(made.delivery.filmed());
  ASSERT_TRUE(made.delivery.eye.has_value());
  EXPECT_EQ(figures_of(made.delivery).at(static_cast<std::size_t>(Measure::contact_share)),
            made.delivery.eye->contact_share);
  EXPECT_NEAR(*made.delivery.nods_per_minute, 60 * 3 / take.duration, 1e-9);
  EXPECT_THAT(made.delivery.why_not("eye"), IsEmpty());
}

TEST(Deliver, SaysWhyTheEyesWereNotMeasured) {
  auto take = sample::spoken(std::string(sample::kSaid));
  take.camera =
      CameraFigures{.seconds = 9,
                    .calibration = Calibration::lens,
                    .eye = std::nullopt,
                    .body = std::nullopt,
                    .not_measured = {{"eye", "it was too dark"}, {"body", "it was too dark"}}};
  const sample::Delivered made(take, sample::kScript);
  EXPECT_TRUE(made.delivery.filmed());
  EXPECT_FALSE(made.delivery.eye.has_value());
  EXPECT_EQ(made.delivery.why_not("eye"), "it was too dark");
  EXPECT_FALSE(figures_of(made.delivery).at(static_cast<std::size_t>(Measure::contact_share)));
}

TEST(Deliver, WithoutACameraNothingIsSaidOfIt) {
  const sample::Delivered made(sample::spoken(std::string(sample::kSaid)), sample::kScript);
  EXPECT_FALSE(made.delivery.filmed());
  EXPECT_THAT(made.delivery.why_not("eye"), IsEmpty());
}

}  // namespace
}  // namespace ninety
