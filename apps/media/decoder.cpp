#include "apps/media/decoder.h"

#include <algorithm>
#include <cstdarg>
#include <cstdint>
#include <memory>
#include <new>
#include <string_view>
#include <vector>

#include "apps/media/format.h"
#include "apps/media/losses.h"
#include "apps/media/ogg_end.h"
#include "apps/media/resampler.h"
#include "apps/media/wav_head.h"
#include "speech/media_records.h"
#include "speech/samples.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/log.h>
}

namespace ninety::media {
namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* pointer) const {
    Free(&pointer);
  }
};
using Container = std::unique_ptr<AVFormatContext, Freed<avformat_close_input>>;
using Codec = std::unique_ptr<AVCodecContext, Freed<avcodec_free_context>>;
using Packet = std::unique_ptr<AVPacket, Freed<av_packet_free>>;
using Frame = std::unique_ptr<AVFrame, Freed<av_frame_free>>;

/// libavformat tells only its log that a file breaks off.
struct LogHints {
  bool ends_early = false;
  bool no_index = false;
};
LogHints log_hints;  // NOLINT: the log's callback has no other place

void listen_to_log(void* /*context*/, int level, const char* format, va_list /*values*/) {
  if (level > AV_LOG_WARNING) return;
  const std::string_view message(format);
  if (message.contains("ended prematurely") || message.contains("truncat"))
    log_hints.ends_early = true;
  if (message.contains("moov atom not found")) log_hints.no_index = true;
}

double seconds_of_wav(Source& source, const AVStream& stream) {
  const auto data = wav_data(source.bytes_at(0, kWavHead));
  if (!data || stream.codecpar->bit_rate <= 0) return 0;
  return static_cast<double>(data->size) * 8 / static_cast<double>(stream.codecpar->bit_rate);
}

/// Seconds that the header of a file with nothing but this stream states; 0 where it states none.
double stated_seconds(const AVFormatContext& container, const AVStream& stream) {
  const bool from_header = container.duration_estimation_method == AVFMT_DURATION_FROM_STREAM;
  if (!from_header || container.nb_streams != 1 || stream.duration <= 0) return 0;
  return static_cast<double>(stream.duration) * av_q2d(stream.time_base);
}

/// Whether an Ogg file lacks its last page.
bool ogg_breaks_off(Source& source) {
  const auto start = std::max<std::int64_t>(0, source.size() - std::int64_t{kOggPageLimit});
  return ogg_ends_early(source.bytes_at(start, kOggPageLimit));
}

class Decoding {
 public:
  Decoding(Source& source, Records& records) : source_(source), records_(records) {}

  [[nodiscard]] std::string run() {
    if (auto refusal = open(); !refusal.empty()) return refusal;
    if (auto refusal = open_codec(); !refusal.empty()) return refusal;
    if (auto refusal = decode_all(); !refusal.empty()) return refusal;
    tell_losses();
    return {};
  }

