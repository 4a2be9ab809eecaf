#include "store/check.h"
#include "store/connections.h"
#include "store/writing.h"

namespace ninety::store {

Result<> People::add(const Person& person) {
  if (auto fine = check(person); !fine) return fine;
  return connections_->write([&](Session& session) -> Result<> {
    insert(session, person);
    return {};
  });
}

Result<Person> People::ensure(const Person& person) {
  if (auto fine = check(person); !fine) return std::unexpected(fine.error());
  return connections_->write([&](Session& session) -> Result<Person> {
    if (auto there = store::find<Person>(session, person.id)) return there;
    insert(session, person);
    return person;
  });
}

Result<Person> People::find(std::string_view id) const {
  return connections_->read([&](Session& session) { return store::find<Person>(session, id); });
}

Result<std::vector<Person>> People::list() const {
  return connections_->read([&](Session& session) -> Result<std::vector<Person>> {
    return select<Person>(session, "ORDER BY created_at, id");
  });
}

}  // namespace ninety::store
