// Reading and changing the settings of the person.
#include <utility>

#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"
#include "apps/server/settings_values.h"

namespace ninety::server {
namespace {

constexpr std::size_t kPagesLimit = 10'000;

Response shown(Service& service) {
  const auto values = read_setting_values(service.store());
  if (!values) return refusal_of(values.error());
  return json(ObjectWriter()
                  .flag("keep_recordings", values->keep_recordings)
                  .flag("show_score", values->show_score)
                  .text("theme", values->theme)
                  .flag("spoken_question", values->spoken_question)
                  .raw("norms", values->norms)
                  .raw("pages", values->pages)
                  .done());
}

std::string dumped(const nlohmann::json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

Response read_settings(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  return shown(service);
}

Response change_settings(Service& service, const Request& request, const Parameters& /*none*/) {
  Input input(request.body);
  std::map<std::string, std::optional<std::string>> changes;
  for (const char* const key : {"keep_recordings", "show_score", "spoken_question"})
    if (const auto flag = input.flag(key)) changes[key] = *flag ? "true" : "false";
  if (auto theme = input.word("theme", {"system", "light", "dark"})) changes["theme"] = *theme;
  std::optional<Norms> norms;
  if (const auto given = input.object("norms")) {
    const auto found = norms_from(dumped(*given));
    if (found) norms = *found;
    if (!found) input.refuse("norms", "bad_request", found.error());
    changes["norms"] = dumped(*given);
  }
  if (const auto pages = input.object("pages")) {
    auto text = dumped(*pages);
    if (text.size() > kPagesLimit)
      input.refuse("pages", "too_long", "\"pages\" is over 10,000 bytes, the limit");
    changes["pages"] = std::move(text);
  }
  if (auto refused = input.refused()) return *refused;
  if (const auto set = service.store().settings().set(changes); !set)
    return refusal_of(set.error());
  if (norms) service.set_norms(*norms);
  return shown(service);
}

}  // namespace ninety::server
