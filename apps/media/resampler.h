// Decoded sound of any rate, form and number of channels → 16 kHz, one channel, 16 bit.
//
//   Resampler resampler;
//   for (…) if (!resampler.add(frame, samples)) …
//   resampler.finish(samples);
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/frame.h>
#include <libswresample/swresample.h>
}

namespace ninety::media {

class Resampler {
 public:
  /// Appends what the frame gives. False when its form is none that can be converted. A frame of
  /// another form than the one before begins anew, without loss. Channels are mixed; where a file
  /// does not say which is which, the usual order is taken, and of more channels than there is an
  /// order for, the first.
  [[nodiscard]] bool add(const AVFrame& frame, std::vector<std::int16_t>& into);
  /// Appends what the filter still holds.
  void finish(std::vector<std::int16_t>& into);

 private:
  struct Release {
    void operator()(SwrContext* context) const { swr_free(&context); }
  };

  [[nodiscard]] bool fits(const AVFrame& frame) const;
  [[nodiscard]] bool begin(const AVFrame& frame);
  void convert(const std::uint8_t** data, int count, std::vector<std::int16_t>& into);

  std::unique_ptr<SwrContext, Release> context_;
  int format_ = -1;
  int rate_ = 0;
  int channels_ = 0;
  bool first_only_ = false;
};

}  // namespace ninety::media
