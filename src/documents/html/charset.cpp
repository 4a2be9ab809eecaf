#include "documents/html/charset.h"

#include <algorithm>
#include <cstddef>

#include "documents/html/entities.h"
#include "documents/text/characters.h"
#include "text/utf8.h"

namespace ninety::documents {
namespace {

/// The value of the first "charset=" or XML "encoding=" of the page, in lower case.
std::string declared_charset(std::string_view bytes) {
  const auto head = lower(bytes.substr(0, 4096));
  for (const std::string_view key : {"charset=", "encoding="}) {
    auto at = head.find(key);
    if (at == std::string::npos) continue;
    at += key.size();
    if (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
    auto end = at;
    while (end < head.size() && end - at < 30 &&
           (is_letter(head[end]) || is_digit(head[end]) || head[end] == '-' || head[end] == '_'))
      ++end;
    if (end > at) return head.substr(at, end - at);
  }
  return {};
}

}  // namespace

std::expected<std::string, std::string> page_as_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return std::unexpected("the page is in UTF-16: save it as UTF-8");
  if (!utf8::first_invalid(bytes)) return std::string(bytes);
  const auto charset = declared_charset(bytes);
  if (charset == "utf-8" || charset == "utf8") return std::string(bytes);  // clean() mends it
  const bool western = charset.empty() || charset == "windows-1252" || charset == "us-ascii" ||
                       charset == "iso-8859-1" || charset == "latin1" || charset == "iso-8859-15";
  if (!western)
    return std::unexpected("the page is in the character set " + charset + ": save it as UTF-8");
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes)
    append_utf8(out, from_windows_1252(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace ninety::documents
