// A full disk is told in one sentence and loses nothing. As root on a small file system of its
// own, otherwise under a limit on the size of files.
#include <csignal>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/archive.h"
#include "store/testing.h"

namespace ninety::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// Runs `body` in a process of its own where `folder` has 4 MB; the exit status tells of failures.
template <class Body>
void on_a_small_disk(const fs::path& folder, Body body) {
  const int child = fork();
  if (child == 0) {
    const bool mounted = unshare(CLONE_NEWNS) == 0 &&
                         mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                         mount("small", folder.c_str(), "tmpfs", 0, "size=4m,mode=0700") == 0;
    if (!mounted) {
      const rlimit limit{.rlim_cur = 1 << 20, .rlim_max = 8 << 20};
      std::signal(SIGXFSZ, SIG_IGN);
      setrlimit(RLIMIT_FSIZE, &limit);
    }
    body();
    _exit(testing::Test::HasFailure() ? 1 : 0);
  }
  int status = -1;
  waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

/// Something else on the disk, which can go.
void fill_with_ballast(const fs::path& folder) {
  std::ofstream(folder / "ballast") << std::string(1 << 20, 'b');
}

void make_room(const fs::path& folder) {
  fs::remove(folder / "ballast");
  rlimit limit{};
  getrlimit(RLIMIT_FSIZE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_FSIZE, &limit);
}

std::string long_text(std::uint64_t n) { return fmt::format("{} ", n) + std::string(100'000, 't'); }

/// Saves versions from `n` until it is refused; gives the number that was refused.
std::uint64_t fill(const Store& store, std::uint64_t n, Result<SavedVersion>& refusal) {
  for (;; ++n) {
    refusal = store.answers().save_version(sample_version(n, id_of(10), long_text(n)));
    if (!refusal || n > 2000) return n;
  }
}

void expect_all_up_to(const Store& store, std::uint64_t end) {
  for (std::uint64_t n = 100; n < end; ++n) {
    const auto version = store.answers().version(id_of(n));
    ASSERT_TRUE(version) << n << ": " << message_of(version);
    EXPECT_EQ(version->text, long_text(n));
  }
  EXPECT_EQ(kind_of(store.answers().version(id_of(end))), "not_found");
}

TEST(FullDisk, IsToldAndLosesNothing) {
  const EmptyData data(Engine::sqlite);
  on_a_small_disk(data.options().folder, [&] {
    std::uint64_t refused = 0;
    fill_with_ballast(data.options().folder);
    {
      auto store = Store::open(data.options());
      ASSERT_TRUE(store) << message_of(store);
      ASSERT_TRUE(store->people().add(sample_person()));
      ASSERT_TRUE(store->answers().add(sample_answer(10)));
      Result<SavedVersion> refusal;
      refused = fill(*store, 100, refusal);
      ASSERT_EQ(kind_of(refusal), "full_disk") << message_of(refusal);
      EXPECT_THAT(message_of(refusal), HasSubstr("no space is left for "));
      EXPECT_GT(refused, 103U);
      // Everything is there, and reading goes on.
      expect_all_up_to(*store, refused);
      // Again and again.
      for (int attempt = 0; attempt < 5; ++attempt)
        EXPECT_EQ(kind_of(store->answers().save_version(
                      sample_version(refused, id_of(10), long_text(refused)))),
                  "full_disk");
      expect_all_up_to(*store, refused);
    }
    auto store = Store::open(data.options());
    ASSERT_TRUE(store) << message_of(store);
    expect_all_up_to(*store, refused);
    make_room(data.options().folder);
    EXPECT_TRUE(
        store->answers().save_version(sample_version(refused, id_of(10), long_text(refused))));
    expect_all_up_to(*store, refused + 1);
  });
}

TEST(FullDisk, LeavesNoHalfExport) {
  const EmptyData data(Engine::sqlite);
  const EmptyData elsewhere(Engine::sqlite);
  {
    auto store = Store::open(data.options());
    ASSERT_TRUE(store->people().add(sample_person()));
    for (std::uint64_t n = 2; n < 60; ++n) {
      auto story = sample_story(n);
      story.text = std::string(200'000, static_cast<char>('a' + n % 20));
      ASSERT_TRUE(store->stories().add(story));
    }
  }
  const auto& folder = elsewhere.options().folder;
  on_a_small_disk(folder, [&] {
    auto reading = data.options();
    reading.access = Access::reader;
    auto store = Store::open(reading);
    ASSERT_TRUE(store) << message_of(store);
    const auto exported = export_archive(*store, folder / "all.zip", {.made_at = time_of(0)});
    EXPECT_EQ(kind_of(exported), "full_disk") << message_of(exported);
    EXPECT_TRUE(fs::is_empty(folder));
  });
}

}  // namespace
}  // namespace ninety::store
