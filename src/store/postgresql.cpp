// PostgreSQL: tables in a schema of their own, "ninety", in the database that the address names.
#include <array>
#include <charconv>
#include <chrono>
#include <mutex>
#include <thread>

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>

#include "store/dialect.h"

namespace ninety::store {
namespace {

/// The advisory lock of an owner: "ninety" in ASCII.
constexpr const char* kTryLock =
    "SELECT CASE WHEN pg_try_advisory_lock(121399218595961) THEN 1 ELSE 0 END";

PGconn* connection_of(soci::session& session) {
  auto* const backend = static_cast<soci::postgresql_session_backend*>(session.get_backend());
  return backend == nullptr ? nullptr : backend->conn_;
}

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, text.find('\n')));
}

std::string hex_of(std::string_view bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char character : bytes) {
    const auto byte = static_cast<unsigned char>(character);
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

std::string bytes_of_hex(std::string_view hex) {
  std::string bytes;
  bytes.reserve(hex.size() / 2);
  for (std::size_t at = 0; at + 2 <= hex.size(); at += 2) {
    unsigned int byte = 0;
    std::from_chars(hex.data() + at, hex.data() + at + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

class Postgresql final : public Dialect {
 public:
  explicit Postgresql(const StoreOptions& options)
      : address_(options.database), busy_milliseconds_(options.busy_milliseconds) {}

  // The lock lives as long as its connection, which serves for nothing else.
  Result<> take_data() override {
    const std::scoped_lock guard(owner_mutex_);
    try {
      owner_ = std::make_unique<soci::session>();
      connect(*owner_);
      return take_with_owner();
    } catch (const soci::soci_error& error) {
      return std::unexpected(describe(error, owner_.get()));
    }
  }

  Result<> keep_data() override {
    const std::scoped_lock guard(owner_mutex_);
    if (!owner_) return {};
    try {
      if (answers(*owner_)) return {};
      connect(*owner_);
      return take_with_owner();
    } catch (const soci::soci_error& error) {
      return std::unexpected(describe(error, owner_.get()));
    }
  }

  void connect(soci::session& session) const override {
    if (session.get_backend() == nullptr) {
      session.open(soci::postgresql, address_);
    } else {
      session.reconnect();
    }
    session << "SET client_min_messages = warning";
    session << "SET client_encoding = 'UTF8'";
    session << "SET synchronous_commit = on";
    session << fmt::format("SET lock_timeout = {}", busy_milliseconds_);
    session << "SET search_path = ninety";
  }

  bool alive(soci::session& session) const override {
    auto* const connection = connection_of(session);
    return connection != nullptr && PQstatus(connection) == CONNECTION_OK;
  }

  StoreError describe(const soci::soci_error& error, soci::session* session) const override {
    const auto* const own = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    const std::string state = own == nullptr ? std::string{} : own->sqlstate();
    const auto family = std::string_view(state).substr(0, 2);
    if (state == "53100")
      return {.kind = StoreErrorKind::full_disk,
              .message = fmt::format("no space is left for {}: free some and try again", place())};
    if (state == "23503")
      return {.kind = StoreErrorKind::not_found, .message = "what it belongs to is not there"};
    if (state == "23505")
      return {.kind = StoreErrorKind::conflict, .message = "it is there already"};
    if (family == "23")
      return {.kind = StoreErrorKind::invalid, .message = "a value is out of its range"};
    if (state == "54000" || family == "22")
      return {.kind = StoreErrorKind::invalid, .message = "a value cannot be stored"};
    if (state == "55P03" || state == "40P01" || state == "40001")
      return {.kind = StoreErrorKind::locked,
              .message = fmt::format("{} is busy: try again in a moment", place())};
    if (family == "XX")
      return {.kind = StoreErrorKind::broken,
              .message = fmt::format("{} is damaged ({}): see PostgreSQL's log", place(), state)};
    if (session == nullptr || !alive(*session) || family == "57" || family == "08")
      return {.kind = StoreErrorKind::io,
              .message = fmt::format("{} does not answer: {}", place(), reason(error))};
    return {.kind = StoreErrorKind::io,
            .message = fmt::format("{} cannot be used: {}", place(), reason(error))};
  }

  /// The address without user, password and options.
  std::string place() const override {
    std::string_view shown = address_;
    if (const auto scheme = shown.find("://"); scheme != std::string_view::npos) {
      shown.remove_prefix(scheme + 3);
      if (const auto user = shown.substr(0, shown.find('/')).rfind('@');
          user != std::string_view::npos)
        shown.remove_prefix(user + 1);
      if (shown.starts_with('/')) shown.remove_prefix(1);
      return fmt::format("the PostgreSQL database {}", shown.substr(0, shown.find('?')));
    }
    return "the PostgreSQL database";
  }

  const char* begin_reading() const override {
    return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
  }
  const char* begin_writing() const override { return "BEGIN"; }
  const char* count_tables() const override {
    return "SELECT count(*) FROM pg_tables WHERE schemaname = 'ninety' AND tablename = :name";
  }
  const char* count_all_tables() const override {
    return "SELECT count(*) FROM pg_tables WHERE schemaname = 'ninety'";
  }
  const char* bytes_type() const override { return "BYTEA"; }
  std::string bytes_parameter() const override { return "decode(:bytes, 'hex')"; }
  std::string bytes_result(std::string_view expression) const override {
    return fmt::format("encode({}, 'hex')", expression);
  }

  void use_bytes(soci::statement& statement, soci::session&, std::string_view bytes,
                 BytesExchange& exchange) const override {
    exchange.hex = hex_of(bytes);
    statement.exchange(soci::use(exchange.hex, "bytes"));
  }

  void into_bytes(soci::statement& statement, soci::session&,
                  BytesExchange& exchange) const override {
    statement.exchange(soci::into(exchange.hex));
  }

  std::string bytes_of(BytesExchange& exchange) const override {
    return bytes_of_hex(exchange.hex);
  }

  void shrink(soci::session& session) const override {
    for (const char* table : {"setting", "recording_part", "recording", "measure", "take_chunk",
                              "take", "version", "answer", "story", "target", "person"})
      session << fmt::format("VACUUM (FULL) {}", table);
  }

  Result<> destroy() override {
    try {
      *owner_ << "DROP SCHEMA IF EXISTS ninety CASCADE";
      return {};
    } catch (const soci::soci_error& error) {
      return std::unexpected(describe(error, owner_.get()));
    }
  }

 private:
  Result<> take_with_owner() {
    // A server sees a moment late that an earlier owner is gone.
    int taken = 0;
    for (int attempt = 0; taken != 1 && attempt <= 20; ++attempt) {
      if (attempt != 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
      *owner_ << kTryLock, soci::into(taken);
    }
    if (taken != 1)
      return std::unexpected(StoreError{
          .kind = StoreErrorKind::locked,
          .message = fmt::format("{} is in use by another ninety: stop that first, or name another "
                                 "database with --database",
                                 place())});
    std::string encoding;
    *owner_ << "SHOW server_encoding", soci::into(encoding);
    if (encoding != "UTF8")
      return std::unexpected(
          StoreError{.kind = StoreErrorKind::invalid,
                     .message = fmt::format("{} has the encoding {}: make one with ENCODING 'UTF8'",
                                            place(), encoding)});
    *owner_ << "CREATE SCHEMA IF NOT EXISTS ninety";
    return {};
  }

  /// A lost connection is seen only when it is used.
  [[nodiscard]] bool answers(soci::session& session) const {
    try {
      session << "SELECT 1";
    } catch (const soci::soci_error&) {
      return false;
    }
    return alive(session);
  }

  static std::string reason(const soci::soci_error& error) {
    return first_line(error.get_error_message());
  }

  std::string address_;
  int busy_milliseconds_;
  std::mutex owner_mutex_;
  std::unique_ptr<soci::session> owner_;
};

}  // namespace

std::unique_ptr<Dialect> make_postgresql_dialect(const StoreOptions& options) {
  return std::make_unique<Postgresql>(options);
}

}  // namespace ninety::store
