#include "documents/html/hidden_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "documents/html/html_tag.h"
#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

bool is_plain_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
  });
}

/// "-9999px", "-200em", "-100vw": so far off that nobody scrolls there.
bool is_far_off(std::string_view value) {
  return value.size() >= 4 && value.front() == '-' &&
         std::ranges::all_of(value.substr(1, 3), is_digit);
}

bool is_nothing(std::string_view value) {
  for (const std::string_view nothing : {"0", "0px", "0pt", "0em", "0%", "0.0", "1px"}) {
    if (value == nothing) return true;
  }
  return false;
}

bool hides(std::string_view property, std::string_view value) {
  if (property == "display") return value == "none";
  if (property == "visibility") return value == "hidden" || value == "collapse";
  if (property == "opacity") return value == "0" || value == "0%" || value == "0.0";
  if (property == "font-size" || property == "max-height") return is_nothing(value);
  if (property == "clip") return value.starts_with("rect(0");
  if (property == "left" || property == "top" || property == "right" || property == "text-indent")
    return is_far_off(value);
  return false;
}

}  // namespace

bool hides(std::string_view declarations) {
  while (!declarations.empty()) {
    const auto end = std::min(declarations.find(';'), declarations.size());
    const auto one = declarations.substr(0, end);
    declarations.remove_prefix(std::min(end + 1, declarations.size()));
    const auto colon = one.find(':');
    if (colon == std::string_view::npos || one.size() > 200) continue;
    auto value = lower(trimmed(one.substr(colon + 1)));
    if (const auto important = value.find('!'); important != std::string::npos)
      value.resize(important);
    if (hides(lower(trimmed(one.substr(0, colon))), trimmed(value))) return true;
  }
  return false;
}

HiddenRules HiddenRules::of(std::string_view html) {
  HiddenRules rules;
  for (std::size_t at = 0; (at = html.find('<', at)) != std::string_view::npos;) {
    const auto start = html.substr(at, 7);
    if (start.size() < 7 || lower(start.substr(0, 6)) != "<style") {
      ++at;
      continue;
    }
    const auto begin = read_tag(html, at).end;
    const auto end = std::min(html.find("</", begin), html.size());
    rules.read_sheet(html.substr(begin, end - begin));
    at = end;
  }
  return rules;
}

void HiddenRules::read_sheet(std::string_view sheet) {
  std::size_t at = 0;
  while (at < sheet.size()) {
    const auto open = sheet.find('{', at);
    if (open == std::string_view::npos) return;
    auto selectors = trimmed(sheet.substr(at, open - at));
    auto close = std::min(sheet.find('}', open), sheet.size());
    if (selectors.contains('@')) {
      // A condition holds rules of its own: on to the brace that closes it.
      int depth = 1;
      for (close = open + 1; close < sheet.size(); ++close) {
        if (sheet[close] == '{') ++depth;
        if (sheet[close] == '}' && --depth == 0) break;
      }
    } else {
      read_rule(selectors, sheet.substr(open + 1, std::max(close, open + 1) - open - 1));
    }
    at = close + 1;
  }
}

void HiddenRules::read_rule(std::string_view selectors, std::string_view declarations) {
  if (!hides(declarations)) return;
  while (!selectors.empty()) {
    const auto end = std::min(selectors.find(','), selectors.size());
    const auto one = trimmed(selectors.substr(0, end));
    selectors.remove_prefix(std::min(end + 1, selectors.size()));
    if (one.size() < 2 || one.size() > 100 || !is_plain_name(one.substr(1))) continue;
    if (one.front() == '.') classes_.emplace(one.substr(1));
    if (one.front() == '#') ids_.emplace(one.substr(1));
  }
}

}  // namespace ninety::documents
