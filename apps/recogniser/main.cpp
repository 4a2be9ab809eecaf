// libexec/ninety-recogniser: samples → words, confined. `ninety` starts it; see
// speech/recogniser_protocol.h for what it reads and writes.
//
//   ninety-recogniser <request            # words of the samples
//   ninety-recogniser pronounce <words    # syllables of words
//
// The models of the system and the script's own are opened first; then the process gives up
// everything but memory and its output, and only then looks at the sound.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <exception>
#include <new>
#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

#include "apps/confined/confinement.h"
#include "apps/recogniser/decoder.h"
#include "apps/recogniser/pronunciation.h"
#include "apps/recogniser/request.h"
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
    if (put <= 0) ::_exit(1);  // nobody reads any more
    text.remove_prefix(static_cast<std::size_t>(put));
  }
}

void limit(std::size_t seconds_of_sound) {
  confined::limit_resources(
      {.memory = kRecogniserMemory,
       .seconds = kStartSeconds + kSecondsForASecond * static_cast<unsigned>(seconds_of_sound)});
}

int recognise() {
  const auto bytes = read_all();
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
    write_all(lines + fmt::format("piece {}\n", i));
  }
  return helper::kRead;
}

int pronounce() {
  const auto words = read_all();
  if (!confined::confine()) return helper::kNotConfined;
  std::string lines;
  for (std::string_view rest = words; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto word = rest.substr(0, end);
    lines += fmt::format("{} {}\n", syllables_of(pronunciation_of(word)), word);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  write_all(lines);
  return helper::kRead;
}

}  // namespace
}  // namespace ninety::speech

int main(int count, char** arguments) {
  using namespace ninety;
  try {
    speech::limit(speech::kRequestLimit / sizeof(std::int16_t) / speech::kRecogniserRate);
    const bool pronounces = count > 1 && std::string_view(arguments[1]) == "pronounce";
    ::_exit(pronounces ? speech::pronounce() : speech::recognise());
  } catch (const std::bad_alloc&) {
    ::_exit(helper::kOutOfMemory);
  } catch (const std::exception&) {
    ::_exit(1);
  }
}
