#include "apps/server/exchange.h"

#include <algorithm>
#include <array>

#include "apps/server/object_writer.h"

namespace ninety::server {
namespace {

constexpr std::array<std::string_view, 7> kMethods = {"GET",   "HEAD",   "POST", "PUT",
                                                      "PATCH", "DELETE", ""};

}  // namespace

std::string_view name_of(Method method) { return kMethods.at(static_cast<std::size_t>(method)); }

Method method_from(std::string_view name) {
  for (std::size_t i = 0; i + 1 < kMethods.size(); ++i)
    if (kMethods.at(i) == name) return static_cast<Method>(i);
  return Method::other;
}

Response json(std::string body, int status) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

Response refusal(int status, std::string_view code, std::string_view message,
                 std::string_view field) {
  ObjectWriter inner;
  inner.text("code", code).text("message", message);
  if (!field.empty()) inner.text("field", field);
  return json(ObjectWriter().raw("error", inner.done()).done(), status);
}

Response nothing() {
  Response response;
  response.status = 204;
  response.type.clear();
  return response;
}

std::string_view query_value(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const auto end = std::min(query.find('&'), query.size());
    const auto pair = query.substr(0, end);
    const auto equals = std::min(pair.find('='), pair.size());
    if (pair.substr(0, equals) == name) return pair.substr(std::min(equals + 1, pair.size()));
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return {};
}

}  // namespace ninety::server
