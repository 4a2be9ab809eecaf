#include "speech/decode.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "helper/descriptor.h"
#include "helper/run.h"
#include "helper/status.h"
#include "speech/media_records.h"

namespace ninety::speech {
namespace {

using helper::Ending;

constexpr double kWallSeconds = 120;
constexpr double kSilentSeconds = 9;  // the helper has 8 s of CPU

std::string sentence_for(const helper::Ended& ended) {
  switch (ended.ending) {
    case Ending::cancelled:
      return kCancelled;
    case Ending::missing:
      return helper::missing("ninety-media");
    case Ending::no_room:
      return "the system cannot start another process: try again";
    case Ending::late:
      return "decoding takes too long: convert the recording to WAV, or record anew";
    case Ending::stopped:
    case Ending::ended:
      break;
  }
  if (WIFSIGNALED(ended.status) && WTERMSIG(ended.status) == SIGXCPU)
    return "decoding takes too long: convert the recording to WAV, or record anew";
  if (ended.with(helper::kOutOfMemory))
    return "decoding needs too much memory: convert the recording to WAV, or record anew";
  if (ended.with(helper::kNotConfined))
    return "this system cannot confine the decoder of recordings (seccomp): nothing was decoded";
  if (ended.with(helper::kNotStarted))
    return "the decoder of recordings cannot be started: install ninety anew";
  return "the recording is damaged and cannot be decoded: record anew, or convert it to WAV";
}

std::expected<Samples, std::string> sound_of(MediaRecords& records) {
  Samples samples{.values = std::move(records.samples()), .damage = records.damage()};
  if (samples.values.empty())
    return std::unexpected("the recording holds no sound: check the microphone and record anew");
  if (samples.duration() < kShortestSeconds)
    return std::unexpected("the recording is shorter than half a second: record the whole answer");
  return samples;
}

}  // namespace

std::expected<Samples, std::string> decode_from(int descriptor, const DecodeOptions& options) {
  MediaRecords records;
  double told = -1;
  const auto receive = [&](std::string_view block) {
    if (!records.feed(block)) return false;
    if (options.progress && records.progress() > told) options.progress(told = records.progress());
    return true;
  };
  const auto ended = helper::run({.name = "ninety-media"}, descriptor,
                                 {.seconds = kWallSeconds,
                                  .silent_seconds = kSilentSeconds,
                                  .receive = receive,
                                  .cancelled = options.cancelled});
  if (ended.with(helper::kRefused) && records.complete() && !records.refusal().empty())
    return std::unexpected(records.refusal());
  if (ended.with(helper::kRead) && records.complete()) return sound_of(records);
  return std::unexpected(sentence_for(ended));
}

std::expected<Samples, std::string> decode(const std::string& path, const DecodeOptions& options) {
  // Without O_NONBLOCK a named pipe that nobody writes to would keep us here for ever.
  const helper::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.good())
    return std::unexpected(std::string("the file cannot be opened: ") + std::strerror(errno));
  struct stat about{};
  if (::fstat(file.get(), &about) != 0 || S_ISDIR(about.st_mode))
    return std::unexpected("this is a folder: name the recording in it");
  ::fcntl(file.get(), F_SETFL, ::fcntl(file.get(), F_GETFL) & ~O_NONBLOCK);
  return decode_from(file.get(), options);
}

}  // namespace ninety::speech
