// A posting says the same in every form: as HTML, Word document, PDF, Markdown and wrapped text,
// and as other programs write it (tests/documents).
#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "documents/read_document.h"
#include "documents/text/lines.h"
#include "tests/posting_forms.h"
#include "tests/program.h"

namespace ninety::tests {
namespace {

/// The lines of a text without bullets, numbers and blank lines, with quotes and dashes made alike.
std::vector<std::string> units(std::string_view text) {
  static constexpr std::pair<std::string_view, std::string_view> kAlike[] = {
      {"\xE2\x80\x98", "'"},  {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""},
      {"\xE2\x80\x9D", "\""}, {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}};
  std::string all(text);
  for (const auto& [from, to] : kAlike) {
    for (auto at = all.find(from); at != std::string::npos; at = all.find(from, at))
      all.replace(at, from.size(), to);
  }
  std::vector<std::string> found;
  std::istringstream lines(all);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("- ")) line.erase(0, 2);
    if (documents::starts_numbered(line)) line.erase(0, line.find(' ') + 1);
    if (!line.empty()) found.push_back(line);
  }
  return found;
}

std::string read_text(std::string_view bytes) {
  const auto document = read_document(bytes);
  EXPECT_TRUE(document) << document.error();
  return document ? document->text : std::string();
}

struct Posting {
  std::string id;
  std::string text;  ///< as read from plain text
};

const std::vector<Posting>& postings() {
  static const auto read = [] {
    std::vector<Posting> found;
    std::istringstream lines(source_file("data/tailoring/postings.jsonl"));
    for (std::string line; std::getline(lines, line);) {
      const auto posting = nlohmann::json::parse(line);
      found.push_back({posting.at("id"), read_text(posting.at("text").get<std::string>())});
    }
    return found;
  }();
  return read;
}

std::string posting(std::string_view id) {
  const auto found = std::ranges::find(postings(), id, &Posting::id);
  EXPECT_NE(found, postings().end()) << id;
  return found == postings().end() ? std::string() : found->text;
}

/// How many of the lines `wanted` are in `got`, in any order.
std::size_t found_in(const std::vector<std::string>& wanted, std::vector<std::string> got) {
  std::ranges::sort(got);
  return static_cast<std::size_t>(std::ranges::count_if(
      wanted, [&](const auto& line) { return std::ranges::binary_search(got, line); }));
}

using Form = std::function<std::optional<std::string>(const std::vector<PostingLine>&)>;

/// The share of lines that are found again, over all postings that can be written in this form.
double share_found(const Form& form, std::size_t least_postings) {
  std::size_t all = 0;
  std::size_t found = 0;
  std::size_t written = 0;
  for (const auto& [id, text] : postings()) {
    const auto bytes = form(posting_lines(text));
    if (!bytes) continue;
    ++written;
    const auto wanted = units(text);
    const auto got = units(read_text(*bytes));
    all += std::max(wanted.size(), got.size());
    found += found_in(wanted, got);
  }
  EXPECT_GE(written, least_postings);
  return static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, all));
}

TEST(DocumentForms, AreTheSameInHtmlDocxAndMarkdown) {
  EXPECT_EQ(share_found(as_html, 44), 1.0);
  EXPECT_EQ(share_found(as_docx, 44), 1.0);
  EXPECT_GE(share_found(as_markdown, 44), 0.99);
}

TEST(DocumentForms, AreTheSameInPdf) {
  EXPECT_GE(share_found([](const auto& lines) { return as_pdf(lines, Columns::one); }, 35), 0.99);
  EXPECT_GE(share_found([](const auto& lines) { return as_pdf(lines, Columns::two); }, 35), 0.95);
}

TEST(DocumentForms, AreTheSameInWrappedText) {
  EXPECT_GE(share_found([](const auto& lines) { return as_wrapped_text(lines, 72); }, 44), 0.97);
}

TEST(DocumentForms, KeepTheirBullets) {
  const auto lines = posting_lines(posting("ta-p02"));
  const auto text = read_text(as_pdf(lines, Columns::two).value_or(""));
  const auto items = std::ranges::count(lines, PostingLine::Kind::item, &PostingLine::kind);
  EXPECT_GT(items, 10);
  std::ptrdiff_t found = 0;
  for (auto at = text.find("\n- "); at != std::string::npos; at = text.find("\n- ", at + 1))
    ++found;
  EXPECT_EQ(found, items);
}

/// What a program wrote has the lines of a posting and no others.
void expect_lines(const std::string& file, std::string_view id) {
  EXPECT_EQ(units(read_text(source_file("tests/documents/" + file))), units(posting(id))) << file;
}

TEST(DocumentForms, AreReadAsOtherProgramsWriteThem) {
  expect_lines("printed_by_browser.pdf", "tc-p10");
  expect_lines("two_columns.pdf", "ta-p05");
  expect_lines("word_processor.docx", "ta-p02");
  expect_lines("saved_page.html", "tb-p06");
}

}  // namespace
}  // namespace ninety::tests
