#include "render/html_text.h"

#include "text/utf8.h"

namespace ninety::html {
namespace {

bool is_forbidden(char32_t code, std::uint32_t size) {
  const bool kept_control = code == '\n' || code == '\t' || code == '\r';
  const bool control = (code < 0x20 && !kept_control) || (code >= 0x7F && code <= 0x9F);
  const bool direction = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return control || direction || (code == utf8::kInvalid && size == 1);
}

std::string_view entity_of(char32_t code) {
  switch (code) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\r':
      return "&#13;";
    default:
      return {};
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size();) {
    const auto character = utf8::decode(text, at);
    if (const auto entity = entity_of(character.code); !entity.empty()) {
      out += entity;
    } else if (is_forbidden(character.code, character.size)) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(at, character.size);
    }
    at += character.size;
  }
  return out;
}

}  // namespace ninety::html
