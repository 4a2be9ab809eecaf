// ninety listen from end to end, on speech that flite makes and sox edits.
#include <algorithm>
#include <cstdio>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/program.h"
#include "tests/spoken_audio.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* kThesis = "What drives me is a stubborn fault.";
constexpr const char* kSituation = "Last spring our bakery lost one tray in twenty.";
constexpr const char* kAction = "I stayed two nights and measured every oven.";
constexpr const char* kBridge = "I would love to hunt faults in your plant.";

/// The sentences as files, a script of all four, and gaps.
class Listen : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    audio_ = new SpokenAudio;
    audio_->say("thesis", kThesis);
    audio_->say("situation", kSituation);
    audio_->say("action", kAction);
    audio_->say("bridge", kBridge);
    audio_->silence("short", 0.4);
    audio_->silence("long", 1.5);
    audio_->write("script.txt",
                  std::string(kThesis) + " " + kSituation + " " + kAction + " " + kBridge + "\n");
    audio_->join({"short", "thesis", "short", "situation", "short", "action", "short", "bridge"},
                 "whole");
  }
  static void TearDownTestSuite() {
    delete audio_;
    audio_ = nullptr;
  }

  static json heard(const std::string& take, std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"listen", "--format", "json"});
    options.push_back(audio_->path(take));
    const auto ran = run_ninety(options);
    EXPECT_EQ(ran.status, 0) << ran.error;
    const auto result = json::parse(ran.output, nullptr, false);
    EXPECT_TRUE(result.is_object()) << ran.output;
    return result;
  }
  /// Each take is recognised once.
  static const json& with_script(const std::string& take) {
    static std::map<std::string, json> known;
    auto& result = known[take];
    if (result.is_null()) result = heard(take, {"--script", audio_->file("script.txt")});
    return result;
  }

  static SpokenAudio* audio_;  // NOLINT(readability-identifier-naming)
};
SpokenAudio* Listen::audio_ = nullptr;  // NOLINT(readability-identifier-naming)

TEST_F(Listen, TheExactScriptIsHeardAndJudged) {
  const auto result = with_script("whole");
  const auto& delivery = result["delivery"];
  EXPECT_FALSE(result["transcript"]["rough"].get<bool>());
  EXPECT_THAT(result["transcript"]["text"].get<std::string>(), HasSubstr("stubborn fault"));
  for (const auto& sentence : delivery["script"]["sentences"])
    EXPECT_EQ(sentence["status"], "said") << sentence;
  EXPECT_LE(delivery["script"]["skipped_words"].size(), 2U);
  EXPECT_TRUE(result["score"].is_number());
  EXPECT_GT(delivery["words_per_minute"].get<double>(), 90);
  EXPECT_LT(delivery["words_per_minute"].get<double>(), 220);
  EXPECT_GE(delivery["pauses"].size(), 3U);
}

TEST_F(Listen, ASkippedSentenceAndAPauseInsideOneAreFound) {
  audio_->say("half", "I stayed two");
  audio_->say("rest", "nights and measured every oven.");
  audio_->join({"thesis", "short", "situation", "short", "half", "long", "rest"}, "shortened");
  const auto result = with_script("shortened");
  const auto& script = result["delivery"]["script"];
  EXPECT_EQ(script["sentences"].back()["status"], "skipped");
  EXPECT_GE(script["skipped_words"].size(), 8U);
  bool found = false;
  for (const auto& pause : result["delivery"]["pauses"]) {
    const double length = pause["end"].get<double>() - pause["start"].get<double>();
    found |= length > 1.3 && pause["inside_clause"].get<bool>();
  }
  EXPECT_TRUE(found) << result["delivery"]["pauses"];
}

TEST_F(Listen, PaceFollowsTempo) {
  audio_->change("whole", "tempo -s 1.25", "quick");
  const auto pace = [](const json& result) {
    return result["delivery"]["words_per_minute"].get<double>();
  };
  EXPECT_NEAR(pace(with_script("quick")) / pace(with_script("whole")), 1.25, 0.075);
}

