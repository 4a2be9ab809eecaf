// The first promise: nothing that a person writes, gives or says leaves the machine. Every call
// that names an address is watched while the program does all that it does, and calls that are
// planted are found.
#include <algorithm>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/network_trace.h"
#include "tests/spoken_audio.h"
#include "tests/transcription_server.h"

namespace ninety::tests {
namespace {

using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string kCaller = NINETY_TEST_PROGRAMS "/ninety-test-caller";

Traced traced_ninety(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), NINETY_PROGRAM);
  auto traced = run_traced(arguments);
  EXPECT_EQ(traced.ran.status, 0) << traced.ran.error;
  EXPECT_FALSE(traced.ran.output.empty());
  EXPECT_TRUE(traced.network.has_run("ninety")) << traced.network.problem;
  return traced;
}

void expect_programs(const NetworkTrace& network, const std::vector<std::string>& names) {
  for (const auto& name : names)
    EXPECT_TRUE(network.has_run(name)) << name << " was not watched";
}

TEST(Privacy, CheckWithAPostingAndAPageStaysOnTheMachine) {
  for (const auto* format : {"text", "json", "html", "sarif"}) {
    const auto traced = traced_ninety({"check", "--job", "tests/documents/two_columns.pdf",
                                       "--company", "tests/documents/saved_page.html", "--format",
                                       format, "examples/answer.txt"});
    EXPECT_THAT(traced.network.off_machine(), IsEmpty());
    expect_programs(traced.network, {"ninety-pdf", "ninety-documents"});
  }
}

TEST(Privacy, JobCompanyStoriesAndBatchStayOnTheMachine) {
  const std::vector<std::string> kRuns[] = {
      {"job", "tests/documents/word_processor.docx"},
      {"job", "tests/documents/two_columns.pdf"},
      {"company", "tests/documents/saved_page.html"},
      {"stories", "--job", "examples/posting.txt", "--company", "examples/company.md",
       "examples/stories.jsonl"},
      {"batch", "examples/batch.jsonl"},
      {"explain", "F2"}};
  for (const auto& arguments : kRuns)
    EXPECT_THAT(traced_ninety(arguments).network.off_machine(), IsEmpty()) << arguments.front();
}

class PrivacyOfARecording : public testing::Test {
 protected:
  PrivacyOfARecording() {
    audio_.say("take", kSaid);
    audio_.write("script.txt", kSaid);
  }
  static constexpr const char* kSaid =
      "What drives me is a stubborn fault. Last spring our bakery lost one tray in twenty.";
  SpokenAudio audio_;
};

TEST_F(PrivacyOfARecording, ListenWithAScriptStaysOnTheMachine) {
  const auto traced =
      traced_ninety({"listen", "--script", audio_.file("script.txt"), "--job",
                     "tests/documents/two_columns.pdf", "--format", "json", audio_.path("take")});
  EXPECT_THAT(traced.network.off_machine(), IsEmpty());
  EXPECT_THAT(traced.ran.output, HasSubstr("stubborn fault"));
  expect_programs(traced.network, {"ninety-media", "ninety-recogniser", "ninety-pdf"});
}

// The one thing that may call is the server a person names; here it is on loopback, and is seen.
TEST_F(PrivacyOfARecording, OnlyTheNamedTranscriberIsCalled) {
  TranscriptionServer server({{200, R"({"text":"what drives me is a stubborn fault"})"}});
  const auto traced = traced_ninety({"listen", "--script", audio_.file("script.txt"),
                                     "--transcriber", server.url(), audio_.path("take")});
  EXPECT_THAT(traced.network.off_machine(), IsEmpty());
  EXPECT_THAT(server.requests(), Not(IsEmpty()));
  const auto address = server.url().substr(std::string("http://").size());
  const auto called = std::ranges::count_if(traced.network.calls, [&](const NetworkCall& call) {
    return call.call == "connect" && call.to == address;
  });
  EXPECT_GE(called, 1) << "the tracer does not see what it should";
}

