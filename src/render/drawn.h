// The terminal report as a picture in characters; see text.h.
#pragma once

#include <string>

#include "render/text.h"

namespace ninety {

[[nodiscard]] std::string draw(const Report& report, const TextOptions& options);

}  // namespace ninety
