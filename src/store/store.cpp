#include "store/store.h"

#include <array>
#include <cstdlib>
#include <utility>

#include "store/connections.h"
#include "store/dialect.h"

namespace ninety::store {

Result<std::filesystem::path> default_folder() {
  // What is not absolute does not count, says the XDG Base Directory Specification.
  const char* const data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && *data == '/') return std::filesystem::path(data) / "ninety";
  const char* const home = std::getenv("HOME");
  if (home != nullptr && *home == '/')
    return std::filesystem::path(home) / ".local" / "share" / "ninety";
  return std::unexpected(
      StoreError{.kind = StoreErrorKind::io,
                 .message = "neither XDG_DATA_HOME nor HOME says where data is kept: name a folder "
                            "with --data"});
}

Store::Store(std::unique_ptr<Connections> connections) : connections_(std::move(connections)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const StoreOptions& options) {
  auto connections = Connections::open(options);
  if (!connections) return std::unexpected(std::move(connections.error()));
  return Store(std::move(*connections));
}

Result<> Store::check() const {
  return connections_->read([](Session& session) -> Result<> {
    if (auto version = schema_version(session); !version) return std::unexpected(version.error());
    return {};
  });
}

Result<> Store::wipe() {
  auto emptied = connections_->write([](Session& session) -> Result<> {
    // Everything else hangs on these.
    for (const char* table : {"person", "setting"})
      execute(session, std::string("DELETE FROM ") + table);
    return {};
  });
  if (!emptied) return emptied;
  return connections_->alone([](Session& session) -> Result<> {
    session.dialect.shrink(session.sql);
    return {};
  });
}

Result<> wipe(const StoreOptions& options) {
  // The orderly way overwrites what it deletes; what is damaged, newer or on a full disk cannot be
  // opened, and its files go all the same.
  if (auto store = Store::open(options)) {
    if (auto wiped = store->wipe(); !wiped && wiped.error().kind == StoreErrorKind::locked)
      return wiped;
  } else if (store.error().kind == StoreErrorKind::locked) {
    return std::unexpected(store.error());
  }
  const auto dialect =
      options.database.empty() ? make_sqlite_dialect(options) : make_postgresql_dialect(options);
  if (auto taken = dialect->take_data(); !taken) return taken;
  return dialect->destroy();
}

}  // namespace ninety::store
