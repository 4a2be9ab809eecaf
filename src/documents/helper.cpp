#include "documents/helper.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ninety::documents {
namespace {

using Clock = std::chrono::steady_clock;

/// A file descriptor that is closed at its end.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool good() const { return number_ >= 0; }

 private:
  int number_;
};

/// The bytes as a file in memory, at its start. A pipe would need writing while reading, and a
/// helper that ends early would send SIGPIPE to a program that may have threads.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("document", MFD_CLOEXEC));
  while (file.good() && !bytes.empty()) {
    const auto put = ::write(file.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (file.good() && ::lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
  return file;
}

/// The child between fork and exec: nothing but calls that are safe after a fork with threads.
[[noreturn]] void become(const char* path, const char* argument, int input, int output) {
  // No variables of ours: neither settings nor LD_PRELOAD have a say in the helper.
  std::array<const char*, 3> arguments = {path, argument, nullptr};
  std::array<const char*, 2> environment = {"LC_ALL=C", nullptr};
  if (::dup2(input, STDIN_FILENO) >= 0 && ::dup2(output, STDOUT_FILENO) >= 0) {
    const int nothing = ::open("/dev/null", O_WRONLY);  // NOLINT(android-cloexec-open)
    if (nothing >= 0) ::dup2(nothing, STDERR_FILENO);
    ::signal(SIGPIPE, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::execve(path, const_cast<char**>(arguments.data()), const_cast<char**>(environment.data()));
  }
  ::_exit(127);
}

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::max<decltype(left)>(left, 0));
}

enum class Ending : std::uint8_t { closed, too_long, too_late, failed };

Ending receive(int output, Clock::time_point deadline, std::string& into) {
  std::array<char, 65536> block{};
  while (true) {
    pollfd watched{.fd = output, .events = POLLIN, .revents = 0};
    const int ready = ::poll(&watched, 1, milliseconds_until(deadline));
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) return Ending::failed;
    if (ready == 0) return Ending::too_late;
    const auto got = ::read(output, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Ending::failed;
    if (got == 0) return Ending::closed;
    into.append(block.data(), static_cast<std::size_t>(got));
    if (into.size() > kTextLimit) return Ending::too_long;
  }
}

/// Waits for the end of a child that has closed its output; kills one that does not come to it.
int status_of(pid_t child, Clock::time_point deadline) {
  int status = 0;
  for (int pause = 20; true; pause = std::min(pause * 2, 5000)) {
    const auto ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) return -1;
    if (Clock::now() >= deadline) break;
    ::usleep(static_cast<useconds_t>(pause));
  }
  ::kill(child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

std::string sentence_for(int status) {
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
    return "reading takes too long: save the document anew, or give its text";
  if (WIFEXITED(status) && WEXITSTATUS(status) == kHelperOutOfMemory)
    return "reading needs more than 512 MB of memory: save the document anew, or give its text";
  if (WIFEXITED(status) && WEXITSTATUS(status) == kHelperNotConfined)
    return "this system cannot confine the reader of documents (seccomp): give the text itself";
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
    return "the reader of documents cannot be started: install ninety anew";
  return "the document is damaged and cannot be read: save it anew, or give its text";
}

std::expected<std::string, std::string> ended(int status, std::string written) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == kHelperRead) return written;
  if (WIFEXITED(status) && WEXITSTATUS(status) == kHelperRefused && !written.empty())
    return std::unexpected(std::move(written));
  return std::unexpected(sentence_for(status));
}

}  // namespace

std::string helper_path(std::string_view program) {
  namespace fs = std::filesystem;
  std::error_code failed;
  std::vector<fs::path> folders;
  if (const char* const set = std::getenv("NINETY_LIBEXEC"); set != nullptr && *set != '\0') {
    folders.emplace_back(set);
  } else {
    const auto beside = fs::read_symlink("/proc/self/exe", failed).parent_path();
    folders = {beside / "libexec", beside.parent_path() / "libexec" / "ninety",
               beside.parent_path() / "libexec"};
  }
  for (const auto& folder : folders) {
    const auto path = folder / program;
    if (::access(path.c_str(), X_OK) == 0) return path.string();
  }
  return {};
}

std::expected<std::string, std::string> run_helper(const Helper& helper, std::string_view bytes) {
  const auto path = helper_path(helper.program);
  if (path.empty())
    return std::unexpected("the helper " + helper.program +
                           " is missing: install ninety anew, or set NINETY_LIBEXEC to its folder");
  auto input = file_of(bytes);
  std::array<int, 2> ends = {-1, -1};
  if (!input.good() || ::pipe2(ends.data(), O_CLOEXEC) != 0)
    return std::unexpected("the system has no room to read a document: try again");
  const Descriptor output(ends[0]);
  Descriptor written(ends[1]);
  const auto deadline = Clock::now() + std::chrono::seconds(helper.seconds);
  const auto child = ::fork();
  if (child == 0) become(path.c_str(), helper.argument.c_str(), input.get(), written.get());
  if (child < 0) return std::unexpected("the system cannot start another process: try again");
  written.close();
  std::string text;
  const auto ending = receive(output.get(), deadline, text);
  if (ending != Ending::closed) ::kill(child, SIGKILL);
  const int status = status_of(child, deadline);
  if (ending == Ending::too_long)
    return std::unexpected("the document holds more than 1 MB of text: give the part that matters");
  return ended(status, std::move(text));
}

}  // namespace ninety::documents
