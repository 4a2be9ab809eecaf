// What the camera told of a recording: a file of `make camera`, or a take as the app gives it.
//
//   const auto camera = read_camera("take.json");
//   if (!camera) return fail(camera.error());
#pragma once

#include <expected>
#include <string>

#include "take/camera.h"

namespace ninety::cli {

/// The error names the file, and the field that is wrong.
[[nodiscard]] std::expected<CameraFigures, std::string> read_camera(const std::string& path);

}  // namespace ninety::cli
