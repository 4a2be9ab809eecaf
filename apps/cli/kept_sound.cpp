#include "apps/cli/kept_sound.h"

#include <array>
#include <string_view>

#include <fmt/core.h>

#include "apps/cli/input.h"

namespace ninety::cli {
namespace {

constexpr std::size_t kSoundLimit = 30'000'000;

struct Mark {
  std::size_t at = 0;
  std::string_view bytes;
  std::string_view type;
};

constexpr std::array<Mark, 8> kMarks = {{{8, "WAVE", "audio/wav"},
                                         {0, "\x1a\x45\xdf\xa3", "audio/webm"},
                                         {4, "ftyp", "audio/mp4"},
                                         {0, "OggS", "audio/ogg"},
                                         {0, "fLaC", "audio/flac"},
                                         {0, "ID3", "audio/mpeg"},
                                         {0, "\xff\xfb", "audio/mpeg"},
                                         {0, "\xff\xf1", "audio/aac"}}};

}  // namespace

std::expected<KeptSound, std::string> read_sound(const std::string& path) {
  auto bytes = read_bytes(path, kSoundLimit);
  if (!bytes) return std::unexpected(bytes.error());
  const auto refuse = [&path](std::string_view why) {
    return std::unexpected(fmt::format("{}: {}", display_name(path), why));
  };
  if (bytes->size() > kSoundLimit)
    return refuse("over 30 MB, the limit for --keep-audio; leave it out, or give an MP3 or WebM");
  for (const auto& mark : kMarks) {
    const bool there =
        bytes->size() > mark.at && std::string_view(*bytes).substr(mark.at).starts_with(mark.bytes);
    if (there) return KeptSound{std::move(*bytes), mark.type};
  }
  return refuse("of a type that browsers may not play, so --keep-audio cannot keep it");
}

}  // namespace ninety::cli
