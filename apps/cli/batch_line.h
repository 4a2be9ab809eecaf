// One line of a batch → one line of results.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "apps/cli/line_reader.h"
#include "fit/prepared.h"
#include "rubric/criterion.h"

namespace ninety::cli {

struct BatchOptions {
  std::string question;  ///< for lines that bring none of their own
  Norms norms;
  std::shared_ptr<const Brief>
      brief;  ///< for lines that bring neither job nor company; may be null
};

/// Judges lines; one for each thread.
class LineJudge {
 public:
  explicit LineJudge(const BatchOptions& options);
  ~LineJudge();
  LineJudge(const LineJudge&) = delete;
  LineJudge& operator=(const LineJudge&) = delete;
  LineJudge(LineJudge&&) = delete;
  LineJudge& operator=(LineJudge&&) = delete;

  /// Appends the line's result, or its error object, and a line break; false when it is bad.
  bool judge(Line& line, std::string& out);

 private:
  struct Parser;
  struct Briefs;
  const BatchOptions& options_;
  std::unique_ptr<Parser> parser_;
  std::unique_ptr<Briefs> briefs_;  // those of the last few documents: lines often repeat them
};

}  // namespace ninety::cli
