#include "apps/media/records.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>

#include <unistd.h>

#include "apps/confined/standard_io.h"
#include "helper/status.h"

namespace ninety::media {
namespace {

/// Head and body in one write.
void write_record(speech::RecordKind kind, const void* body, std::size_t size) {
  const speech::RecordHead head{.kind = kind, .size = static_cast<std::uint32_t>(size)};
  std::string record(sizeof head + size, '\0');
  std::memcpy(record.data(), &head, sizeof head);
  if (size != 0) std::memcpy(record.data() + sizeof head, body, size);
  if (!confined::write_output(record)) ::_exit(helper::kRefused);  // nobody reads any more
}

}  // namespace

void Records::samples(std::span<const std::int16_t> values) {
  constexpr std::size_t kMost = speech::kRecordLimit / sizeof(std::int16_t);
  while (!values.empty()) {
    const auto part = values.first(std::min(values.size(), kMost));
    write_record(speech::RecordKind::samples, part.data(), part.size_bytes());
    values = values.subspan(part.size());
  }
}

void Records::progress(double share) {
  const auto now = static_cast<std::uint32_t>(std::clamp(share, 0.0, 1.0) * 1000);
  if (now <= thousandths_) return;
  thousandths_ = now;
  alive();
}

void Records::alive() {
  write_record(speech::RecordKind::progress, &thousandths_, sizeof thousandths_);
}

void Records::damage(std::string_view text) { sentence(speech::RecordKind::damage, text); }
void Records::refusal(std::string_view text) { sentence(speech::RecordKind::refusal, text); }

void Records::sentence(speech::RecordKind kind, std::string_view text) {
  const auto part = text.substr(0, speech::kSentenceLimit);
  write_record(kind, part.data(), part.size());
}

}  // namespace ninety::media
