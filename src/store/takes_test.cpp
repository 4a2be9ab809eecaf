#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/testing.h"

namespace ninety::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

/// Every byte, many times over, and no two chunks alike.
std::string bytes_of(int seed, std::size_t size) {
  std::string bytes;
  for (std::size_t at = 0; at < size; ++at)
    bytes += static_cast<char>((at * 7 + at / 256 + static_cast<std::size_t>(seed)) & 255U);
  return bytes;
}

class TakesTest : public OnBothDatabases {
 protected:
  void SetUp() override {
    ASSERT_TRUE(store_.people().add(sample_person()));
    ASSERT_TRUE(store_.answers().add(sample_answer(10)));
  }
  void analyse(const std::string& id) {
    ASSERT_TRUE(takes_.move(id, {TakeState::recording}, TakeState::uploaded));
    ASSERT_TRUE(takes_.move(id, {TakeState::uploaded}, TakeState::analysing));
  }
  Store store_ = open();
  Takes takes_ = store_.takes();
};
NINETY_ON_BOTH_DATABASES(TakesTest);

const TakeOutcome kOutcome = {.duration_s = 74.5,
                              .result = R"({"schema":1,"score":71.25})",
                              .timeline = R"({"peaks":[0.1,0.7]})",
                              .measures = {{"words_per_minute", 143.25}, {"sd_semitones", 3.1}}};

TEST_P(TakesTest, GoesFromRecordingToDone) {
  const auto take = sample_take(20, id_of(10));
  ASSERT_TRUE(takes_.add(take));
  EXPECT_EQ(takes_.find(take.id).value(), take);
  ASSERT_TRUE(takes_.put_chunk(take.id, 0, bytes_of(0, 5000)));
  ASSERT_TRUE(takes_.put_chunk(take.id, 1, bytes_of(1, 3000)));
  EXPECT_THAT(takes_.chunks(take.id).value(), ElementsAre(ChunkSize{.number = 0, .size = 5000},
                                                          ChunkSize{.number = 1, .size = 3000}));
  EXPECT_EQ(takes_.chunk(take.id, 1).value(), bytes_of(1, 3000));
  EXPECT_EQ(kind_of(takes_.complete(take.id, kOutcome)), "conflict");
  analyse(take.id);
  ASSERT_TRUE(takes_.complete(take.id, kOutcome));

  auto done = take;
  done.state = TakeState::done;
  done.duration_s = 74.5;
  EXPECT_EQ(takes_.find(take.id, TakeParts::head).value(), done);
  EXPECT_THAT(takes_.of_answer(id_of(10)).value(), ElementsAre(done));
  done.result = kOutcome.result;
  done.timeline = kOutcome.timeline;
  EXPECT_EQ(takes_.find(take.id).value(), done);
  EXPECT_EQ(takes_.measures(take.id).value(), kOutcome.measures);
  EXPECT_THAT(takes_.chunks(take.id).value(), IsEmpty());
  EXPECT_EQ(kind_of(takes_.recording(take.id)), "not_found");
}

TEST_P(TakesTest, TakesAChunkOnceMoreButNoOther) {
  ASSERT_TRUE(takes_.add(sample_take(20, id_of(10))));
  ASSERT_TRUE(takes_.put_chunk(id_of(20), 3, "abc"));
  EXPECT_TRUE(takes_.put_chunk(id_of(20), 3, "abc"));
  EXPECT_EQ(kind_of(takes_.put_chunk(id_of(20), 3, "abd")), "conflict");
  EXPECT_EQ(takes_.chunk(id_of(20), 3).value(), "abc");
  EXPECT_EQ(kind_of(takes_.chunk(id_of(20), 4)), "not_found");
  EXPECT_EQ(kind_of(takes_.put_chunk(id_of(20), -1, "abc")), "invalid");
  EXPECT_EQ(kind_of(takes_.put_chunk(id_of(20), 5, "")), "invalid");
  EXPECT_EQ(kind_of(takes_.put_chunk(id_of(20), 5, std::string(kLargestChunk + 1, 'x'))),
            "invalid");
  EXPECT_EQ(kind_of(takes_.put_chunk(id_of(21), 0, "abc")), "not_found");
  analyse(id_of(20));
  EXPECT_THAT(message_of(takes_.put_chunk(id_of(20), 4, "abc")), HasSubstr("state analysing"));
}

