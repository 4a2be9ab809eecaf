// Recordings made when a test runs: speech by flite, edited by sox, coded by ffmpeg.
//
//   const auto& talk = spoken("rms");                    // 16 kHz WAV, some 20 s
//   const auto webm = made(talk, "ffmpeg -v error -i $IN -c:a libopus -y $OUT", "webm");
//
// Each is a file of its own in a temporary folder that goes with the program.
#pragma once

#include <string>

namespace ninety::tests {

/// What the voices say.
inline constexpr const char* kSpokenText =
    "What inspires me is solving problems that nobody else wants to touch. In my last job the "
    "billing "
    "system failed every Friday. I spent three weeks reading old code, found the race condition, "
    "and "
    "wrote a test for it. Since then there has not been a single failure.";

/// kSpokenText in a voice of flite ("rms", "slt", "awb"); made once. The path of a 16 kHz WAV.
[[nodiscard]] const std::string& spoken(const std::string& voice);

/// A new file made by a shell command from $IN to $OUT, whose name ends in `ending`. Fails the test
/// when the command does. The path.
[[nodiscard]] std::string made(const std::string& from, const std::string& command,
                               const std::string& ending = "wav");

/// A new file with these bytes. The path.
[[nodiscard]] std::string written(const std::string& bytes, const std::string& ending = "bin");

/// All bytes of a file.
[[nodiscard]] std::string bytes_of(const std::string& path);

}  // namespace ninety::tests
