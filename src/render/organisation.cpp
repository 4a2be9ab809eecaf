#include "render/organisation.h"

#include "render/brief.h"

namespace ninety {

std::string organisation_json(const Organisation& organisation) {
  std::string out = "{";
  json::append_items(out, "mission", organisation.mission, organisation.text);
  out += ',';
  json::append_items(out, "values", organisation.values, organisation.text);
  out += ',';
  json::append_items(out, "projects", organisation.projects, organisation.text);
  return out + "}\n";
}

std::string organisation_text(const Organisation& organisation, std::size_t width) {
  BriefWriter writer(organisation.text, width);
  const auto list = [&writer](std::string_view heading, std::string_view kind,
                              std::string_view none, const std::vector<BriefItem>& items) {
    writer.section(heading);
    for (const auto& item : items)
      writer.item(kind, item.name, item.evidence);
    if (items.empty()) writer.say(none);
  };
  list("Mission", "Mission", "No mission is stated.", organisation.mission);
  list("Values", "Value", "No values are stated.", organisation.values);
  list("Recent projects and initiatives", "Project", "No recent projects are stated.",
       organisation.projects);
  return writer.take();
}

}  // namespace ninety
