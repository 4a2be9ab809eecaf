// libexec/ninety-transcriber: a recording → the answer of a transcription server. `ninety` starts
// it, and only when the person named a server; see speech/transcriber_protocol.h.
//
//   ninety-transcriber <request
//
// The one program of ninety that may connect. It may start nothing, and write to no file.
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include <unistd.h>

#include "apps/confined/confinement.h"
#include "apps/transcriber/post.h"
#include "apps/transcriber/request.h"
#include "apps/transcriber/restraint.h"
#include "helper/status.h"
#include "speech/recogniser_protocol.h"

namespace ninety::speech {
namespace {

std::string read_all() {
  std::string bytes;
  std::array<char, 65536> block{};
  while (bytes.size() <= kRequestLimit) {
    const auto got = ::read(STDIN_FILENO, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

void write_all(std::string_view text) {
  while (!text.empty()) {
    const auto put = ::write(STDOUT_FILENO, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

int answer() {
  const auto bytes = read_all();
  const auto request = parse_transcriber_request(bytes);
  if (!request) return 1;
  if (!restrain()) return helper::kNotConfined;
  const auto given = post(*request);
  if (!given) {
    write_all(given.error());
    return helper::kRefused;
  }
  write_all("status " + std::to_string(given->status) + "\n" + given->body);
  return helper::kRead;
}

}  // namespace
}  // namespace ninety::speech

int main() {
  using namespace ninety;
  try {
    confined::limit_resources({.memory = std::size_t{1} << 30U, .seconds = 60});
    ::_exit(speech::answer());
  } catch (const std::bad_alloc&) {
    ::_exit(helper::kOutOfMemory);
  } catch (const std::exception&) {
    ::_exit(1);
  }
}
