// Everything of a store in one file, and back: a ZIP of data.json and media/ (docs/data.md).
//
//   const auto exported = export_archive(*store, "ninety-2025-03-01.zip", {.made_at = now});
//   const auto imported = import_archive(*store, "ninety-2025-03-01.zip");
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "store/store.h"

namespace ninety::store {

/// The version of data.json that is written and read.
inline constexpr int kArchiveSchema = 1;

struct ArchiveCount {
  std::int64_t people = 0;
  std::int64_t targets = 0;
  std::int64_t answers = 0;
  std::int64_t versions = 0;
  std::int64_t stories = 0;
  std::int64_t takes = 0;
  std::int64_t recordings = 0;
  std::int64_t settings = 0;
  bool operator==(const ArchiveCount&) const = default;
};

struct ExportOptions {
  std::string made_at;  ///< the time it is made; the same data and time give the same bytes
};

struct Exported {
  ArchiveCount written;
  std::int64_t unfinished_takes = 0;  ///< left out: still recording, uploaded or analysing
};

/// Writes what the store holds at one moment, while others go on writing. A file of this name is
/// replaced when the new one is whole; mode 0600.
[[nodiscard]] Result<Exported> export_archive(const Store& store, const std::filesystem::path& file,
                                              const ExportOptions& options);

struct ImportLimits {
  std::int64_t data_bytes = std::int64_t{256} << 20U;     ///< data.json, unpacked
  std::int64_t recording_bytes = std::int64_t{1} << 30U;  ///< one recording, unpacked
  std::int64_t all_bytes = std::int64_t{16} << 30U;       ///< everything, unpacked
  std::int64_t files = 100'000;
};

struct Imported {
  ArchiveCount added;
  std::int64_t already_there = 0;  ///< rows whose id (or key) the store has: they stay as they are
};

/// Adds everything in the archive, or nothing: `invalid` names the first thing that is wrong.
[[nodiscard]] Result<Imported> import_archive(Store& store, const std::filesystem::path& file,
                                              const ImportLimits& limits = {});

}  // namespace ninety::store
