#include "render/text.h"

#include "render/drawn.h"
#include "render/narrated.h"

namespace ninety {

std::string to_text(const Report& report, const TextOptions& options) {
  return options.style == TextStyle::drawn ? draw(report, options) : narrate(report, options);
}

}  // namespace ninety
