#include "apps/server/service.h"

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "apps/cli/brief_input.h"
#include "apps/server/input.h"
#include "apps/server/limits.h"

namespace ninety::server {
namespace {

constexpr std::size_t kBriefsInMemory = 16;

constexpr bool changes_something(Method method) {
  return method != Method::get && method != Method::head;
}

bool is_json(std::string_view content_type) {
  const auto type = content_type.substr(0, content_type.find(';'));
  return type == "application/json" || type == "application/json ";
}

/// Runs a handler; what libraries throw ends here.
template <typename Run>
Response guarded(Run run) {
  try {
    return run();
  } catch (const std::bad_alloc&) {
    return refusal(503, "busy", "there is not enough memory for this; close other programs");
  } catch (const std::exception&) {
    return refusal(500, "internal", "the server failed at this; the log says where");
  }
}

}  // namespace

Response refusal_of(const store::StoreError& error) {
  using store::StoreErrorKind;
  switch (error.kind) {
    case StoreErrorKind::not_found:
      return refusal(404, "not_found", error.message);
    case StoreErrorKind::conflict:
      return refusal(409, "conflict", error.message);
    case StoreErrorKind::invalid:
      return refusal(400, "bad_request", error.message);
    case StoreErrorKind::full_disk:
      return refusal(507, "disk_full", error.message);
    case StoreErrorKind::locked:
      return refusal(503, "busy", error.message);
    case StoreErrorKind::broken:
    case StoreErrorKind::newer_schema:
    case StoreErrorKind::io:
      break;
  }
  return refusal(500, "broken", error.message);
}

Service::Service(ServiceParts parts) : parts_(std::move(parts)), dear_(kDearRate) {}

std::optional<Response> Service::admit(const Request& head, const RouteMatch& match,
                                       double now_seconds) {
  const auto change = changes_something(head.method) ? Change::yes : Change::no;
  if (auto refused = parts_.guard.refused(head, change)) return refused;
  if (!head.path.starts_with("/api/")) {
    if (!changes_something(head.method)) return std::nullopt;
    auto refused = refusal(405, "bad_request", "pages can only be read");
    refused.fields.emplace_back("Allow", "GET, HEAD");
    return refused;
  }
  if (match.route == nullptr && match.other_methods.empty())
    return refusal(404, "not_found", "there is nothing at this address");
  if (match.route == nullptr) {
    auto refused = refusal(405, "bad_request", "this address has no such method");
    refused.fields.emplace_back("Allow", match.other_methods);
    return refused;
  }
  const bool named = match.route->pattern.find("{id}") != std::string_view::npos &&
                     match.route->ids == Ids::random;
  if (named && !is_id(match.parameters[0]))
    return refusal(404, "not_found", "there is nothing of this id");
  if (match.route->body == Body::json && !is_json(head.fields.content_type))
    return refusal(415, "unsupported", "Content-Type must be application/json");
  if (match.route->cost == Cost::dear) {
    const std::scoped_lock lock(lock_);
    if (!dear_.take(now_seconds)) {
      auto refused = refusal(429, "too_many", "too many requests of this kind; wait a second");
      refused.fields.emplace_back("Retry-After", "1");
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<Response> Service::answer_quickly(const Request& request, const RouteMatch& match) {
  if (match.route == nullptr) return answer_page(request);
  if (match.route->quick == nullptr) return std::nullopt;
  std::optional<Response> found;
  auto failed = guarded([&] {
    found = match.route->quick(*this, request, match.parameters);
    return Response();
  });
  return failed.status == 200 ? std::move(found) : std::optional(std::move(failed));
}

Response Service::answer_slowly(const Request& request, const RouteMatch& match) {
  return guarded([&] { return match.route->handler(*this, request, match.parameters); });
}

Response Service::answer(const Request& request) {
  const auto match = find_route(request.method, request.path);
  if (auto refused = admit(request, match, parts_.world.seconds())) return *refused;
  if (match.route != nullptr && request.body.size() > match.route->most_bytes)
    return refusal(413, "too_large", "the request is larger than is taken here");
  if (auto quick = answer_quickly(request, match)) return *quick;
  return answer_slowly(request, match);
}

Response Service::answer_page(const Request& request) const {
  const auto* const file = parts_.web.find(request.path);
  if (file == nullptr) {
    auto missing = refusal(404, "not_found", "there is no such page");
    missing.type = "text/plain; charset=utf-8";
    missing.body = parts_.web.empty() ? "The pages are not built into this server.\n"
                                      : "There is no such page.\n";
    return missing;
  }
  Response response;
  response.type = file->type;
  response.fields.emplace_back("ETag", file->etag);
  response.fields.emplace_back("Cache-Control",
                               file->for_ever ? "public, max-age=31536000, immutable" : "no-cache");
  response.fields.emplace_back("Vary", "Accept-Encoding");
  if (request.fields.if_none_match == file->etag) {
    response.status = 304;
    return response;
  }
  const bool packed =
      !file->compressed.empty() && request.fields.accept_encoding.find("gzip") != std::string::npos;
  if (packed) response.fields.emplace_back("Content-Encoding", "gzip");
  response.view = packed ? file->compressed : file->plain;
  return response;
}

Norms Service::norms() const {
  const std::scoped_lock lock(lock_);
  return norms_;
}

void Service::set_norms(const Norms& norms) {
  const std::scoped_lock lock(lock_);
  norms_ = norms;
}

std::shared_ptr<const Brief> Service::brief_in_memory(std::string_view target_id,
                                                      bool& known) const {
  const std::scoped_lock lock(lock_);
  const auto found =
      std::ranges::find_if(briefs_, [&](const auto& entry) { return entry.first == target_id; });
  known = found != briefs_.end();
  if (!known) return nullptr;
  briefs_.splice(briefs_.begin(), briefs_, found);
  return found->second;
}

store::Result<std::shared_ptr<const Brief>> Service::brief(const std::string& target_id) {
  bool known = false;
  auto found = brief_in_memory(target_id, known);
  if (known) return found;
  const auto target = parts_.store.targets().find(target_id);
  if (!target) return std::unexpected(target.error());
  found = cli::brief_of(target->posting_text, target->organisation_text);
  const std::scoped_lock lock(lock_);
  briefs_.emplace_front(target_id, found);
  if (briefs_.size() > kBriefsInMemory) briefs_.pop_back();
  return found;
}

void Service::forget_brief(std::string_view target_id) {
  const std::scoped_lock lock(lock_);
  std::erase_if(briefs_, [&](const auto& entry) { return entry.first == target_id; });
}

void Service::forget_everything() {
  const std::scoped_lock lock(lock_);
  briefs_.clear();
  norms_ = Norms();
}

}  // namespace ninety::server
