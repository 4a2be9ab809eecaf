#include "train/word_figures.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "speech/decode.h"
#include "speech/read_take.h"
#include "speech/script_match.h"
#include "speech/spoken_script.h"

namespace ninety::train {
namespace {

using namespace speech;  // NOLINT(google-build-using-namespace)
using Words = std::vector<std::string>;

Words texts_of_script(std::string_view text, const Words& said) {
  Words texts;
  for (auto& word : words_as_said(read_aloud(text), said))
    texts.push_back(std::move(word.text));
  return texts;
}

std::vector<SpokenWord> as_heard(const Words& texts) {
  std::vector<SpokenWord> words;
  words.reserve(texts.size());
  for (const auto& text : texts)
    words.push_back({.text = text, .time = {}, .syllables = 1});
  return words;
}

/// For each word of the script whether it was not said.
std::vector<bool> not_said(std::string_view script, const std::vector<SpokenWord>& said) {
  const auto match = match_words(words_as_said(read_aloud(script), texts_of(said)), said);
  std::vector<bool> missing;
  missing.reserve(match.heard_for.size());
  for (const auto at : match.heard_for)
    missing.push_back(at == kNotHeard);
  return missing;
}

class Evaluator {
 public:
  Evaluator(std::string folder, const std::function<void(const std::string&)>& tell)
      : folder_(std::move(folder)), tell_(tell) {}

  WordFigures run() {
    std::ifstream in(folder_ + "/manifest.json");
    if (!in) throw std::runtime_error(folder_ + "/manifest.json cannot be opened");
    const auto manifest = nlohmann::json::parse(in);
    const auto scripts = manifest.value("deviated_scripts", nlohmann::json::object());
    for (const auto& file : manifest.at("files"))
      evaluate(file, scripts.value(file.value("source", ""), ""));
    return figures_;
  }

 private:
  void evaluate(const nlohmann::json& file, const std::string& deviating) {
    const auto name = file.at("file").get<std::string>();
    const auto reference = file.value("reference", "");
    const auto kind = file.value("kind", "original");
    const auto samples = decode(folder_ + "/" + name);
    if (!samples) {
      ++figures_.failures;
      return tell_(name + ": " + samples.error());
    }
    auto line = fmt::format("{:24}", name);
    if (kind == "original" || kind == "fillers") {
      const auto take = take_of(*samples, "");
      if (kind == "original") add(figures_.stock, reference, take.words, "no script", line);
      add_fillers(figures_.fillers_without_script, file, take, samples->duration());
    }
    const auto exact = take_of(*samples, reference);
    add(figures_.exact[kind], reference, exact.words, "exact", line);
    add_fillers(figures_.fillers, file, exact, samples->duration());
    if (!deviating.empty()) {
      const auto said = take_of(*samples, deviating).words;
      add(figures_.deviating[kind], reference, said, "deviating", line);
      if (kind == "original") add_skipped(reference, deviating, said);
    }
    tell_(line);
  }

  Take take_of(const Samples& samples, const std::string& script) {
    const auto start = std::chrono::steady_clock::now();
    auto take = read_take(samples, {.script = script});
    if (!script.empty()) {
      figures_.wall_seconds +=
          std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      figures_.seconds += samples.duration();
    }
    if (take && !take->words.empty()) return std::move(*take);
    ++figures_.failures;
    tell_(!take                        ? take.error()
          : take->not_measured.empty() ? "no words"
                                       : take->not_measured.back().why);
    return {};
  }

  static void add_fillers(DecidedFillers& figures, const nlohmann::json& file, const Take& take,
                          double duration) {
    const auto inserted = file.value("inserted_fillers", nlohmann::json::array());
    for (const auto& filler : inserted) {
      const TimeSpan time{filler.at("start").get<double>(), filler.at("end").get<double>()};
      ++figures.inserted;
      figures.found += std::ranges::any_of(take.fillers, [time](const Filler& f) {
        return std::min(f.time.end, time.end) - std::max(f.time.start, time.start) >
               0.5 * time.length();
      });
    }
    if (!inserted.empty()) return;
    figures.clean_seconds += duration;
    figures.false_ones += static_cast<std::uint32_t>(take.fillers.size());
  }

