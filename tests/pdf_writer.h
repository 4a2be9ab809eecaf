// Writes small real PDFs, since the library that reads them cannot.
//
//   PdfWriter pdf;
//   pdf.page();
//   pdf.text({.x = 72, .y = 720, .size = 11}, "Greet guests");
//   const std::string bytes = pdf.bytes();
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ninety::tests {

/// Points from the lower left corner of an A4 page, 595 by 842.
struct Place {
  double x = 72;
  double y = 770;
  double size = 11;
};

class PdfWriter {
 public:
  void page() { pages_.emplace_back(); }
  /// One line in Helvetica. Windows-1252; "\x95" is a bullet.
  void text(Place place, std::string_view words);
  /// A paragraph wrapped to `width`; words of 9 letters and more are cut where the line is full
  /// when `hyphens`. Gives the y below it.
  enum class Hyphens { none, cut };
  double paragraph(Place place, double width, std::string_view words,
                   Hyphens hyphens = Hyphens::none);
  /// Raw operators on the last page: drawings without text.
  void draw(std::string_view operators);
  [[nodiscard]] std::string bytes() const;

 private:
  std::vector<std::string> pages_;
};

/// The width of a line in Helvetica, in points.
[[nodiscard]] double width_of(std::string_view words, double size);

}  // namespace ninety::tests
