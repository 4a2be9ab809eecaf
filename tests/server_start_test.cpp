// Starting and ending the server: options, settings, a second start, a browser, a missing folder.
#include <chrono>
#include <csignal>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/program.h"
#include "tests/server_program.h"

namespace ninety::tests {
namespace {

using testing::HasSubstr;

std::string refused(std::vector<std::string> arguments) {
  const auto ran = run_ninety(arguments);
  EXPECT_EQ(ran.status, 2) << ran.output;
  EXPECT_EQ(std::ranges::count(ran.error, '\n'), 1) << ran.error;
  EXPECT_TRUE(ran.error.starts_with("ninety: ")) << ran.error;
  return ran.error;
}

TEST(ServerStart, ASecondStartOnTheSameDataSaysWhereTheFirstOneIs) {
  ServerProgram server;
  const auto data = (server.data() / "data").string();
  const auto said = refused({"serve", "--port", "0", "--no-open", "--data", data});
  EXPECT_THAT(said, HasSubstr("http://127.0.0.1:" + std::to_string(server.port()) + "/"));
  EXPECT_THAT(said, HasSubstr(data));
  EXPECT_EQ(server.get("/api/v1/health").status, 200) << "the first one goes on";
}

TEST(ServerStart, TheSamePortIsNamedInTheRefusal) {
  ServerProgram server;
  const TemporaryFolder folder;
  const auto port = std::to_string(server.port());
  EXPECT_THAT(refused({"serve", "--port", port, "--no-open", "--data", folder.path().string()}),
              HasSubstr("port " + port));
}

TEST(ServerStart, AddressesThatOthersCanReachAreRefused) {
  const TemporaryFolder folder;
  for (const auto* address : {"0.0.0.0", "192.168.1.5", "::", "example.org", ""}) {
    const auto said = refused({"serve", "--port", "0", "--no-open", "--data",
                               folder.path().string(), "--listen", address});
    EXPECT_THAT(said, HasSubstr("accounts")) << address;
  }
}

TEST(ServerStart, SettingsComeFromAFileAndTheCommandLineGoesFirst) {
  const TemporaryFolder folder;
  const auto settings = (folder.path() / "server.toml").string();
  const auto write = [&](const std::string& text) { std::ofstream(settings) << text; };
  write("[server]\nlisten = \"0.0.0.0\"\n");
  EXPECT_THAT(refused({"serve", "--settings", settings, "--no-open"}), HasSubstr("accounts"));
  {
    const ServerProgram server({"--settings", settings, "--listen", "127.0.0.1"});
    EXPECT_GT(server.port(), 0);
  }
  for (const auto& [text, what] : std::vector<std::pair<std::string, std::string>>{
           {"[server]\nprot = 1\n", "did you mean port"},
           {"[server]\nport = \"x\"\n", "line 2"},
           {"[server]\nport = 70000\n", "65535"},
           {"port = 1\n", "[server]"},
           {"[server\n", "not valid TOML"}}) {
    write(text);
    EXPECT_THAT(refused({"serve", "--settings", settings}), HasSubstr(what)) << text;
  }
  EXPECT_THAT(refused({"serve", "--settings", (folder.path() / "none.toml").string()}),
              HasSubstr("none.toml"));
}

TEST(ServerStart, ItEndsOnASignalWithinItsGraceAndKeepsWhatWasSaved) {
  for (const int signal : {SIGINT, SIGTERM}) {
    ServerProgram server;
    const auto answer = server.post("/api/v1/answers", {{"title", "Mine"}});
    const HttpClient idle(server.port());
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(server.stop(signal), 0);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    EXPECT_LT(took.count(), 2 + kPatience);
    EXPECT_FALSE(std::filesystem::exists(server.data() / "data" / "address"));
    server.start();
    EXPECT_EQ(server.get("/api/v1/answers/" + server.id_of(answer)).status, 200);
  }
}

TEST(ServerStart, ItIsThereAtOnceAndSmall) {
  const auto begun = std::chrono::steady_clock::now();
  ServerProgram server;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
  EXPECT_LT(took.count(), 0.3 + kPatience);
  (void)server.post("/api/v1/check", {{"text", source_file("examples/answer.txt")}});
  std::ifstream status("/proc/" + std::to_string(server.process()) + "/status");
  long kilobytes = 0;
  for (std::string word; status >> word;)
    if (word == "VmRSS:") status >> kilobytes;
  RecordProperty("rss_kB", std::to_string(kilobytes));
  EXPECT_GT(kilobytes, 1000);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  EXPECT_LT(kilobytes, 120'000);
#endif
}

TEST(ServerStart, TheDataIsForItsOwnerOnly) {
  const ServerProgram server;
  const auto mode = std::filesystem::status(server.data() / "data" / "ninety.db").permissions();
  EXPECT_EQ(mode & (std::filesystem::perms::group_all | std::filesystem::perms::others_all),
            std::filesystem::perms::none);
}

TEST(ServerCommands, ExportImportAndWipeWorkWithoutAServer) {
  ServerProgram server;
  const auto answer =
      server.post("/api/v1/answers", {{"title", "Mine"}, {"draft", "I love bugs."}});
  const auto data = (server.data() / "data").string();
  const auto archive = (server.data() / "all.zip").string();
  const auto exported = run_ninety({"export", "--data", data, archive});
  EXPECT_EQ(exported.status, 0) << exported.error;
  EXPECT_THAT(exported.output, HasSubstr("1 answers"));
  (void)refused({"wipe", "--yes", "--data", data});
  (void)refused({"import", "--data", data, archive});
  EXPECT_EQ(server.stop(SIGTERM), 0);
  EXPECT_THAT(refused({"wipe", "--data", data}), HasSubstr("--yes"));
  EXPECT_EQ(run_ninety({"wipe", "--yes", "--data", data}).status, 0);
  EXPECT_EQ(run_ninety({"import", "--data", data, archive}).status, 0);
  server.start();
  EXPECT_EQ(server.get("/api/v1/answers/" + server.id_of(answer)).body.at("text"), "I love bugs.");
}

}  // namespace
}  // namespace ninety::tests
