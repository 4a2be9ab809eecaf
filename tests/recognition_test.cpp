// Recognition of speech that flite makes when the test runs, through the recogniser's process.
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "speech/decode.h"
#include "speech/read_take.h"
#include "speech/recognise.h"
#include "speech/script_match.h"
#include "speech/spoken_script.h"
#include "tests/program.h"
#include "tests/recordings.h"
#include "tests/spoken_samples.h"
#include "tests/transcription_server.h"
#include "train/word_figures.h"

namespace ninety::tests {
namespace {

using namespace speech;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> planned(std::string_view script, const std::vector<std::string>& said) {
  std::vector<std::string> texts;
  for (const auto& word : words_as_said(read_aloud(script), said))
    texts.push_back(word.text);
  return texts;
}

/// Word error rate against what a script says.
double error_rate(std::string_view script, const std::vector<SpokenWord>& words) {
  const auto said = texts_of(words);
  const auto wanted = planned(script, said);
  return static_cast<double>(train::word_errors(wanted, said)) / static_cast<double>(wanted.size());
}

TEST(Recognition, HearsWhatTheScriptSays) {
  const auto found = heard(talk(), {.script = kSpokenText});
  EXPECT_EQ(found.origin, TranscriptOrigin::scripted);
  EXPECT_LE(error_rate(kSpokenText, found.words), 0.05);
  EXPECT_EQ(found.in_script.size(), found.words.size());
  double at = 0;
  for (const auto& word : found.words) {
    EXPECT_LE(at, word.time.start + 0.001) << word.text;
    EXPECT_LT(word.time.start, word.time.end) << word.text;
    EXPECT_LE(word.time.end, talk().duration() + 0.02) << word.text;
    EXPECT_GE(word.syllables, 1U) << word.text;
    at = word.time.start;
  }
}

TEST(Recognition, TellsWhatOfTheScriptWasNotSaid) {
  constexpr const char* kScript =
      "What inspires me is solving problems that nobody else wants to touch. In my last job the "
      "invoice system failed every Friday. My manager asked three vendors for help and none of "
      "them came. I spent three weeks reading old code, found the race condition, and wrote a test "
      "for it.";
  const auto found = heard(talk(), {.script = kScript});
  EXPECT_LE(error_rate(kSpokenText, found.words), 0.20);
  const auto text = words_as_said(read_aloud(kScript), texts_of(found.words));
  const auto match = match_words(text, found.words);
  const std::string script = kScript;
  const auto skipped = script.find("My manager");
  std::size_t invented = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = text[i].span.begin >= skipped && text[i].span.begin < skipped + 62;
    invented += inside && match.heard_for[i] != kNotHeard ? 1 : 0;
  }
  EXPECT_LE(invented, 1U);
}

TEST(Recognition, CallsATranscriptWithoutScriptRough) {
  const auto found = heard(talk(), {});
  EXPECT_EQ(found.origin, TranscriptOrigin::rough);
  EXPECT_THAT(found.in_script, IsEmpty());
  EXPECT_LE(error_rate(kSpokenText, found.words), 0.5);
}

TEST(Recognition, SaysWordsThatNoDictionaryHas) {
  constexpr const char* kText = "We moved Zyvoria to Kubernetes and Grafana in Tromso.";
  const auto found = heard(say(kText), {.script = kText});
  EXPECT_LE(error_rate(kText, found.words), 0.12);
  EXPECT_THAT(texts_of(found.words), testing::Contains("kubernetes"));
}

TEST(Recognition, HearsNumbersAsTheyAreWritten) {
  const auto found =
      heard(say("We cut the cost by thirty percent, from two point five million "
                "dollars, in twenty sixteen, said mister Jones."),
            {.script = "We cut the cost by 30 %, from $2.5 million, in 2016, said Mr. "
                       "Jones."});
  const auto texts = texts_of(found.words);
  for (const char* word : {"thirty", "percent", "million", "dollars", "sixteen", "mister"})
    EXPECT_THAT(texts, testing::Contains(word));
  EXPECT_THAT(found.in_script, SizeIs(texts.size()));
}

TEST(Recognition, KeepsTheWordsOfATranscript) {
  constexpr const char* kTranscript =
      "What inspires me is solving problems that nobody else wants to touch. In my last job the "
      "billing system failed every Friday.";
  const auto found = heard(talk(), {.script = "Something else.", .transcript = kTranscript});
  EXPECT_EQ(found.origin, TranscriptOrigin::corrected);
  EXPECT_EQ(texts_of(found.words), planned(kTranscript, {}));
  for (const auto& word : found.words)
    EXPECT_GE(word.syllables, 1U) << word.text;
}

TEST(Recognition, FallsBackWhenTheServerIsNotThere) {
  const auto found =
      heard(talk(), {.script = kSpokenText, .transcriber = {.url = "http://127.0.0.1:1"}});
  EXPECT_EQ(found.origin, TranscriptOrigin::scripted);
  ASSERT_THAT(found.notices, SizeIs(1));
  EXPECT_THAT(found.notices[0], HasSubstr("the words were recognised on this computer"));
}

TEST(Recognition, FindsTheTimesOfAServersText) {
  const TranscriptionServer server(
      {{.status = 200, .body = std::string(R"({"text":")") + kSpokenText + "\"}"}});
  const auto remote = heard(talk(), {.transcriber = {.url = server.url()}});
  EXPECT_EQ(remote.origin, TranscriptOrigin::remote);
  const auto local = heard(talk(), {.script = kSpokenText});
  ASSERT_EQ(remote.words.size(), local.words.size());
  for (std::size_t i = 0; i < local.words.size(); ++i)
    EXPECT_NEAR(remote.words[i].time.start, local.words[i].time.start, 0.3) << i;
}

TEST(Recognition, IsCancelledWithinHalfASecond) {
  const auto start = std::chrono::steady_clock::now();
  const auto elapsed = [start] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  const auto found = recognise(
      talk(), {.script = kSpokenText, .cancelled = [elapsed] { return elapsed() > 0.5; }});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error(), kCancelled);
  EXPECT_LT(elapsed(), 1.0 + kPatience);
}

