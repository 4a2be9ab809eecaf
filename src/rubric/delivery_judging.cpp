#include "rubric/delivery_judging.h"

#include <algorithm>

#include <fmt/core.h>

namespace ninety {
namespace {

constexpr std::uint32_t kTakesForOwnBand = 3;

std::string band_phrase(std::uint32_t takes, std::string_view band) {
  return fmt::format("; your {} earlier take{}: {} by chance alone", takes, takes == 1 ? "" : "s",
                     band);
}

}  // namespace

Judgement in_band(const Band& band, double value) {
  const auto number = static_cast<float>(value);
  const bool slow = number < band.low;
  const float beyond = slow ? band.low - number : std::max(0.0F, number - band.high);
  const float margin = std::max(slow ? band.margin_low : band.margin_high, 0.001F);
  Judgement judgement;
  judgement.status = beyond <= 0        ? Status::met
                     : beyond <= margin ? Status::partly
                                        : Status::missing;
  judgement.score = std::clamp(1 - beyond / (2 * margin), 0.0F, 1.0F);
  return judgement;
}

Judgement not_measurable(std::string_view why) {
  return {.status = Status::not_measurable, .score = 0, .evidence = {}, .note = std::string(why)};
}

const Comparison* against_earlier(const Delivery& delivery, Measure measure) {
  const auto found = std::ranges::find(delivery.earlier, measure, &Comparison::measure);
  return found == delivery.earlier.end() ? nullptr : &*found;
}

void respect_own_band(Judgement& judgement, const Comparison* comparison) {
  const bool own = comparison != nullptr && comparison->takes >= kTakesForOwnBand &&
                   comparison->direction == Direction::within;
  if (!own || judgement.status != Status::missing) return;
  judgement.status = Status::partly;
  judgement.score = std::max(judgement.score, 0.5F);
}

std::string earlier_phrase(const Comparison* comparison, int decimals) {
  if (comparison == nullptr) return {};
  return band_phrase(comparison->takes,
                     fmt::format("{:.{}f} to {:.{}f}", std::max(0.0, comparison->low), decimals,
                                 comparison->high, decimals));
}

std::string earlier_share_phrase(const Comparison* comparison) {
  if (comparison == nullptr) return {};
  return band_phrase(comparison->takes,
                     fmt::format("{:.0f} to {:.0f} %", 100 * std::max(0.0, comparison->low),
                                 100 * std::min(1.0, comparison->high)));
}

std::vector<Span> spans_of(const Subject& subject, WordRun run) {
  if (subject.transcript == nullptr || run.empty() || run.last > subject.transcript->words.size())
    return {};
  return {span_of(*subject.transcript, run)};
}

std::string_view about(const Delivery& delivery) {
  return delivery.origin == TranscriptOrigin::rough ? "about " : "";
}

}  // namespace ninety
