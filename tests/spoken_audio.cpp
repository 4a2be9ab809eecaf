#include "tests/spoken_audio.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace ninety::tests {
namespace {

void run(const std::string& command) {
  // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): our own words, in a test of one thread
  ASSERT_EQ(std::system(command.c_str()), 0) << command << ": are flite and sox installed?";
}

}  // namespace

SpokenAudio::SpokenAudio() {
  std::string pattern = std::filesystem::temp_directory_path() / "ninety-spoken-XXXXXX";
  folder_ = mkdtemp(pattern.data());
}

SpokenAudio::~SpokenAudio() {
  std::error_code none;
  std::filesystem::remove_all(folder_, none);
}

void SpokenAudio::say(const std::string& name, const std::string& text,
                      const std::string& options) const {
  write(name + ".txt", text);
  run(fmt::format("flite -voice rms {} -f {} -o {}", options, file(name + ".txt"), path(name)));
}

void SpokenAudio::silence(const std::string& name, double seconds) const {
  run(fmt::format("sox -R -n -r 16000 -b 16 -c 1 {} synth {} whitenoise gain -70", path(name),
                  seconds));
}

void SpokenAudio::join(const std::vector<std::string>& names, const std::string& name) const {
  std::string files;
  for (const auto& part : names)
    files += path(part) + ' ';
  run(fmt::format("sox {} {}", files, path(name)));
}

void SpokenAudio::change(const std::string& from, const std::string& effect,
                         const std::string& name) const {
  run(fmt::format("sox {} {} {}", path(from), path(name), effect));
}

void SpokenAudio::write(const std::string& name, const std::string& content) const {
  std::ofstream(file(name), std::ios::binary) << content;
}

}  // namespace ninety::tests
