// After a wipe nothing is left, in no table and in no file.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/connections.h"
#include "store/testing.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

constexpr const char* kSecret = "a secret that nobody may find again";

/// Files of the folder in which the secret stands.
std::vector<std::string> files_that_tell(const fs::path& folder) {
  std::vector<std::string> found;
  for (const auto& file : fs::directory_iterator(folder)) {
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.find(kSecret) != std::string::npos) found.push_back(file.path().filename());
  }
  return found;
}

void fill(const Store& store) {
  ASSERT_TRUE(store.people().add(sample_person()));
  for (std::uint64_t n = 10; n < 40; ++n) {
    ASSERT_TRUE(store.answers().add(sample_answer(n)));
    ASSERT_TRUE(store.answers().save_version(sample_version(n + 100, id_of(n), kSecret)));
    auto take = sample_take(n, id_of(n));
    take.keep_recording = true;
    auto takes = store.takes();
    ASSERT_TRUE(takes.add(take));
    ASSERT_TRUE(takes.put_chunk(take.id, 0, std::string(30'000, 'z') + kSecret));
    if (n % 2 == 0) continue;
    ASSERT_TRUE(takes.move(take.id, {TakeState::recording}, TakeState::analysing));
    ASSERT_TRUE(takes.complete(take.id, {.result = "{}", .measures = {{"words_per_minute", 1}}}));
  }
  ASSERT_TRUE(store.settings().set({{"name", kSecret}}));
}

class WipeTest : public OnBothDatabases {};
NINETY_ON_BOTH_DATABASES(WipeTest);

TEST_P(WipeTest, EmptiesAStoreThatIsUsedOn) {
  auto store = open();
  fill(store);
  ASSERT_TRUE(GetParam() != Engine::sqlite || !files_that_tell(options().folder).empty());
  ASSERT_TRUE(store.wipe());
  EXPECT_THAT(store.people().list().value(), IsEmpty());
  EXPECT_THAT(store.settings().all().value(), IsEmpty());
  EXPECT_THAT(store.takes().in_state(TakeState::done).value(), IsEmpty());
  EXPECT_EQ(kind_of(store.answers().version(id_of(110))), "not_found");
  EXPECT_THAT(files_that_tell(options().folder), IsEmpty());
  fill(store);
  EXPECT_EQ(store.answers().list(kLocalPerson).value().size(), 30U);
}

TEST_P(WipeTest, RemovesTheDataAltogether) {
  {
    const auto store = open();
    fill(store);
    EXPECT_EQ(kind_of(wipe(options())), "locked");
    EXPECT_EQ(store.answers().list(kLocalPerson).value().size(), 30U);
  }
  ASSERT_TRUE(wipe(options()));
  for (const auto& file : fs::directory_iterator(options().folder))
    EXPECT_EQ(file.path().filename(), "ninety.lock");
  const auto store = open();
  EXPECT_THAT(store.people().list().value(), IsEmpty());
  ASSERT_TRUE(store.people().add(sample_person()));
}

TEST_P(WipeTest, RemovesDataOfANewerSchema) {
  {
    std::vector<Migration> steps(all_migrations().begin(), all_migrations().end());
    steps.push_back({.number = static_cast<int>(steps.size()) + 1,
                     .name = "later",
                     .sql = "CREATE TABLE later (id TEXT);\n"});
    ASSERT_TRUE(Connections::open(options(), steps));
  }
  ASSERT_EQ(kind_of(Store::open(options())), "newer_schema");
  ASSERT_TRUE(wipe(options()));
  EXPECT_TRUE(Store::open(options()));
}

TEST(SqliteWipe, RemovesADamagedDatabase) {
  const EmptyData data(Engine::sqlite);
  std::ofstream(data.options().folder / "ninety.db") << kSecret << std::string(8192, 'x');
  ASSERT_TRUE(wipe(data.options()));
  EXPECT_THAT(files_that_tell(data.options().folder), IsEmpty());
  EXPECT_TRUE(Store::open(data.options()));
}

}  // namespace
}  // namespace ninety::store
