// What is kept of the sound, in parts, so that a piece of it is read without the rest.
#include <algorithm>

#include "store/bytes.h"
#include "store/change.h"
#include "store/check.h"
#include "store/connections.h"
#include "store/take_rows.h"

namespace ninety::store {
namespace {

/// Where the next bytes of a recording stand.
struct Piece {
  long long number = 0;
  long long begin = 0;  ///< within the part, from 0
  bool found = false;
};

Piece piece_at(Session& session, std::string_view id, std::int64_t begin) {
  Piece piece;
  long long first_byte = 0;
  query_rows(
      session,
      "SELECT number, first_byte FROM recording_part WHERE take_id = :id AND first_byte <= :begin "
      "ORDER BY first_byte DESC LIMIT 1",
      [&](soci::statement& statement) {
        statement.exchange(soci::into(piece.number));
        statement.exchange(soci::into(first_byte));
      },
      [&] { piece.found = true; }, given("id", id), given("begin", static_cast<long long>(begin)));
  piece.begin = begin - first_byte;
  return piece;
}

}  // namespace

std::string read_recording_in(Session& session, std::string_view id, std::int64_t begin,
                              std::int64_t count) {
  std::string bytes;
  while (static_cast<std::int64_t>(bytes.size()) < count) {
    const auto at = begin + static_cast<std::int64_t>(bytes.size());
    const auto piece = piece_at(session, id, at);
    if (!piece.found) break;
    const auto wanted = std::min<std::int64_t>(count - (at - begin), kLargestChunk);
    const auto more = select_bytes(
        session, "SELECT {} FROM recording_part WHERE take_id = :id AND number = :number",
        fmt::format("substr(bytes, {}, {})", piece.begin + 1, wanted), given("id", id),
        given("number", piece.number));
    if (!more || more->empty()) break;
    bytes += *more;
  }
  return bytes;
}

Result<Recording> Takes::recording(std::string_view id) const {
  return connections_->read([&](Session& session) { return store::find<Recording>(session, id); });
}

Result<std::string> Takes::read_recording(std::string_view id, std::int64_t begin,
                                          std::int64_t count) const {
  if (begin < 0 || count < 0) return std::unexpected(invalid("a range before the recording"));
  return connections_->read([&](Session& session) -> Result<std::string> {
    const auto recording = store::find<Recording>(session, id);
    if (!recording) return std::unexpected(recording.error());
    return read_recording_in(session, id, begin, std::min(count, recording->size));
  });
}

Result<> Takes::drop_recording(std::string_view id) {
  return connections_->write([&](Session& session) { return remove_row<Recording>(session, id); });
}

}  // namespace ninety::store
