// The table data/fit/conduct.txt, part of the program: what people do when they have a trait,
// how employers call it, and what shows the opposite.
//
//   for (const ConductRow& row : conduct_rows(conduct_table())) learn(row.name, row.deeds);
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ninety {

/// One paragraph of the table. Cues are parted by line breaks; "*" is a gap.
struct ConductRow {
  std::string name;
  std::string asks;     ///< how postings and organisations call the trait
  std::string deeds;    ///< how a story shows it
  std::string against;  ///< conduct that shows the opposite
  std::string cues;     ///< of a row that is no trait
};

/// The text of the table.
[[nodiscard]] std::string_view conduct_table();

/// Lines that are none of the form (data/fit/README.md) are left out.
[[nodiscard]] std::vector<ConductRow> conduct_rows(std::string_view table);

}  // namespace ninety
