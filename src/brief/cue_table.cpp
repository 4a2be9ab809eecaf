#include "brief/cue_table.h"

#include <algorithm>
#include <charconv>

namespace ninety {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view trimmed_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Calls `use` for each part of `text` between `separator`s that is not blank.
template <typename Use>
void for_each_part(std::string_view text, char separator, Use&& use) {
  while (!text.empty()) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = trimmed_blanks(text.substr(0, end));
    if (!part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

CueTable::CueTable(std::string_view text) {
  std::string line;
  const auto close = [this, &line] {
    if (!line.empty()) add_line(line);
    line.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto part = text.substr(at, end - at);
    at = end + 1;
    part = part.substr(0, part.find('#'));
    if (trimmed_blanks(part).empty()) continue;
    if (part.front() != ' ') close();
    line += part;
  }
  close();
}

void CueTable::add_line(std::string_view line) {
  const auto colon = line.find(": ");
  if (colon == std::string_view::npos) return;
  const auto head = trimmed_blanks(line.substr(0, colon));
  const auto list = line.substr(colon + 1);
  if (head == "verbs") {
    for_each_part(list, ' ', [this](std::string_view verb) { verbs_.emplace(verb); });
    return;
  }
  const auto blank = head.rfind(' ');
  float weight = 1;
  std::string_view name = head;
  if (blank != std::string_view::npos) {
    const auto digits = head.substr(blank + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), weight);
    if (error == std::errc() && end == digits.data() + digits.size())
      name = trimmed_blanks(head.substr(0, blank));
  }
  groups_.push_back({.name = std::string(name), .weight = weight});
  const auto group = static_cast<std::uint32_t>(groups_.size() - 1);
  for_each_part(list, ';', [this, group](std::string_view cue) { add_cue(cue, group); });
}

void CueTable::add_cue(std::string_view text, std::uint32_t group) {
  Cue cue{.group = group, .at_start = false, .at_end = false, .pieces = {}};
  if (text.front() == '^') {
    cue.at_start = true;
    text.remove_prefix(1);
  }
  if (!text.empty() && text.back() == '$') {
    cue.at_end = true;
    text.remove_suffix(1);
  }
  // Split as the text is: "you'll" is two tokens.
  for_each_part(text, ' ', [&cue](std::string_view part) {
    if (part == "<v>" || part == "<g>" || part == "<n>" || part == "_") {
      const auto kind = part == "_"      ? Kind::any
                        : part[1] == 'v' ? Kind::verb
                        : part[1] == 'g' ? Kind::gerund
                                         : Kind::number;
      cue.pieces.push_back({.kind = kind, .text = {}});
      return;
    }
    const bool prefix = part.size() > 1 && part.back() == '*';
    if (prefix) part.remove_suffix(1);
    const auto document = Document::read(part);
    for (const auto& token : document.tokens())
      cue.pieces.push_back({.kind = Kind::word, .text = std::string(document.folded(token))});
    if (prefix && !cue.pieces.empty()) cue.pieces.back().kind = Kind::prefix;
  });
  if (cue.pieces.empty()) return;
  const auto index = static_cast<std::uint32_t>(cues_.size());
  const auto& first = cue.pieces.front();
  if (first.kind == Kind::word) {
    whole_[hash_of(first.text)].push_back(index);
  } else if (first.kind == Kind::prefix) {
    prefixes_[hash_of(first.text)].push_back(index);
    shortest_prefix_ = std::min(shortest_prefix_, first.text.size());
    longest_prefix_ = std::max(longest_prefix_, first.text.size());
  } else {
    open_.push_back(index);
  }
  cues_.push_back(std::move(cue));
}

bool CueTable::fits(const Piece& piece, const OutlineWord& word) const {
  switch (piece.kind) {
    case Kind::word:
      return word.folded == piece.text;
    case Kind::prefix:
      return word.folded.starts_with(piece.text);
    case Kind::any:
      return word.kind == TokenKind::word || word.kind == TokenKind::number;
    case Kind::verb:
      return word.kind == TokenKind::word && is_verb(word.folded);
    case Kind::gerund:
      return word.folded.size() >= 6 && word.folded.ends_with("ing");
    case Kind::number:
      return word.kind == TokenKind::number;
  }
  return false;
}

bool CueTable::fits(const Cue& cue, std::span<const OutlineWord> words, std::uint32_t at) const {
  if (cue.at_start && at != 0) return false;
  if (at + cue.pieces.size() > words.size()) return false;
  if (cue.at_end && at + cue.pieces.size() != words.size()) return false;
  for (std::size_t i = 0; i < cue.pieces.size(); ++i) {
    if (!fits(cue.pieces[i], words[at + i])) return false;
  }
  return true;
}

}  // namespace ninety
