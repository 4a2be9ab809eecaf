// Text of any kind comes back as it went.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "store/testing.h"
#include "text/utf8.h"

namespace ninety::store {
namespace {

class TextTest : public OnBothDatabases {
 protected:
  void SetUp() override { ASSERT_TRUE(store_.people().add(sample_person())); }
  Store store_ = open();
};
NINETY_ON_BOTH_DATABASES(TextTest);

TEST_P(TextTest, RoundTripsTextThatIsNoOrdinaryText) {
  const std::vector<std::string> texts = {
      "",
      " ",
      "\n\r\n\t",
      "'; DROP TABLE story; --",
      "\"quoted\" 'twice' `thrice` \\ \\x41 $1 :title ?1 {bytes} %s",
      "x'00' E'\\\\000' \\N NULL null",
      "<script>alert(1)</script>&amp;",
      "👩🏽‍🚀 naïve Straße 東京 עברית \u202e\u200d\ufeff",
      "\x01\x02\x1f\x7f",
      "a\u0300 \U0010ffff",
      std::string(3'000'000, 'w'),
  };
  std::uint64_t n = 1;
  for (const auto& text : texts) {
    auto story = sample_story(++n);
    story.text = text;
    story.title = text.substr(0, 100);
    ASSERT_TRUE(store_.stories().add(story)) << text.substr(0, 100);
    EXPECT_EQ(store_.stories().find(story.id).value(), story) << text.substr(0, 100);
  }
}

TEST_P(TextTest, RoundTripsAnyTextAndNumber) {
  std::uint64_t n = 1'000;
  ASSERT_TRUE(store_.answers().add(sample_answer(10)));
  rc::detail::checkGTest([&](const std::string& bytes, const double score) {
    // Any bytes, made text: what is no character is left out, and NUL.
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
      const auto character = utf8::decode(bytes, at);
      if (character.code != utf8::kInvalid && character.code != 0)
        text += bytes.substr(at, character.size);
      at += character.size;
    }
    auto version = sample_version(++n, id_of(10), text + fmt::format(" {}", n));
    version.score = score;
    version.words = static_cast<std::int64_t>(n) * 1'000'000'007;
    const auto saved = store_.answers().save_version(version);
    RC_ASSERT(saved.has_value());
    const auto found = store_.answers().version(version.id).value();
    RC_ASSERT(found.text == version.text);
    RC_ASSERT(found.score == version.score);
    RC_ASSERT(found.words == version.words);
  });
}

TEST_P(TextTest, RefusesAnyBytesThatAreNoText) {
  std::uint64_t n = 1'000;
  rc::detail::checkGTest([&](const std::string& bytes) {
    auto story = sample_story(++n);
    story.text = bytes;
    const bool text = !utf8::first_invalid(bytes) && bytes.find('\0') == std::string::npos;
    RC_ASSERT(store_.stories().add(story).has_value() == text);
    if (text) RC_ASSERT(store_.stories().find(story.id).value() == story);
  });
}

}  // namespace
}  // namespace ninety::store
