#include "camera/figures_json.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "camera/checked_object.h"
#include "camera/reasons.h"

namespace ninety {
namespace {

using nlohmann::json;

constexpr double kSchema = 1;
constexpr int kDeepest = 32;  ///< objects and lists inside each other
constexpr double kHour = 3600;
/// The last run may end a little after the last look.
constexpr double kAfterLastLook = 1;

constexpr NumberRange kShare = {.least = 0, .most = 1};
constexpr NumberRange kDegrees = {.least = -180, .most = 180};
constexpr NumberRange kSpreadDegrees = {.least = 0, .most = 180};
constexpr NumberRange kMovement = {.least = 0, .most = 10'000};
constexpr NumberRange kNods = {.least = 0, .most = 20'000};
constexpr NumberRange kLooksPerSecond = {.least = 0, .most = 1000};
constexpr NumberRange kMilliseconds = {.least = 0, .most = 1000 * kHour};

template <typename Names>
std::vector<std::string_view> words_of(const Names& names) {
  return {names.begin(), names.end()};
}

class FiguresReader {
 public:
  explicit FiguresReader(std::string& refusal) : refusal_(&refusal) {}

  CameraFigures figures(const json& value) {
    CheckedObject camera(value, {.name = "camera"}, *refusal_);
    if (camera.number("schema", kMovement) != kSchema)
      camera.refuse("schema", "must be 1, the only form that is known");
    CameraFigures figures;
    figures.seconds = camera.number("seconds", {.least = 0, .most = kHour});
    latest_ = figures.seconds + kAfterLastLook;
    // What the machine managed; the reasons below already say what follows from it.
    (void)camera.number("looks_per_second", kLooksPerSecond);
    (void)camera.number("look_ms_p95", kMilliseconds);
    static const auto calibrations = words_of(kCalibrationNames);
    figures.calibration = static_cast<Calibration>(camera.word("calibration", calibrations));
    auto runs = runs_in(camera);
    if (const auto* const eye = camera.object_or_null("eye")) {
      figures.eye = eye_in(*eye, camera.place());
      figures.eye->runs = std::move(runs);
    }
    if (const auto* const body = camera.object_or_null("body"))
      figures.body = body_in(*body, camera.place());
    figures.not_measured = unmeasured_in(camera);
    camera.refuse_others();
    require_reasons(camera, figures);
    return figures;
  }

 private:
  /// Reads every entry of a list of stretches of time, which must be in order and apart.
  template <typename Read>
  void each_stretch(CheckedObject& owner, std::string_view name, Read read) {
    const JsonPlace list{.parent = &owner.place(), .name = name};
    double earliest = 0;
    std::size_t index = 0;
    for (const auto& value : owner.list(name, kMostCameraEntries)) {
      CheckedObject entry(value, {.parent = &list, .index = index++}, *refusal_);
      const TimeSpan time{.start = entry.number("start", {.least = 0, .most = kHour}),
                          .end = entry.number("end", {.least = 0, .most = kHour})};
      if (time.end <= time.start) entry.refuse("end", "must be after its start");
      if (time.start < earliest)
        entry.refuse("start", "must not be before the end of the last one");
      if (time.end > latest_)
        entry.refuse("end", "must not be after camera.seconds by more than 1");
      earliest = time.end;
      read(entry, time);
      entry.refuse_others();
      if (!refusal_->empty()) return;
    }
  }

  std::vector<GazeRun> runs_in(CheckedObject& camera) {
    static const auto states = words_of(kGazeNames);
    std::vector<GazeRun> runs;
    each_stretch(camera, "states", [&](CheckedObject& entry, TimeSpan time) {
      runs.push_back({.time = time, .gaze = static_cast<Gaze>(entry.word("state", states))});
    });
    return runs;
  }

  EyeFigures eye_in(const json& value, const JsonPlace& parent) {
    static const auto directions = words_of(kLookDirectionNames);
    CheckedObject eye(value, {.parent = &parent, .name = "eye"}, *refusal_);
    EyeFigures figures;
    each_stretch(eye, "look_aways", [&](CheckedObject& entry, TimeSpan time) {
      const auto direction = static_cast<LookDirection>(entry.word("direction", directions));
      figures.look_aways.push_back({.time = time, .direction = direction});
    });
    each_stretch(eye, "near_border", [&](const CheckedObject& /*entry*/, TimeSpan time) {
      figures.near_border.push_back(time);
    });
    eye.refuse_others();
    return figures;
  }

  BodyFigures body_in(const json& value, const JsonPlace& parent) {
    CheckedObject body(value, {.parent = &parent, .name = "body"}, *refusal_);
    const BodyFigures figures = {
        .face_x = body.number("face_x", kShare),
        .face_y = body.number("face_y", kShare),
        .face_scale = body.number("face_scale", kShare),
        .head_tilt_deg = body.number("head_tilt_deg", kDegrees),
        .head_turning_deg = body.number("head_turning_deg", kSpreadDegrees),
        .head_travel = body.number("head_travel", kMovement),
        .nods = body.whole_number("nods", kNods),
        .expressiveness = body.number("expressiveness", kMovement),
        .shoulder_tilt_deg = body.number_or_null("shoulder_tilt_deg", kDegrees),
        .wrists_seen_share = body.number_or_null("wrists_seen_share", kShare),
        .wrists_speed = body.number_or_null("wrists_speed", kMovement),
    };
    body.refuse_others();
    return figures;
  }

  std::vector<Unmeasured> unmeasured_in(CheckedObject& camera) {
    static const std::vector<std::string_view> whats = {"eye", "body", "wrists"};
    static const auto reasons = [] {
      std::vector<std::string_view> names;
      names.reserve(kCameraReasons.size());
      for (const auto& reason : kCameraReasons)
        names.push_back(reason.name);
      return names;
    }();
    const JsonPlace list{.parent = &camera.place(), .name = "not_measured"};
    std::vector<Unmeasured> found;
    std::size_t index = 0;
    for (const auto& value : camera.list("not_measured", whats.size())) {
      CheckedObject entry(value, {.parent = &list, .index = index++}, *refusal_);
      const auto what = whats.at(entry.word("what", whats));
      const auto& reason = kCameraReasons.at(entry.word("why", reasons));
      if (std::ranges::find(found, what, &Unmeasured::what) != found.end())
        entry.refuse("what", "must not be named twice");
      found.push_back({.what = std::string(what), .why = std::string(reason.sentence)});
      entry.refuse_others();
    }
    return found;
  }

  /// What is null has its reason, and what was measured has none.
  static void require_reasons(CheckedObject& camera, const CameraFigures& figures) {
    const auto require = [&](std::string_view what, bool measured, bool wanted) {
      const bool named = std::ranges::find(figures.not_measured, what, &Unmeasured::what) !=
                         figures.not_measured.end();
      if (named && measured)
        camera.refuse("not_measured", fmt::format("must not name {}, which was measured", what));
      if (!named && !measured && wanted)
        camera.refuse("not_measured", fmt::format("must say why {} is null", what));
    };
    require("eye", figures.eye.has_value(), true);
    require("body", figures.body.has_value(), true);
    require("wrists", figures.body && figures.body->wrists_seen_share, figures.body.has_value());
  }

  std::string* refusal_;
  double latest_ = 0;
};

std::expected<CameraFigures, std::string> figures_in(const json& value) {
  std::string refusal;
  auto figures = FiguresReader(refusal).figures(value);
  if (!refusal.empty()) return std::unexpected(std::move(refusal));
  return figures;
}

std::expected<json, std::string> parsed(std::string_view text) {
  if (text.size() > kCameraJsonLimit)
    return std::unexpected("camera: the JSON is over 1 MB, the limit");
  bool deep = false;
  const auto shallow = [&deep](int depth, json::parse_event_t event, const json& /*value*/) {
    using enum json::parse_event_t;
    deep = deep || (depth >= kDeepest && (event == object_start || event == array_start));
    return !deep;
  };
  auto value = json::parse(text, shallow, false);
  if (deep)
    return std::unexpected(
        fmt::format("camera: the JSON is nested deeper than {} levels", kDeepest));
  if (value.is_discarded()) return std::unexpected("camera: is no valid JSON in UTF-8");
  return value;
}

}  // namespace

std::expected<CameraFigures, std::string> read_camera_figures(std::string_view text) {
  const auto value = parsed(text);
  if (!value) return std::unexpected(value.error());
  return figures_in(*value);
}

std::expected<CameraFigures, std::string> find_camera_figures(std::string_view text) {
  const auto value = parsed(text);
  if (!value) return std::unexpected(value.error());
  if (!value->is_object() || !value->contains("camera")) return figures_in(*value);
  const auto& camera = value->at("camera");
  if (camera.is_null())
    return std::unexpected("camera: is null, so the camera measured nothing of this take");
  return figures_in(camera);
}

}  // namespace ninety
