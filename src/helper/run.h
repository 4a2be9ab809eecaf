// Starts one of our helper programs (libexec/ninety-…), listens to it, and sees it to its end.
//
//   std::string text;
//   const auto ended = helper::run({.name = "ninety-pdf", .arguments = {"pdf"}}, input.get(),
//       {.seconds = 5, .receive = [&](std::string_view block) { text += block; return true; }});
//
// Linux only. Safe to call from many threads at once; a process for each call. When run() returns,
// the process is gone and reaped, however it ended; it also ends when the calling thread does.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::helper {

struct Program {
  std::string name;
  std::vector<std::string> arguments = {};  // NOLINT(readability-redundant-member-init)
};

struct Watch {
  double seconds = 5;  ///< wall clock until it is killed
  /// It is also killed when it writes nothing for so long.
  double silent_seconds = 1e9;
  /// Gets each block of its standard output, at most 64 KB; false kills it.
  // NOLINTNEXTLINE(readability-redundant-member-init)
  std::function<bool(std::string_view block)> receive = {};
  /// Asked at least every 50 ms; true kills it. May be empty.
  std::function<bool()> cancelled = {};  // NOLINT(readability-redundant-member-init)
};

enum class Ending : std::uint8_t {
  ended,      ///< by itself: see the status
  stopped,    ///< `receive` wanted no more
  late,       ///< killed after `seconds` or `silent_seconds`
  cancelled,  ///< killed because `cancelled` said so
  missing,    ///< there is no such program
  no_room,    ///< the system has no pipe or process left
};

struct Ended {
  Ending ending = Ending::no_room;
  int status = 0;                           ///< as of waitpid
  [[nodiscard]] bool with(int code) const;  ///< ended by itself with this exit status
};

/// Runs the program with `input` as its standard input and no other descriptor, setting or variable
/// of ours; its standard error goes nowhere.
[[nodiscard]] Ended run(const Program& program, int input, const Watch& watch);

/// The path of a helper: in the folder NINETY_LIBEXEC when that is set, else in libexec beside or
/// above the running program; empty when there is none.
[[nodiscard]] std::string path_of(std::string_view program);

/// "the helper ninety-pdf is missing: …", for Ending::missing.
[[nodiscard]] std::string missing(std::string_view program);

}  // namespace ninety::helper
