#include "apps/server/command.h"

#include <exception>
#include <functional>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "apps/cli/command.h"
#include "apps/cli/help.h"
#include "apps/cli/input.h"
#include "apps/server/options.h"
#include "apps/server/serving.h"
#include "apps/server/transfer_commands.h"
#include "version.h"

namespace ninety::server {
namespace {

constexpr std::size_t kSettingsLimit = 100'000;

/// What the command line says; what it leaves out comes from the settings file.
struct Given {
  std::optional<std::uint16_t> port;
  std::optional<std::string> listen;
  std::optional<std::string> data;
  std::optional<std::string> database;
  std::optional<std::string> log;
  std::string settings;
  std::string pages;
  bool open = false;
  bool no_open = false;
  std::string file;
  bool yes = false;
};

std::expected<Options, std::string> options_from(const Given& given) {
  Options options;
  auto path = given.settings.empty() ? default_settings_file().string() : given.settings;
  std::error_code ignored;
  if (!given.settings.empty() || (!path.empty() && std::filesystem::exists(path, ignored))) {
    const auto text = cli::read_bytes(path, kSettingsLimit);
    if (!text) return std::unexpected(text.error());
    auto read = with_settings(options, *text, path);
    if (!read) return read;
    options = std::move(*read);
  }
  if (given.port) options.port = *given.port;
  if (given.listen) options.listen = *given.listen;
  if (given.data) options.data = *given.data;
  if (given.database) options.database = *given.database;
  if (given.log) options.log = *given.log;
  if (given.open) options.open = Opening::yes;
  if (given.no_open) options.open = Opening::no;
  options.pages = given.pages;
  return options;
}

using Action = std::function<int(const Options&)>;

class Program {
 public:
  Program() {
    program_.name("ninety");
    program_.require_subcommand(1);
    add_serve();
    add_export();
    add_import();
    add_wipe();
  }

  int run(int count, const char* const* arguments) {
    try {
      program_.parse(count, arguments);
    } catch (const CLI::CallForHelp&) {
      const auto named = program_.get_subcommands();
      return cli::print(named.empty() ? program_.help() : named.front()->help());
    } catch (const CLI::ParseError& error) {
      const auto named = program_.get_subcommands();
      const auto command = named.empty() ? std::string("serve") : named.front()->get_name();
      return cli::fail(fmt::format("{}; see ninety {} --help", error.what(), command));
    }
    const auto options = options_from(given_);
    if (!options) return cli::fail(options.error());
    return chosen_(*options);
  }

 private:
  CLI::App& add(const std::string& name, const std::string& what, std::string_view examples,
                std::string_view footer, Action action) {
    auto& command = *program_.add_subcommand(name, what);
    cli::set_help(command, examples, footer);
    command.add_option("--data", given_.data, "The folder of your data")->option_text("DIR");
    command.add_option("--database", given_.database, "A PostgreSQL database instead of it")
        ->option_text("URL");
    command.add_option("--settings", given_.settings, "Settings of the server, a TOML file")
        ->option_text("FILE");
    command.callback([this, action] { chosen_ = action; });
    return command;
  }

  void add_serve() {
    auto& command =
        add("serve", "Open the app: write, rehearse and review in your browser",
            "  ninety serve\n"
            "  ninety serve --port 0 --no-open       a free port; the address is printed\n"
            "  ninety serve --data ~/ninety-data",
            "The server can be reached from this computer only. Ctrl-C ends it.\n"
            "Settings: ~/.config/ninety/server.toml; see docs/app.md.",
            [](const Options& options) { return serve(options); });
    command.add_option("--port", given_.port, "Where it listens (8790); 0: a free one")
        ->option_text("PORT");
    command.add_option("--listen", given_.listen, "The address of this computer (127.0.0.1)")
        ->option_text("ADDRESS");
    command
        .add_option("--log", given_.log,
                    "Where the log goes (server.log in the data); - for "
                    "standard error")
        ->option_text("FILE");
    command
        .add_option("--pages", given_.pages, "Pages from a folder, while they are being written")
        ->option_text("DIR");
    auto* const open = command.add_flag("--open", given_.open, "Open the browser, display or not");
    command.add_flag("--no-open", given_.no_open, "Do not open the browser")->excludes(open);
  }

  void add_export() {
    auto& command = add("export", "Write everything that is stored into one file",
                        "  ninety export ninety.zip", "The format is described in docs/data.md.",
                        [this](const Options& options) { return export_to(options, given_.file); });
    command.add_option("FILE", given_.file, "The archive, a ZIP file")
        ->required()
        ->option_text(" ");
  }

  void add_import() {
    auto& command =
        add("import", "Add what an exported file holds", "  ninety import ninety.zip",
            "What is there already stays as it is. All of the file is taken, or nothing.",
            [this](const Options& options) { return import_from(options, given_.file); });
    command.add_option("FILE", given_.file, "The archive")->required()->option_text(" ");
  }

  void add_wipe() {
    auto& command =
        add("wipe", "Delete everything that is stored", "  ninety wipe --yes",
            "This cannot be undone; ninety export keeps a copy.", [this](const Options& options) {
              return wipe(options, given_.yes ? Confirmed::yes : Confirmed::no);
            });
    command.add_flag("--yes", given_.yes, "Yes, all of it");
  }

  CLI::App program_{"the server of ninety, its export, import and wipe"};
  Given given_;
  Action chosen_;
};

}  // namespace

int run(int count, const char* const* arguments) {
  try {
    return Program().run(count, arguments);
  } catch (const std::bad_alloc&) {
    return cli::fail("not enough memory; close other programs");
  } catch (const std::exception& error) {
    return cli::fail(error.what());
  }
}

}  // namespace ninety::server
