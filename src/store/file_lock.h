// Holds a folder for one process: a second one on the same data must not start.
//
//   auto lock = FileLock::take(folder / "ninety.lock");
//   if (!lock) return std::unexpected(lock.error());  // "… is in use by process 4711: …"
//
// The kernel gives it back when the process ends, however it ends. Linux only (flock).
#pragma once

#include <filesystem>

#include "store/error.h"

namespace ninety::store {

class FileLock {
 public:
  [[nodiscard]] static Result<FileLock> take(const std::filesystem::path& file);
  FileLock() = default;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  int descriptor_ = -1;
};

/// The error of a system call that failed on a file.
[[nodiscard]] StoreError system_error(int error, const std::filesystem::path& file);

}  // namespace ninety::store
