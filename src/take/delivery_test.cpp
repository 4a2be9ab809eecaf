// Facts of delivery from takes made by hand.
#include "take/delivery.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "take/borders.h"
#include "take/pace.h"
#include "take/sample_delivery.h"

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using sample::Delivered;
using sample::kSaid;
using sample::kScript;

TEST(Deliver, TakesDurationFromOnsetToEnd) {
  const Delivered made(sample::spoken("one two three (2.0) four five six seven"));
  EXPECT_NEAR(*made.delivery.duration_s, made.take.speech->length(), 1e-9);
  EXPECT_LT(*made.delivery.duration_s, made.take.duration);
}

TEST(Deliver, CountsWordsAMinuteWithPausesAndSyllablesWithout) {
  const auto plain = sample::spoken("the pump the pump the pump the pump the pump the pump");
  const auto paused = sample::spoken("the pump the pump the pump (3.0) the pump the pump the pump");
  const Delivered a(plain);
  const Delivered b(paused);
  EXPECT_NEAR(*a.delivery.words_per_minute, 60 * 12 / a.take.speech->length(), 1e-6);
  EXPECT_NEAR(*b.delivery.words_per_minute, 60 * 12 / b.take.speech->length(), 1e-6);
  EXPECT_LT(*b.delivery.words_per_minute, *a.delivery.words_per_minute);
  EXPECT_NEAR(*a.delivery.articulation_rate_sps, *b.delivery.articulation_rate_sps, 1e-6);
}

TEST(Deliver, PaceFollowsTempo) {
  const Delivered slow(sample::spoken(kSaid, {.tempo = 0.8}));
  const Delivered quick(sample::spoken(kSaid, {.tempo = 1.25}));
  EXPECT_NEAR(*quick.delivery.articulation_rate_sps / *slow.delivery.articulation_rate_sps,
              1.25 / 0.8, 0.01);
}

TEST(Deliver, TellsPausesInsideAClauseFromThoseBetween) {
  const Delivered made(
      sample::spoken("i love a stubborn fault (0.5) last year our main (1.4) pump stopped every "
                     "monday (0.3) so i took it apart and found the seal"),
      kScript);
  ASSERT_THAT(made.delivery.pauses, SizeIs(3));
  EXPECT_FALSE(made.delivery.pauses[0].inside_clause);
  EXPECT_TRUE(made.delivery.pauses[1].inside_clause);
  EXPECT_FALSE(made.delivery.pauses[2].inside_clause);
  EXPECT_EQ(made.delivery.long_pauses_inside(), 1U);
}

TEST(Deliver, APauseBeforeAWordThatIsNotTheScriptsIsJudgedByTheTranscript) {
  const Delivered made(sample::spoken("i love a stubborn fault (0.5) and i always have (0.4) last "
                                      "year our main pump stopped every monday"),
                       kScript);
  ASSERT_THAT(made.delivery.pauses, SizeIs(2));
  EXPECT_FALSE(made.delivery.pauses[0].inside_clause);
}

TEST(Deliver, WithoutAScriptAPauseIsInsideWhereTheWordsGoOn) {
  const Delivered made(
      sample::spoken("i love a (0.5) stubborn fault (0.6) last year our main pump "
                     "(0.4) stopped every monday (0.7) our bakery was closed"));
  std::vector<bool> inside;
  inside.reserve(made.delivery.pauses.size());
  for (const auto& pause : made.delivery.pauses)
    inside.push_back(pause.inside_clause);
  EXPECT_THAT(inside, ElementsAre(true, false, true, false));
}

TEST(Deliver, MeasuresTheSpreadOfPitchInSemitones) {
  for (const double spread : {0.3, 1.5, 3.0}) {
    const Delivered made(sample::spoken(kSaid, {.semitones = spread}));
    EXPECT_NEAR(made.delivery.pitch->sd_semitones, spread, 0.1 * spread + 0.05);
    EXPECT_NEAR(made.delivery.pitch->median_hz, 120, 7);
    EXPECT_NEAR(made.delivery.pitch->voiced_share, 0.8, 0.03);
  }
}

TEST(Deliver, OctaveErrorsDoNotWidenThePitch) {
  auto take = sample::spoken(kSaid, {.semitones = 1.5});
  for (std::size_t i = 3; i < take.pitch_hz.values.size(); i += 25)
    take.pitch_hz.values[i] *= 2;
  EXPECT_NEAR(Delivered(take).delivery.pitch->sd_semitones, 1.5, 0.2);
}

TEST(Deliver, WithoutSpeechNothingIsMeasuredAndEverythingSaysWhy) {
  Take silent;
  silent.duration = 5;
  silent.not_measured = {{"speech", "the recording is silent"}};
  const Delivered made(silent);
  EXPECT_FALSE(made.delivery.duration_s.has_value());
  EXPECT_FALSE(made.delivery.pitch.has_value());
  for (const auto* what : {"duration_s", "words_per_minute", "pauses", "fillers", "pitch"})
    EXPECT_EQ(made.delivery.why_not(what), "the recording is silent") << what;
}

TEST(Deliver, SpeechWithoutWordsKeepsItsSound) {
  auto take = sample::spoken(kSaid);
  take.words.clear();
  const Delivered made(take);
  EXPECT_TRUE(made.delivery.pitch.has_value());
  EXPECT_THAT(made.delivery.pauses, SizeIs(2));
  EXPECT_FALSE(made.delivery.words_per_minute.has_value());
  EXPECT_FALSE(made.delivery.why_not("words_per_minute").empty());
  EXPECT_FALSE(made.delivery.wording_known());
}

