#include "camera/figures_json.h"

#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include "camera/reasons.h"

namespace ninety {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// Everything that there may be, measured.
json sample() {
  return json::parse(R"({
    "schema": 1, "seconds": 10.5, "looks_per_second": 7.4, "look_ms_p95": 84,
    "calibration": "lens_and_screen",
    "states": [{"start": 0, "end": 2.5, "state": "contact"}, {"start": 2.5, "end": 4.5, "state": "away"},
               {"start": 4.5, "end": 6, "state": "not_measured"},
               {"start": 7, "end": 10.6, "state": "out_of_frame"}],
    "eye": {"look_aways": [{"start": 2.5, "end": 4.5, "direction": "left"},
                           {"start": 7, "end": 10.6, "direction": "out_of_frame"}],
            "near_border": [{"start": 2.4, "end": 2.6}]},
    "body": {"face_x": 0.5, "face_y": 0.4, "face_scale": 0.17, "head_tilt_deg": -1.5,
             "head_turning_deg": 3.25, "head_travel": 0.05, "nods": 4, "expressiveness": 2.5,
             "shoulder_tilt_deg": -7.3, "wrists_seen_share": 0.4, "wrists_speed": 1.25},
    "not_measured": []})");
}

json unmeasured(const char* why) {
  auto camera = sample();
  camera["eye"] = nullptr;
  camera["body"] = nullptr;
  camera["not_measured"] = {{{"what", "eye"}, {"why", why}}, {{"what", "body"}, {"why", why}}};
  return camera;
}

/// What is said of it; nothing when it is read.
std::string refusal_of(const json& camera) {
  const auto read = read_camera_figures(camera.dump());
  return read ? std::string() : read.error();
}

/// Of the sample after a change.
std::string refusal_after(const std::function<void(json&)>& change) {
  auto camera = sample();
  change(camera);
  return refusal_of(camera);
}

TEST(CameraFigures, AreReadWithAllThatThereIs) {
  const auto read = read_camera_figures(sample().dump());
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->seconds, 10.5);
  EXPECT_EQ(read->calibration, Calibration::lens_and_screen);
  ASSERT_TRUE(read->eye);
  ASSERT_EQ(read->eye->runs.size(), 4U);
  EXPECT_EQ(read->eye->runs[1].gaze, Gaze::away);
  EXPECT_EQ(read->eye->runs[1].time.start, 2.5);
  EXPECT_EQ(read->eye->runs[1].time.end, 4.5);
  EXPECT_EQ(read->eye->runs[2].gaze, Gaze::not_measured);
  EXPECT_EQ(read->eye->runs[3].gaze, Gaze::out_of_frame);
  ASSERT_EQ(read->eye->look_aways.size(), 2U);
  EXPECT_EQ(read->eye->look_aways[0].direction, LookDirection::left);
  EXPECT_EQ(read->eye->look_aways[1].direction, LookDirection::out_of_frame);
  EXPECT_EQ(read->eye->look_aways[1].time.end, 10.6);
  ASSERT_EQ(read->eye->near_border.size(), 1U);
  EXPECT_EQ(read->eye->near_border[0].start, 2.4);
  ASSERT_TRUE(read->body);
  EXPECT_EQ(read->body->face_x, 0.5);
  EXPECT_EQ(read->body->face_y, 0.4);
  EXPECT_EQ(read->body->face_scale, 0.17);
  EXPECT_EQ(read->body->head_tilt_deg, -1.5);
  EXPECT_EQ(read->body->head_turning_deg, 3.25);
  EXPECT_EQ(read->body->head_travel, 0.05);
  EXPECT_EQ(read->body->nods, 4);
  EXPECT_EQ(read->body->expressiveness, 2.5);
  EXPECT_EQ(read->body->shoulder_tilt_deg, -7.3);
  EXPECT_EQ(read->body->wrists_seen_share, 0.4);
  EXPECT_EQ(read->body->wrists_speed, 1.25);
  EXPECT_THAT(read->not_measured, IsEmpty());
}

