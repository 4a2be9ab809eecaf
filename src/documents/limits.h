// What a document may cost, whoever wrote it: held by the parent and by the confined helper alike.
//
//   if (bytes.size() > documents::kInputLimit) return refuse("the file is larger than 10 MB");
#pragma once

#include <cstddef>

namespace ninety::documents {

inline constexpr std::size_t kInputLimit = std::size_t{10} << 20U;  ///< bytes of the file
inline constexpr std::size_t kTextLimit = std::size_t{1} << 20U;    ///< bytes of text out of it
inline constexpr std::size_t kMemoryLimit = std::size_t{512}
                                            << 20U;              ///< address space of the helper
inline constexpr std::size_t kXmlLimit = std::size_t{8} << 20U;  ///< inflated bytes of one part
inline constexpr int kSecondsLimit = 5;                          ///< CPU, and wall clock
inline constexpr int kPageLimit = 200;                           ///< pages of a PDF

}  // namespace ninety::documents
