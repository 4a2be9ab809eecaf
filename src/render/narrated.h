// The terminal report as plain sentences; see text.h.
#pragma once

#include <string>

#include "render/text.h"

namespace ninety {

[[nodiscard]] std::string narrate(const Report& report, const TextOptions& options);

}  // namespace ninety
