// The drawing operators of a page's content stream, as far as they tell where something is drawn.
//
//   Drawing drawing;
//   drawing.number(10), …;   // operands
//   drawing.apply("re");     // operator
//   for (const Box& box : drawing.shapes()) …
//
// PDF 32000-1:2008, 8.4 to 8.5.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ninety::documents {

/// In points; y grows upward.
struct Box {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;
};

class Drawing {
 public:
  void number(double value);
  /// Uses the numbers since the last operator; unknown operators do nothing.
  void apply(std::string_view operation);
  /// The boxes of all painted paths and images so far.
  [[nodiscard]] const std::vector<Box>& shapes() const { return shapes_; }

 private:
  using Matrix = std::array<double, 6>;

  [[nodiscard]] double operand(std::size_t from_last) const;
  void change_matrix();
  void add_point(double x, double y);
  void add_points(std::size_t count);
  void paint();
  void paint_image();

  Matrix matrix_ = {1, 0, 0, 1, 0, 0};
  std::vector<Matrix> saved_;
  std::array<double, 6> numbers_{};
  std::size_t count_ = 0;
  Box path_;
  bool path_empty_ = true;
  std::vector<Box> shapes_;
};

}  // namespace ninety::documents
