#include "take/plan.h"

#include <algorithm>

#include "take/alignment.h"

namespace ninety {
namespace {

// Convention: a slip of the tongue or of the recogniser, at most one word in eight, is no change.
constexpr float kSaid = 0.87F;
constexpr float kSkipped = 0.30F;
constexpr float kPartSaid = 0.75F;
constexpr float kPartSkipped = 0.25F;
constexpr float kChangedCounts = 0.85F;  // of a part, when a sentence was said in other words
constexpr std::size_t kShortestAdLib = 3;

/// Words of up to three letters are the ones that recognisers lose and speakers swap.
float weight_of(Span unit) { return unit.size() <= 3 ? 0.5F : 1.0F; }

struct Tally {
  float all = 0;
  float said = 0;
  std::uint32_t missing = 0;
  std::uint32_t added = 0;  ///< words that stand inside it and are not the script's

  [[nodiscard]] float share() const { return all > 0 ? said / all : 0; }
};

class Holding {
 public:
  Holding(const Take& take, const Reading& script) : take_(take), script_(script) {
    std::vector<PlainWord> said;
    for (std::uint32_t i = 0; i < take.words.size(); ++i)
      append_plain(said, take.words[i].text, i);
    const auto planned = planned_words(*script.document, said);
    fact_.planned_words = planned.units;
    fact_.planned_as.assign(take.words.size(), PlanFact::kUnplanned);
    match(planned, said);
  }

  PlanFact run() {
    for (const auto& sentence : script_.document->sentences())
      judge(sentence.span);
    parts();
    for (std::size_t i = 0; i < said_.size(); ++i) {
      if (!said_[i]) fact_.skipped_words.push_back(fact_.planned_words[i]);
    }
    ad_libs();
    const auto whole = tally({0, static_cast<std::uint32_t>(script_.document->text().size())});
    fact_.kept = whole.share();
    const auto matched = std::ranges::count_if(
        fact_.planned_as, [](std::uint32_t unit) { return unit != PlanFact::kUnplanned; });
    if (!take_.words.empty())
      fact_.faithful = static_cast<float>(matched) / static_cast<float>(take_.words.size());
    return std::move(fact_);
  }

 private:
  /// A unit of several words ("30 %") was said when at least half of them were.
  void match(const PlannedWords& planned, const std::vector<PlainWord>& said) {
    std::vector<std::uint32_t> pieces(planned.units.size());
    for (const auto& word : planned.words)
      ++pieces[word.unit];
    std::vector<std::uint32_t> found(planned.units.size());
    std::vector<std::uint8_t> seen(planned.words.size());
    for (const auto& pair : align(planned.words, said)) {
      const auto unit = planned.words[pair.planned].unit;
      found[unit] += seen[pair.planned] == 0 ? 1U : 0U;
      seen[pair.planned] = 1;
      auto& as = fact_.planned_as[said[pair.said].unit];
      if (as == PlanFact::kUnplanned) as = unit;
    }
    said_.resize(planned.units.size());
    for (std::size_t i = 0; i < said_.size(); ++i)
      said_[i] = 2 * found[i] >= pieces[i];
  }

  /// Units [first, last) whose bytes begin in `span`.
  [[nodiscard]] WordRun units_in(Span span) const {
    const auto place = [this](std::uint32_t limit) {
      const auto at = std::ranges::lower_bound(fact_.planned_words, limit, {}, &Span::begin);
      return static_cast<std::size_t>(at - fact_.planned_words.begin());
    };
    return {place(span.begin), place(span.end)};
  }

  [[nodiscard]] Tally tally(Span span) const {
    Tally tally;
    const auto units = units_in(span);
    for (auto i = units.first; i < units.last; ++i) {
      const float weight = weight_of(fact_.planned_words[i]);
      tally.all += weight;
      tally.said += said_[i] ? weight : 0;
      tally.missing += said_[i] ? 0U : 1U;
    }
    tally.added = added_in(units);
    return tally;
  }

