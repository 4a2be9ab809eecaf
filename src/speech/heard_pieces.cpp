#include "speech/heard_pieces.h"

#include "speech/recogniser.h"
#include "speech/spoken_script.h"

namespace ninety::speech {

HeardPieces::Key HeardPieces::key_of(const Samples& samples, std::string_view model, Piece piece) {
  const auto sound = std::as_bytes(std::span(samples.values).subspan(piece.first, piece.count));
  const std::string_view bytes(reinterpret_cast<const char*>(sound.data()), sound.size());
  const std::hash<std::string_view> hash;
  return {piece.first, piece.count, hash(bytes), hash(model)};
}

std::optional<std::vector<SpokenWord>> HeardPieces::find(const Samples& samples,
                                                         std::string_view model,
                                                         Piece piece) const {
  const auto key = key_of(samples, model, piece);
  const std::scoped_lock lock(lock_);
  const auto found = heard_.find(key);
  if (found == heard_.end()) return std::nullopt;
  return found->second;
}

void HeardPieces::keep(const Samples& samples, std::string_view model, Piece piece,
                       std::span<const SpokenWord> words) {
  const auto first = static_cast<double>(piece.first) / Samples::kRate;
  const auto last = static_cast<double>(piece.first + piece.count) / Samples::kRate;
  std::vector<SpokenWord> inside;
  for (const auto& word : words)
    if (word.time.start >= first && word.time.start < last) inside.push_back(word);
  auto key = key_of(samples, model, piece);
  const std::scoped_lock lock(lock_);
  heard_.insert_or_assign(key, std::move(inside));
}

void recognise_ahead(const Samples& so_far, std::string_view script, HeardPieces& heard,
                     const std::function<bool()>& cancelled) {
  auto pieces = cut_as_it_comes(so_far.values);
  if (pieces.size() < 2) return;
  // The last piece may still grow.
  Samples settled{.values = so_far.values, .damage = {}};
  settled.values.resize(pieces.back().first);
  pieces.pop_back();
  [[maybe_unused]] const auto kept_in_heard =
      recognise_pieces(settled, model_of(read_aloud(script)), pieces,
                       {.progress = {}, .cancelled = cancelled, .processes = 1, .heard = &heard});
}

}  // namespace ninety::speech
