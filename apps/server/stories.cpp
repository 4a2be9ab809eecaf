// The bank of stories.
#include "apps/cli/input.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"

namespace ninety::server {
namespace {

std::string shown(const store::Story& story) {
  return ObjectWriter()
      .text("id", story.id)
      .text("title", story.title)
      .text("text", story.text)
      .text("created_at", story.created_at)
      .text("updated_at", story.updated_at)
      .done();
}

constexpr TextLimits kTitle = {.most = kNameLimit};
constexpr TextLimits kStory = {.most = cli::kAnswerLimit};

}  // namespace

Response list_stories(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  const auto stories = service.store().stories().list(store::kLocalPerson);
  if (!stories) return refusal_of(stories.error());
  std::vector<std::string> all;
  for (const auto& story : *stories)
    all.push_back(shown(story));
  return json(ObjectWriter().list("stories", all).done());
}

Response create_story(Service& service, const Request& request, const Parameters& /*none*/) {
  Input input(request.body);
  const auto now = service.world().now();
  const store::Story story{.id = service.world().new_id(),
                           .person_id = std::string(store::kLocalPerson),
                           .title = input.required_text("title", kTitle),
                           .text = input.required_text("text", kStory),
                           .created_at = now,
                           .updated_at = now};
  if (auto refused = input.refused()) return *refused;
  if (const auto added = service.store().stories().add(story); !added)
    return refusal_of(added.error());
  return json(shown(story), 201);
}

Response change_story(Service& service, const Request& request, const Parameters& parameters) {
  Input input(request.body);
  const store::StoryChange change{.title = input.text("title", kTitle),
                                  .text = input.text("text", kStory)};
  if (auto refused = input.refused()) return *refused;
  const auto story = service.store().stories().change(parameters[0], change, service.world().now());
  if (!story) return refusal_of(story.error());
  return json(shown(*story));
}

Response delete_story(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto removed = service.store().stories().remove(parameters[0]);
  if (!removed) return refusal_of(removed.error());
  return nothing();
}

}  // namespace ninety::server
