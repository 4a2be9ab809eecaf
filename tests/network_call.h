// One line of strace → the addresses that it names.
//
//   calls_of("connect", "connect(3, {sa_family=AF_INET, sin_port=htons(80), …}, 16) = 0")
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/network_trace.h"

namespace ninety::tests {

/// Of the calls that are watched; without the program. More than one for sendmmsg, none when no
/// address is named.
[[nodiscard]] std::vector<NetworkCall> calls_of(const std::string& name, const std::string& line);

[[nodiscard]] bool is_watched(const std::string& name);

/// What stands in quotes behind `before`; nothing when it is not there.
[[nodiscard]] std::optional<std::string> quoted_after(const std::string& line,
                                                      std::string_view before);

}  // namespace ninety::tests
