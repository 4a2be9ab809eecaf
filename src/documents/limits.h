// What a document may cost, whoever wrote it: held by the parent and by the confined helper alike.
//
//   if (bytes.size() > documents::kInputLimit) return refuse("the file is larger than 10 MB");
#pragma once

#include <cstddef>

#include "helper/sanitized.h"

namespace ninety::documents {

inline constexpr std::size_t kInputLimit = std::size_t{10} << 20U;  ///< bytes of the file
inline constexpr std::size_t kTextLimit = std::size_t{1} << 20U;    ///< bytes of text out of it
inline constexpr std::size_t kXmlLimit = std::size_t{8} << 20U;     ///< inflated bytes of one part
inline constexpr int kPageLimit = 200;                              ///< pages of a PDF

/// Bytes of address space of a helper; not held in builds with sanitizers.
inline constexpr std::size_t kMemoryLimit = std::size_t{512} << 20U;
/// Seconds of work that a helper may do, and seconds that the caller waits for it: more, because a
/// machine may be busy with other things.
inline constexpr int kWorkLimit = helper::kSanitized ? 40 : 4;
inline constexpr int kWaitLimit = helper::kSanitized ? 150 : 15;

}  // namespace ninety::documents
