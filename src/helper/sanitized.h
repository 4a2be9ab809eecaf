// Whether this build is one with a sanitizer, for limits that such a build cannot keep.
#pragma once

namespace ninety::helper {

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

}  // namespace ninety::helper
