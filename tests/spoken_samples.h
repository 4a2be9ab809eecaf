// Speech of flite as samples, and what is recognised in it.
#pragma once

#include <string>

#include "speech/recognise.h"
#include "speech/samples.h"

namespace ninety::tests {

/// kSpokenText (tests/recordings.h) in the voice rms; made once.
[[nodiscard]] const speech::Samples& talk();

/// A sentence in a voice of flite.
[[nodiscard]] speech::Samples say(const std::string& text, const std::string& voice = "rms");

/// Fails the test when recognition does.
[[nodiscard]] speech::Recognition heard(const speech::Samples& samples,
                                        const speech::RecogniseOptions& options);

}  // namespace ninety::tests
