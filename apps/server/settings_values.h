// The settings of the person, as they are stored: one key each, its value as JSON.
#pragma once

#include <map>
#include <string>

#include "rubric/criterion.h"
#include "store/store.h"

namespace ninety::server {

struct SettingValues {
  bool keep_recordings = false;
  bool show_score = false;
  std::string theme = "system";
  bool spoken_question = false;
  std::string norms = "{}";  ///< JSON object of numbers by name
  std::string pages = "{}";  ///< JSON object that the pages keep
};

[[nodiscard]] store::Result<SettingValues> read_setting_values(const store::Store& store);

/// Norms from the JSON object of those that differ; the error is one sentence.
[[nodiscard]] std::expected<Norms, std::string> norms_from(const std::string& json);

}  // namespace ninety::server
