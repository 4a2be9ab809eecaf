#include "reading/feature_name.h"

#include <array>

#include "reading/answer_features.h"
#include "reading/clause_features.h"
#include "reading/reading.h"

namespace ninety {
namespace {

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

std::string class_name(std::uint32_t word_class) {
  std::string name =
      word_class < kWordClassNames.size() ? std::string(kWordClassNames[word_class]) : "?";
  if (name.starts_with("src_")) name.erase(0, 4);
  for (char& c : name)
    c = c == '_' ? ' ' : c;
  return name;
}

std::string part_name(std::uint32_t part) {
  return part < kPartNames.size() ? " in the " + std::string(kPartNames[part]) : "";
}

std::string subject_name(std::uint32_t subject, std::uint32_t tense) {
  constexpr std::array<std::string_view, 10> kTenses = {
      "no verb", "past", "present", "future", "modal", "is", "was", "have", "perfect", "-ing"};
  if (subject == kNoNeighbour) return "nothing";
  const std::string name = subject == kAnyVerb     ? "a verb"
                           : subject == kNoSubject ? "no pronoun"
                                                   : class_name(subject - 1);
  return name + " with " + std::string(tense < kTenses.size() ? kTenses[tense] : "?");
}

std::string fact_name(std::uint32_t number, std::uint32_t step) {
  const auto role_behind = [number](Fact first) {
    return std::string(kRoleNames[number - static_cast<std::uint32_t>(first)]);
  };
  if (number < static_cast<std::uint32_t>(Fact::surest))
    return "share of " + role_behind(Fact::share);
  if (number < static_cast<std::uint32_t>(Fact::mass))
    return "how clear the " + role_behind(Fact::surest) + " is";
  if (number < static_cast<std::uint32_t>(Fact::pattern))
    return "words of " + role_behind(Fact::mass);
  switch (static_cast<Fact>(number)) {
    case Fact::pattern:
      return "which parts are there";
    case Fact::order:
      return "order of the parts";
    case Fact::content_before_thesis:
      return step == 9 ? "no thesis found" : "sentences before the thesis";
    case Fact::thesis_words:
      return "length of the thesis";
    case Fact::thesis_sentences:
      return "sentences of the thesis";
    case Fact::echo:
    case Fact::echo_meaning:
    case Fact::echo_alignment:
      return "the bridge takes up the thesis";
    case Fact::link:
    case Fact::link_meaning:
    case Fact::link_alignment:
      return "the story takes up the thesis";
    case Fact::first_person_action:
      return "actions told with I";
    case Fact::we_action:
      return "actions told with we only";
    case Fact::passive_action:
      return "actions in the passive";
    case Fact::other_share_middle:
      return "sentences that do none of the parts";
    case Fact::habit:
      return "habits instead of an event";
    case Fact::past:
      return "past verbs in the story";
    case Fact::digits_in_result:
      return "digits in the result";
    case Fact::measured_result:
      return "a measure in the result";
    case Fact::action_clauses:
      return "number of actions";
    case Fact::result_clauses:
      return "number of results";
    case Fact::words:
      return "length of the answer";
    default:
      return {};
  }
}

std::string decided_name(std::uint32_t what, std::uint32_t label) {
  constexpr std::array<std::string_view, 3> kStatuses = {"missing", "partly", "met"};
  if (what == 0) return "source: " + std::string(label < kSources ? kSourceNames[label] : "?");
  if (what == 1)
    return "motivation: " + std::string(label < kOrientations ? kOrientationNames[label] : "?");
  if (what >= 2 && what < 7) return "doubt about " + std::string(kTraitIds[16 + what]);
  if (what >= 10 && what < 28)
    return std::string(kTraitIds[what - 10]) + " " +
           std::string(label < 3 ? kStatuses[label] : "?");
  return "criteria together";
}

}  // namespace

std::string name_of(FeatureKey key, const Vocabulary& vocabulary) {
  const auto a = first_of(key);
  const auto b = second_of(key);
  const auto word = [&](std::uint32_t id) {
    return std::string(id < vocabulary.size() ? vocabulary.word(id) : "?");
  };
  switch (kind_of(key)) {
    case FeatureKind::word:
      return quoted(word(a));
    case FeatureKind::word_pair:
      return quoted(word(a) + " " + word(b));
    case FeatureKind::first_word:
      return "starts with " + quoted(word(a));
    case FeatureKind::first_pair:
      return "starts with " + quoted(word(a) + " " + word(b));
    case FeatureKind::word_class:
      return "words: " + class_name(a);
    case FeatureKind::negated_class:
      return "negated words: " + class_name(a);
    case FeatureKind::length:
      return "length of the clause";
    case FeatureKind::place:
      return "place from the start";
    case FeatureKind::shape:
      return "digits or marks";
    case FeatureKind::subject_verb:
      return subject_name(a, b);
    case FeatureKind::before_class:
      return "before it, words: " + class_name(a);
    case FeatureKind::before_subject:
      return "before it, " + subject_name(a, b);
    case FeatureKind::before_first:
      return "the clause before starts with " + quoted(word(a));
    case FeatureKind::after_class:
      return "after it, words: " + class_name(a);
    case FeatureKind::after_subject:
      return "after it, " + subject_name(a, b);
    case FeatureKind::after_first:
      return "the clause after starts with " + quoted(word(a));
    case FeatureKind::fact:
      return fact_name(a, b);
    case FeatureKind::topic:
    case FeatureKind::frame_word:
      return quoted(word(a)) + part_name(b);
    case FeatureKind::negated_topic:
      return "not " + quoted(word(a)) + part_name(b);
    case FeatureKind::thesis_pair:
      return quoted(word(a) + " " + word(b)) + " in the thesis";
    case FeatureKind::zone_class:
      return a >= kNegated ? "negated words: " + class_name(a - kNegated) + part_name(b)
                           : "words: " + class_name(a) + part_name(b);
    case FeatureKind::decided:
      return decided_name(a, b);
    default:
      return {};
  }
}

}  // namespace ninety
