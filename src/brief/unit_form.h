// What a unit of a posting looks like: how it begins, whom it speaks to, what it holds.
//
//   const UnitForms forms = forms_of(unit, outline.words(unit));
//   if (forms[static_cast<std::size_t>(UnitForm::starts_with_verb)]) …
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "brief/outline.h"

namespace ninety {

/// What a unit looks like.
enum class UnitForm : std::uint8_t {
  item,
  sentence,
  split,
  starts_with_verb,
  starts_with_gerund,
  starts_with_you,
  starts_with_we,
  starts_with_must,
  starts_with_noun,
  has_you,
  has_we,
  has_number,
  has_money,
  has_or,
  has_past,
  has_negation,
  has_list,
  has_colon,
  has_will,
  is_help,
  ends_open,
  last,
};
inline constexpr std::array<std::string_view, static_cast<std::size_t>(UnitForm::last)>
    kUnitFormNames = {
        "item",       "sentence",   "split", "verb first", "gerund first", "you first", "we first",
        "must first", "noun first", "you",   "we",         "number",       "money",     "or",
        "past",       "negation",   "list",  "colon",      "will",         "help",      "open end"};

using UnitForms = std::array<bool, kUnitFormNames.size()>;

/// `words` are those of `unit`; at least one.
[[nodiscard]] UnitForms forms_of(const Unit& unit, std::span<const OutlineWord> words);

}  // namespace ninety
