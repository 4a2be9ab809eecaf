// T2: the story shows, subtly, what the daily work needs.
#pragma once

#include <algorithm>

#include "rubric/judging.h"

namespace ninety::tailoring {

/// Two core competencies shown are enough: one story holds no more without becoming a list.
inline Judgement judge_t2(const Subject& subject) {
  if (subject.fit == nullptr || subject.fit->competencies.empty()) return {};
  const Fit& fit = *subject.fit;
  Judgement judgement;
  int shown = 0;
  bool claimed = false;
  for (const AskFit& competency : fit.competencies) {
    claimed = claimed || competency.status == Shown::claimed;
    if (competency.status != Shown::shown) continue;
    shown += competency.core ? 2 : 1;
    judgement.evidence = together(std::move(judgement.evidence), competency.evidence);
  }
  const bool opposed = fit.opposed >= kOpposed;
  judgement.score = std::clamp(fit.story_score / 100, 0.0F, 1.0F);
  judgement.status = shown >= 4 && !opposed ? Status::met
                     : shown > 0 || claimed ? Status::partly
                                            : Status::missing;
  judgement.evidence = sorted(std::move(judgement.evidence));
  return judgement;
}

inline constexpr Criterion t2 = complete({
    .id = "T2",
    .group = Group::tailoring,
    .place = 2,
    .title = "story fits the daily work",
    .question = "Does your story show something that this job needs every day?",
    .why = "Interviewers ask themselves one thing while you tell your story: would I want this on "
           "our Tuesday? A deed from another trade answers it when the trait is the same, and a "
           "list of your strengths does not. Studies of structured interviews find told "
           "behaviour to be among the best predictors of work.",
    .source = "rubric T2; Taylor and Small 2002 on past-behaviour questions",
    .how = "Take the duty that fills most days in the posting and look for the moment in which you "
           "did the same kind of thing: checked, listened, sorted, taught, wrote down. Tell that "
           "moment in your own words. If another of your stories holds it better, take that one.",
    .good =
        {{"For a post that lives on handovers: ⟦I stayed ten minutes each dawn to read the page "
          "aloud to whoever took over⟧."},
         {"For a ledger clerk: ⟦I ticked line against line with a ruler until the gap was "
          "gone⟧."}},
    .bad = {{"⟦I am very accurate and have excellent listening skills⟧."},
            {"For a night nurse: ⟦our poster won the prize of the conference⟧."}},
    .partly = "the story touches what the posting asks for, or claims it",
    .missing = "the story shows none of what the posting asks for yet",
    .help = "tell the moment in which you did what this job's days need",
    .next_step = "Near “{quote}”, tell the deed that this job's days need.",
    .anchor = Anchor::action,
    .missing_anchor = Anchor::after_situation,
    .judge = judge_t2,
});

}  // namespace ninety::tailoring
