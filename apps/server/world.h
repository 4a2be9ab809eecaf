// Ids, clock and randomness, which come in from outside so that tests can give their own.
//
//   const World world = real_world();
//   const auto id = world.new_id();      // "8f2c…": 128 random bits in hex
#pragma once

#include <functional>
#include <string>

namespace ninety::server {

struct World {
  std::function<std::string()> new_id;
  std::function<double()> seconds;  ///< since 1970-01-01T00:00Z
  /// "2025-03-01T09:30:00.000Z"
  [[nodiscard]] std::string now() const;
};

[[nodiscard]] World real_world();

/// The time so many seconds after 1970 began, as World::now writes it.
[[nodiscard]] std::string time_text(double seconds);

}  // namespace ninety::server
