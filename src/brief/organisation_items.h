// The units of a page that belong to a part → items with names and evidence.
//
//   organisation.values = value_items(page);
#pragma once

#include <string_view>
#include <vector>

#include "brief/brief.h"
#include "brief/organisation_parts.h"
#include "brief/outline.h"

namespace ninety {

/// A page as read so far; what it refers to must outlive it.
struct Page {
  std::string_view text;
  const Outline& outline;
  const std::vector<PartOfPage>& parts;
};

/// At most two.
[[nodiscard]] std::vector<BriefItem> mission_items(const Page& page);
[[nodiscard]] std::vector<BriefItem> value_items(const Page& page);
[[nodiscard]] std::vector<BriefItem> project_items(const Page& page);

}  // namespace ninety
