// The client of transcription servers, against a server on loopback that gives recorded answers.
#include "speech/transcriber.h"

#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "speech/decode.h"
#include "speech/script_match.h"
#include "tests/program.h"
#include "tests/spoken_audio.h"
#include "tests/transcription_server.h"

namespace ninety::tests {
namespace {

using namespace speech;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

constexpr const char* kOpenAi =
    R"({"task":"transcribe","language":"english","duration":2.0,"text":"Hello world",
        "words":[{"word":"Hello","start":0.2,"end":0.6},{"word":"world","start":0.7,"end":1.1}]})";
constexpr const char* kWhisperCpp =
    R"({"task":"transcribe","language":"english","duration":2.0,"text":" Hello world",
        "segments":[{"id":0,"text":" Hello world","start":0.2,"end":1.1,
          "words":[{"word":"[_BEG_]","start":0.0,"end":0.0,"probability":0.9},
                   {"word":" Hello","start":0.2,"end":0.6,"t_dtw":-1,"probability":0.9},
                   {"word":" wor","start":0.7,"end":0.9,"t_dtw":-1,"probability":0.9},
                   {"word":"ld","start":0.9,"end":1.1,"t_dtw":-1,"probability":0.9}]}]})";

const Samples& two_seconds() {
  static const Samples kSamples{
      .values = std::vector<std::int16_t>(std::size_t{2} * Samples::kRate, 100)};
  return kSamples;
}

double seconds_of(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Transcriber, UnderstandsBothShapes) {
  for (const char* body : {kOpenAi, kWhisperCpp}) {
    const TranscriptionServer server({{.status = 200, .body = body}});
    const auto heard = transcribe(two_seconds(), {.url = server.url()});
    ASSERT_TRUE(heard) << heard.error();
    EXPECT_TRUE(heard->timed);
    EXPECT_THAT(texts_of(heard->words), ElementsAre("hello", "world"));
    EXPECT_NEAR(heard->words[1].time.start, 0.7, 1e-9);
    EXPECT_NEAR(heard->words[1].time.end, 1.1, 1e-9);
  }
}

TEST(Transcriber, SendsTheSoundAndNothingElseOfTheTake) {
  TranscriptionServer server({{.status = 200, .body = kOpenAi}});
  ASSERT_TRUE(transcribe(two_seconds(), {.url = server.url(), .key = "k-123", .model = "base"}));
  ASSERT_THAT(server.requests(), SizeIs(1));
  const auto& request = server.requests()[0];
  EXPECT_THAT(request, StartsWith("POST /v1/audio/transcriptions HTTP/1.1\r\n"));
  EXPECT_THAT(request, HasSubstr("Authorization: Bearer k-123\r\n"));
  EXPECT_THAT(request, HasSubstr("verbose_json"));
  EXPECT_THAT(request, HasSubstr("timestamp_granularities[]"));
  EXPECT_THAT(request, HasSubstr("base"));
  EXPECT_THAT(request, HasSubstr(wav_of(two_seconds())));
  EXPECT_THAT(request, Not(HasSubstr("prompt")));
  EXPECT_THAT(request, Not(HasSubstr("Expect")));
}

TEST(Transcriber, TriesTheOtherPathWhenOneIsUnknown) {
  TranscriptionServer server(
      {{.status = 404, .body = "no such path"}, {.status = 200, .body = kWhisperCpp}});
  ASSERT_TRUE(transcribe(two_seconds(), {.url = server.url() + "/"}));
  ASSERT_THAT(server.requests(), SizeIs(2));
  EXPECT_THAT(server.requests()[1], StartsWith("POST /inference HTTP/1.1\r\n"));
}

TEST(Transcriber, KeepsToAPathThatIsGiven) {
  TranscriptionServer server({{.status = 404, .body = "no such path"}});
  const auto heard = transcribe(two_seconds(), {.url = server.url() + "/asr/v1"});
  EXPECT_THAT(heard.error(), HasSubstr("/asr/v1 answered with status 404"));
  ASSERT_THAT(server.requests(), SizeIs(1));
}

TEST(Transcriber, AsksForTextWhereTimesAreRefused) {
  TranscriptionServer server({{.status = 400, .body = R"({"error":{"message":"no verbose_json"}})"},
                              {.status = 200, .body = R"({"text":"Hello world"})"}});
  const auto heard = transcribe(two_seconds(), {.url = server.url()});
  ASSERT_TRUE(heard) << heard.error();
  EXPECT_FALSE(heard->timed);
  EXPECT_THAT(texts_of(heard->words), ElementsAre("hello", "world"));
  ASSERT_THAT(server.requests(), SizeIs(2));
  EXPECT_THAT(server.requests()[1], Not(HasSubstr("verbose_json")));
}

