#include "brief/maxims.h"

#include <algorithm>

#include "brief/page_form.h"

namespace ninety {
namespace {

constexpr std::uint32_t kLongestMaxim = 48;  // words, with its explanation
constexpr std::uint32_t kLongestOpening = 12;
constexpr std::size_t kLeast = 3;

bool is_heading(const Unit& unit) {
  return unit.kind == UnitKind::heading || unit.kind == UnitKind::label;
}

std::uint32_t counted(std::span<const OutlineWord> words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

bool ends_sentence(std::span<const OutlineWord> words) {
  const auto mark = words.back().folded;
  return mark == "." || mark == "!" || mark == "?" || mark == ";";
}

/// How a maxim is written; one list keeps to one form.
enum class Form : std::uint8_t { none, item, opening, below_name };

struct Reader {
  const Outline& outline;
  const std::function<bool(std::size_t)>& is_out;

  /// The units of the line that starts with unit i.
  [[nodiscard]] Maxim line_at(std::size_t i) const {
    const auto& units = outline.units();
    auto last = i + 1;
    while (last < units.size() && units[last].line == units[i].line && !is_heading(units[last]))
      ++last;
    return {i, last};
  }

  /// "Open books. The cost of …", "• Ask before you cut." or the words below a name.
  [[nodiscard]] Form form_of(Maxim line, bool named) const {
    const auto& units = outline.units();
    std::uint32_t size = 0;
    for (auto i = line.first; i < line.last; ++i) {
      const auto words = outline.words(units[i]);
      if (is_heading(units[i]) || is_out(i)) return Form::none;
      size += counted(words);
    }
    const auto opening = outline.words(units[line.first]);
    if (size > kLongestMaxim || !ends_sentence(outline.words(units[line.last - 1])))
      return Form::none;
    if (named) return Form::below_name;
    if (units[line.first].kind == UnitKind::item) return size >= 3 ? Form::item : Form::none;
    const bool opens = line.last - line.first >= 2 && counted(opening) <= kLongestOpening &&
                       ends_sentence(opening);
    return opens ? Form::opening : Form::none;
  }

  [[nodiscard]] bool is_dated(Maxim maxim) const {
    for (auto i = maxim.first; i < maxim.last; ++i) {
      if (!is_timeless(outline.words(outline.units()[i]))) return true;
    }
    return false;
  }

  /// "Say it to the face", on a line or as a heading of its own.
  [[nodiscard]] bool is_name(std::size_t i) const {
    const auto& units = outline.units();
    const auto words = outline.words(units[i]);
    return !is_out(i) && units[i].kind != UnitKind::label && counted(words) <= kLongestOpening &&
           !ends_sentence(words) && words.back().folded != ":";
  }

  [[nodiscard]] std::vector<Maxim> read() const {
    const auto& units = outline.units();
    std::vector<Maxim> found;
    std::vector<Maxim> list;
    Form form = Form::none;
    // One entry of a list may name a figure or a day, when most do not.
    const auto close = [&] {
      const auto dated =
          std::ranges::count_if(list, [this](Maxim maxim) { return is_dated(maxim); });
      if (list.size() >= kLeast && static_cast<std::size_t>(dated) * 3 <= list.size())
        found.insert(found.end(), list.begin(), list.end());
      list.clear();
    };
    for (std::size_t i = 0; i < units.size();) {
      auto line = line_at(i);
      Form here = Form::none;
      if (is_name(i) && line.last == i + 1 && line.last < units.size()) {
        const auto below = line_at(line.last);
        // Above "Open books. The cost of …" it heads a list whose entries bring their own names.
        const bool heads = form != Form::below_name && form_of(below, false) != Form::none;
        if (!heads) here = form_of(below, true);
        if (here != Form::none) line.last = below.last;
      }
      if (here == Form::none) here = form_of(line, false);
      if (here != form || here == Form::none) close();
      form = here;
      if (here != Form::none) list.push_back(line);
      i = line.last;
    }
    close();
    return found;
  }
};

}  // namespace

std::vector<Maxim> lists_of_maxims(const Outline& outline,
                                   const std::function<bool(std::size_t)>& is_out) {
  return Reader{.outline = outline, .is_out = is_out}.read();
}

}  // namespace ninety
