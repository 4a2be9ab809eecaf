// A whole take: recorded in chunks, analysed by the real recogniser, judged, corrected, kept; and
// what happens to it when the server is killed on the way.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/other_recogniser.h"
#include "tests/program.h"
#include "tests/recordings.h"
#include "tests/schema.h"
#include "tests/server_program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr std::size_t kChunk = 20'000;

/// An answer whose text is what the voice says, one version of it, and a take of that.
struct Begun {
  std::string answer;
  std::string version;
  std::string take;
};

Begun begin_take(ServerProgram& server, const std::string& media_type, bool keep = false) {
  Begun begun;
  begun.answer = server.id_of(server.post("/api/v1/answers", {{"title", "Mine"}}));
  const auto path = "/api/v1/answers/" + begun.answer;
  begun.version = server.id_of(server.post(path + "/versions", {{"text", kSpokenText}}));
  const auto take = server.post(path + "/takes", {{"version_id", begun.version},
                                                  {"kind", "cold"},
                                                  {"media_type", media_type},
                                                  {"keep_recording", keep}});
  EXPECT_EQ(take.status, 201) << take.raw.body;
  EXPECT_EQ(take.body.at("state"), "recording");
  begun.take = server.id_of(take);
  return begun;
}

/// Sends chunks [first, last) of the bytes; gives how many there are.
std::size_t send_chunks(ServerProgram& server, const std::string& take, const std::string& bytes,
                        std::size_t first = 0, std::size_t last = SIZE_MAX) {
  const auto all = (bytes.size() + kChunk - 1) / kChunk;
  for (std::size_t i = first; i < std::min(all, last); ++i) {
    const auto put = server.call("PUT", "/api/v1/takes/" + take + "/chunks/" + std::to_string(i),
                                 bytes.substr(i * kChunk, kChunk));
    EXPECT_EQ(put.status, 200) << put.raw.body;
    EXPECT_EQ(put.body.at("next"), i + 1);
  }
  return all;
}

const std::string& webm() {
  static const auto bytes = bytes_of(
      made(spoken("rms"), R"(ffmpeg -v error -i "$IN" -c:a libopus -b:a 48k -y "$OUT")", "webm"));
  return bytes;
}

