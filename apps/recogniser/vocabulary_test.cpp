#include "apps/recogniser/vocabulary.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace ninety::speech {
namespace {

/// A dictionary file of the words w0, w1 …, each with a second pronunciation.
class Dictionary {
 public:
  explicit Dictionary(int words)
      : path_(std::filesystem::temp_directory_path() /
              ("ninety-dictionary-" + std::to_string(::getpid()))) {
    std::ofstream out(path_);
    for (int i = 0; i < words; ++i)
      out << 'w' << i << " W\n" << 'w' << i << "(2) V\n";
  }
  Dictionary(const Dictionary&) = delete;
  Dictionary& operator=(const Dictionary&) = delete;
  Dictionary(Dictionary&&) = delete;
  Dictionary& operator=(Dictionary&&) = delete;
  ~Dictionary() { std::filesystem::remove(path_); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

/// w0 is the likeliest.
int likelihood(const std::string& word) { return -std::stoi(word.substr(1)) - 1; }

TEST(Vocabulary, KeepsTheUsualWordsAndTheScripts) {
  const Dictionary all(45'000);
  const auto kept = usual_dictionary(all.path(), {"w44000"}, likelihood);
  EXPECT_NE(kept.find("w0 W\nw0(2) V\n"), std::string::npos);
  EXPECT_NE(kept.find("\nw39999 W\nw39999(2) V\n"), std::string::npos);
  EXPECT_NE(kept.find("\nw44000 W\nw44000(2) V\n"), std::string::npos);
  EXPECT_EQ(kept.find("w44001"), std::string::npos);
  EXPECT_EQ(kept.find("w41000"), std::string::npos);
}

TEST(Vocabulary, IsEmptyWithoutADictionary) {
  EXPECT_EQ(usual_dictionary("/nowhere/at/all", {}, likelihood), "");
}

TEST(Vocabulary, TellsAWordFromItsVariant) {
  EXPECT_EQ(without_variant("was(2)"), "was");
  EXPECT_EQ(without_variant("was"), "was");
}

}  // namespace
}  // namespace ninety::speech