TEST_F(Listen, AMonotoneVoiceIsFlat) {
  const auto words = std::string(kThesis) + " " + kSituation;
  audio_->say("moving", words, "-voice kal16");
  audio_->say("monotone", words, "-voice kal16 --setf int_f0_target_stddev=0");
  const auto spread = [](const json& result) {
    return result["delivery"]["pitch"]["sd_semitones"].get<double>();
  };
  const auto& flat = with_script("monotone");
  EXPECT_LT(spread(flat), 0.4);
  EXPECT_GT(spread(with_script("moving")), 3 * spread(flat));
  const auto tone = std::ranges::find_if(
      flat["criteria"], [](const json& criterion) { return criterion["id"] == "D3.tone"; });
  ASSERT_NE(tone, flat["criteria"].end());
  EXPECT_EQ((*tone)["status"], "missing");
}

TEST_F(Listen, FillersAndRepeatsAreFoundApart) {
  audio_->silence("gap", 0.15);
  audio_->say("um", "um");
  audio_->say("begun", "Last spring our bakery");
  audio_->join({"thesis", "gap", "um", "gap", "begun", "situation", "short", "action"}, "stumbled");
  const auto& delivery = with_script("stumbled")["delivery"];
  const double thesis = with_script("whole")["transcript"]["words"][6]["end"].get<double>();
  ASSERT_EQ(delivery["fillers"].size(), 1U) << delivery["fillers"];
  EXPECT_NEAR(delivery["fillers"][0]["start"].get<double>(), thesis, 0.5);
  ASSERT_EQ(delivery["repetitions"].size(), 1U) << delivery["repetitions"];
  EXPECT_THAT(delivery["repetitions"][0]["text"].get<std::string>(), HasSubstr("our bakery"));
}

TEST_F(Listen, WithoutAScriptTheWordsAreNotJudgedAndTheReasonIsSaid) {
  const auto result = heard("whole");
  EXPECT_TRUE(result["transcript"]["rough"].get<bool>());
  EXPECT_TRUE(result["score"].is_null());
  EXPECT_TRUE(result["verdict"].is_null());
  EXPECT_FALSE(result["delivery"].contains("script"));
  bool told = false;
  for (const auto& figure : result["not_measured"])
    told |= figure["what"] == "score" && !figure["why"].get<std::string>().empty();
  EXPECT_TRUE(told);
  for (const auto& criterion : result["criteria"]) {
    const bool of_words = criterion["id"].get<std::string>().front() != 'D';
    EXPECT_TRUE(!of_words || criterion["status"] == "not_measurable") << criterion;
  }
}

TEST_F(Listen, ASilentRecordingHasNoFiguresAndNoScore) {
  audio_->silence("nothing", 4);
  const auto result = with_script("nothing");
  EXPECT_TRUE(result["score"].is_null());
  for (const auto* figure : {"duration_s", "words_per_minute", "pauses", "pitch", "loudness"})
    EXPECT_TRUE(result["delivery"][figure].is_null()) << figure;
  EXPECT_FALSE(result["not_measured"].empty());
}

TEST_F(Listen, AnEarlierResultIsComparedWith) {
  const auto first = with_script("whole");
  audio_->write("first.json", first.dump());
  const auto again = heard(
      "whole", {"--script", audio_->file("script.txt"), "--earlier", audio_->file("first.json")});
  ASSERT_FALSE(again["delivery"]["earlier"].empty());
  for (const auto& comparison : again["delivery"]["earlier"])
    EXPECT_EQ(comparison["direction"], "within") << comparison;
}

/// What a camera told of somebody who looked away for the fourth second.
json camera_figures() {
  return json::parse(R"({
    "schema": 1, "seconds": 60, "looks_per_second": 7.5, "look_ms_p95": 84, "calibration": "lens",
    "states": [{"start": 0, "end": 3, "state": "contact"}, {"start": 3, "end": 4, "state": "away"},
               {"start": 4, "end": 60, "state": "contact"}],
    "eye": {"look_aways": [{"start": 3, "end": 4, "direction": "down"}], "near_border": []},
    "body": {"face_x": 0.5, "face_y": 0.45, "face_scale": 0.15, "head_tilt_deg": 1.5,
             "head_turning_deg": 2.75, "head_travel": 0.08, "nods": 2, "expressiveness": 3.5,
             "shoulder_tilt_deg": 1.5, "wrists_seen_share": 0.25, "wrists_speed": 0.5},
    "not_measured": []})");
}

