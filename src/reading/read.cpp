#include <algorithm>

#include "reading/evidence.h"
#include "reading/lanes.h"
#include "reading/model_parts.h"
#include "reading/question.h"
#include "reading/reading.h"
#include "reading/sense.h"

namespace ninety {
namespace {

constexpr float kSecondRole = 0.25F;  // a second role is told from this mean probability on

/// Tokens [first, last) as one segment: mean probabilities over its words.
Segment segment_of(const Lexed& lexed, const RoleLabels& labels, std::uint32_t first,
                   std::uint32_t last) {
  Segment segment;
  segment.span = lexed.span(first, last);
  segment.role = labels.token_role[first];
  auto sum = Lanes(0.0F);
  for (auto i = first; i < last; ++i) {
    segment.words += lexed.document->tokens()[i].starts_word ? 1U : 0U;
    sum = sum + Lanes::of(labels.token_probability[i]);
  }
  segment.probability = (sum / Lanes(static_cast<float>(last - first))).roles();
  const auto own = static_cast<std::size_t>(segment.role);
  segment.confidence = segment.probability[own];
  std::size_t second = own == 0 ? 1 : 0;
  for (std::size_t k = 0; k < kRoles; ++k) {
    if (k != own && segment.probability[k] > segment.probability[second]) second = k;
  }
  const bool tells = segment.probability[second] >= kSecondRole &&
                     static_cast<Role>(second) != Role::other && segment.role != Role::other;
  if (tells) segment.also = static_cast<Role>(second);
  return segment;
}

/// Neighbouring tokens of one role make a segment; where there are sentences, they end it too.
std::vector<Segment> segments_of(const Lexed& lexed, const RoleLabels& labels) {
  std::vector<Segment> segments;
  const auto count = static_cast<std::uint32_t>(lexed.lexemes.size());
  const auto take = [&](std::uint32_t begin, std::uint32_t end) {
    for (auto first = begin; first < end;) {
      auto last = first + 1;
      while (last < end && labels.token_role[last] == labels.token_role[first])
        ++last;
      segments.push_back(segment_of(lexed, labels, first, last));
      first = last;
    }
  };
  if (lexed.document->punctuated()) {
    for (const auto& sentence : lexed.document->sentences())
      take(sentence.first, sentence.last);
  } else {
    take(0, count);
  }
  return segments;
}

void take_decisions(const Decisions& decided, Reading& reading) {
  const auto best = [](const auto& p) {
    return static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
  };
  const auto source = best(decided.source);
  reading.source.category = static_cast<Source>(source);
  reading.source.confidence = decided.source[source];
  reading.source.probability = decided.source;
  const auto orientation = best(decided.motivation);
  reading.motivation.orientation = static_cast<Orientation>(orientation);
  reading.motivation.confidence = decided.motivation[orientation];
  reading.motivation.intrinsic_share =
      decided.motivation[0] + 0.5F * (decided.motivation[2] + decided.motivation[3]);
  std::copy(decided.frame.begin(), decided.frame.end(), reading.traits.begin());
  for (std::size_t p = 0; p < kPitfalls; ++p) {
    reading.pitfalls[p].probability = decided.pitfall[p];
    reading.traits[kFrameTraits + p] = {decided.pitfall[p], 0, 1 - decided.pitfall[p]};
  }
  reading.verdict = decided.verdict;
}

}  // namespace

const Segment* Reading::first(Role role) const {
  for (const auto& segment : segments) {
    if (segment.role == role) return &segment;
  }
  return nullptr;
}

const Segment* Reading::last(Role role) const {
  const auto it = std::find_if(segments.rbegin(), segments.rend(),
                               [role](const Segment& segment) { return segment.role == role; });
  return it == segments.rend() ? nullptr : &*it;
}

std::vector<Span> Reading::spans(Role role) const {
  std::vector<Span> found;
  found.reserve(segments.size());
  for (const auto& segment : segments) {
    if (segment.role == role || segment.also == role) found.push_back(segment.span);
  }
  return found;
}

Reading read(const Document& document, const Model& model, const ReadOptions& options) {
  const auto& parts = model.parts();
  Reading reading;
  reading.document = &document;
  reading.question = question_kind(options.question);
  const auto lexed = Lexed::read(document, parts.vocabulary);
  const auto labels = label_roles(lexed, parts.roles);
  if (lexed.lexemes.empty()) return reading;
  reading.segments = segments_of(lexed, labels);
  const auto facts = answer_facts(lexed, labels);
  reading.share = facts.share;
  for (const auto& segment : reading.segments)
    reading.words[static_cast<std::size_t>(segment.role)] += segment.words;
  auto decided = decide(lexed, labels, facts, parts.answers);
  doubt(decided, sense_of(lexed, labels.known_pairs));
  take_decisions(decided, reading);
  find_evidence(lexed, labels, facts, decided, reading);
  return reading;
}

}  // namespace ninety
