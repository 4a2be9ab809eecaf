// The part of the recogniser's dictionary that is listened for: the most usual words of the
// language and those of the script. A hundred thousand rare words cost time and are heard by mistake.
//
//   const auto dictionary = usual_dictionary(path, script_words, [&](const std::string& word) { … });
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace ninety::speech {

/// How many words beside the script's.
inline constexpr std::size_t kUsualWords = 20'000;

/// Lines of the dictionary in `file` for `also` and for the kUsualWords words that `likelihood`
/// rates highest; empty when the file cannot be read.
[[nodiscard]] std::string usual_dictionary(
    const std::string& file, const std::vector<std::string>& also,
    const std::function<int(const std::string& word)>& likelihood);

/// "was(2)" → "was".
[[nodiscard]] std::string_view without_variant(std::string_view word);

}  // namespace ninety::speech
