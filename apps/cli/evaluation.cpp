#include "apps/cli/evaluation.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "render/json_text.h"

namespace ninety {
namespace {

constexpr std::array<std::string_view, 3> kStatuses = {"met", "partly", "missing"};
constexpr std::array<std::string_view, 4> kVerdicts = {"strong", "promising", "weak", "none"};

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

Role found_role(const Reading& reading, std::uint32_t offset) {
  for (const auto& segment : reading.segments) {
    if (segment.span.contains(offset)) return segment.role;
  }
  return Role::other;
}

Detection sum_of(const std::map<std::string, Detection>& pitfalls) {
  Detection sum;
  for (const auto& [code, found] : pitfalls) {
    sum.hits += found.hits;
    sum.false_alarms += found.false_alarms;
    sum.misses += found.misses;
  }
  return sum;
}

std::string row(std::string_view name, const Detection& found) {
  return fmt::format("  {:<18}{:>8}{:>8}{:>8}{:>11.3f}{:>9.3f}\n", name, found.hits,
                     found.false_alarms, found.misses, found.precision(), found.recall());
}

std::string row(std::string_view name, const Confusion& table) {
  return fmt::format("  {:<18}{:>8}{:>11.3f}{:>11.3f}\n", name, table.total(), table.accuracy(),
                     table.macro_f1());
}

}  // namespace

double Detection::precision() const { return share(hits, hits + false_alarms); }
double Detection::recall() const { return share(hits, hits + misses); }

Evaluation::Evaluation()
    : source_(kSourceNames),
      motivation_(kOrientationNames),
      verdict_(kVerdicts),
      statuses_(kStatuses) {
  for (const std::string_view style : {"written", "transcript", "odd order"})
    roles_.emplace(style, Confusion(kRoleNames));
}

bool Evaluation::odd_order(const train::LabelledAnswer& answer) {
  constexpr int kNowhere = -1;
  int thesis = kNowhere;
  int evidence = kNowhere;
  int bridge = kNowhere;
  int place = 0;
  for (const auto& segment : answer.segments) {
    int* first = nullptr;
    if (segment.role == Role::thesis) first = &thesis;
    if (segment.role == Role::situation || segment.role == Role::action ||
        segment.role == Role::result)
      first = &evidence;
    if (segment.role == Role::bridge) first = &bridge;
    if (first != nullptr && *first == kNowhere) *first = place;
    ++place;
  }
  const bool complete = thesis != kNowhere && evidence != kNowhere && bridge != kNowhere;
  return !complete || evidence < thesis || bridge < thesis || bridge < evidence;
}

void Evaluation::add(const train::LabelledAnswer& answer, const Report& report) {
  ++answers_;
  not_judged_ += report.outcome == Outcome::judged ? 0 : 1;
  add_roles(answer, report);
  add_pitfalls(answer, report);
  add_criteria(answer, report);
  source_.add(answer.source, name_of(report.reading.source.category));
  motivation_.add(answer.motivation, name_of(report.reading.motivation.orientation));
  verdict_.add(answer.verdict, report.verdict ? name_of(*report.verdict) : "none");
}

/// Each word of the answer is a case.
void Evaluation::add_roles(const train::LabelledAnswer& answer, const Report& report) {
  const auto document = Document::read(answer.text);
  auto& style = roles_.at(answer.style == "transcript" ? "transcript" : "written");
  auto& odd = roles_.at("odd order");
  const bool is_odd = odd_order(answer);
  for (const auto& token : document.tokens()) {
    const bool word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    if (!word || !token.starts_word) continue;
    const auto gold = name_of(train::role_at(answer, token.span.begin));
    const auto found = name_of(found_role(report.reading, token.span.begin));
    style.add(gold, found);
    if (is_odd) odd.add(gold, found);
  }
}

void Evaluation::add_pitfalls(const train::LabelledAnswer& answer, const Report& report) {
  std::set<std::string_view> labelled;
  std::set<std::string_view> shown;
  for (const auto& [code, quote] : answer.pitfalls)
    labelled.insert(code);
  for (const auto& diagnostic : report.diagnostics) {
    const bool counts =
        diagnostic.code.starts_with("P.") && diagnostic.severity >= Severity::warning;
    if (counts) shown.insert(diagnostic.code);
  }
  for (const auto code : labelled) {
    auto& pitfall = pitfalls_[std::string(code)];
    shown.contains(code) ? ++pitfall.hits : ++pitfall.misses;
  }
  for (const auto code : shown) {
    if (!labelled.contains(code)) ++pitfalls_[std::string(code)].false_alarms;
  }
}

void Evaluation::add_criteria(const train::LabelledAnswer& answer, const Report& report) {
  for (const auto& [id, status] : answer.criteria) {
    const auto result = std::ranges::find_if(
        report.criteria, [&id](const auto& r) { return r.criterion->id == id; });
    const auto found =
        result == report.criteria.end() ? "absent" : name_of(result->judgement.status);
    criteria_.try_emplace(id, Confusion(kStatuses)).first->second.add(status, found);
    statuses_.add(status, found);
  }
}

std::string Evaluation::text() const {
  auto out = fmt::format("{} labelled answers, {} of them not judged\n", answers_, not_judged_);
  const auto table = [&out](std::string_view title) {
    out += fmt::format("\n{:<20}{:>8}{:>11}{:>11}{:>11}\n", title, "cases", "accuracy", "macro-F1",
                       "commonest");
  };
  table("roles, by word");
  for (const auto& [style, confusion] : roles_)
    out += row(style, confusion) + confusion.text();
  table("whole answers");
  out += row("source", source_) + source_.text();
  out += row("motivation", motivation_) + motivation_.text();
  out += row("verdict", verdict_) + verdict_.text();
  out += fmt::format("\n{:<20}{:>8}{:>8}{:>8}{:>11}{:>9}\n", "pitfalls shown", "hits", "false",
                     "misses", "precision", "recall");
  for (const auto& [code, found] : pitfalls_)
    out += row(code, found);
  out += row("all", sum_of(pitfalls_));
  table("criteria statuses");
  out += row("all", statuses_) + statuses_.text();
  for (const auto& [id, confusion] : criteria_)
    out += row(id, confusion) + confusion.text();
  return out;
}

std::string Evaluation::line() const {
  const auto pitfalls = sum_of(pitfalls_);
  std::string roles;
  for (const auto& [style, confusion] : roles_) {
    if (confusion.total() > 0)
      roles += fmt::format("{} {:.3f} ", style,
                           style == "transcript" ? confusion.accuracy() : confusion.macro_f1());
  }
  return fmt::format(
      "n {:>4}  roles {} source {:.3f}  motivation {:.3f}  pitfalls {:.3f}/{:.3f}  criteria {:.3f} "
      " verdict {:.3f}",
      answers_, roles, source_.accuracy(), motivation_.accuracy(), pitfalls.precision(),
      pitfalls.recall(), statuses_.accuracy(), verdict_.accuracy());
}

std::string Evaluation::json() const {
  auto out = fmt::format(R"({{"answers":{},"not_judged":{})", answers_, not_judged_);
  const auto member = [&out](std::string_view name, const Confusion& confusion) {
    if (out.back() != '{') out += ',';
    json::append_string(out, name);
    out += ':';
    confusion.append_json(out);
  };
  const auto members = [&](std::string_view name, const auto& tables) {
    out += fmt::format(",\"{}\":{{", name);
    for (const auto& [key, confusion] : tables)
      member(key, confusion);
    out += '}';
  };
  members("roles", roles_);
  member("source", source_);
  member("motivation", motivation_);
  member("verdict", verdict_);
  member("statuses", statuses_);
  members("criteria", criteria_);
  auto pitfalls = pitfalls_;
  pitfalls["all"] = sum_of(pitfalls_);
  out += ",\"pitfalls\":{";
  for (const auto& [code, found] : pitfalls) {
    if (out.back() != '{') out += ',';
    json::append_string(out, code);
    out += fmt::format(
        R"(:{{"hits":{},"false_alarms":{},"misses":{},"precision":{:.4f},"recall":{:.4f}}})",
        found.hits, found.false_alarms, found.misses, found.precision(), found.recall());
  }
  return out + "}}\n";
}

}  // namespace ninety
