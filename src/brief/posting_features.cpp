#include "brief/posting_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "brief/unit_judgement.h"
#include "reading/word_vector.h"

namespace ninety {
namespace {

constexpr std::array<std::string_view, kPostingParts> kPartNames = {
    "about", "challenge", "duty", "required", "preferred", "benefit", "apply"};
constexpr std::array<std::string_view, 8> kClasses = {"craft", "people", "order",  "safety",
                                                      "tool",  "paper",  "tongue", "body"};
constexpr std::array<std::string_view, kUnitQuestions> kQuestionNames = {"core", "competency", "demand",
                                                                        "challenge"};
constexpr std::size_t kBuckets = 8;
constexpr std::size_t kClusters = 257;

/// What a unit looks like.
enum class Form : std::uint8_t {
  item,
  sentence,
  split,
  starts_with_verb,
  starts_with_gerund,
  starts_with_you,
  starts_with_we,
  starts_with_must,
  starts_with_noun,
  has_you,
  has_we,
  has_number,
  has_money,
  has_or,
  has_past,
  has_negation,
  has_list,
  has_colon,
  has_will,
  is_help,
  ends_open,
  last,
};
constexpr std::array<std::string_view, static_cast<std::size_t>(Form::last)> kFormNames = {
    "item",    "sentence",  "split",   "verb first", "gerund first", "you first", "we first",
    "must first", "noun first", "you", "we", "number", "money", "or", "past", "negation", "list", "colon",
    "will", "help", "open end"};

struct Block {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// All features in blocks, with their names.
struct Blocks {
  std::vector<std::string> names;
  Block bias, form, part, part_form, part_place, part_left, part_length, part_class, part_told, heading, under,
      cue, cue_before, cue_after, own, near_score, competency, classes, place, cluster, vector, count_part, again_own, again_before, again_after, again_section, again_near, again_expected, again_most, again_rank;

  Block add(std::string_view name, std::size_t size, const auto& name_of) {
    const Block block{static_cast<std::uint32_t>(names.size()), static_cast<std::uint32_t>(size)};
    for (std::size_t i = 0; i < size; ++i)
      names.push_back(std::string(name) + "/" + std::string(name_of(i)));
    return block;
  }

