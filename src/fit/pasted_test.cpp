#include "fit/pasted.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/model_parts.h"

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kPosting =
    "Ledger Clerk, Hallgarth Stone\n"
    "Match invoices to purchase orders and delivery notes.\n"
    "Reconcile supplier statements every month.\n"
    "You have a sharp eye for detail.\n";

Lexed lexed_of(const Document& document) {
  return Lexed::read(document, Model::builtin().parts().vocabulary);
}

std::vector<std::string> pasted_in(std::string_view text) {
  const auto posting = Document::read(kPosting);
  PhraseIndex index;
  index.add(lexed_of(posting));
  const auto document = Document::read(text);
  const auto lexed = lexed_of(document);
  std::vector<std::string> runs;
  for (const auto run : index.runs_in(lexed))
    runs.emplace_back(lexed.span(run.first, run.last).of(text));
  return runs;
}

TEST(Pasted, LeavesNamesTitlesAndCommonPhrasesAlone) {
  EXPECT_THAT(pasted_in("I want to be Ledger Clerk at Hallgarth Stone."), IsEmpty());
  EXPECT_THAT(pasted_in("You have a sharp pencil and every month we move."), IsEmpty());
  EXPECT_THAT(pasted_in(""), IsEmpty());
}

TEST(Pasted, SeesAPhraseInAnotherFormOfItsWords) {
  EXPECT_THAT(pasted_in("I spent my days matching invoices to purchase orders and nothing else."),
              ElementsAre("matching invoices to purchase orders and"));
}

TEST(Pasted, TakesAQuotationForOne) {
  EXPECT_THAT(pasted_in("You say that you have a sharp eye for detail, and that is my day."),
              IsEmpty());
  EXPECT_THAT(pasted_in("I say that I have a sharp eye for detail."),
              ElementsAre("have a sharp eye for detail"));
}

TEST(Pasted, GivesEachRunOnce) {
  EXPECT_THAT(pasted_in("I match invoices to purchase orders and delivery notes, and I reconcile "
                        "supplier statements every month."),
              ElementsAre("match invoices to purchase orders and delivery notes",
                          "reconcile supplier statements every month"));
}

}  // namespace
}  // namespace ninety
