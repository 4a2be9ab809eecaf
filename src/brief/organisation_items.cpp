#include "brief/organisation_items.h"

#include <algorithm>
#include <array>

#include "brief/item_name.h"
#include "brief/page_form.h"

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

constexpr std::size_t kMostEvidence = 4;  // spans of one item
constexpr std::uint32_t kLongestName = 7;
constexpr float kStartsProject = 2.4F;  // so much of its own has the sentence that tells of another project

bool is_heading(const Unit& unit) {
  return unit.kind == UnitKind::heading || unit.kind == UnitKind::label;
}

std::uint32_t counted(Words words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

bool ends_sentence(Words words) {
  const auto mark = words.back().folded;
  return mark == "." || mark == "!" || mark == "?" || mark == ";" || mark == "…";
}

/// A word of a sentence, that no bare list of values has.
bool says_who(const OutlineWord& word) {
  constexpr std::array<std::string_view, 12> kWords = {"we", "you", "it", "they", "is", "are", "who", "that", "which", "our", "to", "will"};
  return std::ranges::find(kWords, word.folded) != kWords.end();
}

/// Units [first, last) of one line.
struct LineOfUnits {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Takes the units of one part a line at a time and makes items of them.
class ItemReader {
 public:
  ItemReader(const Page& page, PagePart part) : page_(page), units_(page.outline.units()), part_(part) {}

  std::vector<BriefItem> read() {
    for (std::size_t i = 0; i < units_.size();) {
      auto last = i + 1;
      while (last < units_.size() && units_[last].line == units_[i].line && !is_heading(units_[i]) && !is_heading(units_[last]))
        ++last;
      read_line({i, last});
      i = last;
    }
    close_name();
    return std::move(items_);
  }

 private:
  [[nodiscard]] Words words(std::size_t i) const { return page_.outline.words(units_[i]); }
  [[nodiscard]] bool belongs(std::size_t i) const { return page_.parts[i].part == part_ && !page_.parts[i].run_in; }

  void read_line(LineOfUnits line);
  void read_value_line(LineOfUnits line);
  void read_project_line(LineOfUnits line);
  [[nodiscard]] bool is_name_line(LineOfUnits line) const;
  [[nodiscard]] bool is_named(LineOfUnits line) const;
  [[nodiscard]] bool stands_alone(LineOfUnits line) const;
  bool read_enumeration(std::size_t i);
  void start(std::string name) { items_.push_back({std::move(name), {}}); }
  void add(std::size_t i) {
    if (items_.back().evidence.size() < kMostEvidence) items_.back().evidence.push_back(units_[i].span);
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
  Span name_;           ///< of the name that stands above
  bool named_ = false;  ///< what comes next belongs to the last item
  std::uint32_t named_line_ = 0;  ///< only what stands in this line, counted from 1; 0: all
};

/// "Open books" above "The cost of every wheelbarrow …": a short line without a full stop above one with.
bool ItemReader::is_name_line(LineOfUnits line) const {
  if (line.last - line.first != 1 || line.last >= units_.size()) return false;
  const auto name = words(line.first);
  if (counted(name) > kLongestName || ends_sentence(name)) return false;
  const auto below = words(line.last);
  const auto label = words_of_label(name, page_.text);
  if (is_heading(units_[line.last]) || !belongs(line.last) || (label > 0 && label + 1 < name.size())) return false;
  // Among items a short one is a name when its explanation is none of them: the last of a plain list is none.
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
  const auto is_line = [&](std::size_t i) { return i < units_.size() && belongs(i) && !page_.parts[i].intro && (!is_heading(units_[i]) || page_.parts[i].name); };
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

/// "Our values are honesty, courage and thrift", "Honesty, courage, thrift": a value each.
bool ItemReader::read_enumeration(std::size_t i) {
  auto list = words(i);
  bool stated = false;
  for (std::size_t at = 0; at + 1 < list.size() && at < 8; ++at) {
    const auto word = list[at].folded;
    const bool named = at > 0 && (list[at - 1].folded == "values" || list[at - 1].folded == "principles");
    if (word == "are" || word == "value" || word == "for" || (word == ":" && named)) {
      list = list.subspan(at + 1);
      stated = true;
      break;
    }
  }
  if (!list.empty() && ends_sentence(list)) list = list.first(list.size() - 1);
  std::vector<Words> pieces;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    const bool end = at == list.size();
    const bool cut = end || list[at].folded == "," || list[at].folded == "and" || list[at].folded == "&" || list[at].folded == "/";
    if (!cut) continue;
    if (at > begin) pieces.push_back(list.subspan(begin, at - begin));
    begin = at + 1;
  }
  // "Work as partners, with donors and recipients" is a sentence; a bare list has bare words.
  const std::uint32_t longest = stated ? 5 : 2;
  const bool short_ones = std::ranges::all_of(pieces, [longest](Words piece) {
    return counted(piece) <= longest && std::ranges::none_of(piece, says_who);
  });
  if (pieces.size() < 3 || !short_ones || (!stated && counted(words(i)) > 14)) return false;
  for (const auto piece : pieces) {
    start(one_line(piece, page_.text));
    add(i);
  }
  return true;
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
  const bool labelled = belongs(i) && line.last - line.first <= kMostEvidence && words_of_label(words(i), page_.text) > 0;
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
  constexpr std::array<std::string_view, 14> kAnaphors = {
      "it", "they", "this", "these", "those", "that", "he", "she", "so", "its", "their", "both", "all", "then"};
  return words.front().kind == TokenKind::number || !words.front().capitalised ||
         std::ranges::find(kAnaphors, words.front().folded) != kAnaphors.end();
}

void ItemReader::read_project_line(LineOfUnits line) {
  bool open = false;
  const bool labelled = words_of_label(words(line.first), page_.text) > 0;
  for (auto k = line.first; k < line.last; ++k) {
    if (!belongs(k)) continue;
    const bool same = open && (labelled || units_[k].split || goes_on(words(k)) || page_.parts[k].own < kStartsProject);
    if (!same) start(project_name(words(k), page_.text));
    open = true;
    add(k);
  }
}

/// Where no unit states the mission for certain: the one that most likely does, if any.
std::vector<std::size_t> likely_mission(const Page& page) {
  constexpr float kLeast = 2.3F;
  constexpr float kMostElse = 3.6F;
  const auto& units = page.outline.units();
  std::size_t best = units.size();
  float score = kLeast;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto& part = page.parts[i];
    if (part.vision && part.part == PagePart::other) return {i};
    const bool fits = !is_heading(units[i]) && part.part == PagePart::other && !part.headed && !part.out;
    if (!fits || part.score[PagePart::other] > kMostElse || part.score[PagePart::mission] < score) continue;
    best = i;
    score = part.score[PagePart::mission];
  }
  return best < units.size() ? std::vector{best} : std::vector<std::size_t>();
}

}  // namespace

std::vector<BriefItem> mission_items(const Page& page) {
  constexpr std::size_t kMost = 2;
  const auto& units = page.outline.units();
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!is_heading(units[i]) && !page.parts[i].run_in && page.parts[i].part == PagePart::mission &&
        !(page.parts[i].intro && page.outline.words(units[i]).back().folded == ":"))
      found.push_back(i);
  }
  if (found.empty()) found = likely_mission(page);
  std::ranges::stable_sort(found, [&](std::size_t a, std::size_t b) {
    return page.parts[a].score[PagePart::mission] > page.parts[b].score[PagePart::mission];
  });
  if (found.size() > kMost) found.resize(kMost);
  std::ranges::sort(found);
  std::vector<BriefItem> items;
  for (const auto i : found)
    items.push_back({value_name(page.outline.words(units[i]), page.text), {units[i].span}});
  return items;
}

std::vector<BriefItem> value_items(const Page& page) {
  return ItemReader(page, PagePart::value).read();
}

std::vector<BriefItem> project_items(const Page& page) {
  return ItemReader(page, PagePart::project).read();
}

}  // namespace ninety
