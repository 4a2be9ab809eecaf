// Small drawings of a PDF: browsers draw the bullets of a list as circles, not as letters.
//
//   DrawnMarks marks(bytes);
//   place_bullets(page, marks.of_page(0));
//
// Parses a stranger's bytes: call it confined. What cannot be read has no marks; nothing throws but
// for want of memory.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "documents/page/bullets.h"

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

  /// Filled or outlined shapes and pictures about as wide as high and as large as a bullet, in
  /// points from the upper left corner of the page; none on turned pages.
  [[nodiscard]] std::vector<DrawnMark> of_page(std::size_t number);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace ninety::documents
