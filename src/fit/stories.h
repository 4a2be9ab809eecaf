// Which of a person's stories to tell for a job, and why.
//
//   auto ranking = ninety::rank_stories(fits);
//   print(ids[ranking.front().index]);
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "fit/fit.h"

namespace ninety {

/// Which text asks for it.
enum class AskSource : std::uint8_t { posting, organisation };

/// Words of the story beside the words that ask for them.
struct StoryReason {
  std::string competency;
  Span story;     ///< a sentence of the story
  Span asked_by;  ///< in the posting's text, or the organisation's
  AskSource source = AskSource::posting;
  float strength = 0;
};

struct RankedStory {
  std::size_t index = 0;             ///< of the story as given
  float score = 0;                   ///< 0 to 100
  std::vector<StoryReason> reasons;  ///< the strongest, strongest first; at most `kMostReasons`
};

inline constexpr std::size_t kMostReasons = 4;

/// Best first; equals stay in the order given. `fits` are fit_of each story.
[[nodiscard]] std::vector<RankedStory> rank_stories(std::span<const Fit> fits);

}  // namespace ninety
