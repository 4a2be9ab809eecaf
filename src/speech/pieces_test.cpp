#include "speech/pieces.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speech/samples.h"

namespace ninety::speech {
namespace {

/// A tone with a quiet second at each of the given times.
std::vector<std::int16_t> tone(double seconds, std::initializer_list<double> quiet) {
  std::vector<std::int16_t> samples(static_cast<std::size_t>(seconds * Samples::kRate));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double t = static_cast<double>(i) / Samples::kRate;
    double loud = 10'000;
    for (const double from : quiet)
      if (t >= from && t < from + 0.5) loud = 10;
    samples[i] = static_cast<std::int16_t>(loud * std::sin(t * 900));
  }
  return samples;
}

void expect_whole(const std::vector<Piece>& pieces, std::size_t samples) {
  std::size_t at = 0;
  for (const auto& piece : pieces) {
    EXPECT_EQ(piece.first, at);
    EXPECT_GT(piece.count, 0U);
    at += piece.count;
  }
  EXPECT_EQ(at, samples);
}

TEST(Pieces, LeavesAShortRecordingWhole) {
  EXPECT_THAT(cut_into_pieces({}), testing::IsEmpty());
  for (const double seconds : {0.001, 0.5, 5.0, 15.0})
    EXPECT_EQ(cut_into_pieces(tone(seconds, {})).size(), 1U) << seconds;
}

TEST(Pieces, CutsInPauses) {
  const auto samples = tone(30, {13.0});
  const auto pieces = cut_into_pieces(samples);
  expect_whole(pieces, samples.size());
  ASSERT_EQ(pieces.size(), 2U);
  EXPECT_NEAR(static_cast<double>(pieces[0].count) / Samples::kRate, 13.25, 0.2);
}

TEST(Pieces, MakesEvenWorkForTwo) {
  for (const double seconds : {20.0, 61.3, 90.0, 600.0}) {
    const auto samples = tone(seconds, {});
    const auto pieces = cut_into_pieces(samples);
    expect_whole(pieces, samples.size());
    EXPECT_EQ(pieces.size() % 2, 0U) << seconds;
    for (const auto& piece : pieces)
      EXPECT_LE(piece.count, 25U * Samples::kRate) << seconds;
  }
}

TEST(Pieces, CutAsTheyComeAreTheSameHoweverMuchHasCome) {
  const auto whole = tone(100, {10.2, 21, 33.3, 47, 60.5, 71, 84, 95});
  const auto pieces = cut_as_it_comes(whole);
  expect_whole(pieces, whole.size());
  EXPECT_GE(pieces.size(), 7U);
  for (const double seconds : {0.3, 15.9, 16.0, 17.0, 29.7, 60.0, 99.0}) {
    const auto count = static_cast<std::size_t>(seconds * Samples::kRate);
    const auto begun = cut_as_it_comes(std::span(whole).first(count));
    expect_whole(begun, count);
    for (std::size_t i = 0; i + 1 < begun.size(); ++i) {
      EXPECT_EQ(begun[i].first, pieces[i].first) << seconds;
      EXPECT_EQ(begun[i].count, pieces[i].count) << seconds;
    }
    EXPECT_LE(begun.back().count, 16U * Samples::kRate) << seconds;
  }
  EXPECT_THAT(cut_as_it_comes({}), testing::IsEmpty());
}

}  // namespace
}  // namespace ninety::speech
