#include "train/prepared_answer.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "reading/role_model.h"
#include "train/word_features.h"

namespace ninety::train {
namespace {

std::string strip(const std::string& text) {
  std::string plain = text;
  for (char& c : plain) {
    if (std::string_view(".,;:!?\"()").find(c) != std::string_view::npos) c = ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return plain;
}

std::unique_ptr<PreparedAnswer> prepare_one(const LabelledAnswer& answer, bool stripped,
                                            const Vocabulary& vocabulary) {
  auto made = std::make_unique<PreparedAnswer>();
  made->answer = &answer;
  made->stripped = stripped;
  made->text = stripped ? strip(answer.text) : answer.text;
  made->document = std::make_unique<Document>(Document::read(made->text));
  made->lexed = Lexed::read(*made->document, vocabulary);
  made->clauses = find_clauses(made->lexed);
  for (const auto& token : made->document->tokens()) {
    made->token_roles.push_back(static_cast<std::uint8_t>(role_at(answer, token.span.begin)));
  }
  for (const auto& clause : made->clauses) {
    std::array<int, kRoles> votes{};
    for (auto i = clause.first; i < clause.last; ++i)
      ++votes[made->token_roles[i]];
    made->clause_roles.push_back(
        static_cast<std::uint8_t>(std::max_element(votes.begin(), votes.end()) - votes.begin()));
  }
  const auto own = clause_features(made->lexed, made->clauses);
  for (std::size_t c = 0; c < made->clauses.size(); ++c) {
    auto& features = made->clause_features.emplace_back(own[c].begin(), own[c].end());
    add_clause_words(made->lexed, made->clauses[c], features);
    add_neighbours(made->lexed, own, c, features);
    add_neighbour_words(made->lexed, made->clauses, c, features);
  }
  if (!made->document->punctuated()) {
    for (std::uint32_t i = 0; i < made->lexed.lexemes.size(); ++i) {
      made->word_features.emplace_back();
      add_near_features(made->lexed, i, made->word_features.back());
      if (answer.fragment) made->word_features.back().pop_back();  // its place is not known
      for (auto& feature : made->word_features.back())
        feature.value = kNearScale;
    }
  }
  return made;
}

}  // namespace

std::vector<std::unique_ptr<PreparedAnswer>> prepare(const std::vector<LabelledAnswer>& answers,
                                                     const std::vector<LabelledAnswer>& fragments,
                                                     const Vocabulary& vocabulary) {
  std::vector<std::unique_ptr<PreparedAnswer>> prepared;
  prepared.reserve(2 * (answers.size() + fragments.size()));
  for (const auto& answer : answers)
    prepared.push_back(prepare_one(answer, false, vocabulary));
  for (const auto& fragment : fragments)
    prepared.push_back(prepare_one(fragment, false, vocabulary));
  for (const auto* list : {&answers, &fragments}) {
    for (const auto& answer : *list) {
      if (answer.style == "written") prepared.push_back(prepare_one(answer, true, vocabulary));
    }
  }
  return prepared;
}

}  // namespace ninety::train
