#include "apps/pdf/drawn_marks.h"

#include <algorithm>
#include <charconv>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>

#include <qpdf/BufferInputSource.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFTokenizer.hh>

#include "apps/pdf/drawing.h"

namespace ninety::documents {
namespace {

/// Bytes of content that are looked through in all: some 50 pages of a posting.
constexpr std::size_t kContentLimit = std::size_t{2} << 20U;

/// Sides of a bullet, in points.
constexpr double kSmallest = 1.2;
constexpr double kLargest = 9;

/// Keeps what flows through, and stops the flow when it is more than `room`.
class Collector : public Pipeline {
 public:
  explicit Collector(std::size_t room) : Pipeline("content", nullptr), room_(room) {}
  void write(const unsigned char* data, std::size_t size) override {
    if (bytes_.size() + size > room_) throw std::length_error("content");
    bytes_.append(data, data + size);
  }
  void finish() override {}
  [[nodiscard]] std::string& bytes() { return bytes_; }

 private:
  std::size_t room_;
  std::string bytes_;
};

std::optional<double> number_of(const std::string& text) {
  double value = 0;
  const auto* const begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto read = std::from_chars(begin, text.data() + text.size(), value);
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

std::vector<Box> shapes_of(std::string& content) {
  Drawing drawing;
  const auto input = std::make_shared<BufferInputSource>("content", content);
  QPDFTokenizer tokenizer;
  tokenizer.allowEOF();
  while (true) {
    const auto token = tokenizer.readToken(input, "content", true);
    const auto kind = token.getType();
    if (kind == QPDFTokenizer::tt_eof) return drawing.shapes();
    if (kind == QPDFTokenizer::tt_integer || kind == QPDFTokenizer::tt_real) {
      if (const auto value = number_of(token.getValue())) drawing.number(*value);
    } else if (kind == QPDFTokenizer::tt_word) {
      if (token.isWord("ID")) {
        // One byte of white space, then the picture's own bytes.
        char blank = 0;
        input->read(&blank, 1);
        tokenizer.expectInlineImage(input);
      }
      drawing.apply(token.getValue());
    }
  }
}

bool is_mark(const Box& box) {
  const double width = box.right - box.left;
  const double height = box.top - box.bottom;
  return width >= kSmallest && width <= kLargest && height >= kSmallest && height <= kLargest &&
         width < 1.8 * height && height < 1.8 * width;
}

}  // namespace

struct DrawnMarks::Parts {
  QPDF file;
  std::vector<QPDFPageObjectHelper> pages;
  std::size_t room = kContentLimit;

  std::vector<DrawnMark> marks_on(QPDFPageObjectHelper& page) {
    if (auto turned = page.getAttribute("/Rotate", false);
        turned.isInteger() && turned.getIntValueAsInt() % 360 != 0)
      return {};
    const auto sheet = page.getCropBox(false, true).getArrayAsRectangle();
    Collector content(room);
    page.pipeContents(&content);
    room -= content.bytes().size();
    std::vector<DrawnMark> marks;
    for (const auto& box : shapes_of(content.bytes())) {
      if (!is_mark(box)) continue;
      marks.push_back({.left = box.left - sheet.llx,
                       .top = sheet.ury - box.top,
                       .right = box.right - sheet.llx,
                       .bottom = sheet.ury - box.bottom});
    }
    return marks;
  }
};

DrawnMarks::DrawnMarks(std::string_view bytes) : parts_(std::make_unique<Parts>()) {
  try {
    parts_->file.setSuppressWarnings(true);
    parts_->file.processMemoryFile("document", bytes.data(), bytes.size());
    parts_->pages = QPDFPageDocumentHelper(parts_->file).getAllPages();
  } catch (const std::exception&) {
    parts_->pages.clear();
  }
}

DrawnMarks::~DrawnMarks() = default;

std::vector<DrawnMark> DrawnMarks::of_page(std::size_t number) {
  if (number >= parts_->pages.size()) return {};
  try {
    return parts_->marks_on(parts_->pages[number]);
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace ninety::documents
