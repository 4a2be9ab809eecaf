// Why something was not measured by the camera: its name in the JSON, and the sentence for people.
#pragma once

#include <array>
#include <string_view>

namespace ninety {

struct CameraReason {
  std::string_view name;
  std::string_view sentence;
};

inline constexpr std::array<CameraReason, 9> kCameraReasons = {{
    {"too_dark", "the picture was too dark to see the eyes"},
    {"too_small", "the face was too small in the picture"},
    {"glare", "something was reflected where the eyes are"},
    {"second_face", "a second face was in the picture"},
    {"too_slow", "the computer was too busy to look often enough"},
    {"calibration_stale", "the face moved after the camera had learned where the lens is"},
    {"no_face", "no face was in the picture"},
    {"too_short", "too little was seen"},
    {"no_body", "shoulders and hands were not in the picture"},
}};

}  // namespace ninety
