#include "tests/program.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ninety::tests {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
  Pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) std::abort();
    read_end = ends[0];
    write_end = ends[1];
  }
};

void close_end(int& end) {
  if (end >= 0) ::close(end);
  end = -1;
}

[[noreturn]] void become(const std::vector<std::string>& command, const RunOptions& options,
                         const Pipe& in, const Pipe& out, const Pipe& error) {
  ::dup2(in.read_end, STDIN_FILENO);
  ::dup2(out.write_end, STDOUT_FILENO);
  ::dup2(error.write_end, STDERR_FILENO);
  if (::chdir(NINETY_SOURCE_DIR) != 0) ::_exit(126);
  ::setenv("NINETY", NINETY_PROGRAM, 1);
  for (const auto& [name, value] : options.environment)
    ::setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const auto& argument : command)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

/// Moves what can be moved of one stream; closes it at its end.
void receive(int& end, std::string& into) {
  std::array<char, 65536> block{};
  const auto got = ::read(end, block.data(), block.size());
  if (got <= 0) return close_end(end);
  into.append(block.data(), static_cast<std::size_t>(got));
}

void send(int& end, std::string_view& rest) {
  const auto put = ::write(end, rest.data(), std::min<std::size_t>(rest.size(), 4096));
  rest.remove_prefix(put < 0 ? rest.size() : static_cast<std::size_t>(put));
  if (rest.empty()) close_end(end);
}

/// Talks with the process until it has closed both of its outputs.
void talk(pid_t process, const RunOptions& options, Pipe& in, Pipe& out, Pipe& error, Ran& ran) {
  std::string_view rest = options.input;
  if (rest.empty()) close_end(in.write_end);
  bool interrupted = false;
  while (out.read_end >= 0 || error.read_end >= 0) {
    std::array<pollfd, 3> watched = {
        {{in.write_end, POLLOUT, 0}, {out.read_end, POLLIN, 0}, {error.read_end, POLLIN, 0}}};
    if (::poll(watched.data(), watched.size(), -1) < 0) break;
    if (watched[0].revents != 0) send(in.write_end, rest);
    if (watched[1].revents != 0) receive(out.read_end, ran.output);
    if (watched[2].revents != 0) receive(error.read_end, ran.error);
    if (options.read_at_most > 0 && ran.output.size() >= options.read_at_most)
      close_end(out.read_end);
    const auto enough = static_cast<std::size_t>(options.interrupt_after_bytes);
    if (enough > 0 && !interrupted && ran.output.size() >= enough) {
      ::kill(process, SIGINT);
      interrupted = true;
    }
  }
  close_end(in.write_end);
}

}  // namespace

Ran run_command(const std::vector<std::string>& command, const RunOptions& options) {
  std::signal(SIGPIPE, SIG_IGN);
  Pipe in;
  Pipe out;
  Pipe error;
  const auto process = ::fork();
  if (process == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    become(command, options, in, out, error);
  }
  close_end(in.read_end);
  close_end(out.write_end);
  close_end(error.write_end);
  Ran ran;
  talk(process, options, in, out, error, ran);
  int status = 0;
  ::waitpid(process, &status, 0);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ran;
}

Ran run_ninety(const std::vector<std::string>& arguments, const RunOptions& options) {
  std::vector<std::string> command = {NINETY_PROGRAM};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run_command(command, options);
}

Ran run_shell(const std::string& command) { return run_command({"/bin/sh", "-c", command}); }

TemporaryFile::TemporaryFile(const std::string& content) {
  auto folder = (std::filesystem::temp_directory_path() / "ninety-test-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) std::abort();
  path_ = folder + "/file.txt";
  std::ofstream(path_, std::ios::binary) << content;
}

TemporaryFile::~TemporaryFile() {
  std::filesystem::remove_all(std::filesystem::path(path_).parent_path());
}

std::string source_file(const std::string& name) {
  const std::ifstream file(std::string(NINETY_SOURCE_DIR) + "/" + name, std::ios::binary);
  EXPECT_TRUE(file.good()) << name;
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace ninety::tests
