// What a confined process can no longer do, tried in children of this one.
#include "apps/confined/confinement.h"

#include <array>
#include <csignal>
#include <functional>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ninety::confined {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 10;

/// The wait status of a child that confines itself and then tries something.
int status_after(const std::function<bool()>& attempt) {
  const auto child = ::fork();
  if (child == 0) {
    if (!confine()) ::_exit(99);
    ::_exit(attempt() ? kDone : kFailed);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

bool was_killed(int status) { return WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS; }
bool ended_with(int status, int code) { return WIFEXITED(status) && WEXITSTATUS(status) == code; }

TEST(Confinement, LetsMemoryBeUsed) {
  EXPECT_TRUE(ended_with(status_after([] {
                           std::string much;
                           much.assign(50'000'000, 'a');
                           return much[49'999'999] == 'a';
                         }),
                         kDone));
}

TEST(Confinement, OpensNoFile) {
  for (const char* path : {"/etc/passwd", "/proc/self/maps", "."}) {
    EXPECT_TRUE(ended_with(status_after([path] { return ::open(path, O_RDONLY) >= 0; }), kFailed))
        << path;
  }
  EXPECT_TRUE(ended_with(
      status_after([] { return ::open("/tmp/ninety-confined", O_WRONLY | O_CREAT, 0600) >= 0; }),
      kFailed));
}

TEST(Confinement, OpensNoSocket) {
  for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
    EXPECT_TRUE(
        was_killed(status_after([family] { return ::socket(family, SOCK_STREAM, 0) >= 0; })));
  }
}

TEST(Confinement, StartsNoProcess) {
  EXPECT_TRUE(was_killed(status_after([] { return ::fork() >= 0; })));
  EXPECT_TRUE(was_killed(status_after([] { return ::execl("/bin/true", "true", nullptr) == 0; })));
}

TEST(Confinement, TouchesNoOtherProcess) {
  EXPECT_TRUE(was_killed(status_after([] { return ::kill(::getppid(), 0) == 0; })));
}

TEST(Confinement, MakesNoCode) {
  EXPECT_TRUE(was_killed(status_after([] {
    return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                  -1, 0) != MAP_FAILED;
  })));
}

TEST(Confinement, WritesToNoOtherDescriptor) {
  const int file = ::open("/dev/null", O_WRONLY);
  EXPECT_TRUE(was_killed(status_after([file] { return ::write(file, "a", 1) == 1; })));
  ::close(file);
}

TEST(Confinement, SeeksInStandardInputOnlyWhereThatIsAllowed) {
  const auto seek = [](Input input, int descriptor) {
    const auto child = ::fork();
    if (child == 0) {
      const int file = ::memfd_create("input", 0);
      ::dup2(file, STDIN_FILENO);
      if (!confine(input)) ::_exit(99);
      ::_exit(::lseek(descriptor, 0, SEEK_SET) == 0 ? kDone : kFailed);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
  };
  EXPECT_TRUE(ended_with(seek(Input::seek, STDIN_FILENO), kDone));
  EXPECT_TRUE(ended_with(seek(Input::forward, STDIN_FILENO), kFailed));
  EXPECT_TRUE(was_killed(seek(Input::seek, STDOUT_FILENO)));
}

TEST(Confinement, EndsWhatTakesTooLong) {
  const auto child = ::fork();
  if (child == 0) {
    limit_resources({.memory = std::size_t{512} << 20U, .seconds = 5});
    const rlimit limit{.rlim_cur = 1, .rlim_max = 1};
    ::setrlimit(RLIMIT_CPU, &limit);
    if (!confine()) ::_exit(99);
    for (volatile unsigned i = 0; true;)
      i = i + 1;
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
}

}  // namespace
}  // namespace ninety::confined
