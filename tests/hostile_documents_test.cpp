// Files made to hurt, and files that are something else: one clear sentence, within 5 s and 512 MB.
#include <cstdlib>
#include <expected>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "documents/helper.h"
#include "documents/limits.h"
#include "documents/read_document.h"
#include "tests/pdf_writer.h"
#include "tests/zip_writer.h"

namespace ninety::tests {
namespace {

using testing::AllOf;
using testing::HasSubstr;

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  out.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i)
    out += piece;
  return out;
}

/// Seconds of work of this process and its helpers so far; the machine may be busy with more.
double seconds_of_work() {
  double seconds = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    EXPECT_EQ(::getrusage(who, &usage), 0);
    for (const auto& time : {usage.ru_utime, usage.ru_stime})
      seconds += static_cast<double>(time.tv_sec) + (static_cast<double>(time.tv_usec) / 1e6);
  }
  return seconds;
}

/// Reads a document; fails when it takes more work than a helper may do, and a little of our own.
std::expected<DocumentText, std::string> read_in_time(const std::string& bytes) {
  const auto start = seconds_of_work();
  auto document = read_document(bytes);
  EXPECT_LT(seconds_of_work() - start, documents::kWorkLimit + 1);
  return document;
}

/// The sentence that a document is refused with; fails when it is read, or late, or no sentence.
std::string refusal(const std::string& bytes) {
  const auto document = read_in_time(bytes);
  EXPECT_FALSE(document) << document->text.substr(0, 200);
  const auto sentence = document ? std::string() : document.error();
  EXPECT_FALSE(sentence.empty() || sentence.ends_with('.') || sentence.contains('\n')) << sentence;
  EXPECT_THAT(sentence, HasSubstr(":")) << "says what to do";
  return sentence;
}

std::string small_pdf() {
  PdfWriter pdf;
  pdf.page();
  pdf.text({.x = 72, .y = 770}, "Greet guests and keep the till");
  return pdf.bytes();
}

TEST(HostileDocument, ZipBomb) {
  const auto bytes =
      docx_of_xml("<w:p>" + std::string(200'000'000, ' '));  // NOLINT(bugprone-string-constructor)
  ASSERT_LT(bytes.size(), documents::kInputLimit);
  EXPECT_THAT(refusal(bytes), HasSubstr("ZIP bomb"));
}

TEST(HostileDocument, EntityBomb) {
  EXPECT_THAT(
      refusal(docx_of_xml("<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><w:p>&c;</w:p>")),
      HasSubstr("entities"));
  EXPECT_THAT(
      refusal("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">]><lolz>&lol;</lolz>"),
      HasSubstr("XML"));
}

