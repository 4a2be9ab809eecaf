// ninety explain: the manual page of a criterion.
#include <algorithm>
#include <memory>
#include <vector>

#include <fmt/core.h>

#include "apps/cli/command.h"
#include "apps/cli/help.h"
#include "apps/cli/nearest.h"
#include "rubric/manual.h"

namespace ninety::cli {
namespace {

constexpr std::string_view kExamples =
    "  ninety explain                every criterion, by group\n"
    "  ninety explain F2.measured    what it asks, why, and how to improve";

/// Every criterion, an id and a title on a line.
std::string list() {
  constexpr std::string_view kTitles[] = {"Values",   "Framework", "Sources of inspiration",
                                          "Pitfalls", "Tailoring", "Delivery"};
  std::string out;
  const Criterion* before = nullptr;
  for (const auto& criterion : all_criteria()) {
    if (before == nullptr || before->group != criterion.group) {
      out += fmt::format("{}{}\n", out.empty() ? "" : "\n",
                         kTitles[static_cast<std::size_t>(criterion.group)]);
    }
    out += fmt::format("  {:<22}{}\n", criterion.id, criterion.title);
    before = &criterion;
  }
  return out + "\nninety explain ID tells why a criterion matters and how to improve.\n";
}

int explain_criterion(const std::string& id) {
  if (id.empty()) return print(list());
  const auto criteria = all_criteria();
  const auto found =
      std::ranges::find_if(criteria, [&id](const Criterion& c) { return same_letters(c.id, id); });
  if (found != criteria.end()) return print(manual_page(*found));
  std::vector<std::string_view> ids;
  for (const auto& criterion : criteria)
    ids.push_back(criterion.id);
  return fail(fmt::format("{} is no criterion; did you mean {}? ninety explain lists all", id,
                          nearest(id, ids)));
}

}  // namespace

void add_explain(CLI::App& program, Action& chosen) {
  auto& command =
      *program.add_subcommand("explain", "Tell why a criterion matters and how to improve");
  set_help(command, kExamples);
  const auto id = std::make_shared<std::string>();
  command.add_option("ID", *id, "The criterion, as remarks name it; without one all are listed")
      ->option_text(" ");
  command.callback([id, &chosen] { chosen = [id] { return explain_criterion(*id); }; });
}

}  // namespace ninety::cli
