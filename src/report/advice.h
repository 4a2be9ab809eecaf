// A change that is worth something, in words of its own.
#pragma once

#include <string>
#include <string_view>

namespace ninety {

struct Advice {
  std::string_view code;  ///< the criterion it belongs to
  float gain = 0;         ///< what is to be won, in points
  std::string text;       ///< one sentence or two
};

}  // namespace ninety
