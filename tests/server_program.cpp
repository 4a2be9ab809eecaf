#include "tests/server_program.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <regex>
#include <sstream>
#include <string_view>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/program.h"
#include "tests/schema.h"

namespace ninety::tests {
namespace {

using nlohmann::json;

constexpr int kStartMilliseconds = 30'000;  // a loaded machine, a sanitizer

[[noreturn]] void become(const std::vector<std::string>& command, int output) {
  ::dup2(output, STDOUT_FILENO);
  if (::chdir(NINETY_SOURCE_DIR) != 0) ::_exit(126);
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const auto& word : command)
    words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execvp(words[0], words.data());
  ::_exit(127);
}

/// Output up to the end of the line that names the address.
std::string first_line(int output) {
  std::string text;
  while (text.find('\n') == std::string::npos) {
    pollfd watched{.fd = output, .events = POLLIN, .revents = 0};
    if (::poll(&watched, 1, kStartMilliseconds) <= 0) break;
    std::array<char, 4096> block{};
    const auto got = ::read(output, block.data(), block.size());
    if (got <= 0) break;
    text.append(block.data(), static_cast<std::size_t>(got));
  }
  return text;
}

/// "/api/v1/answers/0…1" → the entry of "/api/v1/answers/{id}"; null when nothing describes it.
const json* described_path(const std::string& path) {
  const auto plain = path.substr(0, path.find('?'));
  for (const auto& [pattern, entry] : openapi().at("paths").items()) {
    const auto expression = std::regex_replace(pattern, std::regex(R"(\{[a-z]+\})"), "[^/]+");
    if (std::regex_match(plain, std::regex(expression))) return &entry;
  }
  return nullptr;
}

}  // namespace

const json& openapi() {
  static const json document = json::parse(source_file("apps/server/openapi.json"));
  return document;
}

void expect_described(const std::string& method, const std::string& path,
                      const HttpAnswer& answer) {
  if (!path.starts_with("/api/")) return;  // pages
  const auto* const entry = described_path(path);
  auto name = method == "HEAD" ? std::string("get") : method;
  std::ranges::transform(name, name.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  if (entry == nullptr || !entry->contains(name)) {
    // Nobody described it, so nothing may be there.
    EXPECT_TRUE(answer.status == 404 || answer.status == 405 || answer.status == 403) << path;
    return;
  }
  const auto& responses = entry->at(name).at("responses");
  const auto status = std::to_string(answer.status);
  const std::array<std::string_view, 8> always = {"400", "403", "405", "408",
                                                  "411", "431", "500", "503"};
  if (!responses.contains(status)) {
    EXPECT_NE(std::ranges::find(always, status), always.end())
        << method << ' ' << path << " answers " << status << ": " << answer.body.substr(0, 300);
    return;
  }
  auto response = responses.at(status);
  if (response.contains("$ref"))
    response = openapi().at(json::json_pointer(response.at("$ref").get<std::string>().substr(1)));
  if (!response.contains("content") || method == "HEAD") return;
  const auto& content = response.at("content");
  const auto type = answer.field("content-type");
  const auto plain = type.substr(0, type.find(';'));
  EXPECT_TRUE(content.contains(plain) || content.contains("*/*"))
      << method << ' ' << path << ' ' << type;
  if (plain != "application/json" || !content.contains(plain)) return;
  const auto body = json::parse(answer.body, nullptr, false);
  ASSERT_FALSE(body.is_discarded()) << answer.body.substr(0, 300);
  EXPECT_EQ(complaint(content.at(plain).at("schema"), body, openapi()), "")
      << method << ' ' << path << ' ' << answer.body.substr(0, 600);
}

TemporaryFolder::TemporaryFolder() {
  auto pattern = (std::filesystem::temp_directory_path() / "ninety-server-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

ServerProgram::ServerProgram(std::vector<std::string> arguments, std::vector<std::string> before)
    : arguments_(std::move(arguments)), before_(std::move(before)) {
  start();
}

ServerProgram::~ServerProgram() {
  if (process_ > 0) stop(SIGTERM);
}

void ServerProgram::start() {
  std::vector<std::string> command = before_;
  command.insert(command.end(), {NINETY_PROGRAM, "serve", "--port", "0", "--no-open", "--data",
                                 (data() / "data").string()});
  command.insert(command.end(), arguments_.begin(), arguments_.end());
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
  process_ = ::fork();
  if (process_ == 0) become(command, ends[1]);
  ::close(ends[1]);
  output_ = ends[0];
  const auto line = first_line(output_);
  std::smatch found;
  ASSERT_TRUE(std::regex_search(line, found, std::regex(R"(http://127\.0\.0\.1:(\d+)/)"))) << line;
  port_ = static_cast<std::uint16_t>(std::stoi(found[1]));
  token_ = get("/api/v1/session").body.at("token");
}

int ServerProgram::stop(int signal) {
  ::kill(process_, signal);
  int status = 0;
  ::waitpid(process_, &status, 0);
  ::close(output_);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

ApiAnswer ServerProgram::call(const std::string& method, const std::string& path,
                              const std::string& body, std::map<std::string, std::string> fields) {
  if (!token_.empty()) fields.emplace("X-Ninety-Token", token_);
  HttpClient client(port_);
  ApiAnswer answer;
  answer.raw = client.call({.method = method, .path = path, .body = body, .fields = fields});
  answer.status = answer.raw.status;
  answer.body = json::parse(answer.raw.body, nullptr, false);
  expect_described(method, path, answer.raw);
  return answer;
}

ApiAnswer ServerProgram::post(const std::string& path, const json& body) {
  return call("POST", path, body.dump(), {{"Content-Type", "application/json"}});
}
ApiAnswer ServerProgram::patch(const std::string& path, const json& body) {
  return call("PATCH", path, body.dump(), {{"Content-Type", "application/json"}});
}
ApiAnswer ServerProgram::put(const std::string& path, const json& body) {
  return call("PUT", path, body.dump(), {{"Content-Type", "application/json"}});
}

std::vector<std::pair<std::string, json>> ServerProgram::events_of(const std::string& take_id,
                                                                   double seconds) const {
  HttpClient client(port_);
  client.send("GET /api/v1/takes/" + take_id +
              "/events HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n\r\n");
  const auto head = client.receive();
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.field("content-type"), "text/event-stream");
  // Each event comes as one chunk, "0" ends them.
  const auto text = client.receive_until("\r\n0\r\n\r\n", seconds);
  // Line by line: std::regex takes stack for each character, and a result has many.
  std::vector<std::pair<std::string, json>> events;
  std::istringstream lines(text);
  std::string name;
  for (std::string line; std::getline(lines, line);) {
    constexpr std::string_view kName = "event: ";
    constexpr std::string_view kData = "data: ";
    if (line.starts_with(kName)) name = line.substr(kName.size());
    if (line.starts_with(kData))
      events.emplace_back(name, json::parse(line.substr(kData.size()), nullptr, false));
  }
  return events;
}

}  // namespace ninety::tests
