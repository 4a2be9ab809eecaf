// Queries about takes that several files need.
//
//   const auto take = find_head(session, id);
//
// Inside the store only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/session.h"
#include "store/takes.h"

namespace ninety::store {

/// Takes without their long texts; `rest` is what follows FROM take.
template <class... Values>
[[nodiscard]] std::vector<Take> select_heads(Session& session, const std::string& rest,
                                             const Bound<Values>&... bound) {
  Take row;
  std::string columns;
  std::vector<Take> rows;
  Fields<Take>::each_of_head(row, [&](const char* name, Rule, const auto&) {
    columns += (columns.empty() ? "" : ", ") + std::string(name);
  });
  query_rows(
      session, "SELECT " + columns + " FROM take " + rest,
      [&](soci::statement& statement) {
        Fields<Take>::each_of_head(
            row, [&](const char*, Rule, auto& member) { statement.exchange(soci::into(member)); });
      },
      [&] { rows.push_back(row); }, bound...);
  return rows;
}

[[nodiscard]] Result<Take> find_head(Session& session, std::string_view id);
/// At most `count` bytes of a recording from `begin`; fewer at its end.
[[nodiscard]] std::string read_recording_in(Session& session, std::string_view id,
                                            std::int64_t begin, std::int64_t count);
[[nodiscard]] Measures measures_of(Session& session, std::string_view id);

}  // namespace ninety::store
