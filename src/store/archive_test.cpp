// Everything goes out and comes back the same.
#include "store/archive.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "store/archive_testing.h"
#include "store/zip_file.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class ArchiveTest : public ArchiveFixture {};
NINETY_ON_BOTH_DATABASES(ArchiveTest);

TEST_P(ArchiveTest, ComesBackTheSameOnEitherDatabase) {
  const auto store = open();
  fill(store);
  const auto exported = export_archive(store, file("all.zip"), {.made_at = time_of(500)});
  ASSERT_TRUE(exported) << message_of(exported);
  EXPECT_EQ(exported->unfinished_takes, 1);
  EXPECT_EQ(fs::status(file("all.zip")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);

  // SQLite takes what PostgreSQL gave, and the other way round when both tests are run.
  const EmptyData elsewhere(Engine::sqlite);
  auto other = open(elsewhere.options());
  const auto imported = import_archive(other, file("all.zip"));
  ASSERT_TRUE(imported) << message_of(imported);
  EXPECT_EQ(imported->added, exported->written);
  EXPECT_EQ(imported->added, (ArchiveCount{.people = 1,
                                           .targets = 1,
                                           .answers = 2,
                                           .versions = 2,
                                           .stories = 1,
                                           .takes = 2,
                                           .recordings = 1,
                                           .settings = 1}));
  expect_same(store, other);
  EXPECT_EQ(kind_of(other.takes().find(id_of(22))), "not_found");

  ASSERT_TRUE(export_archive(other, file("again.zip"), {.made_at = time_of(500)}));
  EXPECT_TRUE(bytes_of(file("all.zip")) == bytes_of(file("again.zip")));
}

TEST_P(ArchiveTest, RestoresAfterAWipe) {
  auto store = open();
  fill(store);
  ASSERT_TRUE(export_archive(store, file("all.zip"), {.made_at = time_of(500)}));
  const auto take = store.takes().find(id_of(20)).value();
  ASSERT_TRUE(store.wipe());
  ASSERT_TRUE(import_archive(store, file("all.zip")));
  EXPECT_EQ(store.takes().find(id_of(20)).value(), take);
  EXPECT_TRUE(store.takes().read_recording(id_of(20), 0, 9'000'000).value() == sound() + "the end");
}

TEST_P(ArchiveTest, LeavesWhatIsThereAsItIs) {
  auto store = open();
  fill(store);
  ASSERT_TRUE(export_archive(store, file("all.zip"), {.made_at = time_of(500)}));
  ASSERT_TRUE(store.stories().change(id_of(3), {.title = "changed since"}, time_of(600)));
  ASSERT_TRUE(store.takes().remove(id_of(20)));
  const auto imported = import_archive(store, file("all.zip"));
  ASSERT_TRUE(imported) << message_of(imported);
  EXPECT_EQ(imported->added, (ArchiveCount{.takes = 1, .recordings = 1}));
  EXPECT_EQ(imported->already_there, 9);
  EXPECT_EQ(store.stories().find(id_of(3)).value().title, "changed since");
  EXPECT_EQ(store.takes().measures(id_of(20)).value().at("a"), 1.0 / 3);
}

TEST_P(ArchiveTest, RefusesAnotherVersionUnderTheSameNumber) {
  auto store = open();
  fill(store);
  ASSERT_TRUE(export_archive(store, file("all.zip"), {.made_at = time_of(500)}));
  ASSERT_TRUE(store.wipe());
  ASSERT_TRUE(store.people().add(sample_person()));
  ASSERT_TRUE(store.answers().add(sample_answer(10)));
  ASSERT_TRUE(store.answers().save_version(sample_version(777, id_of(10), "mine")));
  const auto imported = import_archive(store, file("all.zip"));
  EXPECT_EQ(kind_of(imported), "conflict");
  EXPECT_EQ(message_of(imported),
            "all.zip was not imported: data.json, versions, row 1: the store "
            "has another one in its place");
  EXPECT_THAT(store.targets().list(kLocalPerson).value(), IsEmpty());
}

TEST_P(ArchiveTest, SaysWhereItCannotWrite) {
  const auto store = open();
  const auto exported = export_archive(store, file("none") / "all.zip", {.made_at = time_of(0)});
  EXPECT_EQ(kind_of(exported), "io");
  EXPECT_THAT(message_of(exported), HasSubstr("No such file or directory"));
  EXPECT_EQ(kind_of(export_archive(store, file("all.zip"), {.made_at = "today"})), "invalid");
}

}  // namespace
}  // namespace ninety::store
