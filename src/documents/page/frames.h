// How the text of a document is set: how wide its columns are, how far its lines stand apart, which
// letters are usual.
//
//   const Frames frames(lines);
//   if (frames.adjacent(line, next) && !frames.fits(line, next)) join(line, next);
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <utility>

#include "documents/page/page_lines.h"

namespace ninety::documents {

class Frames {
 public:
  explicit Frames(std::span<const PageLine> lines);

  /// True when `next` stands right below `line`, as the lines of a paragraph do.
  [[nodiscard]] bool adjacent(const PageLine& line, const PageLine& next) const;
  /// True when the first word of `next` would have had room at the end of `line`.
  [[nodiscard]] bool fits(const PageLine& line, const PageLine& next) const;
  /// How much of its column the line fills, from 0 to 1.
  [[nodiscard]] double share(const PageLine& line) const;
  /// True when most lines of its column end at the same place.
  [[nodiscard]] bool is_justified(const PageLine& line) const { return frame(line).justified; }
  /// True when it is justified, and this line ends before the others.
  [[nodiscard]] bool ends_early(const PageLine& line) const;
  /// True when paragraphs of its column start with an indented line, and this is one.
  [[nodiscard]] bool is_indented(const PageLine& line) const;
  /// Letters larger than usual, or bold where most are not.
  [[nodiscard]] bool stands_out(const PageLine& line) const;

 private:
  struct Frame {
    double left = 0;
    double right = 0;
    double indent = 0;  ///< of the first line of paragraphs; 0: none
    bool justified = false;
  };
  /// The borders of a region, in points: columns at the same place have the same frame.
  using Place = std::pair<int, int>;

  [[nodiscard]] static Place place_of(const PageLine& line);
  [[nodiscard]] const Frame& frame(const PageLine& line) const;
  void measure_leading(std::span<const PageLine> lines);
  void measure_frames(std::span<const PageLine> lines);
  void measure_indents(std::span<const PageLine> lines);
  void measure_letters(std::span<const PageLine> lines);

  std::map<Place, Frame> frames_;
  std::map<int, double> leading_;  ///< by size, in half points
  double usual_size_ = 0;
  bool mostly_bold_ = false;
};

}  // namespace ninety::documents
