// What of a take is uploaded and not analysed yet.
#include <fmt/format.h>

#include "store/bytes.h"
#include "store/check.h"
#include "store/connections.h"
#include "store/take_rows.h"

namespace ninety::store {
namespace {

std::optional<std::string> chunk_of(Session& session, std::string_view id, std::int64_t number) {
  return select_bytes(session, "SELECT {} FROM take_chunk WHERE take_id = :id AND number = :number",
                      "bytes", given("id", id), given("number", static_cast<long long>(number)));
}

StoreError conflict(std::string message) {
  return {.kind = StoreErrorKind::conflict, .message = std::move(message)};
}

}  // namespace

Result<> Takes::put_chunk(std::string_view id, std::int64_t number, std::string_view bytes) {
  if (number < 0) return std::unexpected(invalid("chunks are numbered from 0"));
  if (bytes.empty()) return std::unexpected(invalid("a chunk without bytes"));
  if (bytes.size() > kLargestChunk) return std::unexpected(invalid("a chunk of more than 16 MB"));
  return connections_->write([&](Session& session) -> Result<> {
    const auto take = find_head(session, id);
    if (!take) return std::unexpected(take.error());
    if (take->state != TakeState::recording)
      return std::unexpected(conflict(
          fmt::format("the take is in state {} and takes no more chunks", name_of(take->state))));
    if (const auto there = chunk_of(session, id, number)) {
      if (*there == bytes) return {};
      return std::unexpected(conflict(fmt::format("chunk {} is there with other bytes", number)));
    }
    insert_bytes(session,
                 "INSERT INTO take_chunk (take_id, number, bytes) VALUES (:id, :number, {})", bytes,
                 given("id", id), given("number", static_cast<long long>(number)));
    return {};
  });
}

Result<std::vector<ChunkSize>> Takes::chunks(std::string_view id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<ChunkSize>> {
    if (const auto take = find_head(session, id); !take) return std::unexpected(take.error());
    ChunkSize row;
    std::vector<ChunkSize> rows;
    query_rows(
        session, "SELECT number, length(bytes) FROM take_chunk WHERE take_id = :id ORDER BY number",
        [&](soci::statement& statement) {
          statement.exchange(soci::into(row.number));
          statement.exchange(soci::into(row.size));
        },
        [&] { rows.push_back(row); }, given("id", id));
    return rows;
  });
}

Result<std::string> Takes::chunk(std::string_view id, std::int64_t number) const {
  return connections_->read([&](Session& session) -> Result<std::string> {
    if (auto bytes = chunk_of(session, id, number)) return std::move(*bytes);
    return std::unexpected(StoreError{.kind = StoreErrorKind::not_found,
                                      .message = fmt::format("there is no chunk {}", number)});
  });
}

Result<> Takes::drop_chunks(std::string_view id) {
  return connections_->write([&](Session& session) -> Result<> {
    const auto take = find_head(session, id);
    if (!take) return std::unexpected(take.error());
    if (take->state != TakeState::failed)
      return std::unexpected(
          conflict(fmt::format("the take is in state {}, and only a failed one drops its chunks",
                               name_of(take->state))));
    execute(session, "DELETE FROM take_chunk WHERE take_id = :id", given("id", id));
    return {};
  });
}

Result<std::int64_t> Takes::purge_chunks(std::string_view started_before) {
  if (auto fine = check_text("started_before", Rule::time, started_before); !fine)
    return std::unexpected(fine.error());
  return connections_->write([&](Session& session) -> Result<std::int64_t> {
    static const std::string failed =
        "(SELECT id FROM take WHERE state = 'failed' AND started_at < :before)";
    const auto takes = number_of(
        session, "SELECT count(DISTINCT take_id) FROM take_chunk WHERE take_id IN " + failed,
        given("before", started_before));
    execute(session, "DELETE FROM take_chunk WHERE take_id IN " + failed,
            given("before", started_before));
    return takes;
  });
}

}  // namespace ninety::store
