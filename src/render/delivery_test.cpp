// Reports of takes made by hand.
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/model.h"
#include "render/html.h"
#include "render/html_timeline.h"
#include "render/json.h"
#include "render/layout.h"
#include "render/text.h"
#include "render/timeline_chart.h"
#include "take/sample_take.h"

namespace ninety {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kScript =
    "What drives me is a stubborn fault. Last year our main pump stopped every Monday. I took it "
    "apart, measured every seal and found one that leaked. Since then we have lost 30% less "
    "water. I would like to hunt faults like that in your plant.";
const std::string kSaid =
    "what drives me is a stubborn fault (0.6) last year our main our main pump [um] stopped (1.4) "
    "every monday (0.4) i took it apart measured every seal and found one that leaked (0.5) since "
    "then we have lost thirty percent less water";

ReportOptions named(std::string id) {
  ReportOptions options;
  options.id = std::move(id);
  return options;
}

struct Reported {
  explicit Reported(const std::string& said, std::string_view plan = kScript,
                    const sample::SpokenOptions& options = {})
      : Reported(sample::spoken(said, options), plan) {}
  explicit Reported(Take made, std::string_view plan = {})
      : take(std::move(made)),
        transcript(transcript_of(take)),
        document(Document::read(transcript.text)),
        script(Document::read(plan)),
        report(judge_spoken(
            document,
            {.take = take, .transcript = transcript, .script = plan.empty() ? nullptr : &script},
            Model::builtin(), named("take.wav"))) {}

