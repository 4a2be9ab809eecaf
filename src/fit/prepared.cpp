#include "fit/prepared.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "reading/model_parts.h"

namespace ninety {
namespace {

constexpr std::size_t kMostWords =
    32;                               // of one ask: evidence of 40 words holds fewer that mean much
constexpr float kLeastWeight = 4.0F;  // short asks are not met by one chance word
constexpr float kEveryJobWeight = 0.3F;
constexpr float kMeant = 0.3F;      // a trait of the evidence against one of the name
constexpr float kNotCore = 0.4F;    // the most that a competency which is not core weighs
constexpr float kMentioned = 0.3F;  // share of what the whole posting speaks of, read or not
constexpr std::string_view kPace = "pace";
constexpr float kNameWeight = 1.5F;  // a word of the name against one of the evidence

/// What every posting and every ending says; it ties an ending to no job.
constexpr std::string_view kEveryJob =
    "job role roles work working works position post career company companies organisation "
    "organization employer team teams people person staff experience experienced skill skills "
    "ability grow growth growing develop development developing learn learning opportunity "
    "opportunities challenge challenges challenging new good great best strong year years time "
    "day days week place part make help want need like know use take give look join joining "
    "environment responsibility responsibilities success successful support contribute value "
    "values culture future long level next apply candidate salary hour hours full month months "
    "thing things way right real find keep build better excellent passion passionate motivated "
    "every day be do get come go see think say start bring always also well able ready";

/// Adds `part` of what `from` shares out; nothing when it is empty.
void add_shares(TraitValues& to, const TraitValues& from, float part) {
  float total = 0;
  for (const float share : from)
    total += share;
  for (std::size_t trait = 0; total > 0 && trait < to.size(); ++trait)
    to[trait] += part * from[trait] / total;
}

}  // namespace

Brief::Brief(std::optional<Posting> posting, std::optional<Organisation> organisation,
             const Model& model, const Conduct& conduct)
    : posting_(std::move(posting)),
      organisation_(std::move(organisation)),
      vocabulary_(model.parts().vocabulary),
      conduct_(conduct) {
  add_texts();
  const auto add = [this](AskKind kind, const auto& items, std::string_view text, float weight) {
    for (std::size_t i = 0; i < items.size(); ++i)
      add_ask(kind, i, weight, items[i].name, text, items[i].evidence);
  };
  if (posting_) {
    for (std::size_t i = 0; i < posting_->competencies.size(); ++i) {
      const auto& competency = posting_->competencies[i];
      const float weight = std::clamp(competency.weight, 0.0F, 1.0F);
      add_ask(AskKind::competency, i,
              competency.core ? std::max(weight, 0.5F) : std::min(weight, kNotCore),
              competency.name, posting_->text, competency.evidence);
    }
    add(AskKind::demand, posting_->daily_demands, posting_->text, 1);
    add(AskKind::challenge, posting_->challenges, posting_->text, 1);
  }
  if (organisation_) {
    add(AskKind::value, organisation_->values, organisation_->text, 1);
    add(AskKind::mission, organisation_->mission, organisation_->text, 1);
  }
  share_traits();
}

std::uint32_t Brief::add(const KnownWord& word) {
  const auto [found, fresh] =
      numbers_.try_emplace(word.key, static_cast<std::uint32_t>(words_.size()));
  if (fresh) words_.push_back(word);
  return found->second;
}

/// Reading a posting misses things and invents some: what its text speaks of steadies the shares.
void Brief::share_traits() {
  TraitValues asked{};
  TraitValues values{};
  for (const auto& ask : asks_) {
    const bool own = ask.kind == AskKind::value || ask.kind == AskKind::mission;
    for (std::size_t trait = 0; trait < asked.size(); ++trait) {
      const bool named = (ask.named & bit_of(trait)) != 0;
      const bool meant = (ask.meant & bit_of(trait)) != 0;
      (own ? values : asked)[trait] += ask.weight * (named ? 1.0F : meant ? kMeant : 0.0F);
    }
    const bool speed = conduct_.has(ask.named, kPace);
    asks_pace_ = asks_pace_ || (speed && !own);
  }
  for (float& share : mentioned_)
    share = std::sqrt(share);
  TraitValues sum{};
  add_shares(sum, asked, 1 - kMentioned);
  add_shares(sum, mentioned_, kMentioned);
  add_shares(asked_, sum, 1);
  add_shares(values_, values, 1);
}

std::uint32_t Brief::number_of(WordKey key) const {
  const auto found = numbers_.find(key);
  return found == numbers_.end() ? static_cast<std::uint32_t>(words_.size()) : found->second;
}

float Brief::told_by(WordKey key) const {
  const auto found = told_.find(key);
  return found == told_.end() ? 0.0F : found->second;
}

/// Words of a text by how much they tell; names more than others.
void Brief::add_words(const Lexed& lexed) {
  const auto& tokens = lexed.document->tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto key = key_of(lexed, i);
    const auto& lexeme = lexed.lexemes[i];
    if (key == 0 || tokens[i].kind == TokenKind::number) continue;
    const bool unknown = lexeme.word == kUnknownWord;
    if (!unknown && !lexeme.content) continue;
    const bool follows_word = i > 0 && tokens[i - 1].kind == TokenKind::word;
    const bool name = tokens[i].capitalised && follows_word && !tokens[i].line_before;
    auto& told = told_[key];
    told = std::max(told, name || unknown ? 1.0F : lexeme.rarity * 0.8F);
  }
}

