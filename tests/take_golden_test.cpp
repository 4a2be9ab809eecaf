// Whole reports of takes made by hand, held against tests/golden. NINETY_UPDATE_GOLDEN=1 writes
// them anew; the difference is then read in review.
#include <cstdlib>
#include <fstream>
#include <ostream>

#include <gtest/gtest.h>

#include "reading/model.h"
#include "render/html.h"
#include "render/json.h"
#include "render/text.h"
#include "take/sample_take.h"
#include "tests/program.h"

namespace ninety::tests {
namespace {

constexpr std::string_view kScript =
    "What gets me going is a fault that nobody can explain. Last spring our bakery lost one tray "
    "in twenty, always on Mondays, and nobody knew why. I stayed two nights, measured every oven "
    "and found a seal that leaked when it was cold. I changed it, and we have not lost a tray "
    "since March. I would love to hunt faults like that in a plant of your size.\n";

struct Spoken {
  const char* name;
  const char* words;
  sample::SpokenOptions options;
  bool with_script;
  sample::Filmed film = {};  // NOLINT(readability-redundant-member-init)
  bool filmed = false;
};

const Spoken kFaithful = {
    "take",
    "what gets me going is a fault that nobody can explain (0.7) last spring our bakery lost one "
    "tray in [um] (0.3) twenty always on mondays (0.4) and nobody knew why (0.5) i stayed i stayed "
    "two nights (0.3) measured every oven (1.6) and found a (1.3) seal that leaked when it was "
    "cold (0.8) i changed it [uh] and we have not lost a tray since march (0.9) and my boss says "
    "so too (0.5) i would love to hunt faults like that in a plant of your size",
    {},
    true};
const Spoken kShortened = {
    "take-short",
    "what gets me going is a fault that nobody can explain (0.7) last spring our bakery lost one "
    "tray in twenty (0.4) i stayed two nights measured every oven and found a seal that leaked "
    "when it was cold",
    {.semitones = 0.4},
    true};
const Spoken kRough = {
    "take-rough",
    "what gets me going is a fault that nobody can explain (0.7) last spring our bakery lost won "
    "tray in twenty (0.4) i stayed too nights measured every oven",
    {.origin = TranscriptOrigin::rough},
    false};

const Spoken kFilmed = {
    "take-filmed",
    "what gets me going is a fault that nobody can explain (0.7) last spring our bakery lost one "
    "tray in twenty always on mondays (0.4) i stayed two nights measured forty ovens and found a "
    "seal that leaked when it was cold (0.8) since march we have lost thirty percent less",
    {},
    true,
    {.look_aways = {{.time = {7.2, 8.9}, .direction = LookDirection::left},
                    {.time = {12.4, 13.6}, .direction = LookDirection::down},
                    {.time = {16.8, 18.2}, .direction = LookDirection::out_of_frame}},
     .calibration = Calibration::lens,
     .near_border = {{6.8, 7.4}}},
    true};

// GoogleTest's name.  NOLINTNEXTLINE(readability-identifier-naming)
void PrintTo(const Spoken& spoken, std::ostream* out) { *out << spoken.name; }

class TakeGolden : public testing::TestWithParam<Spoken> {};

TEST_P(TakeGolden, ReportsAreWhatIsExpected) {
  const auto& spoken = GetParam();
  auto take = sample::spoken(spoken.words, spoken.options);
  if (spoken.filmed) take.camera = sample::camera(take, spoken.film);
  const auto transcript = transcript_of(take);
  const auto document = Document::read(transcript.text);
  const auto script = Document::read(kScript);
  std::vector<Figures> earlier(3);
  for (std::size_t i = 0; i < earlier.size(); ++i) {
    earlier[i][static_cast<std::size_t>(Measure::words_per_minute)] = 130.0 + 5.0 * double(i);
    earlier[i][static_cast<std::size_t>(Measure::sd_semitones)] = 1.5 + 0.1 * double(i);
    if (spoken.filmed)
      earlier[i][static_cast<std::size_t>(Measure::contact_share)] = 0.6 + 0.05 * double(i);
  }
  ReportOptions options;
  options.id = std::string(spoken.name) + ".wav";
  const auto report = judge_spoken(document,
                                   {.take = take,
                                    .transcript = transcript,
                                    .script = spoken.with_script ? &script : nullptr,
                                    .earlier = earlier},
                                   Model::builtin(), options);
  const std::pair<const char*, std::string> rendered[] = {
      {"text", to_text(report)},
      {"drawn", to_text(report, {.style = TextStyle::drawn, .colour = Colour::on, .width = 80})},
      {"json", to_json(report) + "\n"},
      {"html", to_html(report)}};
  for (const auto& [ending, output] : rendered) {
    const auto golden = std::string("tests/golden/") + spoken.name + "." + ending;
    if (std::getenv("NINETY_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(std::string(NINETY_SOURCE_DIR) + "/" + golden, std::ios::binary) << output;
      continue;
    }
    EXPECT_EQ(output, source_file(golden)) << "if this is meant: NINETY_UPDATE_GOLDEN=1 make test";
  }
}

INSTANTIATE_TEST_SUITE_P(Takes, TakeGolden, testing::Values(kFaithful, kShortened, kRough, kFilmed),
                         [](const auto& tested) {
                           std::string name = tested.param.name;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace ninety::tests
