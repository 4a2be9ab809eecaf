// The delivery as rows for people: what was measured, the figure, what the rubric says of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ninety {

struct DeliveryRow {
  std::string measure;      ///< "pace", "fillers"
  std::string figure;       ///< "at least 4, 3.1 a minute: 0:12 um, 0:31 uh"
  std::string_view status;  ///< "good", "a little off", "off", "not measurable"; empty: only shown
  bool good = false;
};

/// Empty for a written answer. What was not measured says why in its figure.
[[nodiscard]] std::vector<DeliveryRow> delivery_rows(const Report& report);

/// "to your left", "out of the picture": where somebody looked instead of the lens.
[[nodiscard]] std::string_view look_phrase(LookDirection direction);

/// "Spoken in 74 s, 143 words a minute" or why there is no length.
[[nodiscard]] std::string delivery_headline(const Report& report);

}  // namespace ninety
