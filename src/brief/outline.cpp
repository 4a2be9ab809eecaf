#include "brief/outline.h"

#include <algorithm>

#include "brief/lines.h"
#include "text/document.h"

namespace ninety {

/// Makes an Outline, a line at a time.
class OutlineReader {
 public:
  OutlineReader(std::string_view text, const Outline::KnownHeading& known)
      : text_(text), known_(known), lines_(logical_lines(text)) {
    // A byte that is no character is folded to three; nothing else grows.
    outline_.folded_.reserve(3 * text.size() + 16);
  }

  Outline read() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i)
      read_line(i);
    return std::move(outline_);
  }

 private:
  static constexpr std::uint32_t kLongestHeading = 9;
  static constexpr std::uint32_t kLongestUnknownHeading = 7;
  static constexpr std::uint32_t kLongestLabel = 6;

  [[nodiscard]] std::span<const OutlineWord> words(std::uint32_t first, std::uint32_t last) const {
    return std::span(outline_.words_).subspan(first, last - first);
  }
  [[nodiscard]] std::uint32_t counted(std::uint32_t first, std::uint32_t last) const {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(words(first, last), &OutlineWord::counts));
  }
  /// True for words [first, last) that are too many for one evidence.
  [[nodiscard]] bool is_too_long(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t size = 0;
    for (; first < last && size <= kLongestEvidence; ++first)
      size += outline_.words_[first].counts ? 1U : 0U;
    return size > kLongestEvidence;
  }
  [[nodiscard]] std::string_view folded(std::uint32_t word) const {
    return outline_.words_[word].folded;
  }

  void add_words(const Document& document, std::uint32_t offset);
  void read_line(std::uint32_t index);
  [[nodiscard]] bool is_heading(std::uint32_t index, std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool looks_like_heading(std::uint32_t index, std::uint32_t size) const;
  [[nodiscard]] bool is_all_capitals(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t take_label(std::uint32_t first, std::uint32_t last);
  void add_sentence(std::uint32_t first, std::uint32_t last, UnitKind kind);
  void add(UnitKind kind, std::uint32_t first, std::uint32_t last);
  [[nodiscard]] std::uint32_t cut_before(std::uint32_t first, std::uint32_t last) const;

  std::string_view text_;
  const Outline::KnownHeading& known_;
  std::vector<Line> lines_;
  Outline outline_;
  std::uint32_t line_ = 0;
  std::uint32_t paragraph_ = 0;
};

void OutlineReader::add_words(const Document& document, std::uint32_t offset) {
  auto& buffer = outline_.folded_;
  std::uint32_t before = 0;
  for (const auto& token : document.tokens()) {
    const auto folded = document.folded(token);
    const auto at = buffer.size();
    buffer.insert(buffer.end(), folded.begin(), folded.end());
    const bool apart = token.span.begin > before;
    before = token.span.end;
    outline_.words_.push_back({.span = {token.span.begin + offset, token.span.end + offset},
                               .folded = {buffer.data() + at, folded.size()},
                               .kind = token.kind,
                               .capitalised = token.capitalised,
                               .counts = token.starts_word || apart});
  }
}

bool OutlineReader::is_all_capitals(std::uint32_t first, std::uint32_t last) const {
  std::size_t upper = 0;
  for (const auto& word : words(first, last)) {
    for (const char c : word.span.of(text_)) {
      if (c >= 'a' && c <= 'z') return false;
      upper += c >= 'A' && c <= 'Z' ? 1U : 0U;
    }
  }
  return upper >= 4;
}

/// By its place alone: a short line above something longer.
bool OutlineReader::looks_like_heading(std::uint32_t index, std::uint32_t size) const {
  if (size > kLongestUnknownHeading || index + 1 >= lines_.size()) return false;
  const auto& line = lines_[index];
  const auto& next = lines_[index + 1];
  if (line.bullet) return false;
  if (next.glued) return true;
  if (!line.gap_before) return false;
  return next.bullet || next.span.size() > line.span.size() + line.span.size() / 2;
}

bool OutlineReader::is_heading(std::uint32_t index, std::uint32_t first, std::uint32_t last) const {
  const auto size = counted(first, last);
  if (size == 0 || size > kLongestHeading + 3 || lines_[index].repeated) return false;
  if (lines_[index].heading) return true;
  const auto end = folded(last - 1);
  if (size > kLongestHeading || end == "." || end == "," || end == ";" || end == "!") return false;
  if (known_(words(first, last))) return true;
  if (lines_[index].bullet) return false;
  return end == ":" || is_all_capitals(first, last) || looks_like_heading(index, size);
}

/// "Essential: a licence": the label becomes a unit; gives where the rest begins.
std::uint32_t OutlineReader::take_label(std::uint32_t first, std::uint32_t last) {
  const auto most = std::min(last, first + kLongestLabel + 1);
  for (auto at = first + 1; at + 1 < most; ++at) {
    const auto mark = folded(at);
    const bool ends = mark == ":" || mark == "?" || mark == "–" || mark == "—" ||
                      (mark == ">" && folded(at + 1) == ">") ||
                      (mark == "-" && outline_.words_[at].counts);
    if (!ends) continue;
    if (!known_(words(first, at))) return first;
    add(UnitKind::label, first, at);
    ++paragraph_;
    while (at < last && outline_.words_[at].kind != TokenKind::word &&
           outline_.words_[at].kind != TokenKind::number)
      ++at;
    return at;
  }
  return first;
}

void OutlineReader::add(UnitKind kind, std::uint32_t first, std::uint32_t last) {
  const auto& all = outline_.words_;
  outline_.units_.push_back({.kind = kind,
                             .span = {all[first].span.begin, all[last - 1].span.end},
                             .first = first,
                             .last = last,
                             .line = line_,
                             .paragraph = paragraph_});
}

/// Where to cut words that are too long for one evidence: behind a mark, as late as allowed; colons
/// and dashes part more than commas do.
std::uint32_t OutlineReader::cut_before(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLeast = 10;  // words before a colon or dash
  std::uint32_t weak = 0;
  std::uint32_t strong = 0;
  std::uint32_t size = 0;
  auto at = first;
  for (; at < last && size <= kLongestEvidence; ++at) {
    size += outline_.words_[at].counts ? 1U : 0U;
    if (size > kLongestEvidence) break;
    if (at <= first + 2 || at + 1 >= last) continue;
    const auto mark = folded(at);
    if (mark == "," || mark == ")") weak = at + 1;
    if (mark == ":" || mark == "–" || mark == "—") (size >= kLeast ? strong : weak) = at + 1;
  }
  if (strong > 0) return strong;
  return weak > 0 ? weak : std::max(at, first + 1);
}

/// Cuts at semicolons, and what is longer than evidence may be.
void OutlineReader::add_sentence(std::uint32_t first, std::uint32_t last, UnitKind kind) {
  bool split = false;
  const auto close = [&](std::uint32_t begin, std::uint32_t end) {
    while (begin < end && counted(begin, end) == 0)
      ++begin;
    if (begin >= end) return;
    add(kind, begin, end);
    outline_.units_.back().split = split;
    split = true;
  };
  auto begin = first;
  for (auto at = first; at < last; ++at) {
    if (folded(at) != ";" && at + 1 != last) continue;
    auto piece = begin;
    while (is_too_long(piece, at + 1)) {
      const auto cut = cut_before(piece, at + 1);
      close(piece, cut);
      piece = cut;
    }
    close(piece, at + 1);
    begin = at + 1;
  }
}

void OutlineReader::read_line(std::uint32_t index) {
  const auto& line = lines_[index];
  const auto document = Document::read(line.span.of(text_));
  const auto offset = static_cast<std::uint32_t>(outline_.words_.size());
  add_words(document, line.span.begin);
  const auto end = static_cast<std::uint32_t>(outline_.words_.size());
  if (counted(offset, end) == 0) return;
  line_ = index;
  paragraph_ += line.gap_before ? 1U : 0U;
  if (is_heading(index, offset, end)) {
    ++paragraph_;
    add(UnitKind::heading, offset, end);
    ++paragraph_;
    return;
  }
  const auto kind = line.bullet ? UnitKind::item : UnitKind::sentence;
  auto first = offset;
  const auto& sentences = document.sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto last = offset + sentences[i].last;
    // A line of a wrapped sentence may end with a bracket: Document takes that for an end.
    const auto mark = folded(last - 1);
    const bool ended =
        mark == "." || mark == "!" || mark == "?" || mark == "…" || mark == "\"" || mark == "”";
    if (!ended && i + 1 < sentences.size()) continue;
    first = take_label(first, last);
    if (first < last) add_sentence(first, last, kind);
    first = last;
  }
}

Outline Outline::read(std::string_view text, const KnownHeading& known) {
  return OutlineReader(text, known).read();
}

}  // namespace ninety
