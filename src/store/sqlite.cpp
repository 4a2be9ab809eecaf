// SQLite: one file in a folder of its own, in WAL mode, each commit synced to the disk.
#include <cerrno>
#include <chrono>

#include <fcntl.h>
#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/dialect.h"
#include "store/file_lock.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;

sqlite_api::sqlite3* handle_of(soci::session& session) {
  return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

/// A path as "file:" address: SOCI cuts connection strings at blanks and quotes.
std::string address_of(const fs::path& file) {
  std::string address = "dbname=file:";
  for (const char character : file.string()) {
    const bool plain = (character >= 'a' && character <= 'z') ||
                       (character >= 'A' && character <= 'Z') ||
                       (character >= '0' && character <= '9') || character == '/' ||
                       character == '.' || character == '-' || character == '_';
    if (plain) {
      address += character;
    } else {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(character));
    }
  }
  return address;
}

/// So that a power cut does not take back that a file or folder was made in it.
void sync_folder(const fs::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

/// Makes a folder and those above it, private (0700); leaves those that are there as they are.
Result<> make_folder(const fs::path& folder) {
  const auto above = folder.parent_path();
  std::error_code unknown;  // what cannot be looked at cannot be made either, and mkdir says why
  if (!above.empty() && above != folder && !fs::exists(above, unknown)) {
    if (auto made = make_folder(above); !made) return made;
  }
  if (mkdir(folder.c_str(), 0700) == 0) {
    sync_folder(above.empty() ? fs::path(".") : above);
    return {};
  }
  const int error = errno;
  if (error == EEXIST && fs::is_directory(folder, unknown)) return {};
  return std::unexpected(system_error(error, folder));
}

class Sqlite final : public Dialect {
 public:
  explicit Sqlite(const StoreOptions& options)
      : folder_(options.folder),
        file_(options.folder / "ninety.db"),
        busy_milliseconds_(options.busy_milliseconds) {}

  Result<> take_data() override {
    if (auto made = make_folder(folder_); !made) return made;
    auto lock = FileLock::take(folder_ / "ninety.lock");
    if (!lock) return std::unexpected(std::move(lock.error()));
    lock_ = std::move(*lock);
    // SQLite would make it as the umask says; its companions get this file's mode.
    const int made = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (made < 0) return std::unexpected(system_error(errno, file_));
    close(made);
    sync_folder(folder_);
    return {};
  }

  Result<> keep_data() override { return {}; }

  void connect(soci::session& session) const override {
    session.open(soci::sqlite3, address_of(file_) + "?mode=rw");
    auto* const handle = handle_of(session);
    sqlite_api::sqlite3_extended_result_codes(handle, 1);
    sqlite_api::sqlite3_busy_timeout(handle, busy_milliseconds_);
    session << "PRAGMA journal_mode = WAL";
    session << "PRAGMA synchronous = FULL";
    session << "PRAGMA foreign_keys = ON";
    session << "PRAGMA secure_delete = ON";
    session << "PRAGMA temp_store = MEMORY";
    session << "PRAGMA cell_size_check = ON";
    session << "PRAGMA journal_size_limit = 67108864";
  }

  bool alive(soci::session&) const override { return true; }

  StoreError describe(const soci::soci_error& error, soci::session* session) const override {
    const int last_failure = errno;
    const auto* const own = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    if (own == nullptr) return unexpected_error(error);
    const int code = own->result();
    switch (code & 0xff) {
      case SQLITE_FULL:
        return full();
      case SQLITE_CORRUPT:
      case SQLITE_NOTADB:
        return {.kind = StoreErrorKind::broken,
                .message = fmt::format("{} is damaged or no database of ninety: put it aside, then "
                                       "import your latest export",
                                       place())};
      case SQLITE_BUSY:
      case SQLITE_LOCKED:
        return {.kind = StoreErrorKind::locked,
                .message = fmt::format("{} is busy: try again in a moment", place())};
      case SQLITE_CONSTRAINT:
        return constraint(code);
      case SQLITE_CANTOPEN:
        return not_opened();
      case SQLITE_TOOBIG:
        return {.kind = StoreErrorKind::invalid, .message = "it is too large to be stored"};
      default:
        break;
    }
    const int recorded = session != nullptr && session->get_backend() != nullptr
                             ? sqlite_api::sqlite3_system_errno(handle_of(*session))
                             : 0;
    // SQLite before 3.41 does not record why a COMMIT failed, so the thread's last failure is asked
    // too.
    for (const int cause : {recorded, last_failure})
      if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG) return full();
    return {
        .kind = StoreErrorKind::io,
        .message = fmt::format("{} cannot be used: {}", place(), sqlite_api::sqlite3_errstr(code))};
  }

  std::string place() const override { return file_.string(); }
  const char* begin_reading() const override { return "BEGIN"; }
  const char* begin_writing() const override { return "BEGIN IMMEDIATE"; }
  const char* count_tables() const override {
    return "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name";
  }
  const char* count_all_tables() const override { return "SELECT count(*) FROM sqlite_master"; }
  const char* bytes_type() const override { return "BLOB"; }
  std::string bytes_parameter() const override { return ":bytes"; }
  std::string bytes_result(std::string_view expression) const override {
    return std::string(expression);
  }

  void use_bytes(soci::statement& statement, soci::session& session, std::string_view bytes,
                 BytesExchange& exchange) const override {
    exchange.blob = std::make_unique<soci::blob>(session);
    if (!bytes.empty()) exchange.blob->write(0, bytes.data(), bytes.size());
    statement.exchange(soci::use(*exchange.blob, "bytes"));
  }

  void into_bytes(soci::statement& statement, soci::session& session,
                  BytesExchange& exchange) const override {
    exchange.blob = std::make_unique<soci::blob>(session);
    statement.exchange(soci::into(*exchange.blob));
  }

  std::string bytes_of(BytesExchange& exchange) const override {
    std::string bytes(exchange.blob->get_len(), '\0');
    if (!bytes.empty()) exchange.blob->read(0, bytes.data(), bytes.size());
    return bytes;
  }

  void shrink(soci::session& session) const override {
    session << "VACUUM";
    int busy = 0;
    session << "PRAGMA wal_checkpoint(TRUNCATE)", soci::into(busy);
    if (busy != 0) throw soci::sqlite3_soci_error("a reader holds the WAL", SQLITE_BUSY);
  }

  Result<> destroy() override {
    for (const char* ending : {"-wal", "-shm", "-journal", ""}) {
      const fs::path file = file_.string() + ending;
      if (unlink(file.c_str()) != 0 && errno != ENOENT)
        return std::unexpected(system_error(errno, file));
    }
    return {};
  }

 private:
  StoreError full() const {
    return {.kind = StoreErrorKind::full_disk,
            .message = fmt::format("no space is left for {}: free some and try again; nothing that "
                                   "was saved before is lost",
                                   place())};
  }

  StoreError not_opened() const {
    std::error_code unknown;
    if (fs::exists(file_, unknown) || unknown)
      return {.kind = StoreErrorKind::io, .message = fmt::format("{} cannot be opened", place())};
    return {.kind = StoreErrorKind::not_found,
            .message = fmt::format("there is no data in {}: start ninety serve, or name another "
                                   "folder with --data",
                                   folder_.string())};
  }

  StoreError unexpected_error(const soci::soci_error& error) const {
    return {.kind = StoreErrorKind::io,
            .message = fmt::format("{} cannot be used: {}", place(), error.get_error_message())};
  }

  static StoreError constraint(int code) {
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
      return {.kind = StoreErrorKind::not_found, .message = "what it belongs to is not there"};
    if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
      return {.kind = StoreErrorKind::conflict, .message = "it is there already"};
    return {.kind = StoreErrorKind::invalid, .message = "a value is out of its range"};
  }

  fs::path folder_;
  fs::path file_;
  int busy_milliseconds_;
  FileLock lock_;
};

}  // namespace

std::unique_ptr<Dialect> make_sqlite_dialect(const StoreOptions& options) {
  return std::make_unique<Sqlite>(options);
}

}  // namespace ninety::store
