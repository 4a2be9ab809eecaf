// A take made by hand, with everything that is told of it; for tests.
//
//   const sample::Delivered made(sample::spoken("i love a fault"), "I love a fault.");
//   made.delivery.words_per_minute
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading/model.h"
#include "take/delivery.h"
#include "take/sample_take.h"

namespace ninety::sample {

inline constexpr std::string_view kScript =
    "I love a stubborn fault. Last year our main pump stopped every Monday, so I took it apart and "
    "found the seal.";
inline const std::string kSaid =
    "i love a stubborn fault (0.5) last year our main pump stopped every monday (0.3) so i took it "
    "apart and found the seal";

struct Delivered {
  explicit Delivered(Take made, std::string_view script = {}, std::vector<Figures> earlier = {})
      : take(std::move(made)),
        transcript(transcript_of(take)),
        document(Document::read(transcript.text)),
        said(read(document, Model::builtin())),
        script_document(Document::read(script)),
        script_reading(read(script_document, Model::builtin())),
        delivery(deliver({.take = take,
                          .transcript = transcript,
                          .said = said,
                          .script = script.empty() ? nullptr : &script_reading,
                          .earlier = earlier})) {}

  Take take;
  Transcript transcript;
  Document document;
  Reading said;
  Document script_document;
  Reading script_reading;
  Delivery delivery;
};

}  // namespace ninety::sample
