// The log: one JSON object a line, of what was asked and how long it took. Nothing in it is of a
// person: routes by their pattern, never a path, a query, a body or a sentence about one.
//
//   Log log("server.log");
//   log.say("started", {{"port", 8790}});
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "apps/server/listener.h"

namespace spdlog {
class logger;  // NOLINT(readability-identifier-naming): its own name
}

namespace ninety::server {

class Log {
 public:
  /// A file, which is followed by two older ones of 1 MB each; "-": standard error. Throws
  /// std::runtime_error when the file cannot be written.
  explicit Log(const std::string& file);
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;
  Log(Log&&) = delete;
  Log& operator=(Log&&) = delete;
  ~Log();

  void answered(const Answered& answered);
  void say(std::string_view event,
           std::initializer_list<std::pair<std::string_view, std::int64_t>> numbers = {});

 private:
  std::shared_ptr<spdlog::logger> logger_;
};

}  // namespace ninety::server
