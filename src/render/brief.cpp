#include "render/brief.h"

#include <algorithm>

#include <fmt/core.h>

#include "render/json_text.h"
#include "render/layout.h"

namespace ninety {

void BriefWriter::section(std::string_view heading) {
  if (width_ == 0) return;
  out_ += fmt::format("{}{}\n", out_.empty() ? "" : "\n", heading);
}

void BriefWriter::item(std::string_view kind, std::string_view name,
                       const std::vector<Span>& evidence) {
  if (width_ == 0) {
    out_ += fmt::format("{}: {}.", kind, shown(name));
    for (const auto& span : evidence)
      out_ += fmt::format(" Line {}: {}.", line_of(span), quoted(span));
    out_ += '\n';
    return;
  }
  indented(2, shown(name));
  for (const auto& span : evidence)
    indented(6, fmt::format("line {}: {}", line_of(span), quoted(span)));
}

void BriefWriter::say(std::string_view sentence) {
  if (width_ == 0) {
    out_ += fmt::format("{}\n", sentence);
  } else {
    indented(2, sentence);
  }
}

void BriefWriter::indented(std::size_t columns, std::string_view words) {
  for (const auto& line : wrap(words, std::max<std::size_t>(width_, columns + 20) - columns))
    out_ += std::string(columns, ' ') + line + '\n';
}

std::string BriefWriter::quoted(Span span) const {
  return fmt::format("“{}”", shown(span.of(text_)));
}

std::size_t BriefWriter::line_of(Span span) const {
  return 1 + static_cast<std::size_t>(std::ranges::count(text_.substr(0, span.begin), '\n'));
}

namespace json {

void append_evidence(std::string& out, const std::vector<Span>& evidence, std::string_view text) {
  out += "\"evidence\":[";
  for (const auto& span : evidence) {
    if (out.back() != '[') out += ',';
    append_span(out, span);
    out.back() = ',';
    out += "\"text\":";
    append_string(out, span.of(text));
    out += '}';
  }
  out += ']';
}

void append_items(std::string& out, std::string_view key, const std::vector<BriefItem>& items,
                  std::string_view text) {
  out += fmt::format("\"{}\":[", key);
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    out += "{\"name\":";
    append_string(out, item.name);
    out += ',';
    append_evidence(out, item.evidence, text);
    out += '}';
  }
  out += ']';
}

}  // namespace json
}  // namespace ninety
