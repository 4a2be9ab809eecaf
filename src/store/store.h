// Everything that ninety remembers: one database, SQLite in a folder of its own or PostgreSQL.
//
//   auto store = Store::open({.folder = default_folder()});
//   if (!store) return fail(store.error().message);
//   const auto answers = store->answers().list(kLocalPerson);
//
// Opening makes what is missing, brings an older schema up to date, refuses a newer one, and takes
// the data for this process: a second opening says `locked`, in this process or in another, until
// the first one is closed. All functions may be called from many threads at once; they block.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "store/error.h"
#include "store/takes.h"
#include "store/writing.h"

namespace ninety::store {

/// $XDG_DATA_HOME/ninety, or ~/.local/share/ninety; an error without either variable.
[[nodiscard]] Result<std::filesystem::path> default_folder();

enum class Access : std::uint8_t {
  owner,   ///< reads and writes, alone
  reader,  ///< reads beside an owner, and changes no schema
};

struct StoreOptions {
  /// Where SQLite keeps its files (ninety.db and its companions); made with mode 0700.
  std::filesystem::path folder = {};  // NOLINT(readability-redundant-member-init)
  /// "postgresql://user@host/name"; empty: SQLite in `folder`.
  std::string database = {};  // NOLINT(readability-redundant-member-init)
  Access access = Access::owner;
  int connections = 4;           ///< as many calls work at once, 1 to 64
  int busy_milliseconds = 5000;  ///< how long one waits for a connection or a lock
};

class Store {
 public:
  [[nodiscard]] static Result<Store> open(const StoreOptions& options);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  [[nodiscard]] People people() const { return People(*connections_); }
  [[nodiscard]] Targets targets() const { return Targets(*connections_); }
  [[nodiscard]] Answers answers() const { return Answers(*connections_); }
  [[nodiscard]] Stories stories() const { return Stories(*connections_); }
  [[nodiscard]] Takes takes() const { return Takes(*connections_); }
  [[nodiscard]] Settings settings() const { return Settings(*connections_); }

  /// A moment's look at whether the database answers.
  [[nodiscard]] Result<> check() const;
  /// Removes every row and what is left of them in the files; the store can be used on, empty.
  [[nodiscard]] Result<> wipe();

  /// For the functions of this library that work on the whole (store/archive.h).
  [[nodiscard]] Connections& connections() const { return *connections_; }

 private:
  explicit Store(std::unique_ptr<Connections> connections);
  std::unique_ptr<Connections> connections_;
};

/// Wipes the data that these options name and, with SQLite, removes its files; also data that is
/// damaged or newer, which cannot be opened. `locked` while a server runs on it.
[[nodiscard]] Result<> wipe(const StoreOptions& options);

}  // namespace ninety::store
