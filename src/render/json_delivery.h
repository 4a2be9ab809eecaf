// What a recording adds to the JSON of an answer: transcript, delivery, what was not measured.
#pragma once

#include <string>

#include "report/report.h"

namespace ninety::json {

/// Appends ,"transcript":…,"delivery":…,"not_measured":…; nothing for a written answer.
void append_delivery(std::string& out, const Report& report);

}  // namespace ninety::json
