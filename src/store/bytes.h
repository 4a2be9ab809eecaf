// Columns of bytes, which the databases carry differently (store/dialect.h).
//
//   insert_bytes(session, "INSERT INTO take_chunk (take_id, number, bytes) VALUES (:id, :number,
//   {})",
//                bytes, given("id", id), given("number", number));
//
// Inside the store only. {} in a query stands for the bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "store/session.h"

namespace ninety::store {

template <class... Values>
void insert_bytes(Session& session, std::string_view query, std::string_view bytes,
                  const Bound<Values>&... bound) {
  BytesExchange exchange;
  soci::statement statement(session.sql);
  (statement.exchange(soci::use(bound.value, bound.name)), ...);
  session.dialect.use_bytes(statement, session.sql, bytes, exchange);
  statement.alloc();
  statement.prepare(fmt::format(fmt::runtime(query), session.dialect.bytes_parameter()));
  statement.define_and_bind();
  statement.execute(true);
}

/// The first column of the first row: `expression` in place of {}.
template <class... Values>
[[nodiscard]] std::optional<std::string> select_bytes(Session& session, std::string_view query,
                                                      std::string_view expression,
                                                      const Bound<Values>&... bound) {
  BytesExchange exchange;
  std::optional<std::string> bytes;
  query_rows(
      session, fmt::format(fmt::runtime(query), session.dialect.bytes_result(expression)),
      [&](soci::statement& statement) {
        session.dialect.into_bytes(statement, session.sql, exchange);
      },
      [&] { bytes = session.dialect.bytes_of(exchange); }, bound...);
  return bytes;
}

}  // namespace ninety::store
