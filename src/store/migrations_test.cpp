// From every earlier schema to today's with the data in it; none from a newer one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/connections.h"
#include "store/session.h"
#include "store/testing.h"

namespace ninety::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class MigrationsTest : public OnBothDatabases {
 protected:
  /// Data of schema `version`, written as the program of that time did.
  void make_data_of(std::size_t version) {
    auto connections = Connections::open(options(), all_migrations().first(version));
    ASSERT_TRUE(connections) << connections.error().message;
    const auto filled = (*connections)->write([&](Session& session) -> Result<> {
      if (version >= 1) fill_first(session);
      if (version >= 2) fill_second(session);
      if (version >= 3) fill_third(session);
      return {};
    });
    ASSERT_TRUE(filled) << message_of(filled);
  }

  static void run(Session& session, const std::string& statement) { execute(session, statement); }

  static void fill_first(Session& session) {
    const auto person = std::string(kLocalPerson);
    run(session, "INSERT INTO person VALUES ('" + person + "', 'me', '" + time_of(0) + "')");
    run(session,
        "INSERT INTO target VALUES ('" + id_of(5) + "', '" + person +
            "', 'Night nurse', 'You will lead the night shift.', 'We put patients first.', '" +
            time_of(1) + "', '" + time_of(5) + "')");
    run(session,
        "INSERT INTO answer (id, person_id, title, question, target_id, created_at, updated_at) "
        "VALUES ('" +
            id_of(10) + "', '" + person + "', 'First try', 'What inspires you?', '" + id_of(5) +
            "', '" + time_of(2) + "', '" + time_of(10) + "')");
    run(session, "INSERT INTO version VALUES ('" + id_of(100) + "', '" + id_of(10) +
                     "', 1, 'I love hard bugs – ''all'' of them 🐛', 71.25, 'promising', 174, '" +
                     time_of(100) + "')");
    run(session, "INSERT INTO setting VALUES ('theme', 'dark')");
  }

  static void fill_second(Session& session) {
    run(session,
        "INSERT INTO take (id, answer_id, version_id, state, kind, media_type, started_at, "
        "duration_s, keep_recording, result) VALUES ('" +
            id_of(20) + "', '" + id_of(10) + "', '" + id_of(100) +
            "', 'done', 'cold', 'audio/webm;codecs=opus', '" + time_of(20) + "', 74.5, 1, '{}')");
    run(session, "INSERT INTO measure VALUES ('" + id_of(20) + "', 'words_per_minute', 143.25)");
  }

  static void fill_third(Session& session) {
    run(session, "UPDATE answer SET draft = 'half a sent'");
    run(session, "INSERT INTO recording VALUES ('" + id_of(20) + "', 'audio/webm', 0)");
  }

  void expect_data_of(std::size_t version) {
    const auto store = open();
    auto answer = sample_answer(10);
    answer.target_id = id_of(5);
    if (version >= 3) answer.draft = "half a sent";
    EXPECT_EQ(store.answers().find(id_of(10)).value(), answer);
    EXPECT_EQ(store.targets().find(id_of(5)).value(), sample_target(5));
    EXPECT_EQ(store.answers().version(id_of(100)).value().text,
              "I love hard bugs – 'all' of them 🐛");
    EXPECT_EQ(store.settings().get("theme").value(), "dark");
    if (version >= 2) {
      EXPECT_EQ(store.takes().find(id_of(20)).value().version_id, id_of(100));
      EXPECT_EQ(store.takes().measures(id_of(20)).value().at("words_per_minute"), 143.25);
    }
    EXPECT_EQ(store.takes().recording(id_of(20)).has_value(), version >= 3);
  }
};
NINETY_ON_BOTH_DATABASES(MigrationsTest);

TEST_P(MigrationsTest, AreNumberedFromOneWithoutAGap) {
  int last = 0;
  for (const auto& migration : all_migrations())
    EXPECT_EQ(migration.number, ++last);
  EXPECT_EQ(last, 3) << "add what fills the new tables to this test";
}

TEST_P(MigrationsTest, BringTheFirstSchemaUpToDate) {
  make_data_of(1);
  expect_data_of(1);
}

TEST_P(MigrationsTest, BringTheSecondSchemaUpToDate) {
  make_data_of(2);
  expect_data_of(2);
}

TEST_P(MigrationsTest, LeaveTheThirdSchemaAsItIs) {
  make_data_of(3);
  expect_data_of(3);
}

TEST_P(MigrationsTest, GoOnAfterEachStep) {
  for (std::size_t version = 0; version <= all_migrations().size(); ++version) {
    const auto connections = Connections::open(options(), all_migrations().first(version));
    ASSERT_TRUE(connections) << version << ": " << connections.error().message;
  }
  EXPECT_TRUE(open().check());
}

TEST_P(MigrationsTest, RefuseANewerSchema) {
  make_data_of(3);
  const auto older = Connections::open(options(), all_migrations().first(2));
  EXPECT_EQ(kind_of(older), "newer_schema");
  EXPECT_THAT(message_of(older), HasSubstr("was written by a newer ninety (schema 3, this one "
                                           "knows 2): use that one"));
  expect_data_of(3);
}

TEST_P(MigrationsTest, ChangeNothingWhenAStepFails) {
  make_data_of(2);
  std::vector<Migration> steps(all_migrations().begin(), all_migrations().begin() + 2);
  steps.push_back({.number = 3,
                   .name = "bad",
                   .sql = "CREATE TABLE half (id TEXT);\nDELETE FROM setting;\nINSERT INTO nowhere "
                          "VALUES (1);\n"});
  const auto failed = Connections::open(options(), steps);
  EXPECT_THAT(message_of(failed),
              HasSubstr("step 3 to the present schema failed, nothing was changed"));
  expect_data_of(2);
}

TEST_P(MigrationsTest, LeaveForeignTablesAlone) {
  make_data_of(1);
  {
    auto connections = Connections::open(options(), all_migrations().first(1));
    ASSERT_TRUE((*connections)->write([](Session& session) -> Result<> {
      run(session, "DROP TABLE schema_version");
      return {};
    }));
  }
  const auto refused = Store::open(options());
  EXPECT_EQ(kind_of(refused), "broken");
  EXPECT_THAT(message_of(refused), HasSubstr("holds tables that are not ninety's"));
}

}  // namespace
}  // namespace ninety::store
