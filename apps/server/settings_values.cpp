#include "apps/server/settings_values.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "apps/cli/settings.h"

namespace ninety::server {

store::Result<SettingValues> read_setting_values(const store::Store& store) {
  const auto stored = store.settings().all();
  if (!stored) return std::unexpected(stored.error());
  SettingValues values;
  const auto flag = [&](const char* key, bool& value) {
    const auto found = stored->find(key);
    if (found != stored->end()) value = found->second == "true";
  };
  const auto text = [&](const char* key, std::string& value) {
    const auto found = stored->find(key);
    if (found != stored->end()) value = found->second;
  };
  flag("keep_recordings", values.keep_recordings);
  flag("show_score", values.show_score);
  flag("spoken_question", values.spoken_question);
  text("theme", values.theme);
  text("norms", values.norms);
  text("pages", values.pages);
  return values;
}

std::expected<Norms, std::string> norms_from(const std::string& json) {
  const auto object = nlohmann::json::parse(json, nullptr, false);
  if (!object.is_object()) return std::unexpected("norms are an object of numbers by name");
  // The settings file of the command line says what a norm may be; so it is asked here too.
  std::string toml = "[norms]\n";
  for (const auto& [name, value] : object.items()) {
    const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
    if (name.empty() || !plain) return std::unexpected("a norm has a name that there is not");
    if (!value.is_number()) return std::unexpected(fmt::format("{} needs a number", name));
    toml += fmt::format("{} = {:.6f}\n", name, value.get<double>());
  }
  auto norms = cli::parse_settings(toml, "norms");
  if (!norms) {
    const auto colon = norms.error().find(": ");
    return std::unexpected(norms.error().substr(colon == std::string::npos ? 0 : colon + 2));
  }
  return norms;
}

}  // namespace ninety::server
