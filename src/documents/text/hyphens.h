// Closes words that were cut at the end of a line.
//
//   const Hyphens hyphens(whole_text);     // its lines as they were broken
//   hyphens.join(line, "cation skills");   // line: "communi-" → "communication skills"
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ninety::documents {

/// Tells a word that was cut ("communi-cation") from one that has a hyphen ("client-facing"): by
/// how the rest of the text writes it, by whether it or its halves are words, and by whether the
/// text cuts words at all.
class Hyphens {
 public:
  /// `text` holds the lines, each with its "\n".
  explicit Hyphens(std::string_view text);
  /// Appends `next` to `line`: with a space, or closing the word that was cut. A U+2010 at the end
  /// of `line` is a hyphen that the typesetter put there.
  void join(std::string& line, std::string_view next) const;

 private:
  using Words = std::set<std::string, std::less<>>;

  void add_line(std::string_view line);
  void look_at_joint(std::string_view line, std::string_view next);
  [[nodiscard]] bool keeps_hyphen(std::string_view first, std::string_view second) const;

  Words with_hyphen_;  ///< inside a line, in lower case
  Words words_;
  bool cuts_words_ = false;  ///< some line ends in a frequent word that was cut
  bool typeset_ = false;     ///< hyphens of the typesetter are told from others
};

/// True for a frequent English word (data/documents/frequent_words.txt), in lower case.
[[nodiscard]] bool is_frequent_word(std::string_view word);

}  // namespace ninety::documents
