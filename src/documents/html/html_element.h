// What an element means for reading: whether it breaks the line, and whether it is no part of the
// text.
//
//   element_kind("li");                             // ElementKind::item
//   reason_to_drop(tag, HiddenRules::of(html));     // DropReason::furniture for <nav>
#pragma once

#include <cstdint>
#include <string_view>

#include "documents/html/hidden_rules.h"
#include "documents/html/html_tag.h"

namespace ninety::documents {

enum class ElementKind : std::uint8_t {
  inline_text,  ///< stays in its line
  block,        ///< a line of its own
  paragraph,    ///< a line between blank ones
  heading,
  item,
  row,
  cell,
  line_break,
  preformatted,
  raw,    ///< holds no markup and no text: script, style
  unseen  ///< holds markup, but no text of the page: template, form controls
};

[[nodiscard]] ElementKind element_kind(std::string_view name);

/// True for elements that have no end: br, img, input …
[[nodiscard]] bool is_void(std::string_view name);

/// furniture: navigation, cookie banners, footers; a guess where it goes by the name of a class.
enum class DropReason : std::uint8_t { none, unseen, furniture };

/// True when the element's own style makes its letters bold.
[[nodiscard]] bool is_bold(const Tag& tag);

[[nodiscard]] DropReason reason_to_drop(const Tag& tag, const HiddenRules& hidden);

}  // namespace ninety::documents
