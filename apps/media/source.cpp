#include "apps/media/source.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <new>

#include <sys/stat.h>
#include <unistd.h>

#include "apps/media/records.h"

extern "C" {
#include <libavutil/error.h>
#include <libavutil/mem.h>
}

namespace ninety::media {
namespace {

constexpr int kBlock = 65536;
constexpr std::int64_t kBytesBetweenSignsOfLife = 4 << 20;

}  // namespace

Source::Source(Records& records) : records_(records) {
  struct stat about{};
  if (::fstat(STDIN_FILENO, &about) == 0 && S_ISREG(about.st_mode)) {
    size_ = about.st_size;
    place_ = ::lseek(STDIN_FILENO, 0, SEEK_CUR);
  }
  auto* const buffer = static_cast<unsigned char*>(av_malloc(kBlock));
  if (buffer == nullptr) throw std::bad_alloc();
  io_.reset(avio_alloc_context(buffer, kBlock, 0, this, &Source::read, nullptr,
                               seekable() ? &Source::seek : nullptr));
  if (io_ == nullptr) throw std::bad_alloc();
}

void Source::Release::operator()(AVIOContext* io) const {
  av_freep(static_cast<void*>(&io->buffer));
  avio_context_free(&io);
}

int Source::read(void* self, std::uint8_t* into, int count) {
  auto& source = *static_cast<Source*>(self);
  while (true) {
    const auto got = ::read(STDIN_FILENO, into, static_cast<std::size_t>(count));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return AVERROR(errno);
    if (got == 0) return AVERROR_EOF;
    source.place_ += got;
    source.since_sign_of_life_ += got;
    if (source.since_sign_of_life_ >= kBytesBetweenSignsOfLife) {
      source.since_sign_of_life_ = 0;
      source.records_.alive();
    }
    return static_cast<int>(got);
  }
}

std::int64_t Source::seek(void* self, std::int64_t offset, int whence) {
  auto& source = *static_cast<Source*>(self);
  if ((whence & AVSEEK_SIZE) != 0) return source.size_;
  const auto place = ::lseek(STDIN_FILENO, offset, whence & ~AVSEEK_FORCE);
  if (place < 0) return AVERROR(errno);
  source.place_ = place;
  return place;
}

double Source::share_read() const {
  return size_ > 0 ? static_cast<double>(place_) / static_cast<double>(size_) : 0;
}

std::string Source::bytes_at(std::int64_t offset, std::size_t count) const {
  if (!seekable() || ::lseek(STDIN_FILENO, offset, SEEK_SET) < 0) return {};
  std::string bytes(count, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const auto got = ::read(STDIN_FILENO, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  ::lseek(STDIN_FILENO, place_, SEEK_SET);
  return bytes;
}

}  // namespace ninety::media
