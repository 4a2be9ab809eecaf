// data.json, read row by row: only one row is held at a time, however large the file.
//
//   ArchiveParser parser([&](std::size_t table, nlohmann::json& row) -> Result<> { … });
//   const auto read = parser.parse(stream);
//
// Inside the store only.
#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>

#include <nlohmann/json.hpp>

#include "store/error.h"

namespace ninety::store {

class ArchiveParser : public nlohmann::json_sax<nlohmann::json> {
 public:
  /// `table` is an index into kArchiveTables; the row is a flat object.
  using Row = std::function<Result<>(std::size_t table, nlohmann::json& row)>;
  explicit ArchiveParser(Row row) : row_(std::move(row)) {}

  /// The error names the place: "data.json, versions, row 3: …".
  [[nodiscard]] Result<> parse(std::istream& stream);
  [[nodiscard]] std::string place() const;

  bool null() override { return value(nullptr); }
  bool boolean(bool given) override { return value(given); }
  bool number_integer(number_integer_t given) override { return value(given); }
  bool number_unsigned(number_unsigned_t given) override { return value(given); }
  bool number_float(number_float_t given, const string_t&) override { return value(given); }
  bool string(string_t& given) override { return value(std::move(given)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override;
  bool key(string_t& name) override;
  bool end_object() override;
  bool start_array(std::size_t) override;
  bool end_array() override;
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& error) override;

 private:
  enum class Place : std::uint8_t { before, head, table, row, after };

  bool value(nlohmann::json given);
  bool head_value(const nlohmann::json& given);
  bool refuse(std::string message, StoreErrorKind kind = StoreErrorKind::invalid);

  Row row_;
  Place place_ = Place::before;
  std::string key_;
  std::size_t heads_ = 0;   ///< of format, schema, made_at
  std::size_t tables_ = 0;  ///< begun
  std::int64_t row_number_ = 0;
  nlohmann::json object_;
  Result<> state_;
};

}  // namespace ninety::store
