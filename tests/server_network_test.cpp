// The server and its helpers open no connection off the machine: watched by strace while everything
// is done that a person does with them.
#include <csignal>
#include <fstream>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/program.h"
#include "tests/recordings.h"
#include "tests/server_program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::IsEmpty;
using testing::Not;

/// strace in front of a command, following all its children, system calls of the network only.
std::vector<std::string> watched(const std::string& trace) {
  return {"strace", "-f", "--seccomp-bpf", "-e", "trace=%network", "-o", trace};
}

/// Calls of a trace that reach, or could reach, beyond this machine: an address of the net that is
/// no loopback, or bound to where others can reach it.
std::vector<std::string> calls_off_the_machine(const std::string& trace) {
  static const std::regex call(R"(\b(connect|sendto|sendmsg|sendmmsg|bind)\()");
  static const std::regex net(R"(AF_INET6?,.*|sa_family=AF_(PACKET|VSOCK|BLUETOOTH).*)");
  static const std::regex loopback(R"(inet_addr\("127\.\d+\.\d+\.\d+"\)|"::1")");
  std::vector<std::string> found;
  std::ifstream in(trace);
  for (std::string line; std::getline(in, line);)
    if (std::regex_search(line, call) && std::regex_search(line, net) &&
        !std::regex_search(line, loopback))
      found.push_back(line);
  return found;
}

std::size_t lines_with(const std::string& trace, const std::string& what) {
  std::ifstream in(trace);
  std::size_t count = 0;
  for (std::string line; std::getline(in, line);)
    count += line.find(what) != std::string::npos ? 1 : 0;
  return count;
}

bool strace_works() {
  return run_shell("strace -f --seccomp-bpf -e trace=%network true 2>/dev/null").status == 0;
}

TEST(ServerNetwork, APlantedConnectionIsSeen) {
  if (!strace_works()) GTEST_SKIP() << "strace is not there, or may not trace here";
  const TemporaryFolder folder;
  const auto trace = (folder.path() / "trace").string();
  std::string command;
  for (const auto& word : watched(trace))
    command += word + " ";
  // 192.0.2.1 is nobody's (RFC 5737); the attempt is enough.
  (void)run_shell(command + "timeout 2 bash -c ': < /dev/tcp/192.0.2.1/9' 2>/dev/null");
  EXPECT_THAT(calls_off_the_machine(trace), Not(IsEmpty()));
}

TEST(ServerNetwork, NothingLeavesTheMachine) {
  if (!strace_works()) GTEST_SKIP() << "strace is not there, or may not trace here";
  const TemporaryFolder folder;
  const auto trace = (folder.path() / "trace").string();
  {
    ServerProgram server({}, watched(trace));
    (void)server.post("/api/v1/check",
                      {{"text", "See http://192.0.2.1/ and https://example.org/."}});
    (void)server.call(
        "POST", "/api/v1/documents",
        R"(<html><img src="http://192.0.2.1/a.png"><link rel=stylesheet href="http://192.0.2.1/a.css">We calm families.)");
    (void)server.call("POST", "/api/v1/documents",
                      source_file("tests/documents/printed_by_browser.pdf"));
    (void)server.post("/api/v1/targets",
                      {{"name", "x"}, {"posting_text", "You calm families. http://192.0.2.1/"}});
    const auto answer =
        "/api/v1/answers/" + server.id_of(server.post("/api/v1/answers", {{"draft", kSpokenText}}));
    const auto version = server.id_of(server.post(answer + "/versions", json::object()));
    const auto take = server.id_of(
        server.post(answer + "/takes",
                    {{"version_id", version}, {"kind", "free"}, {"media_type", "audio/wav"}}));
    ASSERT_EQ(
        server.call("PUT", "/api/v1/takes/" + take + "/chunks/0", bytes_of(spoken("rms"))).status,
        200);
    ASSERT_EQ(server.post("/api/v1/takes/" + take + "/finish", json::object()).status, 202);
    EXPECT_EQ(server.events_of(take).back().first, "result");
    (void)server.get("/api/v1/takes/" + take + "/report.html");
    (void)server.get("/api/v1/export");
    // strace passes no signal on while it waits; the server itself is its child.
    (void)run_shell("kill -TERM $(pgrep -P " + std::to_string(server.process()) + ")");
    EXPECT_EQ(server.stop(0), 0);
  }
  EXPECT_GE(lines_with(trace, "127.0.0.1"), 1U) << "the trace saw the server listen";
  EXPECT_GE(lines_with(trace, "accept"), 5U) << "… and its connections";
  EXPECT_THAT(calls_off_the_machine(trace), IsEmpty());
}

}  // namespace
}  // namespace ninety::tests
