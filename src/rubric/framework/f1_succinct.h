// F1.succinct: the thesis takes one sentence, two at most, about thirty words.
#pragma once

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "rubric/judging.h"

namespace ninety::framework {

/// The first unbroken run of thesis segments.
inline std::span<const Segment> opening_thesis(const Reading& reading) {
  const auto is_thesis = [](const Segment& segment) { return segment.role == Role::thesis; };
  const auto first = std::ranges::find_if(reading.segments, is_thesis);
  return {first, std::find_if_not(first, reading.segments.end(), is_thesis)};
}

/// Counted where there is a thesis; only without one is the model asked.
inline Judgement judge_f1_succinct(const Subject& subject) {
  const auto thesis = opening_thesis(subject.reading);
  if (thesis.empty()) return by_estimate(subject, Trait::F1_succinct, {});
  std::uint32_t words = 0;
  std::vector<Span> evidence;
  for (const Segment& segment : thesis) {
    words += segment.words;
    evidence.push_back(segment.span);
  }
  const Norms& norms = subject.norms;
  return stay_under({.partly = norms.thesis_words_partly,
                     .missing = norms.thesis_words_missing,
                     .full = norms.thesis_words_partly - kThesisMargin,
                     .none = norms.thesis_words_missing + kThesisMargin},
                    static_cast<float>(words), std::move(evidence));
}

inline constexpr Criterion f1_succinct = complete({
    .id = "F1.succinct",
    .group = Group::framework,
    .place = 12,
    .title = "succinct thesis",
    .question = "Is the thesis said in one sentence, two at most?",
    .why = "The thesis is the line that the interviewer writes down. About thirty words can be "
           "remembered whole; a longer one is remembered in part, and the listener chooses the "
           "part. It also takes time that your evidence needs.",
    .source = "rubric F1.succinct; the word limits are this project's convention (docs/norms.md)",
    .how = "Say the thesis aloud in one breath. Keep the source and the one word that makes it "
           "yours; move reasons, examples and second sources into the story. If two sources "
           "compete, keep the one that your story proves.",
    .good = {{"⟦I am inspired by making slow things quick without making them careless.⟧ At the "
              "clinic I …"},
             {"⟦What drives me is helping people trust their own judgement. It is why I train "
              "rather than inspect.⟧"}},
    .bad =
        {{"⟦What inspires me is, I would say, a mixture of problems and people and learning, "
          "because on the one hand I enjoy it when something is difficult, and on the other hand I "
          "also need colleagues around me, and beyond that I have always believed that one should "
          "never stop learning, whatever happens and wherever one works⟧, so that is me."},
         {"⟦My inspiration comes from many places, starting with my first job, where I saw how "
          "good planning helps, then from my second one, where I saw what happens without a plan, "
          "and finally from the one I have now, where I can plan things myself⟧."}},
    .partly = "the thesis is longer than a listener can keep in mind",
    .missing = "the thesis is not yet one clear sentence",
    .help = "keep the source and one word that makes it yours, and move the rest into the story",
    .next_step = "Cut “{quote}” down to one sentence of about thirty words.",
    .anchor = Anchor::thesis,
    .missing_anchor = Anchor::thesis,
    .judge = judge_f1_succinct,
});

}  // namespace ninety::framework
