// ninety eval: the program held against labelled answers.
#include <exception>
#include <memory>

#include <fmt/core.h>

#include "apps/cli/command.h"
#include "apps/cli/evaluation.h"
#include "apps/cli/help.h"
#include "reading/model.h"

namespace ninety::cli {
namespace {

constexpr std::string_view kExamples =
    "  ninety eval labelled.jsonl\n"
    "  ninety eval --format json labelled.jsonl | jq .verdict.accuracy";

struct EvalOptions {
  std::string file;
  std::string format = "text";
};

int eval(const EvalOptions& options) {
  const auto answers = train::read_answers(options.file == "-" ? "/dev/stdin" : options.file);
  if (answers.empty())
    return fail(fmt::format("{}: no labelled answers; give one JSON object a line", options.file));
  Evaluation evaluation;
  for (const auto& answer : answers) {
    const auto document = Document::read(answer.text);
    evaluation.add(
        answer, judge(document, Model::builtin(), {.id = answer.id, .question = {}, .norms = {}}));
  }
  return print(options.format == "json" ? evaluation.json() : evaluation.text());
}

}  // namespace

void add_eval(CLI::App& program, Action& chosen) {
  auto& command = *program.add_subcommand("eval", "Measure the program on labelled answers");
  set_help(command, kExamples,
           "The format is that of data/corpus: id, style, text, segments, source, motivation, "
           "pitfalls,\n"
           "criteria and verdict, one JSON object a line.");
  const auto options = std::make_shared<EvalOptions>();
  command.add_option("FILE", options->file, "The labelled answers, JSON lines")
      ->required()
      ->option_text(" ");
  command.add_option("--format", options->format, "How the figures are written (text)")
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}))
      ->option_text("text|json");
  command.callback([options, &chosen] { chosen = [options] { return eval(*options); }; });
}

}  // namespace ninety::cli
