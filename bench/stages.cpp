// How long each stage of the analysis takes, given what the stage before it made. One iteration is
// one answer, in turn.
#include <cstddef>
#include <deque>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "apps/cli/batch_line.h"
#include "bench/answers.h"
#include "fit/fit.h"
#include "reading/answer_features.h"
#include "reading/answer_model.h"
#include "reading/clauses.h"
#include "reading/lexed.h"
#include "reading/model_parts.h"
#include "reading/role_model.h"
#include "render/html.h"
#include "render/json.h"
#include "render/json_text.h"
#include "render/text.h"
#include "report/report.h"
#include "text/document.h"
#include "text/language.h"

namespace ninety::bench {
namespace {

const Model::Parts& parts() { return Model::builtin().parts(); }

std::string file(const std::string& name) {
  std::ifstream in(std::string(NINETY_SOURCE_DIR) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// One answer at every stage. Later members point into earlier ones: it stays where it was made.
struct Staged {
  explicit Staged(const Answer& given)
      : answer(given),
        document(Document::read(given.text)),
        lexed(Lexed::read(document, parts().vocabulary)),
        labels(label_roles(lexed, parts().roles)),
        facts(answer_facts(lexed, labels)),
        report(judge(document, Model::builtin(), {.id = given.id, .question = {}, .norms = {}})) {}
  Staged(const Staged&) = delete;
  Staged& operator=(const Staged&) = delete;
  Staged(Staged&&) = delete;
  Staged& operator=(Staged&&) = delete;
  ~Staged() = default;

  const Answer& answer;
  Document document;
  Lexed lexed;
  RoleLabels labels;
  AnswerFacts facts;
  Report report;
};

const std::deque<Staged>& staged() {
  static const std::deque<Staged> all = [] {
    std::deque<Staged> made;
    for (const auto& answer : answers("written"))
      made.emplace_back(answer);
    return made;
  }();
  return all;
}

/// Calls `stage` with one answer after the other.
template <typename Stage>
void run(benchmark::State& state, const Stage& stage) {
  const auto& all = staged();
  auto next = all.begin();
  for (auto _ : state) {
    auto made = stage(*next);
    benchmark::DoNotOptimize(made);
    if (++next == all.end()) next = all.begin();
  }
  state.SetItemsProcessed(state.iterations());
}

void document(benchmark::State& state) {
  run(state, [](const Staged& s) { return Document::read(s.answer.text); });
}
void language(benchmark::State& state) {
  run(state, [](const Staged& s) { return language_of(s.document); });
}
void lexed(benchmark::State& state) {
  run(state, [](const Staged& s) { return Lexed::read(s.document, parts().vocabulary); });
}
void clauses(benchmark::State& state) {
  run(state, [](const Staged& s) { return find_clauses(s.lexed); });
}
void roles(benchmark::State& state) {
  run(state, [](const Staged& s) { return label_roles(s.lexed, parts().roles); });
}
void facts(benchmark::State& state) {
  run(state, [](const Staged& s) { return answer_facts(s.lexed, s.labels); });
}
void decisions(benchmark::State& state) {
  run(state, [](const Staged& s) { return decide(s.lexed, s.labels, s.facts, parts().answers); });
}
void reading(benchmark::State& state) {
  run(state, [](const Staged& s) { return read(s.document, Model::builtin()); });
}
void report(benchmark::State& state) {
  run(state, [](const Staged& s) {
    return judge(s.document, Model::builtin(), {.id = s.answer.id, .question = {}, .norms = {}});
  });
}
/// What a posting and a page add to an answer, once they are read.
void fit(benchmark::State& state) {
  static const Conduct conduct(Model::builtin());
  static const Brief brief(read_posting(file("examples/posting.txt"), Model::builtin()),
                           read_organisation(file("examples/company.md"), Model::builtin()),
                           Model::builtin(), conduct);
  run(state, [](const Staged& s) { return fit_of(s.report.reading, brief); });
}
void why(benchmark::State& state) {
  run(state, [](const Staged& s) { return explain(s.report.reading, Model::builtin()); });
}
void json(benchmark::State& state) {
  run(state, [](const Staged& s) { return to_json(s.report); });
}
void text(benchmark::State& state) {
  run(state, [](const Staged& s) { return to_text(s.report, {.style = TextStyle::drawn}); });
}
void html(benchmark::State& state) {
  run(state, [](const Staged& s) { return to_html(s.report); });
}

/// A line of a batch: parsing it, the analysis and the line of results.
void batch_line(benchmark::State& state) {
  const cli::BatchOptions options;
  cli::LineJudge line_judge(options);
  std::vector<std::string> lines;
  for (const auto& answer : answers("written")) {
    std::string line = "{\"id\":";
    json::append_string(line, answer.id);
    line += ",\"text\":";
    json::append_string(line, answer.text);
    lines.push_back(line + '}');
  }
  std::string out;
  std::size_t next = 0;
  for (auto _ : state) {
    out.clear();
    cli::Line line{.number = 1, .text = lines[next], .too_long = false};
    const bool good = line_judge.judge(line, out);
    benchmark::DoNotOptimize(good);
    next = next + 1 == lines.size() ? 0 : next + 1;
  }
  state.SetItemsProcessed(state.iterations());
}

// Stages that stand alone, in the order in which an answer goes through them.
BENCHMARK(document)->Unit(benchmark::kMicrosecond);
BENCHMARK(language)->Unit(benchmark::kMicrosecond);
BENCHMARK(lexed)->Unit(benchmark::kMicrosecond);
BENCHMARK(clauses)->Unit(benchmark::kMicrosecond);
BENCHMARK(roles)->Unit(benchmark::kMicrosecond);
BENCHMARK(facts)->Unit(benchmark::kMicrosecond);
BENCHMARK(decisions)->Unit(benchmark::kMicrosecond);
BENCHMARK(fit)->Unit(benchmark::kMicrosecond);
BENCHMARK(json)->Unit(benchmark::kMicrosecond);
// Those that hold others: reading is lexed to decisions and the evidence, report is language,
// reading and the criteria.
BENCHMARK(reading)->Unit(benchmark::kMicrosecond);
BENCHMARK(report)->Unit(benchmark::kMicrosecond);
BENCHMARK(batch_line)->Unit(benchmark::kMicrosecond);
// What only some reports need.
BENCHMARK(why)->Unit(benchmark::kMicrosecond);
BENCHMARK(text)->Unit(benchmark::kMicrosecond);
BENCHMARK(html)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ninety::bench
