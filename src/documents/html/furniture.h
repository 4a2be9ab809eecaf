// What names of classes and ids say of a part of a page: menus, banners, footers, share buttons.
//
//   is_furniture_name("site-footer__links");   // true
//   is_furniture_name("job-footer");           // false: a footer of something
//
// A guess: authors name parts as they like.
#pragma once

#include <string_view>

namespace ninety::documents {

[[nodiscard]] bool is_furniture_name(std::string_view name);

}  // namespace ninety::documents
