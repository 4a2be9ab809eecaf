#include "apps/server/early_listening.h"

#include <algorithm>
#include <utility>

namespace ninety::server {

EarlyListening::EarlyListening(Listen listen)
    : listen_(std::move(listen)), worker_([this] { work(); }) {}

EarlyListening::~EarlyListening() { stop(); }

void EarlyListening::arrived(const std::string& take_id, double now) {
  const std::scoped_lock lock(lock_);
  std::erase_if(takes_, [&](const auto& one) { return now - one.second.last > kForgotten; });
  if (!takes_.contains(take_id)) {
    if (takes_.size() < kMostTakes) takes_[take_id].last = now;
    return;
  }
  auto& entry = takes_.at(take_id);
  if (now - entry.last < kPause) return;
  entry.last = now;
  entry.wanted = true;
  changed_.notify_all();
}

std::shared_ptr<speech::HeardPieces> EarlyListening::take_over(const std::string& take_id) {
  std::unique_lock lock(lock_);
  const auto found = takes_.find(take_id);
  auto heard =
      found == takes_.end() ? std::make_shared<speech::HeardPieces>() : found->second.heard;
  takes_.erase(take_id);
  changed_.wait(lock, [&] { return working_on_ != take_id; });
  return heard;
}

void EarlyListening::stop() {
  {
    const std::scoped_lock lock(lock_);
    stopping_ = true;
    takes_.clear();
    changed_.notify_all();
  }
  if (worker_.joinable()) worker_.join();
}

void EarlyListening::work() {
  const auto wanted = [this] {
    return std::ranges::find_if(takes_, [](const auto& one) { return one.second.wanted; });
  };
  std::unique_lock lock(lock_);
  while (true) {
    changed_.wait(lock, [&] { return stopping_ || wanted() != takes_.end(); });
    if (stopping_) return;
    const auto next = wanted();
    next->second.wanted = false;
    working_on_ = next->first;
    const auto take_id = next->first;
    const auto heard = next->second.heard;
    lock.unlock();
    listen_(take_id, *heard, [this, &take_id] {
      const std::scoped_lock asking(lock_);
      return stopping_ || !takes_.contains(take_id);
    });
    lock.lock();
    working_on_.clear();
    changed_.notify_all();
  }
}

}  // namespace ninety::server
