#include "apps/cli/line_reader.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace ninety::cli {

std::expected<std::vector<Line>, std::string> LineReader::next(std::size_t most) {
  std::vector<Line> lines;
  while (lines.empty()) {
    take_lines(lines, most);
    if (!lines.empty()) break;
    if (ended_) {
      take_rest(lines);
      break;
    }
    if (auto filled = fill(); !filled) return std::unexpected(filled.error());
  }
  return lines;
}

void LineReader::keep(std::vector<Line>& lines, std::string_view text) {
  ++number_;
  const bool too_long = overlong_ || text.size() > kLineLimit;
  overlong_ = false;
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (number_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // byte order mark
  lines.push_back({number_, too_long ? std::string() : std::string(text), too_long});
}

void LineReader::take_lines(std::vector<Line>& lines, std::size_t most) {
  const std::string_view buffer = buffer_;
  while (lines.size() < most) {
    const auto end = buffer.find('\n', at_);
    if (end == std::string_view::npos) return;
    keep(lines, buffer.substr(at_, end - at_));
    at_ = end + 1;
  }
}

void LineReader::take_rest(std::vector<Line>& lines) {
  if (at_ == buffer_.size() && !overlong_) return;
  keep(lines, std::string_view(buffer_).substr(at_));
  at_ = buffer_.size();
}

std::expected<void, std::string> LineReader::fill() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (buffer_.size() > kLineLimit) {
    overlong_ = true;
    buffer_.clear();
  }
  if (stopped()) {  // what is left is the beginning of a line only
    ended_ = true;
    overlong_ = false;
    buffer_.clear();
    return {};
  }
  std::array<char, 65536> block{};
  const auto got = ::read(descriptor_, block.data(), block.size());
  if (got < 0 && errno != EINTR) return std::unexpected(std::strerror(errno));
  if (got == 0) ended_ = true;
  if (got > 0) buffer_.append(block.data(), static_cast<std::size_t>(got));
  return {};
}

bool LineReader::stopped() const {
  if (stop_ < 0) return false;
  std::array<pollfd, 2> watched = {{{descriptor_, POLLIN, 0}, {stop_, POLLIN, 0}}};
  while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
  }
  return (watched[1].revents & POLLIN) != 0;
}

}  // namespace ninety::cli
