#include "apps/server/analyses.h"

#include <algorithm>
#include <utility>

#include "apps/server/limits.h"

namespace ninety::server {

Analyses::Analyses(Analyse analyse, std::size_t workers) : analyse_(std::move(analyse)) {
  for (std::size_t i = 0; i < workers; ++i)
    workers_.emplace_back([this] { work(); });
}

Analyses::~Analyses() { stop(); }

bool Analyses::has_room() {
  const std::scoped_lock lock(lock_);
  return waiting_.size() < kWaitingTakes;
}

void Analyses::add(const std::string& take_id) {
  const std::scoped_lock lock(lock_);
  const auto is_it = [&](const auto& job) { return job->take_id == take_id && !job->cancelled; };
  if (std::ranges::any_of(waiting_, is_it) || std::ranges::any_of(working_, is_it)) return;
  auto job = std::make_shared<Job>();
  job->take_id = take_id;
  waiting_.push_back(std::move(job));
  feeds_[take_id].latest["progress"] = R"({"stage":"waiting","fraction":0})";
  changed_.notify_all();
}

void Analyses::cancel(const std::string& take_id) {
  const std::scoped_lock lock(lock_);
  std::erase_if(waiting_, [&](const auto& job) { return job->take_id == take_id; });
  for (const auto& job : working_)
    if (job->take_id == take_id) job->cancelled = true;
}

void Analyses::cancel_all() {
  const std::scoped_lock lock(lock_);
  waiting_.clear();
  for (const auto& job : working_)
    job->cancelled = true;
}

std::shared_ptr<EventStream> Analyses::follow(const std::string& take_id) {
  const std::scoped_lock lock(lock_);
  forget_gone_followers();
  std::size_t followers = 0;
  for (const auto& [id, feed] : feeds_)
    followers += feed.followers.size();
  if (followers >= kFollowerLimit || stopping_) return nullptr;
  auto stream = std::make_shared<EventStream>();
  auto& feed = feeds_[take_id];
  for (const auto& [name, data] : feed.latest)
    stream->send(name, data);
  feed.followers.push_back(stream);
  return stream;
}

void Analyses::conclude(const std::string& take_id, const LastEvent& last) {
  const std::scoped_lock lock(lock_);
  conclude_held(take_id, last);
}

void Analyses::conclude_held(const std::string& take_id, const LastEvent& last) {
  const auto feed = feeds_.find(take_id);
  if (feed == feeds_.end()) return;
  for (const auto& follower : feed->second.followers) {
    const auto stream = follower.lock();
    if (!stream) continue;
    if (!last.name.empty()) stream->send(last.name, last.data);
    stream->end();
  }
  feeds_.erase(feed);
}

void Analyses::stop() {
  {
    const std::scoped_lock lock(lock_);
    stopping_ = true;
    waiting_.clear();
    for (const auto& job : working_)
      job->cancelled = true;
    for (auto& [id, feed] : feeds_)
      for (const auto& follower : feed.followers)
        if (const auto stream = follower.lock()) stream->end();
    feeds_.clear();
    changed_.notify_all();
  }
  workers_.clear();
}

void Analyses::work() {
  while (true) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock lock(lock_);
      changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      job = std::move(waiting_.front());
      waiting_.pop_front();
      working_.push_back(job);
    }
    run(*job);
  }
}

void Analyses::run(Job& job) {
  const AnalysisNews news = {
      .send = [this, &job](std::string_view name,
                           std::string_view data) { send(job.take_id, name, data); },
      .cancelled = [this, &job] { return job.cancelled || stopping_; }};
  const auto last = analyse_(job.take_id, news);
  const std::scoped_lock lock(lock_);
  conclude_held(job.take_id, last);
  std::erase_if(working_, [&](const auto& other) { return other.get() == &job; });
  changed_.notify_all();
}

void Analyses::send(const std::string& take_id, std::string_view name, std::string_view data) {
  const std::scoped_lock lock(lock_);
  auto& feed = feeds_[take_id];
  feed.latest[std::string(name)] = data;
  for (const auto& follower : feed.followers)
    if (const auto stream = follower.lock()) stream->send(name, data);
}

void Analyses::forget_gone_followers() {
  for (auto& [id, feed] : feeds_)
    std::erase_if(feed.followers, [](const auto& follower) { return follower.expired(); });
  std::erase_if(feeds_, [](const auto& entry) {
    return entry.second.followers.empty() && entry.second.latest.empty();
  });
}

}  // namespace ninety::server
