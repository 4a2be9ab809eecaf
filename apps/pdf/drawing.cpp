#include "apps/pdf/drawing.h"

#include <algorithm>

namespace ninety::documents {
namespace {

constexpr std::size_t kDeepest = 1000;        // saved states
constexpr std::size_t kMostShapes = 100'000;  // of a page

bool paints(std::string_view operation) {
  for (const std::string_view one : {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"}) {
    if (operation == one) return true;
  }
  return false;
}

}  // namespace

void Drawing::number(double value) {
  if (count_ == numbers_.size()) {
    std::ranges::rotate(numbers_, numbers_.begin() + 1);
    --count_;
  }
  numbers_.at(count_++) = value;
}

double Drawing::operand(std::size_t from_last) const {
  return from_last < count_ ? numbers_.at(count_ - 1 - from_last) : 0;
}

void Drawing::apply(std::string_view operation) {
  if (operation == "q") {
    if (saved_.size() < kDeepest) saved_.push_back(matrix_);
  } else if (operation == "Q") {
    if (!saved_.empty()) {
      matrix_ = saved_.back();
      saved_.pop_back();
    }
  } else if (operation == "cm") {
    change_matrix();
  } else if (operation == "m" || operation == "l") {
    add_points(1);
  } else if (operation == "v" || operation == "y") {
    add_points(2);
  } else if (operation == "c") {
    add_points(3);
  } else if (operation == "re") {
    add_point(operand(3), operand(2));
    add_point(operand(3) + operand(1), operand(2) + operand(0));
  } else if (operation == "n") {
    path_empty_ = true;
  } else if (operation == "Do" || operation == "EI") {
    paint_image();
  } else if (paints(operation)) {
    paint();
  }
  count_ = 0;
}

void Drawing::change_matrix() {
  if (count_ < 6) return;
  const auto& n = numbers_;
  const auto& m = matrix_;
  matrix_ = {n[0] * m[0] + n[1] * m[2],        n[0] * m[1] + n[1] * m[3],
             n[2] * m[0] + n[3] * m[2],        n[2] * m[1] + n[3] * m[3],
             n[4] * m[0] + n[5] * m[2] + m[4], n[4] * m[1] + n[5] * m[3] + m[5]};
}

void Drawing::add_points(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    add_point(operand(2 * i + 1), operand(2 * i));
}

void Drawing::add_point(double x, double y) {
  const double at_x = x * matrix_[0] + y * matrix_[2] + matrix_[4];
  const double at_y = x * matrix_[1] + y * matrix_[3] + matrix_[5];
  if (path_empty_) path_ = {.left = at_x, .bottom = at_y, .right = at_x, .top = at_y};
  path_empty_ = false;
  path_.left = std::min(path_.left, at_x);
  path_.right = std::max(path_.right, at_x);
  path_.bottom = std::min(path_.bottom, at_y);
  path_.top = std::max(path_.top, at_y);
}

void Drawing::paint() {
  if (!path_empty_ && shapes_.size() < kMostShapes) shapes_.push_back(path_);
  path_empty_ = true;
}

/// An image fills the unit square.
void Drawing::paint_image() {
  path_empty_ = true;
  for (const double x : {0.0, 1.0}) {
    for (const double y : {0.0, 1.0})
      add_point(x, y);
  }
  paint();
}

}  // namespace ninety::documents
