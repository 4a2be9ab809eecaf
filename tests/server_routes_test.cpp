// The routes of the server against their description, both ways, and each of them called.
#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/server/routes.h"
#include "tests/program.h"
#include "tests/server_program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

constexpr const char* kNobody = "00000000000000000000000000000000";

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  return out;
}

TEST(ServerRoutes, AreThoseThatAreDescribed) {
  std::set<std::string> routes;
  for (const auto& route : server::all_routes())
    routes.insert(lower(server::name_of(route.method)) + " " + std::string(route.pattern));
  std::set<std::string> described;
  for (const auto& [path, entry] : openapi().at("paths").items())
    for (const auto& [method, operation] : entry.items())
      described.insert(fmt::format("{} {}", method, path));
  EXPECT_EQ(routes, described);
  EXPECT_EQ(routes.size(), server::all_routes().size()) << "a route stands in the table twice";
}

TEST(ServerRoutes, ThatTakeABodySaySo) {
  for (const auto& route : server::all_routes()) {
    const auto& operation =
        openapi().at("paths").at(std::string(route.pattern)).at(lower(name_of(route.method)));
    EXPECT_EQ(route.body != server::Body::none, operation.contains("requestBody")) << route.pattern;
    const bool changes = route.method != server::Method::get;
    EXPECT_EQ(changes, operation.contains("security")) << route.pattern;
  }
}

class ServerApi : public testing::Test {
 protected:
  static void SetUpTestSuite() { server_ = new ServerProgram; }
  static void TearDownTestSuite() {
    delete server_;
    server_ = nullptr;
  }
  static ServerProgram* server_;  // NOLINT(readability-identifier-naming)
};
ServerProgram* ServerApi::server_ = nullptr;  // NOLINT(readability-identifier-naming)

TEST_F(ServerApi, EveryRouteOfAnIdAnswers404ForAnotherAnd405ForAnotherMethod) {
  for (const auto& route : server::all_routes()) {
    std::string path(route.pattern);
    const auto id = path.find("{id}");
    if (id == std::string::npos) continue;
    path.replace(id, 4, kNobody);
    if (const auto n = path.find("{n}"); n != std::string::npos) path.replace(n, 3, "0");
    const bool with_json = route.body == server::Body::json;
    const auto name = std::string(server::name_of(route.method));
    std::string body = with_json ? "{}" : route.body == server::Body::bytes ? "x" : "";
    if (path.ends_with("/takes") && with_json) body = R"({"kind":"free","media_type":"audio/wav"})";
    if (path.ends_with("/transcript")) body = R"({"text":"What I said."})";
    std::map<std::string, std::string> fields;
    if (with_json) fields["Content-Type"] = "application/json";
    EXPECT_EQ(server_->call(name, path, body, fields).status, 404) << name << ' ' << path;
    const auto wrong = server_->call("OPTIONS", path);
    EXPECT_EQ(wrong.status, 405) << path;
    EXPECT_THAT(wrong.raw.field("allow"), HasSubstr(name)) << path;
  }
}

TEST_F(ServerApi, EveryJsonRouteRefusesWhatIsNoObjectOfItsMembers) {
  const std::string deep = std::string(100, '[') + std::string(100, ']');
  for (const auto& route : server::all_routes()) {
    if (route.body != server::Body::json) continue;
    std::string path(route.pattern);
    if (const auto id = path.find("{id}"); id != std::string::npos) path.replace(id, 4, kNobody);
    const auto name = std::string(server::name_of(route.method));
    const std::map<std::string, std::string> fields = {{"Content-Type", "application/json"}};
    for (const auto& body : std::vector<std::string>{"", "{", "[]", "7", "null", "\"x\"", deep,
                                                     "{\"text\":\"\xff\xfe\"}", "{\"a\":1,}",
                                                     R"({"no_such_member":1})"}) {
      const auto answer = server_->call(name, path, body, fields);
      EXPECT_TRUE(answer.status == 400 || answer.status == 404)
          << path << ' ' << body << ' ' << answer.status;
      EXPECT_TRUE(answer.body.contains("error")) << path;
    }
    EXPECT_EQ(server_->call(name, path, "{}", {{"Content-Type", "text/plain"}}).status, 415)
        << path;
  }
}

