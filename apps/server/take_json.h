// Takes as the API shows them.
#pragma once

#include <map>
#include <string>

#include "apps/server/service.h"
#include "apps/server/take_judging.h"

namespace ninety::server {

/// `take` may be a head only.
[[nodiscard]] store::Result<std::string> take_summary(Service& service, const store::Take& take);

/// The whole take.
[[nodiscard]] store::Result<std::string> whole_take(Service& service, const store::Take& take);

/// The name and data of the last event of a take that is done, failed or cancelled; an empty name
/// for one that is not.
[[nodiscard]] LastEvent last_event(Service& service, const store::Take& take);

/// What a take is judged with: its script, question, brief, the takes before it, and of a whole
/// take what the camera told.
[[nodiscard]] store::Result<TakeContext> context_of(Service& service, const store::Take& take);

/// A stored take judged anew; null when nothing was measured yet.
[[nodiscard]] store::Result<std::unique_ptr<const JudgedTake>> judged_again(Service& service,
                                                                            const store::Take& take,
                                                                            Syllables syllables);

[[nodiscard]] std::string measures_json(const std::map<std::string, double>& measures);

/// The number of the first chunk that is not there.
[[nodiscard]] std::int64_t next_chunk(const std::vector<store::ChunkSize>& chunks);

}  // namespace ninety::server
