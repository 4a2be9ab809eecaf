#include "documents/html/furniture.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

/// Parts of names that nothing but a banner has.
constexpr std::array<std::string_view, 8> kBannerParts = {
    "cookie", "consent", "gdpr", "onetrust", "didomi", "usercentrics", "breadcrumb", "cc-banner"};

/// Words that name furniture when nothing else is named beside them; sorted.
constexpr std::array<std::string_view, 29> kFurniture = {
    "footer",    "hamburger", "mainmenu",   "mainnav",    "masthead", "menu",
    "menubar",   "nav",       "navbar",     "navigation", "navs",     "newsletter",
    "offcanvas", "pager",     "pagination", "share",      "sharing",  "sidebar",
    "sidenav",   "sitemap",   "skip",       "skiplink",   "social",   "socials",
    "subnav",    "subscribe", "toolbar",    "topbar",     "topnav"};

/// Words that say where something stands or how it is built, and not what it is; sorted.
constexpr std::array<std::string_view, 57> kNeutral = {
    "app",     "area",       "bar",    "block",   "body",      "bottom",    "btn",     "button",
    "buttons", "col",        "column", "columns", "component", "container", "content", "css",
    "dark",    "desktop",    "fixed",  "global",  "grid",      "group",     "header",  "icon",
    "icons",   "inner",      "item",   "items",   "layout",    "left",      "light",   "link",
    "links",   "list",       "main",   "media",   "mobile",    "module",    "outer",   "page",
    "primary", "responsive", "right",  "root",    "row",       "secondary", "section", "side",
    "site",    "sticky",     "style",  "styles",  "top",       "widget",    "widgets", "wrap",
    "wrapper"};

constexpr std::array<std::string_view, 6> kFurther = {"featured",    "more",    "other",
                                                      "recommended", "related", "similar"};
constexpr std::array<std::string_view, 8> kPages = {
    "articles", "jobs", "openings", "opportunities", "positions", "posts", "roles", "vacancies"};

static_assert(std::ranges::is_sorted(kFurniture) && std::ranges::is_sorted(kNeutral) &&
              std::ranges::is_sorted(kFurther) && std::ranges::is_sorted(kPages));

bool among(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

/// "siteFooter__links-2x" → "site", "footer", "links". Pieces with digits, and of one or two
/// letters, are left out: build tools make such.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  bool digits = false;
  const auto close = [&] {
    if (word.size() > 2 && !digits) words.push_back(word);
    word.clear();
    digits = false;
  };
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool hump = is_upper(c) && i > 0 && is_lower(name[i - 1]);
    if (hump || (!is_letter(c) && !is_digit(c))) close();
    if (is_letter(c) || is_digit(c)) word += to_lower(c);
    digits |= is_digit(c);
  }
  close();
  return words;
}

}  // namespace

bool is_furniture_name(std::string_view name) {
  const auto small = lower(name);
  for (const auto part : kBannerParts) {
    if (small.contains(part)) return true;
  }
  bool furniture = false;
  bool other = false;
  bool further = false;
  bool pages = false;
  for (const auto& word : words_of(name)) {
    const bool names_it = among(kFurniture, word);
    furniture |= names_it;
    other |= !names_it && !among(kNeutral, word);
    further |= among(kFurther, word);
    pages |= among(kPages, word);
  }
  return (furniture && !other) || (further && pages);
}

}  // namespace ninety::documents
