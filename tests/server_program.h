// The real server as a process of its own, on a free port and a folder of its own; every answer of
// its API is held against apps/server/openapi.json.
//
//   ServerProgram server;
//   const auto answer = server.post("/api/v1/answers", {{"title", "Mine"}});
//   EXPECT_EQ(answer.status, 201);
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include "tests/http_client.h"

namespace ninety::tests {

/// A temporary folder that goes with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  TemporaryFolder(TemporaryFolder&&) = delete;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct ApiAnswer {
  int status = 0;
  nlohmann::json body;  ///< discarded when it is no JSON
  HttpAnswer raw;
};

class ServerProgram {
 public:
  /// `arguments` are added to those of `ninety serve`; `before` is put in front of the command.
  explicit ServerProgram(std::vector<std::string> arguments = {},
                         std::vector<std::string> before = {});
  ServerProgram(const ServerProgram&) = delete;
  ServerProgram& operator=(const ServerProgram&) = delete;
  ServerProgram(ServerProgram&&) = delete;
  ServerProgram& operator=(ServerProgram&&) = delete;
  ~ServerProgram();

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] pid_t process() const { return process_; }
  [[nodiscard]] const std::string& token() const { return token_; }
  [[nodiscard]] const std::filesystem::path& data() const { return folder_.path(); }
  [[nodiscard]] std::string id_of(const ApiAnswer& answer) const { return answer.body.at("id"); }

  /// Ends it with a signal; its exit status, 128 + n when signal n ended it.
  int stop(int signal);
  /// Starts it again with the same data.
  void start();

  /// With Host, token and, for JSON, Content-Type.
  ApiAnswer call(const std::string& method, const std::string& path, const std::string& body = {},
                 std::map<std::string, std::string> fields = {});
  ApiAnswer get(const std::string& path) { return call("GET", path); }
  ApiAnswer post(const std::string& path, const nlohmann::json& body);
  ApiAnswer patch(const std::string& path, const nlohmann::json& body);
  ApiAnswer put(const std::string& path, const nlohmann::json& body);
  ApiAnswer remove(const std::string& path) { return call("DELETE", path); }
  /// The events of a take until the last one, as "name data" each.
  [[nodiscard]] std::vector<std::pair<std::string, nlohmann::json>> events_of(
      const std::string& take_id, double seconds = 240) const;

 private:
  TemporaryFolder folder_;
  std::vector<std::string> arguments_;
  std::vector<std::string> before_;
  pid_t process_ = -1;
  int output_ = -1;
  std::uint16_t port_ = 0;
  std::string token_;
};

[[nodiscard]] const nlohmann::json& openapi();

/// Holds an answer against its description; fails the test when they differ.
void expect_described(const std::string& method, const std::string& path, const HttpAnswer& answer);

}  // namespace ninety::tests
