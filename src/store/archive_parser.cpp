#include "store/archive_parser.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "store/archive.h"
#include "store/archive_format.h"
#include "store/check.h"

namespace ninety::store {
namespace {

constexpr std::array<std::string_view, 3> kHeads = {"format", "schema", "made_at"};
constexpr std::size_t kMostMembers = 50;

}  // namespace

Result<> ArchiveParser::parse(std::istream& stream) {
  const bool whole = nlohmann::json::sax_parse(stream, this);
  if (whole && place_ != Place::after) refuse("ends too early");
  if (!whole && state_) refuse("is no JSON");
  return state_;
}

std::string ArchiveParser::place() const {
  if (place_ == Place::table || place_ == Place::row)
    return fmt::format("{}, {}, row {}", kArchiveData, kArchiveTables.at(tables_ - 1), row_number_);
  return kArchiveData;
}

bool ArchiveParser::refuse(std::string message, StoreErrorKind kind) {
  if (state_)
    state_ = std::unexpected(
        StoreError{.kind = kind, .message = fmt::format("{}: {}", place(), message)});
  return false;
}

bool ArchiveParser::parse_error(std::size_t position, const std::string&,
                                const nlohmann::detail::exception&) {
  return refuse(fmt::format("is no JSON at byte {}", position));
}

bool ArchiveParser::start_object(std::size_t) {
  if (place_ == Place::before) {
    place_ = Place::head;
    return true;
  }
  if (place_ != Place::table) return refuse("holds an object where none belongs");
  place_ = Place::row;
  ++row_number_;
  object_ = nlohmann::json::object();
  return true;
}

bool ArchiveParser::key(string_t& name) {
  key_ = name;
  if (place_ == Place::row) {
    if (object_.contains(key_)) return refuse("holds a member twice");
    if (object_.size() >= kMostMembers) return refuse("holds a member that is not known");
    return true;
  }
  const bool expected = heads_ < kHeads.size()
                            ? key_ == kHeads.at(heads_)
                            : tables_ < kArchiveTables.size() && key_ == kArchiveTables.at(tables_);
  if (!expected) return refuse("its members are not those of an archive of ninety, in their order");
  return true;
}

bool ArchiveParser::value(nlohmann::json given) {
  if (place_ == Place::row) {
    object_[key_] = std::move(given);
    return true;
  }
  if (place_ == Place::head) return head_value(given);
  return refuse("holds a value where none belongs");
}

bool ArchiveParser::head_value(const nlohmann::json& given) {
  if (heads_ >= kHeads.size()) return refuse("holds a value where rows belong");
  const auto name = kHeads.at(heads_++);
  if (name == "format")
    return given == kArchiveFormat || refuse("is no data of an archive of ninety");
  if (name == "made_at")
    return (given.is_string() && is_time(given.get<std::string>())) || refuse("made_at is no time");
  if (!given.is_number_unsigned() || given == 0) return refuse("schema is no number");
  if (given > kArchiveSchema)
    return refuse(fmt::format("was made by a newer ninety (schema {}, this one reads {}): import "
                              "it with that one",
                              given.get<std::uint64_t>(), kArchiveSchema),
                  StoreErrorKind::newer_schema);
  return true;
}

bool ArchiveParser::end_object() {
  if (place_ == Place::head) {
    if (tables_ != kArchiveTables.size()) return refuse("ends too early");
    place_ = Place::after;
    return true;
  }
  if (auto taken = row_(tables_ - 1, object_); !taken)
    return refuse(taken.error().message, taken.error().kind);
  place_ = Place::table;
  return true;
}

bool ArchiveParser::start_array(std::size_t) {
  if (place_ != Place::head || heads_ < kHeads.size())
    return refuse("holds a list where none belongs");
  place_ = Place::table;
  ++tables_;
  row_number_ = 0;
  return true;
}

bool ArchiveParser::end_array() {
  place_ = Place::head;
  return true;
}

}  // namespace ninety::store