TEST(HostileDocument, NestedTags) {
  EXPECT_THAT(refusal(docx_of_xml(repeated("<w:p>", 400'000) + repeated("</w:p>", 400'000))),
              HasSubstr("nested"));
  const auto page = read_in_time(repeated("<div>", 400'000) + "Greet guests");
  ASSERT_TRUE(page) << page.error();
  EXPECT_EQ(page->text, "Greet guests\n");
}

TEST(HostileDocument, TagsWithoutEnd) {
  EXPECT_FALSE(refusal("<html>" + repeated("<a href=\"", 1'000'000)).empty());
  EXPECT_FALSE(refusal("<html>" + repeated("<style>.a{", 1'000'000)).empty());
  EXPECT_FALSE(refusal("<html>" + repeated("<nav>", 1'000'000)).empty());
  EXPECT_FALSE(refusal("<html>" + repeated("<!--", 2'000'000)).empty());
  EXPECT_FALSE(refusal("<html><p class='" + repeated("a ", 4'000'000) + "'>").empty());
}

TEST(HostileDocument, MoreTextThanAnyPosting) {
  EXPECT_THAT(refusal("<html>" + repeated("<p>greet guests", 200'000)), HasSubstr("1 MB"));
  EXPECT_THAT(refusal(repeated("greet guests\n", 200'000)), HasSubstr("1 MB"));
  EXPECT_THAT(refusal(std::string(11U << 20U, 'a')), HasSubstr("10 MB"));
}

TEST(HostileDocument, CutFiles) {
  const auto pdf = small_pdf();
  EXPECT_THAT(refusal(pdf.substr(0, pdf.size() / 2)), HasSubstr("cut off"));
  const auto word = docx({{.words = repeated("Greet guests and keep the till. ", 200)}});
  EXPECT_THAT(refusal(word.substr(0, word.size() / 2)), HasSubstr("cut off"));
}

TEST(HostileDocument, EveryCutOfAPdfIsAnswered) {
  const auto pdf = small_pdf();
  for (std::size_t size = 10; size < pdf.size(); size += 97)
    EXPECT_FALSE(read_document(pdf.substr(0, size)).has_value()) << size;
}

TEST(HostileDocument, ScanWithoutText) {
  PdfWriter pdf;
  pdf.page();
  pdf.draw("0.5 g 100 100 300 300 re f");
  EXPECT_THAT(refusal(pdf.bytes()), HasSubstr("scan without text"));
}

TEST(HostileDocument, Passwords) {
  auto pdf = small_pdf();
  // A handler of encryption with keys that no empty password opens.
  const std::string encrypted = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" +
                                repeated("0a", 32) + "> /U <" + repeated("0b", 32) +
                                "> >> /ID [<01><01>] /Root 1 0 R";
  pdf.replace(pdf.rfind("/Root 1 0 R"), 11, encrypted);
  EXPECT_THAT(refusal(pdf), HasSubstr("password"));
  EXPECT_THAT(refusal(zip({{"word/document.xml", "<w:p/>"}}, "secret")), HasSubstr("password"));
  EXPECT_THAT(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), HasSubstr("password"));
}

TEST(HostileDocument, OtherFiles) {
  EXPECT_THAT(refusal("\x89PNG\r\n\x1A\n"), HasSubstr("image"));
  EXPECT_THAT(refusal("{\\rtf1 Greet guests}"), HasSubstr("rich-text"));
  EXPECT_THAT(refusal(zip({{"xl/workbook.xml", "<a/>"}})), HasSubstr("spreadsheet"));
  EXPECT_THAT(refusal(zip({{"notes.txt", "hello"}})), HasSubstr("ZIP archive"));
  EXPECT_THAT(refusal(""), HasSubstr("empty"));
  EXPECT_THAT(refusal(" \n\xEF\xBB\xBF\n"), HasSubstr("text"));
  EXPECT_THAT(refusal("Caf\xE9 staff"), HasSubstr("UTF-8"));
  EXPECT_THAT(refusal(std::string("a\0b", 3)), HasSubstr("no text and no document"));
  EXPECT_THAT(refusal("<html><body><div id='root'></div><script>app()</script></body></html>"),
              HasSubstr("scripts"));
}

TEST(HostileDocument, PdfThatDrawsForEver) {
  PdfWriter pdf;
  pdf.page();
  pdf.draw(repeated("BT /F1 1 Tf 1 0 0 1 72 72 Tm (a) Tj ET ", 200'000));
  const auto document = read_in_time(pdf.bytes());
  EXPECT_TRUE(document || !document.error().empty());
}

TEST(HostileDocument, PdfWithMoreDrawingsThanAnyPage) {
  PdfWriter pdf;
  pdf.page();
  pdf.text({.x = 72, .y = 770}, "Greet guests and keep the till");
  pdf.draw(repeated("q 1 0 0 1 60 772 cm 0 0 4 4 re f ", 300'000));
  const auto document = read_in_time(pdf.bytes());
  ASSERT_TRUE(document) << document.error();
  EXPECT_THAT(document->text, HasSubstr("Greet guests and keep the till"));
}

TEST(HostileDocument, PdfWithWordsAllOverThePage) {
  PdfWriter pdf;
  for (int page = 0; page < 40; ++page) {
    pdf.page();
    for (int i = 0; i < 2900; ++i) {
      pdf.text({.x = 20.0 + ((i * 37) % 550), .y = 20.0 + ((i * 53) % 800), .size = 4}, "word");
    }
  }
  const auto document = read_in_time(pdf.bytes());
  EXPECT_TRUE(document || !document.error().empty());
}

class OtherLibexec : public testing::Test {
 protected:
  void TearDown() override { ::unsetenv("NINETY_LIBEXEC"); }
};

TEST_F(OtherLibexec, MissingHelperIsNamed) {
  ::setenv("NINETY_LIBEXEC", "/nowhere", 1);
  EXPECT_THAT(refusal("<p>Greet</p>"),
              AllOf(HasSubstr("ninety-documents"), HasSubstr("NINETY_LIBEXEC")));
}

TEST_F(OtherLibexec, HelperThatNeverEndsIsKilled) {
  ::setenv("NINETY_LIBEXEC", "/bin", 1);
  const auto text =
      documents::run_helper({.program = "sleep", .argument = "60", .seconds = 1}, "x");
  ASSERT_FALSE(text);
  EXPECT_THAT(text.error(), HasSubstr("too long"));
}

TEST_F(OtherLibexec, HelperThatWritesForEverIsKilled) {
  ::setenv("NINETY_LIBEXEC", "/usr/bin", 1);
  EXPECT_THAT(documents::run_helper({.program = "yes", .argument = "y"}, "x").error(),
              HasSubstr("1 MB"));
}

TEST(Documents, AreReadByManyThreadsAtOnce) {
  std::vector<std::jthread> threads;
  threads.reserve(4);
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([] {
      for (int n = 0; n < 5; ++n) {
        const auto page = read_document("<p>Greet guests</p>");
        EXPECT_TRUE(page && page->text == "Greet guests\n");
      }
    });
  }
}

}  // namespace
}  // namespace ninety::tests
