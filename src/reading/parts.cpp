#include "reading/parts.h"

namespace ninety {

float weight_in(const RoleScores& probability, Part part) {
  switch (part) {
    case Part::story:
      return probability[static_cast<std::size_t>(Role::situation)] +
             probability[static_cast<std::size_t>(Role::action)] +
             probability[static_cast<std::size_t>(Role::result)];
    case Part::whole:
      return 1.0F;
    default:
      return probability[static_cast<std::size_t>(part)];
  }
}

bool is_content(const Lexeme& lexeme) {
  constexpr ClassMask kEmpty = mask_of(
      WordClass::pronoun_i, WordClass::pronoun_we, WordClass::pronoun_you, WordClass::pronoun_third,
      WordClass::be_present, WordClass::be_past, WordClass::have_form, WordClass::do_form,
      WordClass::modal, WordClass::connective, WordClass::negation);
  return lexeme.rarity > 0.75F && !lexeme.is(kEmpty);
}

void add_word(const Lexed& lexed, std::size_t i, float weight, MeanVector& mean) {
  const auto& lexeme = lexed.lexemes[i];
  if (lexeme.vector != 0) mean.add(lexed.vocabulary->vector(lexeme.vector), weight * lexeme.rarity);
}

}  // namespace ninety
