#include "documents/html/html_tag.h"

#include <algorithm>

#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

bool ends_name(char c) { return is_space(c) || c == '>' || c == '/'; }

/// Behind the ">" of a tag whose attributes start at `at`; a ">" in quotes is none.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
  bool value_starts = false;
  while (at < html.size()) {
    const char c = html[at];
    if (c == '>') return at + 1;
    if ((c == '"' || c == '\'') && value_starts) {
      const auto close = html.find(c, at + 1);
      if (close == std::string_view::npos) return html.size();
      at = close;
    }
    value_starts = c == '=' || (value_starts && is_space(c));
    ++at;
  }
  return html.size();
}

}  // namespace

Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  auto begin = at + 1;
  tag.closing = begin < html.size() && html[begin] == '/';
  if (tag.closing) ++begin;
  if (begin >= html.size() || !is_letter(html[begin])) return tag;
  auto end = begin;
  while (end < html.size() && !ends_name(html[end]))
    ++end;
  // No element that matters has a longer name, and none should cost a copy of the page.
  tag.name = lower(html.substr(begin, std::min<std::size_t>(end - begin, 32)));
  tag.end = end_of_tag(html, end);
  const auto last = tag.end > end && html[tag.end - 1] == '>' ? tag.end - 1 : tag.end;
  tag.attributes = html.substr(end, last - end);
  return tag;
}

std::vector<Attribute> attributes_of(std::string_view text) {
  std::vector<Attribute> found;
  std::size_t at = 0;
  const auto skip = [&](auto&& pass) {
    while (at < text.size() && pass(text[at]))
      ++at;
  };
  while (true) {
    skip([](char c) { return is_space(c) || c == '/' || c == '='; });
    if (at >= text.size()) return found;
    const auto name = at;
    skip([](char c) { return !is_space(c) && c != '=' && c != '/'; });
    Attribute attribute{.name = lower(text.substr(name, std::min<std::size_t>(at - name, 32))),
                        .value = {}};
    skip(is_space);
    if (at < text.size() && text[at] == '=') {
      ++at;
      skip(is_space);
      const char quote = at < text.size() ? text[at] : ' ';
      const bool quoted = quote == '"' || quote == '\'';
      const auto begin = quoted ? at + 1 : at;
      const auto end =
          quoted ? text.find(quote, begin)
                 : static_cast<std::size_t>(std::ranges::find_if(text.substr(begin), is_space) -
                                            text.substr(begin).begin()) +
                       begin;
      attribute.value = text.substr(begin, std::min(end, text.size()) - begin);
      at = std::min(end, text.size());
      if (quoted && at < text.size()) ++at;
    }
    found.push_back(std::move(attribute));
  }
}

}  // namespace ninety::documents
