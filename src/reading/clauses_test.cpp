#include "reading/clauses.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading/sections.h"
#include "text/document.h"

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::Pair;

/// A vocabulary of a few verbs, laid out as the trainer writes it.
class SmallVocabulary {
 public:
  SmallVocabulary() : bytes_(section()), vocabulary_(bytes_) {}
  SmallVocabulary(const SmallVocabulary&) = delete;
  SmallVocabulary& operator=(const SmallVocabulary&) = delete;
  SmallVocabulary(SmallVocabulary&&) = delete;
  SmallVocabulary& operator=(SmallVocabulary&&) = delete;
  ~SmallVocabulary() = default;

  [[nodiscard]] const Vocabulary& get() const { return vocabulary_; }

 private:
  static std::vector<std::byte> section() {
    const std::vector<std::pair<std::string_view, WordClass>> listed = {
        {"wrote", WordClass::past_irregular},
        {"was", WordClass::be_past},
        {"fell", WordClass::past_irregular},
        {"dropped", WordClass::change_verb}};
    std::vector<std::string_view> words = {"", "#", "##"};  // those that stand for groups
    std::vector<WordInfo> infos(kFirstPlainWord);
    for (const auto& [word, word_class] : listed) {
      words.push_back(word);
      infos.push_back({.classes = mask_of(word_class)});
    }
    std::vector<std::uint32_t> ends;
    std::vector<char> characters;
    std::vector<std::uint32_t> table(16);
    for (WordId id = 0; id < words.size(); ++id) {
      characters.insert(characters.end(), words[id].begin(), words[id].end());
      ends.push_back(static_cast<std::uint32_t>(characters.size()));
      auto slot = hash_word(words[id]) % table.size();
      while (table[slot] != 0)
        slot = (slot + 1) % table.size();
      if (id >= kFirstPlainWord) table[slot] = id;
    }
    struct Edge {
      std::uint64_t key;
      std::uint64_t node;
    };
    SectionWriter writer;
    writer.array(std::vector{static_cast<std::uint32_t>(words.size()), std::uint32_t{0}});
    writer.array(ends);
    writer.array(characters);
    writer.array(std::vector<std::uint32_t>{0});
    writer.array(std::vector<char>{});
    writer.array(table);
    writer.array(infos);
    writer.array(std::vector<std::int8_t>{});
    writer.array(std::vector<Edge>(2));
    writer.array(std::vector<ClassMask>{0});
    return writer.bytes();
  }

  std::vector<std::byte> bytes_;
  Vocabulary vocabulary_;
};

const Vocabulary& vocabulary() {
  static const SmallVocabulary small;
  return small.get();
}

/// Each clause and the joint before it.
std::vector<std::pair<Joint, std::string>> clauses(std::string_view text) {
  const auto document = Document::read(text);
  const auto lexed = Lexed::read(document, vocabulary());
  std::vector<std::pair<Joint, std::string>> found;
  for (const auto& clause : find_clauses(lexed)) {
    found.emplace_back(clause.joint, lexed.span(clause.first, clause.last).of(text));
  }
  return found;
}

TEST(Clauses, AreSentencesWhereNothingJoinsThem) {
  EXPECT_THAT(clauses("Hard bugs drive me. I love them."),
              ElementsAre(Pair(Joint::start, "Hard bugs drive me."),
                          Pair(Joint::sentence, "I love them.")));
  EXPECT_THAT(clauses(""), ElementsAre());
}

TEST(Clauses, AreCutWhereANewOneStarts) {
  EXPECT_THAT(
      clauses("Orders were late every week, so I wrote a plan, and they fell by half; but the "
              "next year was worse."),
      ElementsAre(Pair(Joint::start, "Orders were late every week,"),
                  Pair(Joint::so, "so I wrote a plan,"),
                  Pair(Joint::addition, "and they fell by half;"),
                  Pair(Joint::mark, "but the next year was worse.")));
}

TEST(Clauses, AreNotCutIntoPiecesOfTwoWords) {
  EXPECT_THAT(
      clauses("So, I did it, and it was."),
      ElementsAre(Pair(Joint::start, "So, I did it,"), Pair(Joint::addition, "and it was.")));
  EXPECT_THAT(clauses("I tried, so he left."),
              ElementsAre(Pair(Joint::start, "I tried, so he left.")));
}

TEST(Clauses, AreNotCutAtTheHyphenOfAWord) {
  EXPECT_THAT(
      clauses("We had a well-known and long-running problem there."),
      ElementsAre(Pair(Joint::start, "We had a well-known and long-running problem there.")));
}

TEST(Clauses, OfSpeechAreCutAtConnectivesAndSubjects) {
  EXPECT_THAT(
      clauses("so the orders were late all the time and i wrote a new plan then they fell a lot"),
      ElementsAre(Pair(Joint::start, "so the orders were late all the time"),
                  Pair(Joint::addition, "and i wrote a new plan"),
                  Pair(Joint::so, "then they fell a lot")));
}

void expect_cover(const Document& document) {
  const auto lexed = Lexed::read(document, vocabulary());
  std::uint32_t next = 0;
  std::uint32_t sentence = 0;
  for (const auto& clause : find_clauses(lexed)) {
    ASSERT_EQ(clause.first, next);
    ASSERT_LT(clause.first, clause.last);
    ASSERT_GE(clause.sentence, sentence);
    const auto& around = document.sentences()[clause.sentence];
    ASSERT_GE(clause.first, around.first);
    ASSERT_LE(clause.last, around.last);
    ASSERT_EQ(clause.joint == Joint::start, clause.first == 0);
    ASSERT_EQ(clause.first == around.first,
              clause.joint == Joint::start || clause.joint == Joint::sentence);
    ASSERT_LT(static_cast<std::size_t>(clause.joint), kJoints);
    next = clause.last;
    sentence = clause.sentence;
  }
  EXPECT_EQ(next, document.tokens().size());
}

RC_GTEST_PROP(Clauses, CoverAllTokensInOrder, ()) {
  static const std::vector<std::string> kPieces = {
      "I",       "we",   "and",   "so",   "but",  "then", "wrote",   "was", "fell", "the", "which",
      "because", "late", "until", "when", ",",    ".",    ";",       "—",   "-",    "\"",  "\n\n",
      "?",       "it",   "I'm",   "2",    "they", ")",    "working", "é",   "🙂",   "\xFF"};
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
  std::string text;
  for (const auto& piece : pieces)
    text += piece + (text.size() % 5 == 0 ? "" : " ");
  expect_cover(Document::read(text));
  RC_ASSERT(!testing::Test::HasFailure());
}

}  // namespace
}  // namespace ninety
