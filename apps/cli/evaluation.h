// Labelled answers held against reports: how often the program is right, and where it errs.
//
//   ninety::Evaluation evaluation;
//   for (const auto& answer : answers) evaluation.add(answer, report_of(answer));
//   std::fputs(evaluation.text().c_str(), stdout);
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "apps/cli/confusion.h"
#include "report/report.h"
#include "train/corpus.h"

namespace ninety {

/// Yes-or-no decisions: a pitfall is shown (a warning or an error), or it is not.
struct Detection {
  std::uint64_t hits = 0;                  ///< labelled and shown
  std::uint64_t false_alarms = 0;          ///< shown only
  std::uint64_t misses = 0;                ///< labelled only
  [[nodiscard]] double precision() const;  ///< 1 when nothing was shown
  [[nodiscard]] double recall() const;     ///< 1 when nothing was labelled
};

class Evaluation {
 public:
  Evaluation();

  /// `report` must come from `answer.text`, and its document must be alive. An answer that was not
  /// judged counts with what its report holds, which is wrong almost everywhere.
  void add(const train::LabelledAnswer& answer, const Report& report);

  [[nodiscard]] std::uint64_t answers() const { return answers_; }
  [[nodiscard]] std::string text() const;  ///< tables for people
  [[nodiscard]] std::string line() const;  ///< the main figures on one line, no line break
  [[nodiscard]] std::string json() const;  ///< one object, with a line break

  /// The parts of the framework stand in another order than the usual one, or one is not there.
  [[nodiscard]] static bool odd_order(const train::LabelledAnswer& answer);

 private:
  void add_roles(const train::LabelledAnswer& answer, const Report& report);
  void add_pitfalls(const train::LabelledAnswer& answer, const Report& report);
  void add_criteria(const train::LabelledAnswer& answer, const Report& report);

  std::uint64_t answers_ = 0;
  std::uint64_t not_judged_ = 0;
  std::map<std::string_view, Confusion> roles_;  ///< "written", "transcript", "odd order"
  Confusion source_;
  Confusion motivation_;
  Confusion verdict_;
  Confusion statuses_;  ///< of all criteria together
  std::map<std::string, Confusion> criteria_;
  std::map<std::string, Detection> pitfalls_;
};

}  // namespace ninety
