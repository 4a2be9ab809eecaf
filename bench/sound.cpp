// Measuring the sound of a take of 90 s, on one core; peers: aubio's yinfast in this process, and
// Praat as a process. `x_real_time` is seconds of sound a second of work.
#include "speech/sound.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <aubio/aubio.h>
#include <benchmark/benchmark.h>
#include <unistd.h>

#include "speech/activity.h"
#include "speech/decode.h"
#include "speech/filler_candidates.h"
#include "speech/loudness.h"
#include "speech/pitch.h"
#include "speech/testing.h"

namespace ninety::bench {
namespace {

using namespace speech;  // NOLINT(google-build-using-namespace)

constexpr double kSeconds = 90;

const Samples& take() {
  static const Samples samples = [] {
    auto sound = testing_sound(kSeconds);
    add_talk(sound, 130);
    add_noise(sound, 0.001);
    return samples_of(sound);
  }();
  return samples;
}

void finish(benchmark::State& state) {
  state.counters["x_real_time"] = benchmark::Counter(
      kSeconds * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

/// The take as a file of 16 kHz WAV, and others made of it by ffmpeg where that is installed.
class Files {
 public:
  Files()
      : folder_(std::filesystem::temp_directory_path() /
                ("ninety-bench-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
    write_wav();
  }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  Files(Files&&) = delete;
  Files& operator=(Files&&) = delete;
  ~Files() {
    std::error_code failed;
    std::filesystem::remove_all(folder_, failed);
  }
  [[nodiscard]] std::string wav() const { return (folder_ / "take.wav").string(); }
  /// Empty when ffmpeg is not there.
  [[nodiscard]] std::string coded(const std::string& name) const {
    auto path = (folder_ / name).string();
    if (std::filesystem::exists(path)) return path;
    const auto line = "ffmpeg -v error -i '" + wav() + "' -ar 48000 -y '" + path + "' 2>/dev/null";
    return std::system(line.c_str()) == 0 ? path : std::string();  // NOLINT(concurrency-mt-unsafe)
  }
  [[nodiscard]] std::string written(const std::string& name, const std::string& text) const {
    const auto path = (folder_ / name).string();
    std::ofstream(path) << text;
    return path;
  }

 private:
  void write_wav() const {
    std::ofstream out(wav(), std::ios::binary);
    const auto bytes = static_cast<std::uint32_t>(take().values.size() * sizeof(std::int16_t));
    const auto number = [&out](std::uint32_t value, int size) {
      out.write(reinterpret_cast<const char*>(&value), size);
    };
    out << "RIFF";
    number(36 + bytes, 4);
    out << "WAVEfmt ";
    number(16, 4);
    number(1, 2);  // PCM
    number(1, 2);  // channels
    number(Samples::kRate, 4);
    number(2 * Samples::kRate, 4);
    number(2, 2);
    number(16, 2);
    out << "data";
    number(bytes, 4);
    out.write(reinterpret_cast<const char*>(take().values.data()), bytes);
  }

  std::filesystem::path folder_;
};

const Files& files() {
  static const Files made;
  return made;
}

void sound_pitch(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(track_pitch(take()));
  finish(state);
}

void sound_pitch_aubio_yinfast(benchmark::State& state) {
  constexpr uint_t kHop = 160;
  constexpr uint_t kWindow = 1024;
  const std::unique_ptr<fvec_t, decltype(&del_fvec)> in(new_fvec(kHop), &del_fvec);
  const std::unique_ptr<fvec_t, decltype(&del_fvec)> out(new_fvec(1), &del_fvec);
  for (auto _ : state) {
    const std::unique_ptr<aubio_pitch_t, decltype(&del_aubio_pitch)> pitch(
        new_aubio_pitch("yinfast", kWindow, kHop, Samples::kRate), &del_aubio_pitch);
    aubio_pitch_set_tolerance(pitch.get(), 0.15F);
    float sum = 0;
    const auto& values = take().values;
    for (std::size_t i = 0; i + kHop <= values.size(); i += kHop) {
      for (uint_t k = 0; k < kHop; ++k)
        in->data[k] = static_cast<float>(values[i + k]) / 32768.0F;
      aubio_pitch_do(pitch.get(), in.get(), out.get());
      sum += out->data[0];
    }
    benchmark::DoNotOptimize(sum);
  }
  finish(state);
}

void sound_pitch_praat_process(benchmark::State& state) {
  const auto script = files().written(
      "pitch.praat",
      "Read from file: \"" + files().wav() +
          "\"\nTo Pitch: 0.01, 75, 500\nsd = Get standard deviation: 0, 0, \"semitones\"\n"
          "writeInfoLine: sd\n");
  const auto line = "praat --run '" + script + "' >/dev/null 2>&1";
  for (auto _ : state) {
    if (std::system(line.c_str()) != 0) {  // NOLINT(concurrency-mt-unsafe)
      state.SkipWithError("praat is not installed");
      return;
    }
  }
  finish(state);
}

void sound_activity(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(find_activity(take()));
  finish(state);
}

void sound_loudness(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(measure_loudness(take()));
  finish(state);
}

void sound_filler_candidates(benchmark::State& state) {
  const auto activity = find_activity(take());
  const auto pitch = track_pitch(take());
  for (auto _ : state)
    benchmark::DoNotOptimize(filler_candidates(take(), activity, pitch));
  finish(state);
}

void sound_all_measures(benchmark::State& state) {
  for (auto _ : state) {
    Take measured;
    benchmark::DoNotOptimize(measure_sound(take(), measured));
  }
  finish(state);
}

void measure_file(benchmark::State& state, const std::string& path) {
  if (path.empty()) {
    state.SkipWithError("ffmpeg is not installed");
    return;
  }
  for (auto _ : state) {
    const auto samples = decode(path);
    if (!samples) {
      state.SkipWithError(samples.error().c_str());
      return;
    }
    Take measured;
    benchmark::DoNotOptimize(measure_sound(*samples, measured));
  }
  finish(state);
}

void sound_of_wav_file(benchmark::State& state) { measure_file(state, files().wav()); }
void sound_of_webm_file(benchmark::State& state) {
  measure_file(state, files().coded("take.webm"));
}
void sound_of_mp4_file(benchmark::State& state) { measure_file(state, files().coded("take.mp4")); }

BENCHMARK(sound_pitch)->Unit(benchmark::kMillisecond);
BENCHMARK(sound_pitch_aubio_yinfast)->Unit(benchmark::kMillisecond);
BENCHMARK(sound_pitch_praat_process)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(sound_activity)->Unit(benchmark::kMillisecond);
BENCHMARK(sound_loudness)->Unit(benchmark::kMillisecond);
BENCHMARK(sound_filler_candidates)->Unit(benchmark::kMillisecond);
BENCHMARK(sound_all_measures)->Unit(benchmark::kMillisecond);
// With the start, the work and the end of the decoder's process.
BENCHMARK(sound_of_wav_file)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(sound_of_webm_file)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(sound_of_mp4_file)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace ninety::bench
