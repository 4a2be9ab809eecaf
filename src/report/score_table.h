// The published table of docs/scoring.md: what each criterion weighs in the score.
#pragma once

#include <array>
#include <string_view>

namespace ninety {

struct Weight {
  std::string_view id;
  float points = 0;  ///< full points when met; for a pitfall: taken off when it fires for certain
};

/// Points of the criteria; the sum of those that apply is 100 per cent. The last three apply with
/// a posting or an organisation only.
inline constexpr std::array<Weight, 21> kPoints = {{
    {"F1", 9},      {"F1.opening", 5},   {"F1.succinct", 3},       {"F1.professional", 5},
    {"F2", 11},     {"F2.situation", 4}, {"F2.context-budget", 4}, {"F2.action", 8},
    {"F2.link", 4}, {"F2.result", 8},    {"F2.measured", 8},       {"F3", 10},
    {"F3.echo", 6}, {"F.order", 4},      {"F.concise", 5},         {"V1", 2},
    {"V2", 3},      {"V3", 3},           {"F3.role", 6},           {"T2", 8},
    {"T4", 4},
}};

/// Points taken off, in the same measure.
inline constexpr std::array<Weight, 7> kPenalties = {{
    {"P.personal", 14},
    {"P.extrinsic", 14},
    {"P.generic", 14},
    {"P.hobby", 14},
    {"P.no_drive", 14},
    {"P.any_job", 4},
    {"T.parroting", 14},
}};

/// What a criterion of delivery weighs when the next step is chosen; the score of an answer is that
/// of its words, so none of it enters there.
inline constexpr std::array<Weight, 9> kDeliveryWorth = {{
    {"D1", 9},
    {"D2.pace", 6},
    {"D2.flow", 8},
    {"D3.tone", 7},
    {"D4.body", 4},
    {"D5.eye", 7},
    {"D6.practice", 3},
    {"D7.authentic", 6},
    {"D8.script", 12},
}};

/// The share of the points that the estimated verdict may move; the rest is the criteria's alone.
inline constexpr float kVerdictShare = 0.1F;

}  // namespace ninety
