// How an answer meets a posting and an organisation: what its story shows of what they ask for, how
// its closing names this job, which words are pasted.
//
//   const ninety::Fit fit = ninety::fit_of(reading, brief);
//   for (const auto& competency : fit.competencies) print(competency.name, competency.status);
//
// Pure and deterministic; any Reading is valid. Spans are into the answer, except those named after
// the posting or the organisation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fit/prepared.h"
#include "reading/reading.h"

namespace ninety {

/// `claimed`: said of oneself, told outside the story, or in pasted words.
enum class Shown : std::uint8_t { absent, claimed, shown };
[[nodiscard]] constexpr std::string_view name_of(Shown shown) {
  constexpr std::string_view kNames[] = {"absent", "claimed", "shown"};
  return kNames[static_cast<std::size_t>(shown)];
}

/// How one thing that is asked for is met.
struct AskFit {
  std::string name;
  Shown status = Shown::absent;
  float strength = 0;  ///< how surely the story shows it, 0 to 1
  float weight = 0;    ///< how much the posting asks for it, 0 to 1
  bool core = false;
  std::vector<Span> evidence;  ///< the sentence of the answer; empty when absent
  std::vector<Span> asked_by;  ///< spans into the posting's or the organisation's text
  Span nearest;  ///< the sentence of the story that comes nearest, whatever the status
};

enum class Closing : std::uint8_t { missing, partly, met };
[[nodiscard]] constexpr std::string_view name_of(Closing closing) {
  constexpr std::string_view kNames[] = {"missing", "partly", "met"};
  return kNames[static_cast<std::size_t>(closing)];
}

struct ClosingFit {
  Closing status = Closing::missing;
  float strength = 0;          ///< 0: any job at any company; 1: this one
  std::vector<Span> evidence;  ///< the closing
  Span tie;                    ///< its word that ties it to this job; empty when none does
};

/// What the score is made of, each 0 to 1 (docs/scoring.md).
struct FitParts {
  float asked = 0;         ///< deeds that show traits asked for, by how much each is asked
  float values = 0;        ///< the same for the organisation's values and mission
  float deeds = 0;         ///< deeds that show any trait of good work
  float kin = 0;           ///< sentences near in meaning to deeds of the traits asked for
  float moment = 0;        ///< a moment is told: other persons, what they did, what went wrong
  float competencies = 0;  ///< of the three that the story shows best
  float closing = 0;
  float substance = 0;  ///< an event with an own deed and a result, rather than claims
  float pasted = 0;
  float against = 0;  ///< conduct that is the opposite of a trait asked for
  float haste = 0;    ///< haste for its own sake, disregard of others
  float claims = 0;   ///< praise of oneself
  float career = 0;   ///< talk of growth, rank and good employers, as for any job
  float display = 0;  ///< success before an audience that nobody asked for
};

struct Fit {
  float score = 0;        ///< 0 to 100
  float story_score = 0;  ///< the same for a story by itself, without a closing
  FitParts parts;
  std::vector<AskFit> competencies;
  std::vector<AskFit> values;
  ClosingFit closing;
  std::vector<Span> pasted;   ///< runs of words of the posting or the organisation's page
  std::vector<Span> against;  ///< sentences that show opposite conduct, haste or disregard
  float opposed = 0;          ///< how much of it there is, 0 to 1
  bool has_posting = false;
  bool has_organisation = false;
};

/// `brief` must be made with the model that made `reading`.
[[nodiscard]] Fit fit_of(const Reading& reading, const Brief& brief);

}  // namespace ninety
