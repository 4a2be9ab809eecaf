#include "apps/cli/settings.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/core.h>
#include <toml++/toml.h>

#include "apps/cli/input.h"
#include "apps/cli/nearest.h"
#include "render/norm_fields.h"

namespace ninety::cli {
namespace {

constexpr std::size_t kSettingsLimit = 100'000;

std::string unknown_norm(std::string_view key) {
  const auto fields = all_norm_fields();
  std::array<std::string_view, std::tuple_size_v<decltype(fields)>> names;
  std::ranges::transform(fields, names.begin(), &NormField::name);
  return fmt::format("{} is no norm; did you mean {}?", key, nearest(key, names));
}

/// What is wrong with one entry of [norms], or nothing once it is taken over.
std::optional<std::string> take_over(std::string_view key, const toml::node& node, Norms& norms) {
  const auto fields = all_norm_fields();
  const auto field = std::ranges::find(fields, key, &NormField::name);
  if (field == fields.end()) return unknown_norm(key);
  const auto value = node.is_number() ? node.value<double>() : std::nullopt;
  if (!value) return fmt::format("{} needs a number ({})", key, field->unit);
  const bool sensible = *value >= static_cast<double>(field->least) &&
                        *value <= static_cast<double>(field->most);  // false for nan
  if (!sensible) {
    return fmt::format("{} needs a number from {} to {} ({})", key, field->least, field->most,
                       field->unit);
  }
  norms.*field->value = static_cast<float>(*value);
  return std::nullopt;
}

/// Norms that contradict each other.
std::optional<std::string> contradiction(const Norms& norms) {
  if (norms.shortest_seconds > norms.longest_seconds)
    return "shortest_seconds is over longest_seconds";
  if (norms.slow_words_per_minute > norms.quick_words_per_minute) {
    return "slow_words_per_minute is over quick_words_per_minute";
  }
  if (norms.context_share_partly > norms.context_share_missing) {
    return "context_share_partly is over context_share_missing";
  }
  if (norms.thesis_words_partly > norms.thesis_words_missing) {
    return "thesis_words_partly is over thesis_words_missing";
  }
  if (norms.fillers_per_minute_partly > norms.fillers_per_minute_missing)
    return "fillers_per_minute_partly is over fillers_per_minute_missing";
  if (norms.long_pauses_per_minute_partly > norms.long_pauses_per_minute_missing)
    return "long_pauses_per_minute_partly is over long_pauses_per_minute_missing";
  if (norms.repeats_per_minute_partly > norms.repeats_per_minute_missing)
    return "repeats_per_minute_partly is over repeats_per_minute_missing";
  if (norms.pitch_semitones_missing > norms.pitch_semitones_partly)
    return "pitch_semitones_missing is over pitch_semitones_partly";
  if (norms.eye_contact_share_missing > norms.eye_contact_share_partly)
    return "eye_contact_share_missing is over eye_contact_share_partly";
  if (norms.eyes_apart_least > norms.eyes_apart_most)
    return "eyes_apart_least is over eyes_apart_most";
  return std::nullopt;
}

}  // namespace

std::expected<Norms, std::string> parse_settings(std::string_view toml, const std::string& name) {
  const auto error = [&name](toml::source_position place, std::string_view what) {
    return std::unexpected(place.line > 0 ? fmt::format("{}, line {}: {}", name, place.line, what)
                                          : fmt::format("{}: {}", name, what));
  };
  Norms norms;
  try {
    const toml::table settings = toml::parse(toml, name);
    for (const auto& [key, node] : settings) {
      const auto* table = node.as_table();
      if (key.str() != "norms" || table == nullptr) {
        return error(node.source().begin,
                     fmt::format("{} is no setting; norms stand under [norms]", key.str()));
      }
      for (const auto& [norm, value] : *table) {
        const auto complaint = take_over(norm.str(), value, norms);
        if (complaint) return error(value.source().begin, *complaint);
      }
    }
  } catch (const toml::parse_error& problem) {
    return error(problem.source().begin, fmt::format("not valid TOML: {}", problem.description()));
  }
  if (const auto complaint = contradiction(norms)) return error({}, *complaint);
  return norms;
}

std::expected<Norms, std::string> read_settings(const std::string& path) {
  if (path.empty()) return Norms{};
  const auto toml = read_bytes(path, kSettingsLimit);
  if (!toml) return std::unexpected(toml.error());
  if (toml->size() > kSettingsLimit) {
    return std::unexpected(
        fmt::format("{}: over 100 KB, the limit for settings", display_name(path)));
  }
  return parse_settings(*toml, display_name(path));
}

}  // namespace ninety::cli
