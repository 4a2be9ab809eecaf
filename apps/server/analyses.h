// The analyses of takes: a bounded queue, workers, and news for those who follow them.
//
//   Analyses analyses(analyse, 1);
//   analyses.add(id);
//   const auto events = analyses.follow(id);         // progress, measures, then the end
//   analyses.cancel(id);                             // within 0.5 s
//
// A take whose state is `uploaded` or `analysing` when the program starts is taken up again. Safe
// for threads.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "apps/server/event_stream.h"

namespace ninety::server {

/// What one analysis may say while it works; both may be called from several threads.
struct AnalysisNews {
  std::function<void(std::string_view name, std::string_view data)> send;
  std::function<bool()> cancelled;
};

/// Does the work and gives the last event: its name and data.
struct LastEvent {
  std::string name;
  std::string data;
};
using Analyse = std::function<LastEvent(const std::string& take_id, const AnalysisNews& news)>;

class Analyses {
 public:
  Analyses(Analyse analyse, std::size_t workers);
  Analyses(const Analyses&) = delete;
  Analyses& operator=(const Analyses&) = delete;
  Analyses(Analyses&&) = delete;
  Analyses& operator=(Analyses&&) = delete;
  ~Analyses();

  /// False: too many are waiting (kWaitingTakes).
  [[nodiscard]] bool has_room();
  /// A take that waits or is worked on is not added again.
  void add(const std::string& take_id);
  /// Ends the work on it within 0.5 s; what it finds is lost. Nothing for others.
  void cancel(const std::string& take_id);
  void cancel_all();

  /// The latest news at once, then what comes; null when there are kFollowerLimit already.
  [[nodiscard]] std::shared_ptr<EventStream> follow(const std::string& take_id);
  /// Tells those who follow a take its end, when it was not an analysis that ended it.
  void conclude(const std::string& take_id, const LastEvent& last);

  /// Ends all work and all streams; what was being analysed stays in that state.
  void stop();

 private:
  struct Feed {
    std::vector<std::weak_ptr<EventStream>> followers;
    std::map<std::string, std::string> latest;  ///< by name of event
  };
  struct Job {
    std::string take_id;
    std::atomic<bool> cancelled = false;
  };

  void conclude_held(const std::string& take_id, const LastEvent& last);
  void work();
  void run(Job& job);
  void send(const std::string& take_id, std::string_view name, std::string_view data);
  void forget_gone_followers();

  Analyse analyse_;
  std::mutex lock_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Job>> waiting_;
  std::vector<std::shared_ptr<Job>> working_;
  std::map<std::string, Feed> feeds_;
  std::atomic<bool> stopping_ = false;
  std::vector<std::jthread> workers_;
};

}  // namespace ninety::server
