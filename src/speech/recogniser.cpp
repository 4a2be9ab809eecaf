#include "speech/recogniser.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <csignal>
#include <mutex>
#include <span>
#include <thread>
#include <utility>

#include <fmt/format.h>
#include <sys/wait.h>

#include "helper/descriptor.h"
#include "helper/run.h"
#include "helper/status.h"
#include "speech/decode.h"
#include "speech/heard_pieces.h"
#include "speech/pieces.h"
#include "speech/recogniser_answer.h"
#include "speech/recogniser_protocol.h"

namespace ninety::speech {
namespace {

using helper::Ending;

constexpr const char* kProgram = "ninety-recogniser";
constexpr int kAttempts = 2;

/// Wall clock. A busy machine is slow and no reason to give up; a process that runs in circles is
/// ended by its limit of CPU, which is much smaller.
constexpr double kSecondsToStart = 60;
constexpr double kTimesRealTime = 15;

std::string sentence_for(const helper::Ended& ended) {
  if (ended.ending == Ending::cancelled) return kCancelled;
  if (ended.ending == Ending::missing) return helper::missing(kProgram);
  if (ended.ending == Ending::no_room) return "the system cannot start another process: try again";
  if (ended.ending == Ending::late)
    return "recognition takes too long here: try again when the machine has less to do";
  if (ended.with(helper::kNotConfined))
    return "this system cannot confine the recogniser (seccomp): the words were not recognised";
  if (ended.with(kRecogniserNoModel))
    return "the recogniser's model is missing: install pocketsphinx-en-us";
  if (ended.with(helper::kOutOfMemory))
    return "recognition needs more memory than there is: close other programs and try again";
  if (ended.with(helper::kNotStarted))
    return "the recogniser cannot be started: install ninety anew";
  return "the recogniser failed on this recording: give its words with --transcript FILE";
}

/// True when another attempt may end better.
bool worth_another(const helper::Ended& ended) {
  return ended.ending == Ending::stopped ||
         (ended.ending == Ending::ended && !ended.with(helper::kNotConfined) &&
          !ended.with(kRecogniserNoModel) && !ended.with(helper::kNotStarted));
}

std::string request_for(const Samples& samples, std::string_view model,
                        std::span<const Piece> pieces) {
  auto request = fmt::format("{}\nlanguage-model {}\n{}pieces {}\n", kRecogniserMark, model.size(),
                             model, pieces.size());
  for (const auto& piece : pieces)
    request += fmt::format("{} {}\n", piece.first, piece.count);
  request += fmt::format("samples {}\n", samples.values.size());
  const auto bytes = std::as_bytes(std::span(samples.values));
  return request.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

/// What the processes share: one voice for progress and one ear for cancellation.
class Shared {
 public:
  Shared(const RecogniserOptions& options, std::size_t samples)
      : options_(options), samples_(samples) {}

  [[nodiscard]] bool cancelled() {
    const std::scoped_lock lock(asking_);
    if (options_.cancelled && options_.cancelled()) stop();
    return stopped_;
  }
  void stop() { stopped_ = true; }
  void done(std::size_t count) {
    const std::scoped_lock lock(asking_);
    done_ += count;
    if (options_.progress)
      options_.progress(static_cast<double>(done_) / static_cast<double>(samples_));
  }

 private:
  const RecogniserOptions& options_;
  std::size_t samples_;
  std::size_t done_ = 0;
  std::mutex asking_;
  std::atomic<bool> stopped_ = false;
};

class Worker {
 public:
  Worker(const Samples& samples, std::string_view model, Shared& shared)
      : samples_(samples), model_(model), shared_(shared) {}

  void add(Piece piece) { pieces_.push_back(piece); }
  [[nodiscard]] std::size_t load() const {
    std::size_t count = 0;
    for (const auto& piece : pieces_)
      count += piece.count;
    return count;
  }

  /// All pieces, or a sentence in failure(). A piece that was answered is not asked for again.
  void run() {
    std::span<const Piece> left = pieces_;
    for (int attempt = 0; attempt < kAttempts && !left.empty(); ++attempt) {
      RecogniserAnswer answer;
      const auto ended = attempt_with(left, answer);
      std::ranges::move(answer.words(), std::back_inserter(words_));
      left = left.subspan(std::min(answer.pieces_done(), left.size()));
      // When every piece was answered, how the process ended after that is nobody's matter.
      failure_ = left.empty() ? std::string() : sentence_for(ended);
      if (!worth_another(ended)) break;
    }
    if (!failure_.empty()) shared_.stop();
  }

  [[nodiscard]] const std::string& failure() const { return failure_; }
  [[nodiscard]] std::vector<SpokenWord>& words() { return words_; }

 private:
  helper::Ended attempt_with(std::span<const Piece> pieces, RecogniserAnswer& answer) {
    const auto input = helper::file_in_memory(request_for(samples_, model_, pieces));
    if (!input.good()) return {.ending = Ending::no_room};
    std::size_t longest = 0;
    std::size_t all = 0;
    for (const auto& piece : pieces) {
      longest = std::max(longest, piece.count);
      all += piece.count;
    }
    const auto limit = [](std::size_t count) {
      return kSecondsToStart + kTimesRealTime * static_cast<double>(count) / Samples::kRate;
    };
    const auto receive = [&](std::string_view block) {
      const auto before = answer.pieces_done();
      if (!answer.feed(block) || answer.pieces_done() > pieces.size()) return false;
      for (auto i = before; i < answer.pieces_done(); ++i)
        shared_.done(pieces[i].count);
      return true;
    };
    return helper::run({.name = kProgram}, input.get(),
                       {.seconds = limit(all),
                        .silent_seconds = limit(longest),
                        .receive = receive,
                        .cancelled = [this] { return shared_.cancelled(); }});
  }

  const Samples& samples_;
  std::string_view model_;
  Shared& shared_;
  std::vector<Piece> pieces_;
  std::vector<SpokenWord> words_;
  std::string failure_;
};

}  // namespace

std::expected<std::vector<SpokenWord>, std::string> run_recogniser(
    const Samples& samples, std::string_view model, const RecogniserOptions& options) {
  const auto pieces =
      options.heard == nullptr ? cut_into_pieces(samples.values) : cut_as_it_comes(samples.values);
  return recognise_pieces(samples, model, pieces, options);
}

std::expected<std::vector<SpokenWord>, std::string> recognise_pieces(
    const Samples& samples, std::string_view model, std::span<const Piece> wanted,
    const RecogniserOptions& options) {
  Shared shared(options, samples.values.size());
  std::vector<SpokenWord> words;
  std::vector<Piece> pieces;
  for (const auto& piece : wanted) {
    auto known =
        options.heard == nullptr ? std::nullopt : options.heard->find(samples, model, piece);
    if (!known) {
      pieces.push_back(piece);
      continue;
    }
    std::ranges::move(*known, std::back_inserter(words));
    shared.done(piece.count);
  }
  const auto count =
      std::clamp<std::size_t>(options.processes, 1, std::max<std::size_t>(pieces.size(), 1));
  std::vector<Worker> workers;
  workers.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    workers.emplace_back(samples, model, shared);
  // Neighbours in turn: when one process is slower, progress still comes evenly.
  for (const auto& piece : pieces)
    std::ranges::min_element(workers, {}, &Worker::load)->add(piece);
  {
    std::vector<std::jthread> threads;
    threads.reserve(workers.size());
    for (auto& worker : workers)
      threads.emplace_back([&worker] { worker.run(); });
  }
  std::string failure;
  for (auto& worker : workers) {
    // One that failed stops the others, which then call themselves cancelled.
    if (!worker.failure().empty() && (failure.empty() || failure == kCancelled))
      failure = worker.failure();
    std::ranges::move(worker.words(), std::back_inserter(words));
  }
  if (!failure.empty()) return std::unexpected(failure);
  if (options.heard != nullptr)
    for (const auto& piece : pieces)
      options.heard->keep(samples, model, piece, words);
  std::ranges::sort(words, {}, [](const SpokenWord& word) { return word.time.start; });
  return words;
}

void count_syllables(std::vector<SpokenWord>& words) {
  std::string asked;
  for (const auto& word : words)
    asked += word.text + '\n';
  const auto input = helper::file_in_memory(asked);
  std::string answer;
  const auto receive = [&answer](std::string_view block) {
    answer += block;
    return answer.size() <= kRequestLimit;
  };
  const auto ended = helper::run({.name = kProgram, .arguments = {"pronounce"}}, input.get(),
                                 {.seconds = 10, .receive = receive});
  if (!input.good() || !ended.with(helper::kRead)) return;
  std::string_view rest = answer;
  for (auto& word : words) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    std::uint32_t syllables = 0;
    const auto [after, failed] = std::from_chars(line.data(), line.data() + line.size(), syllables);
    if (failed == std::errc() && word.syllables == 0) word.syllables = syllables;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace ninety::speech
