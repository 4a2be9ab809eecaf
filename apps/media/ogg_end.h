// Whether an Ogg file ends where its stream does (RFC 3533): its last page is whole and says that
// it is the last.
//
//   if (ogg_ends_early(tail)) …   // the last kOggPageLimit bytes of the file
#pragma once

#include <cstddef>
#include <string_view>

namespace ninety::media {

inline constexpr std::size_t kOggPageLimit = 65307;  ///< bytes of the longest page

/// `tail`: the last bytes of the file. False when there is no page in it.
[[nodiscard]] bool ogg_ends_early(std::string_view tail);

}  // namespace ninety::media
