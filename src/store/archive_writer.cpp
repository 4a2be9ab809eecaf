// Export: data.json is written to a file without a name, row by row, and packed from there.
#include <cerrno>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/archive.h"
#include "store/archive_format.h"
#include "store/connections.h"
#include "store/file_lock.h"
#include "store/json_rows.h"
#include "store/take_rows.h"
#include "store/zip_file.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlock = std::size_t{256} << 10U;

/// A file beside the archive that is gone with its descriptor.
class Draft {
 public:
  explicit Draft(const fs::path& beside) : path_(beside.string() + ".XXXXXX") {
    descriptor_ = mkostemp(path_.data(), O_CLOEXEC);
    if (descriptor_ < 0) {
      fail();
    } else {
      unlink(path_.c_str());
    }
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  Draft(Draft&&) = delete;
  Draft& operator=(Draft&&) = delete;
  ~Draft() {
    if (descriptor_ >= 0) close(descriptor_);
  }

  void write(std::string_view text) {
    pending_ += text;
    if (pending_.size() >= kBlock) flush();
  }

  void flush() {
    for (std::string_view rest = pending_; state_ && !rest.empty();) {
      const auto size = ::write(descriptor_, rest.data(), rest.size());
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) {
        fail();
        break;
      }
      size_ += size;
      rest.remove_prefix(static_cast<std::size_t>(size));
    }
    pending_.clear();
  }

  [[nodiscard]] Result<std::string> read(std::int64_t begin, std::int64_t count) const {
    std::string bytes(static_cast<std::size_t>(count), '\0');
    const auto size = pread(descriptor_, bytes.data(), bytes.size(), begin);
    if (size < 0) return std::unexpected(system_error(errno, path_));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
  }

  [[nodiscard]] const Result<>& state() const { return state_; }
  [[nodiscard]] std::int64_t size() const { return size_; }

 private:
  void fail() { state_ = std::unexpected(system_error(errno, path_)); }

  std::string path_;
  int descriptor_ = -1;
  std::string pending_;
  std::int64_t size_ = 0;
  Result<> state_;
};

class Writer {
 public:
  Writer(Session& session, const fs::path& file) : session_(session), draft_(file) {}

  Result<Exported> write(const fs::path& file, const std::string& made_at) {
    draft_.write(fmt::format("{{\"format\":\"{}\",\n\"schema\":{},\n\"made_at\":\"{}\"",
                             kArchiveFormat, kArchiveSchema, made_at));
    auto& written = exported_.written;
    static const std::string finished = "WHERE state IN ('done', 'failed', 'cancelled') ";
    static const std::string of_finished =
        "WHERE take_id IN (SELECT id FROM take " + finished + ") ";
    written.people = table<Person>("people", "ORDER BY id");
    written.targets = table<Target>("targets", "ORDER BY id");
    written.answers = table<Answer>("answers", "ORDER BY id");
    written.versions = table<Version>("versions", "ORDER BY answer_id, number");
    written.stories = table<Story>("stories", "ORDER BY id");
    written.takes = table<Take>("takes", finished + "ORDER BY id");
    table<Measure>("measures", of_finished + "ORDER BY take_id, name");
    written.recordings = recordings(of_finished + "ORDER BY take_id");
    written.settings = table<Setting>("settings", "ORDER BY key");
    draft_.write("}\n");
    draft_.flush();
    if (!draft_.state()) return std::unexpected(draft_.state().error());
    exported_.unfinished_takes = number_of(
        session_,
        "SELECT count(*) FROM take WHERE state IN ('recording', 'uploaded', 'analysing')");

    contents_.insert(contents_.begin(), {.name = kArchiveData,
                                         .size = draft_.size(),
                                         .pack = true,
                                         .read = [this](std::int64_t begin, std::int64_t count) {
                                           return draft_.read(begin, count);
                                         }});
    if (auto zipped = write_zip(file, contents_, made_at); !zipped)
      return std::unexpected(zipped.error());
    return exported_;
  }

 private:
  template <class Record>
  std::int64_t table(std::string_view name, const std::string& rest) {
    return rows<Record>(name, rest, [](const Record& row) { return json_of(row); });
  }

  std::int64_t recordings(const std::string& rest) {
    return rows<Recording>("recordings", rest, [&](const Recording& row) {
      auto object = json_of(row);
      auto file = media_file(row.take_id, row.media_type);
      object["file"] = file;
      contents_.push_back(
          {.name = std::move(file),
           .size = row.size,
           .pack = false,
           .read = [this, id = row.take_id](std::int64_t begin, std::int64_t count) {
             return recorded(id, begin, count);
           }});
      return object;
    });
  }

  template <class Record, class ToJson>
  std::int64_t rows(std::string_view name, const std::string& rest, ToJson to_json) {
    std::int64_t count = 0;
    draft_.write(fmt::format(",\n\"{}\":[", name));
    for_each<Record>(session_, rest, [&](const Record& row) {
      draft_.write(count++ == 0 ? "\n" : ",\n");
      draft_.write(to_json(row).dump());
    });
    draft_.write("]");
    return count;
  }

  // Called by libzip, which no exception may pass through.
  Result<std::string> recorded(const std::string& id, std::int64_t begin, std::int64_t count) {
    try {
      return read_recording_in(session_, id, begin, count);
    } catch (const soci::soci_error& error) {
      return std::unexpected(session_.dialect.describe(error, &session_.sql));
    }
  }

  Session& session_;
  Draft draft_;
  std::vector<ZipContent> contents_;
  Exported exported_;
};

}  // namespace

std::string media_file(std::string_view take_id, std::string_view media_type) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> endings = {{
      {"audio/webm", "webm"},
      {"video/webm", "webm"},
      {"audio/ogg", "ogg"},
      {"audio/mp4", "mp4"},
      {"video/mp4", "mp4"},
      {"audio/wav", "wav"},
  }};
  std::string_view ending = "bin";
  for (const auto& [type, usual] : endings) {
    if (media_type.substr(0, media_type.find(';')) == type) ending = usual;
  }
  return fmt::format("media/{}.{}", take_id, ending);
}

Result<Exported> export_archive(const Store& store, const std::filesystem::path& file,
                                const ExportOptions& options) {
  if (auto fine = check_text("made_at", Rule::time, options.made_at); !fine)
    return std::unexpected(fine.error());
  return store.connections().read([&](Session& session) -> Result<Exported> {
    Writer writer(session, file);
    return writer.write(file, options.made_at);
  });
}

}  // namespace ninety::store
