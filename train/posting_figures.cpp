#include "train/posting_figures.h"

#include <algorithm>

#include <fmt/format.h>

namespace ninety::train {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool meet(const std::vector<Span>& a, const std::vector<Span>& b) {
  return std::ranges::any_of(
      a, [&b](Span x) { return std::ranges::any_of(b, [x](Span y) { return x.overlaps(y); }); });
}

template <typename Item>
ListFigures compared(const std::vector<Item>& labelled, const std::vector<Item>& read) {
  const auto in = [](const std::vector<Item>& list) {
    return [&list](const Item& item) {
      return std::ranges::any_of(
          list, [&item](const Item& other) { return meet(item.evidence, other.evidence); });
    };
  };
  return {.labelled = labelled.size(),
          .found = static_cast<std::size_t>(std::ranges::count_if(labelled, in(read))),
          .predicted = read.size(),
          .right = static_cast<std::size_t>(std::ranges::count_if(read, in(labelled)))};
}

std::vector<Competency> core_of(const std::vector<Competency>& all) {
  std::vector<Competency> core;
  std::ranges::copy_if(all, std::back_inserter(core), &Competency::core);
  return core;
}

}  // namespace

double ListFigures::recall() const { return share(found, labelled); }
double ListFigures::precision() const { return share(right, predicted); }

ListFigures& ListFigures::operator+=(const ListFigures& other) {
  labelled += other.labelled;
  found += other.found;
  predicted += other.predicted;
  right += other.right;
  return *this;
}

void PostingFigures::add(const Posting& labelled, const Posting& read) {
  ++postings;
  core += compared(core_of(labelled.competencies), core_of(read.competencies));
  competencies += compared(labelled.competencies, read.competencies);
  demands += compared(labelled.daily_demands, read.daily_demands);
  if (labelled.challenges.empty()) {
    ++without_challenge;
    invented += read.challenges.empty() ? 0 : 1;
  } else {
    challenges += compared(labelled.challenges, read.challenges);
  }
}

PostingFigures& PostingFigures::operator+=(const PostingFigures& other) {
  postings += other.postings;
  core += other.core;
  competencies += other.competencies;
  demands += other.demands;
  challenges += other.challenges;
  without_challenge += other.without_challenge;
  invented += other.invented;
  return *this;
}

std::string_view heading_of_figures() {
  return "postings   core rec  prec  (n)   all rec  prec   demand rec  prec   challenge rec  prec  "
         " invented";
}

std::string text_of(const PostingFigures& f) {
  return fmt::format(
      "{:8}   {:8.3f} {:5.3f} {:5.1f} {:8.3f} {:5.3f} {:12.3f} {:5.3f} {:15.3f} {:5.3f} {:5} of {}",
      f.postings, f.core.recall(), f.core.precision(),
      static_cast<double>(f.core.predicted) /
          static_cast<double>(std::max<std::size_t>(1, f.postings)),
      f.competencies.recall(), f.competencies.precision(), f.demands.recall(),
      f.demands.precision(), f.challenges.recall(), f.challenges.precision(), f.invented,
      f.without_challenge);
}

}  // namespace ninety::train
