#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/testing.h"

namespace ninety::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class AnswersTest : public OnBothDatabases {
 protected:
  void SetUp() override {
    ASSERT_TRUE(store_.people().add(sample_person()));
    ASSERT_TRUE(answers_.add(sample_answer(10)));
  }
  Store store_ = open();
  Answers answers_ = store_.answers();
};
NINETY_ON_BOTH_DATABASES(AnswersTest);

TEST_P(AnswersTest, GivesBackWhatWasAdded) {
  auto answer = sample_answer(11);
  answer.draft = "half a sent";
  answer.deleted_at = time_of(7);
  ASSERT_TRUE(answers_.add(answer));
  EXPECT_EQ(answers_.find(id_of(11)).value(), answer);
  EXPECT_EQ(answers_.find(id_of(10)).value(), sample_answer(10));
}

TEST_P(AnswersTest, RefusesTheSameIdTwice) {
  EXPECT_EQ(kind_of(answers_.add(sample_answer(10))), "conflict");
}

TEST_P(AnswersTest, RefusesAnAnswerOfNobody) {
  auto answer = sample_answer(11);
  answer.person_id = id_of(999);
  EXPECT_EQ(kind_of(answers_.add(answer)), "not_found");
  EXPECT_EQ(kind_of(answers_.find(id_of(11))), "not_found");
}

TEST_P(AnswersTest, NamesTheIdThatIsNotThere) {
  EXPECT_EQ(message_of(answers_.find(id_of(77))),
            "there is no answer with the id 0000000000000000000000000000004d");
  EXPECT_EQ(message_of(answers_.find("x' OR '1'='1")), "there is no such answer");
}

TEST_P(AnswersTest, RefusesWhatIsNoIdNoTimeOrNoText) {
  auto answer = sample_answer(11);
  answer.id = "ABC";
  EXPECT_THAT(message_of(answers_.add(answer)), HasSubstr("id is no id of 32 lower-case hex"));
  answer = sample_answer(11);
  answer.created_at = "2025-02-29T00:00:00.000Z";
  EXPECT_THAT(message_of(answers_.add(answer)), HasSubstr("created_at is no time"));
  answer = sample_answer(11);
  answer.title = std::string("nul\0here", 8);
  EXPECT_THAT(message_of(answers_.add(answer)), HasSubstr("title holds a NUL character at byte 4"));
  answer.title = "latin1 \xe4";
  EXPECT_THAT(message_of(answers_.add(answer)), HasSubstr("title is no UTF-8 text: see byte 8"));
  EXPECT_EQ(answers_.list(kLocalPerson).value().size(), 1U);
}

TEST_P(AnswersTest, ListsTheLatestChangeFirst) {
  ASSERT_TRUE(answers_.add(sample_answer(30)));
  ASSERT_TRUE(answers_.add(sample_answer(20)));
  ASSERT_TRUE(answers_.change(id_of(10), {.title = "Second try"}, time_of(40)));
  const auto listed = answers_.list(kLocalPerson).value();
  std::vector<std::string> ids;
  ids.reserve(listed.size());
  for (const auto& answer : listed)
    ids.push_back(answer.id);
  EXPECT_THAT(ids, ElementsAre(id_of(10), id_of(30), id_of(20)));
  EXPECT_TRUE(answers_.list(id_of(2)).value().empty());
}

TEST_P(AnswersTest, ChangesOnlyWhatIsNamed) {
  ASSERT_TRUE(store_.targets().add(sample_target(5)));
  auto expected = sample_answer(10);
  expected.target_id = id_of(5);
  expected.draft = "";
  expected.updated_at = time_of(50);
  EXPECT_EQ(answers_.change(id_of(10), {.target_id = id_of(5), .draft = ""}, time_of(50)).value(),
            expected);
  expected.target_id.reset();
  EXPECT_EQ(answers_.change(id_of(10), {.target_id = ""}, time_of(50)).value(), expected);
  EXPECT_EQ(answers_.find(id_of(10)).value(), expected);
  EXPECT_EQ(kind_of(answers_.change(id_of(10), {.target_id = id_of(6)}, time_of(51))), "not_found");
  EXPECT_EQ(answers_.find(id_of(10)).value(), expected);
}

