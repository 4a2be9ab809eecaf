#include "apps/pdf/pdf.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include <iconv.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include "apps/pdf/drawn_marks.h"
#include "documents/limits.h"
#include "documents/page/bullets.h"
#include "documents/page/page_layout.h"
#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

constexpr auto kDamaged = "the PDF is damaged or cut off: save it anew, or give its text";

/// UTF-16, as poppler has it, as it is seen. A hyphen that a program put at the end of a line stays
/// apart from one that was typed.
std::string seen(const poppler::ustring& text) {
  constexpr std::string_view kTypesetHyphen = "\xE2\x80\x90";
  constexpr std::array<std::string_view, 5> kLigatures = {"ff", "fi", "fl", "ffi", "ffl"};
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t code = text[i];
    const bool pair = code >= 0xD800 && code < 0xDC00 && i + 1 < text.size() &&
                      text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (pair) code = 0x10000 + ((code - 0xD800) << 10U) + (text[++i] - 0xDC00U);
    if ((code == 0xAD || code == 0x2010) && i + 1 == text.size()) {
      out += kTypesetHyphen;
    } else if (code >= 0x1B && code <= 0x1F) {  // TeX's fonts without names for their letters
      out += kLigatures.at(code - 0x1B);
    } else {
      append_seen(out, code);
    }
  }
  return out;
}

bool is_bold(const poppler::text_box& box) {
  if (!box.has_font_info()) return false;
  const auto name = lower(box.get_font_name());
  return name.contains("bold") || name.contains("black") || name.contains("heavy");
}

Page page_of(const poppler::page& source, std::size_t& bytes) {
  Page page;
  page.height = source.page_rect().height();
  const auto boxes = source.text_list(poppler::page::text_list_include_font);
  std::array<std::size_t, 4> turned{};
  for (const auto& box : boxes)
    ++turned.at(static_cast<std::size_t>(box.rotation()) % 4);
  for (const auto& box : boxes) {
    // Words at another angle than most are stamps and water marks.
    if (turned.at(static_cast<std::size_t>(box.rotation()) % 4) * 2 < boxes.size()) continue;
    auto text = seen(box.text());
    if (trimmed(text).empty()) continue;
    bytes += text.size() + 1;
    const auto place = box.bbox();
    page.words.push_back({.text = std::move(text),
                          .left = place.left(),
                          .top = place.top(),
                          .right = place.right(),
                          .bottom = place.bottom(),
                          .size = box.has_font_info() ? box.get_font_size() : 0,
                          .bold = is_bold(box),
                          .space_after = box.has_space_after()});
  }
  return page;
}

/// Marks as seen on the page; on a turned page they are not looked at.
std::vector<DrawnMark> marks_on(const poppler::page& page, const std::vector<Box>& boxes) {
  if (page.orientation() != poppler::page::portrait) return {};
  const auto sheet = page.page_rect();  // in the page's coordinates: its bottom is the upper edge
  std::vector<DrawnMark> marks;
  marks.reserve(boxes.size());
  for (const auto& box : boxes) {
    marks.push_back({.left = box.left - sheet.left(),
                     .top = sheet.bottom() - box.top,
                     .right = box.right - sheet.left(),
                     .bottom = sheet.bottom() - box.bottom});
  }
  return marks;
}

/// True when the end of the file is there: a cut file would be read as far as it goes, in silence.
bool has_end(std::string_view bytes) {
  const auto tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 4096));
  return tail.contains("%%EOF") || tail.contains("startxref");
}

std::expected<std::vector<Page>, std::string> pages_of(const poppler::document& document,
                                                       std::string_view file) {
  DrawnMarks drawn(file);
  std::vector<Page> pages;
  std::size_t bytes = 0;
  for (int i = 0; i < document.pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document.create_page(i));
    if (page == nullptr) continue;
    pages.push_back(page_of(*page, bytes));
    place_bullets(pages.back(), marks_on(*page, drawn.of_page(static_cast<std::size_t>(i))));
    if (bytes > kTextLimit)
      return std::unexpected("the PDF holds more than 1 MB of text: give the part that matters");
  }
  if (bytes == 0)
    return std::unexpected(
        "the PDF is a scan without text: run text recognition (OCR) on it, or give its text");
  return pages;
}

}  // namespace

void prepare_pdf() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  // poppler converts every word between these two; kept open, so that their tables stay loaded.
  static const std::array<iconv_t, 2> kept = {::iconv_open("UTF-16", "UTF-8"),
                                              ::iconv_open("UTF-8", "UTF-16")};
  static_cast<void>(kept);
  static_cast<void>(poppler::ustring::from_utf8("a"));
}

std::expected<std::string, std::string> pdf_text(std::string_view bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) || !has_end(bytes))
    return std::unexpected(kDamaged);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (document == nullptr) return std::unexpected(kDamaged);
  if (document->is_locked())
    return std::unexpected("the PDF has a password: save it without one, or give its text");
  if (document->pages() <= 0) return std::unexpected(kDamaged);
  if (document->pages() > kPageLimit)
    return std::unexpected("the PDF has " + std::to_string(document->pages()) +
                           " pages, and 200 are read at most: give the pages that matter");
  auto pages = pages_of(*document, bytes);
  if (!pages) return std::unexpected(pages.error());
  return page_text(std::move(*pages));
}

}  // namespace ninety::documents
