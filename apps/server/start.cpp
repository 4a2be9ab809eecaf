#include "apps/server/start.h"

#include "apps/server/settings_values.h"

namespace ninety::server {
namespace {

constexpr double kKeptSeconds = 30 * 86'400.0;

}  // namespace

store::Result<> make_ready(Service& service) {
  const auto person = service.store().people().ensure(
      {.id = std::string(store::kLocalPerson), .name = "me", .created_at = service.world().now()});
  if (!person) return std::unexpected(person.error());
  service.forget_everything();
  const auto values = read_setting_values(service.store());
  if (!values) return std::unexpected(values.error());
  // Norms of a newer version that are not known here are no reason not to start.
  if (const auto norms = norms_from(values->norms)) service.set_norms(*norms);
  return {};
}

store::Result<> remove_old(Service& service) {
  const auto before = time_text(service.world().seconds() - kKeptSeconds);
  const auto purged = service.store().answers().purge(before);
  if (!purged) return std::unexpected(purged.error());
  const auto dropped = service.store().takes().purge_chunks(before);
  if (!dropped) return std::unexpected(dropped.error());
  return {};
}

}  // namespace ninety::server
