// One owner at a time, private files, many threads, and what stands in the way of opening.
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/testing.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class OpeningTest : public OnBothDatabases {};
NINETY_ON_BOTH_DATABASES(OpeningTest);

TEST_P(OpeningTest, RefusesASecondOwnerUntilTheFirstIsGone) {
  {
    const auto first = open();
    const auto second = Store::open(options());
    EXPECT_EQ(kind_of(second), "locked");
    EXPECT_THAT(message_of(second), HasSubstr(GetParam() == Engine::sqlite
                                                  ? fmt::format("is in use by process {}", getpid())
                                                  : std::string("is in use by another ninety")));
    EXPECT_TRUE(first.check());
  }
  EXPECT_TRUE(Store::open(options()));
}

TEST_P(OpeningTest, RefusesASecondOwnerInAnotherProcess) {
  const auto first = open();
  const int child = fork();
  if (child == 0) {
    const auto second = Store::open(options());
    _exit(kind_of(second) == "locked" ? 0 : 1);
  }
  int status = -1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_TRUE(first.check());
}

TEST_P(OpeningTest, LetsAReaderInBesideAnOwner) {
  auto reading = options();
  reading.access = Access::reader;
  EXPECT_THAT(message_of(Store::open(reading)),
              HasSubstr(GetParam() == Engine::sqlite ? "there is no data in /"
                                                     : "has not the present schema"));
  const auto owner = open();
  ASSERT_TRUE(owner.people().add(sample_person()));
  const auto reader = open(reading);
  EXPECT_EQ(reader.people().find(kLocalPerson).value(), sample_person());
  ASSERT_TRUE(owner.answers().add(sample_answer(10)));
  EXPECT_EQ(reader.answers().find(id_of(10)).value(), sample_answer(10));
}

TEST_P(OpeningTest, ServesManyThreadsAtOnce) {
  auto few = options();
  few.connections = 3;
  const auto store = open(few);
  ASSERT_TRUE(store.people().add(sample_person()));
  ASSERT_TRUE(store.answers().add(sample_answer(10)));
  std::atomic<int> failures = 0;
  std::vector<std::thread> threads;
  constexpr std::uint64_t kThreads = 8;
  constexpr std::uint64_t kEach = 20;
  threads.reserve(kThreads);
  for (std::uint64_t thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (std::uint64_t n = 0; n < kEach; ++n) {
        const auto id = 1000 + thread * kEach + n;
        auto answers = store.answers();
        if (!answers.save_version(sample_version(id, id_of(10), fmt::format("text {}", id))))
          ++failures;
        if (!answers.list(kLocalPerson) || !answers.version(id_of(id))) ++failures;
      }
    });
  }
  for (auto& thread : threads)
    thread.join();
  EXPECT_EQ(failures, 0);
  std::int64_t number = 0;
  const auto versions = store.answers().versions(id_of(10)).value();
  for (const auto& version : versions)
    EXPECT_EQ(version.number, ++number);
  EXPECT_EQ(number, kThreads * kEach);
}

TEST(SqliteOpening, MakesPrivateFoldersAndFiles) {
  const EmptyData data(Engine::sqlite);
  const auto folder = data.options().folder / "share" / "ninety";
  {
    auto store = Store::open({.folder = folder});
    ASSERT_TRUE(store) << message_of(store);
    ASSERT_TRUE(store->people().add(sample_person()));
    for (const auto& made : {folder.parent_path(), folder})
      EXPECT_EQ(fs::status(made).permissions(), fs::perms::owner_all) << made;
    int files = 0;
    for (const auto& file : fs::directory_iterator(folder)) {
      EXPECT_EQ(file.status().permissions(), fs::perms::owner_read | fs::perms::owner_write)
          << file;
      ++files;
    }
    EXPECT_EQ(files, 4) << "database, WAL, shared memory, lock";
  }
  EXPECT_FALSE(fs::exists(folder / "ninety.db-wal")) << "left after an orderly end";
}

TEST(SqliteOpening, LeavesTheModeOfAFolderThatWasThere) {
  const EmptyData data(Engine::sqlite);
  fs::permissions(data.options().folder, fs::perms(0755));
  ASSERT_TRUE(Store::open(data.options()));
  EXPECT_EQ(fs::status(data.options().folder).permissions(), fs::perms(0755));
}

TEST(SqliteOpening, SaysThatADatabaseIsDamaged) {
  const EmptyData data(Engine::sqlite);
  std::ofstream(data.options().folder / "ninety.db") << std::string(8192, 'x');
  const auto store = Store::open(data.options());
  EXPECT_EQ(kind_of(store), "broken");
  EXPECT_THAT(message_of(store), HasSubstr("ninety.db is damaged or no database of ninety"));
}

TEST(SqliteOpening, SaysThatAPageIsDamaged) {
  const EmptyData data(Engine::sqlite);
  {
    auto store = Store::open(data.options());
    ASSERT_TRUE(store->people().add(sample_person()));
    for (std::uint64_t n = 0; n < 200; ++n) {
      auto story = sample_story(n + 2);
      story.text = std::string(2000, 's');
      ASSERT_TRUE(store->stories().add(story));
    }
  }
  const auto file = data.options().folder / "ninety.db";
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  for (auto place = std::uintmax_t{60} * 4096; place < fs::file_size(file); place += 4096) {
    bytes.seekp(static_cast<std::streamoff>(place));
    bytes << std::string(64, '\x5a');
  }
  bytes.close();
  const auto store = Store::open(data.options());
  ASSERT_TRUE(store) << message_of(store);
  EXPECT_EQ(kind_of(store->stories().list(kLocalPerson)), "broken");
}

TEST(SqliteOpening, SaysThatAFolderCannotBeMade) {
  const EmptyData data(Engine::sqlite);
  std::ofstream(data.options().folder / "file") << "x";
  const auto store = Store::open({.folder = data.options().folder / "file" / "ninety"});
  EXPECT_EQ(kind_of(store), "io");
  EXPECT_THAT(message_of(store), HasSubstr("Not a directory"));
}

TEST(PostgresqlOpening, SaysThatNothingAnswersWithoutThePassword) {
  const auto store =
      Store::open({.database = "postgresql://me:secret@/none?host=/nowhere&connect_timeout=2"});
  EXPECT_EQ(kind_of(store), "io");
  EXPECT_THAT(message_of(store), HasSubstr("the PostgreSQL database none does not answer"));
  EXPECT_THAT(message_of(store), testing::Not(HasSubstr("secret")));
}

TEST(DefaultFolder, FollowsTheXdgSpecification) {
  setenv("XDG_DATA_HOME", "/tmp/data", 1);
  setenv("HOME", "/home/me", 1);
  EXPECT_EQ(default_folder().value(), "/tmp/data/ninety");
  setenv("XDG_DATA_HOME", "relative", 1);
  EXPECT_EQ(default_folder().value(), "/home/me/.local/share/ninety");
  unsetenv("XDG_DATA_HOME");
  unsetenv("HOME");
  EXPECT_EQ(kind_of(default_folder()), "io");
}

}  // namespace
}  // namespace ninety::store
