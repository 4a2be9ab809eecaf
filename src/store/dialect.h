// All that differs between the databases. Queries and migrations are the same for both.
//
//   const auto dialect = make_sqlite_dialect(options);
//   if (auto mine = dialect->take_data(); !mine) return std::unexpected(mine.error());
//   soci::session session; dialect->connect(session);
//
// Inside the store only. Functions with a session throw soci::soci_error; describe() makes it a
// value.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <soci/soci.h>

#include "store/store.h"

namespace ninety::store {

/// Bytes on their way into or out of a statement: a blob, or hex digits.
struct BytesExchange {
  std::unique_ptr<soci::blob> blob;
  std::string hex;
};

class Dialect {
 public:
  Dialect() = default;
  Dialect(const Dialect&) = delete;
  Dialect& operator=(const Dialect&) = delete;
  Dialect(Dialect&&) = delete;
  Dialect& operator=(Dialect&&) = delete;
  virtual ~Dialect() = default;

  /// Takes the data for this process; `locked` when it has another owner. Given back when the
  /// dialect is destroyed.
  [[nodiscard]] virtual Result<> take_data() = 0;
  /// Takes it again when that was lost with its connection.
  [[nodiscard]] virtual Result<> keep_data() = 0;
  /// Opens a session, or opens it anew, with every setting that durability needs.
  virtual void connect(soci::session& session) const = 0;
  /// False when the connection was lost and must be opened anew.
  [[nodiscard]] virtual bool alive(soci::session& session) const = 0;
  /// `session` is where it was thrown, or null.
  [[nodiscard]] virtual StoreError describe(const soci::soci_error& error,
                                            soci::session* session) const = 0;
  /// What people call it: a path, or the database without user and password.
  [[nodiscard]] virtual std::string place() const = 0;

  /// A transaction that sees one moment; one that may write.
  [[nodiscard]] virtual const char* begin_reading() const = 0;
  [[nodiscard]] virtual const char* begin_writing() const = 0;
  /// A query that counts the tables named :name that are ours.
  [[nodiscard]] virtual const char* count_tables() const = 0;
  /// A query that counts all tables that stand where ours would.
  [[nodiscard]] virtual const char* count_all_tables() const = 0;
  /// The type of a column of bytes.
  [[nodiscard]] virtual const char* bytes_type() const = 0;

  /// The expression for the parameter :bytes, and for reading an expression of bytes.
  [[nodiscard]] virtual std::string bytes_parameter() const = 0;
  [[nodiscard]] virtual std::string bytes_result(std::string_view expression) const = 0;
  /// Binds :bytes; `exchange` must live as long as the statement.
  virtual void use_bytes(soci::statement& statement, soci::session& session, std::string_view bytes,
                         BytesExchange& exchange) const = 0;
  virtual void into_bytes(soci::statement& statement, soci::session& session,
                          BytesExchange& exchange) const = 0;
  /// What was fetched into it.
  [[nodiscard]] virtual std::string bytes_of(BytesExchange& exchange) const = 0;

  /// After every row was deleted: leaves nothing of them in files. No transaction, no other
  /// session.
  virtual void shrink(soci::session& session) const = 0;
  /// Removes all data without looking at it, also of another schema; the data must be taken.
  [[nodiscard]] virtual Result<> destroy() = 0;
};

[[nodiscard]] std::unique_ptr<Dialect> make_sqlite_dialect(const StoreOptions& options);
[[nodiscard]] std::unique_ptr<Dialect> make_postgresql_dialect(const StoreOptions& options);

}  // namespace ninety::store