void Brief::add_texts() {
  for (const auto* text :
       {posting_ ? &posting_->text : nullptr, organisation_ ? &organisation_->text : nullptr}) {
    if (text == nullptr) continue;
    const auto document = Document::read(*text);
    const auto lexed = Lexed::read(document, vocabulary_);
    phrases_.add(lexed);
    add_words(lexed);
    if (!posting_ || text != &posting_->text) continue;
    for (const auto& asked : conduct_.asked_in(lexed))
      mentioned_[asked.trait] += 1;
  }
  const auto document = Document::read(kEveryJob);
  const auto lexed = Lexed::read(document, vocabulary_);
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i)
    told_[key_of(lexed, i)] = 0;
}

/// The words of an ask's name or of one of its evidences.
void Brief::take(std::string_view words, Traits& traits, float factor, Ask& ask, MeanVector& mean) {
  const auto document = Document::read(words);
  const auto lexed = Lexed::read(document, vocabulary_);
  for (const auto& asked : conduct_.asked_in(lexed))
    traits |= bit_of(asked.trait);
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    const bool means = lexeme.content || lexeme.word == kUnknownWord;
    if (!means || ask.words.size() >= kMostWords) continue;
    const auto word = known_word(lexed, i);
    if (word.key == 0) continue;
    if (word.vector != nullptr) mean.add(word.vector, factor * lexeme.rarity);
    const auto number = add(word);
    if (std::ranges::find(ask.words, number, &AskWord::word) != ask.words.end()) continue;
    const bool every_job = told_.contains(word.key) && told_by(word.key) == 0;
    ask.words.push_back({number, factor * lexeme.rarity * (every_job ? kEveryJobWeight : 1.0F)});
  }
}

void Brief::add_ask(AskKind kind, std::size_t index, float weight, std::string_view name,
                    std::string_view text, const std::vector<Span>& evidence) {
  Ask ask;
  ask.kind = kind;
  ask.index = index;
  ask.weight = weight;
  MeanVector mean;
  take(name, ask.named, kNameWeight, ask, mean);
  for (const Span span : evidence)
    take(span.of(text), ask.meant, 1.0F, ask, mean);
  ask.meaning = stored(mean.mean());
  float total = 0;
  for (const auto& word : ask.words)
    total += word.weight;
  ask.full = std::max(std::sqrt(total * kLeastWeight), kLeastWeight);
  valued_ |= ask.named | ask.meant;
  asks_.push_back(std::move(ask));
}

}  // namespace ninety
