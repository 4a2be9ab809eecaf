// A file descriptor that is closed at its end, and bytes as a file that has no name.
//
//   const helper::Descriptor file(::open(path, O_RDONLY | O_CLOEXEC));
//   const auto input = helper::file_in_memory(bytes);
#pragma once

#include <string_view>
#include <utility>

#include <unistd.h>

namespace ninety::helper {

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool good() const { return number_ >= 0; }

 private:
  int number_;
};

/// The bytes as a file in memory, at its start; not good() when the system has no room. A pipe
/// would need writing while reading, and a helper that ends early would send SIGPIPE to a program
/// that may have threads.
[[nodiscard]] Descriptor file_in_memory(std::string_view bytes);

}  // namespace ninety::helper
