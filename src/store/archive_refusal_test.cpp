// A bad archive is refused in one sentence, and changes nothing.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/archive.h"
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

class ArchiveRefusalTest : public ArchiveFixture {
 protected:
  /// An archive with this data.json and other files.
  fs::path archive_of(const std::string& data,
                      const std::vector<std::pair<std::string, std::string>>& others = {}) {
    std::vector<ZipContent> contents;
    auto add = [&](const std::string& name, const std::string& bytes) {
      contents.push_back(
          {.name = name,
           .size = static_cast<std::int64_t>(bytes.size()),
           .pack = true,
           .read = [bytes](std::int64_t begin, std::int64_t count) -> Result<std::string> {
             return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
           }});
    };
    add("data.json", data);
    for (const auto& [name, bytes] : others)
      add(name, bytes);
    const auto path = file("made.zip");
    const auto written = write_zip(path, contents, time_of(0));
    EXPECT_TRUE(written) << message_of(written);
    return path;
  }

  static std::string data_with(const std::string& table, const std::string& rows) {
    std::string data =
        R"({"format":"ninety-archive","schema":1,"made_at":"2025-03-01T00:00:00.000Z")";
    for (const char* name : {"people", "targets", "answers", "versions", "stories", "takes",
                             "measures", "recordings", "settings"})
      data += fmt::format(R"(,"{}":[{}])", name, table == name ? rows : "");
    return data + "}";
  }

  /// Imports into an empty store and gives the refusal.
  std::string refusal(const fs::path& archive, const ImportLimits& limits = {}) {
    auto store = open();
    const auto imported = import_archive(store, archive, limits);
    EXPECT_THAT(store.people().list().value(), IsEmpty());
    EXPECT_THAT(store.settings().all().value(), IsEmpty());
    EXPECT_FALSE(imported) << "imported";
    return message_of(imported);
  }
};
NINETY_ON_BOTH_DATABASES(ArchiveRefusalTest);

TEST_P(ArchiveRefusalTest, RefusesWhatIsNoArchive) {
  EXPECT_THAT(refusal(file("none.zip")), HasSubstr("No such file"));
  std::ofstream(file("text.zip")) << "What inspires you?";
  EXPECT_THAT(refusal(file("text.zip")), HasSubstr("is no ZIP file, or a damaged one"));
  EXPECT_THAT(refusal(archive_of("{}")), HasSubstr("ends too early"));
  EXPECT_THAT(refusal(archive_of("")), HasSubstr("is no JSON"));
  EXPECT_THAT(refusal(archive_of("[1]")), HasSubstr("holds a list where none belongs"));
  EXPECT_THAT(refusal(archive_of(R"({"format":"other"})")),
              HasSubstr("no data of an archive of ninety"));
  EXPECT_THAT(refusal(archive_of(data_with("", "") + " more")), HasSubstr("is no JSON"));
  EXPECT_THAT(refusal(archive_of(R"({"format":"ninety-archive","schema":2)")),
              HasSubstr("was made by a newer ninety (schema 2, this one reads 1)"));
}

TEST_P(ArchiveRefusalTest, RefusesRowsThatAreNotWhole) {
  const std::string person =
      R"({"id":"00000000000000000000000000000001","name":"me","created_at":"2025-03-01T00:00:00.000Z"})";
  const auto refused_row = [&](const std::string& table, const std::string& rows) {
    return refusal(archive_of(data_with(table, rows)));
  };
  EXPECT_THAT(refused_row("people", R"({"id":"1"})"),
              HasSubstr("data.json, people, row 1: name is missing"));
  EXPECT_THAT(refused_row("people", person + R"(,{"id":5})"),
              HasSubstr("row 2: id is of a wrong kind"));
  EXPECT_THAT(refused_row("people", R"({"id":"1","id":"1"})"), HasSubstr("holds a member twice"));
  EXPECT_THAT(refused_row("people", R"({"id":[1]})"), HasSubstr("holds a list where none belongs"));
  EXPECT_THAT(refused_row("people", R"({"id":{"a":1}})"), HasSubstr("holds an object where none"));
  EXPECT_THAT(refused_row("people", R"("me")"), HasSubstr("holds a value where none belongs"));
  auto extra = person;
  extra.insert(1, R"("admin":true,)");
  EXPECT_THAT(refused_row("people", extra), HasSubstr("holds a member that is not known"));
  auto nul = person;
  nul.replace(nul.find("\"me\"") + 1, 2, "\\u0000");
  EXPECT_THAT(refused_row("people", nul), HasSubstr("name holds a NUL character"));
  EXPECT_THAT(refused_row("settings", R"({"key":"","value":""})"),
              HasSubstr("key must have 1 to 200"));
  EXPECT_THAT(
      refused_row("measures", fmt::format(R"({{"take_id":"{}","name":"a","value":1}})", id_of(1))),
      HasSubstr("measures, row 1: belongs to no take that is there"));
  EXPECT_THAT(
      refused_row(
          "stories",
          fmt::format(
              R"({{"id":"{}","person_id":"{}","title":"","text":"","created_at":"{}","updated_at":"{}"}})",
              id_of(1), id_of(2), time_of(0), time_of(0))),
      HasSubstr("stories, row 1: belongs to nothing that is there"));
}

