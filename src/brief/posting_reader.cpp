#include "brief/posting_reader.h"

#include <algorithm>

#include "brief/posting_names.h"
#include "brief/short_phrase.h"
#include "reading/model_parts.h"

namespace ninety {
namespace {

/// Reads one posting.
class Reader {
 public:
  Reader(std::string text, const Model& model, const PostingWeights& weights,
         const PostingThresholds& thresholds)
      : text_(std::move(text)),
        outline_(Outline::read(text_, is_posting_heading)),
        parts_(posting_parts(outline_)),
        features_(outline_, parts_, model.parts().vocabulary),
        thresholds_(thresholds),
        judged_(judge(features_, weights)) {}

  Posting read() {
    Posting posting;
    add_competencies(posting);
    add_items(UnitQuestion::demand, thresholds_.demand, posting.daily_demands);
    add_challenges(posting);
    posting.text = std::move(text_);
    return posting;
  }

 private:
  void add_competencies(Posting& posting) const;
  void add_challenges(Posting& posting) const;
  void add_items(UnitQuestion question, float least, std::vector<BriefItem>& items) const;
  [[nodiscard]] float probability(std::size_t i, UnitQuestion question) const {
    return features_.is_title(i) ? 0.0F : judged_[i].probability(question);
  }
  [[nodiscard]] const Unit& unit(std::size_t i) const { return outline_.units()[i]; }

  std::string text_;
  Outline outline_;
  std::vector<UnitPart> parts_;
  PostingFeatures features_;
  PostingThresholds thresholds_;
  std::vector<UnitJudgement> judged_;
};

void Reader::add_items(UnitQuestion question, float least, std::vector<BriefItem>& items) const {
  for (std::size_t i = 0; i < judged_.size(); ++i) {
    if (probability(i, question) < least) continue;
    items.push_back({short_phrase(text_, outline_.words(unit(i))), {unit(i).span}});
  }
}

void Reader::add_challenges(Posting& posting) const {
  float most = 0;
  for (std::size_t i = 0; i < judged_.size(); ++i)
    most = std::max(most, probability(i, UnitQuestion::challenge));
  if (most >= thresholds_.sure_challenge)
    add_items(UnitQuestion::challenge, thresholds_.challenge, posting.challenges);
}

void Reader::add_competencies(Posting& posting) const {
  const auto is_asked = [this](std::size_t i) {
    if (features_.is_praise(i)) return false;
    return probability(i, UnitQuestion::competency) >= thresholds_.competency ||
           probability(i, UnitQuestion::core) >= thresholds_.core;
  };
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < judged_.size(); ++i) {
    if (is_asked(i)) asked.push_back(i);
  }
  for (const auto& named : name_competencies(text_, outline_, features_, asked)) {
    Competency competency{.name = named.name, .weight = 0, .core = false, .evidence = {}};
    float missed = 1;  // the probability that no unit speaks of a core competency
    float most = 0;
    for (const auto i : named.units) {
      const float p = probability(i, UnitQuestion::core);
      most = std::max(most, p);
      missed *= 1 - p;
      competency.evidence.push_back(unit(i).span);
    }
    competency.core = most >= thresholds_.core;
    competency.weight = 1 - missed;
    posting.competencies.push_back(std::move(competency));
  }
  std::ranges::stable_sort(posting.competencies, std::ranges::greater{}, &Competency::weight);
  const auto most = std::max(thresholds_.most_core, posting.competencies.size() / 2);
  std::size_t core = 0;
  for (auto& competency : posting.competencies) {
    if (competency.core && ++core > most) competency.core = false;
  }
}

}  // namespace

Posting read_posting(std::string text, const Model& model, const PostingWeights& weights,
                     const PostingThresholds& thresholds) {
  return Reader(std::move(text), model, weights, thresholds).read();
}

Posting read_posting(std::string text, const Model& model) {
  return read_posting(std::move(text), model, PostingWeights::builtin(), PostingThresholds{});
}

}  // namespace ninety
