#include "documents/html/html_element.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string>

#include "documents/html/furniture.h"
#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

struct Element {
  std::string_view name;
  ElementKind kind;
};

template <class Item, std::size_t Count, class Projection = std::identity>
consteval std::array<Item, Count> sorted(std::array<Item, Count> items,
                                         Projection projection = {}) {
  std::ranges::sort(items, {}, projection);
  return items;
}

constexpr auto kElements =
    sorted(std::to_array<Element>({
               {"address", ElementKind::block},    {"article", ElementKind::block},
               {"aside", ElementKind::block},      {"body", ElementKind::block},
               {"caption", ElementKind::block},    {"center", ElementKind::block},
               {"details", ElementKind::block},    {"dialog", ElementKind::block},
               {"div", ElementKind::block},        {"dd", ElementKind::block},
               {"dt", ElementKind::block},         {"fieldset", ElementKind::block},
               {"figcaption", ElementKind::block}, {"figure", ElementKind::block},
               {"footer", ElementKind::block},     {"form", ElementKind::block},
               {"header", ElementKind::block},     {"hr", ElementKind::block},
               {"legend", ElementKind::block},     {"main", ElementKind::block},
               {"nav", ElementKind::block},        {"section", ElementKind::block},
               {"summary", ElementKind::block},    {"tbody", ElementKind::block},
               {"tfoot", ElementKind::block},      {"thead", ElementKind::block},
               {"p", ElementKind::paragraph},      {"blockquote", ElementKind::paragraph},
               {"dl", ElementKind::paragraph},     {"ol", ElementKind::paragraph},
               {"table", ElementKind::paragraph},  {"ul", ElementKind::paragraph},
               {"h1", ElementKind::heading},       {"h2", ElementKind::heading},
               {"h3", ElementKind::heading},       {"h4", ElementKind::heading},
               {"h5", ElementKind::heading},       {"h6", ElementKind::heading},
               {"li", ElementKind::item},          {"tr", ElementKind::row},
               {"td", ElementKind::cell},          {"th", ElementKind::cell},
               {"br", ElementKind::line_break},    {"pre", ElementKind::preformatted},
               {"script", ElementKind::raw},       {"style", ElementKind::raw},
               {"noscript", ElementKind::raw},     {"textarea", ElementKind::raw},
               {"title", ElementKind::raw},        {"xmp", ElementKind::raw},
               {"iframe", ElementKind::raw},       {"noembed", ElementKind::raw},
               {"noframes", ElementKind::raw},     {"template", ElementKind::unseen},
               {"svg", ElementKind::unseen},       {"math", ElementKind::unseen},
               {"object", ElementKind::unseen},    {"canvas", ElementKind::unseen},
               {"audio", ElementKind::unseen},     {"video", ElementKind::unseen},
               {"select", ElementKind::unseen},    {"datalist", ElementKind::unseen},
               {"button", ElementKind::unseen},    {"option", ElementKind::unseen},
               {"applet", ElementKind::unseen},
           }),
           &Element::name);

using std::string_view_literals::operator""sv;

constexpr auto kVoid = sorted(
    std::to_array({"area"sv, "base"sv, "br"sv, "col"sv, "embed"sv, "frame"sv, "hr"sv, "img"sv,
                   "input"sv, "link"sv, "meta"sv, "param"sv, "source"sv, "track"sv, "wbr"sv}));

constexpr auto kFurniture = sorted(std::to_array({"nav"sv, "footer"sv, "menu"sv, "dialog"sv}));

constexpr auto kFurnitureRoles =
    sorted(std::to_array({"navigation"sv, "contentinfo"sv, "search"sv, "dialog"sv, "alertdialog"sv,
                          "menu"sv, "menubar"sv, "toolbar"sv}));

constexpr auto kUnseenNames =
    sorted(std::to_array({"hidden"sv, "hide"sv, "d-none"sv, "sr-only"sv, "visually-hidden"sv,
                          "visuallyhidden"sv, "screen-reader-text"sv, "screen-reader-only"sv,
                          "invisible"sv, "u-hidden"sv, "is-hidden"sv, "offscreen"sv}));

bool among(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::binary_search(names, name);
}

/// Nobody writes longer values by hand, and each name costs some look-ups.
constexpr std::size_t kLongestValue = 2000;

template <class Use>
bool any_name(std::string_view value, Use use) {
  while (true) {
    value = trimmed(value);
    if (value.empty()) return false;
    const auto end = std::ranges::find_if(value, is_space);
    const auto size = static_cast<std::size_t>(end - value.begin());
    if (size <= 100 && use(value.substr(0, size))) return true;
    value.remove_prefix(size);
  }
}

/// The page itself is no furniture, whatever its class tells about banners and menus.
bool holds_the_page(std::string_view name) {
  return name == "html" || name == "body" || name == "main" || name == "article" || name == "h1";
}

DropReason reason_in(const Attribute& attribute, const HiddenRules& hidden) {
  const auto& name = attribute.name;
  const auto value = attribute.value.substr(0, kLongestValue);
  if (name == "hidden") return DropReason::unseen;
  if (name == "aria-hidden" && lower(trimmed(value)) == "true") return DropReason::unseen;
  if (name == "style" && hides(value)) return DropReason::unseen;
  if (name == "id" && hidden.has_id(trimmed(value))) return DropReason::unseen;
  if (name == "role" && among(kFurnitureRoles, lower(trimmed(value)))) return DropReason::furniture;
  const bool is_class = name == "class";
  if (!is_class && name != "id") return DropReason::none;
  if (is_class && any_name(value, [&](std::string_view one) {
        return hidden.has_class(one) || among(kUnseenNames, lower(one));
      }))
    return DropReason::unseen;
  return any_name(value, is_furniture_name) ? DropReason::furniture : DropReason::none;
}

}  // namespace

ElementKind element_kind(std::string_view name) {
  const auto* const found = std::ranges::lower_bound(kElements, name, {}, &Element::name);
  return found != kElements.end() && found->name == name ? found->kind : ElementKind::inline_text;
}

bool is_bold(const Tag& tag) {
  for (const auto& attribute : attributes_of(tag.attributes)) {
    if (attribute.name != "style") continue;
    const auto style = lower(attribute.value.substr(0, kLongestValue));
    const auto found = style.find("font-weight:");
    if (found == std::string::npos) return false;
    const auto weight = trimmed(std::string_view(style).substr(found + 12, 8));
    return weight.starts_with("bold") || weight.starts_with("6") || weight.starts_with("7") ||
           weight.starts_with("8") || weight.starts_with("9");
  }
  return false;
}

bool is_void(std::string_view name) { return among(kVoid, name); }

DropReason reason_to_drop(const Tag& tag, const HiddenRules& hidden) {
  if (element_kind(tag.name) == ElementKind::unseen) return DropReason::unseen;
  auto reason = among(kFurniture, tag.name) ? DropReason::furniture : DropReason::none;
  if (tag.attributes.empty()) return reason;
  for (const auto& attribute : attributes_of(tag.attributes)) {
    const auto found = reason_in(attribute, hidden);
    if (found == DropReason::unseen) return found;
    if (found == DropReason::furniture && !holds_the_page(tag.name)) reason = found;
  }
  return reason;
}

}  // namespace ninety::documents
