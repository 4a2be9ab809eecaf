#include "apps/server/take_judging.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "apps/server/object_writer.h"
#include "reading/model.h"
#include "render/json_text.h"
#include "render/timeline_chart.h"
#include "speech/fillers.h"
#include "speech/recogniser.h"
#include "speech/script_match.h"
#include "speech/spoken_script.h"

namespace ninety::server {
namespace {

constexpr double kColumnsASecond = 20;
constexpr double kDecibels = 45;  ///< shown below the loudest column
constexpr unsigned kSeconds = 3;  ///< decimals

std::string fixed(double value, unsigned decimals) {
  std::string out;
  ninety::json::append_fixed(out, value, decimals);
  return out;
}

ObjectWriter timed(TimeSpan time) {
  ObjectWriter writer;
  writer.raw("start", fixed(time.start, kSeconds)).raw("end", fixed(time.end, kSeconds));
  return writer;
}

/// The outline of the level: 0 silence, 1 the loudest column.
std::string waveform(const Take& take, std::size_t columns) {
  const auto levels = level_columns(take, columns);
  double loudest = -200;
  for (const double level : levels)
    if (std::isfinite(level)) loudest = std::max(loudest, level);
  std::vector<std::string> values;
  values.reserve(levels.size());
  for (const double level : levels)
    values.push_back(std::isfinite(level)
                         ? fixed(std::clamp(1 + (level - loudest) / kDecibels, 0.0, 1.0), 3)
                         : "0");
  return json_list(values);
}

std::string pitch(const Take& take, std::size_t columns) {
  std::vector<std::string> values;
  values.reserve(columns);
  for (const double semitones : pitch_columns(take, columns))
    values.push_back(fixed(semitones, 2));
  return json_list(values);
}

/// Every report of a take has one.
const Delivery& delivery_of(const Report& report) {
  if (!report.delivery) throw std::logic_error("a take was judged without its delivery");
  return *report.delivery;
}

template <typename Items, typename Write>
std::string list_of(const Items& items, Write write) {
  std::vector<std::string> all;
  all.reserve(items.size());
  for (const auto& item : items)
    all.push_back(write(item));
  return json_list(all);
}

}  // namespace

JudgedTake::JudgedTake(Take take, TakeContext context)
    : take_(std::move(take)),
      context_(std::move(context)),
      transcript_(transcript_of(take_)),
      document_(Document::read(transcript_.text)),
      script_(Document::read(context_.script)),
      report_(judge_spoken(document_,
                           {.take = take_,
                            .transcript = transcript_,
                            .script = context_.script.empty() ? nullptr : &script_,
                            .earlier = context_.earlier},
                           Model::builtin(),
                           {.id = context_.id,
                            .question = context_.question,
                            .brief = context_.brief.get(),
                            .norms = context_.norms})) {}

std::unique_ptr<const JudgedTake> JudgedTake::of(Take take, TakeContext context) {
  take.camera = std::move(context.camera);
  return std::unique_ptr<const JudgedTake>(new JudgedTake(std::move(take), std::move(context)));
}

std::map<std::string, double> JudgedTake::measures() const {
  std::map<std::string, double> found;
  const auto figures = figures_of(delivery_of(report_));
  for (std::size_t i = 0; i < kMeasures; ++i)
    if (const auto figure = figures.at(i); figure && std::isfinite(*figure))
      found.emplace(kMeasureNames.at(i), *figure);
  return found;
}

std::string JudgedTake::timeline() const {
  const auto columns =
      std::max<std::size_t>(1, static_cast<std::size_t>(take_.duration * kColumnsASecond));
  const auto& delivery = delivery_of(report_);
  const auto filler = [](const Filler& one) {
    return timed(one.time).text("text", one.text).done();
  };
  const auto word = [](const SpokenWord& one) {
    return timed(one.time).text("text", one.text).done();
  };
  const auto pause = [](const Pause& one) {
    return timed(one.time)
        .flag("inside_clause", one.inside_clause)
        .flag("long", one.time.length() >= kLongPause)
        .done();
  };
  const auto part = [](const SpokenPart& one) {
    return timed(one.time).text("role", name_of(one.role)).done();
  };
  return ObjectWriter()
      .raw("duration_s", fixed(take_.duration, kSeconds))
      .raw("step_s", fixed(take_.duration / static_cast<double>(columns), 6))
      .raw("waveform", waveform(take_, columns))
      .raw("pitch", pitch(take_, columns))
      .raw("speech", take_.speech ? timed(*take_.speech).done() : std::string())
      .raw("parts", list_of(delivery.parts, part))
      .raw("pauses", list_of(delivery.pauses, pause))
      .raw("fillers", list_of(delivery.fillers, filler))
      .raw("words", list_of(take_.words, word))
      .done();
}

void correct_words(Take& take, std::string_view transcript, Syllables syllables) {
  const auto units = speech::read_aloud(transcript);
  const auto said = speech::words_as_said(units, speech::texts_of(take.words));
  take.words = speech::with_times(said, take.words, take.duration);
  std::erase_if(take.words,
                [](const SpokenWord& word) { return speech::is_filler_word(word.text); });
  if (syllables == Syllables::counted) speech::count_syllables(take.words);
  take.origin = TranscriptOrigin::corrected;
  std::erase_if(take.not_measured, [](const Unmeasured& figure) { return figure.what == "words"; });
}

Figures figures_in(const std::map<std::string, double>& measures) {
  Figures figures;
  for (std::size_t i = 0; i < kMeasures; ++i) {
    const auto found = measures.find(std::string(kMeasureNames.at(i)));
    if (found != measures.end()) figures.at(i) = found->second;
  }
  return figures;
}

}  // namespace ninety::server
