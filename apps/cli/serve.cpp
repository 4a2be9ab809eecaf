// ninety serve, export, import, wipe: commands of the server program, which is started in our
// place.
#include <cerrno>
#include <cstring>
#include <memory>

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/command.h"
#include "helper/run.h"

namespace ninety::cli {
namespace {

constexpr const char* kProgram = "ninety-server";

/// Becomes the server program; comes back only when that fails.
int become_server(const std::string& command, const std::vector<std::string>& given) {
  auto path = helper::path_of(kProgram);
  if (path.empty())
    return fail(
        "the program ninety-server is missing: install ninety anew, or set NINETY_LIBEXEC "
        "to its folder");
  std::vector<std::string> words = {path, command};
  words.insert(words.end(), given.begin(), given.end());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (auto& word : words)
    arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execv(path.c_str(), arguments.data());
  return fail(fmt::format("{}: cannot be started ({})", path, std::strerror(errno)));
}

void add_passed_on(CLI::App& program, Action& chosen, const std::string& name,
                   const std::string& what) {
  auto& command = *program.add_subcommand(name, what);
  // All that follows is the server program's to read, --help too.
  command.prefix_command();
  command.set_help_flag();
  command.callback([&command, &chosen, name] {
    chosen = [given = command.remaining(), name] { return become_server(name, given); };
  });
}

}  // namespace

void add_serve(CLI::App& program, Action& chosen) {
  add_passed_on(program, chosen, "serve", "Open the app in your browser");
  add_passed_on(program, chosen, "export", "Write everything that the app stores into one file");
  add_passed_on(program, chosen, "import", "Add what an exported file holds");
  add_passed_on(program, chosen, "wipe", "Delete everything that the app stores");
}

}  // namespace ninety::cli