TEST(Deliver, GivesEachPartItsTimeAndPace) {
  const Delivered made(sample::spoken(kSaid), kScript);
  ASSERT_FALSE(made.delivery.parts.empty());
  double at = 0;
  for (const auto& part : made.delivery.parts) {
    EXPECT_LE(at, part.time.start);
    EXPECT_LT(part.time.start, part.time.end);
    at = part.time.end;
  }
}

TEST(FlatWords, AreThoseOfEnthusiasmInAFlatVoice) {
  const Delivered flat(sample::spoken(kSaid, {.semitones = 0.2}), kScript);
  ASSERT_THAT(flat.delivery.flat_words, SizeIs(1));
  EXPECT_EQ(flat.delivery.flat_words[0].text, "love");
  auto lively = sample::spoken(kSaid, {.semitones = 0.2});
  const auto time = lively.words[1].time;
  const auto end = static_cast<std::size_t>(time.end * 100);
  for (auto at = static_cast<std::size_t>(time.start * 100); at < end; ++at)
    lively.pitch_hz.values[at] *= 1.0F + 0.01F * static_cast<float>(at % 30);
  EXPECT_THAT(Delivered(lively, kScript).delivery.flat_words, IsEmpty());
}

TEST(FlatWords, AreNotToldFromARoughTranscript) {
  const auto take = sample::spoken(kSaid, {.origin = TranscriptOrigin::rough, .semitones = 0.2});
  EXPECT_THAT(Delivered(take).delivery.flat_words, IsEmpty());
}

TEST(Recital, NeedsClosenessFlatVoiceAndEvenPaceTogether) {
  std::string even;
  for (int i = 0; i < 6; ++i)
    even += "we stopped the old pumps (0.4) ";
  std::string script;
  for (int i = 0; i < 6; ++i)
    script += "We stopped the old pumps. ";
  const Delivered recited(sample::spoken(even, {.semitones = 0.8}), script);
  ASSERT_TRUE(recited.delivery.recital.has_value());
  EXPECT_GT(recited.delivery.recital->possibility, 0.9);
  const Delivered lively(sample::spoken(even, {.semitones = 3}), script);
  EXPECT_EQ(lively.delivery.recital->possibility, 0);
  EXPECT_FALSE(Delivered(sample::spoken(even, {.semitones = 0.8})).delivery.recital.has_value());
}

TEST(Compare, TellsChangeFromNoise) {
  Figures figures;
  const auto pace = static_cast<std::size_t>(Measure::words_per_minute);
  std::vector<Figures> earlier(3, figures);
  for (std::size_t i = 0; i < 3; ++i)
    earlier[i][pace] = 140.0 + 4.0 * static_cast<double>(i);
  EXPECT_EQ(compare(Measure::words_per_minute, 150, earlier)->direction, Direction::within);
  EXPECT_EQ(compare(Measure::words_per_minute, 190, earlier)->direction, Direction::above);
  EXPECT_EQ(compare(Measure::words_per_minute, 110, earlier)->direction, Direction::below);
  EXPECT_NEAR(compare(Measure::words_per_minute, 150, earlier)->mean, 144, 1e-9);
  EXPECT_FALSE(compare(Measure::words_per_minute, std::nullopt, earlier).has_value());
  EXPECT_FALSE(compare(Measure::sd_semitones, 2.0, earlier).has_value());
}

TEST(Compare, OneEarlierTakeHasABandOfItsOwn) {
  std::vector<Figures> earlier(1);
  earlier[0][static_cast<std::size_t>(Measure::words_per_minute)] = 140;
  const auto found = compare(Measure::words_per_minute, 150, earlier);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->direction, Direction::within);
  EXPECT_GT(found->high, found->low);
}

TEST(Borders, MoveToThePauseBesideThem) {
  const auto take =
      sample::spoken("i love a stubborn fault (0.6) last year it stopped (0.3) twice");
  const auto transcript = transcript_of(take);
  const auto document = Document::read(transcript.text);
  Reading said;
  said.document = &document;
  said.segments.resize(2);
  said.segments[0] = {{0, transcript.words[5].end}, Role::thesis, {}, 1, 6, {}};
  said.segments[1] = {
      {transcript.words[6].begin, transcript.words[9].end}, Role::situation, {}, 1, 4, {}};
  said.words[static_cast<std::size_t>(Role::thesis)] = 6;
  said.words[static_cast<std::size_t>(Role::situation)] = 4;
  move_borders_to_pauses(said, transcript, take);
  EXPECT_EQ(said.segments[0].span.of(transcript.text), "i love a stubborn fault");
  EXPECT_EQ(said.segments[1].span.of(transcript.text), "last year it stopped twice");
  EXPECT_EQ(said.words[static_cast<std::size_t>(Role::thesis)], 5U);
  EXPECT_EQ(said.words[static_cast<std::size_t>(Role::situation)], 5U);
  move_borders_to_pauses(said, transcript, take);
  EXPECT_EQ(said.segments[1].words, 5U) << "a border with a pause stays";
}

TEST(Syllables, AreToldBySpelling) {
  EXPECT_EQ(syllables_by_spelling("pump"), 1U);
  EXPECT_EQ(syllables_by_spelling("made"), 1U);
  EXPECT_EQ(syllables_by_spelling("table"), 2U);
  EXPECT_EQ(syllables_by_spelling("stubborn"), 2U);
  EXPECT_EQ(syllables_by_spelling("hmm"), 1U);
}

}  // namespace
}  // namespace ninety
