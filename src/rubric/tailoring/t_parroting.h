// T.parroting: words of the posting or the organisation's page pasted into the answer.
#pragma once

#include <algorithm>

#include "rubric/judging.h"

namespace ninety::tailoring {

inline Judgement judge_t_parroting(const Subject& subject) {
  if (subject.fit == nullptr) return {};
  const Fit& fit = *subject.fit;
  const bool pasted = !fit.pasted.empty();
  return {.status = pasted ? Status::missing : Status::met,
          .score = 1 - fit.parts.pasted,
          .evidence = fit.pasted};
}

inline constexpr Criterion t_parroting = complete({
    .id = "T.parroting",
    .group = Group::tailoring,
    .place = 6,
    .title = "own words",
    .question = "Is the answer free of phrases pasted from the posting?",
    .why = "Whoever wrote the posting knows its phrases by heart. Heard again, they say that you "
           "can read; a deed in your own words says that you can do it. Pasted words earn nothing "
           "here and lower the fit.",
    .source = "rubric T, the paragraph on parroting",
    .how =
        "Close the posting and tell the moment aloud as you would to a colleague. Where a phrase "
        "of theirs comes back, ask what you did with your hands or your voice, and say that "
        "instead. Names and single terms of the trade are no parroting.",
    .good = {{"The posting asks for clear records: ⟦I left the whole story on one page by the "
              "phone⟧."},
             {"The posting asks for patience: ⟦I let him finish⟧."}},
    .bad = {{"⟦I thrive in a fast-paced environment and take ownership of end-to-end delivery⟧."},
            {"What drives me is ⟦matching invoices to purchase orders and goods-received notes⟧."}},
    .partly = "these words are nearly those of the posting",
    .missing = "these are the words of the posting or the organisation's page",
    .help = "say in your own words what you did",
    .next_step = "Say “{quote}” in your own words, with the moment in which you did it.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = judge_t_parroting,
});

}  // namespace ninety::tailoring
