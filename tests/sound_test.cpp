// The measures of sound on speech that flite makes and sox edits, so that what is right is known.
#include "speech/sound.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speech/activity.h"
#include "speech/decode.h"
#include "speech/pitch.h"
#include "tests/recordings.h"

namespace ninety::tests {
namespace {

using namespace speech;  // NOLINT(google-build-using-namespace)

struct Measured {
  Take take;
  std::vector<FillerCandidate> candidates;
  std::vector<TimeSpan> gaps_between;
};

Measured measured(const std::string& path) {
  Measured result;
  const auto samples = decode(path);
  EXPECT_TRUE(samples) << samples.error();
  if (!samples) return result;
  result.candidates = measure_sound(*samples, result.take);
  result.gaps_between = gaps(find_activity(*samples).active, 0);
  EXPECT_TRUE(result.take.speech) << result.take.not_measured.front().why;
  return result;
}

double spread(const std::string& path) {
  return spread_of(measured(path).take.pitch_hz).sd_semitones;
}

constexpr double kLengths[] = {0.3, 0.5, 0.8, 1.2, 2.0};

struct Cut {
  double at = 0;      ///< in the original
  double length = 0;  ///< of what is cut in there
  double natural = 0;
};

/// Five of the gaps between words, well apart, each with a length to cut in.
std::vector<Cut> cuts_for(const Measured& original) {
  std::vector<Cut> cuts;
  for (const auto gap : original.gaps_between) {
    if (cuts.size() == std::size(kLengths)) break;
    if (!cuts.empty() && gap.start < cuts.back().at + 1.5) continue;
    cuts.push_back({.at = (gap.start + gap.end) / 2,
                    .length = kLengths[cuts.size()],
                    .natural = gap.length()});
  }
  return cuts;
}

std::string with_pauses(const std::string& path, const std::vector<Cut>& cuts) {
  std::string command = "sox \"$IN\" \"$OUT\" pad";
  for (const auto& cut : cuts)
    command += fmt::format(" {}@{:.3f}", cut.length, cut.at);
  return made(path, command);
}

void expect_pauses(const Measured& edited, const std::vector<Cut>& cuts) {
  double before = 0;
  double error = 0;
  for (const auto& cut : cuts) {
    const double middle = cut.at + before + cut.length / 2;
    before += cut.length;
    const auto found = std::ranges::find_if(edited.take.silences, [middle](TimeSpan pause) {
      return pause.start < middle && middle < pause.end;
    });
    ASSERT_NE(found, edited.take.silences.end())
        << "no pause of " << cut.length << " s at " << middle;
    error +=
        std::abs(found->length() - cut.length - cut.natural) / static_cast<double>(cuts.size());
  }
  EXPECT_LT(error, 0.1) << "seconds, on average";
}

class Voice : public testing::TestWithParam<const char*> {};

TEST_P(Voice, PausesCutInAreFoundWithTheirLength) {
  const auto& original = spoken(GetParam());
  const auto cuts = cuts_for(measured(original));
  ASSERT_EQ(cuts.size(), std::size(kLengths));
  expect_pauses(measured(with_pauses(original, cuts)), cuts);
}

TEST_P(Voice, PausesAreFoundInNoise) {
  const auto& original = spoken(GetParam());
  const auto cuts = cuts_for(measured(original));
  const auto noisy = made(with_pauses(original, cuts),
                          "sox \"$IN\" -p synth whitenoise vol 0.002 | sox -m -v 1 \"$IN\" -v 1 -p "
                          "\"$OUT\"");
  expect_pauses(measured(noisy), cuts);
}

TEST_P(Voice, PitchMovedByThreeSemitonesIsMeasuredSo) {
  const auto& original = spoken(GetParam());
  const auto before = spread_of(measured(original).take.pitch_hz);
  const auto after =
      spread_of(measured(made(original, "sox \"$IN\" \"$OUT\" pitch 300")).take.pitch_hz);
  EXPECT_NEAR(12 * std::log2(after.median_hz / before.median_hz), 3, 0.2);
  EXPECT_NEAR(after.sd_semitones / before.sd_semitones, 1, 0.12);
}

TEST_P(Voice, TempoLeavesThePitchAlone) {
  const auto& original = spoken(GetParam());
  const auto before = spread_of(measured(original).take.pitch_hz);
  for (const char* tempo : {"0.8", "1.25"}) {
    const auto edited =
        measured(made(original, fmt::format("sox \"$IN\" \"$OUT\" tempo -s {}", tempo)));
    const auto after = spread_of(edited.take.pitch_hz);
    EXPECT_NEAR(12 * std::log2(after.median_hz / before.median_hz), 0, 0.2) << tempo;
    EXPECT_NEAR(after.sd_semitones / before.sd_semitones, 1, 0.15) << tempo;
    const double ratio = edited.take.speech.value_or(TimeSpan{}).length() /
                         measured(original).take.speech.value_or(TimeSpan{}).length();
    EXPECT_NEAR(ratio * std::stod(tempo), 1, 0.02) << tempo;
  }
}

TEST_P(Voice, FillersCutInAreAmongTheCandidates) {
  const auto& original = spoken(GetParam());
  const auto cuts = cuts_for(measured(original));
  int found = 0;
  for (const char* word : {"um", "uh"}) {
    const auto text = written(word, "txt");
    const auto filler =
        made(made(text, std::string("flite -voice ") + GetParam() + " -f \"$IN\" -o \"$OUT\""),
             "sox \"$IN\" -r 16000 -c 1 -b 16 \"$OUT\" silence 1 0.01 2% reverse silence 1 0.01 2% "
             "reverse pad 0.12 0.12");
    const double length = decode(made(filler, "sox \"$IN\" \"$OUT\" pad 0 1"))->duration() - 1;
    for (const auto& cut : {cuts[1], cuts[3]}) {
      const auto edited = measured(made(
          original,
          fmt::format(
              "sox \"$IN\" \"$OUT.a.wav\" trim 0 {0:.3f}; sox \"$IN\" \"$OUT.b.wav\" trim {0:.3f}; "
              "sox \"$OUT.a.wav\" '{1}' \"$OUT.b.wav\" \"$OUT\"",
              cut.at, filler)));
      const double middle = cut.at + length / 2;
      if (std::ranges::any_of(edited.candidates, [middle](const FillerCandidate& candidate) {
            return candidate.time.start < middle && middle < candidate.time.end;
          }))
        ++found;
    }
  }
  EXPECT_GE(found, 3) << "of 4";
}

INSTANTIATE_TEST_SUITE_P(Sound, Voice, testing::Values("rms", "slt", "awb"),
                         [](const auto& voice) { return std::string(voice.param); });

std::string diphones(int deviation) {
  return made(written(kSpokenText, "txt"),
              fmt::format("flite -voice kal16 --setf int_f0_target_mean=120 --setf "
                          "int_f0_target_stddev={} -f \"$IN\" -o \"$OUT\"",
                          deviation));
}

// A voice of diphones takes the spread of its pitch as a setting.
TEST(Melody, OfAFlatVoiceIsFlat) { EXPECT_LT(spread(diphones(0)), 0.4); }

TEST(Melody, GrowsWithThatOfTheVoice) {
  const double little = spread(diphones(8));
  const double much = spread(diphones(16));
  EXPECT_GT(little, 0.4);
  EXPECT_GT(much, 1.5 * little);
}

TEST(Sound, OfATuneBySoxIsNotMeasured) {
  const auto samples =
      decode(made("",
                  "sox -n -r 16000 -c 1 \"$OUT\" synth 0.5 pluck C4 : synth 0.5 pluck E4 : "
                  "synth 0.5 pluck G4 : synth 0.5 pluck C5 : synth 0.5 pluck A3 : synth 0.5 "
                  "pluck F4 : synth 0.5 pluck D4 : synth 0.5 pluck G3"));
  ASSERT_TRUE(samples) << samples.error();
  Take take;
  measure_sound(*samples, take);
  EXPECT_FALSE(take.speech);
}

TEST(Sound, WhiteNoiseOverSpeechIsToldAsSuch) {
  const auto samples = decode(made(spoken("rms"),
                                   "sox \"$IN\" -p synth whitenoise vol 0.2 | sox -m -v 1 \"$IN\" "
                                   "-v 1 -p \"$OUT\""));
  Take take;
  measure_sound(*samples, take);
  EXPECT_FALSE(take.speech);
  EXPECT_THAT(take.not_measured.front().why, testing::HasSubstr("background"));
}

}  // namespace
}  // namespace ninety::tests
