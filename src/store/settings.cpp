#include "store/check.h"
#include "store/connections.h"
#include "store/writing.h"

namespace ninety::store {

Result<std::map<std::string, std::string>> Settings::all() const {
  return connections_->read([&](Session& session) -> Result<std::map<std::string, std::string>> {
    std::map<std::string, std::string> settings;
    for_each<Setting>(session, "", [&](const Setting& row) { settings[row.key] = row.value; });
    return settings;
  });
}

Result<std::optional<std::string>> Settings::get(std::string_view key) const {
  return connections_->read([&](Session& session) -> Result<std::optional<std::string>> {
    auto rows = select<Setting>(session, "WHERE key = :key", given("key", key));
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front().value);
  });
}

Result<> Settings::set(const std::map<std::string, std::optional<std::string>>& changes) {
  for (const auto& [key, value] : changes) {
    if (auto fine = check(Setting{.key = key, .value = value.value_or("")}); !fine) return fine;
  }
  return connections_->write([&](Session& session) -> Result<> {
    for (const auto& [key, value] : changes) {
      execute(session, "DELETE FROM setting WHERE key = :key", given("key", key));
      if (value) insert(session, Setting{.key = key, .value = *value});
    }
    return {};
  });
}

}  // namespace ninety::store