  Take take;
  Transcript transcript;
  Document document;
  Document script;
  Report report;
};

TEST(SpokenReport, JudgesWordsAndDelivery) {
  const Reported made(kSaid);
  EXPECT_TRUE(made.report.score.has_value());
  EXPECT_TRUE(made.report.notice.empty());
  const auto json = to_json(made.report);
  EXPECT_THAT(json, HasSubstr(R"("transcript":{"text":"what drives me is a stubborn fault last)"));
  EXPECT_THAT(json,
              HasSubstr(R"("rough":false,"words":[{"text":"what","start":0.500,"end":0.820})"));
  EXPECT_THAT(json, HasSubstr(R"({"role":"bridge","status":"skipped",)"));
  EXPECT_THAT(json, HasSubstr(R"("text":"our main","restart":false})"));
  EXPECT_THAT(json, HasSubstr(R"("text":"um"})"));
  EXPECT_THAT(json, HasSubstr(R"("inside_clause":true})"));
  EXPECT_THAT(json, HasSubstr(R"({"id":"D8.script","status":"missing")"));
  EXPECT_THAT(json, HasSubstr(R"("not_measured":[)"));
  EXPECT_THAT(json, HasSubstr(R"("fillers_per_minute_partly":5)"));
}

TEST(SpokenReport, ASkippedPartIsTheNextStepInTheScriptsWords) {
  const Reported made(kSaid);
  ASSERT_FALSE(made.report.next_steps.empty());
  EXPECT_EQ(made.report.next_step_codes.front(), "D8.script");
  EXPECT_EQ(made.report.next_steps.front(),
            "Say the bridge you had planned: “I would like to hunt faults like that in your …”.");
  for (const auto code : made.report.next_step_codes)
    EXPECT_FALSE(code.starts_with("F3")) << "the same twice";
}

TEST(SpokenReport, ARoughTranscriptIsNotJudgedSilently) {
  const Reported made(kSaid, {}, {.origin = TranscriptOrigin::rough});
  EXPECT_FALSE(made.report.score.has_value());
  EXPECT_FALSE(made.report.verdict.has_value());
  for (const auto& result : made.report.criteria) {
    if (result.criterion->group == Group::delivery) continue;
    EXPECT_EQ(result.judgement.status, Status::not_measurable) << result.criterion->id;
  }
  const auto json = to_json(made.report);
  EXPECT_THAT(json, HasSubstr("\"rough\":true"));
  EXPECT_THAT(json, HasSubstr("\"score\":null,\"verdict\":null"));
  EXPECT_THAT(json, HasSubstr(R"({"what":"score","why":"the transcript is rough, as no script)"));
  EXPECT_THAT(json, Not(HasSubstr("\"script\":")));
  for (const auto style : {TextStyle::narrated, TextStyle::drawn})
    EXPECT_THAT(to_text(made.report, {.style = style}), HasSubstr("words are not judged"));
  EXPECT_THAT(to_html(made.report), HasSubstr("words are not judged"));
}

TEST(SpokenReport, ASilentRecordingHasNoScoreAndSaysWhy) {
  Take silent;
  silent.duration = 4;
  silent.not_measured = {{"speech", "the recording is silent"}};
  const Reported made(silent, kScript);
  EXPECT_FALSE(made.report.score.has_value());
  const auto json = to_json(made.report);
  EXPECT_THAT(json, HasSubstr(R"("delivery":{"duration_s":null,"words_per_minute":null,)"));
  EXPECT_THAT(json, HasSubstr(R"("pauses":null,"fillers":null,"repetitions":null,"pitch":null,)"));
  EXPECT_THAT(json, HasSubstr(R"({"what":"duration_s","why":"the recording is silent"})"));
  EXPECT_THAT(to_text(made.report), HasSubstr("The recording is silent."));
  EXPECT_THAT(to_text(made.report, {.style = TextStyle::drawn}),
              HasSubstr("he recording is silent"));
  EXPECT_THAT(to_html(made.report), HasSubstr("he recording is silent"));
}

TEST(SpokenReport, AWrittenAnswerHasNoDelivery) {
  const auto document = Document::read(kScript);
  const auto report = judge(document, Model::builtin());
  for (const auto& result : report.criteria)
    EXPECT_NE(result.criterion->group, Group::delivery);
  EXPECT_THAT(to_json(report), Not(HasSubstr("delivery")));
  EXPECT_THAT(to_json(report), Not(HasSubstr("fillers")));
  EXPECT_THAT(to_html(report), Not(HasSubstr("timeline")));
}

Take filmed() {
  auto take = sample::spoken(kSaid);
  take.camera = sample::camera(
      take, {.look_aways = {{.time = {1.5, 3.5}, .direction = LookDirection::left},
                            {.time = {6, 7}, .direction = LookDirection::out_of_frame}}});
  return take;
}

TEST(FilmedReport, HoldsEyesAndBodyInEveryFormat) {
  const Reported made(filmed(), kScript);
  const auto json = to_json(made.report);
  EXPECT_THAT(json, HasSubstr(R"("eye":{"contact_share":0.)"));
  EXPECT_THAT(json, HasSubstr(R"("calibration":"lens_and_screen","look_aways":[{"start":1.500,)"));
  EXPECT_THAT(json, HasSubstr(R"("direction":"left","text":"me is a stubborn fault")"));
  EXPECT_THAT(json, HasSubstr(R"("body":{"face_x":0.5000,)"));
  EXPECT_THAT(json, HasSubstr(R"("id":"D5.eye","status":"met")"));
  EXPECT_THAT(json, HasSubstr(R"("eye_contact_share_partly":0.5)"));
  for (const auto style : {TextStyle::narrated, TextStyle::drawn}) {
    const auto text = to_text(made.report, {.style = style});
    EXPECT_THAT(text, HasSubstr("towards the camera"));
    EXPECT_THAT(text, HasSubstr("to your left"));
  }
  const auto html = to_html(made.report);
  EXPECT_THAT(html, HasSubstr("<rect class=\"away\""));
  EXPECT_THAT(html, HasSubstr("eyes out of the picture for 1.0 s"));
}

TEST(FilmedReport, SaysWhyNothingWasMeasured) {
  auto take = filmed();
  take.camera->eye.reset();
  take.camera->body.reset();
  take.camera->not_measured = {{"eye", "it was too dark"}, {"body", "it was too dark"}};
  const Reported made(take, kScript);
  EXPECT_THAT(to_json(made.report), HasSubstr(R"({"what":"eye","why":"it was too dark"})"));
  EXPECT_THAT(to_json(made.report), Not(HasSubstr("\"eye\":{")));
  EXPECT_THAT(to_text(made.report), HasSubstr("it was too dark"));
}

TEST(FilmedReport, WithoutACameraNothingIsSaidOfIt) {
  const Reported made(kSaid);
  const auto json = to_json(made.report);
  for (const auto* name : {"\"eye\"", "\"body\"", "eye_contact", "look_away"})
    EXPECT_THAT(json, Not(HasSubstr(name)));
  EXPECT_THAT(to_html(made.report), Not(HasSubstr("<rect class=\"contact\"")));
}

TEST(TimelineChart, ShowsWhereTheEyesWere) {
  const Reported made(filmed());
  const auto chart = timeline_chart(made.report, Palette(Colour::off), 80);
  EXPECT_THAT(chart, HasSubstr("eyes "));
  EXPECT_THAT(chart, HasSubstr("←"));
  EXPECT_THAT(chart, HasSubstr("○"));
}

TEST(TimelineChart, KeepsToItsWidth) {
  const Reported made(kSaid);
  for (const std::size_t width : {40U, 80U, 120U}) {
    std::istringstream lines(to_text(made.report, {.style = TextStyle::drawn, .width = width}));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(columns_of(line), width) << line;
  }
  const auto chart = timeline_chart(made.report, Palette(Colour::off), 80);
  EXPECT_THAT(chart, HasSubstr("pauses "));
  EXPECT_THAT(chart, HasSubstr("‼"));
  EXPECT_THAT(chart, HasSubstr("×"));
}

TEST(HtmlTimeline, ShowsPartsPausesFillersAndWords) {
  const Reported made(kSaid);
  const auto html = to_html(made.report);
  EXPECT_THAT(html, HasSubstr("<rect class=\"thesis\""));
  EXPECT_THAT(html, HasSubstr("class=\"pause awkward\""));
  EXPECT_THAT(html, HasSubstr("class=\"filler\""));
  EXPECT_THAT(html, HasSubstr(">stubborn</text>"));
  EXPECT_THAT(html, HasSubstr("class=\"pitch\""));
  EXPECT_THAT(html, Not(HasSubstr("<audio")));
  EXPECT_THAT(html, Not(HasSubstr("media-src")));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
}

TEST(HtmlTimeline, KeepsTheSoundWhenItIsGiven) {
  const Reported made(kSaid);
  const auto html = to_html(made.report, {.sound = "RIFF", .sound_type = "audio/wav"});
  EXPECT_THAT(html, HasSubstr("<audio controls src=\"data:audio/wav;base64,UklGRg==\">"));
  EXPECT_THAT(html, HasSubstr("media-src data:"));
}

TEST(Base64, IsThatOfTheStandard) {
  EXPECT_EQ(html::base64(""), "");
  EXPECT_EQ(html::base64("f"), "Zg==");
  EXPECT_EQ(html::base64("fo"), "Zm8=");
  EXPECT_EQ(html::base64("foo"), "Zm9v");
  EXPECT_EQ(html::base64("\xff\xfe\xfd"), "//79");
}

}  // namespace
}  // namespace ninety
