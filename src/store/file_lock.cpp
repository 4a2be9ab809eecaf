#include "store/file_lock.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace ninety::store {
namespace {

/// The process that wrote its number into the file; 0 when that cannot be read.
int owner_in(int descriptor) {
  std::array<char, 16> text{};
  const auto size = pread(descriptor, text.data(), text.size(), 0);
  int owner = 0;
  if (size > 0) std::from_chars(text.data(), text.data() + size, owner);
  return owner;
}

StoreError in_use(const std::filesystem::path& file, int owner) {
  return {.kind = StoreErrorKind::locked,
          .message = fmt::format(
              "the data in {} is in use by {}: stop that first, or name another folder with --data",
              file.parent_path().string(),
              owner > 0 ? fmt::format("process {}", owner) : "another process")};
}

}  // namespace

StoreError system_error(int error, const std::filesystem::path& file) {
  const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  const auto reason = std::generic_category().message(error);
  return {.kind = full ? StoreErrorKind::full_disk : StoreErrorKind::io,
          .message =
              full ? fmt::format("no space is left for {}: free some and try again", file.string())
                   : fmt::format("cannot use {}: {}", file.string(), reason)};
}

Result<FileLock> FileLock::take(const std::filesystem::path& file) {
  FileLock lock;
  lock.descriptor_ = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (lock.descriptor_ < 0) return std::unexpected(system_error(errno, file));
  if (flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return std::unexpected(in_use(file, owner_in(lock.descriptor_)));
    return std::unexpected(system_error(errno, file));
  }
  // The number only serves the message above: on a full disk the lock holds without it.
  const auto owner = std::to_string(getpid()) + "\n";
  if (ftruncate(lock.descriptor_, 0) == 0)
    (void)!pwrite(lock.descriptor_, owner.data(), owner.size(), 0);
  return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ < 0) return;
  (void)!ftruncate(descriptor_, 0);
  close(descriptor_);
}

}  // namespace ninety::store
