#include "fit/pasted.h"

#include <algorithm>
#include <array>

namespace ninety {
namespace {

constexpr std::uint32_t kTitleWords = 12;   // a longer first line is no title
constexpr std::uint32_t kLeastContent = 2;  // content words that a run needs
constexpr std::uint32_t kQuotedWords = 10;  // a longer quotation is pasted whoever is named for it

std::uint64_t hash_of(std::span<const WordKey> keys) {
  std::uint64_t hash = 0;
  for (const WordKey key : keys.first(PhraseIndex::kShortest))
    hash = hash_key(hash ^ key) + key;
  return hash;
}

struct Words {
  std::vector<WordKey> keys;
  std::vector<std::uint32_t> tokens;
};

Words words_of(const Lexed& lexed) {
  Words words;
  for (std::uint32_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto key = key_of(lexed, i);
    if (key == 0) continue;
    words.keys.push_back(key);
    words.tokens.push_back(i);
  }
  return words;
}

/// The words of the first line when it is short: a job's title, an organisation's name.
std::uint32_t title_words(const Lexed& lexed, const Words& words) {
  const auto& tokens = lexed.document->tokens();
  for (std::uint32_t i = 0; i < words.tokens.size(); ++i) {
    if (i > 0 && tokens[words.tokens[i]].line_before) return i;
    if (i > kTitleWords) return 0;
  }
  return 0;
}

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

/// "You say you go back and ask": words given as theirs are a quotation.
bool is_quoted(const Lexed& lexed, TokenRun run) {
  constexpr std::array<std::string_view, 6> kSay = {"say",    "says",    "write",
                                                    "writes", "promise", "promises"};
  constexpr std::array<std::string_view, 6> kTheirs = {"you",  "your", "page",
                                                       "site", "they", "posting"};
  constexpr std::array<std::string_view, 6> kBetween = {"that", "you", "they", ":", "\"", ","};
  constexpr std::uint32_t kReach = 3;  // tokens from the verb back to whose words they are
  const auto word = [&lexed](std::uint32_t i) {
    return lexed.document->folded(lexed.document->tokens()[i]);
  };
  if (run.last - run.first > kQuotedWords) return false;
  auto verb = run.first;
  while (verb > 0 && is_one_of(word(verb - 1), kBetween))
    --verb;
  if (verb == 0 || !is_one_of(word(verb - 1), kSay)) return false;
  for (auto i = verb - 1; i > 0 && verb - i <= kReach; --i) {
    if (is_one_of(word(i - 1), kTheirs)) return true;
  }
  return false;
}

}  // namespace

void PhraseIndex::add(const Lexed& lexed) {
  const auto words = words_of(lexed);
  const auto& tokens = lexed.document->tokens();
  const auto title = title_words(lexed, words);
  const auto start = static_cast<std::uint32_t>(keys_.size());
  for (std::uint32_t i = 0; i < words.keys.size(); ++i) {
    const auto token = words.tokens[i];
    const bool follows_word = token > 0 && tokens[token - 1].kind == TokenKind::word;
    const bool name = follows_word && tokens[token].capitalised && !tokens[token].line_before;
    keys_.push_back(words.keys[i]);
    names_.push_back(i < title || name ? 1 : 0);
  }
  keys_.push_back(0);
  names_.push_back(0);
  for (auto at = start; at + kShortest < keys_.size(); ++at) {
    const auto hash = hash_of(std::span(keys_).subspan(at));
    places_.push_back({hash, at});
    seen_[(hash >> 6U) & 255U] |= std::uint64_t{1} << (hash & 63U);
  }
  std::ranges::sort(places_, {},
                    [](const Place& place) { return std::pair(place.hash, place.at); });
}

/// Length of the longest common run from `from` on; `place` becomes where it stands in keys_.
std::uint32_t PhraseIndex::longest_at(std::span<const WordKey> keys, std::size_t from,
                                      std::uint32_t& place) const {
  const auto hash = hash_of(keys.subspan(from));
  if ((seen_[(hash >> 6U) & 255U] & (std::uint64_t{1} << (hash & 63U))) == 0) return 0;
  std::uint32_t longest = 0;
  for (const auto& found : std::ranges::equal_range(places_, hash, {}, &Place::hash)) {
    std::uint32_t length = 0;
    while (from + length < keys.size() && keys[from + length] == keys_[found.at + length])
      ++length;
    if (length <= longest) continue;
    longest = length;
    place = found.at;
  }
  return longest;
}

std::vector<TokenRun> PhraseIndex::runs_in(const Lexed& lexed) const {
  std::vector<TokenRun> runs;
  const auto words = words_of(lexed);
  for (std::size_t i = 0; i + kShortest <= words.keys.size();) {
    std::uint32_t place = 0;
    const auto length = longest_at(words.keys, i, place);
    if (length < kShortest) {
      ++i;
      continue;
    }
    std::uint32_t plain = 0;
    std::uint32_t content = 0;
    for (std::uint32_t k = 0; k < length; ++k) {
      const bool named = names_[place + k] != 0;
      plain += named ? 0U : 1U;
      content += !named && lexed.lexemes[words.tokens[i + k]].content ? 1U : 0U;
    }
    const TokenRun run{words.tokens[i], words.tokens[i + length - 1] + 1};
    if (plain >= kShortest && content >= kLeastContent && !is_quoted(lexed, run))
      runs.push_back(run);
    i += length;
  }
  return runs;
}

}  // namespace ninety
