// A ranking of stories → text for people, or JSON (docs/cli.md names every field).
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "fit/stories.h"

namespace ninety {

/// A story as it was given; `text` must outlive the call.
struct GivenStory {
  std::string id;
  std::string text;
};

/// One line of JSON with a line break.
[[nodiscard]] std::string stories_json(std::span<const RankedStory> ranking,
                                       std::span<const GivenStory> stories, const Brief& brief);

/// Plain sentences; wrapped to `width` columns when it is not 0.
[[nodiscard]] std::string stories_text(std::span<const RankedStory> ranking,
                                       std::span<const GivenStory> stories, const Brief& brief,
                                       std::size_t width);

}  // namespace ninety
