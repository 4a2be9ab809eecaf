// What a job posting asks for and what an organisation says of itself, each with the words it was
// read from.
//
//   const Posting posting = read_posting(text, Model::builtin());
//   for (const auto& competency : posting.competencies) print(competency.name);
#pragma once

#include <string>
#include <vector>

#include "reading/model.h"
#include "text/span.h"

namespace ninety {

/// Something a text asks for or states. The evidence are spans into the text read, each within one
/// sentence or list item and at most 40 words long; there is at least one, and they stand in the
/// order of the text.
struct BriefItem {
  std::string name;
  std::vector<Span> evidence;
};

/// A skill the work needs, named in common terms. The weight is from 0 to 1; `core` are those that
/// the job is really about. One span is evidence of at most three competencies.
struct Competency {
  std::string name;
  float weight = 0;
  bool core = false;
  std::vector<Span> evidence;
};

/// A job posting: competencies by falling weight, the rest in the order of the text.
struct Posting {
  std::string text;
  std::vector<Competency> competencies;
  std::vector<BriefItem> challenges;  ///< What the position exists to address; empty: not stated.
  std::vector<BriefItem> daily_demands;  ///< What one does day by day.
};

/// What an organisation states; a list is empty where its text states none.
struct Organisation {
  std::string text;
  std::vector<BriefItem> mission;  ///< At most two.
  std::vector<BriefItem> values;
  std::vector<BriefItem> projects;
};

/// Reads a posting. Any bytes are a valid text; one that is no posting has little or nothing in it.
[[nodiscard]] Posting read_posting(std::string text, const Model& model);

/// Reads the page of an organisation. Any bytes are a valid text.
[[nodiscard]] Organisation read_organisation(std::string text, const Model& model);

}  // namespace ninety