  /// Unplanned words of the take around which words of `units` were said.
  [[nodiscard]] std::uint32_t added_in(WordRun units) const {
    std::uint32_t added = 0;
    std::uint32_t waiting = 0;
    std::uint32_t last = PlanFact::kUnplanned;  // the planned word said last
    for (const auto unit : fact_.planned_as) {
      if (unit == PlanFact::kUnplanned) {
        ++waiting;
        continue;
      }
      const bool before = last != PlanFact::kUnplanned && last >= units.first && last < units.last;
      const bool after = unit >= units.first && unit < units.last;
      // At the edge of a sentence what was added may belong to either; it counts where words miss.
      const bool at_edge =
          (before && lacks_after(last, units)) || (after && lacks_before(unit, units));
      if ((before && after) || at_edge) added += waiting;
      waiting = 0;
      last = unit;
    }
    const bool open = last != PlanFact::kUnplanned && last >= units.first && last < units.last;
    return added + (open && lacks_after(last, units) ? waiting : 0);
  }
  [[nodiscard]] bool lacks_after(std::size_t unit, WordRun units) const {
    return unit + 1 < units.last && !said_[unit + 1];
  }
  [[nodiscard]] bool lacks_before(std::size_t unit, WordRun units) const {
    return unit > units.first && !said_[unit - 1];
  }

  void judge(Span span) {
    const auto found = tally(span);
    if (found.all <= 0) return;  // marks only
    Kept status = Kept::said;
    if (found.share() < kSkipped) {
      status = Kept::skipped;
    } else if (found.share() < kSaid) {
      status = 2 * found.added >= found.missing ? Kept::changed : Kept::shortened;
    }
    fact_.sentences.push_back({span, status, found.share()});
  }

  void parts() {
    for (const auto& segment : script_.segments) {
      if (segment.role == Role::other) continue;
      auto part = std::ranges::find(fact_.parts, segment.role, &PlannedPart::role);
      if (part == fact_.parts.end()) {
        fact_.parts.push_back({.role = segment.role, .spans = {}});
        part = fact_.parts.end() - 1;
      }
      part->spans.push_back(segment.span);
    }
    for (auto& part : fact_.parts) {
      float all = 0;
      float said = 0;
      for (const Span span : part.spans) {
        const auto found = tally(span);
        const bool changed = found.share() >= kSkipped && 2 * found.added >= found.missing;
        all += found.all;
        said += changed ? std::max(found.said, kChangedCounts * found.all) : found.said;
      }
      part.share = all > 0 ? said / all : 0;
      part.status = part.share >= kPartSaid     ? Kept::said
                    : part.share < kPartSkipped ? Kept::skipped
                                                : Kept::shortened;
    }
  }

  void ad_libs() {
    for (std::size_t i = 0; i < take_.words.size(); ++i) {
      WordRun run = {i, i};
      while (run.last < take_.words.size() && fact_.planned_as[run.last] == PlanFact::kUnplanned)
        ++run.last;
      if (run.size() >= kShortestAdLib)
        fact_.ad_libbed.push_back({run, time_of(take_, run), text_of(take_, run)});
      i = std::max(i, run.last);
    }
  }

  const Take& take_;
  const Reading& script_;
  PlanFact fact_;
  std::vector<bool> said_;  // of each unit of the script
};

}  // namespace

void leave_out(PlanFact& plan, const Take& take, WordRun words) {
  std::vector<AdLib> left;
  for (const auto& stretch : plan.ad_libbed) {
    const WordRun before = {stretch.words.first, std::min(stretch.words.last, words.first)};
    const WordRun after = {std::max(stretch.words.first, words.last), stretch.words.last};
    for (const auto run : {before, after}) {
      if (run.empty() || run.size() < kShortestAdLib) continue;
      left.push_back({run, time_of(take, run), text_of(take, run)});
    }
  }
  plan.ad_libbed = std::move(left);
}

PlanFact hold_against(const Take& take, const Reading& script) {
  if (script.document == nullptr) return {};
  return Holding(take, script).run();
}

}  // namespace ninety
