#include "report/next_steps.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "report/delivery_advice.h"
#include "report/fit_advice.h"
#include "report/score.h"

namespace ninety {
namespace {

constexpr std::uint32_t kQuoteWords = 10;

Span point(std::uint32_t at) { return {at, at}; }

std::uint32_t end_of_text(const Reading& reading) {
  return reading.segments.empty() ? 0 : reading.segments.back().span.end;
}

/// The end of the last segment of the first of `roles` that occurs; the start when none does.
std::uint32_t after(const Reading& reading, std::initializer_list<Role> roles) {
  for (const auto role : roles) {
    if (const auto* segment = reading.last(role)) return segment->span.end;
  }
  return 0;
}

std::uint32_t start_of_content(const Reading& reading) {
  return reading.segments.empty() ? 0 : reading.segments.front().span.begin;
}

Span first_or(const Reading& reading, Role role, Span otherwise) {
  const auto* segment = reading.first(role);
  return segment == nullptr ? otherwise : segment->span;
}

Span at_anchor(const Reading& reading, Anchor anchor, const std::vector<Span>& evidence) {
  const Span end = point(end_of_text(reading));
  switch (anchor) {
    case Anchor::evidence:
      return evidence.empty() ? end : evidence.front();
    case Anchor::start:
      return point(start_of_content(reading));
    case Anchor::after_thesis:
      return point(after(reading, {Role::thesis}));
    case Anchor::after_situation:
      return point(after(reading, {Role::situation, Role::thesis}));
    case Anchor::after_action:
      return point(after(reading, {Role::action, Role::situation, Role::thesis}));
    case Anchor::thesis:
      return first_or(reading, Role::thesis, point(start_of_content(reading)));
    case Anchor::situation:
      return first_or(reading, Role::situation, point(after(reading, {Role::thesis})));
    case Anchor::action:
      return first_or(reading, Role::action,
                      point(after(reading, {Role::situation, Role::thesis})));
    case Anchor::result:
      return first_or(reading, Role::result,
                      point(after(reading, {Role::action, Role::situation})));
    case Anchor::bridge:
      return first_or(reading, Role::bridge, end);
    case Anchor::end:
      return end;
  }
  return end;
}

/// The segment that ends at or before a place, or the first one: what stands in front of a gap.
Span segment_before(const Reading& reading, std::uint32_t place) {
  Span found = reading.segments.empty() ? Span{} : reading.segments.front().span;
  for (const auto& segment : reading.segments) {
    if (segment.span.end <= place) found = segment.span;
  }
  return found;
}

bool is_closing_mark(char32_t mark) {
  return mark == U'.' || mark == U',' || mark == U';' || mark == U':' || mark == U'!' ||
         mark == U'?' || mark == U'—' || mark == U'-';
}

/// The part of the rubric a step is about; one step for each.
std::string_view family_of(std::string_view id) {
  if (id.starts_with("F1")) return "F1";
  if (id == "F2.result" || id == "F2.measured") return "result";
  if (id.starts_with("F3") || id == "P.any_job") return "F3";
  if (id.starts_with("F2")) return "F2";
  if (id.starts_with("P.") || id.starts_with("V")) return "source";
  if (id.starts_with("D")) return "delivery";  // one thing at a time
  return id;
}

std::string_view family_of(Role part) {
  constexpr std::string_view kFamilies[] = {"F1", "F2", "F2", "result", "F3", ""};
  return kFamilies[static_cast<std::size_t>(part)];
}

}  // namespace

Span place_of(const Reading& reading, const CriterionResult& result) {
  const auto& criterion = *result.criterion;
  const bool gone = result.judgement.status == Status::missing && !criterion.id.starts_with("P.");
  return at_anchor(reading, gone ? criterion.missing_anchor : criterion.anchor,
                   result.judgement.evidence);
}

std::string quote_of(const Reading& reading, const CriterionResult& result) {
  const auto& tokens = reading.document->tokens();
  const auto place = place_of(reading, result);
  const bool before_gap = place.empty();
  const Span span = before_gap ? segment_before(reading, place.begin) : place;
  auto first = std::ranges::lower_bound(tokens, span.begin, {},
                                        [](const Token& token) { return token.span.begin; });
  auto last = std::find_if(first, tokens.end(),
                           [span](const Token& token) { return token.span.end > span.end; });
  while (last != first && is_closing_mark(std::prev(last)->mark))
    --last;
  while (first != last && !first->starts_word)
    ++first;
  if (first == last) return {};
  // Before a gap the last words lead over to what is missing; elsewhere the first ones name it.
  std::uint32_t words = 0;
  bool cut = false;
  if (before_gap) {
    auto from = last;
    while (from != first && words < kQuoteWords)
      words += (--from)->starts_word ? 1U : 0U;
    cut = from != first;
    first = from;
  } else {
    auto to = first;
    for (; to != last; ++to) {
      words += to->starts_word ? 1U : 0U;
      if (words > kQuoteWords) break;
    }
    while (to - first > 1 && is_closing_mark(std::prev(to)->mark))
      --to;
    cut = to != last;
    last = to;
  }
  std::string quote(
      Span{first->span.begin, std::prev(last)->span.end}.of(reading.document->text()));
  std::replace_if(
      quote.begin(), quote.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (cut) before_gap ? quote.insert(0, "… ") : quote.append(" …");
  return quote;
}

namespace {

/// The step in words: with a quote where the answer has the words it speaks of, else the help
/// alone.
std::string step_of(const Reading& reading, const CriterionResult& result) {
  constexpr std::string_view kQuote = "{quote}";
  const auto& criterion = *result.criterion;
  std::string step(criterion.next_step);
  const auto at = step.find(kQuote);
  if (at == std::string::npos) return step;
  const bool gone = result.judgement.status == Status::missing && !criterion.id.starts_with("P.");
  const auto anchor = gone ? criterion.missing_anchor : criterion.anchor;
  const bool nothing_to_quote = anchor == Anchor::evidence && result.judgement.evidence.empty();
  const auto quote = nothing_to_quote ? std::string() : quote_of(reading, result);
  if (!quote.empty()) return step.replace(at, kQuote.size(), quote);
  step = criterion.help;
  step[0] = step[0] >= 'a' && step[0] <= 'z' ? static_cast<char>(step[0] - 'a' + 'A') : step[0];
  return step + ".";
}

}  // namespace

void choose_next_steps(Report& report) {
  const auto fit = fit_advice(report);
  if (!fit.empty()) report.fit_change = fit.front().text;
  auto advice = delivery_advice(report);
  advice.insert(advice.end(), fit.begin(), fit.end());
  // A planned part that was left out comes first: what its words lack is nothing to work on.
  const auto skipped = skipped_part(report);
  const auto first = [&skipped](const CriterionResult& result) {
    return skipped && result.criterion->id == "D8.script";
  };
  struct Open {
    const CriterionResult* result;
    std::pair<bool, float> rank;  // whether it comes first, and its gain
  };
  std::vector<Open> open;
  open.reserve(report.criteria.size());
  for (const auto& result : report.criteria) {
    const auto status = result.judgement.status;
    if (status == Status::partly || status == Status::missing)
      open.push_back({&result, {first(result), gain_of(result)}});
  }
  std::ranges::stable_sort(open, std::greater{}, &Open::rank);
  std::vector<std::string_view> families;
  if (skipped) families = {family_of(*skipped), "F.order"};
  for (const auto& [result, rank] : open) {
    const auto family = family_of(result->criterion->id);
    if (report.next_steps.size() == kMostSteps) return;
    if (rank.second <= 0 || std::find(families.begin(), families.end(), family) != families.end())
      continue;
    families.push_back(family);
    const auto told = std::ranges::find(advice, result->criterion->id, &Advice::code);
    report.next_steps.push_back(told != advice.end() ? told->text
                                                     : step_of(report.reading, *result));
    report.next_step_codes.push_back(result->criterion->id);
  }
}

}  // namespace ninety
