// Documents on the command line: every kind, standard input, what is refused, and where the program
// finds its helpers.
#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/posting_forms.h"
#include "tests/program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kAnswer = "examples/answer.txt";
const std::string kJob = "examples/posting.txt";

json fit_of(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::vector<std::string> all = {"check", "--format", "json"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  all.push_back(kAnswer);
  const auto ran = run_ninety(all, {.input = input});
  EXPECT_EQ(ran.status, 0) << ran.error;
  return ran.status == 0 ? json::parse(ran.output).at("fit") : json();
}

TEST(DocumentInput, FitsTheSameWhateverTheFormOfThePosting) {
  const auto plain = fit_of({"--job", kJob});
  ASSERT_FALSE(plain.at("competencies").empty());
  const auto lines = posting_lines(source_file(kJob));
  for (const auto& bytes : {as_html(lines), as_docx(lines), as_markdown(lines),
                            as_wrapped_text(lines, 72), as_pdf(lines, Columns::one).value_or("")}) {
    const TemporaryFile file(bytes);
    const auto fit = fit_of({"--job", file.path()});
    EXPECT_EQ(fit.at("score"), plain.at("score")) << bytes.substr(0, 40);
    EXPECT_EQ(fit.at("competencies").size(), plain.at("competencies").size());
  }
}

TEST(DocumentInput, ReadsAnyKindForBothOptionsAndFromStandardInput) {
  const auto lines = posting_lines(source_file(kJob));
  EXPECT_EQ(fit_of({"--job", "-"}, as_docx(lines)), fit_of({"--job", "-"}, as_html(lines)));
  EXPECT_EQ(fit_of({"--company", "-"}, as_docx(lines)), fit_of({"--company", "-"}, as_html(lines)));
}

/// The line on standard error of a run that has to be refused.
std::string refusal(const std::vector<std::string>& arguments, const RunOptions& options = {}) {
  const auto ran = run_ninety(arguments, options);
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.output, "");
  EXPECT_THAT(ran.error, EndsWith("\n"));
  EXPECT_EQ(ran.error.find('\n'), ran.error.size() - 1) << ran.error;
  return ran.error;
}

TEST(DocumentInput, RefusesInOneSentenceThatNamesTheFile) {
  const TemporaryFile scan("%PDF-1.4\nnothing in it\n");
  EXPECT_THAT(refusal({"check", "--job", scan.path(), kAnswer}),
              AllOf(HasSubstr(scan.path()), HasSubstr("damaged")));
  EXPECT_THAT(refusal({"check", "--job", "-", kAnswer}, {.input = "\x89PNG\r\n\x1A\n"}),
              AllOf(HasSubstr("stdin"), HasSubstr("image")));
  EXPECT_THAT(refusal({"check", "--company", "-", kAnswer}, {.input = " \n "}),
              AllOf(HasSubstr("stdin"), HasSubstr("empty")));
  EXPECT_THAT(refusal({"check", "--job", "no-such-file.pdf", kAnswer}),
              HasSubstr("no-such-file.pdf"));
  EXPECT_THAT(refusal({"check", "--job", "-", kAnswer}, {.input = std::string(11U << 20U, 'a')}),
              HasSubstr("10 MB"));
}

TEST(DocumentInput, NamesAMissingHelper) {
  EXPECT_THAT(refusal({"check", "--job", "-", kAnswer},
                      {.input = "<p>Greet guests</p>", .environment = {{"NINETY_LIBEXEC", "/no"}}}),
              AllOf(HasSubstr("ninety-documents"), HasSubstr("NINETY_LIBEXEC")));
  // Plain text needs none.
  const auto ran =
      run_ninety({"check", "--job", kJob, kAnswer}, {.environment = {{"NINETY_LIBEXEC", "/no"}}});
  EXPECT_EQ(ran.status, 0) << ran.error;
}

TEST(DocumentInput, WorksWhereItIsInstalled) {
  const TemporaryFile page("<p>You greet guests at the front desk every day.</p>");
  const auto prefix = std::filesystem::path(page.path()).parent_path() / "prefix";
  const auto build = std::filesystem::path(NINETY_PROGRAM).parent_path();
  const auto ran =
      run_shell("cmake --install '" + build.string() + "' --prefix '" + prefix.string() +
                "' >/dev/null && ln -s '" + (prefix / "bin/ninety").string() + "' '" +
                (prefix / "link").string() + "' && '" + (prefix / "link").string() +
                "' check --job '" + page.path() + "' " + kAnswer);
  EXPECT_EQ(ran.status, 0) << ran.error;
  EXPECT_THAT(ran.output, HasSubstr("Fit: "));
}

}  // namespace
}  // namespace ninety::tests
