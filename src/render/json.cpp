#include "render/json.h"

#include <algorithm>
#include <span>

#include "render/json_delivery.h"
#include "render/json_text.h"
#include "render/norm_fields.h"

namespace ninety {
namespace {

using json::append_fixed;
using json::append_number;
using json::append_span;
using json::append_string;
using json::Piece;

constexpr unsigned kProbability = 4;  // decimals
constexpr unsigned kScore = 2;

/// Appends `items` as an array, each by `append_item(out, item)`.
template <typename Items, typename Append>
void append_array(std::string& out, const Items& items, Append append_item) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    append_item(out, item);
  }
  out += ']';
}

/// Names of ours: plain ASCII without quotes, nothing to escape.
void append_name(std::string& out, std::string_view before, std::string_view name) {
  out.append(before).append(name).append("\"");
}

void append_spans(std::string& out, std::span<const Span> spans) {
  append_array(out, spans, append_span);
}

/// The members "begin" and "end" and a comma, as the first members of an object.
void open_with_span(std::string& out, Span span) {
  append_span(out, span);
  out.back() = ',';
}

void append_segment(std::string& out, const Segment& segment) {
  open_with_span(out, segment.span);
  Piece rest;
  rest.plain(R"("role":")").plain(name_of(segment.role));
  segment.also ? rest.plain(R"(","also":")").plain(name_of(*segment.also)).plain("\"")
               : rest.plain(R"(","also":null)");
  out += rest.plain(",\"confidence\":").fixed(segment.confidence, kProbability).plain("}").view();
}

void append_source(std::string& out, const SourceFact& source) {
  append_name(out, R"({"category":")", name_of(source.category));
  out += ",\"confidence\":";
  append_fixed(out, source.confidence, kProbability);
  out += ",\"evidence\":";
  append_spans(out, source.evidence);
  out += '}';
}

void append_motivation(std::string& out, const MotivationFact& motivation) {
  auto evidence = motivation.intrinsic;
  evidence.insert(evidence.end(), motivation.extrinsic.begin(), motivation.extrinsic.end());
  std::ranges::sort(evidence, {}, [](Span span) { return std::pair(span.begin, span.end); });
  append_name(out, R"({"orientation":")", name_of(motivation.orientation));
  out += ",\"intrinsic_share\":";
  append_fixed(out, motivation.intrinsic_share, kProbability);
  out += ",\"evidence\":";
  append_spans(out, evidence);
  out += ",\"confidence\":";
  append_fixed(out, motivation.confidence, kProbability);
  out += ",\"intrinsic\":";
  append_spans(out, motivation.intrinsic);
  out += ",\"extrinsic\":";
  append_spans(out, motivation.extrinsic);
  out += '}';
}

void append_criterion(std::string& out, const CriterionResult& result) {
  out += Piece()
             .plain(R"({"id":")")
             .plain(result.criterion->id)
             .plain(R"(","status":")")
             .plain(name_of(result.judgement.status))
             .plain(R"(","score":)")
             .fixed(result.judgement.score, kProbability)
             .plain(",\"evidence\":")
             .view();
  append_spans(out, result.judgement.evidence);
  if (!result.judgement.note.empty()) {
    out += ",\"note\":";
    append_string(out, result.judgement.note);
  }
  out += '}';
}

void append_diagnostic(std::string& out, const Diagnostic& diagnostic) {
  out += Piece()
             .plain(R"({"code":")")
             .plain(diagnostic.code)
             .plain(R"(","severity":")")
             .plain(name_of(diagnostic.severity))
             .plain(R"(","begin":)")
             .number(diagnostic.span.begin)
             .plain(",\"end\":")
             .number(diagnostic.span.end)
             .plain(",\"message\":")
             .view();
  append_string(out, diagnostic.message);
  out += ",\"help\":";
  append_string(out, diagnostic.help);
  out += '}';
}

void append_norms(std::string& out, const Report& report) {
  std::string_view before = "{\"";
  const auto append = [&](std::span<const NormField> fields) {
    for (const auto& field : fields) {
      append_name(out, before, field.name);
      out += ':';
      json::append_shortest(out, report.norms.*field.value);
      before = ",\"";
    }
  };
  append(kNormFields);
  if (report.delivery) append(kDeliveryNormFields);
  if (report.delivery && report.delivery->filmed()) append(kCameraNormFields);
  out += '}';
}

void append_terms(std::string& out, const std::vector<Term>& terms) {
  append_array(out, terms, [](std::string& to, const Term& term) {
    to += "{\"term\":";
    append_string(to, term.name);
    to += ",\"weight\":";
    append_fixed(to, term.weight, kProbability);
    to += '}';
  });
}

