// libexec/ninety-recogniser: samples → words, confined. `ninety` starts it; see
// speech/recogniser_protocol.h for what it reads and writes.
//
//   ninety-recogniser <request            # words of the samples
//   ninety-recogniser pronounce <words    # syllables of words
//
// The models of the system and the script's own are opened first; then the process gives up
// everything but memory and its output, and only then looks at the sound.
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "apps/confined/confinement.h"
#include "apps/confined/standard_io.h"
#include "apps/recogniser/decoder.h"
#include "apps/recogniser/pronunciation.h"
#include "apps/recogniser/request.h"
#include "helper/status.h"
#include "speech/recogniser_protocol.h"

namespace ninety::speech {
namespace {

void limit(std::size_t seconds_of_sound) {
  confined::limit_resources(
      {.memory = kRecogniserMemory,
       .seconds = kStartSeconds + kSecondsForASecond * static_cast<unsigned>(seconds_of_sound)});
}

int recognise() {
  const auto bytes = confined::read_input(kRequestLimit);
  const auto request = parse_request(bytes);
  if (!request) return helper::kRefused;
  limit(request->samples.size() / kRecogniserRate);
  Decoder decoder(request->language_model);
  if (!decoder.good()) return kRecogniserNoModel;
  if (!confined::confine()) return helper::kNotConfined;
  for (std::size_t i = 0; i < request->pieces.size(); ++i) {
    const auto& piece = request->pieces[i];
    const auto offset = piece.first * 1000 / kRecogniserRate;
    std::string lines;
    for (const auto& word :
         decoder.words_of(std::span(request->samples).subspan(piece.first, piece.count)))
      lines += fmt::format("word {} {} {} {}\n", offset + word.start_ms, offset + word.end_ms,
                           word.syllables, word.form);
    if (!confined::write_output(lines + fmt::format("piece {}\n", i))) return 1;
  }
  return helper::kRead;
}

int pronounce() {
  const auto words = confined::read_input(kRequestLimit);
  if (!confined::confine()) return helper::kNotConfined;
  std::string lines;
  for (std::string_view rest = words; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto word = rest.substr(0, end);
    lines += fmt::format("{} {}\n", syllables_of(pronunciation_of(word)), word);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  confined::write_output(lines);
  return helper::kRead;
}

}  // namespace
}  // namespace ninety::speech

int main(int count, char** arguments) {
  using namespace ninety;
  confined::end_with([&] {
    speech::limit(speech::kRequestLimit / sizeof(std::int16_t) / speech::kRecogniserRate);
    const bool pronounces = count > 1 && std::string_view(arguments[1]) == "pronounce";
    return pronounces ? speech::pronounce() : speech::recognise();
  });
}
