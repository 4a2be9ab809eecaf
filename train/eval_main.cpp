// Measures the accuracy by cross-validation leaving one writer out, then on pairs, adversarial
// texts and the sealed answers, which no model was trained on:
//   ninety-eval data/corpus [--folds N] [--curve] [--no-cross-validation] [--disagreements FILE]
// --folds N leaves out groups of writers instead, which is quicker; --curve adds a learning curve:
// models of some of the writers, each judged on the same writers that none of them saw;
// --disagreements writes where cross-validation and labels differ, to read those labels again.
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "apps/cli/evaluation.h"
#include "train/disagreements.h"
#include "train/pairs.h"
#include "train/pipeline.h"

namespace {

using namespace ninety;
using namespace ninety::train;

void progress(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

void judge_into(Evaluation& evaluation, const LabelledAnswer& answer, const Model& model) {
  const auto document = Document::read(answer.text);
  evaluation.add(answer, judge(document, model));
}

std::size_t length_slice(const LabelledAnswer& answer) {
  const auto words = Document::read(answer.text).words();
  return words < 100 ? 0 : words < 160 ? 1 : 2;
}

struct Slices {
  Evaluation all;
  std::map<std::string, Evaluation> by;
};

void print_slices(const std::map<std::string, Evaluation>& by) {
  std::printf("\n## Slices\n\n");
  for (const auto& [name, evaluation] : by)
    std::printf("%-24s %s\n", name.c_str(), evaluation.line().c_str());
}

void cross_validate(const Pipeline& pipeline, std::size_t folds, Disagreements* disagreements) {
  Slices slices;
  const auto use = [&](const std::set<std::string>& writers, const std::vector<std::byte>& bytes) {
    const Model model(bytes);
    for (const auto& answer : pipeline.answers()) {
      if (!writers.contains(answer.writer)) continue;
      judge_into(slices.all, answer, model);
      if (disagreements != nullptr) disagreements->add(answer, model);
      constexpr const char* kLengths[] = {"under 100 words", "100 to 159 words",
                                          "160 words and more"};
      judge_into(slices.by[kLengths[length_slice(answer)]], answer, model);
      judge_into(slices.by["style " + answer.style], answer, model);
      judge_into(slices.by["verdict " + answer.verdict], answer, model);
      judge_into(slices.by["writer " + answer.writer], answer, model);
    }
  };
  pipeline.cross_validate(folds, progress, use);
  std::printf("# Cross-validation, %zu writers, %zu answers\n\n%s", pipeline.writers().size(),
              pipeline.answers().size(), slices.all.text().c_str());
  print_slices(slices.by);
  std::fflush(stdout);
}

void print_curve(const std::filesystem::path& data, const std::vector<std::string>& writers) {
  constexpr std::size_t kSteps[] = {3, 6, 12};
  std::set<std::string> judged;
  for (std::size_t w = 0; w < writers.size(); w += 4)
    judged.insert(writers[w]);
  std::printf("\n## Learning curve\n\n");
  for (const auto step : kSteps) {
    std::set<std::string> left_out = judged;
    std::size_t kept = 0;
    for (const auto& writer : writers) {
      if (!judged.contains(writer) && ++kept > step) left_out.insert(writer);
    }
    const Pipeline pipeline(data, left_out);
    const auto bytes = pipeline.train_all(progress);
    const Model model(bytes);
    Evaluation evaluation;
    for (const auto& answer : read_corpus(data / "corpus")) {
      if (judged.contains(answer.writer)) judge_into(evaluation, answer, model);
    }
    std::printf("%2zu writers, %4zu answers: %s\n", pipeline.writers().size(),
                pipeline.answers().size(), evaluation.line().c_str());
  }
}

void print_pairs(const std::filesystem::path& data, const Model& model) {
  const auto pairs = judge_pairs(data / "pairs" / "better_worse.jsonl", model);
  std::printf("\n## Better of two versions scores higher\n\n%u of %u (longer wins: %u)\n",
              pairs.total.won, pairs.total.all, pairs.longer_wins.won);
  for (const auto& [id, result] : pairs.by_criterion)
    std::printf("%-20s %u of %u\n", id.c_str(), result.won, result.all);
  for (const auto& id : pairs.lost)
    std::printf("lost: %s\n", id.c_str());
  const auto fooled = judge_adversarial(data / "pairs" / "adversarial.jsonl", model);
  std::printf(
      "\n## Adversarial\n\nplain strong above stuffed, salad, clichés: %u of %u\nfalse pitfalls on "
      "innocent words: %u\n",
      fooled.orderings_right, fooled.orderings, fooled.false_pitfalls);
  for (const auto& [kind, result] : fooled.verdict_by_kind)
    std::printf("%-20s verdict as expected: %u of %u\n", kind.c_str(), result.won, result.all);
  for (const auto& line : fooled.wrong)
    std::printf("%s\n", line.c_str());
}

void print_sealed(const std::filesystem::path& data, const Model& model) {
  for (const auto* file : {"sealed.jsonl", "sealed_second.jsonl"}) {
    Evaluation evaluation;
    for (const auto& answer : read_answers(data / "corpus" / file))
      judge_into(evaluation, answer, model);
    std::printf("\n## Against %s (never trained on)\n\n%s", file, evaluation.text().c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path corpus = "data/corpus";
  std::size_t folds = 0;
  bool cross = true;
  bool curve = false;
  std::string disagreements;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "--folds") == 0 && i + 1 < argc)
      folds = std::stoul(argv[++i]);
    else if (std::strcmp(argv[i], "--disagreements") == 0 && i + 1 < argc)
      disagreements = argv[++i];
    else if (std::strcmp(argv[i], "--curve") == 0)
      curve = true;
    else if (std::strcmp(argv[i], "--no-cross-validation") == 0)
      cross = false;
    else
      corpus = argv[i];
  }
  try {
    const auto data = corpus.parent_path();
    if (cross) {
      std::optional<Disagreements> differing;
      if (!disagreements.empty()) differing.emplace(disagreements);
      cross_validate(Pipeline(data), folds, differing ? &*differing : nullptr);
    }
    if (curve) print_curve(data, Pipeline(data).writers());
    print_pairs(data, Model::builtin());
    print_sealed(data, Model::builtin());
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ninety-eval: %s\n", error.what());
    return 2;
  }
}
