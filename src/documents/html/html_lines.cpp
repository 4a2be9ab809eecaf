#include "documents/html/html_lines.h"

#include <algorithm>
#include <utility>

#include "documents/html/entities.h"
#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

constexpr std::size_t kLongestHeading = 90;  // bytes
constexpr std::size_t kLongestMenuLine = 40;
constexpr std::size_t kShortestMenu = 4;  // lines

/// True when words that are bold from end to end are a heading: they do not end as a sentence does.
bool may_be_heading(std::string_view words) {
  words = trimmed(words);
  return words.size() <= kLongestHeading && !words.ends_with('.') && !words.ends_with(',');
}

}  // namespace

void HtmlLines::append(std::string_view text, Shown shown) {
  const auto words =
      static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !is_space(c); }));
  in_all_ += words;
  if (shown.link) in_links_ += words;
  if (shown.bold) in_bold_ += words;
  preformatted_ = shown.preformatted;
  append_decoded(line_, text);
}

bool HtmlLines::line_is_blank() const { return std::ranges::all_of(line_, is_space); }

void HtmlLines::end_line() {
  // The marker of an item waits for words: "<li><p>Greet".
  if (line_is_blank()) {
    line_.clear();
    return;
  }
  const auto text = clean(line_);
  const bool link = in_links_ * 10 >= in_all_ * 9;
  const bool bold = in_bold_ == in_all_ && may_be_heading(text);
  const auto kind = kind_ == LineKind::text && bold ? LineKind::heading : kind_;
  if (!preformatted_) {
    add(text, kind, link);
  } else {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      add(std::string_view(text).substr(at, end - at), kind, link);
      at = end + 1;
    }
  }
  line_.clear();
  in_links_ = in_bold_ = in_all_ = 0;
  if (kind_ == LineKind::item) kind_ = LineKind::text;
}

void HtmlLines::add(std::string_view words, LineKind kind, bool link) {
  lines_.push_back({.words = single_spaced(words), .kind = kind, .gap = gap_, .link = link});
  gap_ = false;
}

/// Behind the links that start at `first`; `first` when they are no menu.
std::size_t HtmlLines::end_of_links(std::size_t first) const {
  auto end = first;
  while (end < lines_.size() && lines_[end].link && lines_[end].kind != LineKind::heading &&
         lines_[end].words.size() <= kLongestMenuLine)
    ++end;
  return end - first >= kShortestMenu ? end : first;
}

std::string HtmlLines::text(LinkLists links) && {
  end_line();
  TextLines out;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (links == LinkLists::dropped) {
      if (const auto end = end_of_links(i); end > i) {
        out.gap();
        i = end - 1;
        continue;
      }
    }
    if (lines_[i].gap) out.gap();
    out.add(lines_[i].kind, lines_[i].words);
  }
  return std::move(out).text();
}

}  // namespace ninety::documents
