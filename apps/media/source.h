// Standard input as libavformat reads it.
//
//   Source source;                 // before confinement: asks how large the input is
//   context->pb = source.io();
#pragma once

#include <cstdint>
#include <memory>
#include <string>

extern "C" {
#include <libavformat/avio.h>
}

namespace ninety::media {

class Records;

class Source {
 public:
  /// Reading tells `records`, which must outlive this, that there is life.
  explicit Source(Records& records);

  [[nodiscard]] AVIOContext* io() { return io_.get(); }
  [[nodiscard]] bool seekable() const { return size_ >= 0; }
  /// Bytes; -1: a pipe, which tells no size.
  [[nodiscard]] std::int64_t size() const { return size_; }
  /// How much of the input was read, 0 to 1; 0 for a pipe.
  [[nodiscard]] double share_read() const;
  /// At most `count` bytes of the input; empty for a pipe. Leaves the place of reading alone.
  [[nodiscard]] std::string bytes_at(std::int64_t offset, std::size_t count) const;

 private:
  static int read(void* self, std::uint8_t* into, int count);
  static std::int64_t seek(void* self, std::int64_t offset, int whence);

  struct Release {
    void operator()(AVIOContext* io) const;
  };

  Records& records_;
  std::int64_t size_ = -1;
  std::int64_t place_ = 0;
  std::int64_t since_sign_of_life_ = 0;
  std::unique_ptr<AVIOContext, Release> io_;
};

}  // namespace ninety::media
