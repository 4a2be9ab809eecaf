// ninety stories: which of a person's stories to tell for a job, and why.
#include "render/stories.h"

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "apps/cli/brief_input.h"
#include "apps/cli/command.h"
#include "apps/cli/descriptor.h"
#include "apps/cli/help.h"
#include "apps/cli/input.h"
#include "reading/model.h"

namespace ninety::cli {
namespace {

constexpr std::size_t kStoriesLimit = 10'000'000;  // bytes of all stories together

constexpr std::string_view kExamples =
    "  ninety stories --job posting.txt stories.jsonl\n"
    "  ninety stories --job posting.txt --company about.md --format json stories.jsonl | jq "
    ".ranking";

struct StoriesOptions {
  std::string file;
  std::string format = "text";
  BriefFiles brief;
};

/// One line as a story, or what is wrong with it.
std::expected<GivenStory, std::string> story_of(const std::string& line) {
  const auto parsed = nlohmann::json::parse(line, nullptr, false);
  if (!parsed.is_object())
    return std::unexpected(R"(no JSON object; a line is {"id": "…", "text": "…"})");
  GivenStory story;
  for (auto [name, field] : {std::pair("id", &story.id), std::pair("text", &story.text)}) {
    const auto found = parsed.find(name);
    if (found == parsed.end() || !found->is_string()) {
      return std::unexpected(fmt::format(
          R"("{}" is missing or no string; a line is {{"id": "…", "text": "…"}})", name));
    }
    *field = found->get<std::string>();
  }
  if (const auto complaint = complaint_about(story.text)) return std::unexpected(*complaint);
  return story;
}

std::expected<std::vector<GivenStory>, std::string> read_stories(const std::string& path) {
  const auto bytes = read_bytes(path, kStoriesLimit);
  if (!bytes) return std::unexpected(bytes.error());
  if (bytes->size() > kStoriesLimit)
    return std::unexpected(
        fmt::format("{}: over 10 MB, the limit; give fewer stories", display_name(path)));
  std::vector<GivenStory> stories;
  std::set<std::string> ids;
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes->size();) {
    const auto end = std::min(bytes->find('\n', at), bytes->size());
    const auto line = bytes->substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto story = story_of(line);
    if (story && !ids.insert(story->id).second)
      story = std::unexpected(fmt::format("\"{}\" is the id of an earlier story too", story->id));
    if (!story) {
      return std::unexpected(
          fmt::format("{}, line {}: {}", display_name(path), number, story.error()));
    }
    stories.push_back(std::move(*story));
  }
  if (stories.empty())
    return std::unexpected(
        fmt::format("{}: no stories; give one JSON object a line", display_name(path)));
  return stories;
}

int stories(const StoriesOptions& options) {
  if (options.file == "-" && (options.brief.job == "-" || options.brief.company == "-"))
    return fail("standard input can be the stories or a document, not both; name a file for one");
  const auto brief = read_brief(options.brief);
  if (!brief) return fail(brief.error());
  const auto given = read_stories(options.file);
  if (!given) return fail(given.error());
  std::vector<Fit> fits;
  for (const auto& story : *given) {
    const auto document = Document::read(story.text);
    fits.push_back(fit_of(read(document, Model::builtin()), **brief));
  }
  const auto ranking = rank_stories(fits);
  if (options.format == "json") return print(stories_json(ranking, *given, **brief));
  return print(stories_text(ranking, *given, **brief, readable_columns(STDOUT_FILENO)));
}

}  // namespace

void add_stories(CLI::App& program, Action& chosen) {
  auto& command = *program.add_subcommand("stories", "Rank your stories for a job, with reasons");
  set_help(command, kExamples,
           "Each line of the file is {\"id\": \"…\", \"text\": \"…\"}. The story to tell comes "
           "first; each reason sets the\nposting's words beside the story's.");
  const auto options = std::make_shared<StoriesOptions>();
  command.add_option("FILE", options->file, "The stories, JSON lines; - for standard input")
      ->required()
      ->option_text(" ");
  add_brief_options(command, options->brief);
  command.get_option("--job")->required();
  command.add_option("--format", options->format, "How the ranking is written (text)")
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}))
      ->option_text("text|json");
  command.callback([options, &chosen] { chosen = [options] { return stories(*options); }; });
}

}  // namespace ninety::cli
