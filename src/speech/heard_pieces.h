// Words of pieces of a recording that were recognised while it was still coming in.
//
//   HeardPieces heard;
//   recognise_ahead(samples_so_far, script, heard, cancelled);      // as often as one likes
//   recognise(samples, {.script = script, .heard = &heard});        // only what is left
//
// A piece is known again by its place, its sound and the model it was heard with, so that what was
// heard ahead is what would be heard now. Safe for threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "speech/pieces.h"
#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

class HeardPieces {
 public:
  /// Words with times in the recording; nothing for a piece that was not heard.
  [[nodiscard]] std::optional<std::vector<SpokenWord>> find(const Samples& samples,
                                                            std::string_view model,
                                                            Piece piece) const;
  /// Takes those of `words` that lie in the piece.
  void keep(const Samples& samples, std::string_view model, Piece piece,
            std::span<const SpokenWord> words);

 private:
  using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;
  [[nodiscard]] static Key key_of(const Samples& samples, std::string_view model, Piece piece);

  mutable std::mutex lock_;
  std::map<Key, std::vector<SpokenWord>> heard_;
};

/// Recognises what of a recording that is still coming in will not change any more, with one
/// process; a failure is told by nothing, since the whole is recognised later anyway.
void recognise_ahead(const Samples& so_far, std::string_view script, HeardPieces& heard,
                     const std::function<bool()>& cancelled);

}  // namespace ninety::speech
