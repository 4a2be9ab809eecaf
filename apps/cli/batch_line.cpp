#include "apps/cli/batch_line.h"

#include <expected>
#include <optional>
#include <vector>

#include <fmt/core.h>
#include <simdjson.h>

#include "apps/cli/brief_input.h"
#include "apps/cli/input.h"
#include "reading/model.h"
#include "render/json.h"
#include "render/json_text.h"

namespace ninety::cli {
namespace {

using simdjson::dom::element;

constexpr std::string_view kShape = R"(a line is one JSON object, {"id": "…", "text": "…"})";

/// What was asked on a line; views into the parser, until it parses again.
struct Request {
  std::string_view id;
  std::string_view text;
  std::string_view question;
  std::string_view job;
  std::string_view company;
};

std::string what_is_wrong(simdjson::error_code code) {
  switch (code) {
    case simdjson::EMPTY:
      return fmt::format("the line is blank; {}", kShape);
    case simdjson::DEPTH_ERROR:
      return "the JSON is nested over 1024 deep; flatten it";
    case simdjson::UTF8_ERROR:
      return "the line is not valid UTF-8; save it as UTF-8 text";
    case simdjson::UNCLOSED_STRING:
      return fmt::format("the line ends inside a string; {}", kShape);
    case simdjson::STRING_ERROR:
      return "a string holds an escape that is not valid; write it as plain UTF-8";
    case simdjson::UNESCAPED_CHARS:
      return "a string holds a bare control character; escape it";
    default:
      return fmt::format("the line is cut or not valid JSON; {}", kShape);
  }
}

/// A string field; a view without data when it is absent or null.
std::expected<std::string_view, std::string> text_field(const element& line, const char* name) {
  element field;
  if (line[name].get(field) != simdjson::SUCCESS || field.is_null()) return std::string_view{};
  std::string_view text;
  if (field.get(text) == simdjson::SUCCESS) return text;
  return std::unexpected(fmt::format("\"{}\" is not a string; {}", name, kShape));
}

std::expected<std::string_view, std::string> needed_field(const element& line, const char* name) {
  auto field = text_field(line, name);
  if (!field || field->data() != nullptr) return field;
  return std::unexpected(fmt::format("\"{}\" is missing; {}", name, kShape));
}

/// Fills `request` as far as it gets, so that an error can name the id.
std::expected<void, std::string> take_request(const element& line, Request& request) {
  if (!line.is_object())
    return std::unexpected(fmt::format("the line is no JSON object; {}", kShape));
  const auto id = needed_field(line, "id");
  if (!id) return std::unexpected(id.error());
  request.id = *id;
  const auto text = needed_field(line, "text");
  if (!text) return std::unexpected(text.error());
  request.text = *text;
  const auto question = text_field(line, "question");
  if (!question) return std::unexpected(question.error());
  request.question = *question;
  for (auto [name, field] :
       {std::pair("job", &request.job), std::pair("company", &request.company)}) {
    const auto document = text_field(line, name);
    if (!document) return std::unexpected(document.error());
    *field = *document;
    if (field->empty()) continue;
    if (const auto complaint = complaint_about_document(*field))
      return std::unexpected(fmt::format("\"{}\": {}", name, *complaint));
  }
  if (const auto complaint = complaint_about(request.text)) return std::unexpected(*complaint);
  return {};
}

void append_error(std::string& out, std::optional<std::string_view> id, std::uint64_t line,
                  std::string_view error) {
  out += "{\"id\":";
  id ? json::append_string(out, *id) : void(out += "null");
  out += ",\"line\":";
  json::append_number(out, line);
  out += ",\"error\":";
  json::append_string(out, error);
  out += "}\n";
}

}  // namespace

struct LineJudge::Parser {
  simdjson::dom::parser json;
};

struct LineJudge::Briefs {
  static constexpr std::size_t kMost = 8;

  struct Entry {
    std::string job;
    std::string company;
    std::shared_ptr<const Brief> brief;
  };
  std::vector<Entry> entries;
  std::size_t oldest = 0;

  std::shared_ptr<const Brief> of(std::string_view job, std::string_view company) {
    for (const auto& entry : entries) {
      if (entry.job == job && entry.company == company) return entry.brief;
    }
    Entry made{std::string(job), std::string(company), brief_of(job, company)};
    auto brief = made.brief;
    if (entries.size() < kMost) {
      entries.push_back(std::move(made));
    } else {
      entries[oldest++ % kMost] = std::move(made);
    }
    return brief;
  }
};

LineJudge::LineJudge(const BatchOptions& options)
    : options_(options), parser_(std::make_unique<Parser>()), briefs_(std::make_unique<Briefs>()) {}
LineJudge::~LineJudge() = default;

// The document parser checks the whole line; on demand would be 0.3 µs quicker and let broken
// JSON pass in fields that nobody asks for.
bool LineJudge::judge(Line& line, std::string& out) {
  if (line.too_long) {
    append_error(out, {}, line.number,
                 "the line is over 1 MB, the limit for one line; split or shorten it");
    return false;
  }
  const auto size = line.text.size();
  line.text.append(simdjson::SIMDJSON_PADDING, '\0');
  element parsed;
  if (const auto code = parser_->json.parse(line.text.data(), size, false).get(parsed)) {
    append_error(out, {}, line.number, what_is_wrong(code));
    return false;
  }
  Request request;
  if (const auto taken = take_request(parsed, request); !taken) {
    const auto id = request.id.data() == nullptr ? std::nullopt : std::optional(request.id);
    append_error(out, id, line.number, taken.error());
    return false;
  }
  const auto document = Document::read(request.text);
  const auto question =
      request.question.empty() ? std::string_view(options_.question) : request.question;
  auto brief = options_.brief;
  if (!request.job.empty() || !request.company.empty()) {
    const auto own = [](std::string_view line_text, const auto& of_all) {
      return line_text.empty() && of_all ? std::string_view(of_all->text) : line_text;
    };
    const auto given = options_.brief.get();
    brief = briefs_->of(given ? own(request.job, given->posting()) : request.job,
                        given ? own(request.company, given->organisation()) : request.company);
  }
  const auto report = ninety::judge(document, Model::builtin(),
                                    {.id = std::string(request.id),
                                     .question = question,
                                     .brief = brief.get(),
                                     .norms = options_.norms});
  append_json(out, report);
  out += '\n';
  return true;
}

}  // namespace ninety::cli
