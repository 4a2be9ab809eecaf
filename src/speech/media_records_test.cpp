#include "speech/media_records.h"

#include <cstring>

#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

std::string record(RecordKind kind, std::string_view body) {
  const RecordHead head{.kind = kind, .size = static_cast<std::uint32_t>(body.size())};
  std::string bytes(sizeof head, '\0');
  std::memcpy(bytes.data(), &head, sizeof head);
  return bytes.append(body);
}

std::string number(std::uint32_t value) {
  std::string bytes(sizeof value, '\0');
  std::memcpy(bytes.data(), &value, sizeof value);
  return bytes;
}

TEST(MediaRecords, AreReadHoweverTheyAreCut) {
  const auto bytes = record(RecordKind::samples, std::string("\1\0\2\0", 4)) +
                     record(RecordKind::progress, number(500)) +
                     record(RecordKind::damage, "cut off") +
                     record(RecordKind::samples, std::string("\3\0", 2));
  for (std::size_t step = 1; step <= bytes.size(); ++step) {
    MediaRecords records;
    for (std::size_t i = 0; i < bytes.size(); i += step)
      ASSERT_TRUE(records.feed(std::string_view(bytes).substr(i, step)));
    EXPECT_TRUE(records.complete());
    EXPECT_EQ(records.samples(), (std::vector<std::int16_t>{1, 2, 3}));
    EXPECT_EQ(records.progress(), 0.5);
    EXPECT_EQ(records.damage(), "cut off");
  }
}

TEST(MediaRecords, HalfARecordIsNotComplete) {
  MediaRecords records;
  EXPECT_TRUE(records.feed(record(RecordKind::samples, "ab").substr(0, 9)));
  EXPECT_FALSE(records.complete());
}

TEST(MediaRecords, ProgressNeverFallsOrPassesTheEnd) {
  MediaRecords records;
  EXPECT_TRUE(records.feed(record(RecordKind::progress, number(700))));
  EXPECT_TRUE(records.feed(record(RecordKind::progress, number(300))));
  EXPECT_EQ(records.progress(), 0.7);
  EXPECT_TRUE(records.feed(record(RecordKind::progress, number(4'000'000'000))));
  EXPECT_EQ(records.progress(), 1);
}

TEST(MediaRecords, NonsenseIsRefusedForGood) {
  for (const auto& bytes :
       {record(static_cast<RecordKind>(9), "a"), record(RecordKind::samples, "abc"),
        record(RecordKind::progress, "ab"), record(RecordKind::damage, std::string(70000, 'a'))}) {
    MediaRecords records;
    EXPECT_FALSE(records.feed(bytes));
    EXPECT_FALSE(records.feed(record(RecordKind::samples, "ab")));
    EXPECT_FALSE(records.complete());
  }
}

TEST(MediaRecords, MoreSoundThanAllowedIsRefused) {
  MediaRecords records;
  const auto block = record(RecordKind::samples, std::string(kRecordLimit, 'a'));
  std::size_t blocks = 0;
  while (records.feed(block))
    ++blocks;
  EXPECT_LE(blocks * kRecordLimit / 2, kSampleLimit);
  EXPECT_GT(blocks * kRecordLimit / 2, kSampleLimit - kRecordLimit);
}

TEST(MediaRecords, SentencesAreShownSafely) {
  MediaRecords records;
  EXPECT_TRUE(
      records.feed(record(RecordKind::refusal, std::string("a\x1b[31m") + std::string(900, 'b'))));
  EXPECT_EQ(records.refusal().size(), kSentenceLimit);
  EXPECT_EQ(records.refusal().substr(0, 3), "a?[");
}

}  // namespace
}  // namespace ninety::speech
