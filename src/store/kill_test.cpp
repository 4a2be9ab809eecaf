// Whatever was acknowledged is there after kill -9; whatever was not is there whole or not at all.
#include <array>
#include <csignal>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/connections.h"
#include "store/postgresql_server.h"
#include "store/session.h"
#include "store/testing.h"

namespace ninety::store {
namespace {

/// The text of version `n`: from some bytes to more than a page holds, told by its number.
std::string text_of(std::uint64_t n) {
  std::string text = fmt::format("version {} ", n);
  while (text.size() < 20 + (n * 7919) % 12'000)
    text += fmt::format("word{} ", n);
  return text;
}

/// Saves versions and chunks as fast as it can, and says after each which one is saved. In a
/// process of its own that never ends by itself.
[[noreturn]] void storm(const StoreOptions& options, std::uint64_t n, int acknowledged) {
  auto store = Store::open(options);
  if (!store) _exit(3);
  for (;; ++n) {
    if (!store->answers().save_version(sample_version(n, id_of(10), text_of(n)))) _exit(4);
    // A take, its chunk and its end: three writes, acknowledged together.
    auto take = sample_take(n, id_of(10));
    take.id = id_of(n + (std::uint64_t{1} << 40U));
    take.started_at = time_of(static_cast<int>(n % 86'400'000));
    take.keep_recording = true;
    auto takes = store->takes();
    if (!takes.add(take) || !takes.put_chunk(take.id, 0, text_of(n)) ||
        !takes.move(take.id, {TakeState::recording}, TakeState::analysing) ||
        !takes.complete(take.id,
                        {.duration_s = 60.0, .result = "{}", .measures = {{"a", 1}, {"b", 2}}}))
      _exit(5);
    if (write(acknowledged, &n, sizeof n) != sizeof n) _exit(6);
  }
}

/// Starts a storm at `first`, kills it after `wanted` acknowledgements and some microseconds, and
/// gives the last number that it acknowledged; first - 1 when there was none.
std::uint64_t kill_a_storm(const StoreOptions& options, std::uint64_t first, int wanted,
                           unsigned microseconds) {
  std::array<int, 2> ends{};
  EXPECT_EQ(pipe(ends.data()), 0);
  const int child = fork();
  if (child == 0) {
    close(ends[0]);
    storm(options, first, ends[1]);
  }
  close(ends[1]);
  std::uint64_t last = first - 1;
  std::uint64_t said = 0;
  for (int count = 0; count < wanted && read(ends[0], &said, sizeof said) == sizeof said; ++count)
    last = said;
  usleep(microseconds);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "the storm ended by itself with " << WEXITSTATUS(status);
  while (read(ends[0], &said, sizeof said) == sizeof said)
    last = said;
  close(ends[0]);
  return last;
}

class KillTest : public OnBothDatabases {
 protected:
  /// What was acknowledged is there, and what is there is whole; gives the number after the last.
  std::uint64_t expect_whole(const Store& store, std::uint64_t from) {
    std::uint64_t n = from;
    for (;; ++n) {
      const bool said = acknowledged_.contains(n);
      const auto version = store.answers().version(id_of(n));
      EXPECT_TRUE(version || !said) << "version " << n << " was acknowledged";
      if (!version) break;
      EXPECT_EQ(version->text, text_of(n)) << n;
      const auto take = store.takes().find(id_of(n + (std::uint64_t{1} << 40U)));
      EXPECT_TRUE(take || !said) << "take " << n << " was acknowledged";
      if (take) expect_whole_take(store, *take, n, said);
    }
    EXPECT_TRUE(acknowledged_.upper_bound(n) == acknowledged_.end());
    return n;
  }

  static void expect_whole_take(const Store& store, const Take& take, std::uint64_t n, bool said) {
    const auto chunks = store.takes().chunks(take.id).value();
    const auto measures = store.takes().measures(take.id).value();
    const auto sound = store.takes().read_recording(take.id, 0, 1'000'000);
    EXPECT_TRUE(!said || take.state == TakeState::done) << n;
    if (take.state == TakeState::done) {
      EXPECT_EQ(measures.size(), 2U);
      EXPECT_TRUE(chunks.empty());
      EXPECT_TRUE(sound && *sound == text_of(n)) << n;
    } else {
      EXPECT_TRUE(measures.empty());
      EXPECT_FALSE(sound);
      EXPECT_LE(chunks.size(), 1U);
      EXPECT_TRUE(chunks.empty() || store.takes().chunk(take.id, 0).value() == text_of(n)) << n;
    }
  }

  void prepare() {
    const auto store = open();
    ASSERT_TRUE(store.people().add(sample_person()));
    ASSERT_TRUE(store.answers().add(sample_answer(10)));
  }

  std::set<std::uint64_t> acknowledged_;
};
NINETY_ON_BOTH_DATABASES(KillTest);

TEST_P(KillTest, LosesNothingThatWasAcknowledged) {
  prepare();
  const int kills = GetParam() == Engine::sqlite ? 200 : 30;
  std::mt19937 chance(20250301);  // NOLINT(bugprone-random-generator-seed): the same every time
  std::uint64_t next = 1000;
  for (int round = 0; round < kills && !HasFailure(); ++round) {
    const auto wanted = static_cast<int>(chance() % 4);
    const auto last = kill_a_storm(options(), next, wanted, static_cast<unsigned>(chance() % 4000));
    for (std::uint64_t n = next; n <= last; ++n)
      acknowledged_.insert(n);
    // PostgreSQL sees a moment later that its client is gone.
    auto store = Store::open(options());
    for (int attempt = 0; !store && attempt < 100; ++attempt) {
      usleep(20'000);
      store = Store::open(options());
    }
    ASSERT_TRUE(store) << message_of(store);
    next = expect_whole(*store, next);
  }
  EXPECT_GE(acknowledged_.size(), static_cast<std::size_t>(kills));
  const auto store = open();
  EXPECT_EQ(expect_whole(store, 1000), next);
  const auto intact = store.connections().read([&](Session& session) -> Result<std::string> {
    std::string state = "ok";
    if (GetParam() == Engine::sqlite) session.sql << "PRAGMA integrity_check", soci::into(state);
    return state;
  });
  EXPECT_EQ(intact.value(), "ok");
  RecordProperty("acknowledged", std::to_string(acknowledged_.size()));
}

TEST(PostgreSQL, SaysThatItsServerWentAndGoesOnWhenItIsBack) {
  PostgresqlServer server;
  auto store = Store::open({.database = server.new_database(), .connections = 2});
  ASSERT_TRUE(store) << message_of(store);
  ASSERT_TRUE(store->people().add(sample_person()));
  server.crash_and_restart();
  // Each of its connections is found lost once.
  bool told = false;
  for (int attempt = 0; attempt < 3 && !store->stories().add(sample_story(5)); ++attempt) {
    const auto lost = store->check();
    told = told || kind_of(lost) == "io";
  }
  EXPECT_EQ(store->stories().find(id_of(5)).value(), sample_story(5));
  EXPECT_EQ(store->people().find(kLocalPerson).value(), sample_person());
}

}  // namespace
}  // namespace ninety::store
