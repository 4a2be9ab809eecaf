#include "apps/cli/earlier_input.h"

#include <cmath>
#include <initializer_list>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "apps/cli/input.h"

namespace ninety::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kResultLimit = 10'000'000;  // bytes of one file

/// The number that stands under a row of names; nothing when there is none.
std::optional<double> number_at(const json& object, std::initializer_list<const char*> names) {
  const json* at = &object;
  for (const char* name : names) {
    if (!at->is_object()) return std::nullopt;
    const auto found = at->find(name);
    if (found == at->end()) return std::nullopt;
    at = &*found;
  }
  if (!at->is_number()) return std::nullopt;
  const auto value = at->get<double>();
  return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

Figures figures_in(const json& delivery) {
  Figures figures;
  const auto set = [&](Measure measure, std::initializer_list<const char*> names) {
    figures.at(static_cast<std::size_t>(measure)) = number_at(delivery, names);
  };
  set(Measure::duration_s, {"duration_s"});
  set(Measure::words_per_minute, {"words_per_minute"});
  set(Measure::articulation_rate_sps, {"articulation_rate_sps"});
  set(Measure::fillers_per_minute, {"fillers_per_minute"});
  set(Measure::long_pauses_per_minute, {"long_pauses_per_minute"});
  set(Measure::sd_semitones, {"pitch", "sd_semitones"});
  set(Measure::median_hz, {"pitch", "median_hz"});
  set(Measure::integrated_lufs, {"loudness", "integrated_lufs"});
  set(Measure::contact_share, {"eye", "contact_share"});
  set(Measure::longest_look_away_s, {"eye", "longest_look_away_s"});
  for (const auto measure : {Measure::head_turning_deg, Measure::nods_per_minute,
                             Measure::expressiveness, Measure::wrists_seen_share})
    set(measure, {"body", name_of(measure).data()});
  return figures;
}

}  // namespace

std::expected<std::vector<Figures>, std::string> read_earlier(
    const std::vector<std::string>& paths) {
  std::vector<Figures> all;
  for (const auto& path : paths) {
    const auto bytes = read_bytes(path, kResultLimit);
    if (!bytes) return std::unexpected(bytes.error());
    const auto refuse = [&path](std::string_view why) {
      return std::unexpected(fmt::format("{}: {}", display_name(path), why));
    };
    if (bytes->size() > kResultLimit) return refuse("over 10 MB, the limit for an earlier result");
    const auto result = json::parse(*bytes, nullptr, false);
    const bool listened =
        result.is_object() && result.contains("delivery") && result.at("delivery").is_object();
    if (!listened)
      return refuse("no result of ninety listen; make one with ninety listen --format json");
    all.push_back(figures_in(result.at("delivery")));
  }
  return all;
}

}  // namespace ninety::cli
