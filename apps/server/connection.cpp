#include "apps/server/connection.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include "apps/server/coroutines.h"
#include "apps/server/limits.h"
#include "apps/server/request_head.h"

namespace ninety::server {
namespace {

namespace http = boost::beast::http;
using HeadParser = http::request_parser<http::empty_body>;

double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Response too_slow() {
  return refusal(408, "too_slow", "the request took too long to arrive; send it again");
}

}  // namespace

Connection::Connection(Socket socket, const Shared& shared)
    : socket_(std::move(socket)), shared_(shared), bucket_(kConnectionRate) {}

void Connection::stop() {
  asio::post(socket_.get_executor(), [self = shared_from_this()] {
    error_code ignored;
    if (self->idle_) self->socket_.close(ignored);
  });
}

asio::awaitable<void> Connection::serve() {
  const auto self = shared_from_this();
  try {
    while (true) {
      if (!co_await wait_for_request()) break;
      if (!co_await serve_one()) break;
    }
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
    // Out of memory, say: this connection is lost, others go on.
  }
  error_code ignored;
  socket_.close(ignored);
}

asio::awaitable<bool> Connection::wait_for_request() {
  if (buffer_.size() > 0) co_return true;
  if (shared_.stopping) co_return false;
  idle_ = true;
  error_code error;
  const Deadline deadline(socket_, shared_from_this(), kIdleTime);
  const auto got = co_await socket_.async_read_some(buffer_.prepare(4096), into(error));
  buffer_.commit(got);
  idle_ = false;
  co_return !error && got > 0;
}

/// What the head alone is refused for.
std::optional<Response> Connection::refused(const Turn& turn) {
  if (!bucket_.take(seconds_now())) {
    auto response = refusal(429, "too_many", "too many requests; wait a second");
    response.fields.emplace_back("Retry-After", "1");
    return response;
  }
  if (auto response = shared_.service.admit(turn.request, turn.match, seconds_now()))
    return response;
  return refusal_of_length(turn.match.route, turn.length);
}

asio::awaitable<bool> Connection::serve_one() {
  HeadParser head;
  head.header_limit(kHeaderLimit);
  // Each route has its own. No limit at all is a limit of nothing in Boost 1.74.
  head.body_limit(std::numeric_limits<std::uint64_t>::max());
  error_code error;
  bool late = false;
  {
    const Deadline deadline(socket_, shared_from_this(), kHeaderTime);
    co_await http::async_read_header(socket_, buffer_, head, into(error));
    late = deadline.passed();
  }
  if (error || late) {
    auto said = refusal_of_head(error, late);
    if (said.status == 0) co_return false;
    co_return co_await refuse(std::move(said));
  }
  Turn turn;
  if (auto bad = read_head(head.get(), turn.request)) co_return co_await refuse(std::move(*bad));
  turn.version = head.get().version();
  turn.keep_alive = head.keep_alive();
  turn.length = static_cast<std::size_t>(head.content_length().value_or(0));
  turn.match = find_route(turn.request.method, turn.request.path);

  if (auto response = refused(turn)) {
    if (turn.length == 0) co_return co_await respond(turn, std::move(*response));
    // The body stays unread, so nothing on this connection can be told apart any more.
    turn.keep_alive = false;
    (void)co_await respond(turn, std::move(*response));
    co_await drain();
    co_return false;
  }
  if (turn.length == 0) co_return co_await answer(turn);

  if (head.get()[http::field::expect] == "100-continue") {
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(socket_, asio::buffer(kContinue), into(error));
    if (error) co_return false;
  }
  const bool to_file = turn.match.route->body == Body::file;
  if (to_file) {
    turn.request.body_file = shared_.service.parts().scratch / shared_.service.world().new_id();
    http::request_parser<http::file_body> body(std::move(head));
    body.body_limit(turn.length);
    body.get().body().open(turn.request.body_file.c_str(), boost::beast::file_mode::write, error);
    const Deadline deadline(socket_, shared_from_this(), kFileTime);
    if (!error) co_await http::async_read(socket_, buffer_, body, into(error));
    late = deadline.passed();
  } else {
    http::request_parser<http::string_body> body(std::move(head));
    body.body_limit(turn.length);
    const Deadline deadline(socket_, shared_from_this(), kBodyTime);
    co_await http::async_read(socket_, buffer_, body, into(error));
    late = deadline.passed();
    turn.request.body = std::move(body.get().body());
  }
  if (!error && !late) co_return co_await answer(turn);
  std::error_code ignored;
  if (to_file) std::filesystem::remove(turn.request.body_file, ignored);
  if (late) co_return co_await refuse(too_slow());
  if (error == boost::system::errc::no_space_on_device) {
    auto full = refusal(507, "disk_full", "there is no room on the disk for this archive");
    co_return co_await refuse(std::move(full));
  }
  co_return false;
}

/// What the service says to a whole request; what blocks is done by a worker.
asio::awaitable<bool> Connection::answer(Turn& turn) {
  auto response = shared_.service.answer_quickly(turn.request, turn.match);
  if (!response) {
    response = co_await asio::co_spawn(
        shared_.workers,
        [this, &turn]() -> asio::awaitable<Response> {
          co_return shared_.service.answer_slowly(turn.request, turn.match);
        },
        asio::use_awaitable);
  }
  co_return co_await respond(turn, std::move(*response));
}

}  // namespace ninety::server
