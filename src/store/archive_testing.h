// Data with everything in it, to be exported and imported by tests.
#pragma once

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "store/archive.h"
#include "store/testing.h"

namespace ninety::store {

/// 3 MB in which no stretch is like another.
inline std::string sound() {
  std::string bytes;
  for (int at = 0; at < 3'000'000; ++at)
    bytes += static_cast<char>((at * 31 + at / 1000) & 255);
  return bytes;
}

class ArchiveFixture : public OnBothDatabases {
 protected:
  static void fill(const Store& store) {
    ASSERT_TRUE(store.people().add(sample_person()));
    ASSERT_TRUE(store.targets().add(sample_target(5)));
    auto answer = sample_answer(10);
    answer.target_id = id_of(5);
    answer.draft = "„half“ a \"sent\" 🙂\n";
    ASSERT_TRUE(store.answers().add(answer));
    ASSERT_TRUE(store.answers().add(sample_answer(11)));
    ASSERT_TRUE(store.answers().remove(id_of(11), time_of(99)));
    ASSERT_TRUE(store.answers().save_version(sample_version(100, id_of(10), "one")));
    auto unscored = sample_version(101, id_of(10), "two");
    unscored.score.reset();
    ASSERT_TRUE(store.answers().save_version(unscored));
    ASSERT_TRUE(store.answers().change(id_of(10), {.draft = answer.draft}, time_of(102)));
    ASSERT_TRUE(store.stories().add(sample_story(3)));
    ASSERT_TRUE(store.settings().set({{"theme", "dark"}}));
    add_takes(store);
  }

  static void add_takes(const Store& store) {
    auto takes = store.takes();
    auto take = sample_take(20, id_of(10));
    take.version_id = id_of(100);
    take.keep_recording = true;
    ASSERT_TRUE(takes.add(take));
    ASSERT_TRUE(takes.put_chunk(take.id, 0, sound()));
    ASSERT_TRUE(takes.put_chunk(take.id, 1, "the end"));
    ASSERT_TRUE(takes.move(take.id, {TakeState::recording}, TakeState::analysing,
                           R"({"schema":1,"seconds":74.50,"states":[]})"));
    ASSERT_TRUE(takes.complete(
        take.id,
        {.duration_s = 74.5, .result = R"({"score": 1.50})", .measures = {{"a", 1.0 / 3}}}));
    ASSERT_TRUE(takes.add(sample_take(21, id_of(10))));
    ASSERT_TRUE(takes.fail(id_of(21), "no speech"));
    ASSERT_TRUE(takes.add(sample_take(22, id_of(10))));  // unfinished
  }

  static void expect_same(const Store& one, const Store& other) {
    EXPECT_EQ(one.people().list(), other.people().list());
    EXPECT_EQ(one.targets().list(kLocalPerson), other.targets().list(kLocalPerson));
    EXPECT_EQ(one.stories().list(kLocalPerson), other.stories().list(kLocalPerson));
    EXPECT_EQ(one.settings().all(), other.settings().all());
    for (const int n : {10, 11}) {
      const auto id = id_of(static_cast<std::uint64_t>(n));
      EXPECT_EQ(one.answers().find(id), other.answers().find(id));
      EXPECT_EQ(one.answers().versions(id), other.answers().versions(id));
    }
    for (const int n : {20, 21}) {
      const auto id = id_of(static_cast<std::uint64_t>(n));
      EXPECT_EQ(one.takes().find(id), other.takes().find(id));
      EXPECT_EQ(one.takes().measures(id), other.takes().measures(id));
    }
    EXPECT_EQ(one.takes().recording(id_of(20)), other.takes().recording(id_of(20)));
    EXPECT_EQ(one.takes().read_recording(id_of(20), 0, 9'000'000),
              other.takes().read_recording(id_of(20), 0, 9'000'000));
  }

  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return files_.options().folder / name;
  }

 private:
  EmptyData files_{Engine::sqlite};
};

}  // namespace ninety::store
