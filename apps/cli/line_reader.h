// A stream of lines, read in chunks as they come: a slow pipe is answered line by line, a file is
// read in blocks. Memory stays bounded whatever the stream holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::cli {

/// The longest line that is kept: an answer at the limit with every byte escaped, and then some.
inline constexpr std::size_t kLineLimit = 1'000'000;

struct Line {
  std::uint64_t number = 0;  ///< from 1
  std::string text;          ///< without its line break
  bool too_long = false;     ///< over kLineLimit; `text` is empty then
};

class LineReader {
 public:
  /// Reads from `descriptor`; stops early when `stop` (a descriptor, or -1) becomes readable.
  explicit LineReader(int descriptor, int stop = -1) : descriptor_(descriptor), stop_(stop) {}

  /// The next lines, `most` at most, as soon as there is one; none at the end or when stopped.
  /// The error says why the stream could not be read.
  [[nodiscard]] std::expected<std::vector<Line>, std::string> next(std::size_t most);

 private:
  void take_lines(std::vector<Line>& lines, std::size_t most);
  void take_rest(std::vector<Line>& lines);
  void keep(std::vector<Line>& lines, std::string_view text);
  [[nodiscard]] std::expected<void, std::string> fill();
  [[nodiscard]] bool stopped() const;

  int descriptor_;
  int stop_;
  std::string buffer_;  // bytes read and not yet given out start at at_
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;  // of the last line given out
  bool overlong_ = false;     // the line that buffer_ starts in has lost its beginning
  bool ended_ = false;
};

}  // namespace ninety::cli
