#include "take/eye_contact.h"

#include <algorithm>

#include "take/numbers.h"

namespace ninety {
namespace {

constexpr double kLeastSpeaking = 3.0;  // seconds of speech that were measured
constexpr double kLeastMeasured = 0.7;  // of the speaking time
// What stays of the error however clear the looks are: nine in ten shares of rendered clips were
// within it (docs/accuracy.md). Where the lens itself is only guessed, more (convention).
constexpr double kLeastError = 0.08;
constexpr double kAssumedError = 0.15;
// The word that was just said belongs to a look away; what begins it begins a little later at most.
constexpr double kBeforeLook = 0.2;
constexpr double kAtItsBeginning = 0.6;

/// Seconds of `time` inside `spans`, which do not overlap.
double inside(TimeSpan time, const std::vector<TimeSpan>& spans) {
  double seconds = 0;
  for (const auto& span : spans)
    seconds += std::max(0.0, std::min(time.end, span.end) - std::max(time.start, span.start));
  return seconds;
}

std::vector<TimeSpan> speaking(TimeSpan speech, const std::vector<TimeSpan>& silences) {
  std::vector<TimeSpan> spans;
  double from = speech.start;
  for (const auto& silence : silences) {
    if (silence.start > from) spans.push_back({from, std::min(silence.start, speech.end)});
    from = std::max(from, silence.end);
  }
  if (speech.end > from) spans.push_back({from, speech.end});
  return spans;
}

bool begins_at_number(const Take& take, const SpokenLookAway& away) {
  for (auto i = away.words.first; i < away.words.last; ++i) {
    const auto& word = take.words[i];
    if (word.time.start > away.look.time.start + kAtItsBeginning) return false;
    if (is_number_word(word.text)) return true;
  }
  return false;
}

void add_look_aways(EyeContact& found, const Take& take, const EyeFigures& eye, TimeSpan speech) {
  for (auto look : eye.look_aways) {
    look.time = {std::max(look.time.start, speech.start), std::min(look.time.end, speech.end)};
    if (look.time.length() < kShortestLookAway) continue;
    found.longest_look_away_s = std::max(found.longest_look_away_s, look.time.length());
    found.look_aways.push_back(
        {look, words_during(take, {look.time.start - kBeforeLook, look.time.end})});
    if (begins_at_number(take, found.look_aways.back())) ++found.looks_at_numbers;
  }
}

}  // namespace

std::expected<EyeContact, std::string> eye_contact(const Take& take) {
  if (!take.camera || !take.camera->eye) return std::unexpected("the eyes were not measured");
  if (!take.speech) return std::unexpected("no speech was found in the recording");
  const EyeFigures& eye = *take.camera->eye;
  const TimeSpan speech = *take.speech;
  const auto spans = speaking(speech, take.silences);
  const double whole = inside(speech, spans);
  EyeContact found;
  found.calibration = take.camera->calibration;
  double contact = 0;
  for (const auto& run : eye.runs) {
    if (run.gaze == Gaze::not_measured) continue;
    const double seconds = inside(run.time, spans);
    found.speaking_s += seconds;
    if (run.gaze == Gaze::contact) contact += seconds;
    if (run.gaze == Gaze::out_of_frame) found.out_of_frame_s += inside(run.time, {speech});
  }
  if (found.speaking_s < kLeastSpeaking)
    return std::unexpected("the eyes were measured for less than three seconds of speech");
  if (found.speaking_s < kLeastMeasured * whole)
    return std::unexpected("the eyes could be measured in less than 70 % of the speaking time");
  double near_border = 0;
  for (const auto& span : eye.near_border)
    near_border += inside(span, spans);
  const bool assumed = found.calibration == Calibration::assumed;
  found.contact_share = contact / found.speaking_s;
  found.contact_error =
      std::min(1.0, (assumed ? kAssumedError : kLeastError) + near_border / found.speaking_s / 2);
  add_look_aways(found, take, eye, speech);
  return found;
}

}  // namespace ninety