TEST_F(Listen, WhatTheCameraToldIsComparedWithAnEarlierTake) {
  audio_->write("figures.json", camera_figures().dump());
  const std::vector<std::string> options = {"--script", audio_->file("script.txt"), "--camera",
                                            audio_->file("figures.json")};
  const auto first = heard("whole", options);
  const auto& delivery = first["delivery"];
  EXPECT_GT(delivery["eye"]["contact_share"], 0.5);
  EXPECT_LT(delivery["eye"]["contact_share"], 1.0);
  EXPECT_EQ(delivery["eye"]["look_aways"].size(), 1U);
  audio_->write("filmed.json", first.dump());
  auto with_earlier = options;
  with_earlier.insert(with_earlier.end(), {"--earlier", audio_->file("filmed.json")});
  const auto again = heard("whole", with_earlier);
  std::map<std::string, double> means;
  for (const auto& comparison : again["delivery"]["earlier"])
    means[comparison["measure"]] = comparison["mean"];
  for (const auto& [part, measures] : std::map<std::string, std::vector<std::string>>{
           {"eye", {"contact_share", "longest_look_away_s"}},
           {"body",
            {"head_turning_deg", "nods_per_minute", "expressiveness", "wrists_seen_share"}}})
    for (const auto& measure : measures) {
      ASSERT_TRUE(means.contains(measure)) << measure;
      EXPECT_NEAR(means[measure], delivery[part][measure].get<double>(), 0.01) << measure;
    }
}

json criterion_of(const json& result, std::string_view id) {
  const auto found = std::ranges::find_if(
      result["criteria"], [id](const json& criterion) { return criterion["id"] == id; });
  return found == result["criteria"].end() ? json() : *found;
}

TEST_F(Listen, EarlierTakesAreTheHistoryThatPracticeIsJudgedBy) {
  const auto first = with_script("whole");
  EXPECT_EQ(criterion_of(first, "D6.practice")["status"], "not_applicable");
  std::vector<std::string> options = {"--script", audio_->file("script.txt")};
  for (const int i : {1, 2, 3}) {
    auto slower = first;
    slower["delivery"]["duration_s"] = 40 + i;
    slower["delivery"]["words_per_minute"] = 60 + i;
    const auto name = "take" + std::to_string(i) + ".json";
    audio_->write(name, slower.dump());
    options.insert(options.end(), {"--earlier", audio_->file(name)});
  }
  const auto practised = criterion_of(heard("whole", options), "D6.practice");
  EXPECT_THAT(practised["note"].get<std::string>(), HasSubstr("4 takes"));
  EXPECT_EQ(practised["status"], "met") << practised;
  // The same recording three times over is no practice.
  audio_->write("same.json", first.dump());
  options = {"--script",  audio_->file("script.txt"), "--earlier", audio_->file("same.json"),
             "--earlier", audio_->file("same.json")};
  EXPECT_EQ(criterion_of(heard("whole", options), "D6.practice")["status"], "not_applicable");
}

TEST_F(Listen, TheHtmlReportKeepsTheSoundOnlyWhenAsked) {
  const auto without = run_ninety({"listen", "--script", audio_->file("script.txt"), "--format",
                                   "html", audio_->path("whole")});
  EXPECT_THAT(without.output, HasSubstr("class=\"timeline\""));
  EXPECT_EQ(without.output.find("<audio"), std::string::npos);
  const auto with = run_ninety({"listen", "--keep-audio", "--script", audio_->file("script.txt"),
                                "--format", "html", audio_->path("whole")});
  EXPECT_THAT(with.output, HasSubstr("<audio controls src=\"data:audio/wav;base64,UklGR"));
}

