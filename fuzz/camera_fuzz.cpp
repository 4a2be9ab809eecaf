// Any bytes as the camera's figures of a take.
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "camera/figures_json.h"
#include "fuzz/properties.h"

namespace ninety::fuzz {
namespace {

void require_order(std::span<const TimeSpan> times, double latest) {
  double at = 0;
  for (const auto& time : times) {
    require(at <= time.start, "a stretch begins after the one before it");
    require(time.start < time.end, "a stretch has a length");
    require(time.end <= latest, "a stretch ends with the last look");
    at = time.end;
  }
}

void require_share(double value) { require(value >= 0 && value <= 1, "a share is from 0 to 1"); }

void check(const CameraFigures& figures) {
  require(figures.seconds >= 0 && figures.seconds <= 3600, "seconds of an hour at most");
  std::vector<TimeSpan> times;
  if (figures.eye) {
    for (const auto& run : figures.eye->runs) {
      require(!name_of(run.gaze).empty(), "a state that there is");
      times.push_back(run.time);
    }
    require_order(times, figures.seconds + 1);
    times.clear();
    for (const auto& look : figures.eye->look_aways) {
      require(!name_of(look.direction).empty(), "a direction that there is");
      times.push_back(look.time);
    }
    require_order(times, figures.seconds + 1);
    require_order(figures.eye->near_border, figures.seconds + 1);
  }
  if (figures.body) {
    require_share(figures.body->face_x);
    require_share(figures.body->face_y);
    require_share(figures.body->face_scale);
    require_share(figures.body->wrists_seen_share.value_or(0));
    require(figures.body->nods >= 0, "nods are counted");
  }
  for (const auto& figure : figures.not_measured)
    require(!figure.what.empty() && !figure.why.empty(), "a reason");
  require(figures.eye.has_value() || !figures.not_measured.empty(), "figures, or a reason");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety;
  const auto bytes = fuzz::text_of(data, size);
  const auto found = find_camera_figures(bytes);
  const auto read = read_camera_figures(bytes);
  fuzz::require(found.has_value() || found.error().starts_with("camera"),
                "a refusal names its field");
  fuzz::require(!read.has_value() || found.has_value(), "what stands alone is found");
  if (found) fuzz::check(*found);
  return 0;
}
