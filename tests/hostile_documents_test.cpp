// Files made to hurt, and files that are something else: one clear sentence, within 5 s and 512 MB.
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

/// The sentence that a document is refused with; fails when it is read, or late, or no sentence.
std::string refusal(const std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  const auto document = read_document(bytes);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(6));
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
  const auto page = read_document(repeated("<div>", 400'000) + "Greet guests");
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
  const auto start = std::chrono::steady_clock::now();
  const auto document = read_document(pdf.bytes());
  EXPECT_TRUE(document || !document.error().empty());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(6));
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
  const auto start = std::chrono::steady_clock::now();
  const auto text = documents::run_helper({.program = "sleep", .argument = "60"}, "x");
  ASSERT_FALSE(text);
  EXPECT_THAT(text.error(), HasSubstr("longer than 5 seconds"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(7));
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
