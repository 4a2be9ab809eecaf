// F3.role: why this role or organisation is the environment for the source.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f3_role = complete({
    .id = "F3.role",
    .group = Group::framework,
    .place = 32,
    .title = "bridge to this role",
    .question = "Does the ending say why this role is the place for what drives you?",
    .why = "Interviewers hear many endings that would fit the company next door. One fact of this "
           "role, joined to your source, shows that you have read the posting and thought about "
           "the days that it describes.",
    .source = "rubric F3.role",
    .how = "Find one duty or challenge in the posting that needs your source, and join the two in "
           "your own words: because this drives me, that task is one I would look forward to. One "
           "honest match is enough; leave out praise of the company.",
    .good = {{"Finding hidden causes drives me, and ⟦a post that begins with a two-year backlog of "
              "unexplained returns sounds like my kind of work⟧."},
             {"I want to keep training others, and ⟦you are about to open three branches with new "
              "staff⟧."}},
    .bad = {{"⟦I would love to work for such a great company.⟧"},
            {"That is why ⟦any role with responsibility would suit me⟧."}},
    .partly = "the ending points to this role only in general terms",
    .missing = "the ending does not say yet why this role",
    .help = "join one duty of the posting to your source, in your own words",
    .next_step = "After “{quote}”, name one duty of this role that needs what drives you.",
    .anchor = Anchor::bridge,
    .missing_anchor = Anchor::end,
    .judge = by_closing,
});

}  // namespace ninety::framework
