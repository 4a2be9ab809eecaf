#include "apps/server/transfer_commands.h"

#include <fmt/format.h>

#include "apps/cli/command.h"
#include "apps/server/world.h"
#include "store/archive.h"
#include "store/store.h"

namespace ninety::server {
namespace {

store::Result<store::StoreOptions> store_options(const Options& options, store::Access access) {
  store::StoreOptions found{.folder = options.data, .database = options.database, .access = access};
  if (found.folder.empty()) {
    auto folder = store::default_folder();
    if (!folder) return std::unexpected(folder.error());
    found.folder = std::move(*folder);
  }
  return found;
}

store::Result<store::Store> open_store(const Options& options, store::Access access) {
  const auto found = store_options(options, access);
  if (!found) return std::unexpected(found.error());
  return store::Store::open(*found);
}

std::string counted(const store::ArchiveCount& count) {
  return fmt::format("{} answers with {} versions, {} stories, {} targets, {} takes, {} recordings",
                     count.answers, count.versions, count.stories, count.targets, count.takes,
                     count.recordings);
}

}  // namespace

int export_to(const Options& options, const std::string& file) {
  const auto opened = open_store(options, store::Access::reader);
  if (!opened) return cli::fail(opened.error().message);
  const auto written = store::export_archive(*opened, file, {.made_at = real_world().now()});
  if (!written) return cli::fail(written.error().message);
  if (written->unfinished_takes > 0)
    cli::note(
        fmt::format("{} takes are not finished and were left out", written->unfinished_takes));
  return cli::print(fmt::format("{}: {}\n", file, counted(written->written)));
}

int import_from(const Options& options, const std::string& file) {
  auto opened = open_store(options, store::Access::owner);
  if (!opened) return cli::fail(opened.error().message);
  const auto imported = store::import_archive(*opened, file);
  if (!imported) return cli::fail(imported.error().message);
  auto text = fmt::format("added {}\n", counted(imported->added));
  if (imported->already_there > 0)
    text +=
        fmt::format("{} rows were there already and stay as they are\n", imported->already_there);
  return cli::print(text);
}

int wipe(const Options& options, Confirmed confirmed) {
  const auto found = store_options(options, store::Access::owner);
  if (!found) return cli::fail(found.error().message);
  if (confirmed == Confirmed::no)
    return cli::fail(fmt::format(
        "everything in {} would be deleted for good; add --yes when that is what you want",
        options.database.empty() ? found->folder.string() : "the database"));
  if (const auto wiped = store::wipe(*found); !wiped) return cli::fail(wiped.error().message);
  return cli::print("everything is deleted\n");
}

}  // namespace ninety::server
