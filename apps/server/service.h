// What the handlers work with: the store, the analyses, the pages, and what is kept in memory.
//
//   Service service({.store = *store, .analyses = analyses, .early = early, .web = web, .guard =
//   guard, .world = world}); const Response response = service.answer(request);
//
// Safe for threads.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "apps/server/analyses.h"
#include "apps/server/early_listening.h"
#include "apps/server/exchange.h"
#include "apps/server/guard.h"
#include "apps/server/routes.h"
#include "apps/server/token_bucket.h"
#include "apps/server/web_files.h"
#include "apps/server/world.h"
#include "fit/prepared.h"
#include "rubric/criterion.h"
#include "store/store.h"

namespace ninety::server {

struct ServiceParts {
  store::Store& store;
  Analyses& analyses;
  EarlyListening& early;
  const WebFiles& web;
  const Guard& guard;
  const World& world;
  std::filesystem::path scratch;  ///< a folder for archives on their way
  std::string database;           ///< "sqlite" or "postgresql"
};

class Service {
 public:
  explicit Service(ServiceParts parts);

  /// Guards, finds the route and runs its handler; never throws.
  [[nodiscard]] Response answer(const Request& request);

  /// The three steps of it, for one that reads the body in between. `admit` gives the refusal of a
  /// request by its head alone.
  [[nodiscard]] std::optional<Response> admit(const Request& head, const RouteMatch& match,
                                              double now_seconds);
  [[nodiscard]] std::optional<Response> answer_quickly(const Request& request,
                                                       const RouteMatch& match);
  [[nodiscard]] Response answer_slowly(const Request& request, const RouteMatch& match);

  [[nodiscard]] store::Store& store() { return parts_.store; }
  [[nodiscard]] Analyses& analyses() { return parts_.analyses; }
  [[nodiscard]] EarlyListening& early() { return parts_.early; }
  [[nodiscard]] const Guard& guard() const { return parts_.guard; }
  [[nodiscard]] const World& world() const { return parts_.world; }
  [[nodiscard]] const ServiceParts& parts() const { return parts_; }

  /// The norms of the person's settings.
  [[nodiscard]] Norms norms() const;
  void set_norms(const Norms& norms);

  /// The brief of a target; null when it has neither posting nor organisation.
  [[nodiscard]] store::Result<std::shared_ptr<const Brief>> brief(const std::string& target_id);
  /// The same if it is in memory; `known` tells.
  [[nodiscard]] std::shared_ptr<const Brief> brief_in_memory(std::string_view target_id,
                                                             bool& known) const;
  void forget_brief(std::string_view target_id);
  void forget_everything();

 private:
  [[nodiscard]] Response answer_page(const Request& request) const;

  ServiceParts parts_;
  mutable std::mutex lock_;
  Norms norms_;
  /// The last used one first.
  mutable std::list<std::pair<std::string, std::shared_ptr<const Brief>>> briefs_;
  TokenBucket dear_;
};

/// The answer for a failure of the store.
[[nodiscard]] Response refusal_of(const store::StoreError& error);

}  // namespace ninety::server
