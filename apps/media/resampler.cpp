#include "apps/media/resampler.h"

#include <algorithm>
#include <cstddef>

extern "C" {
#include <libavutil/samplefmt.h>
}

#include "speech/samples.h"

namespace ninety::media {
namespace {

constexpr int kMostChannels = 64;
constexpr int kMostRate = 768'000;

std::vector<std::uint8_t> first_channel(const AVFrame& frame) {
  const auto format = static_cast<AVSampleFormat>(frame.format);
  const auto size = static_cast<std::size_t>(av_get_bytes_per_sample(format));
  const auto stride = av_sample_fmt_is_planar(format) != 0
                          ? size
                          : size * static_cast<std::size_t>(frame.ch_layout.nb_channels);
  std::vector<std::uint8_t> first(size * static_cast<std::size_t>(frame.nb_samples));
  for (std::size_t i = 0; i * size < first.size(); ++i)
    std::copy_n(frame.extended_data[0] + i * stride, size, first.data() + i * size);
  return first;
}

}  // namespace

bool Resampler::add(const AVFrame& frame, std::vector<std::int16_t>& into) {
  if (!fits(frame)) {
    finish(into);
    if (!begin(frame)) return false;
  }
  const auto** data = const_cast<const std::uint8_t**>(frame.extended_data);
  if (!first_only_) {
    convert(data, frame.nb_samples, into);
  } else {
    const auto first = first_channel(frame);
    const std::uint8_t* begin = first.data();
    convert(&begin, frame.nb_samples, into);
  }
  return true;
}

void Resampler::finish(std::vector<std::int16_t>& into) {
  if (context_ != nullptr) convert(nullptr, 0, into);
  context_.reset();
}

bool Resampler::fits(const AVFrame& frame) const {
  return context_ != nullptr && frame.format == format_ && frame.sample_rate == rate_ &&
         frame.ch_layout.nb_channels == channels_;
}

bool Resampler::begin(const AVFrame& frame) {
  channels_ = frame.ch_layout.nb_channels;
  rate_ = frame.sample_rate;
  format_ = frame.format;
  if (channels_ < 1 || channels_ > kMostChannels || rate_ < 1 || rate_ > kMostRate) return false;
  AVChannelLayout mono = AV_CHANNEL_LAYOUT_MONO;
  AVChannelLayout layout{};
  if (frame.ch_layout.order == AV_CHANNEL_ORDER_NATIVE) {
    if (av_channel_layout_copy(&layout, &frame.ch_layout) < 0) return false;
  } else {
    av_channel_layout_default(&layout, channels_);
  }
  first_only_ = layout.order != AV_CHANNEL_ORDER_NATIVE;
  SwrContext* context = nullptr;
  const int made = swr_alloc_set_opts2(&context, &mono, AV_SAMPLE_FMT_S16, speech::Samples::kRate,
                                       first_only_ ? &mono : &layout,
                                       static_cast<AVSampleFormat>(format_), rate_, 0, nullptr);
  context_.reset(context);
  av_channel_layout_uninit(&layout);
  if (made >= 0 && swr_init(context) >= 0) return true;
  context_.reset();
  return false;
}

void Resampler::convert(const std::uint8_t** data, int count, std::vector<std::int16_t>& into) {
  const int room = swr_get_out_samples(context_.get(), count);
  if (room <= 0) return;
  const auto before = into.size();
  into.resize(before + static_cast<std::size_t>(room));
  auto* out = reinterpret_cast<std::uint8_t*>(into.data() + before);
  const int made = swr_convert(context_.get(), &out, room, data, count);
  into.resize(before + static_cast<std::size_t>(made > 0 ? made : 0));
}

}  // namespace ninety::media
