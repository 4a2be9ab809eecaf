#include "render/sarif.h"

#include <algorithm>
#include <string_view>

#include "render/json_text.h"
#include "text/utf8.h"
#include "version.h"

namespace ninety {
namespace {

using json::append_number;
using json::append_string;

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

std::string_view level_of(Severity severity) {
  return severity == Severity::hint ? "note" : name_of(severity);
}

/// Line and column, both from 1; columns count characters.
struct Position {
  std::uint64_t line = 1;
  std::uint64_t column = 1;
};

Position position_of(std::string_view text, std::uint32_t offset) {
  Position position;
  for (std::size_t at = 0; at < offset;) {
    const char c = text[at];
    const bool ends_line = c == '\n' || (c == '\r' && !text.substr(at + 1).starts_with('\n'));
    position =
        ends_line ? Position{position.line + 1, 1} : Position{position.line, position.column + 1};
    at += utf8::decode(text, at).size;
  }
  return position;
}

/// A relative or absolute URI reference for a file name (RFC 3986).
std::string uri_of(std::string_view name) {
  constexpr std::string_view kKept =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : name) {
    if (kKept.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri.append("%").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 0xFU]);
  }
  return uri.starts_with('/') ? "file://" + uri : uri;
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  append_string(out, name);
  out += ':';
  append_string(out, value);
}

void append_message(std::string& out, std::string_view name, std::string_view text) {
  append_string(out, name);
  out += ":{";
  append_field(out, "text", text);
  out += '}';
}

void append_rules(std::string& out) {
  out += "\"rules\":[";
  bool first = true;
  for (const auto& criterion : all_criteria()) {
    if (criterion.group == Group::delivery) continue;  // a log is about a text; they come last
    out += first ? "\n{" : ",\n{";
    first = false;
    append_field(out, "id", criterion.id);
    out += ',';
    append_message(out, "shortDescription", criterion.title);
    out += ',';
    append_message(out, "fullDescription", criterion.why);
    out += ',';
    append_message(out, "help", criterion.how);
    out += '}';
  }
  out += ']';
}

void append_region(std::string& out, std::string_view text, Span span) {
  const auto begin = position_of(text, span.begin);
  const auto end = position_of(text, span.end);
  const auto field = [&out](std::string_view name, std::uint64_t value) {
    append_string(out, name);
    out += ':';
    append_number(out, value);
    out += ',';
  };
  out += "\"region\":{";
  field("startLine", begin.line);
  field("startColumn", begin.column);
  field("endLine", end.line);
  field("endColumn", end.column);
  field("byteOffset", span.begin);
  field("byteLength", span.size());
  append_message(out, "snippet", span.of(text));
  out += '}';
}

void append_result(std::string& out, const Report& report, const Diagnostic& diagnostic) {
  const auto rules = all_criteria();
  const auto rule = std::ranges::find(rules, diagnostic.code, &Criterion::id);
  const auto text = report.reading.document->text();
  out += "\n{";
  append_field(out, "ruleId", diagnostic.code);
  if (rule != rules.end()) {
    out += ",\"ruleIndex\":";
    append_number(out, static_cast<std::uint64_t>(rule - rules.begin()));
  }
  out += ',';
  append_field(out, "level", level_of(diagnostic.severity));
  out += ',';
  append_message(out, "message", diagnostic.message + "; " + std::string(diagnostic.help));
  out += R"(,"locations":[{"physicalLocation":{"artifactLocation":{)";
  append_field(out, "uri", uri_of(report.id));
  out += ",\"index\":0},";
  append_region(out, text, diagnostic.span);
  out += "}}]}";
}

void append_results(std::string& out, const Report& report) {
  out += ",\"results\":[";
  if (report.reading.document != nullptr) {
    bool first = true;
    for (const auto& diagnostic : report.diagnostics) {
      if (!first) out += ',';
      first = false;
      append_result(out, report, diagnostic);
    }
  }
  out += ']';
}

void append_invocation(std::string& out, const Report& report) {
  out += R"(,"invocations":[{"executionSuccessful":true)";
  if (!report.notice.empty()) {
    out += R"(,"toolExecutionNotifications":[{"level":"note",)";
    append_message(out, "message", report.notice);
    out += "}]";
  }
  out += "}]";
}

void append_properties(std::string& out, const Report& report) {
  out += R"(,"properties":{"verdict":)";
  report.verdict ? append_string(out, name_of(*report.verdict)) : void(out += "null");
  out += ",\"score\":";
  report.score ? json::append_fixed(out, *report.score, 2) : void(out += "null");
  out += '}';
}

}  // namespace

std::string to_sarif(const Report& report) {
  std::string out = "{";
  append_field(out, "$schema", kSchema);
  out += R"(,"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ninety",)";
  append_field(out, "version", version);
  out += ',';
  append_rules(out);
  out += R"(}},"columnKind":"unicodeCodePoints","artifacts":[{"location":{)";
  append_field(out, "uri", uri_of(report.id));
  out += R"(},"encoding":"UTF-8"}])";
  append_invocation(out, report);
  append_results(out, report);
  append_properties(out, report);
  out += "}]}\n";
  return out;
}

}  // namespace ninety
