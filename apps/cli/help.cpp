#include "apps/cli/help.h"

#include <memory>
#include <string>

namespace ninety::cli {
namespace {

class ExamplesFirst : public CLI::Formatter {
 public:
  ExamplesFirst(std::string_view examples, std::string_view footer)
      : examples_(examples), footer_(footer) {
    column_width(28);
    label("Positionals", "Input");
    label("SUBCOMMAND", "COMMAND");
  }

  // The name CLI11 gives to this function.
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    if (mode == CLI::AppFormatMode::Sub) return make_expanded(app);
    const auto* parent = app->get_parent();
    if (parent != nullptr) name = parent->get_name() + " " + app->get_name();
    std::string help = make_description(app);
    help += "\nExamples:\n" + examples_ + "\n\n";
    help += make_usage(app, name) + make_positionals(app) + make_groups(app, mode);
    help += make_subcommands(app, mode);
    if (!footer_.empty()) help += "\n" + footer_ + "\n";
    return help;
  }

 private:
  std::string examples_;
  std::string footer_;
};

}  // namespace

void set_help(CLI::App& command, std::string_view examples, std::string_view footer) {
  command.formatter(std::make_shared<ExamplesFirst>(examples, footer));
  if (command.get_parent() != nullptr) command.group("Commands");
  command.set_help_flag("-h,--help", "Print this help");
}

}  // namespace ninety::cli
