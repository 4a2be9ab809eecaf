#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>
#include <zip.h>

#include "store/file_lock.h"
#include "store/zip_file.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;

/// Entries are asked for in small pieces; the store is asked for large ones.
constexpr std::int64_t kPiece = std::int64_t{4} << 20U;

/// A content as libzip reads it.
struct Source {
  const ZipContent* content;
  std::int64_t at = 0;
  std::int64_t piece_begin = 0;
  std::string piece = {};  // NOLINT(readability-redundant-member-init)
  StoreError* failure;
  zip_error_t error = {};

  std::int64_t read(char* into, std::int64_t count) {
    count = std::min(count, content->size - at);
    if (count <= 0) return 0;
    if (at < piece_begin || at >= piece_begin + static_cast<std::int64_t>(piece.size())) {
      auto more = content->read(at, std::min(kPiece, content->size - at));
      if (!more || more->empty()) {
        *failure = more ? StoreError{.kind = StoreErrorKind::broken,
                                     .message = "a recording is shorter than it should be"}
                        : more.error();
        zip_error_set(&error, ZIP_ER_READ, 0);
        return -1;
      }
      piece = std::move(*more);
      piece_begin = at;
    }
    const auto inside = at - piece_begin;
    count = std::min(count, static_cast<std::int64_t>(piece.size()) - inside);
    std::memcpy(into, piece.data() + inside, static_cast<std::size_t>(count));
    at += count;
    return count;
  }
};

zip_int64_t answer(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command) {
  auto& source = *static_cast<Source*>(state);
  switch (command) {
    case ZIP_SOURCE_OPEN:
      source.at = 0;
      return 0;
    case ZIP_SOURCE_READ:
      return source.read(static_cast<char*>(data), static_cast<std::int64_t>(size));
    case ZIP_SOURCE_CLOSE:
      source.piece.clear();
      return 0;
    case ZIP_SOURCE_STAT: {
      auto* const about = static_cast<zip_stat_t*>(data);
      zip_stat_init(about);
      about->size = static_cast<zip_uint64_t>(source.content->size);
      about->valid = ZIP_STAT_SIZE;
      return sizeof(*about);
    }
    case ZIP_SOURCE_ERROR:
      return zip_error_to_data(&source.error, data, size);
    case ZIP_SOURCE_FREE:
      delete &source;
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                            ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                            ZIP_SOURCE_SUPPORTS, -1);
    default:
      zip_error_set(&source.error, ZIP_ER_OPNOTSUPP, 0);
      return -1;
  }
}

int two_digits(const std::string& time, std::size_t at) {
  return (time[at] - '0') * 10 + (time[at + 1] - '0');
}

/// The time in the form that ZIP files have had since MS-DOS: pairs of seconds, years from 1980.
void set_time(zip* archive, zip_uint64_t index, const std::string& time) {
  const int year = std::clamp(two_digits(time, 0) * 100 + two_digits(time, 2), 1980, 2107);
  const int date = (year - 1980) * 512 + two_digits(time, 5) * 32 + two_digits(time, 8);
  const int clock =
      two_digits(time, 11) * 2048 + two_digits(time, 14) * 32 + two_digits(time, 17) / 2;
  zip_file_set_dostime(archive, index, static_cast<zip_uint16_t>(clock),
                       static_cast<zip_uint16_t>(date), 0);
}

StoreError error_of(zip* archive, const fs::path& file) {
  zip_error_t* const error = zip_get_error(archive);
  const int cause = zip_error_system_type(error) == ZIP_ET_SYS ? zip_error_code_system(error) : EIO;
  return system_error(cause, file);
}

Result<> add(zip* archive, const ZipContent& content, const std::string& time, StoreError& failure,
             const fs::path& file) {
  auto* const source = new Source{.content = &content, .failure = &failure};
  zip_error_init(&source->error);
  zip_source_t* const reads = zip_source_function(archive, answer, source);
  if (reads == nullptr) {
    delete source;
    return std::unexpected(error_of(archive, file));
  }
  const auto index = zip_file_add(archive, content.name.c_str(), reads, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(reads);
    return std::unexpected(error_of(archive, file));
  }
  const auto place = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive, place, content.pack ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
  set_time(archive, place, time);
  return {};
}

Result<> write_part(const fs::path& part, const std::vector<ZipContent>& contents,
                    const std::string& time) {
  int code = 0;
  zip* const archive = zip_open(part.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (archive == nullptr) return std::unexpected(system_error(errno, part));
  StoreError failure;
  for (const auto& content : contents) {
    if (auto added = add(archive, content, time, failure, part); !added) {
      zip_discard(archive);
      return added;
    }
  }
  if (zip_close(archive) == 0) return {};
  auto error = failure.message.empty() ? error_of(archive, part) : failure;
  zip_discard(archive);
  return std::unexpected(std::move(error));
}

Result<> sync(const fs::path& file, int flags) {
  const int descriptor = open(file.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected(system_error(errno, file));
  const bool synced = fsync(descriptor) == 0;
  const int error = errno;
  close(descriptor);
  return synced ? Result<>{} : std::unexpected(system_error(error, file));
}

}  // namespace

Result<> write_zip(const fs::path& file, const std::vector<ZipContent>& contents,
                   const std::string& time) {
  const fs::path part = file.string() + ".part";
  // libzip gives its file the mode of the one that it replaces.
  const int made = open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (made < 0) return std::unexpected(system_error(errno, part));
  close(made);
  auto written = write_part(part, contents, time);
  if (written) written = sync(part, O_RDONLY);
  if (written && rename(part.c_str(), file.c_str()) != 0)
    written = std::unexpected(system_error(errno, file));
  if (!written) {
    unlink(part.c_str());
    return written;
  }
  const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return sync(folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace ninety::store
