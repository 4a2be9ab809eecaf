// Import: one transaction, into which rows go as they are read.
#include <algorithm>
#include <istream>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "store/archive.h"
#include "store/archive_format.h"
#include "store/archive_parser.h"
#include "store/bytes.h"
#include "store/connections.h"
#include "store/json_rows.h"
#include "store/zip_file.h"

namespace ninety::store {
namespace {

constexpr std::size_t kPart = std::size_t{1} << 20U;

std::unexpected<StoreError> refused(std::string message) {
  return std::unexpected(invalid(std::move(message)));
}

class Reader {
 public:
  Reader(Session& session, const ZipReader& zip, const ImportLimits& limits)
      : session_(session),
        zip_(zip),
        limits_(limits),
        left_(limits.all_bytes - std::min(limits.all_bytes, limits.data_bytes)),
        parser_([this](std::size_t table, nlohmann::json& row) { return take(table, row); }) {}

  Result<Imported> read() {
    auto data = zip_.entry(kArchiveData, limits_.data_bytes);
    if (!data) return std::unexpected(data.error());
    std::istream stream(data->get());
    auto parsed = parser_.parse(stream);
    // What stopped the stream says more than that the JSON ended there.
    if (!(*data)->state()) return std::unexpected((*data)->state().error());
    if (!parsed) return std::unexpected(parsed.error());
    for (const auto& name : zip_.names()) {
      if (name != kArchiveData && !media_.contains(name))
        return refused("the archive holds a file that its data.json does not name");
    }
    return imported_;
  }

  [[nodiscard]] std::string place() const { return parser_.place(); }

 private:
  Result<> take(std::size_t table, nlohmann::json& row) {
    auto& added = imported_.added;
    switch (table) {
      case 0:
        return take_row<Person>(row, added.people);
      case 1:
        return take_row<Target>(row, added.targets);
      case 2:
        return take_row<Answer>(row, added.answers);
      case 3:
        return take_row<Version>(row, added.versions);
      case 4:
        return take_row<Story>(row, added.stories);
      case 5:
        return take_take(row);
      case 6:
        return take_measure(row);
      case 7:
        return take_recording(row);
      default:
        return take_row<Setting>(row, added.settings);
    }
  }

  template <class Record>
  [[nodiscard]] bool is_there(const std::string& key) {
    return number_of(session_,
                     fmt::format("SELECT count(*) FROM {} WHERE {} = :key", Fields<Record>::table,
                                 Fields<Record>::key),
                     given("key", key)) != 0;
  }

  template <class Record>
  Result<> take_row(const nlohmann::json& row, std::int64_t& added) {
    const auto record = record_of<Record>(row);
    if (!record) return std::unexpected(record.error());
    if (is_there<Record>(row.at(Fields<Record>::key).template get<std::string>())) {
      ++imported_.already_there;
      return {};
    }
    insert(session_, *record);
    ++added;
    return {};
  }

  Result<> take_take(const nlohmann::json& row) {
    const auto before = imported_.added.takes;
    if (auto taken = take_row<Take>(row, imported_.added.takes); !taken) return taken;
    const auto state = take_state_of(row.at("state").get<std::string>());
    if (state != TakeState::done && state != TakeState::failed && state != TakeState::cancelled)
      return refused("the take is not finished");
    if (imported_.added.takes != before) new_takes_.insert(row.at("id").get<std::string>());
    return {};
  }

  Result<> take_measure(const nlohmann::json& row) {
    const auto measure = record_of<Measure>(row);
    if (!measure) return std::unexpected(measure.error());
    if (new_takes_.contains(measure->take_id)) {
      insert(session_, *measure);
      return {};
    }
    if (!is_there<Take>(measure->take_id)) return refused("belongs to no take that is there");
    return {};
  }

  Result<> take_recording(nlohmann::json& row) {
    const auto file = row.find("file");
    if (file == row.end() || !file->is_string()) return refused("file is missing");
    const auto name = file->get<std::string>();
    row.erase("file");
    const auto recording = record_of<Recording>(row);
    if (!recording) return std::unexpected(recording.error());
    if (name != media_file(recording->take_id, recording->media_type))
      return refused("file has not the name that belongs to it");
    if (!media_.insert(name).second) return refused("a recording stands there twice");
    if (!new_takes_.contains(recording->take_id)) {
      if (!is_there<Take>(recording->take_id)) return refused("belongs to no take that is there");
      ++imported_.already_there;
      return {};
    }
    insert(session_, *recording);
    ++imported_.added.recordings;
    return take_media(*recording, name);
  }

  Result<> take_media(const Recording& recording, const std::string& name) {
    if (recording.size > limits_.recording_bytes || recording.size > left_)
      return refused("a recording is larger than it may be");
    const auto media = zip_.entry(name, recording.size);
    if (!media) return std::unexpected(media.error());
    long long number = 0;
    long long at = 0;
    for (;;) {
      const auto part = (*media)->read(kPart);
      if (!part) return std::unexpected(part.error());
      if (part->empty()) break;
      insert_bytes(session_,
                   "INSERT INTO recording_part (take_id, number, first_byte, bytes) VALUES (:id, "
                   ":number, :first, {})",
                   *part, given("id", recording.take_id), given("number", number++),
                   given("first", at));
      at += static_cast<long long>(part->size());
    }
    left_ -= at;
    if (at != recording.size) return refused("a recording has not the size that is named");
    return {};
  }

  Session& session_;
  const ZipReader& zip_;
  const ImportLimits& limits_;
  std::int64_t left_;
  std::set<std::string> media_;
  std::set<std::string> new_takes_;
  Imported imported_;
  ArchiveParser parser_;
};

}  // namespace

Result<Imported> import_archive(Store& store, const std::filesystem::path& file,
                                const ImportLimits& limits) {
  const auto zip = ZipReader::open(file, limits.files);
  if (!zip) return std::unexpected(zip.error());
  std::string place = kArchiveData;
  auto imported = store.connections().write([&](Session& session) -> Result<Imported> {
    Reader reader(session, *zip, limits);
    try {
      return reader.read();
    } catch (const soci::soci_error&) {
      place = reader.place();
      throw;
    }
  });
  if (imported) return imported;
  auto error = imported.error();
  // What the database refused is to be found in the archive.
  if (error.kind == StoreErrorKind::not_found) {
    error = invalid(fmt::format("{}: belongs to nothing that is there", place));
  } else if (error.kind == StoreErrorKind::conflict) {
    error.message = fmt::format("{}: the store has another one in its place", place);
  } else if (error.kind == StoreErrorKind::invalid && place != kArchiveData) {
    error.message = fmt::format("{}: {}", place, error.message);
  }
  error.message = fmt::format("{} was not imported: {}", file.filename().string(), error.message);
  return std::unexpected(std::move(error));
}

}  // namespace ninety::store
