#include "apps/recogniser/request.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

using testing::ElementsAre;

const std::string kGood = std::string("ninety-recogniser 1\nlanguage-model 5\nabcd\n") +
                          "pieces 2\n0 1\n1 2\nsamples 3\n" + std::string("\1\0\2\0\xff\xff", 6);

TEST(RecogniserRequest, IsReadBack) {
  const auto request = parse_request(kGood).value_or(Request());
  EXPECT_EQ(request.language_model, "abcd\n");
  ASSERT_EQ(request.pieces.size(), 2U);
  EXPECT_EQ(request.pieces[1].count, 2U);
  EXPECT_THAT(request.samples, ElementsAre(1, 2, -1));
}

TEST(RecogniserRequest, IsRefusedWhenCutAnywhere) {
  for (std::size_t size = 0; size < kGood.size(); ++size)
    EXPECT_FALSE(parse_request(std::string_view(kGood).substr(0, size)).has_value() &&
                 size + 1 < kGood.size())
        << size;
}

TEST(RecogniserRequest, RefusesPiecesOutsideTheSound) {
  auto request = kGood;
  request.replace(request.find("1 2\n"), 4, "1 3\n");
  EXPECT_FALSE(parse_request(request));
}

TEST(RecogniserRequest, FindsTheWordsOfAModel) {
  EXPECT_THAT(
      vocabulary_of("\\data\\\nngram 1=4\n\n\\1-grams:\n-1\t<s>\t0\n-1\t</s>\n-2\thard\t-1\n"
                    "-2\tp.\t0\n\n\\2-grams:\n-1\thard p.\n\n\\end\\\n"),
      ElementsAre("hard", "p."));
}

}  // namespace
}  // namespace ninety::speech
