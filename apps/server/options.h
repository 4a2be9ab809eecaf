// What the program is told: on its command line, and in a settings file (TOML):
//
//   [server]
//   port = 8790
//   data = "/home/me/ninety"
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace ninety::server {

enum class Opening : std::uint8_t { when_possible, yes, no };

struct Options {
  std::uint16_t port = 8790;
  std::string listen = "127.0.0.1";
  std::filesystem::path data;  ///< empty: the store's default folder
  std::string database;        ///< empty: SQLite in the data folder
  Opening open = Opening::when_possible;
  std::string log;              ///< a file, "-" for standard error; empty: server.log in the data
  std::filesystem::path pages;  ///< a folder instead of the pages built in; empty: those
};

/// $XDG_CONFIG_HOME/ninety/server.toml, or ~/.config/ninety/server.toml; empty without either.
[[nodiscard]] std::filesystem::path default_settings_file();

/// Takes over what the text of a settings file says. The error is one sentence with its place.
[[nodiscard]] std::expected<Options, std::string> with_settings(Options options,
                                                                std::string_view toml,
                                                                const std::string& name);

/// Why these options cannot be: an address of other machines; empty when they can.
[[nodiscard]] std::string complaint_about(const Options& options);

}  // namespace ninety::server
