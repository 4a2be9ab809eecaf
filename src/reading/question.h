// Which question was asked: ours, its "who" form, or another one.
//
//   ninety::question_kind("Who do you look up to?");   // QuestionKind::who
//
#pragma once

#include <string_view>

#include "reading/reading.h"

namespace ninety {

/// `what` for every wording of "What inspires (motivates, drives) you?", also as a request ("Tell
/// me what makes you tick") and for a blank text; `who` when a person is asked for ("Who is your
/// role model?"); `foreign` for any other question, also for near ones: "What motivated you to
/// apply here?", "How do you motivate others?". Pure and total.
[[nodiscard]] QuestionKind question_kind(std::string_view question);

}  // namespace ninety
