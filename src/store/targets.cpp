#include "store/change.h"
#include "store/check.h"
#include "store/connections.h"
#include "store/writing.h"

namespace ninety::store {

Result<> Targets::add(const Target& target) {
  if (auto fine = check(target); !fine) return fine;
  return connections_->write([&](Session& session) -> Result<> {
    insert(session, target);
    return {};
  });
}

Result<Target> Targets::find(std::string_view id) const {
  return connections_->read([&](Session& session) { return store::find<Target>(session, id); });
}

Result<std::vector<Target>> Targets::list(std::string_view person_id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<Target>> {
    return select<Target>(session, "WHERE person_id = :person ORDER BY updated_at DESC, id",
                          given("person", person_id));
  });
}

Result<Target> Targets::change(std::string_view id, const TargetChange& change,
                               std::string_view now) {
  return connections_->write([&](Session& session) -> Result<Target> {
    auto target = store::find<Target>(session, id);
    if (!target) return target;
    if (change.name) target->name = *change.name;
    if (change.posting_text) target->posting_text = *change.posting_text;
    if (change.organisation_text) target->organisation_text = *change.organisation_text;
    target->updated_at = now;
    return updated(session, std::move(*target));
  });
}

Result<> Targets::remove(std::string_view id) {
  return connections_->write([&](Session& session) { return remove_row<Target>(session, id); });
}

}  // namespace ninety::store