TEST(Transcriber, SaysWhatIsWrongWithAnAnswer) {
  const std::vector<std::pair<RecordedAnswer, std::string>> cases = {
      {{.status = 500, .body = "oops"}, "answered with status 500"},
      {{.status = 401, .body = "{}"}, "answered with status 401"},
      {{.status = 302, .body = ""}, "answered with status 302"},
      {{.status = 200, .body = "<html>"}, "gave an answer that is not JSON"},
      {{.status = 200, .body = R"({"text":""})"}, "gave an answer that holds no words"},
      {{.status = 200, .body = ""}, "gave an answer that is not JSON"},
      {{.status = 200, .body = std::string(9U << 20U, ' ')}, "gave an answer of more than 8 MB"}};
  for (const auto& [answer, what] : cases) {
    const TranscriptionServer server({answer});
    const auto heard = transcribe(two_seconds(), {.url = server.url()});
    ASSERT_FALSE(heard) << what;
    EXPECT_EQ(heard.error(), "the transcription server " + server.url() + " " + what);
  }
}

TEST(Transcriber, DoesNotWaitForAServerThatIsNotThere) {
  const double seconds = seconds_of([] {
    const auto heard = transcribe(two_seconds(), {.url = "http://127.0.0.1:1"});
    ASSERT_FALSE(heard);
    EXPECT_THAT(heard.error(), HasSubstr("could not be asked"));
  });
  EXPECT_LT(seconds, 2 + kPatience);
}

TEST(Transcriber, GivesUpAfterItsTime) {
  const TranscriptionServer server({{.status = 200, .body = kOpenAi, .delay_seconds = 30}});
  const double seconds = seconds_of([&server] {
    const auto heard = transcribe(two_seconds(), {.url = server.url(), .seconds = 1});
    ASSERT_FALSE(heard);
    EXPECT_THAT(heard.error(), HasSubstr("did not answer in time"));
  });
  EXPECT_LT(seconds, 4 + kPatience);
}

TEST(Transcriber, IsCancelledWithinHalfASecond) {
  const TranscriptionServer server({{.status = 200, .body = kOpenAi, .delay_seconds = 30}});
  const auto start = std::chrono::steady_clock::now();
  const auto cancelled = [start] {
    return std::chrono::steady_clock::now() - start > std::chrono::milliseconds(300);
  };
  const double seconds = seconds_of([&] {
    EXPECT_EQ(transcribe(two_seconds(), {.url = server.url()}, cancelled).error(), kCancelled);
  });
  EXPECT_LT(seconds, 1 + kPatience);
}

TEST(Transcriber, RefusesWhatIsNoAddress) {
  for (const char* url : {"localhost:8080", "file:///etc/passwd", "ftp://127.0.0.1/", "http://a b",
                          "http://127.0.0.1:1/\nkey x", ""}) {
    const auto heard = transcribe(two_seconds(), {.url = url});
    ASSERT_FALSE(heard) << url;
    EXPECT_THAT(heard.error(), HasSubstr("is no address")) << url;
  }
}

TEST(Transcriber, ShowsNoSecretInItsSentences) {
  const auto heard = transcribe(two_seconds(), {.url = "http://me:secret@127.0.0.1:1/x?key=abc"});
  ASSERT_FALSE(heard);
  EXPECT_THAT(heard.error(), Not(HasSubstr("secret")));
  EXPECT_THAT(heard.error(), Not(HasSubstr("abc")));
}

TEST(Transcriber, GetsItsModelFromAnOptionAndItsKeyFromTheEnvironment) {
  const SpokenAudio audio;
  audio.say("take", "Hello world, I love a stubborn fault.");
  TranscriptionServer server({{.status = 200, .body = kOpenAi}});
  const auto ran = run_ninety({"listen", "--transcriber", server.url(), "--transcriber-model",
                               "tiny.en", audio.path("take")},
                              {.environment = {{"NINETY_TRANSCRIBER_KEY", "k-123"}}});
  EXPECT_EQ(ran.status, 0) << ran.error;
  ASSERT_THAT(server.requests(), SizeIs(1));
  EXPECT_THAT(server.requests()[0], HasSubstr("tiny.en"));
  EXPECT_THAT(server.requests()[0], HasSubstr("Authorization: Bearer k-123\r\n"));
}

// Who may connect: the helper alone.
TEST(Transcriber, IsTheOnlyProgramThatLinksTheNetwork) {
  for (const char* program : {"$NINETY", "$(dirname $NINETY)/libexec/ninety-recogniser",
                              "$(dirname $NINETY)/libexec/ninety-media"}) {
    const auto ran = run_shell(std::string("ldd ") + program + " | grep -c libcurl || true");
    EXPECT_EQ(ran.output, "0\n") << program;
  }
  EXPECT_EQ(run_shell("ldd $(dirname $NINETY)/libexec/ninety-transcriber | grep -c libcurl").output,
            "1\n");
}

}  // namespace
}  // namespace ninety::tests
