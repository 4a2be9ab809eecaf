// F1.opening: the thesis stands in the first content sentence.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f1_opening = complete({
    .id = "F1.opening",
    .group = Group::framework,
    .place = 11,
    .title = "thesis in the opening",
    .question = "Does the first content sentence name the source?",
    .why = "A listener decides early what your answer is about, and sorts everything after that "
           "under it. With the source at the start, your story is heard as evidence; with the "
           "source at the end, it is heard as a story in search of a point.",
    .source = "rubric F1.opening",
    .how = "Move the sentence that names your source to the very front. A short greeting or a "
           "thank-you may stand before it; background, dates and the way you came to the job come "
           "after it.",
    .good = {{"Thank you, I like that question. ⟦I am driven by untangling things that nobody has "
              "time to untangle.⟧ In May our invoices …"},
             {"⟦Mastering a difficult tool until it feels like my own hand is what moves me.⟧ Two "
              "years ago I could not weld aluminium."}},
    .bad = {{"⟦I was born in Leeds and studied chemistry. After that I joined a small laboratory.⟧ "
             "What inspires me is careful work."},
            {"⟦May I answer with a story? It is about a lorry and a bridge.⟧ I suppose solving "
             "problems inspires me."}},
    .partly = "something stands before the sentence that names your source",
    .missing = "the opening does not name your source yet",
    .help = "move the sentence that names your source to the front",
    .next_step = "Open with the sentence that names your source and let the background follow it.",
    .anchor = Anchor::thesis,
    .missing_anchor = Anchor::start,
    .judge =
        [](const Subject& subject) {
          return by_estimate(subject, Trait::F1_opening, first_of(subject.reading, Role::thesis));
        },
});

}  // namespace ninety::framework
