// A report made by hand, for the tests of the renderers: no part of it depends on the model.
#pragma once

#include <string_view>

#include "report/report.h"

namespace ninety::sample {

inline constexpr std::string_view kText =
    "I love a “stubborn” fault.\nLast year a pump stopped; I rebuilt it. It went well.";

/// The span of `words` in kText.
[[nodiscard]] inline Span span_of(std::string_view words) {
  const auto at = static_cast<std::uint32_t>(kText.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

[[nodiscard]] inline Segment segment(std::string_view words, Role role, std::uint32_t count) {
  Segment made;
  made.span = span_of(words);
  made.role = role;
  made.confidence = 0.97F;
  made.words = count;
  return made;
}

inline Criterion named(std::string_view id, Group group, std::string_view title) {
  Criterion made;
  made.id = id;
  made.group = group;
  made.title = title;
  return made;
}

inline const Criterion kThesis = named("F1", Group::framework, "a named source");
inline const Criterion kMeasured = named("F2.measured", Group::framework, "a measurable result");
inline const Criterion kBridge = named("F3", Group::framework, "a bridge to the future");

/// `document` must be of kText and outlive the report.
[[nodiscard]] inline Report report(const Document& document) {
  Report made;
  made.id = "pump.txt";
  made.words = 16;
  made.spoken = {6, 8};
  made.reading.document = &document;
  made.reading.segments = {segment("I love a “stubborn” fault.", Role::thesis, 5),
                           segment("Last year a pump stopped;", Role::situation, 5),
                           segment("I rebuilt it.", Role::action, 3),
                           segment("It went well.", Role::result, 3)};
  made.reading.segments[2].also = Role::result;
  made.reading.source.category = Source::problem_solving;
  made.reading.source.confidence = 0.5F;
  made.reading.source.evidence = {span_of("“stubborn” fault")};
  made.reading.motivation.orientation = Orientation::intrinsic;
  made.reading.motivation.intrinsic_share = 0.9F;
  made.reading.motivation.intrinsic = {span_of("love")};
  made.criteria = {{&kThesis, {Status::met, 0.98F, {span_of("a “stubborn” fault")}}},
                   {&kMeasured, {Status::missing, 0.1F, {span_of("It went well")}}},
                   {&kBridge, {Status::missing, 0.0F, {}}}};
  const auto end = static_cast<std::uint32_t>(kText.size());
  made.diagnostics = {
      {"F2.measured", Severity::hint, span_of("went well"), "the result has no measure",
       "say what changed"},
      {"F3", Severity::warning, {end, end}, "there is no bridge", "say where it leads you"}};
  made.score = 41.5;
  made.verdict = Verdict::weak;
  made.next_steps = {"Say what “went well” means in numbers.", "End with where this leads you."};
  made.next_step_codes = {"F2.measured", "F3"};
  return made;
}

}  // namespace ninety::sample
