// Answers and settings as they come from the world: read, or refused in one sentence.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace ninety::cli {

/// The longest answer that is judged, in bytes: 40 minutes of speech.
inline constexpr std::size_t kAnswerLimit = 100'000;

/// What keeps `text` from being judged (empty, blank, binary, not UTF-8, too long) and what to do,
/// as a part of a sentence without final stop; nothing when it can be judged.
[[nodiscard]] std::optional<std::string> complaint_about(std::string_view text);

/// The same for a posting or a page; its length is not its matter.
[[nodiscard]] std::optional<std::string> complaint_about_document(std::string_view text);

/// The bytes of a file, "-" for standard input; reads no more than `limit` + 1 bytes. The error
/// names the file.
[[nodiscard]] std::expected<std::string, std::string> read_bytes(const std::string& path,
                                                                 std::size_t limit);

/// An answer that can be judged, byte for byte as given. The error names the file.
[[nodiscard]] std::expected<std::string, std::string> read_answer(const std::string& path);

/// How messages and reports call a file: its name, "stdin" for "-".
[[nodiscard]] std::string display_name(const std::string& path);

}  // namespace ninety::cli
