// P.any_job: the end fits any job at any company.
#pragma once

#include "rubric/judging.h"

namespace ninety::pitfalls {

/// Without any closing there is nothing that could be interchangeable.
inline Judgement judge_p_any_job(const Subject& subject) {
  if (subject.fit == nullptr || subject.fit->closing.evidence.empty()) return {};
  return by_closing(subject);
}

inline constexpr Criterion p_any_job = complete({
    .id = "P.any_job",
    .group = Group::pitfalls,
    .place = 6,
    .title = "interchangeable ending",
    .question = "Would the ending sound odd at another company?",
    .why = "The last sentence stays in the room. If it would fit the interview next door, the "
           "listener learns that you want a job; if it names something of this one, they learn "
           "that you want theirs.",
    .source = "rubric P.any_job",
    .how = "Try your ending on a competitor. If it still fits, swap its most general word for "
           "something from the posting: a task, a problem, a group of people. Say it as you would "
           "say it to a colleague, not in the words of the posting.",
    .good = {{"I want to go on finding causes, and ⟦a workshop that repairs trains from four "
              "countries will not run out of them⟧."},
             {"Training others is my path, and ⟦you take on forty apprentices a year⟧."}},
    .bad = {{"⟦I hope to grow with your esteemed company.⟧"},
            {"⟦Wherever I land, I will give my best.⟧"}},
    .partly = "the ending would fit many other jobs as well",
    .missing = "the ending would fit any job at any company",
    .help = "swap the most general word of the ending for something from the posting",
    .next_step = "In “{quote}”, name something that only this role offers.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::bridge,
    .judge = judge_p_any_job,
});

}  // namespace ninety::pitfalls
