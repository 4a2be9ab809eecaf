// F3: the source is connected to the speaker's future.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f3 = complete({
    .id = "F3",
    .group = Group::framework,
    .place = 30,
    .title = "bridge",
    .question = "Does the answer connect the source to your future?",
    .why = "The interviewer is hiring the next years, not the last ones. A bridge says how the "
           "thing that moved you then will go on moving you, and gives the answer an end that the "
           "listener can hear.",
    .source = "rubric F3",
    .how = "Add one or two sentences that look ahead: what you want to learn, take on or build "
           "next because of the same source. Say what kind of work or setting it needs. Concrete "
           "beats large: a next step is more convincing than a dream.",
    .good = {{"Untangling things is what I want to keep doing, and ⟦next I would like to take on a "
              "whole supply chain rather than one warehouse⟧."},
             {"⟦Over the coming years I want to train the people who train others, because that is "
              "where this multiplies.⟧"}},
    .bad = {{"… and the complaints stopped. ⟦So yes, that was that project.⟧"},
            {"⟦I am looking for new challenges at a good company.⟧"}},
    .partly = "the ending looks ahead, but only in general terms",
    .missing = "the answer ends before it looks ahead",
    .help = "add one sentence on what you want to do next with the same drive",
    .next_step =
        "After “{quote}”, add one sentence on what you want to do next with the same drive.",
    .anchor = Anchor::bridge,
    .missing_anchor = Anchor::end,
    .judge =
        [](const Subject& subject) {
          return by_estimate(subject, Trait::F3, subject.reading.spans(Role::bridge));
        },
});

}  // namespace ninety::framework
