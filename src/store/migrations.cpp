#include "store/migrations.h"

#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "store/session.h"

namespace ninety::store {
namespace {

constexpr auto kMigrations = std::to_array<Migration>({
#include "store/migrations.inc"
});

/// The statements of a step, without comments and with this database's types.
std::vector<std::string> statements_of(std::string_view sql, const Dialect& dialect) {
  static constexpr std::string_view bytes = "{bytes}";
  std::vector<std::string> statements(1);
  while (!sql.empty()) {
    auto line = sql.substr(0, sql.find('\n'));
    sql.remove_prefix(std::min(sql.size(), line.size() + 1));
    line = line.substr(0, line.find("--"));
    const bool ends = line.ends_with(';');
    if (ends) line.remove_suffix(1);
    auto& statement = statements.back();
    statement.append(line).append(" ");
    if (const auto at = statement.find(bytes); at != std::string::npos)
      statement.replace(at, bytes.size(), dialect.bytes_type());
    if (ends) statements.emplace_back();
  }
  statements.pop_back();
  return statements;
}

Result<> do_step(Session& session, const Migration& migration) {
  session.sql << session.dialect.begin_writing();
  try {
    if (migration.number == 1) {
      session.sql << "CREATE TABLE schema_version (number BIGINT NOT NULL)";
      session.sql << "INSERT INTO schema_version (number) VALUES (0)";
    }
    for (const auto& statement : statements_of(migration.sql, session.dialect))
      session.sql << statement;
    const auto counted = execute(session, "UPDATE schema_version SET number = :number",
                                 given("number", migration.number));
    if (counted != 1) throw soci::soci_error("the version of the schema is not one row");
    session.sql << "COMMIT";
  } catch (const soci::soci_error& error) {
    auto described = session.dialect.describe(error, &session.sql);
    described.message = fmt::format("step {} to the present schema failed, nothing was changed: {}",
                                    migration.number, described.message);
    try {
      session.sql << "ROLLBACK";
    } catch (const soci::soci_error&) {  // NOLINT(bugprone-empty-catch): SQLite may have done it
    }
    return std::unexpected(std::move(described));
  }
  return {};
}

}  // namespace

std::span<const Migration> all_migrations() { return kMigrations; }

Result<int> schema_version(Session& session) {
  const auto& dialect = session.dialect;
  if (number_of(session, dialect.count_tables(), given("name", "schema_version")) == 0) {
    if (number_of(session, dialect.count_all_tables()) == 0) return 0;
    return std::unexpected(
        StoreError{.kind = StoreErrorKind::broken,
                   .message = fmt::format("{} holds tables that are not ninety's: name another one",
                                          dialect.place())});
  }
  return static_cast<int>(number_of(session, "SELECT number FROM schema_version"));
}

Result<> migrate(Session& session, std::span<const Migration> migrations) {
  const auto version = schema_version(session);
  if (!version) return std::unexpected(version.error());
  const auto known = static_cast<int>(migrations.size());
  if (*version > known)
    return std::unexpected(StoreError{
        .kind = StoreErrorKind::newer_schema,
        .message = fmt::format("{} was written by a newer ninety (schema {}, this one knows {}): "
                               "use that one, or name another folder with --data",
                               session.dialect.place(), *version, known)});
  for (const auto& migration : migrations.subspan(static_cast<std::size_t>(*version))) {
    if (auto done = do_step(session, migration); !done) return done;
  }
  return {};
}

}  // namespace ninety::store
