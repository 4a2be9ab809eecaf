#include "apps/media/format.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ninety::media {
namespace {

/// As libavformat names its demuxers. Playlists and the like, which would open other files, are not
/// among them.
constexpr std::array<std::string_view, 7> kContainers = {
    "wav", "matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2", "mp3", "flac", "ogg", "aac"};

constexpr std::string_view kWanted = "give WAV, WebM, MP4, MP3, FLAC or Ogg";

struct Other {
  std::string_view begins;
  std::string_view is;
};

/// What people pick by mistake.
constexpr std::array kOthers = {Other{"%PDF", "a PDF"},
                                Other{"\x89PNG", "a picture"},
                                Other{"\xFF\xD8\xFF", "a picture"},
                                Other{"GIF8", "a picture"},
                                Other{"PK\x03\x04", "a ZIP archive or an office document"},
                                Other{"<", "a web page or XML"},
                                Other{"{", "JSON"},
                                Other{"\x1F\x8B", "a compressed archive"}};

/// The first bytes are there without reading again: the probe has put them into the buffer.
std::string_view first_bytes(const AVIOContext* io) {
  const auto* const begin = reinterpret_cast<const char*>(io->buffer);
  return {begin, static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, io->buf_end - io->buffer))};
}

bool is_text(std::string_view bytes) {
  return std::ranges::none_of(bytes.substr(0, 4096), [](unsigned char c) {
    return (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 127;
  });
}

std::string refusal(std::string_view bytes) {
  if (bytes.empty()) return "the file is empty: record anew";
  const auto* const other = std::ranges::find_if(
      kOthers, [bytes](const Other& o) { return bytes.starts_with(o.begins); });
  const std::string_view is = other != kOthers.end() ? other->is : is_text(bytes) ? "text" : "";
  const std::string what = is.empty() ? "the file is no recording that can be read"
                                      : "the file is " + std::string(is) + ", not a recording";
  return what + ": " + std::string(kWanted);
}

}  // namespace

const char* const kCodecs =
    "opus,vorbis,aac,mp3float,mp3,mp2,flac,alac,amrnb,amrwb,pcm_u8,pcm_s8,pcm_s16le,pcm_"
    "s16be,"
    "pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,"
    "pcm_mulaw,adpcm_ms,adpcm_ima_wav,gsm_ms";

std::expected<const AVInputFormat*, std::string> format_of(AVIOContext* io) {
  const AVInputFormat* format = nullptr;
  const int score = av_probe_input_buffer2(io, &format, "", nullptr, 0, 0);
  const bool listed =
      score >= AVPROBE_SCORE_RETRY && format != nullptr &&
      std::ranges::find(kContainers, std::string_view(format->name)) != kContainers.end();
  if (listed) return format;
  return std::unexpected(refusal(first_bytes(io)));
}

}  // namespace ninety::media
