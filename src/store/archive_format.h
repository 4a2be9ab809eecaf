// The order and names of what an archive holds, for the one who writes it and the one who reads it.
//
//   for (const char* table : kArchiveTables) …
//
// Inside the store only; docs/data.md describes it for people.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace ninety::store {

inline constexpr const char* kArchiveFormat = "ninety-archive";
inline constexpr const char* kArchiveData = "data.json";

/// In this order, so that what a row belongs to stands before it.
inline constexpr std::array<std::string_view, 9> kArchiveTables = {
    "people", "targets",  "answers",    "versions", "stories",
    "takes",  "measures", "recordings", "settings"};

/// "media/<take>.webm"
[[nodiscard]] std::string media_file(std::string_view take_id, std::string_view media_type);

}  // namespace ninety::store
