// A take and its states; chunks are in chunks.cpp, what is kept of the sound in recordings.cpp.
#include "store/takes.h"

#include <algorithm>

#include <fmt/format.h>

#include "store/change.h"
#include "store/check.h"
#include "store/connections.h"
#include "store/take_rows.h"

namespace ninety::store {
namespace {

constexpr const char* kDropChunks = "DELETE FROM take_chunk WHERE take_id = :id";

StoreError not_in_state(const Take& take, std::string_view wanted) {
  return {.kind = StoreErrorKind::conflict,
          .message = fmt::format("the take is in state {}, so it cannot be {}", name_of(take.state),
                                 wanted)};
}

Result<> set_measures(Session& session, std::string_view id, const Measures& measures) {
  for (const auto& [name, value] : measures) {
    const Measure row{.take_id = std::string(id), .name = name, .value = value};
    if (auto fine = check(row); !fine) return fine;
    execute(session, "DELETE FROM measure WHERE take_id = :id AND name = :name", given("id", id),
            given("name", name));
    insert(session, row);
  }
  return {};
}

/// Makes the chunks the recording.
void keep_chunks(Session& session, const Take& take) {
  const auto size = number_of(
      session, "SELECT coalesce(sum(length(bytes)), 0) FROM take_chunk WHERE take_id = :id",
      given("id", take.id));
  if (size == 0) return;
  insert(session, Recording{.take_id = take.id, .media_type = take.media_type, .size = size});
  execute(
      session,
      "INSERT INTO recording_part (take_id, number, first_byte, bytes) "
      "SELECT take_id, number, sum(length(bytes)) OVER (ORDER BY number) - length(bytes), bytes "
      "FROM take_chunk WHERE take_id = :id",
      given("id", take.id));
}

}  // namespace

Result<> Takes::add(const Take& take) {
  if (auto fine = check(take); !fine) return fine;
  if (take.state != TakeState::recording)
    return std::unexpected(invalid("a new take must be in state recording"));
  return connections_->write([&](Session& session) -> Result<> {
    insert(session, take);
    return {};
  });
}

Result<Take> Takes::find(std::string_view id, TakeParts parts) const {
  return connections_->read([&](Session& session) -> Result<Take> {
    return parts == TakeParts::whole ? store::find<Take>(session, id) : find_head(session, id);
  });
}

Result<std::vector<Take>> Takes::of_answer(std::string_view answer_id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<Take>> {
    return select_heads(session, "WHERE answer_id = :answer ORDER BY started_at DESC, id",
                        given("answer", answer_id));
  });
}

Result<std::vector<Take>> Takes::in_state(TakeState state) const {
  return connections_->read([&](Session& session) -> Result<std::vector<Take>> {
    return select_heads(session, "WHERE state = :state ORDER BY started_at, id",
                        given("state", state));
  });
}

Result<> Takes::remove(std::string_view id) {
  return connections_->write([&](Session& session) { return remove_row<Take>(session, id); });
}

Result<> Takes::move(std::string_view id, const std::vector<TakeState>& from, TakeState to,
                     const std::optional<std::string>& camera) {
  if (auto fine = check_member("camera", Rule::json, camera); !fine) return fine;
  return connections_->write([&](Session& session) -> Result<> {
    const auto take = find_head(session, id);
    if (!take) return std::unexpected(take.error());
    if (std::ranges::find(from, take->state) == from.end())
      return std::unexpected(not_in_state(*take, name_of(to)));
    execute(session, "UPDATE take SET state = :state, error = NULL WHERE id = :id",
            given("state", to), given("id", id));
    if (camera)
      execute(session, "UPDATE take SET camera = :camera WHERE id = :id", given("camera", *camera),
              given("id", id));
    if (to == TakeState::cancelled) {
      execute(session, kDropChunks, given("id", id));
      execute(session, "UPDATE take SET camera = NULL WHERE id = :id", given("id", id));
    }
    return {};
  });
}

Result<> Takes::complete(std::string_view id, const TakeOutcome& outcome) {
  return connections_->write([&](Session& session) -> Result<> {
    auto take = store::find<Take>(session, id);
    if (!take) return std::unexpected(take.error());
    if (take->state != TakeState::analysing) return std::unexpected(not_in_state(*take, "done"));
    if (take->keep_recording) keep_chunks(session, *take);
    execute(session, kDropChunks, given("id", id));
    take->state = TakeState::done;
    take->duration_s = outcome.duration_s;
    take->error.reset();
    take->result = outcome.result;
    take->timeline = outcome.timeline;
    if (auto done = updated(session, std::move(*take)); !done) return std::unexpected(done.error());
    return set_measures(session, id, outcome.measures);
  });
}

Result<> Takes::fail(std::string_view id, std::string_view error) {
  return connections_->write([&](Session& session) -> Result<> {
    auto take = store::find<Take>(session, id);
    if (!take) return std::unexpected(take.error());
    if (take->state == TakeState::done || take->state == TakeState::cancelled)
      return std::unexpected(not_in_state(*take, "failed"));
    take->state = TakeState::failed;
    take->error = std::string(error);
    if (auto done = updated(session, std::move(*take)); !done) return std::unexpected(done.error());
    return {};
  });
}

Result<> Takes::correct(std::string_view id, const CorrectedTake& corrected) {
  return connections_->write([&](Session& session) -> Result<> {
    auto take = store::find<Take>(session, id);
    if (!take) return std::unexpected(take.error());
    if (take->state != TakeState::done) return std::unexpected(not_in_state(*take, "corrected"));
    take->corrected_transcript = corrected.transcript;
    take->result = corrected.result;
    if (auto done = updated(session, std::move(*take)); !done) return std::unexpected(done.error());
    return set_measures(session, id, corrected.measures);
  });
}

Result<Measures> Takes::measures(std::string_view id) const {
  return connections_->read([&](Session& session) -> Result<Measures> {
    if (const auto take = find_head(session, id); !take) return std::unexpected(take.error());
    return measures_of(session, id);
  });
}

Result<std::vector<MeasuredTake>> Takes::measured(std::string_view answer_id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<MeasuredTake>> {
    std::vector<MeasuredTake> measured;
    for (auto& take : select_heads(
             session, "WHERE answer_id = :answer AND state = 'done' ORDER BY started_at, id",
             given("answer", answer_id))) {
      auto measures = measures_of(session, take.id);
      measured.push_back({.take = std::move(take), .measures = std::move(measures)});
    }
    return measured;
  });
}

}  // namespace ninety::store
