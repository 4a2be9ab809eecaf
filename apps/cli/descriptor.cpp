#include "apps/cli/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ninety::cli {

Descriptor Descriptor::open_for_reading(const std::string& path) {
  if (path == "-") return {STDIN_FILENO, false};
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  return {number, true};
}

Descriptor Descriptor::open_for_writing(const std::string& path) {
  const int number = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  return {number, true};
}

Descriptor::~Descriptor() {
  if (owned_ && number_ >= 0) ::close(number_);
}

std::expected<void, std::string> write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EPIPE) return std::unexpected("its reader closed it");
    if (written < 0) return std::unexpected(std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

std::size_t terminal_columns(int descriptor) {
  winsize size{};
  const bool known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 80;
}

std::size_t readable_columns(int descriptor) {
  constexpr std::size_t kWidest = 100;
  return is_terminal(descriptor) ? std::min(terminal_columns(descriptor), kWidest) : 0;
}

}  // namespace ninety::cli
