// What the form of a piece of a page says, apart from its words.
//
//   if (is_link(text, unit.span)) …   // a piece of a bar of links: "Home | Shop | About us"
#pragma once

#include <span>
#include <string_view>

#include "brief/cue_table.h"
#include "text/span.h"

namespace ninety {

/// True for a piece of a bar of links or a trail of crumbs: a separator stands beside it on its
/// line.
[[nodiscard]] bool is_link(std::string_view text, Span span);

/// True for a whole bar or trail: "Home > About us > Values", "Shop    Visit    About us".
[[nodiscard]] bool holds_links(std::string_view line);

/// True for one of two pieces with one separator between them.
[[nodiscard]] bool stands_as_twin(std::string_view text, Span span);

/// True when there are words or numbers among the marks.
[[nodiscard]] bool says_something(std::span<const OutlineWord> words);

/// True for words without numbers, signs and months.
[[nodiscard]] bool is_timeless(std::span<const OutlineWord> words);

/// True when `words` begin with somebody's words in quotation marks; a name in them is none.
[[nodiscard]] bool opens_quotation(std::span<const OutlineWord> words, std::string_view text);

/// True when all years that `words` name are long past.
[[nodiscard]] bool tells_of_long_ago(std::span<const OutlineWord> words);

/// True for a heading that is a date of these years: "2023–2024", "Spring 2024".
[[nodiscard]] bool is_recent_date(std::span<const OutlineWord> words);

/// True for words that begin with a name: "Sofa Map, finished …", "Walk and Talk is …".
[[nodiscard]] bool starts_with_name(std::span<const OutlineWord> words);

/// `words` without a date in front: "3 May: The bus runs", "June – The bus runs".
[[nodiscard]] std::span<const OutlineWord> behind_date(std::span<const OutlineWord> words);

/// True for the name of a month or its short form.
[[nodiscard]] bool is_month(std::string_view folded);

}  // namespace ninety
