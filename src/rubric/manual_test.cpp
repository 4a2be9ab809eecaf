// The manual says all that a criterion says, and docs/criteria is current.
//
// `NINETY_UPDATE=1` before the test program, run in the source tree's root, writes docs/criteria
// anew.
#include "rubric/manual.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::filesystem::path kFolder = "docs/criteria";

/// File name → content.
std::map<std::string, std::string> pages() {
  std::map<std::string, std::string> made = {{"README.md", manual_index()}};
  for (const Criterion& criterion : all_criteria()) {
    made.emplace(std::string(criterion.id) + ".md", manual_page(criterion));
  }
  return made;
}

std::map<std::string, std::string> files() {
  std::map<std::string, std::string> found;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder, none)) {
    std::ifstream file(entry.path(), std::ios::binary);
    found.emplace(entry.path().filename().string(),
                  std::string(std::istreambuf_iterator<char>(file), {}));
  }
  return found;
}

TEST(ManualPage, HoldsAllThatTheCriterionSays) {
  for (const Criterion& criterion : all_criteria()) {
    const auto page = manual_page(criterion);
    for (const auto text : {criterion.id, criterion.title, criterion.question, criterion.why,
                            criterion.source, criterion.how}) {
      EXPECT_THAT(page, HasSubstr(std::string(text)));
    }
    EXPECT_EQ(page.back(), '\n');
  }
}

TEST(ManualPage, ShowsMarksInBold) {
  const auto page = manual_page(*find_criterion("F2.measured"));
  EXPECT_THAT(page, HasSubstr("and **everything improved a lot**."));
  for (const Criterion& criterion : all_criteria()) {
    EXPECT_THAT(manual_page(criterion), Not(HasSubstr("⟦"))) << criterion.id;
    EXPECT_THAT(manual_page(criterion), Not(HasSubstr("⟧"))) << criterion.id;
  }
}

TEST(ManualIndex, LinksEveryPage) {
  const auto index = manual_index();
  for (const Criterion& criterion : all_criteria()) {
    EXPECT_THAT(index, HasSubstr(fmt::format("[{0}]({0}.md)", criterion.id)));
  }
}

TEST(Manual, IsCurrentInDocsCriteria) {
  const auto current = pages();
  if (std::getenv("NINETY_UPDATE") != nullptr) {
    std::filesystem::create_directories(kFolder);
    for (const auto& [name, text] : current)
      std::ofstream(kFolder / name, std::ios::binary) << text;
  }
  const auto written = files();
  for (const auto& [name, text] : current) {
    const auto file = written.find(name);
    ASSERT_NE(file, written.end()) << name << " is not in docs/criteria: run with NINETY_UPDATE=1";
    EXPECT_EQ(file->second, text) << name << ": run with NINETY_UPDATE=1";
  }
  for (const auto& [name, text] : written) {
    EXPECT_TRUE(current.contains(name)) << name << " belongs to no criterion";
  }
}

}  // namespace
}  // namespace ninety
