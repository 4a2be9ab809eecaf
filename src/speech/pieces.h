// A recording cut where it is quiet, into pieces that can be recognised apart from each other.
//
//   for (const auto piece : cut_into_pieces(samples.values)) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ninety::speech {

/// Samples [first, first + count).
struct Piece {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// Pieces of some 12 s that follow each other without a gap, an even number when there are several,
/// so that two processes have the same work. Each cut is in the middle of the quietest 0.25 s
/// within 3.5 s of an even division. Nothing for no samples.
[[nodiscard]] std::vector<Piece> cut_into_pieces(std::span<const std::int16_t> samples);

/// The same of a recording that is still coming in: each cut is made around 12 s after the last one
/// when 16 s of it are there, so that what comes later moves no cut. The last piece is what is
/// left, at most 16 s.
[[nodiscard]] std::vector<Piece> cut_as_it_comes(std::span<const std::int16_t> samples);

}  // namespace ninety::speech
