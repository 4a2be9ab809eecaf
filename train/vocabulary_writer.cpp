#include "train/vocabulary_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <unordered_map>

#include <libstemmer.h>

#include "reading/sections.h"
#include "text/document.h"

namespace ninety {
namespace {

struct Vectors {
  std::uint32_t dimensions = 0;
  std::vector<std::string> words;
  std::vector<std::uint16_t> clusters;
  std::vector<std::int8_t> values;
};

Vectors read_vectors(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  if (!bytes.starts_with("NVEC")) throw std::runtime_error(file.string() + ": not a vector file");
  std::size_t at = 4;
  const auto take = [&]<typename T>(T& value) {
    std::memcpy(&value, bytes.data() + at, sizeof value);
    at += sizeof value;
  };
  Vectors vectors;
  std::uint32_t words = 0;
  std::uint32_t clusters = 0;
  take(words);
  take(vectors.dimensions);
  if (vectors.dimensions != kDimensions)
    throw std::runtime_error(file.string() + ": other dimensions than kDimensions");
  take(clusters);
  for (std::uint32_t i = 0; i < words; ++i) {
    std::uint8_t length = 0;
    take(length);
    vectors.words.push_back(bytes.substr(at, length));
    at += length;
    std::uint16_t cluster = 0;
    take(cluster);
    vectors.clusters.push_back(static_cast<std::uint16_t>(cluster + 1));
    const auto* first = reinterpret_cast<const std::int8_t*>(bytes.data() + at);
    vectors.values.insert(vectors.values.end(), first, first + vectors.dimensions);
    at += vectors.dimensions;
  }
  return vectors;
}

struct Phrase {
  WordClass word_class;
  std::vector<std::string> words;  ///< a last '*' stands for any ending
};

std::vector<Phrase> read_lexicon(const std::filesystem::path& folder) {
  std::vector<Phrase> phrases;
  for (std::size_t c = 0; c < kWordClassNames.size(); ++c) {
    const auto file = folder / (std::string(kWordClassNames[c]) + ".txt");
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be read");
    for (std::string line; std::getline(in, line);) {
      if (line.empty() || line[0] == '#') continue;
      const auto document = Document::read(line);
      Phrase phrase{static_cast<WordClass>(c), {}};
      for (const auto& token : document.tokens()) {
        if (document.folded(token) == "*" && !phrase.words.empty()) {
          phrase.words.back() += '*';
        } else {
          phrase.words.emplace_back(document.folded(token));
        }
      }
      phrases.push_back(std::move(phrase));
    }
  }
  return phrases;
}

class Stemmer {
 public:
  Stemmer() : stemmer_(sb_stemmer_new("english", nullptr)) {}
  ~Stemmer() { sb_stemmer_delete(stemmer_); }
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;
  Stemmer(Stemmer&&) = delete;
  Stemmer& operator=(Stemmer&&) = delete;

  std::string stem(const std::string& word) {
    const auto* stemmed = sb_stemmer_stem(stemmer_, reinterpret_cast<const sb_symbol*>(word.data()),
                                          static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stemmed),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
  }

