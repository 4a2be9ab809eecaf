// The colours of the terminal report, by name. No other file knows an escape sequence.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "reading/role.h"
#include "report/report.h"

namespace ninety {

enum class Colour : bool { off, on };

/// What a piece of text is, not how it looks. The first six stand in the order of Role.
enum class Style : std::uint8_t {
  thesis,
  situation,
  action,
  result,
  bridge,
  other,
  hint,
  warning,
  error,
  weak,
  promising,
  strong,
  good,
  next,
  title,
  faint
};

class Palette {
 public:
  explicit Palette(Colour colour) : colour_(colour) {}

  /// `text` in the style; as it is when colours are off.
  [[nodiscard]] std::string paint(Style style, std::string_view text) const {
    if (colour_ == Colour::off || text.empty()) return std::string(text);
    std::string painted = "\x1b[";
    painted += kCodes[static_cast<std::size_t>(style)];
    painted += 'm';
    painted += text;
    painted += "\x1b[0m";
    return painted;
  }

 private:
  // Select Graphic Rendition (ECMA-48). The sixteen basic colours, which every terminal theme
  // keeps readable; meaning is always in words or letters too.
  static constexpr std::array<std::string_view, 16> kCodes = {
      "35",   "34",   "36",   "32", "33", "90",  // thesis, situation, action, result, bridge, other
      "36",   "33",   "1;31",                    // hint, warning, error
      "1;31", "1;33", "1;32",                    // weak, promising, strong
      "32",   "1;36", "1",    "90"};             // good, next, title, faint

  Colour colour_;
};

[[nodiscard]] constexpr Style style_of(Role role) {
  return static_cast<Style>(static_cast<std::uint8_t>(role));
}
[[nodiscard]] constexpr Style style_of(Severity severity) {
  return static_cast<Style>(static_cast<std::uint8_t>(Style::hint) +
                            static_cast<std::uint8_t>(severity));
}
[[nodiscard]] constexpr Style style_of(Verdict verdict) {
  return static_cast<Style>(static_cast<std::uint8_t>(Style::weak) +
                            static_cast<std::uint8_t>(verdict));
}
static_assert(style_of(Role::bridge) == Style::bridge && style_of(Role::other) == Style::other);
static_assert(style_of(Severity::error) == Style::error);
static_assert(style_of(Verdict::strong) == Style::strong);

}  // namespace ninety
