// Which classes and ids a page's own style sheets hide.
//
//   const auto hidden = HiddenRules::of("<style>.x, #y { display: none }</style>");
//   hidden.has_class("x");   // true
//
// Only rules with one plain class or id and no condition count: the rest depends on what a browser
// does.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ninety::documents {

class HiddenRules {
 public:
  [[nodiscard]] static HiddenRules of(std::string_view html);
  [[nodiscard]] bool has_class(std::string_view name) const { return classes_.contains(name); }
  [[nodiscard]] bool has_id(std::string_view name) const { return ids_.contains(name); }

 private:
  void read_sheet(std::string_view sheet);
  void read_rule(std::string_view selectors, std::string_view declarations);

  std::set<std::string, std::less<>> classes_;
  std::set<std::string, std::less<>> ids_;
};

/// True when declarations ("display:none; color:red") take an element out of sight.
[[nodiscard]] bool hides(std::string_view declarations);

}  // namespace ninety::documents
