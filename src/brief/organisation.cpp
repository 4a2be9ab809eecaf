#include "brief/brief.h"
#include "brief/organisation_items.h"
#include "brief/organisation_parts.h"

namespace ninety {

Organisation read_organisation(std::string text, const Model& /*model*/) {
  Organisation organisation;
  {
    const auto outline = Outline::read(text, is_page_heading);
    const auto parts = page_parts(outline, text);
    const Page page{.text = text, .outline = outline, .parts = parts};
    organisation.mission = mission_items(page);
    organisation.values = value_items(page);
    organisation.projects = project_items(page);
  }
  organisation.text = std::move(text);
  return organisation;
}

}  // namespace ninety
