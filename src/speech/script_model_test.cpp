#include "speech/script_model.h"

#include <cmath>
#include <map>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety::speech {
namespace {

/// A reader of the format that knows nothing of the writer.
struct Arpa {
  explicit Arpa(const std::string& text) {
    std::istringstream in(text);
    std::size_t order = 0;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("ngram "))
        declared[static_cast<std::size_t>(line[6] - '0')] = std::stoul(line.substr(8));
      if (line.starts_with('\\') && line.ends_with("-grams:"))
        order = static_cast<std::size_t>(line[1] - '0');
      const auto tab = line.find('\t');
      if (order == 0 || tab == std::string::npos) continue;
      const auto back = line.find('\t', tab + 1);
      const auto gram = line.substr(tab + 1, back - tab - 1);
      probability[gram] = std::pow(10, std::stod(line.substr(0, tab)));
      if (back != std::string::npos)
        back_off[gram] = std::pow(10, std::stod(line.substr(back + 1)));
      ++found[order];
    }
    complete = text.find("\\end\\") != std::string::npos;
  }

  /// P(word | history) by the format's own rule.
  [[nodiscard]] double of(const std::string& history, const std::string& word) const {
    const auto gram = history.empty() ? word : history + ' ' + word;
    if (const auto at = probability.find(gram); at != probability.end()) return at->second;
    if (history.empty()) return 0;
    const auto space = history.find(' ');
    const auto shorter = space == std::string::npos ? "" : history.substr(space + 1);
    const auto weight = back_off.find(history);
    return (weight == back_off.end() ? 1 : weight->second) * of(shorter, word);
  }

  [[nodiscard]] double sum_after(const std::string& history) const {
    double sum = 0;
    for (const auto& [gram, value] : probability)
      if (gram.find(' ') == std::string::npos && gram != "<s>") sum += of(history, gram);
    return sum;
  }

  std::map<std::size_t, std::size_t> declared;
  std::map<std::size_t, std::size_t> found;
  std::map<std::string, double> probability;
  std::map<std::string, double> back_off;
  bool complete = false;
};

const std::vector<WordForms> kScript = {{"i", "like", "hard", "bugs"},
                                        {"so", "i", "fix", "hard", "bugs"}};

TEST(ScriptModel, DeclaresWhatItHolds) {
  const Arpa arpa(script_model(kScript));
  EXPECT_TRUE(arpa.complete);
  EXPECT_EQ(arpa.declared, arpa.found);
  EXPECT_EQ(arpa.declared.at(1), 8U);  // six words and two marks
}

TEST(ScriptModel, SumsToOneAfterEveryHistory) {
  const Arpa arpa(script_model(kScript));
  for (const char* history : {"", "<s>", "i", "hard", "bugs", "<s> i", "i like", "hard bugs"})
    EXPECT_NEAR(arpa.sum_after(history), 1, 1e-3) << history;
}

TEST(ScriptModel, PrefersWhatTheScriptSays) {
  const Arpa arpa(script_model(kScript));
  EXPECT_GT(arpa.of("i like", "hard"), 0.5);
  EXPECT_LT(arpa.of("i like", "so"), 0.1);
  EXPECT_GT(arpa.of("i like", "so"), 0);
}

TEST(ScriptModel, GoesOnOverFullStops) {
  const Arpa arpa(script_model(kScript));
  EXPECT_GT(arpa.of("hard bugs", "so"), 0.1);
}

TEST(ScriptModel, LeavesOutWhatWouldBreakTheFormat) {
  EXPECT_EQ(script_model({{"", "\\end\\", "a b", "\n", "</s>", "<s>", "-", "123"}}), "");
  const Arpa arpa(script_model({{"yes", "\\end\\", "no"}}));
  EXPECT_EQ(arpa.declared, arpa.found);
  EXPECT_GT(arpa.of("yes", "no"), 0.2);
}

RC_GTEST_PROP(ScriptModel, IsWellFormedForAnyWords,
              (const std::vector<std::vector<std::string>>& sentences)) {
  const auto text = script_model(sentences);
  if (text.empty()) return;
  const Arpa arpa(text);
  RC_ASSERT(arpa.complete);
  RC_ASSERT(arpa.declared == arpa.found);
  for (const auto& [gram, value] : arpa.probability)
    RC_ASSERT(value >= 0 && value <= 1.001);
}

}  // namespace
}  // namespace ninety::speech
