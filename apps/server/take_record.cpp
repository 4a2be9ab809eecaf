#include "apps/server/take_record.h"

#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

#include "camera/figures_json.h"

namespace ninety::server {
namespace {

using nlohmann::json;

constexpr int kSchema = 1;
constexpr double kTenths = 10;
constexpr std::array<std::string_view, 5> kOrigins = {"none", "rough", "scripted", "corrected",
                                                      "remote"};

double milliseconds(double seconds) { return std::round(seconds * 1000) / 1000; }
json pair(TimeSpan span) { return {milliseconds(span.start), milliseconds(span.end)}; }
TimeSpan span_in(const json& pair) { return {pair.at(0).get<double>(), pair.at(1).get<double>()}; }

json contour(const Contour& contour) {
  json values = json::array();
  for (const float value : contour.values)
    values.push_back(std::isfinite(value) ? json(std::lround(static_cast<double>(value) * kTenths))
                                          : json());
  return {{"start", contour.start}, {"step", contour.step}, {"tenths", std::move(values)}};
}

Contour contour_in(const json& object) {
  Contour contour{.start = object.at("start"), .step = object.at("step"), .values = {}};
  for (const auto& value : object.at("tenths"))
    contour.values.push_back(value.is_null() ? NAN
                                             : static_cast<float>(value.get<double>() / kTenths));
  return contour;
}

Take take_in(const json& record) {
  Take take;
  take.duration = record.at("duration");
  if (!record.at("speech").is_null()) take.speech = span_in(record.at("speech"));
  for (std::size_t i = 0; i < kOrigins.size(); ++i)
    if (record.at("origin") == kOrigins.at(i)) take.origin = static_cast<TranscriptOrigin>(i);
  for (const auto& word : record.at("words"))
    take.words.push_back({.text = word.at(0),
                          .time = {word.at(1).get<double>(), word.at(2).get<double>()},
                          .syllables = word.at(3)});
  for (const auto& silence : record.at("silences"))
    take.silences.push_back(span_in(silence));
  for (const auto& filler : record.at("fillers"))
    take.fillers.push_back({.time = span_in(filler), .text = filler.at(2)});
  take.pitch_hz = contour_in(record.at("pitch"));
  take.level_db = contour_in(record.at("level"));
  if (!record.at("loudness").is_null())
    take.loudness = {.integrated_lufs = record.at("loudness").at(0),
                     .range_lu = record.at("loudness").at(1)};
  for (const auto& figure : record.at("not_measured"))
    take.not_measured.push_back({.what = figure.at(0), .why = figure.at(1)});
  return take;
}

}  // namespace

std::string take_record(const Take& take) {
  json record = {{"schema", kSchema},
                 {"duration", milliseconds(take.duration)},
                 {"speech", take.speech ? pair(*take.speech) : json()},
                 {"origin", kOrigins.at(static_cast<std::size_t>(take.origin))},
                 {"words", json::array()},
                 {"silences", json::array()},
                 {"fillers", json::array()},
                 {"pitch", contour(take.pitch_hz)},
                 {"level", contour(take.level_db)},
                 {"loudness", json()},
                 {"not_measured", json::array()}};
  for (const auto& word : take.words)
    record["words"].push_back(
        {word.text, milliseconds(word.time.start), milliseconds(word.time.end), word.syllables});
  for (const auto& silence : take.silences)
    record["silences"].push_back(pair(silence));
  for (const auto& filler : take.fillers)
    record["fillers"].push_back(
        {milliseconds(filler.time.start), milliseconds(filler.time.end), filler.text});
  if (take.loudness) record["loudness"] = {take.loudness->integrated_lufs, take.loudness->range_lu};
  for (const auto& figure : take.not_measured)
    record["not_measured"].push_back({figure.what, figure.why});
  return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<CameraFigures> camera_of(const store::Take& stored) {
  if (!stored.camera) return std::nullopt;
  auto figures = read_camera_figures(*stored.camera);
  if (figures) return std::move(*figures);
  CameraFigures unreadable;
  for (const auto* what : {"eye", "body"})
    unreadable.not_measured.push_back(
        {.what = what, .why = "what the camera told is stored in a form that is not known here"});
  return unreadable;
}

std::optional<Take> read_take_record(std::string_view record) {
  try {
    const auto parsed = json::parse(record);
    if (parsed.at("schema") != kSchema) return std::nullopt;
    return take_in(parsed);
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

}  // namespace ninety::server
