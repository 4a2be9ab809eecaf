#include "speech/transcriber.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "helper/descriptor.h"
#include "helper/run.h"
#include "helper/status.h"
#include "speech/decode.h"
#include "speech/transcriber_protocol.h"

namespace ninety::speech {
namespace {

constexpr const char* kProgram = "ninety-transcriber";

struct Answer {
  int status = 0;  ///< of HTTP
  std::string body;
};

enum class Detail : std::uint8_t { words, text };  ///< what is asked for: times of words, or text

class Client {
 public:
  Client(const Samples& samples, const Transcriber& transcriber,
         const std::function<bool()>& cancelled)
      : transcriber_(transcriber),
        cancelled_(cancelled),
        duration_(samples.duration()),
        wav_(wav_of(samples)) {}

  std::expected<Transcription, std::string> transcribe() {
    if (!can_be_sent()) return failed("is no address that begins with http:// or https://");
    std::expected<Answer, std::string> answer;
    for (const auto& url : addresses()) {
      answer = ask(url, Detail::words);
      // Some servers know neither the long answer nor times of words.
      if (answer && (answer->status == 400 || answer->status == 422))
        answer = ask(url, Detail::text);
      if (!answer || (answer->status != 404 && answer->status != 405)) break;
    }
    if (!answer && answer.error() == kCancelled) return std::unexpected(kCancelled);
    if (!answer) return failed(answer.error());
    if (answer->status != 200)
      return failed(fmt::format("answered with status {}", answer->status));
    auto found = parse_transcription(answer->body, duration_);
    if (!found) return failed("gave an answer that " + found.error());
    return found;
  }

 private:
  [[nodiscard]] bool can_be_sent() const {
    const std::string_view url = transcriber_.url;
    const auto plain = [](std::string_view text) {
      return std::ranges::none_of(text, [](unsigned char c) { return c <= ' ' || c == 0x7F; });
    };
    return (url.starts_with("http://") || url.starts_with("https://")) && plain(url) &&
           plain(transcriber_.key) && plain(transcriber_.model);
  }

  [[nodiscard]] std::vector<std::string> addresses() const {
    auto url = transcriber_.url;
    const auto path = url.find('/', url.find("://") + 3);
    if (path != std::string::npos && path + 1 < url.size()) return {url};
    if (path != std::string::npos) url.pop_back();
    return {url + "/v1/audio/transcriptions", url + "/inference"};
  }

  [[nodiscard]] std::unexpected<std::string> failed(std::string_view what) const {
    return std::unexpected(
        fmt::format("the transcription server {} {}", shown(transcriber_.url), what));
  }

  /// Without what may be secret in it.
  static std::string shown(std::string_view url) {
    const auto host = url.find("://");
    const auto at = url.find('@');
    std::string kept(url.substr(0, url.find_first_of("?#")));
    if (host != std::string_view::npos && at != std::string_view::npos && at < kept.size())
      kept.erase(host + 3, at - host - 2);
    return kept;
  }

  std::expected<Answer, std::string> ask(const std::string& url, Detail detail) {
    const double allowed = transcriber_.seconds > 0 ? transcriber_.seconds : 30 + duration_;
    const double left = allowed - seconds_since_start();
    if (left <= 0) return std::unexpected("did not answer in time");
    auto request = fmt::format("{}\nurl {}\nkey {}\nseconds {:.0f}\n", kTranscriberMark, url,
                               transcriber_.key, std::max(left, 1.0));
    const auto field = [&request](std::string_view name, std::string_view value) {
      request += fmt::format("field {} {}\n", name, value);
    };
    field("model", transcriber_.model);
    field("language", "en");
    field("temperature", "0");
    field("response_format", detail == Detail::words ? "verbose_json" : "json");
    if (detail == Detail::words) field("timestamp_granularities[]", "word");
    request += fmt::format("audio {}\n", wav_.size()) + wav_;
    std::string output;
    const auto input = helper::file_in_memory(request);
    if (!input.good()) return std::unexpected("was not asked: the system has no room");
    const auto ended = helper::run({.name = kProgram}, input.get(),
                                   {.seconds = left + 1,
                                    .receive =
                                        [&output](std::string_view block) {
                                          output += block;
                                          return output.size() <= kTranscriptionLimit + 100;
                                        },
                                    .cancelled = cancelled_});
    return answer_of(ended, std::move(output));
  }

  static std::expected<Answer, std::string> answer_of(const helper::Ended& ended,
                                                      std::string output) {
    if (ended.ending == helper::Ending::cancelled) return std::unexpected(kCancelled);
    if (ended.ending == helper::Ending::missing)
      return std::unexpected("was not asked: " + helper::missing(kProgram));
    if (ended.ending == helper::Ending::late) return std::unexpected("did not answer in time");
    if (ended.with(helper::kRefused) && !output.empty()) return std::unexpected(std::move(output));
    constexpr std::string_view kStatus = "status ";
    const auto end = output.find('\n');
    Answer answer;
    if (!ended.with(helper::kRead) || !output.starts_with(kStatus) || end == std::string::npos ||
        std::from_chars(output.data() + kStatus.size(), output.data() + end, answer.status).ec !=
            std::errc())
      return std::unexpected("could not be asked: its helper failed");
    answer.body = output.substr(end + 1);
    return answer;
  }

  [[nodiscard]] double seconds_since_start() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

  const Transcriber& transcriber_;
  const std::function<bool()>& cancelled_;
  double duration_;
  std::string wav_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

std::string wav_of(const Samples& samples) {
  const auto data = std::as_bytes(std::span(samples.values));
  std::string wav;
  const auto number = [&wav](std::uint32_t value, int bytes) {
    for (; bytes > 0; --bytes, value >>= 8U)
      wav += static_cast<char>(value & 0xFFU);
  };
  constexpr std::uint32_t kBytes = sizeof(std::int16_t);
  wav += "RIFF";
  number(static_cast<std::uint32_t>(36 + data.size()), 4);
  wav += "WAVEfmt ";
  number(16, 4);
  number(1, 2);  // PCM
  number(1, 2);  // channel
  number(Samples::kRate, 4);
  number(Samples::kRate * kBytes, 4);
  number(kBytes, 2);
  number(16, 2);
  wav += "data";
  number(static_cast<std::uint32_t>(data.size()), 4);
  return wav.append(reinterpret_cast<const char*>(data.data()), data.size());
}

std::expected<Transcription, std::string> transcribe(const Samples& samples,
                                                     const Transcriber& transcriber,
                                                     const std::function<bool()>& cancelled) {
  return Client(samples, transcriber, cancelled).transcribe();
}

}  // namespace ninety::speech
