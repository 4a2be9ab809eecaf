// What the camera told of a take: sent with its end, checked, kept, given back, and judged with.
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/server/take_record.h"
#include "camera/reasons.h"
#include "tests/recordings.h"
#include "tests/server_program.h"
#include "tests/zip_writer.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

/// Of a take of eight seconds: towards the lens but for the third one, nodding once.
json camera() {
  return json::parse(R"({
    "schema": 1, "seconds": 8, "looks_per_second": 7.5, "look_ms_p95": 84, "calibration": "lens",
    "states": [{"start": 0, "end": 2, "state": "contact"}, {"start": 2, "end": 3, "state": "away"},
               {"start": 3, "end": 8, "state": "contact"}],
    "eye": {"look_aways": [{"start": 2, "end": 3, "direction": "down"}],
            "near_border": [{"start": 1.9, "end": 2}]},
    "body": {"face_x": 0.5, "face_y": 0.45, "face_scale": 0.15, "head_tilt_deg": 1.5,
             "head_turning_deg": 2.75, "head_travel": 0.08, "nods": 1, "expressiveness": 3.5,
             "shoulder_tilt_deg": null, "wrists_seen_share": null, "wrists_speed": null},
    "not_measured": [{"what": "wrists", "why": "no_body"}]})");
}

/// The first eight seconds of the voice.
const std::string& short_talk() {
  static const auto bytes = bytes_of(made(spoken("rms"), R"(sox "$IN" "$OUT" trim 0 8)", "wav"));
  return bytes;
}

/// A take whose bytes have arrived. Its path.
std::string uploaded(ServerProgram& server, const std::string& bytes) {
  const auto answer = server.id_of(server.post("/api/v1/answers", {{"title", "Mine"}}));
  const auto take = server.post("/api/v1/answers/" + answer + "/takes",
                                {{"kind", "free"}, {"media_type", "audio/wav"}});
  EXPECT_EQ(take.status, 201) << take.raw.body;
  auto path = "/api/v1/takes/" + server.id_of(take);
  EXPECT_EQ(server.call("PUT", path + "/chunks/0", bytes).status, 200);
  return path;
}

std::string end_of(const ServerProgram& server, const std::string& path) {
  const auto events = server.events_of(path.substr(path.rfind('/') + 1));
  return events.empty() ? "nothing" : events.back().first;
}

TEST(ServerCamera, IsKeptGivenBackExportedAndWiped) {
  ServerProgram server;
  const auto path = uploaded(server, short_talk());
  ASSERT_EQ(server.post(path + "/finish", {{"chunks", 1}, {"camera", camera()}}).status, 202);
  ASSERT_EQ(end_of(server, path), "result");
  const auto take = server.get(path).body;
  EXPECT_EQ(take.at("camera"), camera());
  const auto& eye = take.at("result").at("delivery").at("eye");
  EXPECT_EQ(eye.at("calibration"), "lens");
  EXPECT_GT(eye.at("contact_share"), 0.7);
  EXPECT_LT(eye.at("contact_share"), 1.0);
  ASSERT_EQ(eye.at("look_aways").size(), 1U);
  EXPECT_EQ(eye.at("look_aways").at(0).at("direction"), "down");
  EXPECT_EQ(take.at("result").at("delivery").at("body").at("nods"), 1);
  EXPECT_NEAR(take.at("measures").at("contact_share").get<double>(),
              eye.at("contact_share").get<double>(), 0.0001);
  EXPECT_EQ(take.at("measures").at("expressiveness"), 3.5);
  EXPECT_THAT(take.at("result").at("not_measured").dump(),
              HasSubstr("shoulders and hands were not in the picture"));

  const auto corrected = server.put(path + "/transcript", {{"text", "What inspires me is work."}});
  ASSERT_EQ(corrected.status, 200) << corrected.raw.body;
  EXPECT_EQ(corrected.body.at("camera"), camera());
  const auto& again = corrected.body.at("result").at("delivery").at("eye");
  EXPECT_EQ(again.at("contact_share"), eye.at("contact_share"));
  EXPECT_THAT("what inspires me is work",
              HasSubstr(again.at("look_aways").at(0).at("text").get<std::string>()));
  EXPECT_THAT(server.get(path + "/report.html").raw.body, HasSubstr("ye contact"));

  const auto archive = server.get("/api/v1/export");
  ASSERT_EQ(server.post("/api/v1/wipe", {{"confirm", "wipe"}}).status, 204);
  EXPECT_EQ(server.get(path).status, 404);
  ASSERT_EQ(
      server.call("POST", "/api/v1/import", archive.raw.body, {{"Content-Type", "application/zip"}})
          .status,
      200);
  const auto back = server.get(path).body;
  EXPECT_EQ(back.at("camera"), camera());
  EXPECT_EQ(back.at("result"), corrected.body.at("result"));
}

