#include "helper/run.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper/descriptor.h"
#include "helper/status.h"

namespace ninety::helper {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr int kLookMilliseconds = 50;

/// The child between fork and exec: nothing but calls that are safe after a fork with threads.
[[noreturn]] void become(char* const* arguments, int input, int output) {
  // No variables of ours: neither settings nor LD_PRELOAD have a say in the helper.
  std::array<const char*, 2> environment = {"LC_ALL=C", nullptr};
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0) {
    const int nothing = ::open("/dev/null", O_WRONLY);  // NOLINT(android-cloexec-open)
    if (nothing >= 0) ::dup2(nothing, STDERR_FILENO);
    // A library may have opened sockets without close-on-exec.
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    ::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execve(arguments[0], arguments, const_cast<char**>(environment.data()));
  }
  ::_exit(kNotStarted);
}

int killed(pid_t child) {
  int status = 0;
  ::kill(child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

class Listener {
 public:
  explicit Listener(const Watch& watch) : watch_(watch) {}

  /// Until the output is closed, or there is a reason to kill.
  [[nodiscard]] Ending listen(int output) {
    std::array<char, 65536> block{};
    while (true) {
      if (watch_.cancelled && watch_.cancelled()) return Ending::cancelled;
      pollfd watched{.fd = output, .events = POLLIN, .revents = 0};
      const int ready = ::poll(&watched, 1, kLookMilliseconds);
      if (ready < 0 && errno != EINTR) return Ending::late;
      if (is_late()) return Ending::late;
      if (ready <= 0) continue;
      const auto got = ::read(output, block.data(), block.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return Ending::ended;
      heard_ = Clock::now();
      const std::string_view bytes(block.data(), static_cast<std::size_t>(got));
      if (watch_.receive && !watch_.receive(bytes)) return Ending::stopped;
    }
  }

  /// Waits for a child that has closed its output; kills one that does not come to its end.
  [[nodiscard]] Ended end_of(pid_t child) const {
    int status = 0;
    for (int pause = 20; true; pause = std::min(pause * 2, 5000)) {
      const auto ended = ::waitpid(child, &status, WNOHANG);
      if (ended == child) return {.ending = Ending::ended, .status = status};
      const bool cancelled = watch_.cancelled && watch_.cancelled();
      if (cancelled || is_late() || (ended < 0 && errno != EINTR))
        return {.ending = cancelled ? Ending::cancelled : Ending::late, .status = killed(child)};
      ::usleep(static_cast<useconds_t>(pause));
    }
  }

 private:
  [[nodiscard]] bool is_late() const {
    const auto now = Clock::now();
    return Seconds(now - started_).count() > watch_.seconds ||
           Seconds(now - heard_).count() > watch_.silent_seconds;
  }

  const Watch& watch_;
  Clock::time_point started_ = Clock::now();
  Clock::time_point heard_ = started_;
};

}  // namespace

bool Ended::with(int code) const {
  return ending == Ending::ended && WIFEXITED(status) && WEXITSTATUS(status) == code;
}

Ended run(const Program& program, int input, const Watch& watch) {
  auto path = path_of(program.name);
  if (path.empty()) return {.ending = Ending::missing};
  auto words = program.arguments;
  std::vector<char*> arguments = {path.data()};
  for (auto& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<int, 2> ends = {-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {.ending = Ending::no_room};
  const Descriptor output(ends[0]);
  Descriptor written(ends[1]);
  Listener listener(watch);
  const auto child = ::fork();
  if (child == 0) become(arguments.data(), input, written.get());
  if (child < 0) return {.ending = Ending::no_room};
  written.close();
  const auto ending = listener.listen(output.get());
  if (ending == Ending::ended) return listener.end_of(child);
  return {.ending = ending, .status = killed(child)};
}

std::string path_of(std::string_view program) {
  namespace fs = std::filesystem;
  std::error_code failed;
  std::vector<fs::path> folders;
  if (const char* const set = std::getenv("NINETY_LIBEXEC"); set != nullptr && *set != '\0') {
    folders.emplace_back(set);
  } else {
    const auto beside = fs::read_symlink("/proc/self/exe", failed).parent_path();
    // A helper that starts helpers (ninety-server) has them beside itself.
    folders = {beside / "libexec", beside.parent_path() / "libexec" / "ninety",
               beside.parent_path() / "libexec", beside};
  }
  for (const auto& folder : folders) {
    const auto path = folder / program;
    if (::access(path.c_str(), X_OK) == 0) return path.string();
  }
  return {};
}

std::string missing(std::string_view program) {
  return "the helper " + std::string(program) +
         " is missing: install ninety anew, or set NINETY_LIBEXEC to its folder";
}

}  // namespace ninety::helper