TEST(ServerTake, IsAnalysedJudgedCorrectedAndKept) {
  ServerProgram server;
  const auto begun = begin_take(server, "audio/webm;codecs=opus", true);
  const auto path = "/api/v1/takes/" + begun.take;
  const auto chunks = send_chunks(server, begun.take, webm());
  EXPECT_EQ(server.call("PUT", path + "/chunks/0", webm().substr(0, kChunk)).status, 200)
      << "once more is no error";
  EXPECT_EQ(server.call("PUT", path + "/chunks/0", "other bytes").status, 409);
  EXPECT_EQ(server.post(path + "/finish", {{"chunks", chunks + 1}}).body.at("error").at("next"),
            chunks);
  ASSERT_EQ(server.post(path + "/finish", {{"chunks", chunks}}).status, 202);
  EXPECT_EQ(server.post(path + "/finish", json::object()).status, 202) << "twice is no error";

  const auto events = server.events_of(begun.take);
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(events.back().first, "result");
  std::size_t measures = events.size();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto& [name, data] = events[i];
    const std::string schema = name == "progress"   ? "ProgressEvent"
                               : name == "measures" ? "MeasuresEvent"
                                                    : "ResultEvent";
    EXPECT_EQ(complaint({{"$ref", "#/components/schemas/" + schema}}, data, openapi()), "") << name;
    if (name == "measures") measures = i;
  }
  ASSERT_LT(measures, events.size() - 1) << "first numbers come before the words";
  EXPECT_GT(events[measures].second.at("measures").at("duration_s"), 10);

  const auto take = server.get(path).body;
  EXPECT_EQ(take.at("state"), "done");
  EXPECT_THAT(take.at("result").at("transcript").at("text").get<std::string>(),
              HasSubstr("race condition"));
  EXPECT_TRUE(take.at("result").at("score").is_number());
  EXPECT_GT(take.at("measures").at("words_per_minute"), 80);
  const auto& timeline = take.at("timeline");
  EXPECT_EQ(timeline.at("waveform").size(), timeline.at("pitch").size());
  EXPECT_NEAR(
      timeline.at("step_s").get<double>() * static_cast<double>(timeline.at("waveform").size()),
      timeline.at("duration_s").get<double>(), 0.1);
  EXPECT_GT(timeline.at("words").size(), 40U);
  EXPECT_FALSE(timeline.at("parts").empty());

  EXPECT_EQ(take.at("has_recording"), true);
  const auto recording = server.get(path + "/recording");
  EXPECT_EQ(recording.raw.body, webm());
  EXPECT_EQ(recording.raw.field("content-type"), "audio/webm;codecs=opus");
  const auto part = server.call("GET", path + "/recording", "", {{"Range", "bytes=10-19"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.raw.body, webm().substr(10, 10));

  std::string said = kSpokenText;
  said.replace(said.find("billing"), 7, "invoice");
  const auto corrected = server.put(path + "/transcript", {{"text", said}});
  ASSERT_EQ(corrected.status, 200) << corrected.raw.body;
  EXPECT_THAT(corrected.body.at("result").at("transcript").at("text").get<std::string>(),
              HasSubstr("invoice system"));
  EXPECT_EQ(corrected.body.at("corrected_transcript"), said);
  EXPECT_EQ(server.put(path + "/transcript", {{"text", " "}}).status, 400);

  const auto page = server.get(path + "/report.html?sound=1").raw.body;
  EXPECT_THAT(page, HasSubstr("class=\"timeline\""));
  EXPECT_THAT(page, HasSubstr("<audio controls src=\"data:audio/webm"));
  EXPECT_EQ(server.get("/api/v1/answers/" + begun.answer + "/takes").body.at("takes").size(), 1U);
  const auto progress = server.get("/api/v1/answers/" + begun.answer + "/progress").body;
  EXPECT_EQ(progress.at("takes").size(), 1U);
  EXPECT_FALSE(progress.at("measures").empty());

  EXPECT_EQ(server.post(path + "/finish", json::object()).status, 409);
  EXPECT_EQ(server.remove(path).status, 204);
  EXPECT_EQ(server.get(path).status, 404);
  EXPECT_EQ(server.get(path + "/recording").status, 404);
}

TEST(ServerTake, WithoutAWishTheRecordingIsNotKept) {
  ServerProgram server;
  const auto begun = begin_take(server, "audio/webm");
  const auto path = "/api/v1/takes/" + begun.take;
  send_chunks(server, begun.take, webm());
  ASSERT_EQ(server.post(path + "/finish", json::object()).status, 202);
  EXPECT_EQ(server.events_of(begun.take).back().first, "result");
  EXPECT_EQ(server.get(path).body.at("has_recording"), false);
  EXPECT_EQ(server.get(path + "/recording").status, 404);
}

TEST(ServerTake, SurvivesTheServersDeathWhileItIsRecordedAndWhileItIsAnalysed) {
  ServerProgram server;
  const auto begun = begin_take(server, "audio/webm");
  const auto path = "/api/v1/takes/" + begun.take;
  send_chunks(server, begun.take, webm(), 0, 3);
  EXPECT_EQ(server.stop(SIGKILL), 128 + SIGKILL);
  server.start();
  auto take = server.get(path).body;
  EXPECT_EQ(take.at("state"), "recording");
  EXPECT_EQ(take.at("next_chunk"), 3);
  send_chunks(server, begun.take, webm(), 3);
  ASSERT_EQ(server.post(path + "/finish", json::object()).status, 202);
  EXPECT_EQ(server.stop(SIGKILL), 128 + SIGKILL);
  server.start();
  const auto events = server.events_of(begun.take);
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(events.back().first, "result") << "it was taken up again";
  EXPECT_EQ(server.get(path).body.at("state"), "done");
}

TEST(ServerTake, IsCancelledWithinHalfASecond) {
  ServerProgram server;
  const auto begun = begin_take(server, "audio/webm");
  const auto path = "/api/v1/takes/" + begun.take;
  send_chunks(server, begun.take, webm());
  ASSERT_EQ(server.post(path + "/finish", json::object()).status, 202);
  ::usleep(500'000);
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(server.post(path + "/cancel", json::object()).body.at("state"), "cancelled");
  const auto events = server.events_of(begun.take, 60);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
  EXPECT_LT(took.count(), 0.5 + kPatience);
  ASSERT_FALSE(events.empty());
  EXPECT_EQ(events.back().first, "cancelled");
  EXPECT_EQ(server.post(path + "/finish", json::object()).status, 409);
  EXPECT_EQ(server.stop(SIGTERM), 0);
}

TEST(ServerTake, WhatIsNoRecordingFailsInOneSentence) {
  ServerProgram server;
  const auto begun = begin_take(server, "audio/webm");
  const auto path = "/api/v1/takes/" + begun.take;
  EXPECT_EQ(server.post(path + "/finish", json::object()).status, 409) << "nothing has arrived";
  EXPECT_EQ(server.call("PUT", path + "/chunks/0", "").status, 400);
  EXPECT_EQ(server.call("PUT", path + "/chunks/x", "a").status, 400);
  EXPECT_EQ(server.call("PUT", path + "/chunks/10000", "a").status, 400);
  EXPECT_EQ(server.call("PUT", path + "/chunks/0", std::string(5 << 20, 'x')).status, 413);
  EXPECT_EQ(server.call("PUT", path + "/chunks/0", "this is no sound").status, 200);
  ASSERT_EQ(server.post(path + "/finish", json::object()).status, 202);
  EXPECT_EQ(server.events_of(begun.take).back().first, "failed");
  const auto take = server.get(path).body;
  EXPECT_EQ(take.at("state"), "failed");
  EXPECT_FALSE(take.at("error").get<std::string>().empty());
  EXPECT_EQ(server.put(path + "/transcript", {{"text", "I said this."}}).status, 409);
  EXPECT_EQ(server.get(path + "/report.html").status, 409);
  for (const auto* type : {"text/html", "audio/", "audio/webm\r\nX: y", ""})
    EXPECT_EQ(server
                  .post("/api/v1/answers/" + begun.answer + "/takes",
                        {{"kind", "free"}, {"media_type", type}})
                  .status,
              400)
        << type;
  EXPECT_EQ(server
                .post("/api/v1/answers/" + begun.answer + "/takes",
                      {{"kind", "hot"}, {"media_type", "audio/wav"}})
                .status,
            400);
}

TEST(ServerTake, IsHeardWhileItIsRecordedWithTheSameResult) {
  // Long enough for pieces that are settled before the end.
  const auto bytes =
      bytes_of(made(spoken("rms"),
                    R"(sox "$IN" "$IN" "$IN" "$OUT.wav" && ffmpeg -v error -i "$OUT.wav" )"
                    R"(-c:a libopus -b:a 48k -y "$OUT")",
                    "webm"));
  const OtherRecogniser noted("touch $here/started; exec $real \"$@\"");
  ServerProgram server;
  const auto at_once = begin_take(server, "audio/webm");
  const auto bit_by_bit = begin_take(server, "audio/webm");
  const auto path = "/api/v1/takes/" + bit_by_bit.take;
  const auto all = (bytes.size() + kChunk - 1) / kChunk;
  send_chunks(server, bit_by_bit.take, bytes, 0, all - 3);
  std::this_thread::sleep_for(std::chrono::milliseconds(10'200));
  send_chunks(server, bit_by_bit.take, bytes, all - 3, all - 2);
  const auto heard = [&noted] { return std::filesystem::exists(noted.folder() / "started"); };
  for (int i = 0; i < 600 && !heard(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_TRUE(heard()) << "nothing was recognised while it was recorded";
  EXPECT_EQ(server.get(path).body.at("state"), "recording");
  send_chunks(server, bit_by_bit.take, bytes, all - 2);
  send_chunks(server, at_once.take, bytes);
  std::map<std::string, json> results;
  std::map<std::string, double> seconds;
  for (const auto& take : {bit_by_bit.take, at_once.take}) {
    const auto begun = std::chrono::steady_clock::now();
    ASSERT_EQ(server.post("/api/v1/takes/" + take + "/finish", json::object()).status, 202);
    EXPECT_EQ(server.events_of(take, 600).back().first, "result");
    seconds[take] = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    results[take] = server.get("/api/v1/takes/" + take).body.at("result");
    results[take].erase("id");
  }
  EXPECT_EQ(results[bit_by_bit.take], results[at_once.take]);
  RecordProperty("seconds_bit_by_bit", std::to_string(seconds[bit_by_bit.take]));
  RecordProperty("seconds_at_once", std::to_string(seconds[at_once.take]));
  std::printf("after the end: %.1f s bit by bit, %.1f s at once\n", seconds[bit_by_bit.take],
              seconds[at_once.take]);
}

}  // namespace
}  // namespace ninety::tests
