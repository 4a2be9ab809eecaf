#include "apps/confined/helper_main.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <exception>
#include <new>

#include <unistd.h>

#include "apps/confined/confinement.h"
#include "documents/limits.h"
#include "helper/status.h"

namespace ninety::confined {
namespace {

using namespace documents;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kBlock = 65536;

std::string read_all() {
  std::string bytes;
  while (bytes.size() <= kInputLimit) {
    const auto size = bytes.size();
    bytes.resize(size + kBlock);
    const auto got = ::read(STDIN_FILENO, bytes.data() + size, kBlock);
    bytes.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got == 0 || (got < 0 && errno != EINTR)) return bytes;
  }
  return bytes;
}

/// Ends at once: no destructor and no handler runs on what a stranger's bytes left behind.
[[noreturn]] void end_with(int status, std::string_view text) {
  while (!text.empty()) {
    const auto put = ::write(STDOUT_FILENO, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) break;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  ::_exit(status);
}

[[noreturn]] void read_confined(const HelperParts& parts) {
  limit_resources({.memory = kMemoryLimit, .seconds = kWorkLimit});
  if (parts.prepare) parts.prepare();
  const auto bytes = read_all();
  if (!confine()) end_with(helper::kNotConfined, {});
  if (bytes.size() > kInputLimit) end_with(helper::kRefused, "the document is larger than 10 MB");
  const auto text = parts.read(bytes);
  if (!text) end_with(helper::kRefused, text.error());
  if (text->size() > kTextLimit)
    end_with(helper::kRefused,
             "the document holds more than 1 MB of text: give the part that matters");
  end_with(helper::kRead, *text);
}

}  // namespace

void helper_main(const HelperParts& parts) {
  try {
    read_confined(parts);
  } catch (const std::bad_alloc&) {
    ::_exit(helper::kOutOfMemory);
  } catch (const std::exception&) {
    ::_exit(1);
  }
}

}  // namespace ninety::confined
