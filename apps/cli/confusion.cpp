#include "apps/cli/confusion.h"

#include <algorithm>
#include <numeric>

#include <fmt/core.h>

#include "render/json_text.h"

namespace ninety {

void Confusion::add(std::string_view gold, std::string_view found) {
  const auto row = std::ranges::find(labels_, gold);
  const auto column = std::ranges::find(labels_, found);
  if (row == labels_.end() || column == labels_.end()) {
    ++unknown_;
    return;
  }
  const auto index = static_cast<std::size_t>(row - labels_.begin()) * labels_.size() +
                     static_cast<std::size_t>(column - labels_.begin());
  ++counts_[index];
}

std::uint64_t Confusion::total() const {
  return std::accumulate(counts_.begin(), counts_.end(), unknown_);
}

std::uint64_t Confusion::right() const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < labels_.size(); ++i)
    sum += at(i, i);
  return sum;
}

double Confusion::accuracy() const {
  return total() == 0 ? 0 : static_cast<double>(right()) / static_cast<double>(total());
}

std::uint64_t Confusion::of_gold(std::size_t label) const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < labels_.size(); ++i)
    sum += at(label, i);
  return sum;
}

std::uint64_t Confusion::of_found(std::size_t label) const {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < labels_.size(); ++i)
    sum += at(i, label);
  return sum;
}

double Confusion::commonest() const {
  std::uint64_t most = 0;
  for (std::size_t label = 0; label < labels_.size(); ++label)
    most = std::max(most, of_gold(label));
  return total() == 0 ? 0 : static_cast<double>(most) / static_cast<double>(total());
}

double Confusion::macro_f1() const {
  double sum = 0;
  int occurring = 0;
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const auto both = of_gold(i) + of_found(i);
    if (both == 0) continue;
    ++occurring;
    sum += 2 * static_cast<double>(at(i, i)) / static_cast<double>(both);
  }
  return occurring == 0 ? 0 : sum / occurring;
}

std::string Confusion::text() const {
  std::string out = fmt::format("    {:<20}", "labelled \\ found");
  for (const auto label : labels_)
    out += fmt::format("{:>7}", label.substr(0, 6));
  out += '\n';
  for (std::size_t row = 0; row < labels_.size(); ++row) {
    if (of_gold(row) == 0) continue;
    out += fmt::format("    {:<20}", labels_[row]);
    for (std::size_t column = 0; column < labels_.size(); ++column)
      out += fmt::format("{:>7}", at(row, column));
    out += '\n';
  }
  if (unknown_ > 0) out += fmt::format("    {} with a label that is not of the rubric\n", unknown_);
  return out;
}

void Confusion::append_json(std::string& out) const {
  out += fmt::format(R"({{"total":{},"right":{},"accuracy":{:.4f},"macro_f1":{:.4f},"labels":[)",
                     total(), right(), accuracy(), macro_f1());
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if (i > 0) out += ',';
    json::append_string(out, labels_[i]);
  }
  out += "],\"counts\":[";
  for (std::size_t row = 0; row < labels_.size(); ++row) {
    out += row > 0 ? ",[" : "[";
    for (std::size_t column = 0; column < labels_.size(); ++column) {
      if (column > 0) out += ',';
      json::append_number(out, at(row, column));
    }
    out += ']';
  }
  out += "]}";
}

}  // namespace ninety
