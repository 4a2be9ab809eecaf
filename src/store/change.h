// Writing a changed record back, and removing one.
//
//   story->title = title;
//   return updated(session, std::move(*story));
//
// Inside the store only.
#pragma once

#include <string>
#include <string_view>

#include "store/check.h"
#include "store/session.h"

namespace ninety::store {

/// Writes every column of a record that is there and gives the record back.
template <class Record>
[[nodiscard]] Result<Record> updated(Session& session, Record record) {
  if (auto fine = check(record); !fine) return std::unexpected(fine.error());
  std::string query;
  soci::statement statement(session.sql);
  Fields<Record>::each(std::as_const(record), [&](const char* name, Rule, const auto& member) {
    if (std::string_view(name) != Fields<Record>::key)
      query += (query.empty() ? "" : ", ") + std::string(name) + " = :" + name;
    statement.exchange(soci::use(member, name));
  });
  statement.alloc();
  statement.prepare("UPDATE " + std::string(Fields<Record>::table) + " SET " + query + " WHERE " +
                    Fields<Record>::key + " = :" + Fields<Record>::key);
  statement.define_and_bind();
  statement.execute(true);
  return record;
}

template <class Record>
[[nodiscard]] Result<> remove_row(Session& session, std::string_view id) {
  const auto removed = execute(session,
                               std::string("DELETE FROM ") + Fields<Record>::table + " WHERE " +
                                   Fields<Record>::key + " = :id",
                               given("id", id));
  if (removed == 0) return std::unexpected(none_with(Fields<Record>::table, id));
  return {};
}

}  // namespace ninety::store
