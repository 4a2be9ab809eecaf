// T1: the posting says what the job needs.
#pragma once

#include "rubric/judging.h"

namespace ninety::tailoring {

inline Judgement judge_t1(const Subject& subject) {
  if (subject.fit == nullptr || !subject.fit->has_posting) return {};
  const bool found = !subject.fit->competencies.empty();
  return {.status = found ? Status::met : Status::missing,
          .score = found ? 1.0F : 0.0F,
          .evidence = {}};
}

inline constexpr Criterion t1 = complete({
    .id = "T1",
    .group = Group::tailoring,
    .place = 1,
    .title = "competencies and challenges found",
    .question = "Does the posting say what the job needs day by day?",
    .why = "An answer can only be fitted to a job whose duties are known. The posting's list of "
           "duties tells more than its adjectives: it says what somebody will watch you do in "
           "the first month, and which problem the post was made for.",
    .source = "rubric T1",
    .how = "Give the whole posting, not the summary of a job board. When it holds little more than "
           "praise and benefits, look for the duties on the employer's own page, or ask whoever "
           "named the job to you what the days are like.",
    .good = {{"⟦Check the cold store twice a shift and write the reading on the door sheet⟧."},
             {"The post was made because ⟦a third of our visits are pushed to the next day⟧."}},
    .bad = {{"⟦We are a dynamic team looking for a rock star⟧."},
            {"You bring ⟦a positive attitude and the will to succeed⟧."}},
    .partly = "little could be read from the posting",
    .missing = "no competency could be read from the posting",
    .help = "give the whole posting, with its duties",
    .next_step = "Give the whole posting, with its duties, so that the fit can be told.",
    .anchor = Anchor::end,
    .missing_anchor = Anchor::end,
    .judge = judge_t1,
});

}  // namespace ninety::tailoring
