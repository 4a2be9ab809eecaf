#include "speech/recognise.h"

#include <utility>

#include "speech/decode.h"
#include "speech/recogniser.h"
#include "speech/script_match.h"
#include "speech/spoken_script.h"

namespace ninety::speech {
namespace {

using Words = std::expected<std::vector<SpokenWord>, std::string>;

Words heard_here(const Samples& samples, std::span<const ScriptUnit> text,
                 const RecogniseOptions& options) {
  return run_recogniser(
      samples, model_of(text),
      {.progress = options.progress, .cancelled = options.cancelled, .heard = options.heard});
}

void hold_against(std::span<const ScriptUnit> script, Recognition& found) {
  if (script.empty()) return;
  found.in_script = match_words(words_as_said(script, texts_of(found.words)), found.words).in_text;
}

/// The words of a server. One that tells no times gets them from the recogniser here.
std::expected<Recognition, std::string> sent_for(const Samples& samples,
                                                 std::span<const ScriptUnit> script,
                                                 const RecogniseOptions& options,
                                                 Transcription remote) {
  Recognition found;
  if (!remote.timed) {
    std::string text;
    for (const auto& word : remote.words)
      text += word.text + ' ';
    const auto units = read_aloud(text);
    const auto heard = heard_here(samples, units, options);
    if (!heard && heard.error() == kCancelled) return std::unexpected(kCancelled);
    if (heard)
      remote.words = with_times(words_as_said(units, texts_of(*heard)), *heard, samples.duration());
    found.notices.push_back(heard ? "the server gave no times of words: they were found here"
                                  : "the times of the words are estimates: " + heard.error());
  }
  found.words = std::move(remote.words);
  found.origin = TranscriptOrigin::remote;
  count_syllables(found.words);
  hold_against(script, found);
  return found;
}

/// A transcript's own words; the recogniser only finds their times.
Recognition corrected(const Samples& samples, std::span<const ScriptUnit> text, Words heard) {
  Recognition found{.words = {},
                    .in_script = {},
                    .origin = TranscriptOrigin::corrected,
                    .failure = {},
                    .notices = {}};
  if (!heard) {
    found.notices.push_back("the times of the words are estimates: " + heard.error());
    heard.emplace();
  }
  found.words = with_times(words_as_said(text, texts_of(*heard)), *heard, samples.duration());
  count_syllables(found.words);
  return found;
}

std::expected<Recognition, std::string> here(const Samples& samples,
                                             std::span<const ScriptUnit> script,
                                             const RecogniseOptions& options, Recognition found) {
  auto heard = heard_here(samples, script, options);
  if (!heard && heard.error() == kCancelled) return std::unexpected(kCancelled);
  if (!heard) {
    found.failure = std::move(heard.error());
    return found;
  }
  found.words = std::move(*heard);
  found.origin = script.empty() ? TranscriptOrigin::rough : TranscriptOrigin::scripted;
  if (found.words.empty()) {
    found.origin = TranscriptOrigin::none;
    found.failure = "no words were recognised: speak closer to the microphone, in English";
  }
  hold_against(script, found);
  return found;
}

}  // namespace

std::expected<Recognition, std::string> recognise(const Samples& samples,
                                                  const RecogniseOptions& options) {
  if (const auto text = read_aloud(options.transcript); !text.empty()) {
    auto heard = heard_here(samples, text, options);
    if (!heard && heard.error() == kCancelled) return std::unexpected(kCancelled);
    return corrected(samples, text, std::move(heard));
  }
  const auto script = read_aloud(options.script);
  Recognition found;
  if (!options.transcriber.url.empty()) {
    auto remote = transcribe(samples, options.transcriber, options.cancelled);
    if (remote) return sent_for(samples, script, options, std::move(*remote));
    if (remote.error() == kCancelled) return std::unexpected(kCancelled);
    found.notices.push_back(remote.error() + "; the words were recognised on this computer");
  }
  return here(samples, script, options, std::move(found));
}

}  // namespace ninety::speech
