#include "reading/question.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "text/document.h"

namespace ninety {
namespace {

// A pattern is a row of words, found anywhere in the question. "a|b" is either, "inspir*" any
// ending,
// ".." up to six words of any kind.
using Pattern = std::string_view;

// NOLINTBEGIN(bugprone-suspicious-missing-comma): long patterns are broken on purpose

/// About others, against something, or about this job: near our question, but another one.
constexpr Pattern kForeign[] = {
    "apply|applying|applied|application|applicant|resign|resigning|quit|demotivat*|unmotivat*|"
    "uninspir*|discourag*",
    "leave|leaving|left .. job|role|position|company|employer|us|team|career|work",
    "join|joining|joined",
    "work|working here|for|with us|our|this",
    "work|working here",
    "change|changing|switch|switching .. job|jobs|career|careers|employer",
    "job|career search|change|switch|move",
    "about|in this|our|the role|position|job|opportunity|company|organisation|organization|vacancy",
    "drives|drive|drove|makes|make|made you .. crazy|mad|nuts|insane|wall|angry|furious|sad",
    "not|n't|least|never|hardly|dont|doesnt inspir*|motivat*|driv*|excit*|like",
    "inspir*|motivat*|drives|excites|energi* you .. least",
    "you to leave|quit|resign",
    "lack of motivation|inspiration|drive",
    "driving licence|license|test|experience|record|style",
    "you|your|candidate not|n't .. motivated|inspired",
    "inspir*|motivat*|drives|energi*|excites|engages your|the|a "
    "team|teams|students|staff|employees|"
    "colleagues|people|customers|clients|pupils|children",
    "inspires|motivates|drives|drive creativity|innovation|growth|sales|change|performance",
    // You inspire somebody else.
    "do|did|would|will|can|could|should|you you|have|ever|had|'ve|successfully|usually|to "
    "inspire|motivate|energise|energize|drive|inspired|motivated|drove|excite|push "
    "others|other|people|a|"
    "an|the|your|staff|employees|colleagues|students|pupils|team|teams|someone|somebody|them|him|"
    "her|"
    "change|results|growth|innovation|sales|members|coworkers|subordinates|those|individuals",
    "how .. inspire|motivate|drive|energise|energize|excite "
    "others|other|people|a|an|the|your|staff|"
    "employees|colleagues|students|pupils|team|teams|someone|somebody|them|children|members",
    "to|you inspire|motivate|energise|energize|drive|inspired|motivated|drove|keep "
    "others|other|people|a|an|"
    "the|your|my|our|staff|employees|colleagues|students|team|teams|someone|somebody|them|children",
    "you .. keep|kept|get|got|make|made|help|helped your|a|the|others|people|staff|employees|team|"
    "students .. motivated|inspired|engaged|excited|driven",
    "you lead|led and inspire|inspired|motivate|motivated",
    "you have|'ve inspired|motivated",
};

/// "Who or what …?": both are welcome.
constexpr Pattern kWhatOrWho[] = {
    "who|whom what",
    "what who|whom",
    "who|whom or|and what inspir*|motivat*|driv*|fuel*|keep*|push*|mov*|is|has|gets",
    "what or|and who|whom",
    "what|something or someone|somebody|anyone",
};

constexpr Pattern kWho[] = {
    "role model|models|modell",
    "role-model|rolemodel|rolemodels",
    "who|whom|whose|who's|whos .. inspir*|motivat*|driv*|admir*|idol*|influenc*|emulat*|fuel*|hero|"
    "heroes|heroine|mentor|mentors|encourag*|shaped|energi*|respect|inspo",
    "who|whom .. look|looked|looking up to",
    "who|whom .. model yourself",
    "who|whom .. keeps|gets|pushes|pushed|challenges you",
    "whom .. look|looked up",
    "who .. like|aspire|want|hope|strive to be",
    "whose example|footsteps",
    "person|someone|somebody|anyone|anybody|people|individual|individuals|leader|leaders|teacher|"
    "man|"
    "woman|figure|figures|boss|manager|colleague|colleagues|celebrity|entrepreneur .. "
    "inspir*|motivat*|"
    "admir*|influenc*|shaped|look|looked you|your|most|up|the",
    "person|someone|somebody|anyone|anybody|people|individual|leader|leaders|teacher|figure|boss|"
    "manager|colleague .. you .. admir*|look|respect "
    "most|up|greatly|deeply|and|professionally|at|as|the",
    "person|someone|somebody|anyone|anybody|people|individual|leader|leaders|teacher|figure|boss|"
    "manager|colleague you|that|who|whom .. admir*|respect",
    "you .. inspired|influenced|motivated by .. "
    "person|someone|somebody|anyone|people|leader|colleague",
    "your hero|heroes|heroine|idol|idols|mentor|inspirer",
    "a|any|your mentor|hero|idol .. you|your",
    "you .. have|had a|any mentor|mentors|hero|heroes|idol|idols",
};

constexpr Pattern kWhat[] = {
    "inspir*|motivat*|excit*|energi*|fascinat*|fuel*|spark*|invigorat*|animat*|enthus*|galvani* .. "
    "you|"
    "your|u|ya|yourself|one",
    "you|your|u|ya .. inspir*|motivat*|motivation|passion*|enthus*|energi*|fascinat*|inspo",
    "drives|drive|drove|drived|driving|driven you|u|ya|your",
    "your .. drive|drives|driver|drivers|why",
    "you .. driven",
    "driving force|forces|factor|factors",
    "makes|make|made|making you|u|ya .. "
    "tick|thrive|jump|alive|passionate|excited|motivated|inspired|"
    "driven|enthusiastic|push|go|fire",
    "makes|make|made|making you|u|ya want|wanna .. get|come|wake|keep|do|give|go|excel",
    "gets|get|getting|got you|u|ya "
    "up|going|out|excited|fired|motivated|inspired|moving|started|pumped|"
    "enthusiastic|through|energised|energized|passionate|hooked",
    "keeps|keep|keeping|kept you|u|ya "
    "going|motivated|inspired|coming|moving|excited|engaged|driven|"
    "interested|energised|energized|passionate|pushing|working|doing|on|striving",
    "gives|give|brings you|u|ya|your .. "
    "energy|drive|purpose|meaning|joy|motivation|inspiration|fulfilment|"
    "fulfillment|satisfaction|strength|buzz|kick",
    "get|jump|leap|spring|climb|out .. out|up of|in|every|for .. bed|morning|day|work",
    "wake|waking up .. morning|day|for",
    "moves|pushes|propels|compels|stirs|impels|excites|lights|fires|stimulates|pulls|spurs "
    "you|u|ya",
    "lights|light|sets|ignites|stokes|feeds|kindles|fans|fuels .. your|you .. "
    "fire|up|light|alight|flame|"
    "passion|imagination|curiosity|soul",
    "floats|rocks|revs|winds|flips|turns your|you boat|world|engine|clock|switch|on",
    "your|biggest|main|greatest|primary|personal|own "
    "passion|passions|purpose|motivation|motivations|"
    "motivator|motivators|inspiration|inspirations|motive|motives|driver|drivers",
    "why .. you .. do what|the you|work|things|job",
    "you .. love|enjoy .. what you do",
    "you .. stay|keep|remain|feel|get|been|become|find|are "
    "motivated|inspired|driven|energised|energized|"
    "inspiring|motivating|passionate|yourself",
    "motivate yourself",
    "brings you to work",
    "wakes you",
    "source|sources of .. inspiration|motivation|energy|drive",
    "inspires|motivates|drives|inspired|motivated you",
};

/// Alone in a question of at most this many words, these ask our question: "Inspiration?"
constexpr std::size_t kBareWords = 3;
constexpr Pattern kBare[] = {
    "inspir*|motivation|motivations|motivator|motivators|passion|passions"};

// NOLINTEND(bugprone-suspicious-missing-comma)

constexpr std::size_t kGap = 6;

std::string_view next_piece(std::string_view& rest, char separator) {
  const auto end = std::min(rest.find(separator), rest.size());
  const auto piece = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return piece;
}

bool fits(std::string_view alternatives, std::string_view word) {
  while (!alternatives.empty()) {
    const auto one = next_piece(alternatives, '|');
    if (one.ends_with('*') ? word.starts_with(one.substr(0, one.size() - 1)) : word == one)
      return true;
  }
  return false;
}

using Words = std::span<const std::string_view>;

bool matches_here(Pattern pattern, Words words) {
  if (pattern.empty()) return true;
  const auto element = next_piece(pattern, ' ');
  if (element == "..") {
    for (std::size_t skip = 0; skip <= std::min(kGap, words.size()); ++skip) {
      if (matches_here(pattern, words.subspan(skip))) return true;
    }
    return false;
  }
  return !words.empty() && fits(element, words[0]) && matches_here(pattern, words.subspan(1));
}

bool matches_any(std::span<const Pattern> patterns, Words words) {
  return std::ranges::any_of(patterns, [words](Pattern pattern) {
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (matches_here(pattern, words.subspan(at))) return true;
    }
    return false;
  });
}

}  // namespace

QuestionKind question_kind(std::string_view question) {
  if (question.empty()) return QuestionKind::what;
  const auto document = Document::read(question);
  std::vector<std::string_view> words;
  for (const auto& token : document.tokens()) {
    if (token.kind == TokenKind::word) words.push_back(document.folded(token));
  }
  if (words.empty()) {
    const bool blank = document.tokens().empty();
    return blank ? QuestionKind::what : QuestionKind::foreign;
  }
  if (matches_any(kForeign, words)) return QuestionKind::foreign;
  if (matches_any(kWhatOrWho, words)) return QuestionKind::what;
  if (matches_any(kWho, words)) return QuestionKind::who;
  if (matches_any(kWhat, words)) return QuestionKind::what;
  if (words.size() <= kBareWords && matches_any(kBare, words)) return QuestionKind::what;
  return QuestionKind::foreign;
}

}  // namespace ninety