TEST_P(AnswersTest, ToldWhatATabSawRefusesToOverwriteAnother) {
  const auto seen = answers_.find(id_of(10)).value().updated_at;
  ASSERT_TRUE(
      answers_.change(id_of(10), {.draft = "tab one", .seen_updated_at = seen}, time_of(60)));
  const auto second =
      answers_.change(id_of(10), {.draft = "tab two", .seen_updated_at = seen}, time_of(61));
  EXPECT_EQ(kind_of(second), "conflict");
  EXPECT_EQ(answers_.find(id_of(10)).value().draft, "tab one");
}

TEST_P(AnswersTest, NumbersVersionsAndMakesNoneForTheSameText) {
  ASSERT_TRUE(answers_.change(id_of(10), {.draft = "draft"}, time_of(11)));
  const auto first = answers_.save_version(sample_version(100, id_of(10), "one")).value();
  EXPECT_TRUE(first.made);
  EXPECT_EQ(first.version.number, 1);
  EXPECT_EQ(answers_.find(id_of(10)).value().draft, std::nullopt);
  const auto again = answers_.save_version(sample_version(101, id_of(10), "one")).value();
  EXPECT_FALSE(again.made);
  EXPECT_EQ(again.version, first.version);
  auto unscored = sample_version(102, id_of(10), "two");
  unscored.score.reset();
  unscored.verdict.reset();
  const auto second = answers_.save_version(unscored).value();
  EXPECT_EQ(second.version.number, 2);
  EXPECT_THAT(answers_.versions(id_of(10)).value(), ElementsAre(first.version, second.version));
  EXPECT_EQ(answers_.version(id_of(102)).value(), second.version);
}

TEST_P(AnswersTest, SavesNothingOfAVersionThatIsRefused) {
  ASSERT_TRUE(answers_.change(id_of(10), {.draft = "draft"}, time_of(11)));
  EXPECT_EQ(kind_of(answers_.save_version(sample_version(100, id_of(10), "bad \xff"))), "invalid");
  EXPECT_EQ(answers_.find(id_of(10)).value().draft, "draft");
  EXPECT_TRUE(answers_.versions(id_of(10)).value().empty());
}

TEST_P(AnswersTest, DeletesSoftlyRestoresAndPurges) {
  ASSERT_TRUE(answers_.save_version(sample_version(100, id_of(10), "one")));
  ASSERT_TRUE(answers_.remove(id_of(10), time_of(70)));
  EXPECT_TRUE(answers_.list(kLocalPerson).value().empty());
  EXPECT_EQ(answers_.find(id_of(10)).value().deleted_at, time_of(70));
  EXPECT_EQ(kind_of(answers_.remove(id_of(10), time_of(71))), "not_found");
  EXPECT_EQ(kind_of(answers_.change(id_of(10), {.title = "x"}, time_of(71))), "not_found");
  EXPECT_EQ(kind_of(answers_.save_version(sample_version(101, id_of(10), "two"))), "not_found");
  EXPECT_EQ(answers_.purge(time_of(70)).value(), 0);

  EXPECT_EQ(answers_.restore(id_of(10), time_of(72)).value().deleted_at, std::nullopt);
  EXPECT_EQ(answers_.list(kLocalPerson).value().size(), 1U);

  ASSERT_TRUE(answers_.remove(id_of(10), time_of(73)));
  EXPECT_EQ(answers_.purge(time_of(74)).value(), 1);
  EXPECT_EQ(kind_of(answers_.find(id_of(10))), "not_found");
  EXPECT_EQ(kind_of(answers_.version(id_of(100))), "not_found");
}

}  // namespace
}  // namespace ninety::store
