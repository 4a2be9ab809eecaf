// F2.measured: a number, a before and after, a date or an observable effect.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

/// Met is shown by the measures themselves, anything less by the outcomes that lack one.
inline Judgement judge_f2_measured(const Subject& subject) {
  const auto told = outcomes(subject.reading);
  const auto measured = measures(subject.reading);
  return by_estimate(subject, Trait::F2_measured, measured.empty() ? told : measured, told);
}

inline constexpr Criterion f2_measured = complete({
    .id = "F2.measured",
    .group = Group::framework,
    .place = 26,
    .title = "measurable result",
    .question = "Could somebody else check the result: a number, a before and after, a date, an "
                "effect one can see?",
    .why = "“It improved a lot” asks for trust; “nobody had to stay late on Fridays any more” can "
           "be checked. A measure shows the size of what you did and that you looked whether it "
           "worked. It need not be a percentage.",
    .source = "rubric F2.measured",
    .how = "Ask how you know that it worked. A count, a duration, a date, a before and after, or "
           "something that stopped happening all do. Use only figures that you can stand behind; "
           "an honest “about a dozen” is better than a guess with two decimals.",
    .good = {{"I moved the tool racks next to the lift, and ⟦changing a tyre went from twenty "
              "minutes to eleven⟧."},
             {"I answered the first calls together with her. ⟦By March she ran the desk alone.⟧"}},
    .bad = {{"I reorganised the archive, and ⟦everything improved a lot⟧."},
            {"After my training ⟦there were noticeably fewer mistakes⟧."}},
    .partly = "the result has a direction but no measure",
    .missing = "the result carries no measure yet",
    .help = "say how you know it worked: a number, a before and after, a date, or something people "
            "could see",
    .next_step = "After “{quote}”, say how you know it worked: a number, a before and after, a "
                 "date, or something people could see.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::result,
    .judge = judge_f2_measured,
});

}  // namespace ninety::framework
