#include "train/fit_cases.h"

#include <optional>
#include <set>

#include "reading/model_parts.h"
#include "train/worsened.h"

namespace ninety::train {
namespace {

class Making {
 public:
  Making(const Tailoring& data, const Readers& readers) : data_(data), readers_(readers) {}

  std::vector<FitCase> run() {
    for (const auto& pair : data_.pairs)
      add(pair);
    for (const auto& set : data_.sets)
      add(set);
    return std::move(cases_);
  }

 private:
  [[nodiscard]] Brief brief_of(const std::string& posting, const std::string& page) const {
    std::optional<Organisation> organisation;
    if (!page.empty()) organisation = readers_.organisation(data_.organisations.at(page));
    return {readers_.posting(data_.postings.at(posting)), std::move(organisation), model_,
            conduct_};
  }

  [[nodiscard]] std::set<WordKey> content_of(const std::string& text) const {
    const auto document = Document::read(text);
    const auto lexed = Lexed::read(document, model_.parts().vocabulary);
    std::set<WordKey> found;
    for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
      if (lexed.lexemes[i].content) found.insert(key_of(lexed, i));
    }
    return found;
  }

  [[nodiscard]] ToldText told(const std::string& text, const Brief& brief,
                              const std::set<WordKey>& asked) const {
    const auto document = Document::read(text);
    const auto fit = fit_of(ninety::read(document, model_), brief);
    const auto own = content_of(text);
    double shared = 0;
    for (const auto key : own)
      shared += asked.contains(key) ? 1 : 0;
    return {.parts = fit.parts,
            .overlap = own.empty() ? 0 : shared / static_cast<double>(own.size()),
            .flagged = !fit.pasted.empty()};
  }

  void add(const FitPair& pair) {
    const auto brief = brief_of(pair.posting, pair.organisation);
    const auto asked = content_of(data_.postings.at(pair.posting).text);
    cases_.push_back({.id = pair.id,
                      .why = pair.why,
                      .values = brief.organisation() && !brief.organisation()->values.empty(),
                      .pasted = !pair.pasted.empty(),
                      .best = told(pair.better, brief, asked),
                      .others = {told(pair.worse, brief, asked)}});
  }

  void add(const StorySet& set) {
    const auto brief = brief_of(set.posting, {});
    const auto asked = content_of(data_.postings.at(set.posting).text);
    FitCase made{.id = set.id, .why = std::string(FitCase::kStory), .best = {}, .others = {}};
    for (const auto& story : set.stories) {
      auto text = told(story.text, brief, asked);
      if (story.id == set.best)
        made.best = text;
      else
        made.others.push_back(text);
    }
    cases_.push_back(std::move(made));
  }

  const Tailoring& data_;
  const Readers& readers_;
  const Model& model_ = Model::builtin();
  Conduct conduct_{model_};
  std::vector<FitCase> cases_;
};

}  // namespace

Readers as_labelled() {
  return {.posting = [](const Posting& labelled) { return labelled; },
          .organisation = [](const Organisation& labelled) { return labelled; }};
}

Readers as_read() {
  return {.posting =
              [](const Posting& labelled) { return read_posting(labelled.text, Model::builtin()); },
          .organisation =
              [](const Organisation& labelled) {
                return read_organisation(labelled.text, Model::builtin());
              }};
}

Readers as_worsened(std::uint32_t seed) {
  return {.posting = [seed](const Posting& labelled) { return worsened(labelled, seed); },
          .organisation = [](const Organisation& labelled) { return labelled; }};
}

std::vector<FitCase> fit_cases(const Tailoring& data, const Readers& readers) {
  return Making(data, readers).run();
}

}  // namespace ninety::train
