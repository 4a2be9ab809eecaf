#include "train/fit_figures.h"

#include <optional>
#include <set>

#include <fmt/core.h>

#include "fit/fit.h"
#include "reading/model_parts.h"

namespace ninety::train {
namespace {

class Measuring {
 public:
  Measuring(const Tailoring& data, Briefs briefs) : data_(data), briefs_(briefs) {}

  FitFigures run() {
    for (const auto& pair : data_.pairs)
      add(pair);
    for (const auto& set : data_.sets)
      add(set);
    return std::move(figures_);
  }

 private:
  [[nodiscard]] Brief brief_of(const std::string& posting_id, const std::string& page_id) const {
    const bool labelled = briefs_ == Briefs::labelled;
    const auto& posting = data_.postings.at(posting_id);
    std::optional<Organisation> page;
    if (!page_id.empty()) {
      const auto& given = data_.organisations.at(page_id);
      page = labelled ? given : read_organisation(given.text, model_);
    }
    return {labelled ? posting : read_posting(posting.text, model_), std::move(page), model_,
            conduct_};
  }

  [[nodiscard]] Fit fit(const std::string& text, const Brief& brief) const {
    const auto document = Document::read(text);
    return fit_of(ninety::read(document, model_), brief);
  }

  /// The share of an answer's content words that the posting has.
  [[nodiscard]] double overlap(const std::string& text, const std::string& posting) const {
    const auto keys = [this](const std::string& of) {
      const auto document = Document::read(of);
      const auto lexed = Lexed::read(document, model_.parts().vocabulary);
      std::set<WordKey> found;
      for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
        if (lexed.lexemes[i].content) found.insert(key_of(lexed, i));
      }
      return found;
    };
    const auto own = keys(text);
    const auto asked = keys(posting);
    double shared = 0;
    for (const auto key : own)
      shared += asked.contains(key) ? 1 : 0;
    return own.empty() ? 0 : shared / static_cast<double>(own.size());
  }

  static void count(Tally& tally, bool right) {
    ++tally.all;
    tally.right += right ? 1U : 0U;
  }

  void add(const FitPair& pair) {
    const auto brief = brief_of(pair.posting, pair.organisation);
    const auto better = fit(pair.better, brief);
    const auto worse = fit(pair.worse, brief);
    const bool won = better.score > worse.score;
    count(figures_.pairs, won);
    count(figures_.by_kind[pair.why], won);
    count(figures_.by_writer[pair.id.substr(0, 2)], won);
    const auto& text = data_.postings.at(pair.posting).text;
    count(figures_.overlap_pairs, overlap(pair.better, text) > overlap(pair.worse, text));
    count(figures_.false_alarms, !better.pasted.empty());
    count(pair.pasted.empty() ? figures_.false_alarms : figures_.parroting, !worse.pasted.empty());
  }

  void add(const StorySet& set) {
    const auto brief = brief_of(set.posting, {});
    const auto& text = data_.postings.at(set.posting).text;
    std::string first;
    std::string first_by_overlap;
    float best = -1;
    double most = -1;
    for (const auto& story : set.stories) {
      const float score = fit(story.text, brief).story_score;
      if (score > best) best = score, first = story.id;
      const double shared = overlap(story.text, text);
      if (shared > most) most = shared, first_by_overlap = story.id;
    }
    count(figures_.sets, first == set.best);
    count(figures_.overlap_sets, first_by_overlap == set.best);
  }

  const Tailoring& data_;
  Briefs briefs_;
  const Model& model_ = Model::builtin();
  Conduct conduct_{model_};
  FitFigures figures_;
};

}  // namespace

FitFigures fit_figures(const Tailoring& data, Briefs briefs) {
  return Measuring(data, briefs).run();
}

std::string text_of(const FitFigures& figures) {
  std::string out;
  const auto line = [&out](std::string_view name, const Tally& tally) {
    out += fmt::format("  {:<34}{:>4} of {:>3}  {:5.1f} %\n", name, tally.right, tally.all,
                       100 * tally.share());
  };
  line("fit pairs won", figures.pairs);
  line("  by word overlap", figures.overlap_pairs);
  for (const auto& [kind, tally] : figures.by_kind)
    line("  " + kind, tally);
  for (const auto& [writer, tally] : figures.by_writer)
    line("  writer " + writer, tally);
  line("answers with pasted words flagged", figures.parroting);
  line("false alarms", figures.false_alarms);
  line("best story first", figures.sets);
  line("  by word overlap", figures.overlap_sets);
  return out;
}

}  // namespace ninety::train
