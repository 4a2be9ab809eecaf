// Takes recognised while they are recorded: after every few chunks, what has come is decoded and
// its settled pieces are recognised, so that little is left to do when the recording ends.
//
//   early.arrived(take_id, now);                 // a chunk; comes back at once
//   const auto heard = early.take_over(take_id); // the recording has ended: work on it ends too
//
// What it found is in memory only: a server that starts again recognises the whole. Safe for
// threads.
#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "speech/heard_pieces.h"

namespace ninety::server {

class EarlyListening {
 public:
  /// Listens to what has come of a take; asks `cancelled` at least every 50 ms.
  using Listen = std::function<void(const std::string& take_id, speech::HeardPieces& heard,
                                    const std::function<bool()>& cancelled)>;
  explicit EarlyListening(Listen listen);
  EarlyListening(const EarlyListening&) = delete;
  EarlyListening& operator=(const EarlyListening&) = delete;
  EarlyListening(EarlyListening&&) = delete;
  EarlyListening& operator=(EarlyListening&&) = delete;
  ~EarlyListening();

  /// `now` in seconds. Less than kPause after the last time it is only noted.
  void arrived(const std::string& take_id, double now);
  /// What was heard of it, never null; nothing is heard of it any more.
  [[nodiscard]] std::shared_ptr<speech::HeardPieces> take_over(const std::string& take_id);
  void stop();

  static constexpr double kPause = 10;           ///< seconds from one look to the next
  static constexpr double kForgotten = 3600;     ///< … after which a take that stands still goes
  static constexpr std::size_t kMostTakes = 16;  ///< that are listened to

 private:
  struct Entry {
    std::shared_ptr<speech::HeardPieces> heard = std::make_shared<speech::HeardPieces>();
    double last = 0;  ///< when it was looked at, or noted first
    bool wanted = false;
  };

  void work();

  Listen listen_;
  std::mutex lock_;
  std::condition_variable changed_;
  std::map<std::string, Entry> takes_;
  std::string working_on_;
  bool stopping_ = false;
  std::jthread worker_;
};

}  // namespace ninety::server
