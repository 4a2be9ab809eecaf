// F2.link: the action is shown to come from the named source.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f2_link = complete({
    .id = "F2.link",
    .group = Group::framework,
    .place = 24,
    .title = "action driven by the source",
    .question = "Does the story show that your source drove the action?",
    .why = "A fine story can still prove something other than your thesis. When the action visibly "
           "grows out of the source you named, the two confirm each other, and the answer is about "
           "you rather than about an event.",
    .source = "rubric F2.link",
    .how = "At the turn from situation to action, say what pulled you in: what you could not leave "
           "alone, what made you stay, why you volunteered. If nothing comes to mind, the story "
           "may belong to a different source; try another story or another thesis.",
    .good = {{"Hidden causes fascinate me. The alarm came every night at two, and ⟦because I could "
              "not let it rest, I slept beside the machine⟧."},
             {"I am inspired by people who grow. Two juniors were about to leave, so ⟦I asked to "
              "have them on my project and gave them the client talk⟧."}},
    .bad = {{"I am inspired by teaching others. Last year ⟦I negotiated a cheaper contract for our "
             "printers⟧."},
            {"What drives me is mastery of my craft. In the spring ⟦I was asked to cover the front "
             "desk, and I did⟧."}},
    .partly = "the link from your source to what you did has to be guessed in part",
    .missing = "the action does not yet show the source you named",
    .help = "say in one clause what pulled you into this action",
    .next_step = "Before “{quote}”, add one clause on how your source pulled you into it.",
    .anchor = Anchor::action,
    .missing_anchor = Anchor::action,
    .judge =
        [](const Subject& subject) {
          return by_estimate(subject, Trait::F2_link, subject.reading.spans(Role::action));
        },
});

}  // namespace ninety::framework
