#include "tests/transcription_server.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ninety::tests {
namespace {

constexpr int kLookMilliseconds = 20;

bool readable(int socket) {
  pollfd watched{.fd = socket, .events = POLLIN, .revents = 0};
  return ::poll(&watched, 1, kLookMilliseconds) > 0;
}

/// True when `request` has the body that its head announces.
bool is_whole(const std::string& request) {
  constexpr std::string_view kLength = "Content-Length: ";
  const auto head = request.find("\r\n\r\n");
  const auto length = request.find(kLength);
  if (head == std::string::npos || length == std::string::npos) return false;
  return request.size() >= head + 4 + std::stoul(request.substr(length + kLength.size()));
}

}  // namespace

TranscriptionServer::TranscriptionServer(std::vector<RecordedAnswer> answers)
    : answers_(std::move(answers)), listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const general = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listening_, general, size) == 0 && ::listen(listening_, 8) == 0 &&
      ::getsockname(listening_, general, &size) == 0)
    port_ = ntohs(address.sin_port);
  thread_ = std::jthread([this] { serve(); });
}

TranscriptionServer::~TranscriptionServer() { stop(); }

std::string TranscriptionServer::url() const { return fmt::format("http://127.0.0.1:{}", port_); }

const std::vector<std::string>& TranscriptionServer::requests() {
  stop();
  return requests_;
}

void TranscriptionServer::stop() {
  stopping_ = true;
  if (thread_.joinable()) thread_.join();
  if (listening_ >= 0) ::close(listening_);
  listening_ = -1;
}

void TranscriptionServer::serve() {
  while (!stopping_) {
    if (!readable(listening_)) continue;
    const int connection = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0) continue;
    answer(connection, answers_[std::min(requests_.size(), answers_.size() - 1)]);
    ::close(connection);
  }
}

void TranscriptionServer::answer(int connection, const RecordedAnswer& recorded) {
  std::string request;
  std::array<char, 65536> block{};
  while (!stopping_ && !is_whole(request)) {
    if (!readable(connection)) continue;
    const auto got = ::recv(connection, block.data(), block.size(), 0);
    if (got <= 0) break;
    request.append(block.data(), static_cast<std::size_t>(got));
  }
  requests_.push_back(std::move(request));
  for (double waited = 0; waited < recorded.delay_seconds && !stopping_; waited += 0.02)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  const auto text = fmt::format(
      "HTTP/1.1 {} Recorded\r\nContent-Type: application/json\r\nContent-Length: {}\r\n"
      "Connection: close\r\n\r\n{}",
      recorded.status, recorded.body.size(), recorded.body);
  for (std::size_t at = 0; at < text.size();) {
    const auto put = ::send(connection, text.data() + at, text.size() - at, MSG_NOSIGNAL);
    if (put <= 0) break;
    at += static_cast<std::size_t>(put);
  }
}

}  // namespace ninety::tests
