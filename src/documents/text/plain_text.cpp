#include "documents/text/plain_text.h"

#include <algorithm>
#include <vector>

#include "documents/text/characters.h"
#include "documents/text/wrapping.h"

namespace ninety::documents {
namespace {

/// "WHAT YOU BRING": a heading of its own, however full its line is.
bool is_all_capitals(std::string_view line) {
  const auto letters = std::ranges::count_if(line, is_letter);
  return letters >= 4 && line.size() <= 60 && std::ranges::none_of(line, is_lower);
}

SourceLine source_line(std::string_view line) {
  SourceLine found;
  const auto words = trimmed(line);
  if (words.empty()) return found;
  found.indent = static_cast<std::size_t>(words.data() - line.data());
  found.columns = found.indent + words.size();
  found.words = words;
  if (const auto item = behind_bullet(words)) {
    found.kind = LineKind::item;
    found.words = *item;
  } else if (is_all_capitals(words)) {
    found.kind = LineKind::heading;
  }
  return found;
}

}  // namespace

std::string plain_text(std::string_view bytes) {
  const auto text = clean(bytes);
  std::vector<SourceLine> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(source_line(std::string_view(text).substr(at, end - at)));
    at = end + 1;
  }
  return unwrapped(lines);
}

}  // namespace ninety::documents
