#include "documents/page/frames.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace ninety::documents {
namespace {

int half_points(double size) { return static_cast<int>(std::lround(2 * size)); }

/// The distance of lines in a paragraph: the smallest one that comes twice.
double smallest_common(std::vector<double>& distances) {
  std::ranges::sort(distances);
  for (std::size_t i = 0; i + 1 < distances.size(); ++i) {
    if (distances[i + 1] - distances[i] < 0.6) return distances[i + 1];
  }
  return distances.front();
}

/// The right edge of a column. A single line may stand out over it, but not by much.
double right_edge(std::vector<double>& rights) {
  constexpr double kCompany = 24;  // points
  constexpr double kOverhang = 60;
  std::ranges::sort(rights, std::greater<>());
  for (std::size_t i = 0; i + 1 < rights.size() && i < 5; ++i) {
    if (rights.front() - rights[i] > kOverhang) break;
    if (rights[i] - rights[i + 1] < kCompany) return rights[i];
  }
  return rights.front();
}

/// The left edge of a column: the first place where two lines start.
int left_edge(const std::map<int, std::size_t>& lefts) {
  for (const auto& [left, count] : lefts) {
    if (count >= 2) return left;
  }
  return lefts.empty() ? 0 : lefts.begin()->first;
}

std::ptrdiff_t count_near(const std::vector<double>& values, double value, double distance) {
  return std::ranges::count_if(values,
                               [=](double one) { return std::abs(one - value) < distance; });
}

int most_frequent(const std::map<int, std::size_t>& counts) {
  const auto found = std::ranges::max_element(counts, {}, [](auto& entry) { return entry.second; });
  return found == counts.end() ? 0 : found->first;
}

}  // namespace

Frames::Frames(std::span<const PageLine> lines) {
  measure_leading(lines);
  measure_frames(lines);
  measure_indents(lines);
  measure_letters(lines);
}

void Frames::measure_leading(std::span<const PageLine> lines) {
  std::map<int, std::vector<double>> distances;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto& line = lines[i];
    const auto& next = lines[i + 1];
    const double distance = next.top - line.top;
    const bool below = line.page == next.page && distance > 0.7 * line.size &&
                       distance < 2.5 * line.size && next.left < line.right;
    if (below && half_points(line.size) == half_points(next.size))
      distances[half_points(line.size)].push_back(distance);
  }
  for (auto& [size, found] : distances)
    leading_[size] = smallest_common(found);
}

void Frames::measure_frames(std::span<const PageLine> lines) {
  std::map<Place, std::vector<double>> rights;
  std::map<Place, std::map<int, std::size_t>> lefts;
  for (const auto& line : lines) {
    rights[place_of(line)].push_back(line.right);
    if (!line.item) ++lefts[place_of(line)][half_points(line.left)];
  }
  for (auto& [place, found] : rights) {
    auto& frame = frames_[place];
    frame.right = right_edge(found);
    // Of the lines that are nearly full, those of justified text all end at the edge.
    const auto at_edge = count_near(found, frame.right, 1.5);
    frame.justified = at_edge >= 4 && at_edge * 2 >= count_near(found, frame.right, 60);
    frame.left = left_edge(lefts[place]) / 2.0;
  }
}

void Frames::measure_indents(std::span<const PageLine> lines) {
  std::map<Place, std::map<int, std::size_t>> indents;
  std::map<Place, std::map<int, std::size_t>> all;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto& line = lines[i];
    const double left = frame(line).left;
    const double indent = line.left - left;
    ++all[place_of(line)][half_points(indent)];
    const bool back = std::abs(lines[i + 1].left - left) < 1 && adjacent(line, lines[i + 1]);
    if (!line.item && back && indent > 0.7 * line.size && indent < 4 * line.size)
      ++indents[place_of(line)][half_points(indent)];
  }
  for (const auto& [place, found] : indents) {
    const int most = most_frequent(found);
    if (all[place][most] >= 2) frames_[place].indent = most / 2.0;
  }
}

void Frames::measure_letters(std::span<const PageLine> lines) {
  std::map<int, std::size_t> letters;
  std::size_t bold = 0;
  std::size_t all = 0;
  for (const auto& line : lines) {
    letters[half_points(line.size)] += line.words.size();
    all += line.words.size();
    if (line.bold) bold += line.words.size();
  }
  usual_size_ = most_frequent(letters) / 2.0;
  mostly_bold_ = bold * 3 > all;
}

Frames::Place Frames::place_of(const PageLine& line) {
  const auto tens = [](double x) { return static_cast<int>(std::lround(x / 10)); };
  return {tens(line.region_left), tens(line.region_right)};
}

const Frames::Frame& Frames::frame(const PageLine& line) const {
  return frames_.at(place_of(line));
}

bool Frames::adjacent(const PageLine& line, const PageLine& next) const {
  const double distance = next.top - line.top;
  if (next.page != line.page || distance < 0.5 * line.size) return false;
  if (next.left >= line.right || next.right <= line.left) return false;
  const auto found = leading_.find(half_points(line.size));
  const double leading = found == leading_.end() ? 1.4 * line.size : found->second;
  return distance <= 1.08 * leading + 0.5;
}

bool Frames::fits(const PageLine& line, const PageLine& next) const {
  return line.right + 0.25 * line.size + next.first_word <= frame(line).right;
}

double Frames::share(const PageLine& line) const {
  const double width = frame(line).right - line.left;
  return width > 0 ? std::clamp((line.right - line.left) / width, 0.0, 1.0) : 1;
}

bool Frames::ends_early(const PageLine& line) const {
  return frame(line).justified && line.right < frame(line).right - 1.5 * line.size;
}

bool Frames::is_indented(const PageLine& line) const {
  const auto& its = frame(line);
  return its.indent > 0 && !line.item && std::abs(line.left - its.left - its.indent) < 1.5;
}

bool Frames::stands_out(const PageLine& line) const {
  constexpr std::size_t kLongestHeading = 120;  // bytes
  if (line.words.size() > kLongestHeading) return false;
  if (line.size > 1.12 * usual_size_) return true;
  return line.bold && !mostly_bold_ && line.size > 0.9 * usual_size_ && !line.words.ends_with('.');
}

}  // namespace ninety::documents
