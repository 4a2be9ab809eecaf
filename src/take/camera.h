#pragma once
// What the camera told of a take, as plain numbers: the pages measure them in the browser and keep
// no picture (web/src/lib/camera/README.md has the fields as JSON, src/camera reads it).
//
// Times are seconds of the recording, as in take/take.h. Sides are the person's own.
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "take/measured.h"

namespace ninety {

/// Where the eyes were.
enum class Gaze : std::uint8_t { contact, away, out_of_frame, not_measured };
inline constexpr std::array<std::string_view, 4> kGazeNames = {"contact", "away", "out_of_frame",
                                                               "not_measured"};
[[nodiscard]] constexpr std::string_view name_of(Gaze gaze) {
  return kGazeNames[static_cast<std::size_t>(gaze)];
}

struct GazeRun {
  TimeSpan time;
  Gaze gaze = Gaze::not_measured;
};

enum class LookDirection : std::uint8_t { left, right, up, down, out_of_frame };
inline constexpr std::array<std::string_view, 5> kLookDirectionNames = {"left", "right", "up",
                                                                        "down", "out_of_frame"};
[[nodiscard]] constexpr std::string_view name_of(LookDirection direction) {
  return kLookDirectionNames[static_cast<std::size_t>(direction)];
}

/// Away from the lens for 0.4 s or more.
struct LookAway {
  TimeSpan time;
  LookDirection direction = LookDirection::down;
};

/// What eye contact was held against. Assumed: where the eyes were most of the time.
enum class Calibration : std::uint8_t { lens_and_screen, lens, assumed };
inline constexpr std::array<std::string_view, 3> kCalibrationNames = {"lens_and_screen", "lens",
                                                                      "assumed"};
[[nodiscard]] constexpr std::string_view name_of(Calibration calibration) {
  return kCalibrationNames[static_cast<std::size_t>(calibration)];
}

/// By time, without overlap, each list of its own.
struct EyeFigures {
  std::vector<GazeRun> runs;
  std::vector<LookAway> look_aways;
  std::vector<TimeSpan> near_border;  ///< the eyes were so near the border that it may be either
};

/// Movement is against the person's own neutral. Degrees are the detector's, some 0.7 of the true.
struct BodyFigures {
  double face_x = 0;            ///< median middle of the face, 0 to 1 from the person's right
  double face_y = 0;            ///< from the top of the picture
  double face_scale = 0;        ///< outer eye corners apart, share of the picture's width
  double head_tilt_deg = 0;     ///< median, towards the person's left shoulder +
  double head_turning_deg = 0;  ///< spread (standard deviation) of yaw, pitch and roll together
  double head_travel = 0;       ///< spread of the face's place, eye distances
  double nods = 0;              ///< how many
  double expressiveness = 0;    ///< mean way of mouth and brows, hundredths of the eye distance
  std::optional<double> shoulder_tilt_deg;
  std::optional<double> wrists_seen_share;  ///< 0 to 1, of the looks at the body
  std::optional<double> wrists_speed;       ///< shoulder widths a second, while seen
};

struct CameraFigures {
  double seconds = 0;  ///< end of the last look
  Calibration calibration = Calibration::assumed;
  std::optional<EyeFigures> eye;
  std::optional<BodyFigures> body;
  std::vector<Unmeasured> not_measured;  ///< "eye", "body", "wrists"
};

}  // namespace ninety
