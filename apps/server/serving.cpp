#include "apps/server/serving.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/stat.h>
#include <unistd.h>

#include "apps/cli/command.h"
#include "apps/server/listener.h"
#include "apps/server/log.h"
#include "apps/server/start.h"
#include "apps/server/take_analysis.h"
#include "reading/model.h"

namespace ninety::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAnalysisWorkers = 1;  // each keeps two cores busy

store::Result<fs::path> data_folder(const Options& options) {
  if (!options.data.empty()) return options.data;
  return store::default_folder();
}

/// Where the server that holds the data is, if it has said so.
std::string address_in(const fs::path& folder) {
  std::ifstream in(folder / "address");
  std::string address;
  std::getline(in, address);
  return address;
}

/// The sentence for a store that does not open.
std::string sentence_for(const store::StoreError& error, const fs::path& folder) {
  const auto address = address_in(folder);
  if (error.kind != store::StoreErrorKind::locked || address.empty()) return error.message;
  return fmt::format("ninety runs already with the data in {}: open {}", folder.string(), address);
}

bool set(const char* variable) {
  const char* const value = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe)
  return value != nullptr && *value != '\0';
}

/// Shows the address to the person's browser; says nothing when there is none.
void open_browser(const std::string& address) {
  std::string program = "xdg-open";
  std::string argument = address;
  std::array<char*, 3> words = {program.data(), argument.data(), nullptr};
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    ::posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  pid_t child = 0;
  ::posix_spawnp(&child, program.c_str(), &actions, nullptr, words.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
}

bool shall_open(Opening opening) {
  if (opening != Opening::when_possible) return opening == Opening::yes;
  return ::isatty(STDOUT_FILENO) == 1 && (set("DISPLAY") || set("WAYLAND_DISPLAY"));
}

/// A file beside the data that goes with the object: where the server is.
class AddressFile {
 public:
  AddressFile(const fs::path& folder, const std::string& address) : path_(folder / "address") {
    std::ofstream(path_) << address << '\n';
  }
  AddressFile(const AddressFile&) = delete;
  AddressFile& operator=(const AddressFile&) = delete;
  AddressFile(AddressFile&&) = delete;
  AddressFile& operator=(AddressFile&&) = delete;
  ~AddressFile() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }

 private:
  fs::path path_;
};

/// An empty folder for archives on their way; what a killed server left is removed.
fs::path scratch_in(const fs::path& folder) {
  auto scratch = folder / "passing";
  std::error_code ignored;
  fs::remove_all(scratch, ignored);
  fs::create_directories(scratch);
  fs::permissions(scratch, fs::perms::owner_all);
  return scratch;
}

std::expected<WebFiles, std::string> pages_for(const Options& options) {
  if (options.pages.empty()) return WebFiles::built_in();
  return WebFiles::from_folder(options.pages);
}

int run(const Options& options, const fs::path& folder, store::Store& opened) {
  const auto pages = pages_for(options);
  if (!pages) return cli::fail(pages.error());
  Log log(options.log.empty() ? (folder / "server.log").string() : options.log);
  Listener listener({.address = options.listen,
                     .port = options.port,
                     .log = [&log](const Answered& answered) { log.answered(answered); }});
  const auto world = real_world();
  const Guard guard(listener.port(), world.new_id());
  Service* serving = nullptr;
  Analyses analyses(
      [&serving](const std::string& id, const AnalysisNews& news) {
        return analyse_take(*serving, id, news);
      },
      kAnalysisWorkers);
  EarlyListening early([&serving](const std::string& id, speech::HeardPieces& heard,
                                  const std::function<bool()>& cancelled) {
    listen_ahead(*serving, id, heard, cancelled);
  });
  Service service({.store = opened,
                   .analyses = analyses,
                   .early = early,
                   .web = *pages,
                   .guard = guard,
                   .world = world,
                   .scratch = scratch_in(folder),
                   .database = options.database.empty() ? "sqlite" : "postgresql"});
  serving = &service;
  if (const auto ready = make_ready(service); !ready) return cli::fail(ready.error().message);
  if (const auto removed = remove_old(service); !removed) log.say("old data stays");
  if (const auto again = take_up_again(service); !again) return cli::fail(again.error().message);
  (void)Model::builtin();

  const bool six = options.listen.find(':') != std::string::npos;
  const auto address = six ? fmt::format("http://[::1]:{}/", listener.port())
                           : fmt::format("http://127.0.0.1:{}/", listener.port());
  const AddressFile file(folder, address);
  log.say("started", {{"port", listener.port()}});
  if (const int printed = cli::print(fmt::format(
          "ninety is at {}\nYour data is in {} and stays on this computer. Ctrl-C ends it.\n",
          address, options.database.empty() ? folder.string() : "the database"));
      printed != cli::kDone)
    return printed;
  if (shall_open(options.open)) open_browser(address);
  listener.run(service, [&] {
    log.say("stopping");
    analyses.stop();
    early.stop();
  });
  analyses.stop();
  early.stop();
  log.say("stopped");
  return cli::kDone;
}

}  // namespace

int serve(const Options& options) {
  std::signal(SIGPIPE, SIG_IGN);
  if (const auto complaint = complaint_about(options); !complaint.empty())
    return cli::fail(complaint);
  const auto folder = data_folder(options);
  if (!folder) return cli::fail(folder.error().message);
  ::umask(S_IRWXG | S_IRWXO);  // what is written here is its owner's alone
  std::error_code failed;
  fs::create_directories(*folder, failed);
  if (failed)
    return cli::fail(
        fmt::format("{}: {}; name another folder with --data", folder->string(), failed.message()));
  auto opened = store::Store::open({.folder = *folder, .database = options.database});
  if (!opened) return cli::fail(sentence_for(opened.error(), *folder));
  return run(options, *folder, *opened);
}

}  // namespace ninety::server
