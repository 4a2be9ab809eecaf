#include "documents/html/html.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "documents/html/html_element.h"
#include "documents/html/html_lines.h"
#include "documents/text/characters.h"

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
      if (dropped_.name.empty()) show(html_.substr(at_, next - at_));
      at_ = next;
      if (at_ < html_.size()) markup();
    }
    return std::move(lines_).text(furniture_ == Furniture::dropped ? LinkLists::dropped
                                                                   : LinkLists::kept);
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
      if (dropped_.name.empty()) show("<");
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

  void show(std::string_view text) {
    lines_.append(
        text,
        {.bold = in_bold_ > 0 || bold_spans_ > 0, .link = in_link_, .preformatted = preformatted_});
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
        if (kind != ElementKind::inline_text && kind != ElementKind::unseen) lines_.end_line();
        dropped_ = {.name = tag.name, .depth = 1, .lists = 0, .reason = reason};
        return;
      }
    }
    shape(tag);
  }

  void leave_out(const Tag& tag) {
    // The page itself is never furniture, whatever it stands in.
    const bool page = dropped_.reason == DropReason::furniture && !tag.closing &&
                      (tag.name == "main" || tag.name == "article");
    if (page || ends_unclosed(tag)) {
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
    if (kind == ElementKind::inline_text) lines_.append_mark(" ");
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
    const auto kind = element_kind(tag.name);
    if (kind == ElementKind::inline_text) return mark(tag);
    // Browsers carry bold letters over the border of a block only when somebody forgot to end them.
    if (kind != ElementKind::line_break && kind != ElementKind::cell) in_bold_ = 0;
    switch (kind) {
      case ElementKind::paragraph:
        lines_.end_line();
        if (!in_item_ || tag.name != "p") lines_.gap();
        if (!tag.closing && tag.name != "p") in_item_ = false;
        return;
      case ElementKind::heading:
        lines_.end_line();
        lines_.set_kind(tag.closing ? LineKind::text : LineKind::heading);
        return;
      case ElementKind::item:
        lines_.end_line();
        lines_.set_kind(tag.closing ? LineKind::text : LineKind::item);
        in_item_ = !tag.closing;
        return;
      case ElementKind::cell:
        if (!tag.closing && !lines_.line_is_blank()) lines_.append_mark(" | ");
        return;
      case ElementKind::preformatted:
        lines_.end_line();
        preformatted_ = !tag.closing;
        return;
      default:
        lines_.end_line();
    }
  }

  /// Elements inside a line: how its words are shown.
  void mark(const Tag& tag) {
    if (tag.name == "b" || tag.name == "strong") {
      if (!tag.closing) ++in_bold_;
      if (tag.closing && in_bold_ > 0) --in_bold_;
    } else if (tag.name == "a") {
      in_link_ = !tag.closing;
    } else if (tag.name == "span" && !tag.closing) {
      spans_.push_back(is_bold(tag));
      if (spans_.back()) ++bold_spans_;
    } else if (tag.name == "span" && !spans_.empty()) {
      if (spans_.back()) --bold_spans_;
      spans_.pop_back();
    }
  }

  std::string_view html_;
  const HiddenRules& hidden_;
  Furniture furniture_;
  std::size_t at_ = 0;
  HtmlLines lines_;
  std::size_t in_bold_ = 0;
  std::size_t bold_spans_ = 0;
  std::vector<bool> spans_;  ///< open ones: bold or not
  bool in_link_ = false;
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
