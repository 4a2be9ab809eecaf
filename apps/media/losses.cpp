#include "apps/media/losses.h"

#include <fmt/core.h>

namespace ninety::media {
namespace {

// Coders add and cut a block or two at both ends.
constexpr double kTolerance = 0.25;

}  // namespace

std::string Losses::sentence() const {
  if (header_seconds > decoded_seconds + kTolerance)
    return fmt::format(
        "the file is cut off or damaged: its header names {:.1f} s, {:.1f} s of sound are there, "
        "{:.1f} s are lost",
        header_seconds, decoded_seconds, header_seconds - decoded_seconds);
  if (damaged_packets > 0)
    return fmt::format(
        "the file is damaged: {} of {} blocks of sound cannot be decoded, about {:.1f} s are lost",
        damaged_packets, packets,
        decoded_seconds * static_cast<double>(damaged_packets) /
            static_cast<double>(packets > damaged_packets ? packets - damaged_packets : 1));
  if (ends_early)
    return fmt::format(
        "the file breaks off after {:.1f} s of sound: its end is missing, and it does not say how "
        "much that is",
        decoded_seconds);
  return {};
}

}  // namespace ninety::media
