#include "tests/network_trace.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <sstream>

#include <unistd.h>

#include "tests/network_call.h"

namespace ninety::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTrace = "trace.";  // a file for each process: no call is cut in two

bool starts_process(const std::string& name) {
  return name == "clone" || name == "clone3" || name == "fork" || name == "vfork";
}

/// What a line's call gave, when that is a whole number.
std::optional<long> result_of(const std::string& line) {
  const auto at = line.rfind(" = ");
  if (at == std::string::npos) return std::nullopt;
  long value = 0;
  const auto* const begin = line.data() + at + 3;
  const auto error = std::from_chars(begin, line.data() + line.size(), value).ec;
  return error == std::errc() ? std::optional(value) : std::nullopt;
}

class Reading {
 public:
  explicit Reading(const std::map<long, std::string>& files) : files_(files) {}

  NetworkTrace run() {
    find_parents();
    for (const auto& [process, text] : files_)
      read(process, text);
    if (trace_.programs.empty())
      trace_.problem = "strace executed nothing; a container must allow ptrace";
    return std::move(trace_);
  }

 private:
  struct Line {
    std::string name;
    std::string text;
  };
  static std::vector<Line> lines(const std::string& text) {
    std::vector<Line> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
      all.push_back({line.substr(0, line.find('(')), line});
    return all;
  }
  /// A program that starts itself anew (browsers do) stays the same.
  static std::optional<std::string> executed(const Line& line) {
    if (!line.name.starts_with("execve") || result_of(line.text) != 0) return std::nullopt;
    auto path = quoted_after(line.text, line.name);
    return path == "/proc/self/exe" ? std::nullopt : path;
  }

  void find_parents() {
    for (const auto& [process, text] : files_) {
      for (const auto& line : lines(text)) {
        const auto child = result_of(line.text);
        if (starts_process(line.name) && child && *child > 0) parents_[*child] = process;
      }
    }
  }

  /// The first program that a process or those it came from executed.
  std::string program_of(long process) const {
    for (std::size_t steps = 0; steps <= files_.size(); ++steps) {
      const auto file = files_.find(process);
      if (file != files_.end()) {
        for (const auto& line : lines(file->second))
          if (auto path = executed(line)) return *path;
      }
      const auto parent = parents_.find(process);
      if (parent == parents_.end()) break;
      process = parent->second;
    }
    return "a program of unknown name";
  }

  /// Whether the connection at that place is of a datagram socket that was opened in the call
  /// before and closed in the call after.
  static bool sends_nothing(const std::vector<Line>& all, std::size_t place) {
    if (all[place].name != "connect" || place == 0 || place + 1 == all.size()) return false;
    const auto opened = result_of(all[place - 1].text);
    if (all[place - 1].name != "socket" || !opened) return false;
    const auto socket = std::to_string(*opened);
    return all[place - 1].text.find("SOCK_DGRAM") != std::string::npos &&
           all[place].text.starts_with("connect(" + socket + ",") &&
           all[place + 1].text.starts_with("close(" + socket + ")");
  }

  void read(long process, const std::string& text) {
    auto program = std::string();
    const auto all = lines(text);
    for (std::size_t place = 0; place < all.size(); ++place) {
      const auto& line = all[place];
      if (auto path = executed(line)) {
        trace_.programs.push_back(*path);
        program = *path;
      }
      if (!is_watched(line.name)) continue;
      if (program.empty()) program = program_of(process);
      for (auto& call : calls_of(line.name, line.text)) {
        call.program = program;
        call.nothing_sent = sends_nothing(all, place);
        trace_.calls.push_back(std::move(call));
      }
    }
  }

  const std::map<long, std::string>& files_;
  std::map<long, long> parents_;
  NetworkTrace trace_;
};

}  // namespace

std::ostream& operator<<(std::ostream& out, const NetworkCall& call) {
  return out << call.program << ": " << call.call << " " << call.to << " (" << call.line << ")";
}

std::vector<NetworkCall> NetworkTrace::off_machine() const {
  std::vector<NetworkCall> off;
  if (!problem.empty()) off.push_back({{}, "no trace", problem, true, {}});
  std::ranges::copy_if(calls, std::back_inserter(off), &NetworkCall::off_machine);
  return off;
}

bool NetworkTrace::has_run(std::string_view file_name) const {
  return std::ranges::any_of(programs, [file_name](const std::string& path) {
    return fs::path(path).filename() == file_name;
  });
}

NetworkTracer::NetworkTracer(Tracing tracing) : tracing_(tracing) {
  folder_ = (fs::temp_directory_path() / "ninety-trace-XXXXXX").string();
  if (::mkdtemp(folder_.data()) == nullptr) std::abort();
}

NetworkTracer::~NetworkTracer() {
  std::error_code none;
  fs::remove_all(folder_, none);
}

std::vector<std::string> NetworkTracer::command(const std::vector<std::string>& traced) const {
  std::vector<std::string> words = {
      // Texts of people are not written down: -s 0. Addresses are, whatever is in front of them.
      "/usr/bin/strace", "-ff", "-qq", "-s", "0", "-e", "signal=none", "-e",
      "abbrev=!sendmsg,sendmmsg", "-E", "ASAN_OPTIONS=detect_leaks=0", "-e",
      // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
      "trace=connect,sendto,sendmsg,sendmmsg,bind,socket,execve,execveat,clone,clone3,fork,vfork,"
      "io_uring_setup,close",
      "-o", folder_ + "/trace", "--"};
  if (tracing_ == Tracing::watched_calls) words.insert(words.begin() + 1, "--seccomp-bpf");
  words.insert(words.end(), traced.begin(), traced.end());
  return words;
}

NetworkTrace NetworkTracer::read() const {
  std::map<long, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(kTrace)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files[std::strtol(name.c_str() + std::string_view(kTrace).size(), nullptr, 10)] =
        std::string(std::istreambuf_iterator<char>(file), {});
  }
  return read_trace(files);
}

Traced run_traced(const std::vector<std::string>& command) {
  const NetworkTracer tracer;
  auto ran = run_command(tracer.command(command));
  return {.ran = std::move(ran), .network = tracer.read()};
}

NetworkTrace read_trace(const std::map<long, std::string>& files) { return Reading(files).run(); }

}  // namespace ninety::tests