TEST(ServerCamera, OfWrongFiguresTheFieldIsNamedAndNothingChanges) {
  using Change = std::function<void(json&)>;
  const std::vector<std::pair<Change, std::string>> wrong = {
      {[](json& c) { c["states"][1]["end"] = 1; }, "camera.states[1].end: must be after its start"},
      {[](json& c) { c["eye"]["contact_share"] = 0.8; },
       "camera.eye.contact_share: is not known here"},
      {[](json& c) { c["picture"] = "data:image/png;base64,AAAA"; },
       "camera.picture: is not known here"},
      {[](json& c) { c["schema"] = 2; }, "camera.schema: must be 1"},
      {[](json& c) { c.erase("seconds"); }, "camera.seconds: is missing"},
      {[](json& c) { c["body"]["face_x"] = 7; },
       "camera.body.face_x: must be a number from 0 to 1"},
      {[](json& c) { c["calibration"] = "none"; }, "camera.calibration: must be one of "},
      {[](json& c) { c["not_measured"] = json::array(); }, "camera.not_measured: must say why"},
      {[](json& c) { c = {{"camera", camera()}}; }, "camera.schema: is missing"},
      {[](json& c) { c = json::array({camera()}); }, "\"camera\" needs an object"},
      {[](json& c) { c = nullptr; }, "\"camera\" needs an object"},
  };
  ServerProgram server;
  const auto path = uploaded(server, short_talk());
  const auto before = server.get(path).body;
  for (const auto& [change, message] : wrong) {
    auto figures = camera();
    change(figures);
    const auto answer = server.post(path + "/finish", {{"chunks", 1}, {"camera", figures}});
    EXPECT_EQ(answer.status, 400) << message;
    EXPECT_THAT(answer.body.at("error").at("message").get<std::string>(), StartsWith(message));
    EXPECT_EQ(answer.body.at("error").at("field"), "camera");
    EXPECT_EQ(server.get(path).body, before) << message;
  }
  auto large = camera();
  large["calibration"] = std::string(1'020'000, 'x');
  EXPECT_EQ(server.post(path + "/finish", {{"camera", large}}).status, 413);
  large["calibration"] = std::string(1'000'000, 'x');
  const auto answer = server.post(path + "/finish", {{"camera", large}});
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(answer.body.at("error").at("code"), "too_long");
  EXPECT_EQ(server.post(path + "/finish", {{"chunks", 2}, {"camera", camera()}}).status, 409);
  EXPECT_EQ(server.get(path).body, before) << "a chunk is missing, so nothing was finished";

  ASSERT_EQ(server.post(path + "/finish", {{"chunks", 1}}).status, 202);
  ASSERT_EQ(end_of(server, path), "result");
  const auto without = server.get(path).body;
  EXPECT_TRUE(without.at("camera").is_null());
  EXPECT_EQ(without.at("state"), "done");
  EXPECT_FALSE(without.at("result").at("delivery").contains("eye"));
  EXPECT_FALSE(without.at("measures").contains("contact_share"));
  EXPECT_EQ(server.post(path + "/finish", {{"camera", camera()}}).status, 409);
  EXPECT_TRUE(server.get(path).body.at("camera").is_null()) << "it had ended already";
}