struct Planted {
  const char* how;
  const char* call;
  const char* to;
  std::size_t times = 1;
};
// GoogleTest's name.  NOLINTNEXTLINE(readability-identifier-naming)
void PrintTo(const Planted& planted, std::ostream* out) { *out << planted.how; }

class PlantedCall : public testing::TestWithParam<Planted> {};

TEST_P(PlantedCall, IsFound) {
  const auto& planted = GetParam();
  const auto traced = run_traced({kCaller, planted.how});
  EXPECT_EQ(traced.ran.status, 0) << traced.ran.error;
  const auto off = traced.network.off_machine();
  ASSERT_THAT(off, SizeIs(planted.times));
  EXPECT_EQ(off.front().program, kCaller);
  EXPECT_EQ(off.front().call, planted.call);
  EXPECT_EQ(off.front().to, planted.to);
}

INSTANTIATE_TEST_SUITE_P(Ways, PlantedCall,
                         testing::Values(Planted{"connect", "connect", "192.0.2.1:9"},
                                         Planted{"connect6", "connect", "[2001:db8::1]:9"},
                                         Planted{"mapped", "connect", "[::ffff:192.0.2.1]:9"},
                                         Planted{"sendto", "sendto", "192.0.2.1:9"},
                                         Planted{"sendmsg", "sendmsg", "192.0.2.1:9"},
                                         Planted{"sendmmsg", "sendmmsg", "192.0.2.1:9", 2},
                                         Planted{"bind", "bind", "0.0.0.0:9"},
                                         Planted{"packet", "socket", "AF_PACKET"},
                                         Planted{"child", "connect", "192.0.2.1:9"},
                                         Planted{"thread", "connect", "192.0.2.1:9"}),
                         [](const auto& tested) { return std::string(tested.param.how); });

TEST(PlantedCall, BesideTheProgramIsFoundInTheSameTrace) {
  const auto traced =
      run_traced({"/bin/sh", "-c",
                  "$NINETY check --job tests/documents/two_columns.pdf examples/answer.txt && " +
                      kCaller + " connect"});
  EXPECT_EQ(traced.ran.status, 0) << traced.ran.error;
  expect_programs(traced.network, {"ninety", "ninety-pdf", "ninety-test-caller"});
  const auto off = traced.network.off_machine();
  ASSERT_THAT(off, SizeIs(1));
  EXPECT_EQ(off.front().program, kCaller);
}

TEST(PlantedCall, OnTheMachineIsSeenAndAllowed) {
  for (const auto* how : {"loopback", "unix", "connected"}) {
    const auto traced = run_traced({kCaller, how});
    EXPECT_EQ(traced.ran.status, 0) << traced.ran.error;
    EXPECT_THAT(traced.network.off_machine(), IsEmpty()) << how;
    EXPECT_THAT(traced.network.calls, Not(IsEmpty())) << how;
  }
}

TEST(ReadTrace, NoTraceIsNoProof) {
  EXPECT_THAT(read_trace({}).off_machine(), SizeIs(1));
  const auto refused =
      read_trace({{7, "execve(\"/bin/x\", [...], 0x7f /* 3 vars */) = -1 ENOENT"}});
  EXPECT_THAT(refused.off_machine(), SizeIs(1));
}

