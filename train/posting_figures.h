// How well postings are read, held against their labels.
//
//   PostingFigures figures;
//   figures.add(labelled, ninety::read_posting(labelled.text, model));
//   fmt::print("{}", text_of(figures));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "brief/brief.h"

namespace ninety::train {

/// Of one list. A labelled thing is found when evidence of a predicted one shares bytes with its
/// own; a predicted one is right when it does so with a labelled one's.
struct ListFigures {
  std::size_t labelled = 0;
  std::size_t found = 0;
  std::size_t predicted = 0;
  std::size_t right = 0;

  [[nodiscard]] double recall() const;  ///< 1 when nothing is labelled
  [[nodiscard]] double precision() const;
  ListFigures& operator+=(const ListFigures& other);
};

struct PostingFigures {
  std::size_t postings = 0;
  ListFigures core;
  ListFigures competencies;
  ListFigures demands;
  ListFigures challenges;  ///< of postings that state some
  std::size_t without_challenge = 0;
  std::size_t invented = 0;  ///< of those, postings for which one was given all the same

  void add(const Posting& labelled, const Posting& read);
  PostingFigures& operator+=(const PostingFigures& other);
};

/// One line of a table: recall and precision of each list, in the order of heading_of_figures().
[[nodiscard]] std::string text_of(const PostingFigures& figures);
[[nodiscard]] std::string_view heading_of_figures();

}  // namespace ninety::train