TEST_P(ArchiveRefusalTest, RefusesFilesThatDoNotBelong) {
  EXPECT_THAT(refusal(archive_of(data_with("", ""), {{"../../evil", "x"}})),
              HasSubstr("holds a file that its data.json does not name"));
  const auto row =
      fmt::format(R"({{"take_id":"{}","media_type":"audio/webm","size":3,"file":"../{}.webm"}})",
                  id_of(1), id_of(1));
  EXPECT_THAT(refusal(archive_of(data_with("recordings", row))),
              HasSubstr("file has not the name that belongs to it"));
}

TEST_P(ArchiveRefusalTest, StopsAtItsLimits) {
  const auto spaces = archive_of(data_with("", "") + std::string(8'000'000, ' '));
  EXPECT_LT(fs::file_size(spaces), 100'000U);
  EXPECT_THAT(refusal(spaces, {.data_bytes = 1'000'000}), HasSubstr("unpacks to more than it may"));
  EXPECT_THAT(
      refusal(archive_of(data_with("", ""), {{"media/a", ""}, {"media/b", ""}}), {.files = 2}),
      HasSubstr("holds more than 2 files"));
  {
    const auto store = open();
    fill(store);
    ASSERT_TRUE(export_archive(store, file("all.zip"), {.made_at = time_of(500)}));
  }
  ASSERT_TRUE(wipe(options()));
  EXPECT_THAT(refusal(file("all.zip"), {.recording_bytes = 1'000'000}),
              HasSubstr("a recording is larger than it may be"));
}

TEST_P(ArchiveRefusalTest, RefusesADamagedOne) {
  {
    const auto store = open();
    fill(store);
    ASSERT_TRUE(export_archive(store, file("all.zip"), {.made_at = time_of(500)}));
  }
  ASSERT_TRUE(wipe(options()));
  const auto whole = bytes_of(file("all.zip"));
  // One bit of the recording, which is stored as it is: the checksum tells.
  auto damaged = whole;
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
  std::ofstream(file("bit.zip"), std::ios::binary) << damaged;
  EXPECT_THAT(refusal(file("bit.zip")), HasSubstr("the archive is damaged"));
  // Cut off anywhere.
  for (const auto size : {whole.size() - 1, whole.size() / 2, std::size_t{100}, std::size_t{1}}) {
    std::ofstream(file("cut.zip"), std::ios::binary) << whole.substr(0, size);
    EXPECT_THAT(refusal(file("cut.zip")), HasSubstr("cut.zip")) << size;
  }
}

/// `bytes` with a few of them changed, doubled or taken out.
std::string mutated(std::string bytes, std::mt19937& chance) {
  for (auto times = 1 + chance() % 4; times != 0 && !bytes.empty(); --times) {
    const auto at = chance() % bytes.size();
    switch (chance() % 3) {
      case 0:
        bytes[at] = static_cast<char>(chance());
        break;
      case 1:
        bytes.erase(at, 1 + chance() % 20);
        break;
      default:
        bytes.insert(at, bytes.substr(at, 1 + chance() % 200));
        break;
    }
  }
  return bytes;
}

TEST_P(ArchiveRefusalTest, TakesAMutatedOneWholeOrNotAtAll) {
  std::string data;
  {
    auto store = open();
    fill(store);
    ASSERT_TRUE(store.takes().drop_recording(id_of(20)));
    ASSERT_TRUE(export_archive(store, file("all.zip"), {.made_at = time_of(500)}));
    const auto zip = ZipReader::open(file("all.zip"), 10);
    data = zip->entry("data.json", 1'000'000).value()->read(1'000'000).value();
    ASSERT_TRUE(store.wipe());
  }
  const auto archive = bytes_of(file("all.zip"));
  std::mt19937 chance(5);  // NOLINT(bugprone-random-generator-seed): the same every time
  auto store = open();
  int taken = 0;
  for (int round = 0; round < 150 && !HasFailure(); ++round) {
    // Now the ZIP file, now what is packed in it.
    auto path = file("mutated.zip");
    if (round % 3 == 0) {
      std::ofstream(path, std::ios::binary) << mutated(archive, chance);
    } else {
      path = archive_of(mutated(data, chance));
    }
    const auto imported = import_archive(store, path);
    const auto people = store.people().list().value();
    if (!imported) {
      EXPECT_THAT(people, IsEmpty()) << message_of(imported);
      EXPECT_THAT(message_of(imported), HasSubstr(".zip"));
      continue;
    }
    ++taken;
    EXPECT_EQ(people.size(), static_cast<std::size_t>(imported->added.people));
    ASSERT_TRUE(store.wipe());
  }
  EXPECT_LT(taken, 100) << "most mutations must be noticed";
}

}  // namespace
}  // namespace ninety::store