void append_why(std::string& out, const Explanation& why) {
  out += "{\"segments\":";
  append_array(out, why.segments, append_terms);
  out += ",\"source\":";
  append_terms(out, why.source);
  out += ",\"motivation\":";
  append_terms(out, why.motivation);
  out += ",\"criteria\":{";
  bool first = true;
  for (std::size_t i = 0; i < kTraits; ++i) {
    if (why.traits[i].empty()) continue;
    if (!first) out += ',';
    first = false;
    append_string(out, kTraitIds[i]);
    out += ':';
    append_terms(out, why.traits[i]);
  }
  out += "}}";
}

void append_facts(std::string& out, const Report& report) {
  out += R"({"schema":1,"id":)";
  append_string(out, report.id);
  out += ",\"language\":";
  append_string(out, report.language);
  out += ",\"words\":";
  append_number(out, report.words);
  out += R"(,"spoken_seconds":{"low":)";
  append_number(out, report.spoken.low);
  out += ",\"high\":";
  append_number(out, report.spoken.high);
  out += "},\"segments\":";
  append_array(out, report.reading.segments, append_segment);
  out += ",\"source\":";
  append_source(out, report.reading.source);
  out += ",\"motivation\":";
  append_motivation(out, report.reading.motivation);
}

void append_asked_by(std::string& out, const std::vector<Span>& spans, std::string_view text) {
  append_array(out, spans, [text](std::string& to, Span span) {
    open_with_span(to, span);
    to += "\"text\":";
    append_string(to, span.of(text));
    to += '}';
  });
}

void append_ask(std::string& out, const AskFit& ask, std::string_view source,
                std::string_view text) {
  out += "{\"name\":";
  append_string(out, ask.name);
  append_name(out, R"(,"status":")", name_of(ask.status));
  out += ",\"strength\":";
  append_fixed(out, ask.strength, kProbability);
  out += ",\"evidence\":";
  append_spans(out, ask.evidence);
  append_name(out, ",\"", source);
  out += ':';
  append_asked_by(out, ask.asked_by, text);
  out += '}';
}

void append_fit(std::string& out, const Fit& fit, const Brief& brief) {
  const auto posting = brief.posting() ? std::string_view(brief.posting()->text) : "";
  const auto page = brief.organisation() ? std::string_view(brief.organisation()->text) : "";
  out += "{\"score\":";
  append_fixed(out, static_cast<double>(fit.score), kScore);
  out += ",\"competencies\":";
  append_array(out, fit.competencies, [posting](std::string& to, const AskFit& ask) {
    append_ask(to, ask, "posting_evidence", posting);
  });
  out += ",\"values\":";
  append_array(out, fit.values, [page](std::string& to, const AskFit& ask) {
    append_ask(to, ask, "company_evidence", page);
  });
  append_name(out, R"(,"closing":{"status":")", name_of(fit.closing.status));
  out += ",\"evidence\":";
  append_spans(out, fit.closing.evidence);
  out += '}';
  out += ",\"pasted\":";
  append_spans(out, fit.pasted);
  out += ",\"against\":";
  append_spans(out, fit.against);
  out += '}';
}

void append_opinions(std::string& out, const Report& report) {
  out += ",\"criteria\":";
  append_array(out, report.criteria, append_criterion);
  out += ",\"diagnostics\":";
  append_array(out, report.diagnostics, append_diagnostic);
  out += ",\"score\":";
  report.score ? append_fixed(out, *report.score, kScore) : void(out += "null");
  out += ",\"verdict\":";
  report.verdict ? append_name(out, "\"", name_of(*report.verdict)) : void(out += "null");
  out += ",\"next_steps\":";
  append_array(out, report.next_steps, append_string);
  out += ",\"next_step_codes\":";
  append_array(out, report.next_step_codes, append_string);
}

}  // namespace

void append_json(std::string& out, const Report& report, const JsonOptions& options) {
  append_facts(out, report);
  append_opinions(out, report);
  if (report.fit && report.brief != nullptr) {
    out += ",\"fit\":";
    append_fit(out, *report.fit, *report.brief);
    out += ",\"fit_change\":";
    append_string(out, report.fit_change);
  }
  json::append_delivery(out, report);
  out += ",\"norms\":";
  append_norms(out, report);
  if (!report.notice.empty()) {
    out += ",\"notice\":";
    append_string(out, report.notice);
  }
  if (options.why != nullptr) {
    out += ",\"why\":";
    append_why(out, *options.why);
  }
  out += '}';
}

std::string to_json(const Report& report, const JsonOptions& options) {
  std::string out;
  out.reserve(8192);
  append_json(out, report, options);
  return out;
}

}  // namespace ninety