  Blocks() {
    const auto number = [](std::size_t i) { return std::to_string(i); };
    const auto with_part = [](std::size_t each, const auto& name_of) {
      return [each, name_of](std::size_t i) {
        return std::string(kPartNames[i / each]) + "/" + std::string(name_of(i % each));
      };
    };
    const auto form_name = [](std::size_t i) { return kFormNames[i]; };
    const auto part_name = [](std::size_t i) { return kPartNames[i]; };
    const auto class_name = [](std::size_t i) { return kClasses[i]; };
    const auto cue_name = [](std::size_t i) {
      return posting_cues().group(static_cast<std::uint32_t>(i)).name + " " + std::to_string(i);
    };
    const auto competency_name = [](std::size_t i) {
      return competency_cues().group(static_cast<std::uint32_t>(i)).name;
    };
    bias = add("bias", 1, number);
    form = add("form", kFormNames.size(), form_name);
    part = add("part", kPostingParts, part_name);
    part_form = add("part form", kPostingParts * kFormNames.size(), with_part(kFormNames.size(), form_name));
    part_place = add("part place", kPostingParts * kBuckets, with_part(kBuckets, number));
    part_left = add("part left", kPostingParts * kBuckets, with_part(kBuckets, number));
    part_length = add("part length", kPostingParts * kBuckets, with_part(kBuckets, number));
    part_class = add("part class", kPostingParts * kClasses.size(), with_part(kClasses.size(), class_name));
    part_told = add("part told", kPostingParts * kBuckets, with_part(kBuckets, number));
    count_part = add("part size", kPostingParts * kBuckets, with_part(kBuckets, number));
    heading = add("heading", kPostingParts, part_name);
    under = add("under", 2 * (kPostingParts + 1), [](std::size_t i) {
      const auto above = i / 2 < kPostingParts ? kPartNames[i / 2] : "none";
      return std::string(above) + (i % 2 == 0 ? "/sentence" : "/item");
    });
    own = add("own", kPostingParts, part_name);
    near_score = add("near", 2 * kPostingParts, with_part(2, number));
    cue = add("cue", posting_cues().size(), cue_name);
    cue_before = add("cue before", posting_cues().size(), cue_name);
    cue_after = add("cue after", posting_cues().size(), cue_name);
    competency = add("competency", competency_cues().size(), competency_name);
    classes = add("class", kClasses.size(), class_name);
    place = add("place", kBuckets, number);
    cluster = add("cluster", kClusters, number);
    vector = add("vector", kDimensions, number);
    const auto question_name = [](std::size_t i) { return kQuestionNames[i]; };
    again_own = add("again own", kUnitQuestions, question_name);
    again_before = add("again before", kUnitQuestions, question_name);
    again_after = add("again after", kUnitQuestions, question_name);
    again_section = add("again section", kUnitQuestions, question_name);
    again_near = add("again near", kUnitQuestions, question_name);
    again_expected = add("again expected", kUnitQuestions, question_name);
    again_most = add("again most", kUnitQuestions, question_name);
    again_rank = add("again rank", kBuckets, number);
  }
};

const Blocks& blocks() {
  static const Blocks made;
  return made;
}

/// 0 to kBuckets - 1, finer for small numbers.
std::uint32_t bucket_of(std::uint32_t n) {
  constexpr std::array<std::uint32_t, kBuckets - 1> kEdges = {1, 2, 3, 5, 8, 12, 20};
  return static_cast<std::uint32_t>(std::ranges::upper_bound(kEdges, n) - kEdges.begin());
}

std::uint32_t length_bucket(std::uint32_t words) {
  constexpr std::array<std::uint32_t, kBuckets - 1> kEdges = {3, 5, 8, 12, 17, 23, 31};
  return static_cast<std::uint32_t>(std::ranges::upper_bound(kEdges, words) - kEdges.begin());
}

std::size_t class_of(std::uint32_t group) {
  const std::string_view name = competency_cues().group(group).name;
  const auto found = std::ranges::find(kClasses, name.substr(0, name.find('.')));
  return static_cast<std::size_t>(found - kClasses.begin()) % kClasses.size();
}

bool any_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::ranges::find(list, word) != list.end();
}

using Forms = std::array<bool, kFormNames.size()>;

Forms forms_of(const Unit& unit, std::span<const OutlineWord> words) {
  Forms forms{};
  const auto set = [&forms](Form form, bool on = true) { forms[static_cast<std::size_t>(form)] |= on; };
  set(unit.kind == UnitKind::item ? Form::item : Form::sentence);
  set(Form::split, unit.split);
  const auto first = words.front().folded;
  const auto next = words.size() > 1 ? words[1].folded : std::string_view{};
  const bool verb = is_work_verb(first) && !any_of(next, {"of", "is", "are", "and"});
  set(Form::starts_with_verb, verb || (is_work_verb(first) && next == "and"));
  set(Form::starts_with_gerund, first.size() > 5 && first.ends_with("ing"));
  set(Form::starts_with_you, any_of(first, {"you", "your"}));
  set(Form::starts_with_we, any_of(first, {"we", "our", "us"}));
  set(Form::starts_with_must, any_of(first, {"must", "able", "ability", "a", "an", "some", "good", "strong",
                                             "experience", "knowledge", "proven", "excellent", "sound"}));
  set(Form::starts_with_noun, !verb && !first.ends_with("ing"));
  std::uint32_t commas = 0;
  for (const auto& word : words) {
    const auto w = word.folded;
    set(Form::has_you, any_of(w, {"you", "your", "yourself"}));
    set(Form::has_we, any_of(w, {"we", "our", "us"}));
    set(Form::has_number, word.kind == TokenKind::number);
    set(Form::has_money, any_of(w, {"$", "£", "€", "₹", "rs", "r", "kes", "aud", "nzd", "lakh", "lpa"}));
    set(Form::has_or, w == "or");
    set(Form::has_past, any_of(w, {"was", "were", "had", "has", "have", "been", "last", "since"}) ||
                            (w.size() > 4 && w.ends_with("ed")));
    set(Form::has_negation, any_of(w, {"not", "n't", "no", "never", "nobody", "none", "without", "nothing"}));
    set(Form::has_colon, w == ":");
    set(Form::has_will, any_of(w, {"will", "'ll", "would"}));
    set(Form::is_help, any_of(w, {"help", "helping", "assist", "assisting", "support", "supporting", "occasional",
                                  "occasionally", "sometimes", "cover", "other"}));
    commas += w == "," ? 1U : 0U;
  }
  set(Form::has_list, commas >= 2);
  set(Form::ends_open, words.back().kind == TokenKind::word);
  return forms;
}

}  // namespace

const std::vector<std::string>& posting_feature_names() { return blocks().names; }

namespace {
void add_to(std::vector<UnitFeature>& out, const Block& block, std::size_t index, float value) {
  out.push_back({block.begin + static_cast<std::uint32_t>(index), value});
}
}  // namespace

void SurroundingFeatures::own(std::size_t k, float value) { add_to(out_, blocks().again_own, k, value); }
void SurroundingFeatures::before(std::size_t k, float value) { add_to(out_, blocks().again_before, k, value); }
void SurroundingFeatures::after(std::size_t k, float value) { add_to(out_, blocks().again_after, k, value); }
void SurroundingFeatures::section(std::size_t k, float value) { add_to(out_, blocks().again_section, k, value); }
void SurroundingFeatures::near(std::size_t k, float value) { add_to(out_, blocks().again_near, k, value); }
void SurroundingFeatures::expected(std::size_t k, float value) { add_to(out_, blocks().again_expected, k, value); }
void SurroundingFeatures::most(std::size_t k, float value) { add_to(out_, blocks().again_most, k, value); }
void SurroundingFeatures::core_rank(std::uint32_t rank) { add_to(out_, blocks().again_rank, bucket_of(rank), 1); }

PostingFeatures::PostingFeatures(const Outline& outline, const std::vector<UnitPart>& parts,
                                 const Vocabulary& vocabulary)
    : outline_(outline), parts_(parts), vocabulary_(vocabulary), told_(competency_cues().size()) {
  find_sections();
  for (const auto& unit : outline_.units()) {
    const bool title = unit.kind == UnitKind::heading || unit.kind == UnitKind::label;
    competencies_.push_back(title ? std::vector<CueCount>{}
                                  : cues_in(competency_cues(), outline_.words(unit)));
    for (const auto& cue : competencies_.back())
      ++told_[cue.group];
  }
}

void PostingFeatures::find_sections() {
  const auto& units = outline_.units();
  places_.resize(units.size());
  std::array<std::uint32_t, kPostingParts> of_part{};
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= units.size(); ++i) {
    const bool title =
        i < units.size() && (units[i].kind == UnitKind::heading || units[i].kind == UnitKind::label);
    if (i == units.size() || title || (i > begin && parts_[i].part != parts_[i - 1].part)) {
      for (auto k = begin; k < i; ++k)
        places_[k].of = static_cast<std::uint32_t>(i - begin);
      begin = title ? i + 1 : i;
    }
    if (i == units.size() || title) continue;
    places_[i].in = static_cast<std::uint32_t>(i - begin);
    places_[i].in_part = of_part[static_cast<std::size_t>(parts_[i].part)]++;
  }
  for (std::size_t i = 0; i < units.size(); ++i)
    places_[i].of_part = of_part[static_cast<std::size_t>(parts_[i].part)];
}

