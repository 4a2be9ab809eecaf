#include "apps/server/connection.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/span_body.hpp>
#include <fmt/format.h>

#include "apps/server/event_stream.h"
#include "apps/server/limits.h"
#include "apps/server/request_head.h"

namespace ninety::server {
namespace {

namespace http = boost::beast::http;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

auto into(error_code& error) { return asio::redirect_error(asio::use_awaitable, error); }

double seconds_now() {
  return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

/// Status line and fields of a response.
template <typename Message>
void set_head(Message& message, const Response& response, unsigned version) {
  message.version(version);
  message.result(static_cast<unsigned>(response.status));
  if (!response.type.empty()) message.set(http::field::content_type, response.type);
  bool cached = false;
  for (const auto& [name, value] : response.fields) {
    message.insert({name.data(), name.size()}, value);
    cached |= name == "Cache-Control";
  }
  if (!cached) message.set(http::field::cache_control, "no-store");
  const bool page = response.type.starts_with("text/html") && !cached;
  message.set("Content-Security-Policy", boost::beast::string_view(
      content_policy(page ? Kind::page : Kind::app).data(),
      content_policy(page ? Kind::page : Kind::app).size()));
  for (const auto& [name, value] : security_fields())
    message.set({name.data(), name.size()}, boost::beast::string_view(value.data(), value.size()));
}

bool has_no_body(int status) { return status == 204 || status == 304; }

}  // namespace

/// Cancels what a connection waits for when a time has passed, so that it can still say so.
class Connection::Deadline {
 public:
  Deadline(Connection& connection, Clock::duration time)
      : state_(std::make_shared<State>(connection)) {
    state_->timer.expires_after(time);
    State::wait(state_);
  }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;
  Deadline(Deadline&&) = delete;
  Deadline& operator=(Deadline&&) = delete;
  ~Deadline() {
    state_->over = true;
    state_->timer.cancel();
  }
  [[nodiscard]] bool passed() const { return state_->passed; }

 private:
  struct State {
    explicit State(Connection& of)
        : connection(of.shared_from_this()), timer(of.socket_.get_executor()) {}

    /// Once more every 100 ms: between two reads of one operation there is nothing to cancel.
    static void wait(const std::shared_ptr<State>& state) {
      state->timer.async_wait([state](error_code) {
        if (state->over) return;
        if (state->timer.expiry() <= Clock::now()) {
          state->passed = true;
          error_code ignored;
          state->connection->socket_.cancel(ignored);
          state->timer.expires_after(std::chrono::milliseconds(100));
        }
        wait(state);
      });
    }

    std::shared_ptr<Connection> connection;
    asio::steady_timer timer;
    bool over = false;
    bool passed = false;
  };

  std::shared_ptr<State> state_;
};

/// One request on its way to its response.
struct Connection::Turn {
  Request request;
  RouteMatch match;
  unsigned version = 11;
  bool keep_alive = false;
  std::size_t length = 0;  ///< of the body
  Clock::time_point begun = Clock::now();
};

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
  } catch (const std::exception&) {
    // The connection is lost; its request has its answer in the log.
  }
  error_code ignored;
  socket_.close(ignored);
}

asio::awaitable<bool> Connection::wait_for_request() {
  if (buffer_.size() > 0) co_return true;
  if (shared_.stopping) co_return false;
  idle_ = true;
  error_code error;
  const Deadline deadline(*this, kIdleTime);
  const auto got = co_await socket_.async_read_some(buffer_.prepare(4096), into(error));
  buffer_.commit(got);
  idle_ = false;
  co_return !error && got > 0;
}

asio::awaitable<bool> Connection::serve_one() {
  http::request_parser<http::empty_body> head;
  head.header_limit(kHeaderLimit);
  head.body_limit(boost::none);
  error_code error;
  bool late = false;
  {
    const Deadline deadline(*this, kHeaderTime);
    co_await http::async_read_header(socket_, buffer_, head, into(error));
    late = deadline.passed();
  }
  if (error == http::error::end_of_stream) co_return false;
  if (error || late) {
    auto said = refusal_of_head(error, late);
    if (said.status == 0) co_return false;
    co_return co_await refuse(std::move(said));
  }
  Turn turn;
  if (auto refused = read_head(head.get(), turn.request)) {
    co_return co_await refuse(std::move(*refused));
  }
  turn.version = head.get().version();
  turn.keep_alive = head.keep_alive();
  turn.length = head.content_length() ? static_cast<std::size_t>(*head.content_length()) : 0;
  turn.match = find_route(turn.request.method, turn.request.path);

  std::optional<Response> refused;
  if (!bucket_.take(seconds_now())) {
    refused = refusal(429, "too_many", "too many requests; wait a second");
    refused->fields.emplace_back("Retry-After", "1");
  } else {
    refused = shared_.service.admit(turn.request, turn.match, seconds_now());
  }
  if (!refused) refused = refusal_of_length(turn.match.route, turn.length);
  if (refused) {
    // The body stays unread, so nothing on this connection can be told apart any more.
    if (turn.length > 0) turn.keep_alive = false;
    const bool go_on = co_await respond(turn, std::move(*refused));
    if (turn.length > 0) co_await drain();
    co_return go_on;
  }
  if (head.get()[http::field::expect] == "100-continue") {
    constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await asio::async_write(socket_, asio::buffer(kContinue), into(error));
    if (error) co_return false;
  }
  if (turn.length > 0) {
    const bool to_file = turn.match.route->body == Body::file;
    const Deadline deadline(*this, to_file ? Clock::duration(kFileTime) : kBodyTime);
    if (to_file) {
      turn.request.body_file = shared_.service.parts().scratch / shared_.service.world().new_id();
      http::request_parser<http::file_body> body(std::move(head));
      body.body_limit(turn.length);
      body.get().body().open(turn.request.body_file.c_str(), boost::beast::file_mode::write, error);
      if (!error) co_await http::async_read(socket_, buffer_, body, into(error));
    } else {
      http::request_parser<http::string_body> body(std::move(head));
      body.body_limit(turn.length);
      co_await http::async_read(socket_, buffer_, body, into(error));
      turn.request.body = std::move(body.get().body());
    }
    late = deadline.passed();
  }
  if (error || late) {
    std::error_code ignored;
    if (!turn.request.body_file.empty()) std::filesystem::remove(turn.request.body_file, ignored);
    if (error.category() == boost::system::system_category() && error == boost::system::errc::no_space_on_device)
      co_return co_await refuse(
          refusal(507, "disk_full", "there is no room on the disk for this archive"));
    if (!late) co_return false;
    co_return co_await refuse(
        refusal(408, "too_slow", "the request took too long to arrive; send it again"));
  }

  auto answer = shared_.service.answer_quickly(turn.request, turn.match);
  if (!answer) {
    answer = co_await asio::co_spawn(
        shared_.workers,
        [&]() -> asio::awaitable<Response> {
          co_return shared_.service.answer_slowly(turn.request, turn.match);
        },
        asio::use_awaitable);
  }
  co_return co_await respond(turn, std::move(*answer));
}

