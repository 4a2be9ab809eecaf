// Things that a document states, each with the words it was read from: what the reports on a
// posting and on an organisation's page have in common.
//
//   BriefWriter writer(organisation.text, 80);
//   writer.section("Values");
//   for (const auto& value : organisation.values) writer.item("Value", value.name, value.evidence);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "brief/brief.h"

namespace ninety {

/// Writes lists for people: for `width` 0 plain sentences, one item a line; else lists under
/// headings, wrapped to `width` columns. `text` is what the evidence points into and must outlive
/// it.
class BriefWriter {
 public:
  BriefWriter(std::string_view text, std::size_t width) : text_(text), width_(width) {}

  void section(std::string_view heading);
  /// `kind` is what the item is called where headings are left out.
  void item(std::string_view kind, std::string_view name, const std::vector<Span>& evidence);
  void say(std::string_view sentence);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void indented(std::size_t columns, std::string_view words);
  [[nodiscard]] std::string quoted(Span span) const;
  [[nodiscard]] std::size_t line_of(Span span) const;

  std::string_view text_;
  std::size_t width_;
  std::string out_;
};

namespace json {

/// `"evidence":[{"begin","end","text"}]`
void append_evidence(std::string& out, const std::vector<Span>& evidence, std::string_view text);

/// `"key":[{"name","evidence"}]`
void append_items(std::string& out, std::string_view key, const std::vector<BriefItem>& items,
                  std::string_view text);

}  // namespace json
}  // namespace ninety
