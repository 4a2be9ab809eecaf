#include "apps/server/object_writer.h"

#include <cmath>

#include <fmt/format.h>

#include "render/json_text.h"

namespace ninety::server {

void ObjectWriter::member(std::string_view name) {
  if (out_.size() > 1) out_ += ',';
  ninety::json::append_string(out_, name);
  out_ += ':';
}

ObjectWriter& ObjectWriter::text(std::string_view name, std::string_view value) {
  member(name);
  ninety::json::append_string(out_, value);
  return *this;
}

ObjectWriter& ObjectWriter::text_or_null(std::string_view name,
                                         const std::optional<std::string>& value) {
  return value ? text(name, *value) : raw(name, {});
}

ObjectWriter& ObjectWriter::number(std::string_view name, double value) {
  return raw(name, std::isfinite(value) ? fmt::format("{}", value) : std::string());
}

ObjectWriter& ObjectWriter::number_or_null(std::string_view name,
                                           const std::optional<double>& value) {
  return value ? number(name, *value) : raw(name, {});
}

ObjectWriter& ObjectWriter::count(std::string_view name, std::int64_t value) {
  return raw(name, fmt::format("{}", value));
}

ObjectWriter& ObjectWriter::flag(std::string_view name, bool value) {
  return raw(name, value ? "true" : "false");
}

ObjectWriter& ObjectWriter::raw(std::string_view name, std::string_view value) {
  member(name);
  out_ += value.empty() ? std::string_view("null") : value;
  return *this;
}

ObjectWriter& ObjectWriter::list(std::string_view name, const std::vector<std::string>& values) {
  return raw(name, json_list(values));
}

std::string ObjectWriter::done() { return std::move(out_) + '}'; }

std::string json_list(const std::vector<std::string>& values) {
  return fmt::format("[{}]", fmt::join(values, ","));
}

}  // namespace ninety::server
