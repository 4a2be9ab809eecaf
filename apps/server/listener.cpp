#include "apps/server/listener.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <list>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>

#include "apps/server/connection.h"
#include "apps/server/coroutines.h"
#include "apps/server/limits.h"

namespace ninety::server {
namespace {

using tcp = asio::ip::tcp;  // NOLINT(readability-identifier-naming): as the library names it

constexpr auto kGrace = std::chrono::seconds(2);

constexpr std::string_view kFull =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

}  // namespace

struct Listener::State {
  explicit State(ListenerOptions given)
      : options(std::move(given)),
        context(static_cast<int>(options.threads)),
        workers(options.workers),
        acceptor(asio::make_strand(context)),
        signals(acceptor.get_executor(), SIGINT, SIGTERM),
        grace(acceptor.get_executor()) {}

  asio::awaitable<void> accept(Service& service);
  void stop(const std::function<void()>& told);

  ListenerOptions options;
  asio::io_context context;
  asio::thread_pool workers;
  tcp::acceptor acceptor;
  asio::signal_set signals;
  asio::steady_timer grace;
  std::atomic<bool> stopping = false;
  std::mutex lock;
  std::list<std::weak_ptr<Connection>> connections;
};

asio::awaitable<void> Listener::State::accept(Service& service) {
  const Shared shared{
      .service = service, .workers = workers, .log = options.log, .stopping = stopping};
  while (!stopping) {
    error_code error;
    auto socket = co_await acceptor.async_accept(asio::any_io_executor(asio::make_strand(context)),
                                                 into(error));
    if (error == asio::error::operation_aborted) break;
    if (error) {
      // No descriptor is left, say; connections that end will free some.
      asio::steady_timer pause(acceptor.get_executor(), std::chrono::milliseconds(50));
      error_code ignored;
      co_await pause.async_wait(into(ignored));
      continue;
    }
    socket.set_option(tcp::no_delay(true), error);
    const std::scoped_lock held(lock);
    std::erase_if(connections, [](const auto& one) { return one.expired(); });
    if (connections.size() >= kConnectionLimit) {
      socket.non_blocking(true, error);
      asio::write(socket, asio::buffer(kFull), error);
      continue;
    }
    const auto executor = socket.get_executor();
    const auto connection = std::make_shared<Connection>(std::move(socket), shared);
    connections.emplace_back(connection);
    asio::co_spawn(executor, [connection] { return connection->serve(); }, asio::detached);
  }
}

void Listener::State::stop(const std::function<void()>& told) {
  stopping = true;
  error_code ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  if (told) told();
  const std::scoped_lock held(lock);
  for (const auto& one : connections)
    if (const auto connection = one.lock()) connection->stop();
  grace.expires_after(kGrace);
  grace.async_wait([this](error_code error) {
    if (!error) context.stop();
  });
  // Looks every 10 ms whether all are gone.
  asio::co_spawn(
      acceptor.get_executor(),
      [this]() -> asio::awaitable<void> {
        while (true) {
          {
            const std::scoped_lock again(lock);
            std::erase_if(connections, [](const auto& one) { return one.expired(); });
            if (connections.empty()) break;
          }
          asio::steady_timer pause(acceptor.get_executor(), std::chrono::milliseconds(10));
          error_code none;
          co_await pause.async_wait(into(none));
        }
        grace.cancel();
      },
      asio::detached);
}

Listener::Listener(const ListenerOptions& options) : state_(std::make_unique<State>(options)) {
  const auto name = options.address == "localhost" ? "127.0.0.1" : options.address;
  try {
    const tcp::endpoint endpoint(asio::ip::make_address(name), options.port);
    state_->acceptor.open(endpoint.protocol());
    state_->acceptor.set_option(asio::socket_base::reuse_address(true));
    state_->acceptor.bind(endpoint);
    state_->acceptor.listen();
  } catch (const boost::system::system_error& error) {
    throw std::runtime_error(fmt::format(
        "port {} of {} cannot be had ({}); name another with --port, or 0 for a free one",
        options.port, options.address, error.code().message()));
  }
}

Listener::~Listener() = default;

std::uint16_t Listener::port() const { return state_->acceptor.local_endpoint().port(); }

void Listener::run(Service& service, const std::function<void()>& stopping) {
  state_->signals.async_wait([this, stopping](error_code error, int) {
    if (!error) state_->stop(stopping);
  });
  asio::co_spawn(
      state_->acceptor.get_executor(), [&] { return state_->accept(service); }, asio::detached);
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < state_->options.threads; ++i)
      threads.emplace_back([this] { state_->context.run(); });
    state_->context.run();
  }
  state_->workers.join();
}

}  // namespace ninety::server
