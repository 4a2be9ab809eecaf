// A written text judged for the API: what /check, versions and their pages have in common.
//
//   if (auto refused = refusal_of_text(text)) return *refused;
//   return json(report_json({.text = text, .norms = service.norms()}));
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "apps/server/exchange.h"
#include "fit/prepared.h"
#include "report/report.h"

namespace ninety::server {

enum class Explained : bool { no, yes };

struct TextToJudge {
  std::string_view text;
  std::string_view question = {};  // NOLINT(readability-redundant-member-init)
  const Brief* brief = nullptr;
  Norms norms;
  std::string id;  ///< what the report calls it
};

/// The JSON of the report.
[[nodiscard]] std::string report_json(const TextToJudge& text, Explained explained = Explained::no);

enum class ShowScore : bool { no, yes };
/// The report as an HTML file.
[[nodiscard]] std::string report_page(const TextToJudge& text, ShowScore score);

/// Why a text cannot be judged; nothing when it can.
[[nodiscard]] std::optional<Response> refusal_of_text(std::string_view text);

/// What is kept of a judgement beside its text.
struct Judged {
  std::optional<double> score;
  std::optional<std::string> verdict;
  std::uint32_t words = 0;
};
[[nodiscard]] Judged judged(const TextToJudge& text);

}  // namespace ninety::server
