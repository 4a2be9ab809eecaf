#include "report/delivery_advice.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "report/score.h"

namespace ninety {
namespace {

constexpr std::size_t kQuoteWords = 10;
constexpr std::size_t kMostTimes = 3;

/// The first ten words of `span`, in quotes.
std::string quoted(std::string_view text, Span span) {
  std::string quote;
  std::size_t words = 1;
  for (const char c : span.of(text)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (blank && (quote.empty() || quote.back() == ' ')) continue;
    if (blank && ++words > kQuoteWords) {
      quote += " …";
      break;
    }
    quote += blank ? ' ' : c;
  }
  while (!quote.empty() && std::string_view(" .,;:").find(quote.back()) != std::string_view::npos)
    quote.pop_back();
  return "“" + quote + "”";
}

std::string listed(const std::vector<double>& times) {
  std::string words;
  const auto shown = std::min(times.size(), kMostTimes);
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == shown;
    words += i == 0 ? "" : last && shown == times.size() ? " and " : ", ";
    words += clock_time(times[i]);
  }
  return shown < times.size() ? words + " …" : words;
}

template <typename Items>
std::vector<double> starts_of(const Items& items) {
  std::vector<double> starts;
  starts.reserve(items.size());
  for (const auto& item : items)
    starts.push_back(item.time.start);
  return starts;
}

class Adviser {
 public:
  explicit Adviser(const Report& report) : report_(report), delivery_(*report.delivery) {}

  std::vector<Advice> run() {
    for (const auto& result : report_.criteria) {
      const auto status = result.judgement.status;
      if (result.criterion->group != Group::delivery) continue;
      if (status != Status::partly && status != Status::missing) continue;
      const auto& id = result.criterion->id;
      std::string text;
      if (id == "D1") text = length();
      if (id == "D2.flow") text = flow();
      if (id == "D5.eye") text = eyes();
      if (id == "D7.authentic") text = warmth();
      if (id == "D8.script") text = plan();
      if (text.empty()) text = std::string(result.criterion->next_step);
      if (text.find('{') != std::string::npos) text = sentence_of(result.criterion->help);
      advice_.push_back({id, gain_of(result), std::move(text)});
    }
    std::ranges::stable_sort(advice_, std::greater{}, &Advice::gain);
    return std::move(advice_);
  }

 private:
  static std::string sentence_of(std::string_view help) {
    std::string text(help);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
      text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text + ".";
  }

  [[nodiscard]] std::string length() const {
    const auto seconds = delivery_.duration_s.value_or(0);
    const double over = seconds - static_cast<double>(report_.norms.longest_seconds);
    const double under = static_cast<double>(report_.norms.shortest_seconds) - seconds;
    if (over <= 0)
      return fmt::format(
          "You have some {:.0f} seconds more: give them to what you did and what "
          "came of it.",
          under);
    const auto context = std::ranges::find(delivery_.parts, Role::situation, &SpokenPart::role);
    if (context == delivery_.parts.end() || context->time.length() < over / 2)
      return fmt::format("Cut some {:.0f} seconds and keep your pace.", over);
    return fmt::format(
        "Cut some {:.0f} seconds, first of the context from {} on; keep your pace.", over,
        quoted(report_.transcript->text, span_of(*report_.transcript, context->words)));
  }

  /// The kind of stumble that is farthest beyond its norm.
  [[nodiscard]] std::string flow() const {
    const auto& norms = report_.norms;
    std::vector<double> long_pauses;
    const Pause* longest = nullptr;
    for (const auto& pause : delivery_.pauses) {
      if (!pause.inside_clause || pause.time.length() < kLongPause) continue;
      long_pauses.push_back(pause.time.start);
      if (longest == nullptr || pause.time.length() > longest->time.length()) longest = &pause;
    }
    const auto share = [](std::size_t count, float norm) {
      return static_cast<float>(count) / std::max(norm, 0.1F);
    };
    const float fillers = share(delivery_.fillers.size(), norms.fillers_per_minute_partly);
    const float pauses = share(long_pauses.size(), norms.long_pauses_per_minute_partly);
    const float repeats = delivery_.wording_known()
                              ? share(delivery_.repetitions.size(), norms.repeats_per_minute_partly)
                              : 0;
    if (repeats > std::max(fillers, pauses)) {
      const auto& first = delivery_.repetitions.front();
      return fmt::format(
          "Practise the places where words came twice ({}), first “{}”: stop, "
          "breathe, and say the sentence once.",
          listed(starts_of(delivery_.repetitions)), first.text);
    }
    if (pauses > fillers && longest != nullptr) {
      const auto next =
          WordRun{longest->word, std::min(longest->word + 5, report_.transcript->words.size())};
      return fmt::format(
          "Practise going on with “{}”: a pause of {:.1f} seconds stood before it, "
          "inside the sentence.",
          span_of(*report_.transcript, next).of(report_.transcript->text), longest->time.length());
    }
    if (delivery_.fillers.empty()) return {};
    return fmt::format("Where a filler came ({}), breathe out instead: silence sounds calm.",
                       listed(starts_of(delivery_.fillers)));
  }

  [[nodiscard]] std::string warmth() const {
    if (delivery_.flat_words.empty()) return {};
    const auto& word = delivery_.flat_words.front();
    return fmt::format(
        "Listen to “{}” at {}: it may sound cooler than you mean it. Say it once as "
        "you would to a friend.",
        word.text, clock_time(word.time.start));
  }

  /// The longest look away, in the words said then.
  [[nodiscard]] std::string eyes() const {
    if (!delivery_.eye || delivery_.eye->look_aways.empty()) return {};
    const auto& aways = delivery_.eye->look_aways;
    const auto longest = std::ranges::max_element(
        aways, {}, [](const auto& away) { return away.look.time.length(); });
    if (longest->words.empty()) return {};
    return fmt::format(
        "Say {} at {} to the lens; keep what you look at right beside it.",
        quoted(report_.transcript->text, span_of(*report_.transcript, longest->words)),
        clock_time(longest->look.time.start));
  }

  [[nodiscard]] std::string plan() const {
    if (!delivery_.plan) return {};
    const auto& parts = delivery_.plan->parts;
    const auto weakest = std::ranges::min_element(parts, {}, &PlannedPart::share);
    if (weakest == parts.end() || weakest->spans.empty() || report_.script == nullptr) return {};
    return fmt::format("Say the {} you had planned: {}.", name_of(weakest->role),
                       quoted(report_.script->text(), weakest->spans.front()));
  }

  const Report& report_;
  const Delivery& delivery_;
  std::vector<Advice> advice_;
};

}  // namespace

std::vector<Advice> delivery_advice(const Report& report) {
  if (!report.delivery || report.transcript == nullptr) return {};
  return Adviser(report).run();
}

std::optional<Role> skipped_part(const Report& report) {
  if (!report.delivery || !report.delivery->plan) return std::nullopt;
  const auto& parts = report.delivery->plan->parts;
  const auto found = std::ranges::find(parts, Kept::skipped, &PlannedPart::status);
  return found == parts.end() ? std::nullopt : std::optional(found->role);
}

std::string clock_time(double seconds) {
  const auto whole = static_cast<int>(std::lround(std::max(seconds, 0.0)));
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace ninety