TEST(CameraFigures, HaveASentenceForEveryReason) {
  for (const auto& [name, sentence] : kCameraReasons) {
    const auto read = read_camera_figures(unmeasured(std::string(name).c_str()).dump());
    ASSERT_TRUE(read) << read.error();
    EXPECT_FALSE(read->eye);
    EXPECT_FALSE(read->body);
    ASSERT_EQ(read->not_measured.size(), 2U);
    EXPECT_EQ(read->not_measured[0].what, "eye");
    EXPECT_EQ(read->not_measured[1].what, "body");
    EXPECT_EQ(read->not_measured[0].why, sentence);
    EXPECT_THAT(std::string(sentence), HasSubstr(" ")) << "a sentence, no name";
    EXPECT_EQ(std::ranges::count(kCameraReasons, name, &CameraReason::name), 1) << name;
    EXPECT_EQ(std::ranges::count(kCameraReasons, sentence, &CameraReason::sentence), 1) << name;
  }
}

TEST(CameraFigures, MayLackShouldersAndWrists) {
  auto camera = sample();
  for (const auto* what : {"shoulder_tilt_deg", "wrists_seen_share", "wrists_speed"})
    camera["body"][what] = nullptr;
  EXPECT_EQ(refusal_of(camera), "camera.not_measured: must say why wrists is null");
  camera["not_measured"] = {{{"what", "wrists"}, {"why", "no_body"}}};
  const auto read = read_camera_figures(camera.dump());
  ASSERT_TRUE(read) << read.error();
  EXPECT_FALSE(read->body->shoulder_tilt_deg);
  EXPECT_FALSE(read->body->wrists_seen_share);
  EXPECT_FALSE(read->body->wrists_speed);
}

TEST(CameraFigures, MayStandInALargerObjectWhenAFileIsRead) {
  const json take = {{"id", "x"}, {"timeline", {{"waveform", {0, 1}}}}, {"camera", sample()}};
  EXPECT_TRUE(find_camera_figures(take.dump()));
  EXPECT_TRUE(find_camera_figures(sample().dump()));
  EXPECT_THAT(read_camera_figures(take.dump()).error(), StartsWith("camera."))
      << "a take gives its own figures, not an object that holds some";
  EXPECT_EQ(find_camera_figures(R"({"id": "x", "camera": null})").error(),
            "camera: is null, so the camera measured nothing of this take");
  EXPECT_EQ(find_camera_figures(R"({"camera": 7})").error(), "camera: must be an object");
  EXPECT_EQ(find_camera_figures(R"({"schema": 1, "score": 71.0})").error(),
            "camera.seconds: is missing");
}

