// The lines that a recogniser writes, as they come in.
//
//   RecogniserAnswer answer;
//   answer.feed(block);             // as often as there is a block
//   answer.pieces_done();           // words of a piece count when all of it is there
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "take/take.h"

namespace ninety::speech {

class RecogniserAnswer {
 public:
  /// False when a line is none of a recogniser's.
  [[nodiscard]] bool feed(std::string_view block);
  [[nodiscard]] std::size_t pieces_done() const { return pieces_done_; }
  [[nodiscard]] std::vector<SpokenWord>& words() { return words_; }

 private:
  [[nodiscard]] bool take_line(std::string_view line);
  [[nodiscard]] bool take_word(std::string_view rest);

  std::string pending_;
  std::vector<SpokenWord> unfinished_;
  std::vector<SpokenWord> words_;
  std::size_t pieces_done_ = 0;
};

}  // namespace ninety::speech
