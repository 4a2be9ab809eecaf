// A limit of rate: so many requests at once, then so many a second.
//
//   TokenBucket bucket({.burst = 400, .per_second = 200});
//   if (!bucket.take(now_in_seconds)) return too_many();
#pragma once

#include <algorithm>

namespace ninety::server {

struct Rate {
  double burst = 1;
  double per_second = 1;
};

/// Not safe for threads: each connection has its own, or its owner holds a lock.
class TokenBucket {
 public:
  explicit TokenBucket(Rate rate) : rate_(rate), tokens_(rate.burst) {}

  /// `now` never falls; its unit is seconds.
  [[nodiscard]] bool take(double now) {
    if (last_ > 0) tokens_ = std::min(rate_.burst, tokens_ + (now - last_) * rate_.per_second);
    last_ = now;
    if (tokens_ < 1) return false;
    tokens_ -= 1;
    return true;
  }

 private:
  Rate rate_;
  double tokens_;
  double last_ = 0;
};

}  // namespace ninety::server
