#include "tests/network_call.h"

#include <algorithm>
#include <cstdint>
#include <regex>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace ninety::tests {
namespace {

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

}  // namespace

std::optional<std::string> quoted_after(const std::string& line, std::string_view before) {
  const auto at = line.find(before);
  if (at == std::string::npos) return std::nullopt;
  const auto begin = line.find('"', at + before.size());
  if (begin == std::string::npos) return std::nullopt;
  const auto end = line.find('"', begin + 1);
  if (end == std::string::npos) return std::nullopt;
  return line.substr(begin + 1, end - begin - 1);
}

bool is_watched(const std::string& name) {
  for (const auto* watched :
       {"connect", "sendto", "sendmsg", "sendmmsg", "bind", "socket", "io_uring_setup"})
    if (name == watched) return true;
  return false;
}

std::vector<NetworkCall> calls_of(const std::string& name, const std::string& line) {
  return Call(name, line).run();
}

}  // namespace ninety::tests
