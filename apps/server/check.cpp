// Judging a text as it is typed, and reading a document.
#include "apps/cli/input.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/judging.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"
#include "documents/read_document.h"

namespace ninety::server {
namespace {

struct CheckRequest {
  std::string text;
  std::string question;
  std::string target_id;
  Explained explained = Explained::no;
};

std::expected<CheckRequest, Response> read_check(std::string_view body) {
  Input input(body);
  CheckRequest check;
  check.text = input.required_text("text", {.most = cli::kAnswerLimit});
  check.question = input.text("question", {.most = kQuestionLimit}).value_or("");
  check.target_id = input.id("target_id").value_or("");
  if (input.flag("why").value_or(false)) check.explained = Explained::yes;
  if (auto refused = input.refused()) return std::unexpected(std::move(*refused));
  if (auto refused = refusal_of_text(check.text)) return std::unexpected(std::move(*refused));
  return check;
}

Response checked(Service& service, const CheckRequest& check, const Brief* brief) {
  return json(report_json({.text = check.text,
                           .question = check.question,
                           .brief = brief,
                           .norms = service.norms(),
                           .id = "draft"},
                          check.explained));
}

}  // namespace

/// The way of every keystroke: no database. A target whose brief is not in memory is left to the
/// other way, once.
std::optional<Response> check_quickly(Service& service, const Request& request,
                                      const Parameters& /*none*/) {
  const auto wanted = read_check(request.body);
  if (!wanted) return wanted.error();
  if (wanted->target_id.empty()) return checked(service, *wanted, nullptr);
  bool known = false;
  const auto brief = service.brief_in_memory(wanted->target_id, known);
  if (!known) return std::nullopt;
  return checked(service, *wanted, brief.get());
}

Response check(Service& service, const Request& request, const Parameters& /*none*/) {
  const auto wanted = read_check(request.body);
  if (!wanted) return wanted.error();
  std::shared_ptr<const Brief> brief;
  if (!wanted->target_id.empty()) {
    auto found = service.brief(wanted->target_id);
    if (!found) return refusal_of(found.error());
    brief = std::move(*found);
  }
  return checked(service, *wanted, brief.get());
}

Response read_posted_document(Service& /*service*/, const Request& request,
                              const Parameters& /*none*/) {
  const auto document = read_document(request.body);
  if (!document) return refusal(422, "unreadable", document.error());
  return json(
      ObjectWriter().text("kind", name_of(document->kind)).text("text", document->text).done());
}

}  // namespace ninety::server
