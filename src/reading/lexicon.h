// The word and phrase classes of data/lexicon, one file a class.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace ninety {

// clang-format off
#define NINETY_WORD_CLASSES(X) \
  X(pronoun_i) X(pronoun_we) X(pronoun_you) X(pronoun_third) \
  X(be_present) X(be_past) X(have_form) X(do_form) X(modal) X(future) \
  X(negation) X(contrast) X(connective) X(filler) X(greeting) X(question_remark) \
  X(inspire) X(reflect) X(reason) X(past_irregular) X(time_past) X(time_habit) \
  X(number_word) X(unit) X(money_unit) X(change_verb) X(outcome_cue) X(action_verb) \
  X(role_word) X(growth) X(known_person) \
  X(kin) X(health) X(faith_politics) X(pay) X(status) X(security) X(hobby) \
  X(boss) X(pressure) X(platitude) X(celebrity) X(people_helped) X(company_praise) \
  X(self_praise) X(teamwork) X(vague_result) X(passive_action) \
  X(src_problem_solving) X(src_mentorship) X(src_mastery) X(src_innovation) \
  X(src_overcoming) X(src_impact) X(src_role_model) X(enthusiasm)
// clang-format on

/// A class of words or phrases; a word may be in several. The names are those of the files.
enum class WordClass : std::uint8_t {
#define NINETY_CLASS(name) name,
  NINETY_WORD_CLASSES(NINETY_CLASS)
#undef NINETY_CLASS
};

inline constexpr std::array kWordClassNames = {
#define NINETY_CLASS(name) std::string_view(#name),
    NINETY_WORD_CLASSES(NINETY_CLASS)
#undef NINETY_CLASS
};

static_assert(kWordClassNames.size() <= 64, "a class is one bit of a 64-bit mask");

/// A set of word classes.
using ClassMask = std::uint64_t;

[[nodiscard]] constexpr ClassMask mask_of(WordClass word_class) {
  return ClassMask{1} << static_cast<unsigned>(word_class);
}

template <typename... Classes>
[[nodiscard]] constexpr ClassMask mask_of(WordClass first, Classes... rest) {
  return (mask_of(first) | ... | mask_of(rest));
}

}  // namespace ninety
