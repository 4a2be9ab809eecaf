// The hash of a word, whole or a byte at a time (FNV-1a with a final avalanche); fixed for ever, as
// model files hold tables made with it.
//
//   WordHash hash;
//   for (const char c : word) hash.add(c);
//   hash.value();  // hash_word(word)
#pragma once

#include <cstdint>
#include <string_view>

namespace ninety {

class WordHash {
 public:
  constexpr void add(char c) {
    state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  [[nodiscard]] constexpr std::uint64_t value() const { return state_ ^ (state_ >> 29U); }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

[[nodiscard]] constexpr std::uint64_t hash_word(std::string_view word) {
  WordHash hash;
  for (const char c : word)
    hash.add(c);
  return hash.value();
}

}  // namespace ninety