TEST(ServerCamera, ManyFiguresArrive) {
  ServerProgram server;
  const auto path = uploaded(server, "this is no sound");
  auto figures = camera();
  figures["seconds"] = 3000;
  figures["states"] = json::array();
  for (int i = 0; i < 18'000; ++i)
    figures["states"].push_back(
        {{"start", i / 8.0}, {"end", (i + 1) / 8.0}, {"state", i % 2 == 0 ? "contact" : "away"}});
  ASSERT_GT(figures.dump().size(), 800'000U);
  EXPECT_EQ(server.post(path + "/finish", {{"chunks", 1}, {"camera", figures}}).status, 202);
  EXPECT_EQ(server.get(path).body.at("camera"), figures);
}

TEST(ServerCamera, StaysWhenATakeFailsAndGoesWhenItIsCancelled) {
  ServerProgram server;
  const auto path = uploaded(server, "this is no sound");
  ASSERT_EQ(server.post(path + "/finish", {{"camera", camera()}}).status, 202);
  ASSERT_EQ(end_of(server, path), "failed");
  EXPECT_EQ(server.get(path).body.at("camera"), camera());
  ASSERT_EQ(server.post(path + "/finish", json::object()).status, 202);
  ASSERT_EQ(end_of(server, path), "failed");
  EXPECT_EQ(server.get(path).body.at("camera"), camera()) << "nothing new came";
  auto other = camera();
  other["body"]["nods"] = 3;
  ASSERT_EQ(server.post(path + "/finish", {{"camera", other}}).status, 202);
  ASSERT_EQ(end_of(server, path), "failed");
  EXPECT_EQ(server.get(path).body.at("camera"), other);
  EXPECT_EQ(server.post(path + "/cancel", json::object()).body.at("state"), "cancelled");
  EXPECT_TRUE(server.get(path).body.at("camera").is_null());
}

/// An archive with one take of which the camera told this.
std::string archive_with(const std::string& camera) {
  constexpr const char* kPerson = "00000000000000000000000000000001";
  constexpr const char* kTime = "2025-03-01T09:30:00.000Z";
  const std::string id(32, 'a');
  nlohmann::ordered_json data;
  data["format"] = "ninety-archive";
  data["schema"] = 1;
  data["made_at"] = kTime;
  for (const auto* table : {"people", "targets", "answers", "versions", "stories", "takes",
                            "measures", "recordings", "settings"})
    data[table] = nlohmann::ordered_json::array();
  data["people"].push_back({{"id", kPerson}, {"name", ""}, {"created_at", kTime}});
  data["answers"].push_back({{"id", id},
                             {"person_id", kPerson},
                             {"title", ""},
                             {"question", ""},
                             {"target_id", nullptr},
                             {"draft", nullptr},
                             {"created_at", kTime},
                             {"updated_at", kTime},
                             {"deleted_at", nullptr}});
  data["takes"].push_back({{"id", id},
                           {"answer_id", id},
                           {"version_id", nullptr},
                           {"state", "failed"},
                           {"kind", "free"},
                           {"media_type", "audio/wav"},
                           {"started_at", kTime},
                           {"duration_s", nullptr},
                           {"keep_recording", false},
                           {"error", "no sound"},
                           {"result", nullptr},
                           {"timeline", nullptr},
                           {"corrected_transcript", nullptr},
                           {"camera", camera}});
  return zip({{"data.json", data.dump()}});
}

TEST(ServerCamera, OfAnArchiveInAnotherFormIsNotShown) {
  const auto path = "/api/v1/takes/" + std::string(32, 'a');
  for (const auto& [told, shown] :
       std::vector<std::pair<std::string, json>>{{camera().dump(), camera()},
                                                 {R"({"schema":2,"mood":"sad"})", nullptr},
                                                 {"[1]", nullptr}}) {
    ServerProgram server;
    const auto imported = server.call("POST", "/api/v1/import", archive_with(told),
                                      {{"Content-Type", "application/zip"}});
    ASSERT_EQ(imported.status, 200) << imported.raw.body;
    const auto take = server.get(path);
    ASSERT_EQ(take.status, 200) << take.raw.body;
    EXPECT_EQ(take.body.at("camera"), shown);
  }
}

/// The words that the description names at a place inside CameraFigures.
std::vector<std::string> described(const std::string& place) {
  return openapi().at(json::json_pointer("/components/schemas/Camera" + place + "/enum"));
}

TEST(ServerCamera, IsDescribedWithTheWordsThatAreRead) {
  const auto names = [](const auto& list) { return testing::ElementsAreArray(list); };
  EXPECT_THAT(described("Figures/properties/states/items/properties/state"), names(kGazeNames));
  EXPECT_THAT(described("Figures/properties/calibration"), names(kCalibrationNames));
  EXPECT_THAT(described("Eye/properties/look_aways/items/properties/direction"),
              names(kLookDirectionNames));
  std::vector<std::string_view> reasons;
  reasons.reserve(kCameraReasons.size());
  for (const auto& reason : kCameraReasons)
    reasons.push_back(reason.name);
  EXPECT_THAT(described("Figures/properties/not_measured/items/properties/why"), names(reasons));
}

TEST(ServerCamera, OfAnotherFormIsJudgedAsNotMeasured) {
  store::Take stored;
  EXPECT_FALSE(server::camera_of(stored));
  stored.camera = camera().dump();
  ASSERT_TRUE(server::camera_of(stored));
  EXPECT_TRUE(server::camera_of(stored)->eye);
  stored.camera = R"({"schema":2})";
  const auto unreadable = server::camera_of(stored);
  ASSERT_TRUE(unreadable);
  EXPECT_FALSE(unreadable->eye);
  EXPECT_FALSE(unreadable->body);
  ASSERT_EQ(unreadable->not_measured.size(), 2U);
  EXPECT_EQ(unreadable->not_measured[0].what, "eye");
  EXPECT_EQ(unreadable->not_measured[1].what, "body");
  EXPECT_THAT(unreadable->not_measured[0].why, HasSubstr("not known here"));
}

}  // namespace
}  // namespace ninety::tests