  static void add(WordErrors& errors, std::string_view reference,
                  const std::vector<SpokenWord>& said, std::string_view what, std::string& line) {
    const auto texts = texts_of(said);
    const auto wanted = texts_of_script(reference, texts);
    const auto wrong = word_errors(wanted, texts);
    errors.words += static_cast<std::uint32_t>(wanted.size());
    errors.errors += wrong;
    line +=
        fmt::format("  {} {:5.1f} %", what,
                    100.0 * wrong / static_cast<double>(std::max<std::size_t>(wanted.size(), 1)));
  }

  void add_skipped(std::string_view reference, std::string_view script,
                   const std::vector<SpokenWord>& said) {
    const auto told = not_said(script, said);
    const auto there = not_said(script, as_heard(texts_of_script(reference, texts_of(said))));
    for (std::size_t i = 0; i < std::min(told.size(), there.size()); ++i) {
      figures_.skipped.told += told[i] ? 1 : 0;
      figures_.skipped.there += there[i] ? 1 : 0;
      figures_.skipped.both += told[i] && there[i] ? 1 : 0;
    }
  }

  std::string folder_;
  const std::function<void(const std::string&)>& tell_;
  WordFigures figures_;
};

}  // namespace

std::uint32_t word_errors(const Words& reference, const Words& said) {
  std::vector<std::uint32_t> row(said.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j)
    row[j] = static_cast<std::uint32_t>(j);
  for (std::size_t i = 1; i <= reference.size(); ++i) {
    auto diagonal = row[0]++;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const auto changed = diagonal + (reference[i - 1] == said[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

WordFigures word_figures(const std::string& folder,
                         const std::function<void(const std::string&)>& tell) {
  return Evaluator(folder, tell).run();
}

std::string text_of(const WordFigures& figures) {
  std::string text;
  const auto table = [&text](std::string_view name, const std::map<std::string, WordErrors>& by) {
    WordErrors all;
    for (const auto& [kind, errors] : by) {
      text += fmt::format("  {:9} {:14} {:5.1f} %  of {} words\n", name, kind, 100 * errors.rate(),
                          errors.words);
      all.words += errors.words;
      all.errors += errors.errors;
    }
    text += fmt::format("  {:9} {:14} {:5.1f} %  of {} words\n", name, "all", 100 * all.rate(),
                        all.words);
  };
  text += "word error rate\n";
  table("exact", figures.exact);
  table("deviating", figures.deviating);
  text += fmt::format("  {:9} {:14} {:5.1f} %  of {} words\n", "no script", "original",
                      100 * figures.stock.rate(), figures.stock.words);
  text += fmt::format("script words not said: precision {:.2f}, recall {:.2f} of {}\n",
                      figures.skipped.precision(), figures.skipped.recall(), figures.skipped.there);
  const auto fillers = [&text](std::string_view name, const DecidedFillers& decided) {
    text +=
        fmt::format("fillers {}: {} of {} found, {:.2f} false ones a minute of {:.0f} s\n", name,
                    decided.found, decided.inserted,
                    decided.clean_seconds > 0 ? 60 * decided.false_ones / decided.clean_seconds : 0,
                    decided.clean_seconds);
  };
  fillers("with the script", figures.fillers);
  fillers("without a script", figures.fillers_without_script);
  text += fmt::format("sound and words with a script: {:.2f} x real time over {:.0f} s of sound\n",
                      figures.seconds > 0 ? figures.wall_seconds / figures.seconds : 0,
                      figures.seconds);
  if (figures.failures > 0) text += fmt::format("failed: {}\n", figures.failures);
  return text;
}

}  // namespace ninety::train
