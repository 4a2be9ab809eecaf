// Reading a document of 20 KB, with the start and the end of its confined helper; and a plain
// posting of 5 KB, which needs none.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "documents/html/html.h"
#include "documents/read_document.h"
#include "tests/pdf_writer.h"
#include "tests/zip_writer.h"

namespace ninety::bench {
namespace {

/// Words that compress as little as text does; the same each time.
std::string sentence(std::uint32_t& seed) {
  constexpr const char* kSyllables[] = {"ma", "ter",  "co",   "li", "ser", "vi",  "pon", "de",
                                        "ga", "tion", "ment", "ra", "su",  "per", "no",  "al"};
  std::string out;
  for (int word = 0; word < 14; ++word) {
    for (int part = 0; part < 3; ++part) {
      seed = seed * 1664525 + 1013904223;
      out += kSyllables[seed >> 28U];
    }
    out += ' ';
  }
  out.back() = '.';
  return out;
}

constexpr std::size_t kSize = 20'000;

std::string pdf_of_20_kb() {
  std::uint32_t seed = 1;
  tests::PdfWriter pdf;
  while (pdf.bytes().size() < kSize) {
    pdf.page();
    for (double y = 770; y > 80 && pdf.bytes().size() < kSize;)
      y = pdf.paragraph({.x = 72, .y = y - 8}, 450, sentence(seed) + ' ' + sentence(seed));
  }
  return pdf.bytes();
}

std::string docx_of_20_kb() {
  std::uint32_t seed = 1;
  std::vector<tests::WordParagraph> paragraphs;
  std::string bytes;
  while (bytes.size() < kSize) {
    for (int i = 0; i < 20; ++i)
      paragraphs.push_back({.words = sentence(seed), .style = {}, .list = i % 3 == 0});
    bytes = tests::docx(paragraphs);
  }
  return bytes;
}

std::string html_of_20_kb() {
  std::uint32_t seed = 1;
  std::string page = "<!doctype html><html><body><nav>Home</nav><main>";
  while (page.size() < kSize)
    page +=
        "<h2>Duties</h2><ul class='list'><li>" + sentence(seed) + "</li></ul><p>" + sentence(seed);
  return page + "</main></body></html>";
}

std::string plain_of_5_kb() {
  std::uint32_t seed = 1;
  std::string text;
  while (text.size() < 5000)
    text += "- " + sentence(seed) + "\n\n";
  return text;
}

void read_repeatedly(benchmark::State& state, const std::string& bytes) {
  std::size_t text = 0;
  for (auto _ : state) {
    const auto document = read_document(bytes);
    if (!document) return state.SkipWithError(document.error().c_str());
    text = document->text.size();
  }
  state.counters["bytes"] = static_cast<double>(bytes.size());
  state.counters["text"] = static_cast<double>(text);
}

void document_pdf(benchmark::State& state) { read_repeatedly(state, pdf_of_20_kb()); }
void document_docx(benchmark::State& state) { read_repeatedly(state, docx_of_20_kb()); }
void document_html(benchmark::State& state) { read_repeatedly(state, html_of_20_kb()); }
void document_plain(benchmark::State& state) { read_repeatedly(state, plain_of_5_kb()); }

/// Without the helper: what of document_html is reading.
void html_in_process(benchmark::State& state) {
  const auto page = html_of_20_kb();
  for (auto _ : state)
    benchmark::DoNotOptimize(documents::html_text(page));
}

BENCHMARK(document_pdf)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(document_docx)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(document_html)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(document_plain)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(html_in_process)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ninety::bench