TEST(ReadTrace, WhatCannotBeReadIsOffTheMachine) {
  const std::string start = "execve(\"/bin/x\", [...], 0x7f /* 3 vars */) = 0\n";
  for (const auto* line :
       {"connect(3, 0x7ffd19afbaf0, 16) = -1 EFAULT (Bad address)",
        "sendmsg(5, 0x7ffd19afbaf0, 0) = 2",
        "sendmsg(5, {msg_name=0x7ffd19, msg_namelen=16, msg_iovlen=1}, 0) = 2",
        "sendmmsg(5, [...], 2, MSG_DONTWAIT) = 2", "sendto(5, \"\"..., 2, 0, 0x7ffd19, 16) = 2",
        "sendto(5, \"\"..., 2, 0, {sa_family=AF_UNSPEC, sa_data=\"\"}, 16) = 2",
        "connect(4, {sa_family=AF_VSOCK, svm_cid=0x2, svm_port=0x1}, 16) = 0",
        // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
        "connect(4, {sa_family=AF_UNIX, sun_path=\"/run/systemd/resolve/io.systemd.Resolve\"}, 42) "
        "= 0",
        "io_uring_setup(64, {flags=0}) = 5"}) {
    EXPECT_THAT(read_trace({{7, start + line + "\n"}}).off_machine(), SizeIs(1)) << line;
  }
  for (const auto* line :
       {"connect(4, {sa_family=AF_UNSPEC, sa_data=\"\"}, 16) = 0",
        "connect(3, {sa_family=AF_UNIX, sun_path=\"/var/run/nscd/socket\"}, 110) = -1 ENOENT",
        "sendto(5, \"\"..., 2, MSG_NOSIGNAL, NULL, 0) = 2",
        "sendto(3, [...], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20",
        // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
        "sendmsg(5, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=\"\"..., iov_len=2}], "
        "msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 2",
        "io_uring_setup(64, {flags=0}) = -1 EPERM (Operation not permitted)"}) {
    EXPECT_THAT(read_trace({{7, start + line + "\n"}}).off_machine(), IsEmpty()) << line;
  }
}

TEST(ReadTrace, NothingWasSentWhenASocketIsOpenedConnectedAndClosedAtOnce) {
  const std::string start = "execve(\"/bin/x\", [...], 0x7f /* 3 vars */) = 0\n";
  const std::string opened = "socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 23\n";
  const std::string connected =
      "connect(23, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), "
      "inet_pton(AF_INET6, \"2001:db8::1\", &sin6_addr), sin6_scope_id=0}, 28) = 0\n";
  const std::string closed = "close(23) = 0\n";
  const std::string sent = "sendto(23, \"\"..., 2, 0, NULL, 0) = 2\n";
  const auto silent = [&](const std::string& lines) {
    const auto off = read_trace({{7, start + lines}}).off_machine();
    EXPECT_THAT(off, SizeIs(1)) << "it is off the machine all the same";
    return off.at(0).nothing_sent;
  };
  EXPECT_TRUE(silent(opened + connected + closed));
  EXPECT_FALSE(silent(opened + connected + sent + closed));
  EXPECT_FALSE(silent(opened + connected));
  EXPECT_FALSE(silent(connected + closed));
  EXPECT_FALSE(silent(opened + connected + "close(24) = 0\n"));
  EXPECT_FALSE(silent("socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP) = 23\n" + connected + closed));
}

TEST(ReadTrace, AChildHasTheNameOfItsParentsProgram) {
  const auto trace = read_trace(
      {{7,
        "execve(\"/bin/x\", [...], 0x7f /* 3 vars */) = 0\n"
        "clone(child_stack=NULL, flags=SIGCHLD) = 9\n"},
       {9,
        "connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"192.0.2.1\")}, "
        "16) = 0\n"}});
  ASSERT_THAT(trace.off_machine(), SizeIs(1));
  EXPECT_EQ(trace.off_machine().front().program, "/bin/x");
}

TEST(ReadTrace, AProgramThatStartsItselfAnewKeepsItsName) {
  const auto trace = read_trace(
      {{7,
        "execve(\"/bin/x\", [...], 0x7f /* 3 vars */) = 0\n"
        "clone(child_stack=NULL, flags=SIGCHLD) = 9\n"},
       {9,
        "execve(\"/proc/self/exe\", [...], 0x7f /* 3 vars */) = 0\n"
        "connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"192.0.2.1\")}, "
        "16) = 0\n"}});
  ASSERT_THAT(trace.off_machine(), SizeIs(1));
  EXPECT_EQ(trace.off_machine().front().program, "/bin/x");
}

}  // namespace
}  // namespace ninety::tests
