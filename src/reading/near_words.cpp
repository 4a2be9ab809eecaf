#include "reading/near_words.h"

#include <bit>

namespace ninety {

std::uint32_t word_place(std::uint32_t index) {
  std::uint32_t bucket = 0;
  for (const std::uint32_t border : {8U, 16U, 28U, 45U, 80U})
    bucket += index >= border ? 1U : 0U;
  return bucket;
}

void add_near_features(const Lexed& lexed, std::uint32_t word, std::vector<Feature>& out) {
  const auto count = static_cast<int>(lexed.lexemes.size());
  const auto at = static_cast<int>(word);
  const auto word_at = [&](int i) { return lexed.lexemes[static_cast<std::size_t>(i)].word; };
  for (std::uint32_t z = 0; z < kZones.size(); ++z) {
    for (int i = at + kZones[z].from; i <= at + kZones[z].to; ++i) {
      if (i < 0 || i >= count) continue;
      const auto& lexeme = lexed.lexemes[static_cast<std::size_t>(i)];
      out.push_back(kZones[z].near ? Feature{feature_key(FeatureKind::near_word, lexeme.word, z)}
                                   : Feature{feature_key(FeatureKind::near_stem, lexeme.stem, z)});
      if (lexeme.cluster != 0)
        out.push_back({feature_key(FeatureKind::near_cluster, lexeme.cluster, z)});
      for (ClassMask rest = lexeme.classes; rest != 0; rest &= rest - 1) {
        const auto word_class = static_cast<std::uint32_t>(std::countr_zero(rest));
        out.push_back({feature_key(FeatureKind::near_class, word_class, z)});
      }
    }
  }
  for (std::uint32_t p = 0; p < kPairPlaces.size(); ++p) {
    const int i = at + kPairPlaces[p];
    if (i < 0 || i + 1 >= count) continue;
    const auto kind =
        static_cast<FeatureKind>(static_cast<std::uint32_t>(FeatureKind::near_pair) + p);
    out.push_back({feature_key(kind, word_at(i), word_at(i + 1))});
  }
  out.push_back({feature_key(FeatureKind::near_place, word_place(word))});
}

}  // namespace ninety
