#include "apps/server/log.h"

#include <chrono>
#include <stdexcept>

#include <fmt/format.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace ninety::server {
namespace {

constexpr std::size_t kFileSize = 1'000'000;
constexpr std::size_t kOlderFiles = 2;

}  // namespace

Log::Log(const std::string& file) {
  try {
    if (file == "-") {
      logger_ = std::make_shared<spdlog::logger>("ninety",
                                                 std::make_shared<spdlog::sinks::stderr_sink_mt>());
    } else {
      logger_ = std::make_shared<spdlog::logger>(
          "ninety",
          std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, kFileSize, kOlderFiles));
    }
  } catch (const spdlog::spdlog_ex&) {
    throw std::runtime_error(
        fmt::format("{}: the log cannot be written; name another file with --log", file));
  }
  logger_->set_formatter(std::make_unique<spdlog::pattern_formatter>(
      R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc));
  logger_->flush_on(spdlog::level::info);
}

Log::~Log() { logger_->flush(); }

void Log::answered(const Answered& answered) {
  // Keystrokes and pages by the hundred tell nothing unless something is wrong.
  const bool usual = answered.status < 400 && answered.milliseconds < 1000 &&
                     (answered.route == "/api/v1/check" || answered.route == "page");
  if (usual) return;
  const auto level = answered.status >= 500 ? spdlog::level::warn : spdlog::level::info;
  logger_->log(level,
               R"("event":"answered","method":"{}","route":"{}","status":{},"received":{},)"
               R"("sent":{},"ms":{:.2f})",
               answered.method, answered.route, answered.status, answered.received, answered.sent,
               answered.milliseconds);
}

void Log::say(std::string_view event,
              std::initializer_list<std::pair<std::string_view, std::int64_t>> numbers) {
  auto line = fmt::format(R"("event":"{}")", event);
  for (const auto& [name, number] : numbers)
    line += fmt::format(R"(,"{}":{})", name, number);
  logger_->info(line);
}

}  // namespace ninety::server
