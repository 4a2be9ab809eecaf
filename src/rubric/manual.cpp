#include "rubric/manual.h"

#include <optional>
#include <span>
#include <string_view>

#include <fmt/core.h>

#include "rubric/example.h"

namespace ninety {
namespace {

std::string_view heading_of(Group group) {
  switch (group) {
    case Group::values:
      return "What the interviewer is after";
    case Group::framework:
      return "The three parts: thesis, evidence, bridge";
    case Group::sources:
      return "Sources of inspiration";
    case Group::pitfalls:
      return "Pitfalls";
    case Group::tailoring:
      return "Tailoring to a role and an organisation";
    case Group::delivery:
      return "Delivery";
  }
  return "";
}

/// The example with its marked words in bold.
std::string bold(std::string_view marked) {
  const auto example = unmarked(marked);
  if (!example) return std::string(marked);
  std::string out;
  std::size_t at = 0;
  for (const Span mark : example->marks) {
    out +=
        fmt::format("{}**{}**", example->text.substr(at, mark.begin - at), mark.of(example->text));
    at = mark.end;
  }
  return out + example->text.substr(at);
}

std::string list_of(std::span<const Example> examples) {
  std::string out;
  for (const Example& example : examples) {
    if (!example.text.empty()) out += fmt::format("- {}\n", bold(example.text));
  }
  return out;
}

}  // namespace

std::string manual_page(const Criterion& criterion) {
  return fmt::format(
      "# {} · {}\n\n*{}*\n\n"
      "## Why it matters\n\n{}\n\nSource: {}.\n\n"
      "## How to get there\n\n{}\n\n"
      "## Examples that work\n\n{}\n"
      "## Examples to build on\n\n{}",
      criterion.id, criterion.title, criterion.question, criterion.why, criterion.source,
      criterion.how, list_of(criterion.good), list_of(criterion.bad));
}

std::string manual_index() {
  std::string out =
      "# The criteria\n\n"
      "What an answer is judged by. `ninety explain ID` prints the same pages.\n";
  std::optional<Group> group;
  for (const Criterion& criterion : all_criteria()) {
    if (criterion.group != group) {
      group = criterion.group;
      out +=
          fmt::format("\n## {}\n\n| id | criterion | asks |\n|---|---|---|\n", heading_of(*group));
    }
    out += fmt::format("| [{0}]({0}.md) | {1} | {2} |\n", criterion.id, criterion.title,
                       criterion.question);
  }
  return out;
}

}  // namespace ninety
