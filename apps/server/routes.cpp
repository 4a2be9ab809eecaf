#include "apps/server/routes.h"

#include <algorithm>
#include <string>
#include <vector>

#include "apps/server/handlers.h"
#include "apps/server/limits.h"

namespace ninety::server {
namespace {

constexpr Route get(std::string_view pattern, Handler handler, Cost cost = Cost::cheap) {
  return {.method = Method::get, .pattern = pattern, .handler = handler, .cost = cost};
}

constexpr Route get_by_name(std::string_view pattern, Handler handler) {
  return {.method = Method::get, .pattern = pattern, .handler = handler, .ids = Ids::names};
}

/// One that changes something, or carries a body.
struct Carried {
  Body body = Body::none;
  std::size_t most_bytes = 0;
  Cost cost = Cost::cheap;
};
constexpr Carried kSmall = {.body = Body::json, .most_bytes = 65'536};
constexpr Carried kText = {.body = Body::json, .most_bytes = kTextBodyLimit};
constexpr Carried kFinish = {.body = Body::json, .most_bytes = kFinishBodyLimit};
constexpr Carried kTexts = {.body = Body::json, .most_bytes = kTargetBodyLimit};

constexpr Route with(Method method, std::string_view pattern, Handler handler, Carried carried,
                     QuickHandler quick = nullptr) {
  return {.method = method,
          .pattern = pattern,
          .handler = handler,
          .body = carried.body,
          .most_bytes = carried.most_bytes,
          .cost = carried.cost,
          .quick = quick};
}

constexpr auto kPost = Method::post;
constexpr auto kPut = Method::put;
constexpr auto kPatch = Method::patch;
constexpr auto kDelete = Method::remove;

constexpr std::array kRoutes = {
    with(kPost, "/api/v1/check", check, kText, check_quickly),
    get("/api/v1/health", read_health),
    get("/api/v1/session", read_session),
    with(kPost, "/api/v1/documents", read_posted_document,
         {.body = Body::bytes, .most_bytes = kDocumentBodyLimit, .cost = Cost::dear}),
    get("/api/v1/targets", list_targets),
    with(kPost, "/api/v1/targets", create_target, kTexts),
    get("/api/v1/targets/{id}", read_target),
    with(kPatch, "/api/v1/targets/{id}", change_target, kTexts),
    with(kDelete, "/api/v1/targets/{id}", delete_target, {}),
    get("/api/v1/targets/{id}/ranking", rank_target_stories),
    get("/api/v1/answers", list_answers),
    with(kPost, "/api/v1/answers", create_answer, kText),
    get("/api/v1/answers/{id}", read_answer),
    with(kPatch, "/api/v1/answers/{id}", change_answer, kText),
    with(kDelete, "/api/v1/answers/{id}", delete_answer, {}),
    with(kPost, "/api/v1/answers/{id}/restore", restore_answer, {}),
    get("/api/v1/answers/{id}/versions", list_versions),
    with(kPost, "/api/v1/answers/{id}/versions", save_version, kText),
    get("/api/v1/versions/{id}", read_version),
    get("/api/v1/versions/{id}/report.html", read_version_page),
    get("/api/v1/stories", list_stories),
    with(kPost, "/api/v1/stories", create_story, kText),
    with(kPatch, "/api/v1/stories/{id}", change_story, kText),
    with(kDelete, "/api/v1/stories/{id}", delete_story, {}),
    get("/api/v1/answers/{id}/takes", list_takes),
    with(kPost, "/api/v1/answers/{id}/takes", start_take, kSmall),
    with(kPut, "/api/v1/takes/{id}/chunks/{n}", put_chunk,
         {.body = Body::bytes, .most_bytes = kChunkLimit}),
    with(kPost, "/api/v1/takes/{id}/finish", finish_take, kFinish),
    with(kPost, "/api/v1/takes/{id}/cancel", cancel_take, {}),
    get("/api/v1/takes/{id}", read_one_take),
    get("/api/v1/takes/{id}/events", follow_take),
    with(kPut, "/api/v1/takes/{id}/transcript", correct_transcript, kText),
    get("/api/v1/takes/{id}/recording", read_recording),
    get("/api/v1/takes/{id}/report.html", read_take_page),
    with(kDelete, "/api/v1/takes/{id}", delete_take, {}),
    get("/api/v1/answers/{id}/progress", read_progress),
    get("/api/v1/settings", read_settings),
    with(kPatch, "/api/v1/settings", change_settings, kSmall),
    get("/api/v1/export", export_all, Cost::dear),
    with(kPost, "/api/v1/import", import_all,
         {.body = Body::file, .most_bytes = kArchiveLimit, .cost = Cost::dear}),
    with(kPost, "/api/v1/wipe", wipe_all, kSmall),
    get("/api/v1/criteria", list_criteria),
    get_by_name("/api/v1/criteria/{id}", read_criterion),
    get("/api/v1/questions", list_questions),
    get_by_name("/api/v1/questions/{id}/audio", read_question_audio),
};

/// Cuts the first part, up to "/", off `path`.
std::string_view next_part(std::string_view& path) {
  const auto end = std::min(path.find('/'), path.size());
  const auto part = path.substr(0, end);
  path.remove_prefix(std::min(end + 1, path.size()));
  return part;
}

bool matches(std::string_view pattern, std::string_view path, Parameters& parameters) {
  if (std::ranges::count(pattern, '/') != std::ranges::count(path, '/')) return false;
  std::size_t found = 0;
  while (!pattern.empty()) {
    const auto wanted = next_part(pattern);
    const auto given = next_part(path);
    if (!wanted.starts_with('{')) {
      if (wanted != given) return false;
      continue;
    }
    if (given.empty()) return false;
    parameters.at(found++) = given;
  }
  return path.empty();
}

/// Of each pattern the methods that it has.
std::string_view methods_of(std::string_view pattern) {
  static const auto known = [] {
    std::vector<std::pair<std::string_view, std::string>> all;
    for (const auto& route : kRoutes) {
      const auto same = [&](const auto& entry) { return entry.first == route.pattern; };
      auto entry = std::ranges::find_if(all, same);
      if (entry == all.end()) entry = all.insert(all.end(), {route.pattern, {}});
      if (!entry->second.empty()) entry->second += ", ";
      entry->second += name_of(route.method);
      if (route.method == Method::get) entry->second += ", HEAD";
    }
    return all;
  }();
  const auto found =
      std::ranges::find_if(known, [&](const auto& entry) { return entry.first == pattern; });
  return found == known.end() ? std::string_view() : std::string_view(found->second);
}

}  // namespace

std::span<const Route> all_routes() { return kRoutes; }

RouteMatch find_route(Method method, std::string_view path) {
  const auto wanted = method == Method::head ? Method::get : method;
  RouteMatch match;
  for (const auto& route : kRoutes) {
    if (!matches(route.pattern, path, match.parameters)) continue;
    if (route.method == wanted) {
      match.route = &route;
      return match;
    }
    match.other_methods = methods_of(route.pattern);
  }
  return match;
}

}  // namespace ninety::server
