// The norms by name: what reports call them and what a settings file may set.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "rubric/criterion.h"

namespace ninety {

/// A norm's public name, its unit, the values that make sense, and where it stands in Norms.
struct NormField {
  std::string_view name;
  std::string_view unit;
  float least = 0;
  float most = 0;
  float Norms::* value = nullptr;
};

inline constexpr std::array<NormField, 8> kNormFields = {{
    {"shortest_seconds", "seconds", 1, 3600, &Norms::shortest_seconds},
    {"longest_seconds", "seconds", 1, 3600, &Norms::longest_seconds},
    {"slow_words_per_minute", "words a minute", 20, 400, &Norms::slow_words_per_minute},
    {"quick_words_per_minute", "words a minute", 20, 400, &Norms::quick_words_per_minute},
    {"context_share_partly", "share of the words", 0, 1, &Norms::context_share_partly},
    {"context_share_missing", "share of the words", 0, 1, &Norms::context_share_missing},
    {"thesis_words_partly", "words", 1, 1000, &Norms::thesis_words_partly},
    {"thesis_words_missing", "words", 1, 1000, &Norms::thesis_words_missing},
}};

/// Those that only a recording is held against.
inline constexpr std::array<NormField, 8> kDeliveryNormFields = {{
    {"fillers_per_minute_partly", "a minute", 0, 100, &Norms::fillers_per_minute_partly},
    {"fillers_per_minute_missing", "a minute", 0, 100, &Norms::fillers_per_minute_missing},
    {"long_pauses_per_minute_partly", "a minute", 0, 60, &Norms::long_pauses_per_minute_partly},
    {"long_pauses_per_minute_missing", "a minute", 0, 60, &Norms::long_pauses_per_minute_missing},
    {"repeats_per_minute_partly", "a minute", 0, 60, &Norms::repeats_per_minute_partly},
    {"repeats_per_minute_missing", "a minute", 0, 60, &Norms::repeats_per_minute_missing},
    {"pitch_semitones_partly", "semitones", 0, 12, &Norms::pitch_semitones_partly},
    {"pitch_semitones_missing", "semitones", 0, 12, &Norms::pitch_semitones_missing},
}};

/// Those that only a recording with a camera is held against.
inline constexpr std::array<NormField, 6> kCameraNormFields = {{
    {"eye_contact_share_partly", "share of the speaking time", 0, 1,
     &Norms::eye_contact_share_partly},
    {"eye_contact_share_missing", "share of the speaking time", 0, 1,
     &Norms::eye_contact_share_missing},
    {"longest_look_away_partly", "seconds", 0.4F, 600, &Norms::longest_look_away_partly},
    {"face_off_centre_partly", "share of the picture's width", 0, 0.5F,
     &Norms::face_off_centre_partly},
    {"eyes_apart_least", "share of the picture's width", 0, 1, &Norms::eyes_apart_least},
    {"eyes_apart_most", "share of the picture's width", 0, 1, &Norms::eyes_apart_most},
}};

/// All that a settings file may set.
[[nodiscard]] constexpr auto all_norm_fields() {
  constexpr auto kSpoken = kNormFields.size() + kDeliveryNormFields.size();
  std::array<NormField, kSpoken + kCameraNormFields.size()> all{};
  std::ranges::copy(kNormFields, all.begin());
  std::ranges::copy(kDeliveryNormFields, all.begin() + kNormFields.size());
  std::ranges::copy(kCameraNormFields, all.begin() + kSpoken);
  return all;
}

}  // namespace ninety
