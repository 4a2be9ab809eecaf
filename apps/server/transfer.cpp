// Everything at once: out, in, and away.
#include <filesystem>

#include <fmt/format.h>

#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"
#include "apps/server/settings_values.h"
#include "apps/server/start.h"
#include "store/archive.h"

namespace ninety::server {
namespace {

/// A file that goes when the request is answered.
class Passing {
 public:
  explicit Passing(std::filesystem::path path) : path_(std::move(path)) {}
  Passing(const Passing&) = delete;
  Passing& operator=(const Passing&) = delete;
  Passing(Passing&&) = delete;
  Passing& operator=(Passing&&) = delete;
  ~Passing() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace

Response export_all(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  const auto now = service.world().now();
  const auto file = service.parts().scratch / service.world().new_id();
  const auto written = store::export_archive(service.store(), file, {.made_at = now});
  if (!written) return refusal_of(written.error());
  Response response;
  response.type = "application/zip";
  response.file = file;
  response.fields.emplace_back(
      "Content-Disposition",
      fmt::format("attachment; filename=\"ninety-{}.zip\"", now.substr(0, 10)));
  return response;
}

Response import_all(Service& service, const Request& request, const Parameters& /*none*/) {
  const Passing archive(request.body_file);
  if (archive.path().empty()) return refusal(400, "blank", "there is no archive in the request");
  const auto imported = store::import_archive(service.store(), archive.path());
  if (!imported) {
    auto refused = refusal_of(imported.error());
    if (imported.error().kind == store::StoreErrorKind::invalid)
      refused = refusal(422, "unreadable", imported.error().message);
    return refused;
  }
  if (const auto ready = make_ready(service); !ready) return refusal_of(ready.error());
  const auto& added = imported->added;
  return json(ObjectWriter()
                  .raw("imported", ObjectWriter()
                                       .count("people", added.people)
                                       .count("targets", added.targets)
                                       .count("answers", added.answers)
                                       .count("versions", added.versions)
                                       .count("stories", added.stories)
                                       .count("takes", added.takes)
                                       .count("recordings", added.recordings)
                                       .count("settings", added.settings)
                                       .done())
                  .count("already_there", imported->already_there)
                  .done());
}

Response wipe_all(Service& service, const Request& request, const Parameters& /*none*/) {
  Input input(request.body);
  const auto confirmed = input.word("confirm", {"wipe"});
  if (!confirmed)
    input.refuse("confirm", "missing_field", R"(write {"confirm":"wipe"} to delete everything)");
  if (auto refused = input.refused()) return *refused;
  service.analyses().cancel_all();
  if (const auto wiped = service.store().wipe(); !wiped) return refusal_of(wiped.error());
  if (const auto ready = make_ready(service); !ready) return refusal_of(ready.error());
  return nothing();
}

}  // namespace ninety::server