asio::awaitable<bool> Connection::refuse(Response response) {
  Turn turn;
  turn.request.method = Method::get;
  const bool go_on = co_await respond(turn, std::move(response));
  co_await drain();
  co_return go_on;
}

/// Reads what the other side still sends, so that it gets to read the response before the
/// connection is reset.
asio::awaitable<void> Connection::drain() {
  error_code error;
  socket_.shutdown(Socket::shutdown_send, error);
  const Deadline deadline(*this, std::chrono::seconds(1));
  std::string rest(65'536, '\0');
  for (std::size_t all = 0; !error && all < 64 * rest.size();)
    all += co_await socket_.async_read_some(asio::buffer(rest), into(error));
}

asio::awaitable<bool> Connection::respond(Turn& turn, Response response) {
  const bool head_only = turn.request.method == Method::head;
  turn.keep_alive = turn.keep_alive && !shared_.stopping;
  error_code error;
  std::size_t sent = 0;
  if (response.events && !head_only) {
    const bool whole = co_await stream(turn, response);
    turn.keep_alive = turn.keep_alive && whole;
  } else if (!response.file.empty() && !head_only) {
    http::response<http::file_body> message;
    set_head(message, response, turn.version);
    message.body().open(response.file.c_str(), boost::beast::file_mode::scan, error);
    sent = error ? 0 : static_cast<std::size_t>(message.body().size());
    message.content_length(sent);
    message.keep_alive(turn.keep_alive);
    const Deadline deadline(*this, kFileTime);
    http::response_serializer<http::file_body> serializer(message);
    if (!error) co_await http::async_write(socket_, serializer, into(error));
    std::error_code ignored;
    std::filesystem::remove(response.file, ignored);
  } else {
    http::response<http::span_body<const char>> message;
    set_head(message, response, turn.version);
    const auto content = response.content();
    message.body() = {content.data(), content.size()};
    if (!has_no_body(response.status)) message.content_length(content.size());
    message.keep_alive(turn.keep_alive);
    sent = head_only || has_no_body(response.status) ? 0 : content.size();
    const Deadline deadline(*this, kWriteTime);
    http::response_serializer<http::span_body<const char>> serializer(message);
    if (head_only) {
      co_await http::async_write_header(socket_, serializer, into(error));
    } else {
      co_await http::async_write(socket_, serializer, into(error));
    }
  }
  if (shared_.log) {
    const std::chrono::duration<double, std::milli> took = Clock::now() - turn.begun;
    const bool page = turn.match.route == nullptr && !turn.request.path.starts_with("/api/");
    shared_.log({.method = name_of(turn.request.method),
                 .route = turn.match.route != nullptr ? turn.match.route->pattern
                          : page && response.status < 400 ? "page"
                                                          : "none",
                 .status = response.status,
                 .received = turn.length,
                 .sent = sent,
                 .milliseconds = took.count()});
  }
  co_return !error && turn.keep_alive;
}

asio::awaitable<bool> Connection::stream(Turn& turn, const Response& response) {
  if (turn.version < 11) co_return false;
  http::response<http::empty_body> message;
  set_head(message, response, turn.version);
  message.chunked(true);
  message.keep_alive(turn.keep_alive);
  error_code error;
  http::response_serializer<http::empty_body> serializer(message);
  co_await http::async_write_header(socket_, serializer, into(error));

  const auto events = response.events;
  const auto timer = std::make_shared<asio::steady_timer>(socket_.get_executor());
  events->on_news([timer, executor = socket_.get_executor()] {
    asio::post(executor, [timer] { timer->cancel(); });
  });
  bool quiet = false;
  while (!error && !events->finished()) {
    auto event = events->take();
    if (!event && quiet) event = ":\n\n";  // a comment: shows whether the other side is there
    quiet = false;
    if (event) {
      const Deadline deadline(*this, kWriteTime);
      co_await asio::async_write(socket_, http::make_chunk(asio::buffer(*event)), into(error));
      continue;
    }
    timer->expires_after(kHeartbeat);
    error_code woken;
    co_await timer->async_wait(into(woken));
    quiet = !woken;
  }
  events->on_news({});
  if (error) co_return false;
  co_await asio::async_write(socket_, http::make_chunk_last(), into(error));
  co_return !error;
}

}  // namespace ninety::server
