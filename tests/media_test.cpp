// Recordings of every kind, whole and damaged, through the confined decoder.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "speech/decode.h"
#include "tests/program.h"
#include "tests/recordings.h"

namespace ninety::tests {
namespace {

using speech::decode;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// 20 s of speech, as a microphone gives it: 48 kHz, two channels.
const std::string& recording() {
  static const std::string path = made(spoken("rms"), "sox \"$IN\" -r 48000 -c 2 \"$OUT\"");
  return path;
}

double length() { return decode(spoken("rms"))->duration(); }

/// The sentence that a file is refused with; fails when it is decoded, or late.
std::string refusal(const std::string& path) {
  const auto start = std::chrono::steady_clock::now();
  const auto samples = decode(path);
  EXPECT_LT(seconds_since(start), 10);
  EXPECT_FALSE(samples) << samples->duration() << " s";
  const auto sentence = samples ? std::string() : samples.error();
  EXPECT_FALSE(sentence.empty() || sentence.ends_with('.') || sentence.contains('\n')) << sentence;
  return sentence;
}

std::string cut(const std::string& path, double share) {
  const auto bytes = bytes_of(path);
  return written(
      bytes.substr(0, static_cast<std::size_t>(share * static_cast<double>(bytes.size()))));
}

struct Kind {
  const char* name;
  const char* command;
  const char* ending;
};

class EveryKind : public testing::TestWithParam<Kind> {
 protected:
  void TearDown() override {
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child is left behind";
  }
  static std::string path() { return made(recording(), GetParam().command, GetParam().ending); }
};

TEST_P(EveryKind, IsDecodedToItsLength) {
  const auto samples = decode(path());
  ASSERT_TRUE(samples) << samples.error();
  EXPECT_NEAR(samples->duration(), length(), 0.06);
  EXPECT_THAT(samples->damage, IsEmpty());
}

TEST_P(EveryKind, CutOffIsDecodedAndSaysSoOrIsRefused) {
  const auto samples = decode(cut(path(), 0.6));
  if (!samples) {
    EXPECT_THAT(samples.error(), HasSubstr("index is missing"));
    return;
  }
  EXPECT_NEAR(samples->duration(), 0.6 * length(), 0.1 * length());
  EXPECT_THAT(samples->damage, testing::AnyOf(HasSubstr("are lost"), HasSubstr("end is missing")));
}

INSTANTIATE_TEST_SUITE_P(
    Media, EveryKind,
    testing::Values(
        Kind{"wav", "cp \"$IN\" \"$OUT\"", "wav"},
        Kind{"wav24", "sox \"$IN\" -r 96000 -b 24 -c 6 \"$OUT\"", "wav"},
        Kind{"mulaw", "sox \"$IN\" -r 8000 -c 1 -e mu-law \"$OUT\"", "wav"},
        Kind{"webm", "ffmpeg -v error -i \"$IN\" -c:a libopus -y \"$OUT\"", "webm"},
        Kind{"webm_live", "ffmpeg -v error -i \"$IN\" -c:a libopus -live 1 -f webm - >\"$OUT\"",
             "webm"},
        Kind{"mp4", "ffmpeg -v error -i \"$IN\" -y \"$OUT\"", "mp4"},
        Kind{"mp4_faststart", "ffmpeg -v error -i \"$IN\" -movflags +faststart -y \"$OUT\"", "m4a"},
        Kind{"mp3", "ffmpeg -v error -i \"$IN\" -y \"$OUT\"", "mp3"},
        Kind{"flac", "ffmpeg -v error -i \"$IN\" -y \"$OUT\"", "flac"},
        Kind{"ogg_vorbis", "ffmpeg -v error -i \"$IN\" -c:a libvorbis -y \"$OUT\"", "ogg"},
        Kind{"ogg_opus", "ffmpeg -v error -i \"$IN\" -c:a libopus -y \"$OUT\"", "ogg"}),
    [](const auto& kind) { return std::string(kind.param.name); });

TEST(Media, OfAVideoIsItsSound) {
  const auto samples =
      decode(made(recording(),
                  "ffmpeg -v error -f lavfi -i testsrc=duration=30:size=320x240 -i "
                  "\"$IN\" -shortest -y \"$OUT\"",
                  "mp4"));
  ASSERT_TRUE(samples) << samples.error();
  EXPECT_NEAR(samples->duration(), length(), 0.1);
}

TEST(Media, SoundsTheSameInEveryCoding) {
  // The root mean square of the whole: what is lost in coding is far below it.
  const auto level = [](const std::string& path) {
    const auto samples = decode(path);
    double sum = 0;
    for (const double value : samples->values)
      sum += value * value;
    return std::sqrt(sum / static_cast<double>(samples->values.size()));
  };
  const double original = level(spoken("rms"));
  EXPECT_NEAR(level(made(recording(), "ffmpeg -v error -i \"$IN\" -y \"$OUT\"", "mp3")) / original,
              1, 0.07);
  EXPECT_NEAR(
      level(made(recording(), "ffmpeg -v error -i \"$IN\" -c:a libopus -y \"$OUT\"", "webm")) /
          original,
      1, 0.07);
  EXPECT_NEAR(level(recording()) / original, 1, 0.01);
}

TEST(Media, FromAPipeIsDecoded) {
  const auto from = written("", "fifo");
  ASSERT_EQ(::unlink(from.c_str()), 0);
  ASSERT_EQ(::mkfifo(from.c_str(), 0600), 0);
  const std::jthread writer([&from] {
    EXPECT_EQ(std::system(("cat '" + recording() + "' > '" + from + "'").c_str()), 0);  // NOLINT
  });
  // Opened only when the writer is there: a pipe without one is empty.
  std::expected<speech::Samples, std::string> samples = std::unexpected("");
  for (int i = 0; i < 100 && !samples; ++i)
    samples = decode(from);
  ASSERT_TRUE(samples) << samples.error();
  EXPECT_NEAR(samples->duration(), length(), 0.01);
}

TEST(Media, OtherFilesAreNamed) {
  EXPECT_THAT(refusal(written("")), HasSubstr("empty"));
  EXPECT_THAT(refusal(written("%PDF-1.4\n1 0 obj")), HasSubstr("PDF"));
  EXPECT_THAT(refusal(written("\x89PNG\r\n\x1a\nxxxxxxxxx")), HasSubstr("picture"));
  EXPECT_THAT(refusal(written("What inspires me is hard bugs. ")), HasSubstr("text"));
  EXPECT_THAT(refusal(written("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/a.ts\n")), HasSubstr("text"));
  std::uint32_t seed = 7;
  std::string noise(500'000, '\0');
  for (auto& byte : noise)
    byte = static_cast<char>((seed = seed * 1664525 + 1013904223) >> 24U);
  EXPECT_THAT(refusal(written(noise)), HasSubstr("no recording"));
  EXPECT_THAT(refusal(NINETY_SOURCE_DIR), HasSubstr("folder"));
  EXPECT_THAT(refusal("/nowhere/take.wav"), HasSubstr("cannot be opened"));
  EXPECT_THAT(refusal("/dev/zero"), HasSubstr("no recording"));
}

TEST(Media, WithoutSoundIsNamed) {
  EXPECT_THAT(refusal(made(
                  "", "ffmpeg -v error -f lavfi -i testsrc=duration=2:size=160x120 -an -y \"$OUT\"",
                  "mp4")),
              HasSubstr("no sound"));
}

TEST(Media, TooShortAndTooLongAreNamed) {
  EXPECT_THAT(refusal(made(recording(), "sox \"$IN\" \"$OUT\" trim 1 0.4")),
              HasSubstr("half a second"));
  EXPECT_TRUE(decode(made(recording(), "sox \"$IN\" \"$OUT\" trim 1 0.6")));
  EXPECT_TRUE(decode(made("", "sox -n -r 8000 -c 1 \"$OUT\" trim 0 600")));
  EXPECT_THAT(refusal(made("", "sox -n -r 8000 -c 1 \"$OUT\" trim 0 610")),
              HasSubstr("10 minutes"));
  EXPECT_THAT(refusal(made("", "sox -n -r 8000 -c 1 -e mu-law \"$OUT\" trim 0 10800")),
              HasSubstr("10 minutes"));
}

TEST(Media, UnknownCodingIsNamed) {
  EXPECT_THAT(refusal(made(recording(), "ffmpeg -v error -i \"$IN\" -c:a ac3 -y \"$OUT\"", "mp4")),
              AllOf(HasSubstr("ac3"), HasSubstr("convert")));
}

TEST(Media, ManyChannelsOfNoKnownOrder) {
  const auto samples = decode(made("", "sox -n -r 44100 -c 12 \"$OUT\" synth 2 sine 300"));
  ASSERT_TRUE(samples) << samples.error();
  EXPECT_NEAR(samples->duration(), 2, 0.01);
}

TEST(Media, ProgressRisesToTheEnd) {
  std::vector<double> shares;
  ASSERT_TRUE(decode(recording(), {.progress = [&](double share) { shares.push_back(share); }}));
  ASSERT_GT(shares.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(shares));
  EXPECT_EQ(shares.back(), 1);
}

TEST(Media, IsCancelledWithinHalfASecond) {
  const auto endless =
      made("", "sox -n -r 48000 -c 2 -e float -b 32 \"$OUT\" synth 590 whitenoise");
  const auto start = std::chrono::steady_clock::now();
  double asked = 0;
  const auto samples = decode(
      endless, {.progress = {}, .cancelled = [&] {
                  asked = asked > 0 ? asked : seconds_since(start) > 0.1 ? seconds_since(start) : 0;
                  return asked > 0;
                }});
  ASSERT_FALSE(samples);
  EXPECT_EQ(samples.error(), speech::kCancelled);
  EXPECT_LT(seconds_since(start) - asked, 0.5 + kPatience);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child is left behind";
}

TEST(Media, IsDecodedByManyThreadsAtOnce) {
  std::vector<std::jthread> threads;
  const double expected = length();
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([expected] {
      const auto samples = decode(spoken("rms"));
      EXPECT_TRUE(samples && samples->duration() == expected);
    });
  }
}

TEST(Media, MissingHelperIsNamed) {
  ::setenv("NINETY_LIBEXEC", "/nowhere", 1);  // NOLINT(concurrency-mt-unsafe)
  EXPECT_THAT(refusal(recording()), AllOf(HasSubstr("ninety-media"), HasSubstr("NINETY_LIBEXEC")));
  ::unsetenv("NINETY_LIBEXEC");  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace
}  // namespace ninety::tests