std::vector<UnitFeature> PostingFeatures::of(std::size_t i) const {
  std::vector<UnitFeature> out;
  const auto& unit = outline_.units()[i];
  if (unit.kind == UnitKind::heading || unit.kind == UnitKind::label) return out;
  out.reserve(160);
  const auto words = outline_.words(unit);
  const auto& b = blocks();
  const auto add = [&out](const Block& block, std::size_t index, float value = 1) {
    if (value != 0) out.push_back({block.begin + static_cast<std::uint32_t>(index), value});
  };
  const auto part = static_cast<std::size_t>(parts_[i].part);
  const auto& place = places_[i];
  add(b.bias, 0);
  add(b.part, part);
  const auto forms = forms_of(unit, words);
  for (std::size_t f = 0; f < forms.size(); ++f) {
    if (!forms[f]) continue;
    add(b.form, f);
    add(b.part_form, part * forms.size() + f, 0.7F);
  }
  const auto counted =
      static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
  add(b.part_place, part * kBuckets + bucket_of(place.in_part));
  add(b.part_left, part * kBuckets + bucket_of(place.of_part - 1 - place.in_part));
  add(b.part_length, part * kBuckets + length_bucket(counted));
  add(b.count_part, part * kBuckets + bucket_of(place.of_part));
  const auto& said = parts_[i].heading;
  const auto best = std::ranges::max_element(said);
  const auto above = *best >= 3 ? static_cast<std::size_t>(best - said.begin()) : kPostingParts;
  add(b.under, 2 * above + (unit.kind == UnitKind::item ? 1 : 0));
  add(b.place, i * kBuckets / outline_.units().size());
  for (std::size_t k = 0; k < kPostingParts; ++k) {
    add(b.heading, k, 0.2F * parts_[i].heading[k]);
    add(b.own, k, 0.2F * parts_[i].score[k]);
    if (i > 0) add(b.near_score, k * 2, 0.2F * parts_[i - 1].score[k]);
    if (i + 1 < parts_.size()) add(b.near_score, k * 2 + 1, 0.2F * parts_[i + 1].score[k]);
  }
  for (const auto& cue : parts_[i].cues)
    add(b.cue, cue.group, std::min(2.0F, 0.5F + 0.5F * static_cast<float>(cue.times)));
  if (i > 0) {
    for (const auto& cue : parts_[i - 1].cues)
      add(b.cue_before, cue.group, 0.5F);
  }
  if (i + 1 < parts_.size()) {
    for (const auto& cue : parts_[i + 1].cues)
      add(b.cue_after, cue.group, 0.5F);
  }
  std::array<float, kClasses.size()> classes{};
  std::uint32_t told = 0;
  for (const auto& cue : competencies_[i]) {
    add(b.competency, cue.group, 0.7F);
    auto& value = classes[class_of(cue.group)];
    value = std::min(1.5F, value + (value > 0 ? 0.25F : 1.0F));
    told = std::max(told, told_[cue.group] - 1);
  }
  for (std::size_t c = 0; c < classes.size(); ++c) {
    add(b.classes, c, classes[c]);
    add(b.part_class, part * classes.size() + c, classes[c]);
  }
  add(b.part_told, part * kBuckets + bucket_of(told));
  MeanVector mean;
  const float share = 1.0F / std::sqrt(static_cast<float>(counted) + 1.0F);
  for (const auto& word : words) {
    const auto id = vocabulary_.find(word.folded);
    const auto& info = vocabulary_.info(id);
    if (word.kind != TokenKind::word || info.content == 0) continue;
    if (info.vector != 0) mean.add(vocabulary_.vector(info.vector), info.rarity);
    if (info.cluster != 0 && info.cluster < kClusters) add(b.cluster, info.cluster, share);
  }
  const auto meaning = mean.mean();
  for (std::size_t d = 0; d < kDimensions; ++d)
    add(b.vector, d, 2 * meaning[d]);
  return out;
}

}  // namespace ninety
