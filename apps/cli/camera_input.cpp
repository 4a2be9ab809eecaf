#include "apps/cli/camera_input.h"

#include <fmt/core.h>

#include "apps/cli/input.h"
#include "camera/figures_json.h"

namespace ninety::cli {

std::expected<CameraFigures, std::string> read_camera(const std::string& path) {
  const auto bytes = read_bytes(path, kCameraJsonLimit);
  if (!bytes) return std::unexpected(bytes.error());
  auto figures = find_camera_figures(*bytes);
  if (!figures) return std::unexpected(fmt::format("{}: {}", display_name(path), figures.error()));
  return figures;
}

}  // namespace ninety::cli
