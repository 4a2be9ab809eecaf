#include "apps/confined/standard_io.h"

#include <cerrno>
#include <exception>
#include <new>

#include <unistd.h>

#include "helper/status.h"

namespace ninety::confined {
namespace {

constexpr std::size_t kBlock = 65536;

}  // namespace

std::string read_input(std::size_t limit) {
  std::string bytes;
  while (bytes.size() <= limit) {
    const auto size = bytes.size();
    bytes.resize(size + kBlock);
    const auto got = ::read(STDIN_FILENO, bytes.data() + size, kBlock);
    bytes.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got == 0 || (got < 0 && errno != EINTR)) break;
  }
  return bytes;
}

bool write_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto put = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

void end_with(const std::function<int()>& run) {
  try {
    ::_exit(run());
  } catch (const std::bad_alloc&) {
    ::_exit(helper::kOutOfMemory);
  } catch (const std::exception&) {
    ::_exit(1);
  }
}

}  // namespace ninety::confined
