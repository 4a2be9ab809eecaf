#include "apps/cli/interruption.h"

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace ninety::cli {
namespace {

volatile std::sig_atomic_t signal_pipe = -1;  // a signal handler can know globals only

void on_signal(int) {
  const int saved = errno;
  const char byte = 0;
  if (signal_pipe >= 0) (void)!::write(signal_pipe, &byte, 1);
  errno = saved;
}

void handle(int signal, void (*handler)(int)) {
  struct sigaction action{};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigaction(signal, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
  if (::pipe2(pipe_, O_CLOEXEC | O_NONBLOCK) != 0) return;
  signal_pipe = pipe_[1];
  handle(SIGINT, on_signal);
  handle(SIGTERM, on_signal);
}

Interruption::~Interruption() {
  if (pipe_[0] < 0) return;
  handle(SIGINT, SIG_DFL);
  handle(SIGTERM, SIG_DFL);
  signal_pipe = -1;
  ::close(pipe_[0]);
  ::close(pipe_[1]);
}

bool Interruption::requested() const {
  pollfd watched = {pipe_[0], POLLIN, 0};
  return pipe_[0] >= 0 && ::poll(&watched, 1, 0) == 1;
}

}  // namespace ninety::cli
