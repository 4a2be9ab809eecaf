// The camera's figures of a take as JSON → plain numbers, or one sentence on what is wrong.
//
//   const auto figures = read_camera_figures(json);
//   if (!figures) return figures.error();      // "camera.states[3].end: must be after its start"
//   take.camera = *figures;
//
// web/src/lib/camera/README.md says what each field is. The JSON is checked like a stranger's:
// every field must be there, in its range, and no other.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "take/camera.h"

namespace ninety {

/// Bytes of the JSON, with all that it stands in.
inline constexpr std::size_t kCameraJsonLimit = 1'000'000;
/// Entries of each list: an hour has no more looks.
inline constexpr std::size_t kMostCameraEntries = 20'000;

/// The object itself. The reasons of what was not measured become sentences
/// (camera/reasons.h).
[[nodiscard]] std::expected<CameraFigures, std::string> read_camera_figures(std::string_view json);

/// The same, but the object may be the field "camera" of a larger one, whose other fields are
/// nobody's matter here: what `make camera` writes, or a take as the app gives it.
[[nodiscard]] std::expected<CameraFigures, std::string> find_camera_figures(std::string_view json);

}  // namespace ninety
