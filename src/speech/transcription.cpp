#include "speech/transcription.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "speech/spoken_script.h"
#include "text/utf8.h"

namespace ninety::speech {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostWords = 20'000;

/// A stretch of the text with the time that the server gave it, if it gave one.
struct Timed {
  std::string text;
  std::optional<double> start;
  std::optional<double> end;
};

std::optional<double> number_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number()) return {};
  const auto value = found->get<double>();
  if (!std::isfinite(value) || value < 0) return {};
  return value;
}

std::string text_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Timed timed(const Json& entry, const char* text) {
  return {.text = text_in(entry, text),
          .start = number_in(entry, "start"),
          .end = number_in(entry, "end")};
}

const Json* array_in(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_array() && !found->empty() ? &*found : nullptr;
}

/// "[_BEG_]", "[BLANK_AUDIO]", "(laughs)": what the server says about the sound.
std::string without_remarks(const std::string& text) {
  std::string kept;
  char closing = 0;
  for (const char c : text) {
    if (closing != 0) {
      if (c == closing) closing = 0;
    } else if (c == '[' || c == '(') {
      closing = c == '[' ? ']' : ')';
    } else {
      kept += c;
    }
  }
  return closing == 0 ? kept : text;
}

void append_words(const Json& words, std::vector<Timed>& all) {
  for (const auto& entry : words) {
    if (!entry.is_object()) continue;
    auto word = timed(entry, "word");
    if (word.text.empty()) word.text = text_in(entry, "text");
    word.text = without_remarks(word.text);
    if (!word.text.empty()) all.push_back(std::move(word));
  }
}

/// Pieces of words belong to the piece before them that begins with a blank.
std::vector<Timed> joined(std::vector<Timed> pieces) {
  const bool tokens =
      std::ranges::any_of(pieces, [](const Timed& piece) { return piece.text.starts_with(' '); });
  if (!tokens) return pieces;
  std::vector<Timed> words;
  for (auto& piece : pieces) {
    if (piece.text.starts_with(' ') || words.empty()) {
      words.push_back(std::move(piece));
      continue;
    }
    words.back().text += piece.text;
    if (piece.end) words.back().end = piece.end;
  }
  return words;
}

std::vector<Timed> stretches_of(const Json& answer) {
  std::vector<Timed> found;
  if (const auto* const words = array_in(answer, "words")) append_words(*words, found);
  if (!found.empty()) return joined(std::move(found));
  if (const auto* const segments = array_in(answer, "segments")) {
    for (const auto& segment : *segments) {
      if (!segment.is_object()) continue;
      std::vector<Timed> words;
      if (const auto* const inner = array_in(segment, "words")) append_words(*inner, words);
      if (words.empty()) {
        words.push_back(timed(segment, "text"));
        words.back().text = without_remarks(words.back().text);
      }
      for (auto& word : joined(std::move(words)))
        found.push_back(std::move(word));
    }
  }
  if (found.empty())
    found.push_back({.text = without_remarks(text_in(answer, "text")), .start = {}, .end = {}});
  return found;
}

struct Times {
  std::vector<TimeSpan> of;  ///< runs parallel to the stretches; never running backwards
  bool any = false;          ///< the server gave one at least
};

/// A run of stretches without times shares, by letters, what lies between its neighbours.
Times settled(const std::vector<Timed>& stretches, double duration) {
  Times times;
  double last = 0;
  for (std::size_t i = 0; i < stretches.size();) {
    auto next = i;
    double letters = 0;
    std::optional<TimeSpan> given;
    for (; next < stretches.size() && !given; ++next) {
      const auto& [text, start, end] = stretches[next];
      if (start && end)
        given = TimeSpan{std::clamp(*start, last, duration), std::clamp(*end, last, duration)};
      else
        letters += static_cast<double>(text.size());
    }
    const double room = (given ? given->start : duration) - last;
    for (const auto untimed = given ? next - 1 : next; i < untimed; ++i) {
      const double share = static_cast<double>(stretches[i].text.size()) / std::max(letters, 1.0);
      times.of.push_back({last, last + room * share});
      last = times.of.back().end;
    }
    if (!given) break;
    times.any = true;
    times.of.push_back({given->start, std::max(given->start, given->end)});
    last = times.of.back().end;
    i = next;
  }
  return times;
}

/// A text and the stretches it is made of, to look times up by place.
class Timeline {
 public:
  Timeline(const std::vector<Timed>& stretches, const std::vector<TimeSpan>& times) {
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      const auto& text = stretches[i].text;
      if (!text_.empty() && !text.starts_with(' ')) text_ += ' ';
      const auto begin = text_.size();
      text_ += text;
      places_.push_back({begin, text_.size(), times[i]});
    }
  }
  [[nodiscard]] const std::string& text() const { return text_; }

  /// The time at a byte of the text, as if letters were equally long.
  [[nodiscard]] double at(std::size_t offset) const {
    const auto place =
        std::ranges::partition_point(places_, [offset](const Place& p) { return p.end < offset; });
    if (place == places_.end()) return places_.empty() ? 0 : places_.back().time.end;
    if (offset <= place->begin || place->end == place->begin) return place->time.start;
    return place->time.start + place->time.length() * static_cast<double>(offset - place->begin) /
                                   static_cast<double>(place->end - place->begin);
  }
  [[nodiscard]] TimeSpan of(Span span) const {
    // A word that starts a stretch starts with it, not at the blank before it or its last end.
    const auto place = std::ranges::partition_point(
        places_, [span](const Place& p) { return p.end <= span.begin; });
    const double start = place != places_.end() && span.begin <= place->begin + 1
                             ? place->time.start
                             : at(span.begin);
    return {start, std::max(start, at(span.end))};
  }

 private:
  struct Place {
    std::size_t begin;
    std::size_t end;
    TimeSpan time;
  };
  std::string text_;
  std::vector<Place> places_;
};

std::vector<SpokenWord> spoken(const Timeline& timeline) {
  std::vector<SpokenWord> words;
  const auto script = read_aloud(timeline.text());
  const auto texts = words_as_said(script, {});
  for (std::size_t first = 0; first < texts.size() && words.size() < kMostWords;) {
    auto last = first;
    std::size_t letters = 0;
    while (last < texts.size() && texts[last].span == texts[first].span)
      letters += texts[last++].text.size();
    const auto time = timeline.of(texts[first].span);
    double start = time.start;
    for (; first < last; ++first) {
      const double end = start + time.length() * static_cast<double>(texts[first].text.size()) /
                                     static_cast<double>(letters);
      words.push_back({.text = texts[first].text, .time = {start, end}, .syllables = 0});
      start = end;
    }
  }
  return words;
}

}  // namespace

std::expected<Transcription, std::string> parse_transcription(std::string_view body,
                                                              double duration) {
  const auto answer = Json::parse(body, nullptr, false);
  if (answer.is_discarded()) return std::unexpected("is not JSON");
  if (!answer.is_object()) return std::unexpected("is not a JSON object");
  const auto stretches = stretches_of(answer);
  const auto times = settled(stretches, duration);
  Transcription found{.words = spoken(Timeline(stretches, times.of)), .timed = times.any};
  if (found.words.empty()) return std::unexpected("holds no words");
  return found;
}

}  // namespace ninety::speech
