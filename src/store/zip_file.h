// ZIP files with errors as values and every size held to a limit.
//
//   auto zip = ZipReader::open("export.zip");
//   auto entry = zip->entry("data.json", limit);
//   std::istream text(&*entry);
//
// Inside the store only. Nothing is ever unpacked to a file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <streambuf>
#include <string>
#include <vector>

#include "store/error.h"

struct zip;
struct zip_file;

namespace ninety::store {

/// The bytes of an entry, unpacked while they are read.
class ZipEntry : public std::streambuf {
 public:
  ZipEntry(zip_file* file, std::int64_t limit);
  ZipEntry(const ZipEntry&) = delete;
  ZipEntry& operator=(const ZipEntry&) = delete;
  ZipEntry(ZipEntry&&) = delete;
  ZipEntry& operator=(ZipEntry&&) = delete;
  ~ZipEntry() override;

  /// At most `size` bytes; fewer only at the end. An error after damage or beyond the limit.
  [[nodiscard]] Result<std::string> read(std::size_t size);
  /// What stopped the stream before its end, if anything did.
  [[nodiscard]] const Result<>& state() const { return state_; }

 protected:
  int_type underflow() override;

 private:
  zip_file* file_;
  std::int64_t left_;
  std::string buffer_;
  Result<> state_;
};

class ZipReader {
 public:
  /// `invalid` when it is no ZIP file, holds more than `most_entries`, an encrypted entry, an entry
  /// twice, or one packed in an unusual way.
  [[nodiscard]] static Result<ZipReader> open(const std::filesystem::path& file,
                                              std::int64_t most_entries);
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// An entry may unpack to at most `limit` bytes. It must not outlive the reader.
  [[nodiscard]] Result<std::unique_ptr<ZipEntry>> entry(const std::string& name,
                                                        std::int64_t limit) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  explicit ZipReader(zip* archive) : archive_(archive) {}
  Result<> look();
  std::unique_ptr<zip, Discard> archive_;
  std::vector<std::string> names_;
};

/// One entry of a new ZIP file.
struct ZipContent {
  std::string name;
  std::int64_t size = 0;
  bool pack = false;  ///< false: stored as it is
  /// Gives at most `count` bytes from `begin`.
  std::function<Result<std::string>(std::int64_t begin, std::int64_t count)> read;
};

/// Writes a ZIP file beside `file` and puts it in its place, whole and synced, mode 0600. Entries
/// bear `time`, ISO 8601.
[[nodiscard]] Result<> write_zip(const std::filesystem::path& file,
                                 const std::vector<ZipContent>& contents, const std::string& time);

}  // namespace ninety::store
