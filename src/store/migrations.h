// The numbered steps from an empty database to today's schema: src/store/migrations/NNN_name.sql.
//
//   if (auto done = migrate(session, all_migrations()); !done) …
//
// Inside the store only. A step is one transaction: it is done and counted, or nothing is.
#pragma once

#include <span>

#include "store/error.h"

namespace ninety::store {

struct Session;

struct Migration {
  int number = 0;  ///< 1, 2, 3 …
  const char* name = "";
  /// Statements that end in ';', with {bytes} for the type of a column of bytes.
  const char* sql = "";
};

[[nodiscard]] std::span<const Migration> all_migrations();

/// The last step that was done; 0 in an empty database. `broken` when there are foreign tables.
[[nodiscard]] Result<int> schema_version(Session& session);

/// Does what is missing. `newer_schema` when more was done than there are steps.
[[nodiscard]] Result<> migrate(Session& session, std::span<const Migration> migrations);

}  // namespace ninety::store