TEST(CameraFigures, NameTheFieldThatIsWrong) {
  using Change = std::function<void(json&)>;
  const std::vector<std::pair<Change, std::string>> wrong = {
      {[](json& c) { c["schema"] = 2; }, "camera.schema: must be 1, the only form that is known"},
      {[](json& c) { c["schema"] = "1"; }, "camera.schema: must be a number"},
      {[](json& c) { c["seconds"] = -1; }, "camera.seconds: must be a number from 0 to 3600"},
      {[](json& c) { c["seconds"] = 3601; }, "camera.seconds: must be a number from 0 to 3600"},
      {[](json& c) { c["seconds"] = nullptr; }, "camera.seconds: must be a number from 0 to 3600"},
      {[](json& c) { c["looks_per_second"] = "7"; }, "camera.looks_per_second: must be a number"},
      {[](json& c) { c["look_ms_p95"] = -0.5; }, "camera.look_ms_p95: must be a number"},
      {[](json& c) { c.erase("look_ms_p95"); }, "camera.look_ms_p95: is missing"},
      {[](json& c) { c["calibration"] = "screen"; },
       "camera.calibration: must be one of lens_and_screen, lens, assumed"},
      {[](json& c) { c["states"] = json::object(); }, "camera.states: must be a list"},
      {[](json& c) { c["states"][1] = 7; }, "camera.states[1]: must be an object"},
      {[](json& c) { c["states"][3]["end"] = 7; }, "camera.states[3].end: must be after its start"},
      {[](json& c) { c["states"][1]["start"] = 2.4; },
       "camera.states[1].start: must not be before the end of the last one"},
      {[](json& c) { c["states"][3]["end"] = 11.6; },
       "camera.states[3].end: must not be after camera.seconds by more than 1"},
      {[](json& c) { c["states"][0]["state"] = "asleep"; },
       "camera.states[0].state: must be one of contact, away, out_of_frame, not_measured"},
      {[](json& c) { c["states"][0].erase("state"); }, "camera.states[0].state: is missing"},
      {[](json& c) { c["states"][2]["why"] = "glare"; }, "camera.states[2].why: is not known here"},
      {[](json& c) { c["eye"] = json::array(); }, "camera.eye: must be an object or null"},
      {[](json& c) { c["eye"]["contact_share"] = 0.5; },
       "camera.eye.contact_share: is not known here"},
      {[](json& c) { c["eye"]["look_aways"][0]["direction"] = "inside"; },
       "camera.eye.look_aways[0].direction: must be one of left, right, up, down, out_of_frame"},
      {[](json& c) { c["eye"]["near_border"][0]["start"] = true; },
       "camera.eye.near_border[0].start: must be a number from 0 to 3600"},
      {[](json& c) { c["body"]["face_x"] = 1.01; },
       "camera.body.face_x: must be a number from 0 to 1"},
      {[](json& c) { c["body"]["head_tilt_deg"] = 181; },
       "camera.body.head_tilt_deg: must be a number from -180 to 180"},
      {[](json& c) { c["body"]["nods"] = 2.5; }, "camera.body.nods: must be a whole number"},
      {[](json& c) { c["body"]["wrists_seen_share"] = -0.1; },
       "camera.body.wrists_seen_share: must be a number from 0 to 1"},
      {[](json& c) { c["body"]["smile"] = 0.1; }, "camera.body.smile: is not known here"},
      {[](json& c) { c["eye"] = nullptr; }, "camera.not_measured: must say why eye is null"},
      {[](json& c) { c["body"] = nullptr; }, "camera.not_measured: must say why body is null"},
      {[](json& c) { c["not_measured"] = {{{"what", "eye"}, {"why", "glare"}}}; },
       "camera.not_measured: must not name eye, which was measured"},
      {[](json& c) { c["not_measured"] = {{{"what", "eye"}, {"why", "tired"}}}; },
       "camera.not_measured[0].why: must be one of too_dark, "},
      {[](json& c) { c["not_measured"] = {{{"what", "mood"}, {"why", "glare"}}}; },
       "camera.not_measured[0].what: must be one of eye, body, wrists"},
      {[](json& c) { c["frames"] = "data:image/png;base64,AAAA"; },
       "camera.frames: is not known here"},
      {[](json& c) { c["\x1b[2J"] = 1; }, "camera: has a field that is not known here"},
  };
  for (const auto& [change, sentence] : wrong)
    EXPECT_THAT(refusal_after(change), StartsWith(sentence));
  EXPECT_EQ(refusal_after([](json&) {}), "");
}

TEST(CameraFigures, ReasonsAreNotGivenTwice) {
  auto camera = unmeasured("glare");
  camera["not_measured"].push_back(camera["not_measured"][0]);
  EXPECT_EQ(refusal_of(camera), "camera.not_measured[2].what: must not be named twice");
}