TEST_P(TakesTest, KeepsARecordingOnlyWhenAskedTo) {
  auto take = sample_take(20, id_of(10));
  take.keep_recording = true;
  ASSERT_TRUE(takes_.add(take));
  const auto all = bytes_of(0, 70'000) + bytes_of(1, 1) + bytes_of(2, 40'000);
  // Out of order, and with a gap in the numbers.
  ASSERT_TRUE(takes_.put_chunk(take.id, 4, bytes_of(2, 40'000)));
  ASSERT_TRUE(takes_.put_chunk(take.id, 0, bytes_of(0, 70'000)));
  ASSERT_TRUE(takes_.put_chunk(take.id, 1, bytes_of(1, 1)));
  analyse(take.id);
  ASSERT_TRUE(takes_.complete(take.id, kOutcome));

  const Recording expected{.take_id = take.id, .media_type = take.media_type, .size = 110'001};
  EXPECT_EQ(takes_.recording(take.id).value(), expected);
  EXPECT_EQ(takes_.read_recording(take.id, 0, 1'000'000).value(), all);
  for (const auto& [begin, count] : {std::pair{0, 1},
                                     {69'999, 3},
                                     {70'000, 1},
                                     {70'001, 9},
                                     {110'000, 5},
                                     {110'001, 5},
                                     {500'000, 5},
                                     {5, 0}})
    EXPECT_EQ(takes_.read_recording(take.id, begin, count).value(),
              begin > 110'001
                  ? ""
                  : all.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(count)))
        << begin;
  EXPECT_EQ(kind_of(takes_.read_recording(take.id, -1, 5)), "invalid");
  ASSERT_TRUE(takes_.drop_recording(take.id));
  EXPECT_EQ(kind_of(takes_.read_recording(take.id, 0, 5)), "not_found");
  EXPECT_TRUE(takes_.find(take.id));
}

TEST_P(TakesTest, KeepsChunksOfAFailedTakeForAnotherTry) {
  ASSERT_TRUE(takes_.add(sample_take(20, id_of(10))));
  ASSERT_TRUE(takes_.put_chunk(id_of(20), 0, "abc"));
  analyse(id_of(20));
  ASSERT_TRUE(takes_.fail(id_of(20), "the recording holds no speech"));
  EXPECT_EQ(takes_.find(id_of(20)).value().error, "the recording holds no speech");
  EXPECT_EQ(takes_.chunk(id_of(20), 0).value(), "abc");
  ASSERT_TRUE(takes_.move(id_of(20), {TakeState::failed}, TakeState::analysing));
  EXPECT_EQ(takes_.find(id_of(20)).value().error, std::nullopt);
  EXPECT_EQ(kind_of(takes_.drop_chunks(id_of(20))), "conflict");
  ASSERT_TRUE(takes_.fail(id_of(20), "again"));
  EXPECT_EQ(takes_.purge_chunks(time_of(20)).value(), 0);
  EXPECT_EQ(takes_.purge_chunks(time_of(21)).value(), 1);
  EXPECT_THAT(takes_.chunks(id_of(20)).value(), IsEmpty());
  EXPECT_TRUE(takes_.drop_chunks(id_of(20)));
}

TEST_P(TakesTest, DropsTheChunksOfACancelledTake) {
  ASSERT_TRUE(takes_.add(sample_take(20, id_of(10))));
  ASSERT_TRUE(takes_.put_chunk(id_of(20), 0, "abc"));
  EXPECT_EQ(message_of(takes_.move(id_of(20), {TakeState::uploaded}, TakeState::analysing)),
            "the take is in state recording, so it cannot be analysing");
  ASSERT_TRUE(
      takes_.move(id_of(20), {TakeState::recording, TakeState::uploaded}, TakeState::cancelled));
  EXPECT_THAT(takes_.chunks(id_of(20)).value(), IsEmpty());
  EXPECT_EQ(kind_of(takes_.fail(id_of(20), "late")), "conflict");
  EXPECT_EQ(kind_of(takes_.move(id_of(99), {TakeState::recording}, TakeState::cancelled)),
            "not_found");
}

TEST_P(TakesTest, KeepsWhatTheCameraToldUntilItIsCancelled) {
  const std::string told = R"({"schema":1,"seconds":7.25})";
  ASSERT_TRUE(takes_.add(sample_take(20, id_of(10))));
  const std::vector<TakeState> recording = {TakeState::recording};
  EXPECT_EQ(kind_of(takes_.move(id_of(20), recording, TakeState::uploaded, "{")), "invalid");
  EXPECT_EQ(kind_of(takes_.move(id_of(20), {TakeState::failed}, TakeState::uploaded, told)),
            "conflict");
  EXPECT_EQ(takes_.find(id_of(20)).value(), sample_take(20, id_of(10)));
  ASSERT_TRUE(takes_.move(id_of(20), recording, TakeState::uploaded, told));
  EXPECT_EQ(takes_.find(id_of(20)).value().camera, told);
  ASSERT_TRUE(takes_.move(id_of(20), {TakeState::uploaded}, TakeState::analysing));
  ASSERT_TRUE(takes_.complete(id_of(20), kOutcome));
  ASSERT_TRUE(takes_.correct(id_of(20), {.transcript = "a", .result = "{}"}));
  EXPECT_EQ(takes_.find(id_of(20)).value().camera, told);

  ASSERT_TRUE(takes_.add(sample_take(21, id_of(10))));
  ASSERT_TRUE(takes_.move(id_of(21), recording, TakeState::uploaded, told));
  ASSERT_TRUE(takes_.move(id_of(21), {TakeState::uploaded}, TakeState::cancelled));
  EXPECT_EQ(takes_.find(id_of(21)).value().camera, std::nullopt);
}

TEST_P(TakesTest, IsJudgedAgainByACorrectedTranscript) {
  ASSERT_TRUE(takes_.add(sample_take(20, id_of(10))));
  EXPECT_EQ(kind_of(takes_.correct(id_of(20), {.transcript = "a", .result = "{}"})), "conflict");
  analyse(id_of(20));
  ASSERT_TRUE(takes_.complete(id_of(20), kOutcome));
  ASSERT_TRUE(takes_.correct(id_of(20), {.transcript = "i love hard bugs",
                                         .result = "{\"schema\":1}",
                                         .measures = {{"words_per_minute", 150.0}}}));
  const auto take = takes_.find(id_of(20)).value();
  EXPECT_EQ(take.corrected_transcript, "i love hard bugs");
  EXPECT_EQ(take.result, "{\"schema\":1}");
  EXPECT_EQ(take.timeline, kOutcome.timeline);
  EXPECT_THAT(takes_.measures(id_of(20)).value(),
              ElementsAre(Pair("sd_semitones", 3.1), Pair("words_per_minute", 150.0)));
}

TEST_P(TakesTest, ChangesNothingWhenAnOutcomeIsRefused) {
  ASSERT_TRUE(takes_.add(sample_take(20, id_of(10))));
  ASSERT_TRUE(takes_.put_chunk(id_of(20), 0, "abc"));
  analyse(id_of(20));
  const auto before = takes_.find(id_of(20)).value();
  auto outcome = kOutcome;
  outcome.measures["loudness_lufs"] = -std::numeric_limits<double>::infinity();
  EXPECT_EQ(message_of(takes_.complete(id_of(20), outcome)), "value is no finite number");
  outcome = kOutcome;
  outcome.result = "{\"schema\":";
  EXPECT_EQ(message_of(takes_.complete(id_of(20), outcome)), "result is no JSON");
  EXPECT_EQ(takes_.find(id_of(20)).value(), before);
  EXPECT_EQ(takes_.chunk(id_of(20), 0).value(), "abc");
  EXPECT_THAT(takes_.measures(id_of(20)).value(), IsEmpty());
}

TEST_P(TakesTest, ListsByStateAndMeasuredOnesByTime) {
  for (const std::uint64_t n : {23U, 21U, 22U}) {
    ASSERT_TRUE(takes_.add(sample_take(n, id_of(10))));
    if (n == 23) continue;
    analyse(id_of(n));
    ASSERT_TRUE(takes_.complete(id_of(n), kOutcome));
  }
  const auto recording = takes_.in_state(TakeState::recording).value();
  ASSERT_EQ(recording.size(), 1U);
  EXPECT_EQ(recording[0].id, id_of(23));
  const auto measured = takes_.measured(id_of(10)).value();
  ASSERT_EQ(measured.size(), 2U);
  EXPECT_EQ(measured[0].take.id, id_of(21));
  EXPECT_EQ(measured[1].take.id, id_of(22));
  EXPECT_EQ(measured[1].measures, kOutcome.measures);
}

TEST_P(TakesTest, RemovesATakeWithAllThatIsIts) {
  auto take = sample_take(20, id_of(10));
  take.keep_recording = true;
  ASSERT_TRUE(takes_.add(take));
  ASSERT_TRUE(takes_.put_chunk(take.id, 0, "abc"));
  analyse(take.id);
  ASSERT_TRUE(takes_.complete(take.id, kOutcome));
  ASSERT_TRUE(takes_.remove(take.id));
  EXPECT_EQ(kind_of(takes_.find(take.id)), "not_found");
  EXPECT_EQ(kind_of(takes_.measures(take.id)), "not_found");
  EXPECT_EQ(kind_of(takes_.recording(take.id)), "not_found");
  EXPECT_EQ(kind_of(takes_.remove(take.id)), "not_found");
}

TEST_P(TakesTest, AddsOnlyTakesThatAreBeingRecorded) {
  auto take = sample_take(20, id_of(10));
  take.state = TakeState::done;
  EXPECT_EQ(kind_of(takes_.add(take)), "invalid");
  take = sample_take(20, id_of(11));
  EXPECT_EQ(kind_of(takes_.add(take)), "not_found");
}

}  // namespace
}  // namespace ninety::store
