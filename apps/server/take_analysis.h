// One uploaded take → its result: decoded and recognised by helpers, judged, stored.
//
//   Analyses analyses([&](const auto& id, const auto& news) { return analyse_take(service, id,
//   news); }, 1);
#pragma once

#include <functional>
#include <string>

#include "apps/server/service.h"
#include "speech/heard_pieces.h"

namespace ninety::server {

/// Tells progress and first measures while it works. What ends without a result leaves the take
/// `failed` with one sentence; what is cancelled leaves it as it is.
[[nodiscard]] LastEvent analyse_take(Service& service, const std::string& take_id,
                                     const AnalysisNews& news);

/// Recognises what has come of a take that is being recorded (apps/server/early_listening.h).
void listen_ahead(Service& service, const std::string& take_id, speech::HeardPieces& heard,
                  const std::function<bool()>& cancelled);

/// Adds all takes that were uploaded or analysed when the last server ended.
[[nodiscard]] store::Result<> take_up_again(Service& service);

}  // namespace ninety::server
