#include "fit/conduct.h"

#include <string>

#include "fit/conduct_table.h"
#include "reading/model_parts.h"

namespace ninety {
namespace {

constexpr std::size_t kSlots = 8192;  // several times the cues: a chain is hardly ever walked

}  // namespace

static_assert(kConduct.size() <= 64, "a trait is one bit of a 64-bit mask");

Conduct::Conduct(const Model& model) : slots_(kSlots) {
  const auto& vocabulary = model.parts().vocabulary;
  for (std::size_t row = 0; row < kConduct.size(); ++row) {
    learn(kConduct[row].asks, Column::asks, row, vocabulary);
    learn(kConduct[row].deeds, Column::deeds, row, vocabulary);
    learn(kConduct[row].against, Column::against, row, vocabulary);
  }
  learn(kHasty, Column::hasty, 0, vocabulary);
  learn(kDisplay, Column::display, 0, vocabulary);
}

std::size_t Conduct::slot_of(WordKey key) const {
  auto at = static_cast<std::size_t>(hash_key(key)) & (kSlots - 1);
  while (slots_[at].key != 0 && slots_[at].key != key)
    at = (at + 1) & (kSlots - 1);
  return at;
}

void Conduct::add(WordKey first, Cue cue) {
  auto& slot = slots_[slot_of(first)];
  slot.key = first;
  cue.next = slot.first;
  slot.first = static_cast<std::int32_t>(cues_.size());
  cues_.push_back(cue);
}

/// All cues of a column as one text, a cue a line, so that they are cut into tokens as answers are.
void Conduct::learn(std::string_view cues, Column column, std::size_t row,
                    const Vocabulary& vocabulary) {
  std::string text(cues);
  for (char& c : text)
    c = c == ' ' ? '\n' : c == '_' ? ' ' : c;
  const auto document = Document::read(text);
  const auto lexed = Lexed::read(document, vocabulary);
  const auto& tokens = document.tokens();
  for (std::size_t i = 0; i < tokens.size();) {
    Cue cue;
    cue.column = column;
    cue.row = static_cast<std::uint8_t>(row);
    cue.keys = static_cast<std::uint32_t>(keys_.size());
    std::size_t j = i + 1;
    for (; j < tokens.size() && !tokens[j].line_before; ++j)
      keys_.push_back(key_of(lexed, j));
    cue.length = static_cast<std::uint32_t>(keys_.size()) - cue.keys;
    if (const auto first = key_of(lexed, i); first != 0) add(first, cue);
    i = j;
  }
}

void Conduct::mark(ConductMarks& marks, const Cue& cue) {
  const Traits bit = Traits{1} << cue.row;
  switch (cue.column) {
    case Column::asks:
      marks.asks |= bit;
      return;
    case Column::deeds:
      marks.deeds |= bit;
      return;
    case Column::against:
      marks.against |= bit;
      return;
    case Column::hasty:
      marks.hasty = true;
      return;
    case Column::display:
      marks.display = true;
      return;
  }
}

std::vector<ConductMarks> Conduct::marks_of(const Lexed& lexed) const {
  const auto count = lexed.lexemes.size();
  std::vector<WordKey> keys(count);
  for (std::size_t i = 0; i < count; ++i)
    keys[i] = key_of(lexed, i);
  std::vector<ConductMarks> marks(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (keys[i] == 0) continue;
    for (auto at = slots_[slot_of(keys[i])].first; at >= 0;) {
      const Cue& cue = cues_[static_cast<std::size_t>(at)];
      at = cue.next;
      std::size_t same = 0;
      while (same < cue.length && i + 1 + same < count &&
             keys[i + 1 + same] == keys_[cue.keys + same])
        ++same;
      if (same == cue.length) mark(marks[i], cue);
    }
  }
  return marks;
}

}  // namespace ninety
