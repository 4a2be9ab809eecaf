#include "render/sarif.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/sample_report.h"

namespace ninety {
namespace {

using testing::HasSubstr;

std::string rendered(std::string id) {
  const auto document = Document::read(sample::kText);
  auto report = sample::report(document);
  report.id = std::move(id);
  return to_sarif(report);
}

TEST(Sarif, PlacesRemarksByLineColumnAndByte) {
  EXPECT_THAT(
      rendered("pump.txt"),
      HasSubstr(
          R"("region":{"startLine":2,"startColumn":44,"endLine":2,"endColumn":53,"byteOffset":74,"byteLength":9,"snippet":{"text":"went well"}})"));
}

TEST(Sarif, EveryRuleOfWordsComesFromTheRegistry) {
  const auto log = rendered("pump.txt");
  for (const auto& criterion : all_criteria()) {
    const auto rule = "{\"id\":\"" + std::string(criterion.id) + "\",\"shortDescription\"";
    EXPECT_EQ(log.find(rule) == std::string::npos, criterion.group == Group::delivery) << rule;
  }
}

TEST(Sarif, FileNamesBecomeUris) {
  EXPECT_THAT(rendered("my answers/ü #1.txt"),
              HasSubstr("\"uri\":\"my%20answers/%C3%BC%20%231.txt\""));
  EXPECT_THAT(rendered("/tmp/a.txt"), HasSubstr("\"uri\":\"file:///tmp/a.txt\""));
}

TEST(Sarif, AHintIsANote) {
  EXPECT_THAT(
      rendered("a"),
      HasSubstr(
          R"("level":"note","message":{"text":"the result has no measure; say what changed"})"));
}

}  // namespace
}  // namespace ninety
