// S.money_status: pay, status, perks or security.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_money_status = complete({
    .id = "S.money_status",
    .group = Group::sources,
    .place = 10,
    .title = "pay, status or security",
    .question = "Is the source pay, status, perks or security?",
    .why = "These are honest wishes that nearly everyone shares, so they do not tell the "
           "interviewer who you are. Behind them is often something that does: being trusted, "
           "having mastered something, having brought a thing to its end.",
    .source = "rubric S",
    .how = "Remember the last time a reward made you proud and ask what you had done the week "
           "before. That deed leads to one of the five professional sources. Name it as the drive "
           "and leave the reward out, or let it be the result.",
    .good = {{"⟦Being the person they hand the difficult accounts to is what drives me⟧, and I "
              "earned it one reconciliation at a time."},
             {"⟦I am inspired by goals that look too far away⟧: I rebuilt our sales list by region "
              "and reached the year's figure in October."}},
    .bad = {{"⟦Money⟧, to be honest, like everybody."},
            {"⟦Becoming a director before I am thirty⟧ is what drives me."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "name the deed behind the reward you were proudest of",
    .next_step =
        "In place of “{quote}”, name what you did to earn the reward you were proudest of.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::money_status); },
});

}  // namespace ninety::sources
