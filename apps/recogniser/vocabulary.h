// The part of the recogniser's dictionary that is listened for: the most usual words of the
// language and those of the script. Rare words cost time and are heard by mistake.
//
//   const auto dictionary = usual_dictionary(path, script_words, [&](const std::string& word) { …
//   });
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::speech {

/// How many words beside the script's. With all 134,000, a word of the script that is said in a
/// strange way loses to a rare one; with 30,000, a word said beside the script is missed too often.
inline constexpr std::size_t kUsualWords = 40'000;

/// Lines of the dictionary in `file` for `also` and for the kUsualWords words that `likelihood`
/// rates highest; empty when the file cannot be read.
[[nodiscard]] std::string usual_dictionary(
    const std::string& file, const std::vector<std::string>& also,
    const std::function<int(const std::string& word)>& likelihood);

/// "was(2)" → "was".
[[nodiscard]] std::string_view without_variant(std::string_view word);

}  // namespace ninety::speech
