#include "store/change.h"
#include "store/check.h"
#include "store/connections.h"
#include "store/writing.h"

namespace ninety::store {
namespace {

Result<Answer> find_undeleted(Session& session, std::string_view id) {
  auto answer = find<Answer>(session, id);
  if (answer && answer->deleted_at) return std::unexpected(none_with("answer", id));
  return answer;
}

StoreError changed_meanwhile() {
  return {.kind = StoreErrorKind::conflict,
          .message = "the answer was changed elsewhere meanwhile: load it again"};
}

std::optional<Version> last_version(Session& session, std::string_view answer_id) {
  auto versions = select<Version>(session, "WHERE answer_id = :answer ORDER BY number DESC LIMIT 1",
                                  given("answer", answer_id));
  if (versions.empty()) return std::nullopt;
  return std::move(versions.front());
}

}  // namespace

Result<> Answers::add(const Answer& answer) {
  if (auto fine = check(answer); !fine) return fine;
  return connections_->write([&](Session& session) -> Result<> {
    insert(session, answer);
    return {};
  });
}

Result<Answer> Answers::find(std::string_view id) const {
  return connections_->read([&](Session& session) { return store::find<Answer>(session, id); });
}

Result<std::vector<Answer>> Answers::list(std::string_view person_id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<Answer>> {
    return select<Answer>(
        session, "WHERE person_id = :person AND deleted_at IS NULL ORDER BY updated_at DESC, id",
        given("person", person_id));
  });
}

Result<Answer> Answers::change(std::string_view id, const AnswerChange& change,
                               std::string_view now) {
  return connections_->write([&](Session& session) -> Result<Answer> {
    auto answer = find_undeleted(session, id);
    if (!answer) return answer;
    if (change.seen_updated_at && *change.seen_updated_at != answer->updated_at)
      return std::unexpected(changed_meanwhile());
    if (change.title) answer->title = *change.title;
    if (change.question) answer->question = *change.question;
    if (change.target_id) {
      answer->target_id = change.target_id;
      if (change.target_id->empty()) answer->target_id.reset();
    }
    if (change.draft) answer->draft = change.draft;
    answer->updated_at = now;
    return updated(session, std::move(*answer));
  });
}

Result<> Answers::remove(std::string_view id, std::string_view now) {
  return connections_->write([&](Session& session) -> Result<> {
    auto answer = find_undeleted(session, id);
    if (!answer) return std::unexpected(answer.error());
    answer->deleted_at = std::string(now);
    answer->updated_at = now;
    if (auto done = updated(session, std::move(*answer)); !done)
      return std::unexpected(done.error());
    return {};
  });
}

Result<Answer> Answers::restore(std::string_view id, std::string_view now) {
  return connections_->write([&](Session& session) -> Result<Answer> {
    auto answer = store::find<Answer>(session, id);
    if (!answer || !answer->deleted_at) return answer;
    answer->deleted_at.reset();
    answer->updated_at = now;
    return updated(session, std::move(*answer));
  });
}

Result<std::int64_t> Answers::purge(std::string_view deleted_before) {
  if (auto fine = check_text("deleted_before", Rule::time, deleted_before); !fine)
    return std::unexpected(fine.error());
  return connections_->write([&](Session& session) -> Result<std::int64_t> {
    return execute(session, "DELETE FROM answer WHERE deleted_at < :before",
                   given("before", deleted_before));
  });
}

Result<SavedVersion> Answers::save_version(const NewVersion& version) {
  return connections_->write([&](Session& session) -> Result<SavedVersion> {
    auto answer = find_undeleted(session, version.answer_id);
    if (!answer) return std::unexpected(answer.error());
    answer->draft.reset();
    answer->updated_at = version.created_at;
    if (auto done = updated(session, std::move(*answer)); !done)
      return std::unexpected(done.error());

    auto last = last_version(session, version.answer_id);
    if (last && last->text == version.text)
      return SavedVersion{.version = std::move(*last), .made = false};
    const Version next{.id = version.id,
                       .answer_id = version.answer_id,
                       .number = last ? last->number + 1 : 1,
                       .text = version.text,
                       .score = version.score,
                       .verdict = version.verdict,
                       .words = version.words,
                       .created_at = version.created_at};
    if (auto fine = check(next); !fine) return std::unexpected(fine.error());
    insert(session, next);
    return SavedVersion{.version = next, .made = true};
  });
}

Result<Version> Answers::version(std::string_view id) const {
  return connections_->read([&](Session& session) { return store::find<Version>(session, id); });
}

Result<std::vector<Version>> Answers::versions(std::string_view answer_id) const {
  return connections_->read([&](Session& session) -> Result<std::vector<Version>> {
    return select<Version>(session, "WHERE answer_id = :answer ORDER BY number",
                           given("answer", answer_id));
  });
}

}  // namespace ninety::store
