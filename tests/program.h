// Runs the built program from outside, as a person or a script would.
//
//   const auto ran = run_ninety({"check", "-"}, {.input = "I love hard bugs."});
//   EXPECT_EQ(ran.status, 0) << ran.error;
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ninety::tests {

/// Seconds that a busy machine may add to what is promised; benchmarks tell how long things take.
inline constexpr double kPatience = 20;

struct Ran {
  int status = -1;  ///< exit status; 128 + n when signal n ended it
  std::string output;
  std::string error;
};

struct RunOptions {
  // Initialised, because g++ 12 warns of designated initialisers that leave such members out.
  std::string input = {};                               // NOLINT(readability-redundant-member-init)
  std::map<std::string, std::string> environment = {};  // NOLINT(readability-redundant-member-init)
  std::size_t read_at_most = 0;   ///< close the output after so many bytes; 0: never
  int interrupt_after_bytes = 0;  ///< send SIGINT after so many bytes of output; 0: never
};

/// Runs build/<preset>/ninety in the root of the source tree.
[[nodiscard]] Ran run_ninety(const std::vector<std::string>& arguments,
                             const RunOptions& options = {});

/// The same for any program; the first word is its path.
[[nodiscard]] Ran run_command(const std::vector<std::string>& command,
                              const RunOptions& options = {});

/// The same for a shell command, in which $NINETY is the program.
[[nodiscard]] Ran run_shell(const std::string& command);

/// A new file in a folder of its own, removed with it.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& content);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  TemporaryFile(TemporaryFile&&) = delete;
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile();
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// The whole of a file of the source tree; fails the test when there is none.
[[nodiscard]] std::string source_file(const std::string& name);

}  // namespace ninety::tests
