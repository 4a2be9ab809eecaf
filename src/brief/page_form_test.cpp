// Links, dates, quotations, names and lists of maxims, told by their form.
#include "brief/page_form.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "brief/enumerated_values.h"
#include "brief/item_name.h"
#include "brief/maxims.h"
#include "brief/outline.h"

namespace ninety {
namespace {

using ::testing::ElementsAre;

/// One line as words.
class Read {
 public:
  explicit Read(std::string text)
      : text_(std::move(text)), outline_(Outline::read(text_, [](auto) { return false; })) {}

  [[nodiscard]] std::span<const OutlineWord> words() const {
    return outline_.words(outline_.units().front());
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Outline& outline() const { return outline_; }

 private:
  std::string text_;
  Outline outline_;
};

bool is_link_at(std::string_view line, std::string_view piece) {
  const auto at = static_cast<std::uint32_t>(line.find(piece));
  return is_link(line, {at, at + static_cast<std::uint32_t>(piece.size())});
}

TEST(PageForm, TellsBarsOfLinksFromListItems) {
  EXPECT_TRUE(is_link_at("Home | Shop | About us", "Shop"));
  EXPECT_TRUE(is_link_at("Home › About › Values", "Values"));
  EXPECT_TRUE(is_link_at("People – News – Jobs – Contact", "News"));
  EXPECT_FALSE(is_link_at("  • We pay on time", "We pay on time"));
  EXPECT_FALSE(is_link_at("Care – we stop and look", "we stop and look"));
  EXPECT_TRUE(holds_links("Rates   Loans   Cards"));
  EXPECT_FALSE(holds_links("Our values are kept"));
}

TEST(PageForm, PassesDatesOver) {
  for (const std::string text : {"12 May: Bus runs", "June 2024 – Bus runs", "2024-04 Bus runs"}) {
    const Read read(text);
    EXPECT_EQ(one_line(behind_date(read.words()), read.text()), "Bus runs") << text;
  }
  const Read none("May the bus run");
  EXPECT_EQ(behind_date(none.words()).size(), none.words().size());
}

TEST(PageForm, TellsYearsLongPast) {
  EXPECT_TRUE(tells_of_long_ago(Read("Founded in 1911 by two nuns").words()));
  EXPECT_FALSE(tells_of_long_ago(Read("Founded in 1911, rebuilt in 2024").words()));
  EXPECT_FALSE(tells_of_long_ago(Read("A team of 1911 people and no more").words().subspan(0, 2)));
}

TEST(PageForm, TellsQuotationsFromNamesInQuotes) {
  const Read said("\"They treated my father like a person.\" A daughter");
  EXPECT_TRUE(opens_quotation(said.words(), said.text()));
  const Read named("\"Bridge Doctor\" classes started");
  EXPECT_FALSE(opens_quotation(named.words(), named.text()));
}

TEST(ItemName, TakesLabelsBeforeSentences) {
  const auto name = [](const std::string& text) {
    const Read read(text);
    return value_name(read.words(), read.text());
  };
  EXPECT_EQ(name("Open books: the cost is on the wall"), "Open books");
  EXPECT_EQ(name("P – Prompt – we call back"), "Prompt");
  EXPECT_EQ(name("COURAGE We own up"), "COURAGE");
  EXPECT_EQ(name("We believe in doing right by growers, always"), "doing right by growers");
}

TEST(ItemName, FindsNamesOfProjects) {
  const auto name = [](const std::string& text) {
    const Read read(text);
    return project_name(read.words(), read.text());
  };
  EXPECT_EQ(name("In February we launched the Deckhand Desk, a free clinic"), "Deckhand Desk");
  EXPECT_EQ(name("3 May: Rides to Work: a pilot"), "Rides to Work");
  EXPECT_EQ(name("our \"bank on wheels\" calls at nine villages"), "bank on wheels");
}

TEST(EnumeratedValues, SplitsListsAndLeavesSentences) {
  const auto count = [](const std::string& text) {
    const Read read(text);
    return enumerated_values(read.words()).size();
  };
  EXPECT_EQ(count("Our values are honesty, courage and thrift."), 3U);
  EXPECT_EQ(count("Honesty, courage, thrift"), 3U);
  EXPECT_EQ(count("Work as partners, both with donors and recipients."), 0U);
}

TEST(Maxims, AreThreeOrMoreOfOneForm) {
  const Read list("Look first. Then cut.\n\nAsk. People know.\n\nSweep up. It is our floor.\n");
  const auto none = [](std::size_t) { return false; };
  EXPECT_EQ(lists_of_maxims(list.outline(), none).size(), 3U);
  const Read dated("Shop. Since 12 May.\n\nHall. Since 1 June 2024.\n\nWard. It opens in July.\n");
  EXPECT_TRUE(lists_of_maxims(dated.outline(), none).empty());
  const Read two("Look first. Then cut.\n\nAsk. People know.\n");
  EXPECT_TRUE(lists_of_maxims(two.outline(), none).empty());
}

}  // namespace
}  // namespace ninety
