// One connection inside a transaction, and the statements that every table needs.
//
//   auto stories = select<Story>(session, "WHERE person_id = :person", given("person", person_id));
//
// Inside the store only. These throw soci::soci_error; Connections makes it a value.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <soci/soci.h>

#include "store/dialect.h"
#include "store/error.h"
#include "store/fields.h"
#include "store/soci_types.h"

namespace ninety::store {

struct Session {
  soci::session& sql;
  const Dialect& dialect;
};

/// A value for a parameter :name.
template <class Value>
struct Bound {
  const char* name;
  Value value;
};

template <class Value>
  requires(!std::is_convertible_v<Value, std::string_view>)
[[nodiscard]] Bound<Value> given(const char* name, Value value) {
  return {name, std::move(value)};
}
[[nodiscard]] inline Bound<std::string> given(const char* name, std::string_view value) {
  return {name, std::string(value)};
}

/// Runs a statement without rows; how many it touched.
template <class... Values>
std::int64_t execute(Session& session, const std::string& query, const Bound<Values>&... bound) {
  soci::statement statement(session.sql);
  (statement.exchange(soci::use(bound.value, bound.name)), ...);
  statement.alloc();
  statement.prepare(query);
  statement.define_and_bind();
  statement.execute(true);
  return statement.get_affected_rows();
}

/// Runs a query whose rows are read into `into` members; `each_row` is called after each.
template <class EachRow, class Define, class... Values>
void query_rows(Session& session, const std::string& query, Define define, EachRow each_row,
                const Bound<Values>&... bound) {
  soci::statement statement(session.sql);
  define(statement);
  (statement.exchange(soci::use(bound.value, bound.name)), ...);
  statement.alloc();
  statement.prepare(query);
  statement.define_and_bind();
  statement.execute(false);
  while (statement.fetch())
    each_row();
}

/// One number: a count, a sum.
template <class... Values>
[[nodiscard]] std::int64_t number_of(Session& session, const std::string& query,
                                     const Bound<Values>&... bound) {
  long long number = 0;
  query_rows(
      session, query, [&](soci::statement& statement) { statement.exchange(soci::into(number)); },
      [] {}, bound...);
  return number;
}

/// "id, person_id, …" or ":id, :person_id, …"
template <class Record>
[[nodiscard]] std::string columns_of(std::string_view prefix = {}) {
  std::string columns;
  const Record record{};
  Fields<Record>::each(record, [&](const char* name, Rule, const auto&) {
    if (!columns.empty()) columns += ", ";
    columns += prefix;
    columns += name;
  });
  return columns;
}

template <class Record>
void insert(Session& session, const Record& record) {
  soci::statement statement(session.sql);
  Fields<Record>::each(record, [&](const char* name, Rule, const auto& member) {
    statement.exchange(soci::use(member, name));
  });
  statement.alloc();
  statement.prepare("INSERT INTO " + std::string(Fields<Record>::table) + " (" +
                    columns_of<Record>() + ") VALUES (" + columns_of<Record>(":") + ")");
  statement.define_and_bind();
  statement.execute(true);
}

/// Calls `each_row` with each record of the table; `rest` is what follows FROM table.
template <class Record, class EachRow, class... Values>
void for_each(Session& session, const std::string& rest, EachRow each_row,
              const Bound<Values>&... bound) {
  Record row{};
  query_rows(
      session, "SELECT " + columns_of<Record>() + " FROM " + Fields<Record>::table + " " + rest,
      [&](soci::statement& statement) {
        Fields<Record>::each(
            row, [&](const char*, Rule, auto& member) { statement.exchange(soci::into(member)); });
      },
      [&] { each_row(std::as_const(row)); }, bound...);
}

template <class Record, class... Values>
[[nodiscard]] std::vector<Record> select(Session& session, const std::string& rest,
                                         const Bound<Values>&... bound) {
  std::vector<Record> rows;
  for_each<Record>(session, rest, [&](const Record& row) { rows.push_back(row); }, bound...);
  return rows;
}

/// "there is no answer with the id …"
[[nodiscard]] StoreError none_with(std::string_view table, std::string_view id);

/// The record with this id.
template <class Record>
[[nodiscard]] Result<Record> find(Session& session, std::string_view id) {
  auto rows = select<Record>(session, std::string("WHERE ") + Fields<Record>::key + " = :id",
                             given("id", id));
  if (rows.empty()) return std::unexpected(none_with(Fields<Record>::table, id));
  return std::move(rows.front());
}

}  // namespace ninety::store
