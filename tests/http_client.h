// A plain client of HTTP/1.1 over a socket, which can also send what no client should.
//
//   HttpClient client(8790);
//   const auto answer = client.call({.method = "GET", .path = "/api/v1/health"});
//   client.send("GET / HTTP/1.1\r\nHost: elsewhere\r\n\r\n");
//   EXPECT_EQ(client.receive().status, 403);
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace ninety::tests {

struct HttpRequest {
  std::string method = "GET";
  std::string path = "/";
  std::string body = {};                           // NOLINT(readability-redundant-member-init)
  std::map<std::string, std::string> fields = {};  // NOLINT(readability-redundant-member-init)
};

struct HttpAnswer {
  int status = 0;                             ///< 0: the connection ended without one
  std::map<std::string, std::string> fields;  ///< names in lower case
  std::string body;                           ///< of a chunked one without the chunks' heads
  [[nodiscard]] std::string field(const std::string& name) const;
};

class HttpClient {
 public:
  explicit HttpClient(std::uint16_t port);
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;
  HttpClient(HttpClient&&) = delete;
  HttpClient& operator=(HttpClient&&) = delete;
  ~HttpClient();

  /// Sends a request with Host and Content-Length, and receives its answer.
  [[nodiscard]] HttpAnswer call(const HttpRequest& request);
  /// These bytes, as far as the other side takes them.
  void send(const std::string& bytes);
  /// The next answer, waited for at most so long; `to_head`: an answer to HEAD, without a body.
  enum class Expect : bool { body, head_only };
  [[nodiscard]] HttpAnswer receive(double seconds = 20, Expect expect = Expect::body);
  /// What has come after the head of an answer that does not end, up to `mark` or the end.
  [[nodiscard]] std::string receive_until(const std::string& mark, double seconds = 60);
  /// The other side has closed, within so long.
  [[nodiscard]] bool closed(double seconds = 5);

 private:
  [[nodiscard]] bool more(double seconds);

  std::uint16_t port_;
  int socket_ = -1;
  std::string come_;
};

}  // namespace ninety::tests
