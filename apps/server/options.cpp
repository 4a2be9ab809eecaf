#include "apps/server/options.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "apps/cli/nearest.h"
#include "apps/server/guard.h"

namespace ninety::server {
namespace {

constexpr std::array<std::string_view, 6> kNames = {"port",     "listen", "data",
                                                    "database", "open",   "log"};

/// What is wrong with one entry of [server], or nothing once it is taken over.
std::optional<std::string> take_over(std::string_view key, const toml::node& node,
                                     Options& options) {
  if (key == "port") {
    const auto port = node.is_integer() ? node.value<std::int64_t>() : std::nullopt;
    if (!port || *port < 0 || *port > 65'535) return "port needs a whole number from 0 to 65535";
    options.port = static_cast<std::uint16_t>(*port);
    return std::nullopt;
  }
  if (key == "open") {
    const auto open = node.is_boolean() ? node.value<bool>() : std::nullopt;
    if (!open) return "open needs true or false";
    options.open = *open ? Opening::when_possible : Opening::no;
    return std::nullopt;
  }
  const auto text = node.is_string() ? node.value<std::string>() : std::nullopt;
  if (std::ranges::find(kNames, key) == kNames.end())
    return fmt::format("{} is no setting; did you mean {}?", key, cli::nearest(key, kNames));
  if (!text) return fmt::format("{} needs a text in quotation marks", key);
  if (key == "listen") options.listen = *text;
  if (key == "data") options.data = *text;
  if (key == "database") options.database = *text;
  if (key == "log") options.log = *text;
  return std::nullopt;
}

}  // namespace

std::filesystem::path default_settings_file() {
  const char* const config = std::getenv("XDG_CONFIG_HOME");  // NOLINT(concurrency-mt-unsafe)
  if (config != nullptr && *config == '/')
    return std::filesystem::path(config) / "ninety" / "server.toml";
  const char* const home = std::getenv("HOME");  // NOLINT(concurrency-mt-unsafe)
  if (home == nullptr || *home != '/') return {};
  return std::filesystem::path(home) / ".config" / "ninety" / "server.toml";
}

std::expected<Options, std::string> with_settings(Options options, std::string_view toml,
                                                  const std::string& name) {
  const auto error = [&name](toml::source_position place, std::string_view what) {
    return std::unexpected(fmt::format("{}, line {}: {}", name, place.line, what));
  };
  try {
    const toml::table settings = toml::parse(toml, name);
    for (const auto& [key, node] : settings) {
      const auto* const table = node.as_table();
      if (key.str() != "server" || table == nullptr)
        return error(
            node.source().begin,
            fmt::format("{} is no setting; those of the server stand under [server]", key.str()));
      for (const auto& [setting, value] : *table)
        if (const auto complaint = take_over(setting.str(), value, options))
          return error(value.source().begin, *complaint);
    }
  } catch (const toml::parse_error& problem) {
    return error(problem.source().begin, fmt::format("not valid TOML: {}", problem.description()));
  }
  return options;
}

std::string complaint_about(const Options& options) {
  if (is_loopback(options.listen)) return {};
  return fmt::format(
      "{} can be reached by other machines, and ninety has no accounts yet; listen on 127.0.0.1",
      options.listen);
}

}  // namespace ninety::server
