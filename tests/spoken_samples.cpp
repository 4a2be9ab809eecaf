#include "tests/spoken_samples.h"

#include <stdexcept>
#include <utility>

#include <gtest/gtest.h>

#include "speech/decode.h"
#include "tests/recordings.h"

namespace ninety::tests {

const speech::Samples& talk() {
  static const speech::Samples kSamples = speech::decode(spoken("rms")).value();
  return kSamples;
}

speech::Samples say(const std::string& text, const std::string& voice) {
  const auto path = made("", "flite -voice " + voice + " -t \"" + text + "\" -o $OUT");
  auto samples = speech::decode(path);
  if (!samples) throw std::runtime_error(samples.error());
  return std::move(*samples);
}

speech::Recognition heard(const speech::Samples& samples, const speech::RecogniseOptions& options) {
  auto found = speech::recognise(samples, options);
  EXPECT_TRUE(found) << found.error();
  return found ? std::move(*found) : speech::Recognition();
}

}  // namespace ninety::tests
