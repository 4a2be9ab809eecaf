// ninety-test-caller: names an address to the kernel in one of the ways a program can, and does not
// wait for an answer. The addresses are those set aside for documentation (RFC 5737, RFC 3849):
// nobody is there. tests/privacy_test.cpp plants it, to see that it is found.
//
//   ninety-test-caller connect | connect6 | mapped | sendto | sendmsg | sendmmsg | bind | packet |
//                      child | thread | loopback | unix | connected
#include <cstring>
#include <string_view>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr std::uint16_t kPort = 9;  // discard

sockaddr_in four(const char* text) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(kPort);
  ::inet_pton(AF_INET, text, &address.sin_addr);
  return address;
}

sockaddr_in6 six(const char* text) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_port = htons(kPort);
  ::inet_pton(AF_INET6, text, &address.sin6_addr);
  return address;
}

template <typename Address>
void connect_to(const Address& address, int kind = SOCK_STREAM) {
  const int socket = ::socket(reinterpret_cast<const sockaddr&>(address).sa_family,
                              kind | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  // What comes of the call is of no account: it was made.
  const int ignored =
      ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  static_cast<void>(ignored);
  ::send(socket, "x", 1, MSG_DONTWAIT | MSG_NOSIGNAL);
  ::close(socket);
}

void send_to(sockaddr_in address, std::string_view how) {
  const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  char letter = 'x';
  iovec bytes{&letter, 1};
  mmsghdr messages[2] = {};
  for (auto& message : messages) {
    message.msg_hdr.msg_name = &address;
    message.msg_hdr.msg_namelen = sizeof address;
    message.msg_hdr.msg_iov = &bytes;
    message.msg_hdr.msg_iovlen = 1;
  }
  if (how == "sendmmsg")
    ::sendmmsg(socket, messages, 2, MSG_DONTWAIT);
  else if (how == "sendmsg")
    ::sendmsg(socket, &messages[0].msg_hdr, MSG_DONTWAIT);
  else
    ::sendto(socket, &letter, 1, MSG_DONTWAIT, reinterpret_cast<const sockaddr*>(&address),
             sizeof address);
  ::close(socket);
}

void bind_to(const sockaddr_in& address) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int ignored = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  static_cast<void>(ignored);
  ::close(socket);
}

void connect_to_path() {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, "/nowhere/socket");
  connect_to(address);
}

bool call(std::string_view how) {
  const auto outside = four("192.0.2.1");
  if (how == "connect")
    connect_to(outside);
  else if (how == "connect6")
    connect_to(six("2001:db8::1"));
  else if (how == "mapped")
    connect_to(six("::ffff:192.0.2.1"));
  else if (how.starts_with("send"))
    send_to(outside, how);
  else if (how == "bind")
    bind_to(four("0.0.0.0"));
  else if (how == "packet")
    ::close(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0));
  else if (how == "thread")
    std::thread([&] { connect_to(outside); }).join();
  else if (how == "loopback") {
    connect_to(four("127.0.0.1"));
    connect_to(six("::1"));
    connect_to(six("::ffff:127.0.0.2"));
    bind_to(four("127.0.0.1"));
    send_to(four("127.0.0.1"), "sendmmsg");
  } else if (how == "unix")
    connect_to_path();
  else if (how == "connected")
    connect_to(four("127.0.0.1"), SOCK_DGRAM);
  else
    return false;
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::string_view how = arguments[1];
  if (how != "child") return call(how) ? 0 : 2;
  const auto child = ::fork();
  if (child == 0) ::_exit(call("connect") ? 0 : 2);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WEXITSTATUS(status);
}
