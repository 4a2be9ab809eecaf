// A whole rehearsal, from the posting to the progress, opens no connection off the machine: the
// server, its helpers, the browser with all its processes and the program that plays the person are
// watched together.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/network_trace.h"
#include "tests/program.h"

namespace ninety::tests {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const fs::path kServer = fs::path(NINETY_PROGRAM).parent_path() / "libexec" / "ninety-server";

/// Chromium looks whether there is IPv6: it connects a datagram socket to this address, which sends
/// nothing, and closes it. No switch turns that off. Every other call of it counts, this one too
/// once a byte is sent.
bool looks_for_ipv6(const NetworkCall& call) {
  return fs::path(call.program).filename() == "chromium" && call.call == "connect" &&
         call.to == "[2001:4860:4860::8888]:443" && call.nothing_sent;
}

struct Rehearsal {
  Ran ran;
  NetworkTrace network;
  std::vector<NetworkCall> off_machine;
};

/// Plays the rehearsal of web/e2e/support/traced_rehearsal.js.
Rehearsal rehearse(const std::vector<std::string>& arguments = {}) {
  const NetworkTracer tracer(Tracing::watched_calls);
  std::vector<std::string> words = {"/usr/bin/env", "node", "web/e2e/support/traced_rehearsal.js"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Rehearsal rehearsal;
  rehearsal.ran =
      run_command(tracer.command(words), {.environment = {{"NINETY_SERVER", kServer.string()}}});
  rehearsal.network = tracer.read();
  rehearsal.off_machine = rehearsal.network.off_machine();
  std::erase_if(rehearsal.off_machine, looks_for_ipv6);
  return rehearsal;
}

TEST(RehearsalNetwork, NothingLeavesTheMachineFromThePostingToTheProgress) {
  const auto rehearsal = rehearse();
  EXPECT_EQ(rehearsal.ran.status, 0) << rehearsal.ran.error;
  EXPECT_THAT(rehearsal.ran.output, HasSubstr("rehearsed"));
  EXPECT_THAT(rehearsal.off_machine, IsEmpty());
  for (const auto* program : {"node", "ninety-server", "ninety-documents", "ninety-media",
                              "ninety-recogniser", "chromium"})
    EXPECT_TRUE(rehearsal.network.has_run(program)) << program;
  EXPECT_THAT(rehearsal.network.calls, Contains(Field(&NetworkCall::to, StartsWith("127.0.0.1:"))))
      << "the tracer does not see what it should";
}

TEST(RehearsalNetwork, APageOffTheMachineThatIsPlantedIsSeen) {
  const auto rehearsal = rehearse({"planted"});
  EXPECT_EQ(rehearsal.ran.status, 0) << rehearsal.ran.error;
  EXPECT_THAT(rehearsal.off_machine, Contains(Field(&NetworkCall::to, "192.0.2.1:80")));
}

}  // namespace
}  // namespace ninety::tests