TEST(CameraFigures, AreNotReadFromOtherBytes) {
  const auto said = [](std::string_view bytes) { return find_camera_figures(bytes).error(); };
  for (const auto* bytes : {"", "{", "not JSON", "{\"seconds\": 1e999}", "{\"seconds\": NaN}",
                            "{\"schema\": 1} trailing", "\xff\xfe"})
    EXPECT_EQ(said(bytes), "camera: is no valid JSON in UTF-8") << bytes;
  EXPECT_EQ(said("7"), "camera: must be an object");
  EXPECT_EQ(said("null"), "camera: must be an object");
  EXPECT_EQ(said(std::string(kCameraJsonLimit + 1, ' ')),
            "camera: the JSON is over 1 MB, the limit");
  EXPECT_EQ(said(std::string(400'000, '[')), "camera: the JSON is nested deeper than 32 levels");
  const auto nested = [](std::size_t levels) {
    return R"({"other":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']') +
           R"(,"camera":null})";
  };
  EXPECT_THAT(said(nested(33)), HasSubstr("nested deeper"));
  EXPECT_THAT(said(nested(32)), HasSubstr("is null"));
}

TEST(CameraFigures, HaveAsManyEntriesAsThereMayBeAndNoMore) {
  auto camera = sample();
  camera["seconds"] = 3600;
  auto& borders = camera["eye"]["near_border"] = json::array();
  for (double at = 0; borders.size() < kMostCameraEntries; at += 0.125)
    borders.push_back({{"start", at}, {"end", at + 0.125}});
  const auto read = read_camera_figures(camera.dump());
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->eye->near_border.size(), kMostCameraEntries);
  borders.push_back({{"start", 3000}, {"end", 3001}});
  EXPECT_EQ(refusal_of(camera), "camera.eye.near_border: has more than 20000 entries");
}

/// Stretches one behind the other, some with a gap, in eighths of a second.
std::vector<TimeSpan> stretches(const std::vector<std::uint8_t>& bytes) {
  std::vector<TimeSpan> found;
  double at = 0;
  for (const auto byte : bytes) {
    at += byte % 3 / 8.0;
    found.push_back({.start = at, .end = at + (1 + byte % 7) / 8.0});
    at = found.back().end;
  }
  return found;
}

RC_GTEST_PROP(CameraFigures, AreReadAsTheyWereWritten,
              (const std::vector<std::uint8_t>& runs, const std::vector<std::uint8_t>& borders)) {
  auto camera = sample();
  camera["seconds"] = 3600;
  const auto [times, near] = std::pair(stretches(runs), stretches(borders));
  // 100 stretches of 1.125 s at most: within the hour.
  camera["states"] = json::array();
  camera["eye"]["near_border"] = json::array();
  for (std::size_t i = 0; i < times.size(); ++i)
    camera["states"].push_back({{"start", times[i].start},
                                {"end", times[i].end},
                                {"state", kGazeNames.at(runs[i] % kGazeNames.size())}});
  for (const auto& time : near)
    camera["eye"]["near_border"].push_back({{"start", time.start}, {"end", time.end}});
  const auto read = read_camera_figures(camera.dump());
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->eye->runs.size() == times.size());
  for (std::size_t i = 0; i < times.size(); ++i) {
    RC_ASSERT(read->eye->runs[i].time.start == times[i].start);
    RC_ASSERT(read->eye->runs[i].time.end == times[i].end);
    RC_ASSERT(name_of(read->eye->runs[i].gaze) == kGazeNames.at(runs[i] % kGazeNames.size()));
  }
  RC_ASSERT(read->eye->near_border.size() == near.size());
  // Two of them changed for each other are out of order.
  if (times.size() < 2) return;
  std::swap(camera["states"][0], camera["states"][times.size() - 1]);
  RC_ASSERT(!read_camera_figures(camera.dump()).has_value());
}

RC_GTEST_PROP(CameraFigures, AreRefusedInASentenceWhateverIsCutOut, ()) {
  auto text = sample().dump();
  const auto begin = *rc::gen::inRange<std::size_t>(0, text.size());
  const auto size = *rc::gen::inRange<std::size_t>(1, text.size() - begin + 1);
  text.erase(begin, size);
  const auto read = read_camera_figures(text);
  // A digit less may still be a number.
  if (read)
    RC_ASSERT(size < 300U);
  else
    RC_ASSERT(read.error().starts_with("camera"));
}

}  // namespace
}  // namespace ninety
