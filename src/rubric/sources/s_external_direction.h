// S.external_direction: instructions, supervision, deadlines or pressure.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_external_direction = complete({
    .id = "S.external_direction",
    .group = Group::sources,
    .place = 11,
    .title = "direction from others",
    .question = "Is the source instruction, supervision, deadlines or pressure?",
    .why = "Clear goals help everyone, and it is fair to like them. As the source of inspiration "
           "they leave the question open who moves you when nobody does. A small thing you began "
           "yourself answers it.",
    .source = "rubric S",
    .how = "Ask what good direction lets you do well: order a muddle, keep a promise, learn "
           "quickly, carry others through a hard week. That is one of the five professional "
           "sources. Name it, with an occasion on which you set the direction yourself.",
    .good = {{"⟦Turning a loose promise into a dated plan is what I enjoy⟧; nobody asked me to "
              "plan the move, I simply began."},
             {"⟦I like learning a new rule before it is in force⟧, and last year I trained the "
              "desk on one two months early."}},
    .bad = {{"⟦My supervisor⟧ motivates me by setting targets."},
            {"What gets me up is ⟦the pressure; without it I do little⟧."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "name what good direction lets you do well and when you set it yourself",
    .next_step =
        "Beside “{quote}”, name what it lets you do well and when you set the direction yourself.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::external_direction); },
});

}  // namespace ninety::sources
