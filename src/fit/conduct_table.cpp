#include "fit/conduct_table.h"

#include <algorithm>

namespace ninety {
namespace {

constexpr std::string_view kTable =
#include "tables/conduct.inc"
    ;

std::string_view take_line(std::string_view& rest) {
  const auto end = std::min(rest.find('\n'), rest.size());
  const auto line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

/// The column that a line starts, or nullptr; `line` becomes what stands behind its name.
std::string* column_of(std::string_view& line, ConductRow& row) {
  const auto colon = line.find(": ");
  if (colon == std::string_view::npos) return nullptr;
  const auto name = line.substr(0, colon);
  auto* column = name == "asks"      ? &row.asks
                 : name == "deeds"   ? &row.deeds
                 : name == "against" ? &row.against
                 : name == "cues"    ? &row.cues
                                     : nullptr;
  if (column != nullptr) line.remove_prefix(colon + 2);
  return column;
}

/// A cue a line.
void append(std::string& column, std::string_view line) {
  if (!column.empty()) column += ' ';
  for (const char c : line) {
    if (c != ',')
      column += c;
    else
      column += '\n';
  }
}

}  // namespace

std::string_view conduct_table() { return kTable; }

std::vector<ConductRow> conduct_rows(std::string_view table) {
  std::vector<ConductRow> rows;
  std::string* column = nullptr;
  while (!table.empty()) {
    auto line = take_line(table);
    if (line.starts_with('[')) {
      rows.emplace_back().name = line.substr(1, line.find(']') - 1);
      column = nullptr;
      continue;
    }
    if (line.empty() || line.starts_with('#') || rows.empty()) {
      column = nullptr;
      continue;
    }
    if (!line.starts_with(' ')) column = column_of(line, rows.back());
    if (column != nullptr) append(*column, line);
  }
  return rows;
}

}  // namespace ninety
