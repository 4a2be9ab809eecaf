// People, targets, stories and settings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/testing.h"

namespace ninety::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class WritingTest : public OnBothDatabases {
 protected:
  Store store_ = open();
};
NINETY_ON_BOTH_DATABASES(WritingTest);

TEST_P(WritingTest, EnsuresThePersonOnce) {
  EXPECT_EQ(store_.people().ensure(sample_person()).value(), sample_person());
  auto later = sample_person();
  later.created_at = time_of(9);
  EXPECT_EQ(store_.people().ensure(later).value(), sample_person());
  EXPECT_THAT(store_.people().list().value(), ElementsAre(sample_person()));
  EXPECT_EQ(kind_of(store_.people().add(later)), "conflict");
  EXPECT_EQ(store_.people().find(kLocalPerson).value(), sample_person());
}

TEST_P(WritingTest, KeepsAnswersOfATargetThatGoes) {
  ASSERT_TRUE(store_.people().add(sample_person()));
  auto targets = store_.targets();
  ASSERT_TRUE(targets.add(sample_target(5)));
  ASSERT_TRUE(targets.add(sample_target(6)));
  auto expected = sample_target(5);
  expected.posting_text = "You will comfort families.";
  expected.updated_at = time_of(8);
  EXPECT_EQ(targets.change(id_of(5), {.posting_text = expected.posting_text}, time_of(8)).value(),
            expected);
  EXPECT_THAT(targets.list(kLocalPerson).value(), ElementsAre(expected, sample_target(6)));

  auto answer = sample_answer(10);
  answer.target_id = id_of(5);
  ASSERT_TRUE(store_.answers().add(answer));
  ASSERT_TRUE(targets.remove(id_of(5)));
  EXPECT_EQ(kind_of(targets.find(id_of(5))), "not_found");
  EXPECT_EQ(kind_of(targets.remove(id_of(5))), "not_found");
  EXPECT_EQ(store_.answers().find(id_of(10)).value(), sample_answer(10));
}

TEST_P(WritingTest, KeepsStories) {
  ASSERT_TRUE(store_.people().add(sample_person()));
  auto stories = store_.stories();
  ASSERT_TRUE(stories.add(sample_story(3)));
  ASSERT_TRUE(stories.add(sample_story(4)));
  auto expected = sample_story(3);
  expected.title = "Dry in a week";
  expected.updated_at = time_of(30);
  EXPECT_EQ(stories.change(id_of(3), {.title = expected.title}, time_of(30)).value(), expected);
  EXPECT_THAT(stories.list(kLocalPerson).value(), ElementsAre(expected, sample_story(4)));
  EXPECT_EQ(kind_of(stories.change(id_of(3), {.text = "\xc3"}, time_of(31))), "invalid");
  EXPECT_EQ(stories.find(id_of(3)).value(), expected);
  ASSERT_TRUE(stories.remove(id_of(3)));
  EXPECT_THAT(stories.list(kLocalPerson).value(), ElementsAre(sample_story(4)));
}

TEST_P(WritingTest, SetsAllSettingsOrNone) {
  auto settings = store_.settings();
  EXPECT_THAT(settings.all().value(), IsEmpty());
  ASSERT_TRUE(settings.set({{"theme", "dark"}, {"seconds", "75"}}));
  ASSERT_TRUE(settings.set({{"theme", "light"}, {"seconds", std::nullopt}}));
  EXPECT_THAT(settings.all().value(), ElementsAre(Pair("theme", "light")));
  EXPECT_EQ(settings.get("theme").value(), "light");
  EXPECT_EQ(settings.get("seconds").value(), std::nullopt);
  EXPECT_EQ(kind_of(settings.set({{"a", "1"}, {"b", "\xff"}})), "invalid");
  EXPECT_EQ(kind_of(settings.set({{"", "1"}})), "invalid");
  EXPECT_THAT(settings.all().value(), ElementsAre(Pair("theme", "light")));
}

TEST_P(WritingTest, AnswersACheck) { EXPECT_TRUE(store_.check()); }

}  // namespace
}  // namespace ninety::store
