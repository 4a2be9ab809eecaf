#include "train/worsened.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

#include "text/document.h"

namespace ninety::train {
namespace {

constexpr double kMissing = 0.25;
constexpr double kWrongSpan = 0.3;
constexpr double kWrongCore = 0.2;

class Worsening {
 public:
  Worsening(Posting labelled, std::uint32_t seed) : posting_(std::move(labelled)), chance_(seed) {
    const auto document = Document::read(posting_.text);
    for (const auto& sentence : document.sentences())
      sentences_.push_back(sentence.span);
  }

  Posting run() {
    for (auto& competency : posting_.competencies) {
      if (happens(kWrongCore)) {
        competency.core = !competency.core;
        competency.weight = competency.core ? 1.0F : 0.4F;
      }
    }
    worsen(posting_.competencies);
    worsen(posting_.daily_demands);
    worsen(posting_.challenges);
    return std::move(posting_);
  }

 private:
  /// Drawn by hand: the distributions of the standard library differ between its makers.
  [[nodiscard]] double draw() { return static_cast<double>(chance_()) / 4294967296.0; }
  [[nodiscard]] bool happens(double probability) { return draw() < probability; }

  [[nodiscard]] Span sentence_of(Span span) const {
    for (const Span sentence : sentences_) {
      if (sentence.end > span.begin) return sentence;
    }
    return span;
  }

  void worsen(auto& items) {
    std::erase_if(items, [this](const auto&) { return happens(kMissing); });
    for (auto& item : items) {
      for (Span& span : item.evidence) {
        if (happens(kWrongSpan) && !sentences_.empty()) {
          const auto last = static_cast<double>(sentences_.size());
          span = sentences_[static_cast<std::size_t>(draw() * last)];
        }
        span = sentence_of(span);
      }
    }
  }

  Posting posting_;
  std::mt19937 chance_;
  std::vector<Span> sentences_;
};

}  // namespace

Posting worsened(const Posting& labelled, std::uint32_t seed) {
  return Worsening(labelled, seed).run();
}

}  // namespace ninety::train
