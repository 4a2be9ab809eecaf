// Decisions → the words they rest on.
#pragma once

#include "reading/answer_model.h"
#include "reading/lexed.h"
#include "reading/reading.h"
#include "reading/role_model.h"

namespace ninety {

/// Fills source and motivation evidence, outcomes, agency, echo and pitfall evidence of `reading`,
/// whose segments and decisions are there already.
void find_evidence(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
                   const Decisions& decided, Reading& reading);

}  // namespace ninety
