#include "store/change.h"
#include "store/check.h"
#include "store/connections.h"
#include "store/writing.h"

namespace ninety::store {

Result<> Stories::add(const Story& story) {
  if (auto fine = check(story); !fine) return fine;
  return connections_->write([&](Session& session) -> Result<> {
    insert(session, story);
    return {};
  });
}

Result<Story> Stories::find(std::string_view id) const {
  return connections_->read([&](Session& session) { return store::find<Story>(session, id); });
}

Result<std::vector<Story>> Stories::list(std::string_view person_id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<Story>> {
    return select<Story>(session, "WHERE person_id = :person ORDER BY updated_at DESC, id",
                         given("person", person_id));
  });
}

Result<Story> Stories::change(std::string_view id, const StoryChange& change,
                              std::string_view now) {
  return connections_->write([&](Session& session) -> Result<Story> {
    auto story = store::find<Story>(session, id);
    if (!story) return story;
    if (change.title) story->title = *change.title;
    if (change.text) story->text = *change.text;
    story->updated_at = now;
    return updated(session, std::move(*story));
  });
}

Result<> Stories::remove(std::string_view id) {
  return connections_->write([&](Session& session) { return remove_row<Story>(session, id); });
}

}  // namespace ninety::store