TEST(Recognition, ShowsProgressThatNeverFalls) {
  std::vector<double> shares;
  (void)heard(talk(), {.script = kSpokenText,
                       .progress = [&shares](double share) { shares.push_back(share); }});
  ASSERT_THAT(shares, testing::Not(IsEmpty()));
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_NEAR(shares.back(), 1, 1e-9);
}

TEST(Recognition, GivesTheSameWordsEachTime) {
  const auto samples = say("I learned to listen before I spoke.", "slt");
  const auto once = heard(samples, {});
  const auto again = heard(samples, {});
  ASSERT_EQ(texts_of(once.words), texts_of(again.words));
  for (std::size_t i = 0; i < once.words.size(); ++i)
    EXPECT_EQ(once.words[i].time.start, again.words[i].time.start);
}

TEST(Recognition, HoldsAtMost250MegabytesEach) {
  (void)heard(talk(), {.script = kSpokenText});
  rusage used{};
  ASSERT_EQ(::getrusage(RUSAGE_CHILDREN, &used), 0);
  EXPECT_LE(used.ru_maxrss, 250 * 1024);  // the largest of all helpers so far
}

TEST(ReadTake, JoinsSoundAndWords) {
  const auto fillers = made(
      "",
      "d=$(mktemp -d) && flite -voice rms -t 'I spent three weeks reading old code,' -o $d/a.wav "
      "&& "
      "flite -voice rms -t 'um' -o $d/um.wav && "
      "flite -voice rms -t 'and I wrote a test for every part of it.' -o $d/b.wav && "
      "sox $d/um.wav $d/um2.wav silence 1 0.02 1% reverse silence 1 0.02 1% reverse pad 0.2 0.2 && "
      "sox $d/a.wav $d/um2.wav $d/b.wav $OUT; rm -r $d");
  const auto take = read_take(
      fillers,
      {.script = "I spent three weeks reading old code, and I wrote a test for every part of it."});
  ASSERT_TRUE(take) << take.error();
  EXPECT_EQ(take->origin, TranscriptOrigin::scripted);
  EXPECT_TRUE(take->speech);
  EXPECT_THAT(take->fillers, SizeIs(1));
  EXPECT_THAT(take->words, SizeIs(17));
}

TEST(ReadTake, MeasuresASilentRecordingWithoutWords) {
  const Samples silence{.values = std::vector<std::int16_t>(std::size_t{3} * Samples::kRate, 0)};
  const auto take = read_take(silence);
  ASSERT_TRUE(take);
  EXPECT_EQ(take->origin, TranscriptOrigin::none);
  EXPECT_THAT(take->not_measured, testing::Contains(testing::Field(&Unmeasured::what, "words")));
}

}  // namespace
}  // namespace ninety::tests
