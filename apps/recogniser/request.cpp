#include "apps/recogniser/request.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "speech/recogniser_protocol.h"

namespace ninety::speech {
namespace {

/// The next line, taken off `rest`.
std::string_view take_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  const auto line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t value = 0;
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): the end is given
  const auto* const end = text.data() + text.size();
  // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage)
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc() || read.ptr != end) return {};
  return value;
}

/// The number that ends `line` after `name` and a space.
std::optional<std::size_t> number_after(std::string_view line, std::string_view name) {
  if (!line.starts_with(name) || line.size() <= name.size() || line[name.size()] != ' ') return {};
  return number_of(line.substr(name.size() + 1));
}

std::optional<Piece> piece_of(std::string_view line) {
  const auto space = std::min(line.find(' '), line.size());
  const auto first = number_of(line.substr(0, space));
  const auto count = number_of(line.substr(std::min(space + 1, line.size())));
  if (!first || !count) return {};
  return Piece{.first = *first, .count = *count};
}

}  // namespace

std::optional<Request> parse_request(std::string_view bytes) {
  Request request;
  if (take_line(bytes) != kRecogniserMark) return {};
  const auto model = number_after(take_line(bytes), "language-model");
  if (!model || *model > bytes.size()) return {};
  request.language_model = bytes.substr(0, *model);
  bytes.remove_prefix(*model);
  const auto pieces = number_after(take_line(bytes), "pieces");
  if (!pieces || *pieces > bytes.size()) return {};
  for (std::size_t i = 0; i < *pieces; ++i) {
    const auto piece = piece_of(take_line(bytes));
    if (!piece) return {};
    request.pieces.push_back(*piece);
  }
  const auto samples = number_after(take_line(bytes), "samples");
  if (!samples || *samples != bytes.size() / sizeof(std::int16_t)) return {};
  request.samples.resize(*samples);
  std::memcpy(request.samples.data(), bytes.data(), *samples * sizeof(std::int16_t));
  for (const auto& piece : request.pieces)
    if (piece.first > *samples || piece.count > *samples - piece.first) return {};
  return request;
}

std::vector<std::string> vocabulary_of(std::string_view arpa) {
  std::vector<std::string> words;
  bool inside = false;
  while (!arpa.empty()) {
    const auto line = take_line(arpa);
    if (line.starts_with('\\')) {
      if (inside) break;
      inside = line == "\\1-grams:";
      continue;
    }
    const auto start = line.find('\t');
    if (!inside || start == std::string_view::npos) continue;
    const auto word = line.substr(start + 1, line.find('\t', start + 1) - start - 1);
    if (!word.starts_with('<')) words.emplace_back(word);
  }
  return words;
}

}  // namespace ninety::speech
