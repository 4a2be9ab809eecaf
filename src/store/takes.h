// Spoken takes: uploaded in chunks while they are recorded, analysed, measured, kept only if asked.
//
//   auto takes = store.takes();
//   takes.add({.id = id, .answer_id = answer, .media_type = "audio/webm", .started_at = now});
//   takes.put_chunk(id, 0, bytes);                                  // recording
//   takes.move(id, {TakeState::recording}, TakeState::uploaded);    // then analysing
//   takes.complete(id, {.duration_s = 74.2, .result = json, .measures = {{"words_per_minute",
//   143.0}}});
//
// States: recording → uploaded → analysing → done | failed; failed → analysing (again); any but
// done → cancelled. Threads, blocking and transactions as in store/writing.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/error.h"
#include "store/records.h"

namespace ninety::store {

class Connections;

/// The largest chunk: 16 MB.
inline constexpr std::size_t kLargestChunk = std::size_t{16} << 20U;

/// `head` leaves result, timeline, corrected_transcript and camera out, which may be long.
enum class TakeParts : std::uint8_t { head, whole };

struct ChunkSize {
  std::int64_t number = 0;
  std::int64_t size = 0;  ///< bytes
  bool operator==(const ChunkSize&) const = default;
};

using Measures = std::map<std::string, double>;

/// What an analysis found.
struct TakeOutcome {
  std::optional<double> duration_s = {};     // NOLINT(readability-redundant-member-init)
  std::string result;                        ///< JSON
  std::optional<std::string> timeline = {};  // NOLINT(readability-redundant-member-init)
  Measures measures = {};                    // NOLINT(readability-redundant-member-init)
};

/// A take judged again by a transcript that the person corrected.
struct CorrectedTake {
  std::string transcript;
  std::string result;      ///< JSON
  Measures measures = {};  // NOLINT(readability-redundant-member-init)
};

struct MeasuredTake {
  Take take;  ///< its head
  Measures measures;
};

class Takes {
 public:
  explicit Takes(Connections& connections) : connections_(&connections) {}

  /// In state recording, uploaded or cancelled only by what follows: add() takes `recording`.
  [[nodiscard]] Result<> add(const Take& take);
  [[nodiscard]] Result<Take> find(std::string_view id, TakeParts parts = TakeParts::whole) const;
  /// Latest first, heads only.
  [[nodiscard]] Result<std::vector<Take>> of_answer(std::string_view answer_id) const;
  /// Heads of all takes in a state, oldest first: what a server that starts must take up again.
  [[nodiscard]] Result<std::vector<Take>> in_state(TakeState state) const;
  /// Removes it with everything that belongs to it.
  [[nodiscard]] Result<> remove(std::string_view id);

  /// Stores a chunk of a take in state recording; else conflict. The same chunk once more is no
  /// error (its reply may have been lost); other bytes under the same number are a conflict.
  [[nodiscard]] Result<> put_chunk(std::string_view id, std::int64_t number,
                                   std::string_view bytes);
  /// Those that are there, by number.
  [[nodiscard]] Result<std::vector<ChunkSize>> chunks(std::string_view id) const;
  [[nodiscard]] Result<std::string> chunk(std::string_view id, std::int64_t number) const;

  /// Moves it from one of these states to another; conflict when it is in none of them. To
  /// cancelled drops the chunks and the camera's figures; to analysing takes an earlier error away.
  /// `camera` is stored with it when given, JSON.
  [[nodiscard]] Result<> move(std::string_view id, const std::vector<TakeState>& from, TakeState to,
                              const std::optional<std::string>& camera = std::nullopt);
  /// From analysing to done. The chunks become the recording when the take says keep_recording,
  /// and are dropped otherwise.
  [[nodiscard]] Result<> complete(std::string_view id, const TakeOutcome& outcome);
  /// From any state but done and cancelled to failed. The chunks stay, so that it can be tried
  /// again, until drop_chunks or purge_chunks.
  [[nodiscard]] Result<> fail(std::string_view id, std::string_view error);
  /// Drops the chunks of a failed take; it cannot be tried again then.
  [[nodiscard]] Result<> drop_chunks(std::string_view id);
  /// The same for all takes that failed and were started before a time; how many.
  [[nodiscard]] Result<std::int64_t> purge_chunks(std::string_view started_before);
  /// Of a take that is done. Measures that are not named stay.
  [[nodiscard]] Result<> correct(std::string_view id, const CorrectedTake& corrected);

  [[nodiscard]] Result<Measures> measures(std::string_view id) const;
  /// All takes of an answer that are done, oldest first, with their measures.
  [[nodiscard]] Result<std::vector<MeasuredTake>> measured(std::string_view answer_id) const;

  [[nodiscard]] Result<Recording> recording(std::string_view id) const;
  /// At most `count` bytes from `begin`; fewer at its end.
  [[nodiscard]] Result<std::string> read_recording(std::string_view id, std::int64_t begin,
                                                   std::int64_t count) const;
  /// Removes the recording; the take stays.
  [[nodiscard]] Result<> drop_recording(std::string_view id);

 private:
  Connections* connections_;
};

}  // namespace ninety::store
