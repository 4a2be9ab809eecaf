// What is stored, as plain values: schema 1 of the archive (docs/data.md).
//
//   const Answer answer{.id = id, .person_id = std::string(kLocalPerson), .title = "First try", …};
//
// Ids are 32 lower-case hex digits (128 random bits) made by the caller; times are ISO 8601 in UTC
// with milliseconds, "2025-03-01T09:30:00.000Z". Texts are UTF-8 without NUL, of any length up to
// 16 MB.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ninety::store {

/// The one person of an installation without accounts; the same everywhere, so that an archive
/// of one machine continues on another.
inline constexpr std::string_view kLocalPerson = "00000000000000000000000000000001";

struct Person {
  std::string id;
  std::string name;
  std::string created_at;
  bool operator==(const Person&) const = default;
};

/// A posting and its organisation.
struct Target {
  std::string id;
  std::string person_id;
  std::string name;
  std::string posting_text;
  std::string organisation_text;
  std::string created_at;
  std::string updated_at;
  bool operator==(const Target&) const = default;
};

struct Answer {
  std::string id;
  std::string person_id;
  std::string title;
  std::string question;
  std::optional<std::string> target_id;
  std::optional<std::string> draft;  ///< what was typed since the last version
  std::string created_at;
  std::string updated_at;
  std::optional<std::string> deleted_at;
  bool operator==(const Answer&) const = default;
};

/// An answer as it was saved; never changed afterwards.
struct Version {
  std::string id;
  std::string answer_id;
  std::int64_t number = 0;  ///< 1, 2, 3 … within the answer
  std::string text;
  std::optional<double> score;  ///< 0 to 100
  std::optional<std::string> verdict;
  std::int64_t words = 0;
  std::string created_at;
  bool operator==(const Version&) const = default;
};

struct Story {
  std::string id;
  std::string person_id;
  std::string title;
  std::string text;
  std::string created_at;
  std::string updated_at;
  bool operator==(const Story&) const = default;
};

enum class TakeState : std::uint8_t { recording, uploaded, analysing, done, failed, cancelled };
enum class TakeKind : std::uint8_t { cold, cued, retake, next_day, free };

[[nodiscard]] std::string_view name_of(TakeState state);
[[nodiscard]] std::string_view name_of(TakeKind kind);
[[nodiscard]] std::optional<TakeState> take_state_of(std::string_view name);
[[nodiscard]] std::optional<TakeKind> take_kind_of(std::string_view name);

struct Take {
  std::string id;
  std::string answer_id;
  std::optional<std::string> version_id;
  TakeState state = TakeState::recording;
  TakeKind kind = TakeKind::free;
  std::string media_type;  ///< as the browser said: "audio/webm;codecs=opus"
  std::string started_at;
  std::optional<double> duration_s;
  bool keep_recording = false;
  std::optional<std::string> error;     ///< one sentence, of a failed take
  std::optional<std::string> result;    ///< JSON of `ninety listen --format json`
  std::optional<std::string> timeline;  ///< JSON: peaks of the waveform, pitch contour
  std::optional<std::string> corrected_transcript;
  std::optional<std::string> camera;  ///< JSON: what the camera told (camera/figures_json.h)
  bool operator==(const Take&) const = default;
};

/// One figure of a take: "words_per_minute", 143.2. Finite.
struct Measure {
  std::string take_id;
  std::string name;
  double value = 0;
  bool operator==(const Measure&) const = default;
};

/// A kept recording; its bytes are read by Takes::read_recording.
struct Recording {
  std::string take_id;
  std::string media_type;
  std::int64_t size = 0;  ///< bytes
  bool operator==(const Recording&) const = default;
};

struct Setting {
  std::string key;  ///< at most 200 bytes
  std::string value;
  bool operator==(const Setting&) const = default;
};

}  // namespace ninety::store
