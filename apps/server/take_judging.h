// A measured take, judged: for its result, its page and its timeline.
//
//   const auto judged = JudgedTake::of(take, {.script = script, .norms = norms});
//   store(to_json(judged->report()), judged->measures());
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fit/prepared.h"
#include "report/report.h"
#include "take/take.h"

namespace ninety::server {

struct TakeContext {
  std::string id;      ///< what the report calls it
  std::string script;  ///< what was planned; empty: nothing
  std::string question;
  std::shared_ptr<const Brief> brief;
  std::vector<Figures> earlier;
  std::optional<CameraFigures> camera;  ///< becomes the take's
  Norms norms;
};

/// Holds everything that its report points into; not copied, not moved.
class JudgedTake {
 public:
  [[nodiscard]] static std::unique_ptr<const JudgedTake> of(Take take, TakeContext context);
  JudgedTake(const JudgedTake&) = delete;
  JudgedTake& operator=(const JudgedTake&) = delete;
  JudgedTake(JudgedTake&&) = delete;
  JudgedTake& operator=(JudgedTake&&) = delete;
  ~JudgedTake() = default;

  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const Take& take() const { return take_; }
  /// Those that could be measured, by name.
  [[nodiscard]] std::map<std::string, double> measures() const;
  /// Waveform, pitch, parts, pauses, fillers and words along the time, as the API shows them.
  [[nodiscard]] std::string timeline() const;

 private:
  JudgedTake(Take take, TakeContext context);

  Take take_;
  TakeContext context_;
  Transcript transcript_;
  Document document_;
  Document script_;
  Report report_;
};

/// Whether a helper is asked for the syllables of words; the articulation rate needs them.
enum class Syllables : bool { unknown, counted };

/// Gives a take the words that the person says were said, with times from those that were heard.
/// Filled pauses are not words: they stay as they were heard.
void correct_words(Take& take, std::string_view transcript, Syllables syllables);

/// Figures by Measure from measures by name.
[[nodiscard]] Figures figures_in(const std::map<std::string, double>& measures);

}  // namespace ninety::server
