// F.concise: the answer fits its time, and every sentence works for it.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

/// Anything less than met is shown at the segments that do none of the parts' work.
inline Judgement judge_f_concise(const Subject& subject) {
  return by_estimate(subject, Trait::F_concise, {}, subject.reading.spans(Role::other));
}

inline constexpr Criterion f_concise = complete({
    .id = "F.concise",
    .group = Group::framework,
    .place = 41,
    .title = "concise answer",
    .question = "Does the answer fit its time, with every sentence stating, proving or connecting?",
    .why = "An interviewer has many questions and little time. An answer of 60 to 90 seconds "
           "leaves room for a follow-up on the point you wanted to make; sentences that do no work "
           "make the good ones harder to hear.",
    .source = "rubric F.concise and D1; advice pages say one to two minutes, no study found "
              "(docs/norms.md)",
    .how = "Read each sentence and ask what it does: name the source, show it, or lead on. Cut "
           "what does none of these, beginning with side stories and second thanks. If the answer "
           "is short instead, give the time to what you did and what came of it.",
    .good = {{"⟦I am driven by making slow work quick. Our permits took ten weeks. I sorted the "
              "drawer by what was missing and wrote to everyone on one day; three weeks later it "
              "was empty. I want to do that for a whole district.⟧"},
             {"⟦Teaching inspires me. I gave our trainee the till on her third day and stood "
              "behind her. She closed it to the cent. I want to run that programme.⟧"}},
    .bad =
        {{"I like solving problems. ⟦By the way, the canteen there was excellent, and my colleague "
          "Ben, who has since moved to Spain, always said so too.⟧ I fixed the printer queue."},
         {"Learning drives me. ⟦As I said, learning is important, and I really cannot say often "
          "enough how important it is.⟧"}},
    .partly =
        "a part of the answer neither states, proves nor connects, or the time is not used well",
    .missing = "much of the answer neither states, proves nor connects, or its length is far from "
               "the time budget",
    .help = "cut what does no work and give the time to what you did and what came of it",
    .next_step = "Cut “{quote}” and use the time for what you did and what came of it.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = judge_f_concise,
});

}  // namespace ninety::framework
