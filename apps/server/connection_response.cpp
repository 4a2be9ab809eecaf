// How a connection sends what it was given: bytes, a file, events as they come.
#include <memory>
#include <string>

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

#include "apps/server/connection.h"
#include "apps/server/coroutines.h"
#include "apps/server/event_stream.h"
#include "apps/server/limits.h"

namespace ninety::server {
namespace {

namespace http = boost::beast::http;

boost::beast::string_view boosted(std::string_view text) { return {text.data(), text.size()}; }

/// Status line and fields of a response.
template <typename Message>
void set_head(Message& message, const Response& response, unsigned version) {
  message.version(version);
  message.result(static_cast<unsigned>(response.status));
  if (!response.type.empty()) message.set(http::field::content_type, response.type);
  bool cached = false;
  for (const auto& [name, value] : response.fields) {
    message.insert(boosted(name), boosted(value));
    cached |= name == "Cache-Control";
  }
  if (!cached) message.set(http::field::cache_control, "no-store");
  const bool page = response.type.starts_with("text/html") && !cached;
  const auto policy = content_policy(page ? Kind::page : Kind::app);
  message.set("Content-Security-Policy", boosted(policy));
  for (const auto& [name, value] : security_fields())
    message.set(boosted(name), boosted(value));
}

bool has_no_body(int status) { return status == 204 || status == 304; }

}  // namespace

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
  const Deadline deadline(socket_, shared_from_this(), std::chrono::seconds(1));
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
    const Deadline deadline(socket_, shared_from_this(), kFileTime);
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
    const Deadline deadline(socket_, shared_from_this(), kWriteTime);
    http::response_serializer<http::span_body<const char>> serializer(message);
    if (head_only) {  // NOLINT(bugprone-branch-clone): not the same function
      co_await http::async_write_header(socket_, serializer, into(error));
    } else {
      co_await http::async_write(socket_, serializer, into(error));
    }
  }
  if (shared_.log) {
    const std::chrono::duration<double, std::milli> took =
        std::chrono::steady_clock::now() - turn.begun;
    const bool page = turn.match.route == nullptr && !turn.request.path.starts_with("/api/");
    shared_.log({.method = name_of(turn.request.method),
                 .route = turn.match.route != nullptr     ? turn.match.route->pattern
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
      const Deadline deadline(socket_, shared_from_this(), kWriteTime);
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
