#include "documents/html/html.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "documents/text/characters.h"
#include "documents/html/entities.h"
#include "documents/html/html_element.h"
#include "documents/text/lines.h"

namespace ninety::documents {
namespace {

enum class Furniture : std::uint8_t { dropped, kept };

/// An element being left out: where it ends is found by counting its own name only.
struct Dropped {
  std::string name;  // empty: nothing is being left out
  std::size_t depth = 0;
  std::size_t lists = 0;  // inside a list item or a paragraph: lists opened since
  DropReason reason = DropReason::none;
};

class PageReader {
 public:
  PageReader(std::string_view html, const HiddenRules& hidden, Furniture furniture)
      : html_(html), hidden_(hidden), furniture_(furniture) {}

  /// The text; `cut` tells that a piece of furniture had no end and took the rest with it.
  std::string read() {
    while (at_ < html_.size()) {
      const auto next = std::min(html_.find('<', at_), html_.size());
      if (dropped_.name.empty()) append_decoded(line_, html_.substr(at_, next - at_));
      at_ = next;
      if (at_ < html_.size()) markup();
    }
    end_line();
    return std::move(lines_).text();
  }
  [[nodiscard]] bool cut() const { return dropped_.reason == DropReason::furniture; }

 private:
  void markup() {
    const auto rest = html_.substr(at_);
    if (rest.starts_with("<!--")) return pass("-->", 4);
    if (rest.starts_with("<![CDATA[")) return pass("]]>", 9);
    if (rest.starts_with("<!") || rest.starts_with("<?")) return pass(">", 2);
    const auto tag = read_tag(html_, at_);
    if (tag.name.empty()) {
      if (dropped_.name.empty()) line_ += '<';
      ++at_;
      return;
    }
    at_ = tag.end;
    if (element_kind(tag.name) == ElementKind::raw) {
      if (!tag.closing) skip_raw(tag.name);
    } else if (dropped_.name.empty()) {
      enter(tag);
    } else {
      leave_out(tag);
    }
  }

  void pass(std::string_view end, std::size_t from) {
    const auto found = html_.find(end, std::min(at_ + from, html_.size()));
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  /// To the end tag of a script, a style, a title: nothing in between is a tag.
  void skip_raw(std::string_view name) {
    while (true) {
      at_ = std::min(html_.find("</", at_), html_.size());
      if (at_ == html_.size()) return;
      if (lower(html_.substr(at_ + 2, name.size())) == name) {
        pass(">", 2);
        return;
      }
      at_ += 2;
    }
  }

  void enter(const Tag& tag) {
    if (!tag.closing && !is_void(tag.name)) {
      const auto reason = reason_to_drop(tag, hidden_);
      const bool kept = reason == DropReason::furniture && furniture_ == Furniture::kept;
      if (reason != DropReason::none && !kept) {
        const auto kind = element_kind(tag.name);
        if (kind != ElementKind::inline_text && kind != ElementKind::unseen) end_line();
        dropped_ = {.name = tag.name, .depth = 1, .lists = 0, .reason = reason};
        return;
      }
    }
    shape(tag);
  }

  void leave_out(const Tag& tag) {
    if (ends_unclosed(tag)) {
      dropped_ = {};
      return enter(tag);
    }
    const auto kind = element_kind(tag.name);
    if (tag.name != dropped_.name || is_void(tag.name)) {
      if (tag.name == "ul" || tag.name == "ol") {
        if (!tag.closing) ++dropped_.lists;
        if (tag.closing && dropped_.lists > 0) --dropped_.lists;
      }
      return;
    }
    if (!tag.closing) {
      ++dropped_.depth;
      return;
    }
    if (--dropped_.depth > 0) return;
    dropped_ = {};
    if (kind == ElementKind::inline_text) line_ += ' ';
  }

  /// True when `tag` ends what is left out though it has no end tag: a list item at the next one, a
  /// paragraph at the next block.
  [[nodiscard]] bool ends_unclosed(const Tag& tag) const {
    const auto kind = element_kind(tag.name);
    if (dropped_.name == "li") {
      if (dropped_.lists > 0) return false;
      return (tag.name == "li" && !tag.closing) ||
             ((tag.name == "ul" || tag.name == "ol") && tag.closing);
    }
    if (dropped_.name != "p") return false;
    return (kind == ElementKind::block || kind == ElementKind::paragraph ||
            kind == ElementKind::heading || kind == ElementKind::item) &&
           (tag.name != "p" || !tag.closing);
  }

  void shape(const Tag& tag) {
    switch (element_kind(tag.name)) {
      case ElementKind::paragraph:
        end_line();
        if (!in_item_ || tag.name != "p") lines_.gap();
        if (!tag.closing && tag.name != "p") in_item_ = false;
        return;
      case ElementKind::heading:
        end_line();
        kind_ = tag.closing ? LineKind::text : LineKind::heading;
        return;
      case ElementKind::item:
        end_line();
        kind_ = tag.closing ? LineKind::text : LineKind::item;
        in_item_ = !tag.closing;
        return;
      case ElementKind::cell:
        if (!tag.closing && !trimmed(line_).empty()) line_ += " | ";
        return;
      case ElementKind::preformatted:
        end_line();
        preformatted_ = !tag.closing;
        return;
      case ElementKind::block:
      case ElementKind::row:
      case ElementKind::line_break:
        end_line();
        return;
      default:
        return;
    }
  }

  void end_line() {
    // The marker of an item waits for words: "<li><p>Greet".
    if (std::ranges::all_of(line_, is_space)) {
      line_.clear();
      return;
    }
    const auto text = clean(line_);
    line_.clear();
    if (!preformatted_) {
      lines_.add(kind_, text);
    } else {
      for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        lines_.add(kind_, std::string_view(text).substr(at, end - at));
        at = end + 1;
      }
    }
    if (kind_ == LineKind::item) kind_ = LineKind::text;
  }

  std::string_view html_;
  const HiddenRules& hidden_;
  Furniture furniture_;
  std::size_t at_ = 0;
  TextLines lines_;
  std::string line_;
  LineKind kind_ = LineKind::text;
  bool in_item_ = false;
  bool preformatted_ = false;
  Dropped dropped_;
};

/// A page with less than this is suspected to have been taken for its own navigation.
constexpr std::size_t kFewBytes = 200;

}  // namespace

std::string html_text(std::string_view html) {
  const auto hidden = HiddenRules::of(html);
  PageReader reader(html, hidden, Furniture::dropped);
  auto text = reader.read();
  if (!reader.cut() && text.size() >= kFewBytes) return text;
  auto all = PageReader(html, hidden, Furniture::kept).read();
  // What names of classes say is a guess: it may not cost the page.
  return reader.cut() || all.size() > text.size() * 5 ? all : text;
}

}  // namespace ninety::documents