TEST_F(Listen, WhatCannotBeReadIsRefusedInOneSentence) {
  const auto refused = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "listen");
    const auto ran = run_ninety(arguments);
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(std::ranges::count(ran.error, '\n'), 1) << ran.error;
    return ran.error;
  };
  EXPECT_THAT(refused({"no-such-file.wav"}), HasSubstr("no-such-file.wav"));
  EXPECT_THAT(refused({"examples/answer.txt"}), HasSubstr("examples/answer.txt"));
  EXPECT_THAT(refused({"--script", "no-such-script.txt", audio_->path("whole")}),
              HasSubstr("no-such-script.txt"));
  EXPECT_THAT(refused({"--earlier", "examples/answer.txt", audio_->path("whole")}),
              HasSubstr("no result of ninety listen"));
  EXPECT_THAT(refused({"--keep-audio", audio_->path("whole")}), HasSubstr("--format html"));
}

TEST_F(Listen, WhatTheCameraToldIsReadByItselfAndInATake) {
  const json camera = {
      {"schema", 1},
      {"seconds", 6},
      {"looks_per_second", 3.1},
      {"look_ms_p95", 420},
      {"calibration", "assumed"},
      {"states", json::array()},
      {"eye", nullptr},
      {"body", nullptr},
      {"not_measured",
       {{{"what", "eye"}, {"why", "too_slow"}}, {{"what", "body"}, {"why", "too_slow"}}}}};
  audio_->write("camera.json", camera.dump());
  audio_->write("take.json", json{{"id", "x"}, {"camera", camera}}.dump());
  for (const auto* file : {"camera.json", "take.json"}) {
    const auto result = heard("whole", {"--camera", audio_->file(file)});
    EXPECT_FALSE(result["delivery"].contains("eye")) << file;
    EXPECT_THAT(result["not_measured"].dump(), HasSubstr("too busy to look often enough")) << file;
  }

  const auto refused = [&](const std::string& file, const std::string& content) {
    audio_->write(file, content);
    const auto ran = run_ninety({"listen", "--camera", audio_->file(file), audio_->path("whole")});
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.output, "");
    EXPECT_EQ(std::ranges::count(ran.error, '\n'), 1) << ran.error;
    return ran.error;
  };
  auto wrong = camera;
  wrong["states"] = {{{"start", 2}, {"end", 1}, {"state", "away"}}};
  EXPECT_THAT(refused("wrong.json", wrong.dump()),
              HasSubstr("wrong.json: camera.states[0].end: must be after its start"));
  EXPECT_THAT(refused("none.json", R"({"id":"x","camera":null})"), HasSubstr("camera: is null"));
  EXPECT_THAT(refused("text.json", "no JSON"), HasSubstr("text.json: camera: is no valid JSON"));
  EXPECT_THAT(refused("large.json", std::string(1'000'001, ' ')), HasSubstr("over 1 MB"));
  const auto missing = run_ninety({"listen", "--camera", "no-such.json", audio_->path("whole")});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.error, HasSubstr("no-such.json: cannot be read"));
}

TEST_F(Listen, CtrlCEndsItAtOnce) {
  audio_->join({"whole", "whole", "whole", "whole", "whole", "whole", "whole", "whole"}, "lengthy");
  const auto ran = run_shell("$NINETY listen --script " + audio_->file("script.txt") + " " +
                             audio_->path("lengthy") +
                             " & sleep 1; start=$(date +%s%N); kill -INT $!; wait $!; status=$?; "
                             "echo $status $(( ($(date +%s%N) - start) / 1000000 ))");
  int status = 0;
  int milliseconds = 0;
  ASSERT_EQ(std::sscanf(ran.output.c_str(), "%d %d", &status, &milliseconds), 2) << ran.output;
  EXPECT_EQ(status, 2);
  EXPECT_LT(milliseconds, 500 + 1000 * kPatience);
  EXPECT_THAT(ran.error, HasSubstr("cancelled"));
}

}  // namespace
}  // namespace ninety::tests
