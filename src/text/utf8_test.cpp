#include "text/utf8.h"

#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety::utf8 {
namespace {

/// The UTF-8 bytes of a code point, made another way than decode() reads them.
std::string encoded(char32_t code) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 + code / 64), byte(0x80 + code % 64)};
  if (code < 0x10000) {
    return {byte(0xE0 + code / 4096), byte(0x80 + code / 64 % 64), byte(0x80 + code % 64)};
  }
  return {byte(0xF0 + code / 262144), byte(0x80 + code / 4096 % 64), byte(0x80 + code / 64 % 64),
          byte(0x80 + code % 64)};
}

TEST(Utf8, DecodesEveryCodePoint) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const auto bytes = encoded(code);
    const auto character = decode(bytes, 0);
    ASSERT_EQ(character.code, code);
    ASSERT_EQ(character.size, bytes.size());
    ASSERT_EQ(first_invalid(bytes), std::nullopt);
    ASSERT_TRUE(is_border(bytes, 0));
    for (std::size_t i = 1; i < bytes.size(); ++i)
      ASSERT_FALSE(is_border(bytes, i)) << bytes;
  }
}

TEST(Utf8, TakesInvalidBytesOneByOne) {
  for (const std::string_view bytes :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xE0\x80\x80", "\xE2\x82", "\xED\xA0\x80",
        "\xF0\x80\x80\x80", "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF",
        "\xC3z"}) {
    const auto character = decode(bytes, 0);
    EXPECT_EQ(character.code, kInvalid);
    EXPECT_EQ(character.size, 1U);
    EXPECT_EQ(first_invalid(bytes), 0U);
  }
}

TEST(Utf8, NamesTheFirstInvalidByte) {
  EXPECT_EQ(first_invalid(""), std::nullopt);
  EXPECT_EQ(first_invalid("naïve 🙂"), std::nullopt);
  EXPECT_EQ(first_invalid("na\xEFve"), 2U);
  EXPECT_EQ(first_invalid("é\xC3"), 2U);
  EXPECT_EQ(first_invalid("\uFFFD"), std::nullopt) << "the replacement character itself is valid";
}

TEST(Utf8, KnowsBordersAmongInvalidBytes) {
  const std::string_view text = "a\x80é\x80\x80\xE2\x82z";
  for (const std::size_t border : {0U, 1U, 2U, 4U, 5U, 6U, 7U, 8U, 9U}) {
    EXPECT_TRUE(is_border(text, border)) << border;
  }
  EXPECT_FALSE(is_border(text, 3));
  EXPECT_FALSE(is_border(text, 10)) << "behind the end";
}

TEST(Utf8, KnowsHowWideACharacterIs) {
  EXPECT_EQ(columns('a'), 1);
  EXPECT_EQ(columns(U'é'), 1);
  EXPECT_EQ(columns(U'字'), 2);
  EXPECT_EQ(columns(U'한'), 2);
  EXPECT_EQ(columns(U'🙂'), 2);
  EXPECT_EQ(columns(0x0301), 0) << "combining acute";
  EXPECT_EQ(columns(0x200D), 0) << "joiner";
  EXPECT_EQ(columns(0), 0);
}

RC_GTEST_PROP(Utf8, StepsThroughAnyBytesFromBorderToBorder, (const std::string& text)) {
  std::size_t at = 0;
  std::size_t borders = 0;
  while (at < text.size()) {
    RC_ASSERT(is_border(text, at));
    ++borders;
    at += decode(text, at).size;
  }
  RC_ASSERT(at == text.size());
  std::size_t found = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    found += is_border(text, i) ? 1 : 0;
  RC_ASSERT(found == borders);
}

}  // namespace
}  // namespace ninety::utf8
