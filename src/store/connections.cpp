#include "store/connections.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace ninety::store {
namespace {

/// Rolls back unless the transaction came to its end.
class Rollback {
 public:
  explicit Rollback(soci::session& session) : session_(&session) {}
  Rollback(const Rollback&) = delete;
  Rollback& operator=(const Rollback&) = delete;
  Rollback(Rollback&&) = delete;
  Rollback& operator=(Rollback&&) = delete;
  ~Rollback() {
    if (session_ == nullptr) return;
    try {
      *session_ << "ROLLBACK";
      // NOLINTNEXTLINE(bugprone-empty-catch): the database did it already
    } catch (const soci::soci_error&) {
    }
  }
  void not_needed() { session_ = nullptr; }

 private:
  soci::session* session_;
};

class Lease {
 public:
  Lease(soci::connection_pool& pool, int milliseconds)
      : pool_(&pool), leased_(pool.try_lease(place_, milliseconds)) {}
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  Lease(Lease&&) = delete;
  Lease& operator=(Lease&&) = delete;
  ~Lease() {
    if (leased_) pool_->give_back(place_);
  }
  explicit operator bool() const { return leased_; }
  soci::session& session() { return pool_->at(place_); }

 private:
  soci::connection_pool* pool_;
  std::size_t place_ = 0;
  bool leased_;
};

std::size_t size_of_pool(const StoreOptions& options) {
  return static_cast<std::size_t>(std::clamp(options.connections, 1, 64));
}

StoreError without_schema(const Dialect& dialect) {
  return {.kind = StoreErrorKind::conflict,
          .message = fmt::format("{} has not the present schema: start ninety serve with it once",
                                 dialect.place())};
}

}  // namespace

Connections::Connections(const StoreOptions& options, std::unique_ptr<Dialect> dialect)
    : options_(options), dialect_(std::move(dialect)), pool_(size_of_pool(options)) {}

Connections::~Connections() = default;

Result<std::unique_ptr<Connections>> Connections::open(const StoreOptions& options,
                                                       std::span<const Migration> migrations) {
  auto dialect =
      options.database.empty() ? make_sqlite_dialect(options) : make_postgresql_dialect(options);
  std::unique_ptr<Connections> connections(new Connections(options, std::move(dialect)));
  if (auto started = connections->start(migrations); !started)
    return std::unexpected(std::move(started.error()));
  return connections;
}

Result<> Connections::start(std::span<const Migration> migrations) {
  if (options_.access == Access::owner) {
    if (auto taken = dialect_->take_data(); !taken) return taken;
  }
  for (std::size_t place = 0; place < size_of_pool(options_); ++place) {
    auto& sql = pool_.at(place);
    try {
      dialect_->connect(sql);
      if (place != 0) continue;
      Session session{.sql = sql, .dialect = *dialect_};
      if (options_.access == Access::owner) {
        if (auto migrated = migrate(session, migrations); !migrated) return migrated;
      } else {
        const auto version = schema_version(session);
        if (!version) return std::unexpected(version.error());
        if (*version != static_cast<int>(migrations.size()))
          return std::unexpected(without_schema(*dialect_));
      }
    } catch (const soci::soci_error& error) {
      return std::unexpected(dialect_->describe(error, &sql));
    }
  }
  return {};
}

StoreError Connections::busy() const {
  return {.kind = StoreErrorKind::locked,
          .message = fmt::format("{} is busy: try again in a moment", dialect_->place())};
}

// A writer waits for its turn before it takes a connection, so that waiting ones leave some for
// readers.
Result<> Connections::run(Mode mode, const std::function<Result<>(Session&)>& work) {
  std::unique_lock<std::timed_mutex> turn;
  if (mode == Mode::writing) {
    turn = std::unique_lock(writer_, std::chrono::milliseconds(options_.busy_milliseconds));
    if (!turn) return std::unexpected(busy());
  }
  Lease lease(pool_, options_.busy_milliseconds);
  if (!lease) return std::unexpected(busy());
  auto& session = lease.session();
  try {
    if (!dialect_->alive(session)) {
      dialect_->connect(session);
      if (auto kept = dialect_->keep_data(); !kept) return kept;
    }
    return run_in(session, mode, work);
  } catch (const soci::soci_error& error) {
    return std::unexpected(dialect_->describe(error, &session));
  }
}

Result<> Connections::run_in(soci::session& session, Mode mode,
                             const std::function<Result<>(Session&)>& work) {
  session << (mode == Mode::reading ? dialect_->begin_reading() : dialect_->begin_writing());
  Rollback rollback(session);
  Session inside{.sql = session, .dialect = *dialect_};
  try {
    if (auto worked = work(inside); !worked) return worked;
    session << "COMMIT";
  } catch (const soci::soci_error& error) {
    // Before the rollback, which would change what the connection knows of the error.
    return std::unexpected(dialect_->describe(error, &session));
  }
  rollback.not_needed();
  return {};
}

Result<> Connections::alone(const std::function<Result<>(Session&)>& work) {
  const std::unique_lock turn(writer_, std::chrono::milliseconds(options_.busy_milliseconds));
  if (!turn) return std::unexpected(busy());
  std::vector<std::unique_ptr<Lease>> leases;
  for (std::size_t count = 0; count < size_of_pool(options_); ++count) {
    leases.push_back(std::make_unique<Lease>(pool_, options_.busy_milliseconds));
    if (!*leases.back()) return std::unexpected(busy());
  }
  auto& sql = leases.front()->session();
  try {
    if (!dialect_->alive(sql)) dialect_->connect(sql);
    Session session{.sql = sql, .dialect = *dialect_};
    return work(session);
  } catch (const soci::soci_error& error) {
    return std::unexpected(dialect_->describe(error, &sql));
  }
}

}  // namespace ninety::store
