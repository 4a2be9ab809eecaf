#include "train/disagreements.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>

#include "report/report.h"

namespace ninety::train {
namespace {

constexpr float kSure = 0.9F;           // of a segment: less is no contradiction
constexpr std::uint32_t kFewWords = 4;  // …and shorter ones are a matter of borders
constexpr float kLikely = 0.5F;

}  // namespace

Disagreements::Disagreements(const std::filesystem::path& file) : out_(file) {
  if (!out_) throw std::runtime_error(file.string() + ": cannot be written");
}

void Disagreements::differ(const LabelledAnswer& answer, std::string_view field,
                           std::string_view labelled, std::string_view found, float confidence) {
  if (labelled == found) return;
  out_ << nlohmann::json{{"id", answer.id},
                         {"field", field},
                         {"labelled", labelled},
                         {"found", found},
                         {"confidence", confidence}}
              .dump()
       << '\n';
}

void Disagreements::add(const LabelledAnswer& answer, const Model& model) {
  const auto document = Document::read(answer.text);
  const auto report = judge(document, model);
  const auto& reading = report.reading;
  differ(answer, "source", answer.source, name_of(reading.source.category),
         reading.source.confidence);
  differ(answer, "motivation", answer.motivation, name_of(reading.motivation.orientation),
         reading.motivation.confidence);
  if (report.verdict) {
    differ(answer, "verdict", answer.verdict, name_of(*report.verdict),
           *std::ranges::max_element(reading.verdict));
  }
  for (const auto& result : report.criteria) {
    const auto label = answer.criteria.find(std::string(result.criterion->id));
    if (label == answer.criteria.end()) continue;
    differ(answer, label->first, label->second, name_of(result.judgement.status),
           result.judgement.score);
  }
  for (std::size_t p = 0; p < reading.pitfalls.size(); ++p) {
    const auto code = kTraitIds[static_cast<std::size_t>(Trait::P_personal) + p];
    const bool labelled = std::ranges::any_of(
        answer.pitfalls, [code](const auto& pitfall) { return pitfall.first == code; });
    const float probability = reading.pitfalls[p].probability;
    differ(answer, code, labelled ? "there" : "not there",
           probability >= kLikely ? "there" : "not there", probability);
  }
  for (const auto& segment : reading.segments) {
    const auto gold = role_at(answer, segment.span.begin);
    if (segment.confidence < kSure || segment.words < kFewWords) continue;
    differ(answer, segment.span.of(answer.text), name_of(gold), name_of(segment.role),
           segment.confidence);
  }
}

}  // namespace ninety::train
