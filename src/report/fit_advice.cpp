#include "report/fit_advice.h"

#include <algorithm>

#include "fit/fit_table.h"
#include "rubric/thresholds.h"

namespace ninety {
namespace {

constexpr std::uint32_t kQuoteWords = 12;
constexpr float kFraming = 0.2F;  // a choice this near to a value can be framed as one

/// At most a dozen words of a text, on one line.
std::string quoted(std::string_view text, Span span) {
  std::string quote;
  std::uint32_t words = 0;
  bool blank = true;
  for (const char c : span.of(text)) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (blank && !space && ++words > kQuoteWords) {
      quote += "…";
      break;
    }
    if (!space || !blank) quote += space ? ' ' : c;
    blank = space;
  }
  while (!quote.empty() && std::string_view(" .,;:").find(quote.back()) != std::string_view::npos)
    quote.pop_back();
  return "“" + quote + "”";
}

class Adviser {
 public:
  explicit Adviser(const Report& report)
      : fit_(*report.fit), brief_(*report.brief), answer_(report.reading.document->text()) {}

  std::vector<Advice> run() {
    own_words();
    closing();
    conduct();
    competencies();
    values();
    std::ranges::stable_sort(advice_, std::greater{}, &Advice::gain);
    return std::move(advice_);
  }

 private:
  void own_words() {
    if (fit_.pasted.empty()) return;
    const auto longest = *std::ranges::max_element(fit_.pasted, {}, &Span::size);
    advice_.push_back({"T.parroting", kFitPoints.pasted * fit_.parts.pasted,
                       "Say " + quoted(answer_, longest) +
                           " in your own words, with the moment in which you did it."});
  }

  /// Words of the posting that an ending could turn to: a challenge before a duty.
  [[nodiscard]] std::string task() const {
    if (!brief_.posting()) return {};
    const auto& posting = *brief_.posting();
    for (const auto* items : {&posting.challenges, &posting.daily_demands}) {
      if (!items->empty() && !items->front().evidence.empty())
        return quoted(posting.text, items->front().evidence.front());
    }
    return {};
  }

  void closing() {
    if (fit_.closing.status == Closing::met) return;
    std::string text =
        "End with one part of this job that needs what drives you, in your own words";
    if (const auto words = task(); !words.empty()) text += "; the posting speaks of " + words;
    advice_.push_back({"F3.role", kFitPoints.closing * (1 - fit_.parts.closing), text + "."});
  }

  /// The core competency asked for most that the story does not show yet.
  void competencies() {
    const auto shown = std::ranges::count(fit_.competencies, Shown::shown, &AskFit::status);
    const AskFit* open = nullptr;
    for (const auto& competency : fit_.competencies) {
      if (competency.status == Shown::shown || !competency.core) continue;
      const bool better = open == nullptr || competency.status > open->status ||
                          (competency.status == open->status && competency.weight > open->weight);
      if (better) open = &competency;
    }
    if (open == nullptr || shown >= 3 || !brief_.posting()) return;
    const auto gain =
        (kFitPoints.competencies + kFitPoints.asked) * (1 - fit_.parts.competencies) * 0.5F;
    if (open->status == Shown::claimed && !open->evidence.empty()) {
      advice_.push_back({"T2", gain,
                         quoted(answer_, open->evidence.front()) + " says " + open->name +
                             " without showing it; tell the moment in which you did it."});
    } else if (!open->asked_by.empty()) {
      advice_.push_back({"T2", gain,
                         "The posting asks for " + open->name + " (" +
                             quoted(brief_.posting()->text, open->asked_by.front()) +
                             "); if your story holds a moment of it, tell that moment."});
    }
  }

  /// Conduct that goes against what is asked for: no framing makes it fit.
  void conduct() {
    if (fit_.opposed < kOpposed || fit_.against.empty()) return;
    const float gain =
        kFitPoints.against * fit_.parts.against + kFitPoints.haste * fit_.parts.haste;
    advice_.push_back({fit_.values.empty() ? "T2" : "T4", gain,
                       quoted(answer_, fit_.against.front()) +
                           " goes against what they ask for; choose another moment, or say what "
                           "you would do today."});
  }

  /// An honest framing: words that stand in the answer, and the value they come nearest to.
  void values() {
    if (fit_.values.empty() || fit_.opposed >= kOpposed) return;
    const auto& nearest = *std::ranges::max_element(fit_.values, {}, &AskFit::strength);
    const bool shown =
        std::ranges::find(fit_.values, Shown::shown, &AskFit::status) != fit_.values.end();
    if (shown || nearest.strength < kFraming || nearest.nearest.empty()) return;
    advice_.push_back({"T4", kFitPoints.values * (1 - fit_.parts.values),
                       "Your story already contains " + quoted(answer_, nearest.nearest) +
                           "; if that is so, say that it is why “" + nearest.name +
                           "” matters to you."});
  }

  const Fit& fit_;
  const Brief& brief_;
  std::string_view answer_;
  std::vector<Advice> advice_;
};

}  // namespace

std::vector<Advice> fit_advice(const Report& report) {
  if (!report.fit || report.brief == nullptr || report.reading.document == nullptr) return {};
  return Adviser(report).run();
}

}  // namespace ninety
