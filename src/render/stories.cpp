#include "render/stories.h"

#include <fmt/core.h>

#include "render/json_text.h"
#include "render/layout.h"
#include "render/wording.h"

namespace ninety {
namespace {

std::string_view asking_text(const StoryReason& reason, const Brief& brief) {
  if (reason.source == AskSource::organisation)
    return brief.organisation() ? std::string_view(brief.organisation()->text) : std::string_view();
  return brief.posting() ? std::string_view(brief.posting()->text) : std::string_view();
}

void append_quoted_span(std::string& out, Span span, std::string_view text) {
  json::append_span(out, span);
  out.back() = ',';
  out += "\"text\":";
  json::append_string(out, span.of(text));
  out += '}';
}

void append_reason(std::string& out, const StoryReason& reason, std::string_view story,
                   const Brief& brief) {
  out += "{\"competency\":";
  json::append_string(out, reason.competency);
  out += ",\"story_evidence\":";
  append_quoted_span(out, reason.story, story);
  out += ",\"posting_evidence\":";
  append_quoted_span(out, reason.asked_by, asking_text(reason, brief));
  out += ",\"asked_by\":";
  out += reason.source == AskSource::organisation ? "\"company\"" : "\"job\"";
  out += '}';
}

}  // namespace

std::string stories_json(std::span<const RankedStory> ranking, std::span<const GivenStory> stories,
                         const Brief& brief) {
  std::string out = "{\"ranking\":[";
  for (const auto& ranked : ranking) {
    if (out.back() != '[') out += ',';
    const auto& story = stories[ranked.index];
    out += "{\"id\":";
    json::append_string(out, story.id);
    out += ",\"score\":";
    json::append_fixed(out, static_cast<double>(ranked.score), 2);
    out += ",\"reasons\":[";
    for (const auto& reason : ranked.reasons) {
      if (out.back() != '[') out += ',';
      append_reason(out, reason, story.text, brief);
    }
    out += "]}";
  }
  return out + "]}\n";
}

std::string stories_text(std::span<const RankedStory> ranking, std::span<const GivenStory> stories,
                         const Brief& brief, std::size_t width) {
  std::string out;
  const auto say = [&out, width](std::string_view words) {
    if (width == 0) {
      out += shown(words) + '\n';
      return;
    }
    for (const auto& line : wrap(words, width))
      out += line + '\n';
  };
  for (std::size_t place = 0; place < ranking.size(); ++place) {
    const auto& ranked = ranking[place];
    const auto& story = stories[ranked.index];
    if (place > 0) out += '\n';
    say(fmt::format("{}. {}{}", place + 1, shown(story.id), place == 0 ? ": tell this one" : ""));
    if (ranked.reasons.empty()) say("Nothing in it shows what the posting asks for yet.");
    for (const auto& reason : ranked.reasons) {
      say(fmt::format("{}: they ask {} — you tell {}.", reason.competency,
                      quotation(asking_text(reason, brief), reason.asked_by),
                      quotation(story.text, reason.story)));
    }
  }
  return out;
}

}  // namespace ninety
