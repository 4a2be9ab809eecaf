// A confusion table: how often each label was taken for each other.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ninety {

class Confusion {
 public:
  /// `labels` must outlive the table.
  explicit Confusion(std::span<const std::string_view> labels)
      : labels_(labels), counts_(labels.size() * labels.size()) {}

  /// Counts one case; labels that are not of the table are counted as unknown, which is wrong.
  void add(std::string_view gold, std::string_view found);

  [[nodiscard]] std::uint64_t total() const;
  [[nodiscard]] std::uint64_t right() const;
  /// Share of cases that are right; 0 without any.
  [[nodiscard]] double accuracy() const;
  /// What always saying the commonest label would reach; 0 without any.
  [[nodiscard]] double commonest() const;
  /// Mean F1 over the labels that occur, in gold or as found; 0 without any.
  [[nodiscard]] double macro_f1() const;

  /// A table with gold labels down and found labels across; empty rows are left out.
  [[nodiscard]] std::string text() const;
  /// {"total", "right", "accuracy", "macro_f1", "labels", "counts"} with a row for each gold label.
  void append_json(std::string& out) const;

 private:
  [[nodiscard]] std::uint64_t at(std::size_t gold, std::size_t found) const {
    return counts_[gold * labels_.size() + found];
  }
  [[nodiscard]] std::uint64_t of_gold(std::size_t label) const;
  [[nodiscard]] std::uint64_t of_found(std::size_t label) const;

  std::span<const std::string_view> labels_;
  std::vector<std::uint64_t> counts_;
  std::uint64_t unknown_ = 0;
};

}  // namespace ninety
