// D6.practice: several takes aloud, getting better.
#pragma once

#include "rubric/delivery_judging.h"
#include "rubric/practice_judging.h"

namespace ninety::delivery {

/// Its evidence is the takes: earlier ones and this one, in the note. Without earlier ones it does
/// not apply; it is never missing, since a take in hand is practice.
inline Judgement judge_d6_practice(const Subject& subject) {
  if (subject.delivery == nullptr || !subject.delivery->practice) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.duration_s) return not_measurable(delivery.why_not("duration_s"));
  return judge_practice(*delivery.practice);
}

inline constexpr Criterion d6_practice = complete({
    .id = "D6.practice",
    .group = Group::delivery,
    .place = 60,
    .title = "practice",
    .question = "Has it been said aloud several times, and does it get nearer to its ranges?",
    .why = "Reading an answer is not saying it. Talkers change from one repetition to the next "
           "even in a short session, and what is practised on two days is kept better than what "
           "is practised on one. Takes differ by chance too, so only a change that chance does "
           "not explain is called one, and a single good take is none.",
    .source = "rubric D6; Cepeda, Pashler, Vul, Wixted & Rohrer 2006 on practice over days; how a "
              "change is told from chance is in docs/norms.md; three takes are this project's "
              "convention",
    .how = "Say it once cold. Choose one thing to change, only one, and say it again. Say it a "
           "third time without looking at anything. Then leave it until tomorrow: the next day's "
           "take shows what stayed. When a figure moves away from its range, let that be the one "
           "thing.",
    .good = {{"⟦(take 1: 14 fillers a minute; take 8: 4)⟧ What drives me is a fault that nobody "
              "can explain."},
             {"⟦(four takes, 70 to 80 seconds each)⟧ I like to leave a workshop tidier than I "
              "found it."}},
    .bad = {{"⟦(read through ten times, said once)⟧ What I enjoy is, let me see, where was I."},
            {"⟦(two takes, both of 200 words a minute)⟧ I rebuilt the schedule and nobody waited "
             "any more."}},
    .partly = "there are few takes so far, or no figure that gets nearer to its range",
    .missing = "it has not been said aloud yet",
    .help = "choose one thing to change and record it again, best on another day",
    .next_step = "Choose one thing to change and say the whole answer again, best tomorrow.",
    .anchor = Anchor::end,
    .missing_anchor = Anchor::end,
    .judge = judge_d6_practice,
});

}  // namespace ninety::delivery
