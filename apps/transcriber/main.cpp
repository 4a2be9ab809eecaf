// libexec/ninety-transcriber: a recording → the answer of a transcription server. `ninety` starts
// it, and only when the person named a server; see speech/transcriber_protocol.h.
//
//   ninety-transcriber <request
//
// The one program of ninety that may connect. It may start nothing, and write to no file.
#include <cstddef>
#include <string>

#include "apps/confined/confinement.h"
#include "apps/confined/standard_io.h"
#include "apps/transcriber/post.h"
#include "apps/transcriber/request.h"
#include "apps/transcriber/restraint.h"
#include "helper/status.h"
#include "speech/recogniser_protocol.h"

namespace ninety::speech {
namespace {

int answer() {
  const auto bytes = confined::read_input(kRequestLimit);
  const auto request = parse_transcriber_request(bytes);
  if (!request) return 1;
  if (!restrain()) return helper::kNotConfined;
  const auto given = post(*request);
  if (!given) {
    confined::write_output(given.error());
    return helper::kRefused;
  }
  confined::write_output("status " + std::to_string(given->status) + "\n" + given->body);
  return helper::kRead;
}

}  // namespace
}  // namespace ninety::speech

int main() {
  using namespace ninety;
  confined::end_with([] {
    confined::limit_resources({.memory = std::size_t{1} << 30U, .seconds = 60});
    return speech::answer();
  });
}
