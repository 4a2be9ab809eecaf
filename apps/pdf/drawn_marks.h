// Small drawings of a PDF: browsers draw the bullets of a list as circles, not as letters.
//
//   DrawnMarks marks(bytes);
//   for (const Box& box : marks.of_page(0)) …
//
// Parses a stranger's bytes: call it confined. What cannot be read has no marks.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <qpdf/qpdf-c.h>

#include "apps/pdf/drawing.h"

namespace ninety::documents {

class DrawnMarks {
 public:
  /// `bytes` must live as long as this.
  explicit DrawnMarks(std::string_view bytes);
  ~DrawnMarks();
  DrawnMarks(const DrawnMarks&) = delete;
  DrawnMarks& operator=(const DrawnMarks&) = delete;
  DrawnMarks(DrawnMarks&&) = delete;
  DrawnMarks& operator=(DrawnMarks&&) = delete;

  /// Filled or outlined shapes and pictures about as wide as high and as large as a bullet, in the
  /// coordinates of the page.
  [[nodiscard]] std::vector<Box> of_page(std::size_t number);

 private:
  qpdf_data file_;
  std::size_t pages_ = 0;
  std::size_t room_;  ///< bytes of content that may still be looked through
};

}  // namespace ninety::documents
