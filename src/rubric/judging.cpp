#include "rubric/judging.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ninety {
namespace {

std::vector<Span> tidy(std::vector<Span> spans) {
  const auto key = [](Span span) { return std::tuple(span.begin, span.end); };
  std::ranges::sort(spans, {}, key);
  const auto doubles = std::ranges::unique(spans);
  spans.erase(doubles.begin(), doubles.end());
  return spans;
}

/// In doubt the lower status: an estimate of nothing must not praise.
Status most_probable(const Estimate& estimate) {
  if (estimate.met > std::max(estimate.missing, estimate.partly)) return Status::met;
  return estimate.partly > estimate.missing ? Status::partly : Status::missing;
}

Status at_least(float value, float missing, float partly) {
  if (value >= missing) return Status::missing;
  return value >= partly ? Status::partly : Status::met;
}

}  // namespace

Judgement from_estimate(const Estimate& estimate, std::vector<Span> evidence) {
  return {.status = most_probable(estimate),
          .score = std::clamp(estimate.expected(), 0.0F, 1.0F),
          .evidence = tidy(std::move(evidence))};
}

Judgement by_estimate(const Subject& subject, Trait trait, std::vector<Span> evidence) {
  return from_estimate(subject.reading.estimate(trait), std::move(evidence));
}

Judgement by_estimate(const Subject& subject, Trait trait, std::vector<Span> when_met,
                      std::vector<Span> otherwise) {
  const Estimate& estimate = subject.reading.estimate(trait);
  const bool met = most_probable(estimate) == Status::met;
  return from_estimate(estimate, std::move(met ? when_met : otherwise));
}

Judgement by_pitfall(const Subject& subject, Trait trait) {
  const auto place = static_cast<std::size_t>(trait) - static_cast<std::size_t>(Trait::P_personal);
  const PitfallFact& pitfall = subject.reading.pitfalls.at(place);
  return {.status = at_least(pitfall.probability, kPitfallFires, kPitfallDoubtful),
          .score = 1 - pitfall.probability,
          .evidence = tidy(pitfall.evidence)};
}

Judgement by_source(const Subject& subject, Source source) {
  const SourceFact& named = subject.reading.source;
  if (named.category != source) return {};
  return {.status = Status::met,
          .score = named.probability[static_cast<std::size_t>(source)],
          .evidence = tidy(named.evidence)};
}

Judgement by_closing(const Subject& subject) {
  if (subject.fit == nullptr) return {};
  const ClosingFit& closing = subject.fit->closing;
  const auto status = closing.status == Closing::met      ? Status::met
                      : closing.status == Closing::partly ? Status::partly
                                                          : Status::missing;
  return {.status = status, .score = closing.strength, .evidence = tidy(closing.evidence)};
}

std::vector<Span> sorted(std::vector<Span> spans) { return tidy(std::move(spans)); }

Judgement stay_under(const Ceiling& ceiling, float value, std::vector<Span> evidence) {
  const auto score = [&] {
    if (value <= ceiling.full) return 1.0F;
    if (value >= ceiling.none) return 0.0F;
    return (ceiling.none - value) / (ceiling.none - ceiling.full);
  }();
  return {.status = at_least(value, ceiling.missing, ceiling.partly),
          .score = score,
          .evidence = tidy(std::move(evidence))};
}

std::vector<Span> together(std::vector<Span> spans, const std::vector<Span>& more) {
  spans.insert(spans.end(), more.begin(), more.end());
  return spans;
}

std::vector<Span> first_of(const Reading& reading, Role role) {
  const Segment* segment = reading.first(role);
  return segment == nullptr ? std::vector<Span>{} : std::vector{segment->span};
}

std::vector<Span> outcomes(const Reading& reading) {
  std::vector<Span> spans;
  spans.reserve(reading.outcomes.size());
  for (const OutcomeFact& outcome : reading.outcomes)
    spans.push_back(outcome.span);
  return spans;
}

std::vector<Span> measures(const Reading& reading) {
  std::vector<Span> spans;
  for (const OutcomeFact& outcome : reading.outcomes) {
    if (outcome.measured) spans.push_back(outcome.measure);
  }
  return spans;
}

}  // namespace ninety
