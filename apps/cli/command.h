// What the commands of the program have in common.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace ninety::cli {

/// Exit statuses, as docs/cli.md names them.
inline constexpr int kDone = 0;
inline constexpr int kRemarked = 1;
inline constexpr int kFailed = 2;

/// The command that the person chose, ready to run; gives the exit status.
using Action = std::function<int()>;

/// Each adds its command to the program; the parsed command becomes `chosen`.
void add_check(CLI::App& program, Action& chosen);
void add_batch(CLI::App& program, Action& chosen);
void add_listen(CLI::App& program, Action& chosen);
void add_stories(CLI::App& program, Action& chosen);
void add_job(CLI::App& program, Action& chosen);
void add_company(CLI::App& program, Action& chosen);
void add_explain(CLI::App& program, Action& chosen);
void add_eval(CLI::App& program, Action& chosen);
void add_serve(CLI::App& program, Action& chosen);  // export, import and wipe, too

/// Prints "ninety: <sentence>" as one line on standard error, whatever `sentence` holds.
int fail(std::string_view sentence);

/// Prints "ninety: <sentence>" likewise, of something that is no failure.
void note(std::string_view sentence);

/// Writes to standard output; gives kDone, or prints what went wrong and gives kFailed.
int print(std::string_view text);

/// Runs the program: parses, runs the chosen command, turns exceptions into failures.
int run(int count, const char* const* arguments);

}  // namespace ninety::cli