TEST_F(ServerApi, HealthSessionCriteriaAndQuestionsAreAsDescribed) {
  EXPECT_EQ(server_->get("/api/v1/health").body.at("status"), "ok");
  EXPECT_EQ(server_->get("/api/v1/session").body.at("token"), server_->token());
  const auto criteria = server_->get("/api/v1/criteria").body.at("criteria");
  EXPECT_GE(criteria.size(), 40U);
  for (const auto& criterion : criteria) {
    const auto one = server_->get("/api/v1/criteria/" + criterion.at("id").get<std::string>());
    ASSERT_EQ(one.status, 200);
    EXPECT_GE(one.body.at("good").size(), 2U);
    EXPECT_FALSE(one.body.at("good").at(0).at("marks").empty());
  }
  EXPECT_EQ(server_->get("/api/v1/criteria/F9").status, 404);
  const auto questions = server_->get("/api/v1/questions").body.at("questions");
  EXPECT_EQ(questions.at(0).at("text"), "What inspires you?");
  for (const auto& question : questions) {
    const auto sound = server_->get(question.at("audio"));
    EXPECT_EQ(sound.raw.field("content-type"), "audio/wav");
    EXPECT_TRUE(sound.raw.body.starts_with("RIFF"));
    EXPECT_GT(sound.raw.body.size(), 20'000U);
  }
  EXPECT_EQ(server_->get("/api/v1/questions/no_such_question/audio").status, 404);
}

TEST_F(ServerApi, CheckGivesTheReportOfTheCommandLine) {
  const auto text = source_file("examples/answer.txt");
  const auto answer = server_->post("/api/v1/check", {{"text", text}});
  ASSERT_EQ(answer.status, 200) << answer.raw.body;
  auto expected =
      json::parse(run_ninety({"check", "--format", "json", "examples/answer.txt"}).output);
  auto given = answer.body;
  expected.erase("id");
  given.erase("id");
  EXPECT_EQ(given, expected);
  EXPECT_FALSE(given.contains("why"));
  EXPECT_TRUE(server_->post("/api/v1/check", {{"text", text}, {"why", true}}).body.contains("why"));
  const auto foreign = server_->post(
      "/api/v1/check", {{"text", "Ich mag meine Arbeit sehr, weil ich gern Probleme löse."}});
  EXPECT_TRUE(foreign.body.at("score").is_null());
}

TEST_F(ServerApi, CheckRefusesWhatCannotBeJudged) {
  const auto code = [](const json& body, int status) {
    const auto answer = server_->post("/api/v1/check", body);
    EXPECT_EQ(answer.status, status) << answer.raw.body;
    return answer.body.at("error").at("code").get<std::string>();
  };
  EXPECT_EQ(code({{"text", ""}}, 400), "blank");
  EXPECT_EQ(code({{"text", " \n\t"}}, 400), "blank");
  EXPECT_EQ(code(json::object(), 400), "missing_field");
  EXPECT_EQ(code({{"text", 7}}, 400), "wrong_type");
  EXPECT_EQ(code({{"text", "yes"}, {"why", "yes"}}, 400), "wrong_type");
  EXPECT_EQ(code({{"text", "yes"}, {"target_id", "7"}}, 400), "wrong_type");
  EXPECT_EQ(code({{"text", "yes"}, {"target_id", kNobody}}, 404), "not_found");
  EXPECT_EQ(code({{"text", std::string("a\0b", 3)}}, 400), "bad_request");
  EXPECT_EQ(code({{"text", std::string(100'001, 'a')}}, 413), "too_long");
  EXPECT_EQ(code({{"text", std::string(1'000'000, 'a')}}, 413), "too_large");
}

TEST_F(ServerApi, DocumentsBecomeText) {
  const auto pdf = source_file("tests/documents/two_columns.pdf");
  const auto answer =
      server_->call("POST", "/api/v1/documents", pdf, {{"Content-Type", "application/pdf"}});
  ASSERT_EQ(answer.status, 200) << answer.raw.body;
  EXPECT_EQ(answer.body.at("kind"), "pdf");
  EXPECT_FALSE(answer.body.at("text").get<std::string>().empty());
  const auto html = server_->call("POST", "/api/v1/documents",
                                  "<h1>Nurse</h1><script>alert(1)</script><p>Night shifts.");
  EXPECT_EQ(html.body.at("kind"), "html");
  EXPECT_EQ(html.body.at("text").get<std::string>().find("alert"), std::string::npos);
  const auto picture = server_->call("POST", "/api/v1/documents", "\x89PNG\r\n\x1a\n");
  EXPECT_EQ(picture.status, 422);
  EXPECT_THAT(picture.body.at("error").at("message").get<std::string>(), HasSubstr("image"));
}

TEST_F(ServerApi, TargetsAreKeptReadAndRanked) {
  const auto posting =
      "Nurse\n\nYou calm frightened families and explain treatments in plain words. You must work "
      "precisely under time pressure.";
  auto target = server_->post("/api/v1/targets", {{"name", "Ward 7"}, {"posting_text", posting}});
  ASSERT_EQ(target.status, 201) << target.raw.body;
  const auto path = "/api/v1/targets/" + server_->id_of(target);
  EXPECT_FALSE(target.body.at("brief").at("job").at("competencies").empty());
  EXPECT_TRUE(target.body.at("brief").at("company").is_null());
  const auto checked = server_->post(
      "/api/v1/check", {{"text",
                         "What drives me is calming families. Last year I explained a treatment to "
                         "a frightened family and they agreed within an hour."},
                        {"target_id", server_->id_of(target)}});
  ASSERT_EQ(checked.status, 200);
  EXPECT_TRUE(checked.body.contains("fit"));

  const auto changed = server_->patch(
      path, {{"organisation_text", "Our values\n\n- We listen first\n- We own our mistakes\n"}});
  EXPECT_FALSE(changed.body.at("brief").at("company").at("values").empty());
  EXPECT_EQ(changed.body.at("posting_text"), posting);
  const auto again = server_->post(
      "/api/v1/check", {{"text", "I listen first."}, {"target_id", server_->id_of(target)}});
  EXPECT_FALSE(again.body.at("fit").at("values").empty()) << "an old brief was kept";

  const auto story =
      server_->post("/api/v1/stories", {{"title", "The family"},
                                        {"text",
                                         "A family was frightened. I sat down with them, explained "
                                         "the treatment in plain words, and they agreed."}});
  const auto other = server_->post("/api/v1/stories",
                                   {{"title", "The bicycle"}, {"text", "I repaired a bicycle."}});
  ASSERT_EQ(story.status, 201);
  const auto ranking = server_->get(path + "/ranking").body.at("ranking");
  ASSERT_GE(ranking.size(), 2U);
  EXPECT_EQ(ranking.at(0).at("id"), server_->id_of(story));
  EXPECT_FALSE(ranking.at(0).at("reasons").empty());
  EXPECT_EQ(server_->patch("/api/v1/stories/" + server_->id_of(other), {{"title", "The bike"}})
                .body.at("title"),
            "The bike");
  EXPECT_EQ(server_->remove("/api/v1/stories/" + server_->id_of(other)).status, 204);
  EXPECT_EQ(server_->remove("/api/v1/stories/" + server_->id_of(other)).status, 404);

  EXPECT_EQ(server_->get("/api/v1/targets").body.at("targets").at(0).at("has_organisation"), true);
  EXPECT_EQ(server_->patch(path, {{"name", "  "}}).body.at("error").at("code"), "blank");
  EXPECT_EQ(server_->remove(path).status, 204);
  EXPECT_EQ(server_->get(path).status, 404);
  EXPECT_EQ(server_->get(path + "/ranking").status, 404);
}

TEST_F(ServerApi, AnswersHaveDraftsAndVersions) {
  const auto made =
      server_->post("/api/v1/answers", {{"title", "Mine"}, {"draft", "I love bugs."}});
  ASSERT_EQ(made.status, 201) << made.raw.body;
  const auto path = "/api/v1/answers/" + server_->id_of(made);
  EXPECT_EQ(made.body.at("text"), "I love bugs.");
  EXPECT_EQ(server_->post(path + "/versions", json::object()).status, 201);
  EXPECT_EQ(server_->post(path + "/versions", json::object()).status, 200);
  EXPECT_EQ(server_->post(path + "/versions", {{"text", "I love hard bugs."}}).body.at("number"),
            2);
  EXPECT_EQ(server_->post(path + "/versions", {{"text", " "}}).body.at("error").at("code"),
            "blank");
  const auto versions = server_->get(path + "/versions").body.at("versions");
  ASSERT_EQ(versions.size(), 2U);
  const auto version = "/api/v1/versions/" + versions.at(1).at("id").get<std::string>();
  EXPECT_EQ(server_->get(version).body.at("report").at("words"), 4);
  const auto page = server_->get(version + "/report.html");
  EXPECT_EQ(page.raw.field("content-type"), "text/html; charset=utf-8");
  EXPECT_THAT(page.raw.field("content-security-policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(page.raw.field("content-security-policy").find("script-src"), std::string::npos);

  auto answer = server_->get(path).body;
  EXPECT_TRUE(answer.at("draft").is_null());
  EXPECT_EQ(answer.at("text"), "I love hard bugs.");
  const auto seen = answer.at("updated_at").get<std::string>();
  EXPECT_EQ(server_->patch(path, {{"draft", "one"}, {"seen_updated_at", seen}}).status, 200);
  const auto late = server_->patch(path, {{"draft", "two"}, {"seen_updated_at", seen}});
  EXPECT_EQ(late.status, 409) << "another tab was faster";
  EXPECT_EQ(server_->get(path).body.at("draft"), "one");
  EXPECT_EQ(server_->patch(path, {{"target_id", kNobody}}).status, 404);
  EXPECT_EQ(server_->patch(path, {{"target_id", nullptr}}).status, 200);

  EXPECT_EQ(server_->remove(path).status, 204);
  EXPECT_EQ(server_->get(path).status, 404);
  EXPECT_EQ(server_->get(version).status, 404);
  EXPECT_EQ(server_->post(path + "/restore", json::object()).status, 200);
  EXPECT_EQ(server_->get(version).status, 200);
}

TEST_F(ServerApi, MarkupComesBackAsText) {
  const std::string markup = "</textarea><script>alert(\"1\")</script><img src=x onerror=alert(1)>";
  const auto answer = server_->post("/api/v1/answers",
                                    {{"title", markup}, {"question", markup}, {"draft", markup}});
  ASSERT_EQ(answer.status, 201);
  for (const auto* field : {"title", "question", "draft"})
    EXPECT_EQ(answer.body.at(field), markup);
  EXPECT_EQ(answer.raw.field("x-content-type-options"), "nosniff");
  const auto path = "/api/v1/answers/" + server_->id_of(answer);
  const auto version = server_->post(path + "/versions", {{"text", "What drives me is " + markup}});
  const auto page =
      server_->get("/api/v1/versions/" + server_->id_of(version) + "/report.html").raw.body;
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
  const auto target =
      server_->post("/api/v1/targets", {{"name", markup}, {"posting_text", markup}});
  EXPECT_EQ(target.body.at("name"), markup);
  const auto story = server_->post("/api/v1/stories", {{"title", markup}, {"text", markup}});
  EXPECT_EQ(story.body.at("text"), markup);
}

TEST_F(ServerApi, SettingsAreCheckedKeptAndUsed) {
  EXPECT_EQ(server_->get("/api/v1/settings").body.at("keep_recordings"), false);
  const auto changed = server_->patch(
      "/api/v1/settings",
      {{"theme", "dark"}, {"norms", {{"longest_seconds", 120}}}, {"pages", {{"seen", {1, 2}}}}});
  ASSERT_EQ(changed.status, 200) << changed.raw.body;
  EXPECT_EQ(changed.body.at("pages").at("seen").at(1), 2);
  EXPECT_EQ(server_->post("/api/v1/check", {{"text", "I love bugs."}})
                .body.at("norms")
                .at("longest_seconds"),
            120);
  for (const json& bad :
       {json{{"theme", "pink"}}, json{{"norms", {{"no_such_norm", 1}}}},
        json{{"norms", {{"longest_seconds", "x"}}}}, json{{"norms", {{"longest_seconds", -1}}}},
        json{{"norms", {{"x = 1\n[other]", 1}}}}, json{{"keep_recordings", 1}}})
    EXPECT_EQ(server_->patch("/api/v1/settings", bad).status, 400) << bad;
  EXPECT_EQ(
      server_->patch("/api/v1/settings", {{"pages", {{"x", std::string(11'000, 'a')}}}}).status,
      413);
  EXPECT_EQ(server_->get("/api/v1/settings").body.at("theme"), "dark");
  EXPECT_EQ(server_->patch("/api/v1/settings", {{"norms", json::object()}}).status, 200);
}

TEST(ServerTransfer, EverythingGoesOutAwayAndInAgain) {
  ServerProgram server;
  const auto answer =
      server.post("/api/v1/answers", {{"title", "Mine"}, {"draft", "I love bugs."}});
  const auto path = "/api/v1/answers/" + server.id_of(answer);
  ASSERT_EQ(server.post(path + "/versions", json::object()).status, 201);
  const auto archive = server.get("/api/v1/export");
  ASSERT_EQ(archive.status, 200);
  EXPECT_THAT(archive.raw.field("content-disposition"),
              HasSubstr("attachment; filename=\"ninety-"));
  ASSERT_TRUE(archive.raw.body.starts_with("PK"));
  EXPECT_EQ(server.post("/api/v1/wipe", {{"confirm", "yes"}}).status, 400);
  EXPECT_EQ(server.get(path).status, 200);
  EXPECT_EQ(server.post("/api/v1/wipe", {{"confirm", "wipe"}}).status, 204);
  EXPECT_EQ(server.get(path).status, 404);
  EXPECT_TRUE(server.get("/api/v1/answers").body.at("answers").empty());
  const auto imported = server.call("POST", "/api/v1/import", archive.raw.body,
                                    {{"Content-Type", "application/zip"}});
  ASSERT_EQ(imported.status, 200) << imported.raw.body;
  EXPECT_EQ(imported.body.at("imported").at("answers"), 1);
  EXPECT_EQ(server.get(path).body.at("text"), "I love bugs.");
  EXPECT_EQ(server.call("POST", "/api/v1/import", "no archive").status, 422);
  EXPECT_EQ(server.call("POST", "/api/v1/import", "").status, 400);
  EXPECT_TRUE(std::filesystem::is_empty(server.data() / "data" / "passing")) << "a file was left";
}

}  // namespace
}  // namespace ninety::tests
