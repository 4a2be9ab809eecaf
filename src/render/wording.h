// What the reports for people have in common: their phrases, quotations and what they pick.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ninety {

/// Words of the answer in curly quotes, at most `most` of them, without a final full stop:
/// “and the queue was …”.
[[nodiscard]] std::string quotation(std::string_view text, Span span, std::size_t most = 14);

/// Where an empty span stands: "at the start", "at the end", "after “… the last few words”".
[[nodiscard]] std::string place_of(std::string_view text, std::uint32_t offset);

/// "promising", or "not judged".
[[nodiscard]] std::string_view verdict_phrase(const Report& report);

/// `words` as a sentence: capital first, full stop last.
[[nodiscard]] std::string sentence(std::string_view words);

/// "57–76 s", "about 60 s".
[[nodiscard]] std::string seconds_range(double low, double high);

/// "12 seconds", "1 second": for sentences.
[[nodiscard]] std::string counted(std::uint32_t count, std::string_view noun);

/// "problem solving", "no source that can be made out".
[[nodiscard]] std::string source_phrase(Source source);

/// "drive from the work itself", "drive from outside", …
[[nodiscard]] std::string_view drive_phrase(Orientation orientation);

/// "thesis", "action, also result".
[[nodiscard]] std::string role_phrase(const Segment& segment);

/// The time that one role takes of the answer, at the middle of the estimated range; as it was
/// spoken in a take.
struct PartTime {
  Role role = Role::other;
  double seconds = 0;
};

/// By order of appearance, neighbours of one role joined.
[[nodiscard]] std::vector<PartTime> part_times(const Report& report);

/// The same by order of Role, each role once.
[[nodiscard]] std::vector<PartTime> role_times(const Report& report);

/// "thesis 8 s, situation 15 s, action 22 s".
[[nodiscard]] std::string role_times_phrase(const Report& report);

/// What works, for people: criteria of values and framework that are met, in registry order.
struct Praise {
  const Criterion* criterion = nullptr;
  Span evidence;  ///< the words that show it; empty when too many to quote, or quoted before
};
[[nodiscard]] std::vector<Praise> what_works(const Report& report);

/// The text that was judged; empty when nothing was.
[[nodiscard]] std::string_view answer_of(const Report& report);

/// "+1.20 word:inspire, -0.31 prior": terms as `--why` shows them.
[[nodiscard]] std::string terms_phrase(const std::vector<Term>& terms);

}  // namespace ninety
