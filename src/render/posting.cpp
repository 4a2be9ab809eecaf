#include "render/posting.h"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "render/brief.h"
#include "render/json_text.h"

namespace ninety {

std::string posting_json(const Posting& posting) {
  std::string out = "{\"competencies\":[";
  for (const auto& competency : posting.competencies) {
    if (out.back() != '[') out += ',';
    out += "{\"name\":";
    json::append_string(out, competency.name);
    out += ",\"weight\":";
    json::append_fixed(out, static_cast<double>(competency.weight), 3);
    out += fmt::format(",\"core\":{},", competency.core);
    json::append_evidence(out, competency.evidence, posting.text);
    out += '}';
  }
  out += ']';
  out += ',';
  json::append_items(out, "challenges", posting.challenges, posting.text);
  out += ',';
  json::append_items(out, "daily_demands", posting.daily_demands, posting.text);
  return out + "}\n";
}

std::string posting_text(const Posting& posting, std::size_t width) {
  BriefWriter writer(posting.text, width);
  if (posting.competencies.empty() && posting.challenges.empty() && posting.daily_demands.empty()) {
    writer.say("Nothing that a job asks for was found in this text.");
    return writer.take();
  }
  const auto competencies = [&](bool core, std::string_view heading, std::string_view kind) {
    if (std::ranges::none_of(posting.competencies,
                             [core](const Competency& c) { return c.core == core; }))
      return;
    writer.section(heading);
    for (const auto& competency : posting.competencies) {
      if (competency.core == core) writer.item(kind, competency.name, competency.evidence);
    }
  };
  competencies(true, "Core competencies", "Core competency");
  writer.section("Challenges that the position exists to address");
  for (const auto& challenge : posting.challenges)
    writer.item("Challenge", challenge.name, challenge.evidence);
  if (posting.challenges.empty()) writer.say("No challenge is stated.");
  if (!posting.daily_demands.empty()) writer.section("Daily demands");
  for (const auto& demand : posting.daily_demands)
    writer.item("Daily demand", demand.name, demand.evidence);
  competencies(false, "Also asked for", "Also asked for");
  return writer.take();
}

}  // namespace ninety
