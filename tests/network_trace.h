// Sees every address that a program and its children name to the kernel, with strace: what promises
// that nothing leaves the machine is held to it here.
//
//   const auto traced = run_traced({NINETY_PROGRAM, "check", "answer.txt"});
//   EXPECT_THAT(traced.network.off_machine(), IsEmpty());
//
// Watched are connect, sendto, sendmsg, sendmmsg and bind of every process and thread, the families
// of their sockets, and io_uring, which could do the same unseen. On the machine are AF_UNIX,
// AF_NETLINK (the kernel) and the loopback addresses; what cannot be read counts as off it. A name
// that is looked up shows as the connection to its name server. Confined children are watched like
// others: what their filter forbids is seen before it ends them.
//
// For programs that a test starts itself (a server, a browser, a whole rehearsal by node):
//
//   const NetworkTracer tracer;
//   auto words = tracer.command({NINETY_PROGRAM, "serve"});   // start this instead, and end it
//   tracer.read().off_machine()
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/program.h"

namespace ninety::tests {

/// A call that names an address or opens a socket.
struct NetworkCall {
  std::string program;  ///< path of the program that made it
  std::string call;     ///< "connect"
  std::string to;       ///< "127.0.0.1:8080", "/run/socket", "AF_PACKET"
  bool off_machine = false;
  std::string line;  ///< of strace
  /// Of a datagram socket that its thread opened just before and closed just after: nothing was
  /// sent.
  bool nothing_sent = false;
};
std::ostream& operator<<(std::ostream& out, const NetworkCall& call);

struct NetworkTrace {
  std::vector<std::string> programs;  ///< paths of all that were executed
  std::vector<NetworkCall> calls;
  std::string problem;  ///< why there is no trace; empty: there is one

  /// Calls that leave the machine or let others in; one that says so when there is no trace.
  [[nodiscard]] std::vector<NetworkCall> off_machine() const;
  /// Whether a program of that file name was executed.
  [[nodiscard]] bool has_run(std::string_view file_name) const;
};

enum class Tracing : std::uint8_t {
  every_call,
  /// Only calls that are watched stop the program, without which a browser takes minutes to start.
  /// A call that a filter of the program's own forbids is then not seen.
  watched_calls,
};

class NetworkTracer {
 public:
  explicit NetworkTracer(Tracing tracing = Tracing::every_call);
  NetworkTracer(const NetworkTracer&) = delete;
  NetworkTracer& operator=(const NetworkTracer&) = delete;
  NetworkTracer(NetworkTracer&&) = delete;
  NetworkTracer& operator=(NetworkTracer&&) = delete;
  ~NetworkTracer();

  /// The command under strace; it ends, with the same status, when all of its children have. Leaks
  /// are not looked for, since LeakSanitizer does not work beside a tracer.
  [[nodiscard]] std::vector<std::string> command(const std::vector<std::string>& traced) const;
  /// What was seen so far.
  [[nodiscard]] NetworkTrace read() const;

 private:
  Tracing tracing_;
  std::string folder_;
};

struct Traced {
  Ran ran;
  NetworkTrace network;
};

/// Runs a command, the first word a path, in the root of the source tree.
[[nodiscard]] Traced run_traced(const std::vector<std::string>& command);

/// What strace wrote, by process.
[[nodiscard]] NetworkTrace read_trace(const std::map<long, std::string>& files);

}  // namespace ninety::tests
