// A transcription server of its own on loopback, which gives recorded answers.
//
//   TranscriptionServer server({{200, R"({"text":"hello"})"}});
//   transcribe(samples, {.url = server.url()});
//   server.requests().at(0)                // head and body as they came in
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace ninety::tests {

struct RecordedAnswer {
  int status = 200;
  std::string body;
  double delay_seconds = 0;
};

class TranscriptionServer {
 public:
  /// Gives the answers in turn, the last one for ever.
  explicit TranscriptionServer(std::vector<RecordedAnswer> answers);
  TranscriptionServer(const TranscriptionServer&) = delete;
  TranscriptionServer& operator=(const TranscriptionServer&) = delete;
  TranscriptionServer(TranscriptionServer&&) = delete;
  TranscriptionServer& operator=(TranscriptionServer&&) = delete;
  ~TranscriptionServer();

  /// "http://127.0.0.1:40123"
  [[nodiscard]] std::string url() const;
  /// Stops it first.
  [[nodiscard]] const std::vector<std::string>& requests();

 private:
  void serve();
  void answer(int connection, const RecordedAnswer& recorded);
  void stop();

  std::vector<RecordedAnswer> answers_;
  std::vector<std::string> requests_;
  int listening_ = -1;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::jthread thread_;
};

}  // namespace ninety::tests
