#include <algorithm>
#include <cerrno>

#include <fmt/format.h>
#include <zip.h>

#include "store/file_lock.h"
#include "store/zip_file.h"

namespace ninety::store {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10U;

std::unexpected<StoreError> refused(std::string message) {
  return std::unexpected(
      StoreError{.kind = StoreErrorKind::invalid, .message = std::move(message)});
}

}  // namespace

ZipEntry::ZipEntry(zip_file* file, std::int64_t limit) : file_(file), left_(limit) {}

ZipEntry::~ZipEntry() { zip_fclose(file_); }

Result<std::string> ZipEntry::read(std::size_t size) {
  std::string bytes;
  while (bytes.size() < size && state_) {
    if (gptr() == egptr() && underflow() == traits_type::eof()) break;
    const auto count =
        std::min<std::size_t>(static_cast<std::size_t>(egptr() - gptr()), size - bytes.size());
    bytes.append(gptr(), count);
    gbump(static_cast<int>(count));
  }
  if (!state_) return std::unexpected(state_.error());
  return bytes;
}

ZipEntry::int_type ZipEntry::underflow() {
  if (gptr() != egptr()) return traits_type::to_int_type(*gptr());
  if (!state_) return traits_type::eof();
  buffer_.resize(kBlock);
  const auto size = zip_fread(file_, buffer_.data(), buffer_.size());
  if (size < 0) {
    state_ = refused("the archive is damaged");
  } else if (size > left_) {
    state_ = refused("the archive unpacks to more than it may");
  }
  if (!state_ || size == 0) return traits_type::eof();
  left_ -= size;
  setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
  return traits_type::to_int_type(*gptr());
}

void ZipReader::Discard::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipReader> ZipReader::open(const std::filesystem::path& file, std::int64_t most_entries) {
  int error = 0;
  zip* const archive = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    if (error == ZIP_ER_NOENT) return std::unexpected(system_error(ENOENT, file));
    if (error == ZIP_ER_OPEN || error == ZIP_ER_READ)
      return std::unexpected(system_error(errno, file));
    return refused(fmt::format("{} is no ZIP file, or a damaged one", file.string()));
  }
  ZipReader reader(archive);
  if (zip_get_num_entries(archive, 0) > most_entries)
    return refused(fmt::format("{} holds more than {} files", file.string(), most_entries));
  if (auto looked = reader.look(); !looked) return std::unexpected(looked.error());
  return reader;
}

Result<> ZipReader::look() {
  const auto count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t about;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &about) != 0)
      return refused("the archive is damaged");
    const bool plain =
        (about.valid & ZIP_STAT_COMP_METHOD) != 0 &&
        (about.comp_method == ZIP_CM_STORE || about.comp_method == ZIP_CM_DEFLATE) &&
        ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) == 0 || about.encryption_method == ZIP_EM_NONE);
    if (!plain) return refused("the archive is encrypted or packed in an unusual way");
    names_.emplace_back(about.name);
  }
  auto sorted = names_;
  std::ranges::sort(sorted);
  if (std::ranges::adjacent_find(sorted) != sorted.end())
    return refused("the archive holds a file twice");
  return {};
}

Result<std::unique_ptr<ZipEntry>> ZipReader::entry(const std::string& name,
                                                   std::int64_t limit) const {
  if (std::ranges::find(names_, name) == names_.end())
    return refused(fmt::format("the archive has no {}", name));
  zip_file* const file = zip_fopen(archive_.get(), name.c_str(), 0);
  if (file == nullptr) return refused("the archive is damaged");
  return std::make_unique<ZipEntry>(file, limit);
}

}  // namespace ninety::store
