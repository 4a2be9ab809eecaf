#include "train/praat.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace ninety::train {
namespace {

constexpr const char* kScript = R"(form spread
  sentence file x
endform
Read from file: file$
To Pitch: 0.01, 75, 400
sd = Get standard deviation: 0, 0, "semitones"
writeInfoLine: fixed$(sd, 4)
)";

/// The first line that a shell command writes.
std::string line_of(const std::string& command) {
  std::array<char, 128> line{};
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return {};
  const bool read = std::fgets(line.data(), line.size(), pipe) != nullptr;
  ::pclose(pipe);
  return read ? line.data() : std::string();
}

}  // namespace

std::optional<double> praat_spread(const std::string& path) {
  std::error_code failed;
  const auto sound = std::filesystem::absolute(path, failed).string();
  if (failed || sound.contains('\'')) return {};
  const auto script = std::filesystem::temp_directory_path() /
                      ("ninety-spread-" + std::to_string(::getpid()) + ".praat");
  std::ofstream(script) << kScript;
  const auto line = line_of("praat --run '" + script.string() + "' '" + sound + "' 2>/dev/null");
  std::filesystem::remove(script, failed);
  char* end = nullptr;
  const double sd = std::strtod(line.c_str(), &end);
  if (end == line.c_str()) return {};
  return sd;
}

}  // namespace ninety::train
