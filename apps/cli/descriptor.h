// A file descriptor that closes itself, and what the program asks of descriptors.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace ninety::cli {

class Descriptor {
 public:
  /// "-" is standard input, which stays open. Not valid on failure; errno says why.
  [[nodiscard]] static Descriptor open_for_reading(const std::string& path);
  /// Made or emptied. Not valid on failure; errno says why.
  [[nodiscard]] static Descriptor open_for_writing(const std::string& path);

  Descriptor(Descriptor&& other) noexcept
      : number_(std::exchange(other.number_, -1)), owned_(other.owned_) {}
  Descriptor& operator=(Descriptor&&) = delete;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool valid() const { return number_ >= 0; }

 private:
  Descriptor(int number, bool owned) : number_(number), owned_(owned) {}

  int number_ = -1;
  bool owned_ = true;
};

/// Writes all bytes, or says in a part of a sentence why it could not.
[[nodiscard]] std::expected<void, std::string> write_all(int descriptor, std::string_view bytes);

[[nodiscard]] bool is_terminal(int descriptor);

/// Columns of the terminal; 80 when they cannot be told.
[[nodiscard]] std::size_t terminal_columns(int descriptor);

/// Columns to write text in: the terminal's, but no more than are read with ease; 0, which is
/// without end, when it is no terminal.
[[nodiscard]] std::size_t readable_columns(int descriptor);

}  // namespace ninety::cli
