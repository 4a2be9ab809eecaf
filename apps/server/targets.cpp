// Targets: a posting and an organisation that answers are written for.
#include <fmt/format.h>

#include "apps/cli/input.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"
#include "reading/model.h"
#include "render/organisation.h"
#include "render/posting.h"
#include "render/stories.h"

namespace ninety::server {
namespace {

/// The brief of a target as the API shows it; null for a side that is not there.
std::string brief_json(const Brief* brief) {
  const auto* const posting = brief == nullptr ? nullptr : brief->posting();
  const auto* const organisation = brief == nullptr ? nullptr : brief->organisation();
  return ObjectWriter()
      .raw("job", posting == nullptr ? std::string() : posting_json(*posting))
      .raw("company", organisation == nullptr ? std::string() : organisation_json(*organisation))
      .done();
}

Response shown(Service& service, const store::Target& target, int status) {
  const auto brief = service.brief(target.id);
  if (!brief) return refusal_of(brief.error());
  return json(ObjectWriter()
                  .text("id", target.id)
                  .text("name", target.name)
                  .text("posting_text", target.posting_text)
                  .text("organisation_text", target.organisation_text)
                  .text("created_at", target.created_at)
                  .text("updated_at", target.updated_at)
                  .raw("brief", brief_json(brief->get()))
                  .done(),
              status);
}

/// A posting or a page: may be empty, but not blank.
std::optional<std::string> text_of(Input& input, std::string_view name) {
  auto text = input.text(name, {.most = kTargetTextLimit});
  if (text && !text->empty())
    if (const auto complaint = cli::complaint_about_document(*text))
      input.refuse(name, "blank", *complaint);
  return text;
}

}  // namespace

Response list_targets(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  const auto targets = service.store().targets().list(store::kLocalPerson);
  if (!targets) return refusal_of(targets.error());
  std::vector<std::string> all;
  for (const auto& target : *targets)
    all.push_back(ObjectWriter()
                      .text("id", target.id)
                      .text("name", target.name)
                      .text("created_at", target.created_at)
                      .text("updated_at", target.updated_at)
                      .flag("has_posting", !target.posting_text.empty())
                      .flag("has_organisation", !target.organisation_text.empty())
                      .done());
  return json(ObjectWriter().list("targets", all).done());
}

Response create_target(Service& service, const Request& request, const Parameters& /*none*/) {
  Input input(request.body);
  store::Target target{.id = service.world().new_id(),
                       .person_id = std::string(store::kLocalPerson),
                       .name = {},
                       .posting_text = {},
                       .organisation_text = {},
                       .created_at = service.world().now(),
                       .updated_at = {}};
  target.updated_at = target.created_at;
  target.name = input.required_text("name", {.most = kNameLimit, .blank = Blank::refused});
  target.posting_text = text_of(input, "posting_text").value_or("");
  target.organisation_text = text_of(input, "organisation_text").value_or("");
  if (auto refused = input.refused()) return *refused;
  if (const auto added = service.store().targets().add(target); !added)
    return refusal_of(added.error());
  return shown(service, target, 201);
}

Response read_target(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto target = service.store().targets().find(parameters[0]);
  if (!target) return refusal_of(target.error());
  return shown(service, *target, 200);
}

Response change_target(Service& service, const Request& request, const Parameters& parameters) {
  Input input(request.body);
  const store::TargetChange change{
      .name = input.text("name", {.most = kNameLimit, .blank = Blank::refused}),
      .posting_text = text_of(input, "posting_text"),
      .organisation_text = text_of(input, "organisation_text")};
  if (auto refused = input.refused()) return *refused;
  const auto target =
      service.store().targets().change(parameters[0], change, service.world().now());
  service.forget_brief(parameters[0]);
  if (!target) return refusal_of(target.error());
  return shown(service, *target, 200);
}

Response delete_target(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto removed = service.store().targets().remove(parameters[0]);
  service.forget_brief(parameters[0]);
  if (!removed) return refusal_of(removed.error());
  return nothing();
}

Response rank_target_stories(Service& service, const Request& /*request*/,
                             const Parameters& parameters) {
  const auto brief = service.brief(std::string(parameters[0]));
  if (!brief) return refusal_of(brief.error());
  const auto stories = service.store().stories().list(store::kLocalPerson);
  if (!stories) return refusal_of(stories.error());
  if (*brief == nullptr) return json(R"({"ranking":[]})");
  std::vector<GivenStory> given;
  std::vector<Fit> fits;
  for (const auto& story : *stories) {
    if (cli::complaint_about(story.text)) continue;
    given.push_back({.id = story.id, .text = story.text});
    const auto document = Document::read(given.back().text);
    fits.push_back(fit_of(read(document, Model::builtin()), **brief));
  }
  return json(stories_json(rank_stories(fits), given, **brief));
}

}  // namespace ninety::server
