// What a document may cost, whoever wrote it: held by the parent and by the confined helper alike.
//
//   if (bytes.size() > documents::kInputLimit) return refuse("the file is larger than 10 MB");
#pragma once

#include <cstddef>

namespace ninety::documents {

/// True in builds with AddressSanitizer or ThreadSanitizer, which reserve terabytes of address
/// space and take many times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

inline constexpr std::size_t kInputLimit = std::size_t{10} << 20U;  ///< bytes of the file
inline constexpr std::size_t kTextLimit = std::size_t{1} << 20U;    ///< bytes of text out of it
inline constexpr std::size_t kXmlLimit = std::size_t{8} << 20U;     ///< inflated bytes of one part
inline constexpr int kPageLimit = 200;                              ///< pages of a PDF

/// Bytes of address space of a helper; not held in builds with sanitizers.
inline constexpr std::size_t kMemoryLimit = std::size_t{512} << 20U;
/// Seconds of work that a helper may do, and seconds that the caller waits for it: more, because a
/// machine may be busy with other things.
inline constexpr int kWorkLimit = kSanitized ? 40 : 4;
inline constexpr int kWaitLimit = kSanitized ? 150 : 15;

/// Exit statuses of a helper: standard output is the text, or the sentence that says why not.
inline constexpr int kHelperRead = 0;
inline constexpr int kHelperRefused = 3;
inline constexpr int kHelperOutOfMemory = 4;
inline constexpr int kHelperNotConfined = 5;

}  // namespace ninety::documents
