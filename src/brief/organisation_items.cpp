#include "brief/organisation_items.h"

#include <algorithm>
#include <array>

#include "brief/enumerated_values.h"
#include "brief/item_name.h"
#include "brief/page_form.h"

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

constexpr std::size_t kMostEvidence = 4;  // spans of one item
constexpr std::uint32_t kLongestName = 7;
constexpr float kStartsProject =
    2.4F;  // so much of its own has the sentence that tells of another project

std::uint32_t counted(Words words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

bool ends_sentence(Words words) {
  const auto mark = words.back().folded;
  return mark == "." || mark == "!" || mark == "?" || mark == ";" || mark == "…";
}

/// Units [first, last) of one line.
struct LineOfUnits {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Takes the units of one part a line at a time and makes items of them.
class ItemReader {
 public:
  ItemReader(const Page& page, PagePart part)
      : page_(page), units_(page.outline.units()), part_(part) {}

  std::vector<BriefItem> read() {
    for (std::size_t i = 0; i < units_.size();) {
      auto last = i + 1;
      while (last < units_.size() && units_[last].line == units_[i].line &&
             !is_heading(units_[i]) && !is_heading(units_[last]))
        ++last;
      read_line({i, last});
      i = last;
    }
    close_name();
    return std::move(items_);
  }

 private:
  [[nodiscard]] Words words(std::size_t i) const { return page_.outline.words(units_[i]); }
  [[nodiscard]] bool belongs(std::size_t i) const {
    return page_.parts[i].part == part_ && !page_.parts[i].run_in;
  }

  void read_line(LineOfUnits line);
  void read_value_line(LineOfUnits line);
  void read_project_line(LineOfUnits line);
  [[nodiscard]] bool is_name_line(LineOfUnits line) const;
  [[nodiscard]] bool is_named(LineOfUnits line) const;
  [[nodiscard]] bool stands_alone(LineOfUnits line) const;
  bool read_enumeration(std::size_t i);
  void start(std::string name) { items_.push_back({std::move(name), {}}); }
  void add(std::size_t i);
  void add(Span span) {
    if (items_.back().evidence.size() < kMostEvidence) items_.back().evidence.push_back(span);
  }
  /// A name that nothing stands under is its own evidence.
  void close_name() {
    if (!items_.empty() && items_.back().evidence.empty()) items_.back().evidence.push_back(name_);
    named_ = false;
    named_line_ = 0;
  }

  const Page& page_;
  const std::vector<Unit>& units_;
  PagePart part_;
  std::vector<BriefItem> items_;
  Span name_;                     ///< of the name that stands above
  bool named_ = false;            ///< what comes next belongs to the last item
  std::uint32_t named_line_ = 0;  ///< only what stands in this line, counted from 1; 0: all
};

/// "**Open books.** The cost of …" are two sentences, though no blank parts them.
void ItemReader::add(std::size_t i) {
  const auto all = words(i);
  const std::size_t end = words_of_label(all, page_.text) + 1;
  std::size_t next = end;
  while (next < all.size() && all[next].folded == "*")
    ++next;
  if (end == 1 || next == end || next == all.size() || !ends_sentence(all.first(end)))
    return add(units_[i].span);
  add({all.front().span.begin, all[end - 1].span.end});
  add({all[next].span.begin, all.back().span.end});
}

/// "Open books" above "The cost of every wheelbarrow …": a short line without a full stop above one
/// with.
bool ItemReader::is_name_line(LineOfUnits line) const {
  if (line.last - line.first != 1 || line.last >= units_.size()) return false;
  const auto name = words(line.first);
  if (counted(name) > kLongestName || ends_sentence(name)) return false;
  const auto below = words(line.last);
  const auto label = words_of_label(name, page_.text);
  if (is_heading(units_[line.last]) || !belongs(line.last) ||
      (label > 0 && label + 1 < name.size()))
    return false;
  // Among items a short one is a name when its explanation is none of them: the last of a plain
  // list is none.
  const auto kind = units_[line.first].kind;
  const bool after_item = line.first > 0 && units_[line.first - 1].kind == UnitKind::item;
  const bool same = kind == units_[line.last].kind || (kind == UnitKind::item && !after_item);
  return same && counted(below) > counted(name) && ends_sentence(below);
}

/// "Sofa Map, finished in January, shows …" in a paragraph of its own.
bool ItemReader::is_named(LineOfUnits line) const {
  const auto i = line.first;
  return i > 0 && units_[i].paragraph != units_[i - 1].paragraph && !is_heading(units_[i - 1]) &&
         ninety::starts_with_name(words(i)) && page_.parts[i].own > 0.6F;
}

/// True when the lines around are no part of the same list: a paragraph of prose.
bool ItemReader::stands_alone(LineOfUnits line) const {
  const auto is_line = [&](std::size_t i) {
    return i < units_.size() && belongs(i) && !page_.parts[i].intro &&
           (!is_heading(units_[i]) || page_.parts[i].name);
  };
  return !is_line(line.last) && (line.first == 0 || !is_line(line.first - 1));
}

void ItemReader::read_line(LineOfUnits line) {
  const auto i = line.first;
  if (is_heading(units_[i])) {
    close_name();
    if (!belongs(i) || !page_.parts[i].name) return;
    start(one_line(words(i), page_.text));
    name_ = units_[i].span;
    named_ = true;
    named_line_ = units_[i].kind == UnitKind::label ? units_[i].line + 1 : 0;
    return;
  }
  bool any = false;
  for (auto k = line.first; k < line.last; ++k)
    any |= belongs(k);
  if (!any) return;
  const bool fresh = part_ == PagePart::value ? is_name_line(line) : is_named(line);
  if (named_line_ > 0 && named_line_ != units_[i].line + 1) close_name();
  if (named_ && !fresh) {
    for (auto k = line.first; k < line.last; ++k)
      if (belongs(k)) add(k);
    return;
  }
  if (part_ == PagePart::value) {
    read_value_line(line);
  } else {
    read_project_line(line);
  }
}

bool ItemReader::read_enumeration(std::size_t i) {
  const auto pieces = enumerated_values(words(i));
  for (const auto piece : pieces) {
    start(one_line(piece, page_.text));
    add(i);
  }
  return !pieces.empty();
}

void ItemReader::read_value_line(LineOfUnits line) {
  const auto i = line.first;
  if (is_name_line(line)) {
    close_name();
    start(value_name(words(i), page_.text));
    name_ = units_[i].span;
    for (auto k = line.last; k < units_.size() && units_[k].line == units_[line.last].line; ++k)
      named_ = true;
    return;
  }
  const bool labelled = belongs(i) && line.last - line.first <= kMostEvidence &&
                        words_of_label(words(i), page_.text) > 0;
  if (line.last - line.first == 1 && belongs(i) && read_enumeration(i)) return;
  const bool item = units_[i].kind == UnitKind::item;
  if (labelled || item || (!stands_alone(line) && line.last - line.first <= 3)) {
    const bool announces = words(line.last - 1).back().folded == ":" ||
                           (page_.parts[i].intro && line.last - line.first == 1);
    if (announces && !labelled && !item) return;
    start(value_name(words(i), page_.text));
    for (auto k = line.first; k < line.last; ++k)
      if (belongs(k)) add(k);
    if (items_.back().evidence.empty()) items_.pop_back();
    return;
  }
  for (auto k = line.first; k < line.last; ++k) {
    if (!belongs(k) || page_.parts[k].intro || words(k).back().folded == ":") continue;
    if (units_[k].split && k > line.first && !items_.empty()) {
      add(k);
      continue;
    }
    start(value_name(words(k), page_.text));
    add(k);
  }
}

/// True for a sentence that goes on with what the one before it told.
bool goes_on(Words words) {
  constexpr std::array<std::string_view, 14> kAnaphors = {"it",    "they", "this", "these", "those",
                                                          "that",  "he",   "she",  "so",    "its",
                                                          "their", "both", "all",  "then"};
  return words.front().kind == TokenKind::number || !words.front().capitalised ||
         std::ranges::find(kAnaphors, words.front().folded) != kAnaphors.end();
}

void ItemReader::read_project_line(LineOfUnits line) {
  bool open = false;
  const bool labelled = words_of_label(words(line.first), page_.text) > 0;
  for (auto k = line.first; k < line.last; ++k) {
    if (!belongs(k)) continue;
    const bool same = open && (labelled || units_[k].split || goes_on(words(k)) ||
                               page_.parts[k].own < kStartsProject);
    if (!same) start(project_name(words(k), page_.text));
    open = true;
    add(k);
  }
}

}  // namespace

std::vector<BriefItem> value_items(const Page& page) {
  return ItemReader(page, PagePart::value).read();
}

std::vector<BriefItem> project_items(const Page& page) {
  return ItemReader(page, PagePart::project).read();
}

}  // namespace ninety
