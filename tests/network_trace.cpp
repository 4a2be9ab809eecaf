#include "tests/network_trace.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <regex>
#include <sstream>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <unistd.h>

namespace ninety::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTrace = "trace.";  // a file for each process: no call is cut in two

/// "…" behind `before` in a line; nothing when it is not there.
std::optional<std::string> quoted_after(const std::string& line, std::string_view before) {
  const auto at = line.find(before);
  if (at == std::string::npos) return std::nullopt;
  const auto begin = line.find('"', at + before.size());
  if (begin == std::string::npos) return std::nullopt;
  const auto end = line.find('"', begin + 1);
  if (end == std::string::npos) return std::nullopt;
  return line.substr(begin + 1, end - begin - 1);
}

std::string port_in(const std::string& address) {
  std::smatch found;
  static const std::regex kPort(R"(port=htons\((\d+)\))");
  return std::regex_search(address, found, kPort) ? ":" + found[1].str() : std::string();
}

/// Any address means this machine to who calls it, and all networks to who is called.
bool is_local(std::uint32_t address, bool binds) {
  return (address >> 24U) == IN_LOOPBACKNET || (address == INADDR_ANY && !binds);
}

bool is_local(const std::string& text, int family, bool binds) {
  if (family == AF_INET) {
    in_addr address{};
    return ::inet_pton(AF_INET, text.c_str(), &address) == 1 &&
           is_local(ntohl(address.s_addr), binds);
  }
  in6_addr address{};
  if (::inet_pton(AF_INET6, text.c_str(), &address) != 1) return false;
  if (IN6_IS_ADDR_LOOPBACK(&address)) return true;
  if (IN6_IS_ADDR_UNSPECIFIED(&address)) return !binds;
  if (!IN6_IS_ADDR_V4MAPPED(&address)) return false;
  std::uint32_t mapped = 0;
  std::copy_n(&address.s6_addr[12], sizeof mapped, reinterpret_cast<std::uint8_t*>(&mapped));
  return is_local(ntohl(mapped), binds);
}

/// One call of one process.
class Call {
 public:
  Call(std::string name, std::string line) : name_(std::move(name)), line_(std::move(line)) {}

  std::vector<NetworkCall> run() {
    if (name_ == "socket")
      family();
    else if (name_ == "io_uring_setup")
      unseen();
    else
      addresses();
    return std::move(found_);
  }

 private:
  void add(std::string to, bool off_machine) {
    found_.push_back({{}, name_, std::move(to), off_machine, line_});
  }

  void unseen() {
    if (line_.find(" = -1 ") == std::string::npos) add("calls that cannot be seen", true);
  }

  void family() {
    const auto begin = line_.find('(') + 1;
    const auto family = line_.substr(begin, line_.find_first_of(",)", begin) - begin);
    const bool usual = family == "AF_UNIX" || family == "AF_LOCAL" || family == "AF_INET" ||
                       family == "AF_INET6" || family == "AF_NETLINK";
    add(family, !usual);
  }

  void addresses() {
    constexpr std::string_view kFamily = "sa_family=AF_";
    auto at = line_.find(kFamily);
    const bool any = at != std::string::npos;
    while (at != std::string::npos) {
      const auto next = line_.find(kFamily, at + 1);
      address(line_.substr(at + kFamily.size(), next - at - kFamily.size()));
      at = next;
    }
    static const std::regex kUnread(R"(msg_name=0x|sendmmsg\(.*(, \.\.\.\]|\[\.\.\.\], \d+,))");
    const bool none = line_.find("msg_name=NULL") != std::string::npos ||
                      line_.find(", NULL, 0)") != std::string::npos;
    if ((!any && !none) || std::regex_search(line_, kUnread))
      add("an address that could not be read", true);
  }

  /// `text`: "INET, sin_port=htons(80), sin_addr=inet_addr("192.0.2.1")}, …"
  void address(const std::string& text) {
    const auto family = text.substr(0, text.find_first_of(",}"));
    const bool binds = name_ == "bind";
    if (family == "NETLINK") return add("AF_NETLINK", false);
    // Only connect() dissolves a connection so; sendto() may take it for an address.
    if (family == "UNSPEC") return add("AF_UNSPEC", name_ != "connect");
    if (family == "UNIX" || family == "LOCAL") {
      const auto path = quoted_after(text, "sun_path=").value_or("");
      return add(path, path.find("systemd/resolve") != std::string::npos);
    }
    const bool six = family == "INET6";
    if (!six && family != "INET") return add("AF_" + family, true);
    const auto number =
        six ? quoted_after(text, "inet_pton(AF_INET6, ") : quoted_after(text, "inet_addr(");
    const auto port = port_in(text);
    if (!number) return add("an address that could not be read" + port, true);
    add(six ? "[" + *number + "]" + port : *number + port,
        !is_local(*number, six ? AF_INET6 : AF_INET, binds));
  }

  std::string name_;
  std::string line_;
  std::vector<NetworkCall> found_;
};

bool is_watched(const std::string& name) {
  for (const auto* watched :
       {"connect", "sendto", "sendmsg", "sendmmsg", "bind", "socket", "io_uring_setup"})
    if (name == watched) return true;
  return false;
}

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
  static std::optional<std::string> executed(const Line& line) {
    if (!line.name.starts_with("execve") || result_of(line.text) != 0) return std::nullopt;
    return quoted_after(line.text, line.name);
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

  void read(long process, const std::string& text) {
    auto program = std::string();
    for (const auto& line : lines(text)) {
      if (auto path = executed(line)) {
        trace_.programs.push_back(*path);
        program = *path;
      }
      if (!is_watched(line.name)) continue;
      if (program.empty()) program = program_of(process);
      for (auto& call : Call(line.name, line.text).run()) {
        call.program = program;
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

NetworkTracer::NetworkTracer() {
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
      "abbrev=!sendmsg,sendmmsg", "-e",
      // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
      "trace=connect,sendto,sendmsg,sendmmsg,bind,socket,execve,execveat,clone,clone3,fork,vfork,"
      "io_uring_setup",
      "-o", folder_ + "/trace", "--"};
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
  auto ran =
      run_command(tracer.command(command), {.environment = {{"ASAN_OPTIONS", "detect_leaks=0"}}});
  return {.ran = std::move(ran), .network = tracer.read()};
}

NetworkTrace read_trace(const std::map<long, std::string>& files) { return Reading(files).run(); }

}  // namespace ninety::tests
