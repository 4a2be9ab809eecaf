#include "brief/unit_form.h"

#include <algorithm>
#include <initializer_list>

#include "brief/posting_parts.h"

namespace ninety {
namespace {

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::ranges::find(list, word) != list.end();
}

}  // namespace

UnitForms forms_of(const Unit& unit, std::span<const OutlineWord> words) {
  UnitForms forms{};
  const auto set = [&forms](UnitForm form, bool on = true) {
    forms[static_cast<std::size_t>(form)] |= on;
  };
  set(unit.kind == UnitKind::item ? UnitForm::item : UnitForm::sentence);
  set(UnitForm::split, unit.split);
  const auto first = words.front().folded;
  const auto next = words.size() > 1 ? words[1].folded : std::string_view{};
  const bool verb = is_work_verb(first) && !any_of(next, {"of", "is", "are", "and"});
  set(UnitForm::starts_with_verb, verb || (is_work_verb(first) && next == "and"));
  set(UnitForm::starts_with_gerund, first.size() > 5 && first.ends_with("ing"));
  set(UnitForm::starts_with_you, any_of(first, {"you", "your"}));
  set(UnitForm::starts_with_we, any_of(first, {"we", "our", "us"}));
  set(UnitForm::starts_with_must,
      any_of(first, {"must", "able", "ability", "a", "an", "some", "good", "strong", "experience",
                     "knowledge", "proven", "excellent", "sound"}));
  set(UnitForm::starts_with_noun, !verb && !first.ends_with("ing"));
  std::uint32_t commas = 0;
  for (const auto& word : words) {
    const auto w = word.folded;
    set(UnitForm::has_you, any_of(w, {"you", "your", "yourself"}));
    set(UnitForm::has_we, any_of(w, {"we", "our", "us"}));
    set(UnitForm::has_number, word.kind == TokenKind::number);
    set(UnitForm::has_money,
        any_of(w, {"$", "£", "€", "₹", "rs", "r", "kes", "aud", "nzd", "lakh", "lpa"}));
    set(UnitForm::has_or, w == "or");
    set(UnitForm::has_past,
        any_of(w, {"was", "were", "had", "has", "have", "been", "last", "since"}) ||
            (w.size() > 4 && w.ends_with("ed")));
    set(UnitForm::has_negation,
        any_of(w, {"not", "n't", "no", "never", "nobody", "none", "without", "nothing"}));
    set(UnitForm::has_colon, w == ":");
    set(UnitForm::has_will, any_of(w, {"will", "'ll", "would"}));
    set(UnitForm::is_help,
        any_of(w, {"help", "helping", "assist", "assisting", "support", "supporting", "occasional",
                   "occasionally", "sometimes", "cover", "other"}));
    commas += w == "," ? 1U : 0U;
  }
  set(UnitForm::has_list, commas >= 2);
  set(UnitForm::ends_open, words.back().kind == TokenKind::word);
  return forms;
}

}  // namespace ninety
