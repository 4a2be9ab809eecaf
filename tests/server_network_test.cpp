// The server and its helpers open no connection off the machine, and let nobody in from outside:
// watched while everything is done that a person does with them.
#include <csignal>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/network_trace.h"
#include "tests/program.h"
#include "tests/recordings.h"
#include "tests/server_program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// All that a person does, with addresses in every text that something might follow.
void do_everything(ServerProgram& server) {
  const std::string page =
      R"(<html><img src="http://192.0.2.1/a.png"><link rel=stylesheet href="//192.0.2.1/a.css">)"
      "<p>You calm families.";
  (void)server.post("/api/v1/check", {{"text", "See http://192.0.2.1/ and https://example.org/."}});
  (void)server.call("POST", "/api/v1/documents", page);
  (void)server.call("POST", "/api/v1/documents",
                    source_file("tests/documents/printed_by_browser.pdf"));
  (void)server.post("/api/v1/targets",
                    {{"name", "x"}, {"posting_text", "You calm families. http://192.0.2.1/"}});
  const auto answer =
      "/api/v1/answers/" + server.id_of(server.post("/api/v1/answers", {{"draft", kSpokenText}}));
  const auto version = server.id_of(server.post(answer + "/versions", json::object()));
  const auto take = server.post(
      answer + "/takes", {{"version_id", version}, {"kind", "free"}, {"media_type", "audio/wav"}});
  const auto path = "/api/v1/takes/" + server.id_of(take);
  ASSERT_EQ(server.call("PUT", path + "/chunks/0", bytes_of(spoken("rms"))).status, 200);
  ASSERT_EQ(server.post(path + "/finish", json::object()).status, 202);
  EXPECT_EQ(server.events_of(server.id_of(take), 600).back().first, "result");
  (void)server.get(path + "/report.html");
  (void)server.get(answer + "/progress");
  (void)server.get("/api/v1/export");
}

TEST(ServerNetwork, NothingLeavesTheMachineAndNobodyIsLetIn) {
  const NetworkTracer tracer;
  {
    ServerProgram server({}, tracer.command({}));
    do_everything(server);
    // A signal to strace itself would only end the watching.
    (void)run_shell("kill -TERM $(pgrep -P " + std::to_string(server.process()) + ")");
    EXPECT_EQ(server.stop(0), 0);
  }
  const auto seen = tracer.read();
  EXPECT_THAT(seen.off_machine(), IsEmpty());
  for (const auto* program : {"ninety-server", "ninety-media", "ninety-recogniser", "ninety-pdf"})
    EXPECT_TRUE(seen.has_run(program)) << program;
  EXPECT_THAT(seen.calls, Not(IsEmpty())) << "it was not even seen to listen";
}

TEST(ServerNetwork, AConnectionThatIsPlantedIntoItsRunIsSeen) {
  const NetworkTracer tracer;
  const TemporaryFolder folder;
  auto command = tracer.command(
      {"/bin/sh", "-c",
       std::string(NINETY_TEST_PROGRAMS) + "/ninety-test-caller connect; exec timeout 8 \"" +
           NINETY_PROGRAM + "\" serve --port 0 --no-open --data '" + folder.path().string() + "'"});
  (void)run_command(command);
  const auto seen = tracer.read();
  EXPECT_TRUE(seen.has_run("ninety-server"));
  EXPECT_THAT(seen.off_machine(), SizeIs(1));
}

}  // namespace
}  // namespace ninety::tests
