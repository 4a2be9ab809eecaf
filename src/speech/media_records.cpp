#include "speech/media_records.h"

#include <algorithm>
#include <cstring>

namespace ninety::speech {
namespace {

/// A sentence as it may be shown: whoever took the helper over chose its words.
std::string shown(std::string_view sentence) {
  std::string out(sentence.substr(0, kSentenceLimit));
  std::ranges::replace_if(out, [](unsigned char c) { return c < ' ' || c > '~'; }, '?');
  return out;
}

}  // namespace

bool MediaRecords::feed(std::string_view bytes) {
  pending_.append(bytes);
  std::string_view left = pending_;
  while (good_ && left.size() >= sizeof(RecordHead)) {
    RecordHead head;
    std::memcpy(&head, left.data(), sizeof head);
    if (head.size > kRecordLimit) good_ = false;
    if (!good_ || left.size() - sizeof head < head.size) break;
    good_ = take(head, left.substr(sizeof head, head.size));
    left.remove_prefix(sizeof head + head.size);
  }
  pending_.erase(0, pending_.size() - left.size());
  return good_;
}

bool MediaRecords::take(RecordHead head, std::string_view body) {
  switch (head.kind) {
    case RecordKind::samples: {
      if (body.size() % sizeof(std::int16_t) != 0) return false;
      const auto count = body.size() / sizeof(std::int16_t);
      if (samples_.size() + count > kSampleLimit) return false;
      samples_.resize(samples_.size() + count);
      if (count != 0)
        std::memcpy(samples_.data() + samples_.size() - count, body.data(), body.size());
      return true;
    }
    case RecordKind::progress: {
      std::uint32_t thousandths = 0;
      if (body.size() != sizeof thousandths) return false;
      std::memcpy(&thousandths, body.data(), sizeof thousandths);
      progress_ = std::max(progress_, std::min(thousandths, 1000U) / 1000.0);
      return true;
    }
    case RecordKind::damage:
      damage_ = shown(body);
      return true;
    case RecordKind::refusal:
      refusal_ = shown(body);
      return true;
  }
  return false;
}

}  // namespace ninety::speech
