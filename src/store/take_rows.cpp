#include "store/take_rows.h"

namespace ninety::store {

Result<Take> find_head(Session& session, std::string_view id) {
  auto rows = select_heads(session, "WHERE id = :id", given("id", id));
  if (rows.empty()) return std::unexpected(none_with("take", id));
  return std::move(rows.front());
}

Measures measures_of(Session& session, std::string_view id) {
  Measures measures;
  for_each<Measure>(
      session, "WHERE take_id = :id",
      [&](const Measure& row) { measures.emplace(row.name, row.value); }, given("id", id));
  return measures;
}

}  // namespace ninety::store
