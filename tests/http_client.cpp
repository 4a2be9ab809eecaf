#include "tests/http_client.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ninety::tests {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_until(Clock::time_point end) {
  return std::chrono::duration<double>(end - Clock::now()).count();
}

Clock::time_point in_seconds(double seconds) {
  return Clock::now() + std::chrono::milliseconds(static_cast<int>(seconds * 1000));
}

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  return text;
}

void read_head(std::string_view head, HttpAnswer& answer) {
  answer.status =
      std::atoi(std::string(head.substr(std::min<std::size_t>(9, head.size()), 3)).c_str());
  auto at = head.find("\r\n");
  while (at != std::string_view::npos && at + 2 < head.size()) {
    const auto end = std::min(head.find("\r\n", at + 2), head.size());
    const auto line = head.substr(at + 2, end - at - 2);
    const auto colon = line.find(": ");
    if (colon != std::string_view::npos)
      answer.fields[lower(std::string(line.substr(0, colon)))] = line.substr(colon + 2);
    at = end == head.size() ? std::string_view::npos : end;
  }
}

}  // namespace

std::string HttpAnswer::field(const std::string& name) const {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

HttpClient::HttpClient(std::uint16_t port)
    : port_(port), socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    socket_ = -1;
  }
}

HttpClient::~HttpClient() {
  if (socket_ >= 0) ::close(socket_);
}

// NOLINTNEXTLINE(readability-make-member-function-const): the connection is another one after it
void HttpClient::send(const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto put = ::send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
    if (put <= 0) return;
    at += static_cast<std::size_t>(put);
  }
}

bool HttpClient::more(double seconds) {
  pollfd watched{.fd = socket_, .events = POLLIN, .revents = 0};
  const int milliseconds = std::max(0, static_cast<int>(seconds * 1000));
  if (socket_ < 0 || ::poll(&watched, 1, milliseconds) <= 0) return false;
  std::array<char, 65536> block{};
  const auto got = ::recv(socket_, block.data(), block.size(), 0);
  if (got <= 0) return false;
  come_.append(block.data(), static_cast<std::size_t>(got));
  return true;
}

HttpAnswer HttpClient::call(const HttpRequest& request) {
  std::string text = request.method + " " + request.path + " HTTP/1.1\r\n";
  if (!request.fields.contains("Host")) text += "Host: 127.0.0.1:" + std::to_string(port_) + "\r\n";
  for (const auto& [name, value] : request.fields)
    ((text += name) += ": ").append(value).append("\r\n");
  if (!request.body.empty() || (request.method != "GET" && request.method != "HEAD"))
    text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
  send(text + "\r\n" + request.body);
  return receive(60, request.method == "HEAD" ? Expect::head_only : Expect::body);
}

HttpAnswer HttpClient::receive(double seconds, Expect expect) {
  const auto end = in_seconds(seconds);
  HttpAnswer answer;
  while (come_.find("\r\n\r\n") == std::string::npos)
    if (!more(seconds_until(end))) return answer;
  const auto head = come_.find("\r\n\r\n");
  read_head(std::string_view(come_).substr(0, head + 2), answer);
  come_.erase(0, head + 4);
  if (answer.field("transfer-encoding") == "chunked") return answer;
  if (expect == Expect::head_only || answer.status == 204 || answer.status == 304) return answer;
  const auto length = static_cast<std::size_t>(std::atoll(answer.field("content-length").c_str()));
  while (come_.size() < length)
    if (!more(seconds_until(end))) break;
  answer.body = come_.substr(0, length);
  come_.erase(0, length);
  return answer;
}

std::string HttpClient::receive_until(const std::string& mark, double seconds) {
  const auto end = in_seconds(seconds);
  while (come_.find(mark) == std::string::npos)
    if (!more(seconds_until(end))) break;
  const auto found = come_.find(mark);
  const auto size = found == std::string::npos ? come_.size() : found + mark.size();
  auto text = come_.substr(0, size);
  come_.erase(0, size);
  return text;
}

bool HttpClient::closed(double seconds) {
  const auto end = in_seconds(seconds);
  while (more(seconds_until(end))) {
  }
  std::array<char, 1> one{};
  return socket_ < 0 || ::recv(socket_, one.data(), 1, MSG_DONTWAIT | MSG_PEEK) == 0 ||
         (errno != EAGAIN && errno != EWOULDBLOCK);
}

}  // namespace ninety::tests
