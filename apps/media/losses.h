// What of a recording is lost: bytes missing at its end, packets that cannot be decoded.
//
//   Losses losses;
//   losses.header_seconds = 88.0;  losses.decoded_seconds = 22.5;
//   losses.sentence();   // "the file is cut off: its header names 88.0 s, 22.5 s are there"
#pragma once

#include <string>

namespace ninety::media {

struct Losses {
  double header_seconds = 0;   ///< length that the header states; 0: it states none
  double decoded_seconds = 0;  ///< length of what was decoded
  bool ends_early = false;     ///< the container breaks off before its end
  long packets = 0;            ///< of sound
  long damaged_packets = 0;    ///< … that could not be decoded

  /// One sentence; empty when nothing is lost.
  [[nodiscard]] std::string sentence() const;
};

}  // namespace ninety::media
