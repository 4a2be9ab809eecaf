// The wordings of the question, with the sound that flite made of each when the program was built
// (cmake/questions.cmake, from data/questions.txt).
#pragma once

#include <span>
#include <string_view>

namespace ninety::server {

struct Question {
  std::string_view id;
  std::string_view text;
  std::string_view audio;  ///< WAV, 16 kHz
};

[[nodiscard]] std::span<const Question> all_questions();

}  // namespace ninety::server
