// What a page of an organisation states, and what it does not.
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "brief/brief.h"
#include "brief/outline.h"
#include "reading/model.h"
#include "text/document.h"
#include "text/utf8.h"

namespace ninety {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Organisation read_page(std::string text) {
  return read_organisation(std::move(text), Model::builtin());
}

std::vector<std::string> names(const std::vector<BriefItem>& items) {
  std::vector<std::string> found;
  found.reserve(items.size());
  for (const auto& item : items)
    found.push_back(item.name);
  return found;
}

std::vector<std::string> words(const std::vector<BriefItem>& items, const Organisation& page) {
  std::vector<std::string> found;
  for (const auto& item : items) {
    for (const auto span : item.evidence)
      found.emplace_back(span.of(page.text));
  }
  return found;
}

TEST(ReadOrganisation, TakesHeadedSections) {
  const auto page = read_page(
      "Our mission\nTo bring clean water to every farm in the valley.\n\n"
      "Our values\n- Honesty: we say what we know.\n- Thrift: a pump is repaired twice.\n\n"
      "Current projects\nWell 14: since March we have been drilling behind the school.\n\n"
      "Careers\nWe are looking for a driver.\n");
  EXPECT_THAT(words(page.mission, page),
              ElementsAre("To bring clean water to every farm in the valley."));
  EXPECT_THAT(names(page.values), ElementsAre("Honesty", "Thrift"));
  EXPECT_THAT(words(page.values, page),
              ElementsAre("Honesty: we say what we know.", "Thrift: a pump is repaired twice."));
  EXPECT_THAT(names(page.projects), ElementsAre("Well 14"));
}

TEST(ReadOrganisation, FindsAMissionWithoutTheWord) {
  const auto page = read_page(
      "About us\n\nThe choir was founded in 1950 and has won many awards. We exist so that anybody "
      "in the town can sing, whether or not they can read music.\n");
  EXPECT_THAT(words(page.mission, page),
              ElementsAre("We exist so that anybody in the town can sing, whether or not they can "
                          "read music."));
}

TEST(ReadOrganisation, FindsValuesInALineAndInProse) {
  const auto line = read_page("We value honesty, teamwork and a good sense of humour.\n");
  EXPECT_THAT(names(line.values), ElementsAre("honesty", "teamwork", "a good sense of humour"));
  const auto prose = read_page(
      "There are a few things we believe in. We believe in paying growers before the ship sails. "
      "We "
      "would rather lose an order than blend in old stock. And we never sell what we would not "
      "drink.\n");
  EXPECT_EQ(prose.values.size(), 3U) << testing::PrintToString(names(prose.values));
}

TEST(ReadOrganisation, KnowsAListOfMaximsUnderAnyHeading) {
  const auto page = read_page(
      "Painted on the shed\n\nMeasure twice. Wood does not grow back.\n\n"
      "Ask the client's cat. Somebody lives here.\n\nSweep up. The next one is not your "
      "servant.\n");
  EXPECT_EQ(page.values.size(), 3U) << testing::PrintToString(names(page.values));
}

TEST(ReadOrganisation, TakesNamesFromHeadingsOfTheirOwn) {
  const auto page = read_page(
      "Our values\n\nQuality\nWe do the job once.\n\nPeople\nWe hire for kindness.\n\n"
      "Community\nTwo days a year belong to the village.\n\nContact\n12 Mill Lane\n");
  EXPECT_THAT(names(page.values), ElementsAre("Quality", "People", "Community"));
}

TEST(ReadOrganisation, InventsNothing) {
  const auto page = read_page(
      "Home | Services | Careers | Contact\n\nPacific Lifts\n\nFor 40 years we have repaired "
      "lifts. "
      "Winner, Lift Company of the Year 2015.\n\nOur services\n- Maintenance\n- Inspections\n\n"
      "\"They never let us down.\" Building manager\n\nWe're hiring! Apply now.\n"
      "We use cookies. © Pacific Lifts. All rights reserved.\n");
  EXPECT_THAT(names(page.mission), IsEmpty());
  EXPECT_THAT(names(page.values), IsEmpty());
  EXPECT_THAT(names(page.projects), IsEmpty());
}

TEST(ReadOrganisation, TellsProjectsFromOtherNews) {
  const auto page = read_page(
      "Latest news\n3 May: Work starts on the new dialysis ward with the university\n"
      "2 May: Visiting hours over the bank holiday\n1 May: Nurse of the Year named\n"
      "28 April: Vacancies on all wards\n");
  EXPECT_THAT(words(page.projects, page),
              ElementsAre("3 May: Work starts on the new dialysis ward with the university"));
}

TEST(ReadOrganisation, ReadsTheSameTwice) {
  const std::string text = "Our purpose\nTo keep boats afloat.\n\nValues\nCare\nCourage\nCandour\n";
  const auto first = read_page(text);
  const auto second = read_page(text);
  EXPECT_EQ(names(first.values), names(second.values));
  EXPECT_EQ(words(first.mission, first), words(second.mission, second));
}

RC_GTEST_PROP(ReadOrganisation, HoldsItsPromisesForAnyText, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "Our values", "\n", "\n\n", "- ", "Honesty", ": ", " – ", ". ", "we exist to ", "help ", "* ",
      "\"", "Mission", "2024", " | ", "launched ", ", ", "\xC3", "é", "and ", "News", "⭐",
      "12 May: "));
  std::string text;
  for (const auto& piece : pieces)
    text += piece;
  const auto page = read_page(text);
  RC_ASSERT(page.text == text);
  RC_ASSERT(page.mission.size() <= 2U);
  for (const auto* items : {&page.mission, &page.values, &page.projects}) {
    for (const auto& item : *items) {
      RC_ASSERT(!item.name.empty());
      RC_ASSERT(!item.evidence.empty());
      for (const auto span : item.evidence) {
        RC_ASSERT(span.begin < span.end && span.end <= text.size());
        RC_ASSERT(utf8::is_border(text, span.begin) && utf8::is_border(text, span.end));
        RC_ASSERT(Document::read(span.of(text)).words() <= kLongestEvidence);
      }
    }
  }
}

}  // namespace
}  // namespace ninety
