#include "apps/cli/progress.h"

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/descriptor.h"

namespace ninety::cli {
namespace {

/// Replaces the terminal's last line.
void draw(std::string_view line) {
  [[maybe_unused]] const auto written = write_all(STDERR_FILENO, fmt::format("\r\x1b[K{}", line));
}

}  // namespace

Progress::Progress(Output output)
    : visible_(is_terminal(STDERR_FILENO) &&
               (output == Output::afterwards || !is_terminal(STDOUT_FILENO))) {}

Progress::~Progress() {
  if (drawn_) draw("");
}

bool Progress::due() {
  const auto now = Clock::now();
  if (!visible_ || now - last_ < std::chrono::milliseconds(100)) return false;
  last_ = now;
  drawn_ = true;
  return true;
}

void Progress::update(std::uint64_t lines) {
  if (!due()) return;
  const double seconds = std::chrono::duration<double>(last_ - start_).count();
  const auto rate = static_cast<std::uint64_t>(static_cast<double>(lines) / seconds);
  draw(fmt::format("{} lines, {} a second", lines, rate));
}

void Progress::show(std::string_view line) {
  if (due()) draw(line);
}

}  // namespace ninety::cli