 private:
  sb_stemmer* stemmer_;
};

bool is_content(const WordInfo& info) {
  constexpr ClassMask kEmpty = mask_of(
      WordClass::pronoun_i, WordClass::pronoun_we, WordClass::pronoun_you, WordClass::pronoun_third,
      WordClass::be_present, WordClass::be_past, WordClass::have_form, WordClass::do_form,
      WordClass::modal, WordClass::connective, WordClass::negation);
  return info.rarity > 0.75F && (info.classes & kEmpty) == 0;
}

void put(std::vector<std::uint32_t>& ends, std::vector<char>& chars, std::string_view text) {
  chars.insert(chars.end(), text.begin(), text.end());
  ends.push_back(static_cast<std::uint32_t>(chars.size()));
}

}  // namespace

std::vector<std::byte> VocabularyWriter::write(const std::filesystem::path& data,
                                               const std::vector<train::LabelledAnswer>& answers) {
  const auto vectors = read_vectors(data / "lexicon" / "vectors.bin");
  const auto phrases = read_lexicon(data / "lexicon");

  std::map<std::string, int> counts;
  for (const auto& answer : answers) {
    const auto document = Document::read(answer.text);
    for (const auto& token : document.tokens()) {
      if (token.kind != TokenKind::number) ++counts[std::string(document.folded(token))];
    }
  }
  std::vector<std::string> words = {"<unknown>", "<number>", "<year>"};
  std::unordered_map<std::string, WordId> ids;
  const auto add = [&](const std::string& word) {
    if (ids.emplace(word, static_cast<WordId>(words.size())).second) words.push_back(word);
  };
  // The most frequent first, so that what is used together lies together in memory.
  std::vector<std::pair<std::string, int>> frequent(counts.begin(), counts.end());
  std::stable_sort(frequent.begin(), frequent.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  for (const auto& [word, count] : frequent) {
    if (count >= 2) add(word);
  }
  for (const auto& word : vectors.words)
    add(word);
  for (const auto& phrase : phrases) {
    for (const auto& word : phrase.words) {
      if (!word.ends_with('*')) add(word);
    }
  }

  std::vector<WordInfo> infos(words.size());
  std::vector<std::uint32_t> stem_ends;
  std::vector<char> stem_chars;
  std::unordered_map<std::string, WordId> stems;
  Stemmer stemmer;
  put(stem_ends, stem_chars, "<unknown>");
  for (WordId id = kNumberWord; id < words.size(); ++id) {
    const auto [it, fresh] =
        stems.emplace(id < kFirstPlainWord ? words[id] : stemmer.stem(words[id]),
                      static_cast<WordId>(stem_ends.size()));
    if (fresh) put(stem_ends, stem_chars, it->first);
    infos[id].stem = it->second;
  }
  // SIF: a / (a + p), p from the rank in the vector file by Zipf's law.
  constexpr double kSmooth = 1e-3;
  const double harmonic = std::log(static_cast<double>(vectors.words.size())) + 0.5772;
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    auto& info = infos[ids.at(vectors.words[i])];
    info.vector = static_cast<std::uint32_t>(i + 1);
    info.cluster = vectors.clusters[i];
    const double p = 1.0 / (static_cast<double>(i + 1) * harmonic);
    info.rarity = static_cast<float>(kSmooth / (kSmooth + p));
  }

  // Phrases: single words set a class bit; longer ones go into the trie, endings expanded.
  std::map<std::pair<std::uint32_t, WordId>, std::uint32_t> trie;
  std::vector<Vocabulary::Node> nodes(1);
  const auto matches = [&](const std::string& pattern) {
    std::vector<WordId> found;
    if (!pattern.ends_with('*')) return std::vector<WordId>{ids.at(pattern)};
    const auto prefix = std::string_view(pattern).substr(0, pattern.size() - 1);
    for (WordId id = kFirstPlainWord; id < words.size(); ++id) {
      if (words[id].starts_with(prefix)) found.push_back(id);
    }
    return found;
  };
  for (const auto& phrase : phrases) {
    if (phrase.words.size() == 1) {
      for (const WordId id : matches(phrase.words[0]))
        infos[id].classes |= mask_of(phrase.word_class);
      continue;
    }
    std::vector<std::uint32_t> ends = {0};
    for (std::size_t w = 0; w < phrase.words.size(); ++w) {
      std::vector<std::uint32_t> next;
      for (const WordId id : matches(phrase.words[w])) {
        for (const std::uint32_t end : ends) {
          const auto [it, fresh] =
              trie.emplace(std::pair{end, id}, static_cast<std::uint32_t>(nodes.size()));
          if (fresh) nodes.emplace_back();
          nodes[end].next |= Vocabulary::next_bit(id);
          if (w == 0) infos[id].phrase_start = it->second;
          next.push_back(it->second);
        }
      }
      ends = std::move(next);
    }
    for (const std::uint32_t end : ends)
      nodes[end].classes |= mask_of(phrase.word_class);
  }
  for (WordId id = 0; id < words.size(); ++id) {
    infos[id].content = is_content(infos[id]) ? 1 : 0;
    infos[id].groups = groups_of(words[id]);
  }

  std::vector<std::uint32_t> word_ends;
  std::vector<char> word_chars;
  for (const auto& word : words)
    put(word_ends, word_chars, word);
  std::vector<Vocabulary::Slot> table(std::bit_ceil(words.size() * 2));
  for (WordId id = kFirstPlainWord; id < words.size(); ++id) {
    const auto hash = hash_word(words[id]);
    auto slot = hash & (table.size() - 1);
    while (table[slot].word != 0)
      slot = (slot + 1) & (table.size() - 1);
    table[slot] = {Vocabulary::tag_of(hash), id};
  }
  std::vector<Vocabulary::Edge> edges(std::bit_ceil(trie.size() * 2 + 2));
  for (const auto& [from, node] : trie) {
    const std::uint64_t key = (std::uint64_t{from.first} << 32U) | from.second;
    auto slot = hash_key(key) & (edges.size() - 1);
    while (edges[slot].key != 0)
      slot = (slot + 1) & (edges.size() - 1);
    edges[slot] = {key, node, 0};
  }

  SectionWriter writer;
  writer.array(
      std::vector<std::uint32_t>{static_cast<std::uint32_t>(words.size()), vectors.dimensions});
  writer.array(word_ends);
  writer.array(word_chars);
  writer.array(stem_ends);
  writer.array(stem_chars);
  writer.array(table);
  writer.array(infos);
  writer.array(vectors.values);
  writer.array(edges);
  writer.array(nodes);
  return writer.bytes();
}

}  // namespace ninety