 private:
  std::string open() {
    const auto format = format_of(source_.io());
    if (!format) return format.error();
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) throw std::bad_alloc();
    context->pb = source_.io();
    AVDictionary* options = nullptr;
    av_dict_set(&options, "codec_whitelist", kCodecs, 0);
    av_dict_set(&options, "protocol_whitelist", "none", 0);
    av_dict_set_int(&options, "max_streams", 64, 0);
    const int opened = avformat_open_input(&context, "", *format, &options);
    av_dict_free(&options);
    container_.reset(opened < 0 ? nullptr : context);  // a failed one is freed already
    if (opened < 0) return unreadable();
    for (unsigned i = 0; i < container_->nb_streams; ++i) {
      auto& stream = *container_->streams[i];
      if (stream.codecpar->codec_type != AVMEDIA_TYPE_AUDIO) stream.discard = AVDISCARD_ALL;
    }
    return avformat_find_stream_info(container_.get(), nullptr) < 0 ? unreadable() : std::string();
  }

  [[nodiscard]] std::string unreadable() const {
    if (log_hints.no_index)
      return "the MP4 was not closed and its index is missing: repair it, or record anew";
    if (log_hints.ends_early) return "the file breaks off before any sound: record anew";
    return "the recording is damaged and cannot be read: record anew, or convert it to WAV";
  }

  std::string open_codec() {
    const int found = av_find_best_stream(container_.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (found < 0) return "the file has no sound: record with the microphone on";
    stream_ = container_->streams[found];
    const auto id = stream_->codecpar->codec_id;
    const auto* const codec = avcodec_find_decoder(id);
    codec_.reset(avcodec_alloc_context3(codec));
    if (codec_ == nullptr) throw std::bad_alloc();
    codec_->codec_whitelist = av_strdup(kCodecs);
    codec_->pkt_timebase = stream_->time_base;
    codec_->thread_count = 1;
    if (codec == nullptr || avcodec_parameters_to_context(codec_.get(), stream_->codecpar) < 0 ||
        avcodec_open2(codec_.get(), codec, nullptr) < 0)
      return "its sound is coded as " + std::string(avcodec_get_name(id)) +
             ", which is not supported: convert it to WAV, FLAC or Opus";
    return {};
  }

  std::string decode_all() {
    const Packet packet(av_packet_alloc());
    frame_.reset(av_frame_alloc());
    if (packet == nullptr || frame_ == nullptr) throw std::bad_alloc();
    while (!too_long_ && av_read_frame(container_.get(), packet.get()) >= 0) {
      if (packet->stream_index == stream_->index) decode(packet.get());
      av_packet_unref(packet.get());
      records_.progress(source_.share_read());
    }
    if (!too_long_) decode(nullptr);
    resampler_.finish(samples_);
    flush();
    if (too_long_) return "the recording is longer than 10 minutes: cut it to the answer";
    if (losses_.damaged_packets * 2 > losses_.packets)
      return "the recording is damaged: most of its sound cannot be decoded; record anew";
    if (written_ == 0 && losses_.packets == 0) return "the recording holds no sound: record anew";
    return {};
  }

  /// A null packet asks for what the decoder still holds.
  void decode(const AVPacket* packet) {
    if (packet != nullptr) ++losses_.packets;
    bool sound = avcodec_send_packet(codec_.get(), packet) >= 0;
    while (!too_long_) {
      const int got = avcodec_receive_frame(codec_.get(), frame_.get());
      if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) break;
      sound = sound && got >= 0 && resampler_.add(*frame_, samples_);
      if (got < 0) break;
      flush();
    }
    if (packet == nullptr) return;
    last_is_damaged_ = !sound;
    if (!sound) ++losses_.damaged_packets;
  }

  void flush() {
    written_ += samples_.size();
    too_long_ = written_ > speech::kSampleLimit;
    if (!too_long_) records_.samples(samples_);
    samples_.clear();
  }

  void tell_losses() {
    losses_.decoded_seconds = static_cast<double>(written_) / speech::Samples::kRate;
    const std::string_view format = container_->iformat->name;
    losses_.header_seconds =
        format == "wav" ? seconds_of_wav(source_, *stream_) : stated_seconds(*container_, *stream_);
    // A file that is cut within a block has that block as its last.
    if (last_is_damaged_) --losses_.damaged_packets;
    losses_.ends_early =
        last_is_damaged_ || log_hints.ends_early || (format == "ogg" && ogg_breaks_off(source_));
    records_.progress(1);
    if (const auto sentence = losses_.sentence(); !sentence.empty()) records_.damage(sentence);
  }

  Source& source_;
  Records& records_;
  Container container_;
  AVStream* stream_ = nullptr;
  Codec codec_;
  Frame frame_;
  Resampler resampler_;
  std::vector<std::int16_t> samples_;
  std::size_t written_ = 0;
  bool too_long_ = false;
  bool last_is_damaged_ = false;
  Losses losses_;
};

}  // namespace

std::string decode_recording(Source& source, Records& records) {
  av_log_set_callback(listen_to_log);
  log_hints = {};
  return Decoding(source, records).run();
}

}  // namespace ninety::media
