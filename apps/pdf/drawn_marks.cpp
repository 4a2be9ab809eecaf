#include "apps/pdf/drawn_marks.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include <qpdf/BufferInputSource.hh>
#include <qpdf/QPDFTokenizer.hh>

namespace ninety::documents {
namespace {

/// Bytes of content that are looked through in all: some 50 pages of a posting.
constexpr std::size_t kContentLimit = std::size_t{2} << 20U;

/// Sides of a bullet, in points.
constexpr double kSmallest = 1.2;
constexpr double kLargest = 9;

struct Free {
  void operator()(unsigned char* bytes) const { std::free(bytes); }  // NOLINT: made by malloc
};

std::optional<double> number_of(const std::string& text) {
  double value = 0;
  const auto* const begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto read = std::from_chars(begin, text.data() + text.size(), value);
  if (read.ec != std::errc()) return std::nullopt;
  return value;
}

std::vector<Box> shapes_of(std::string content) {
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

DrawnMarks::DrawnMarks(std::string_view bytes) : file_(qpdf_init()), room_(kContentLimit) {
  qpdf_silence_errors(file_);
  qpdf_set_suppress_warnings(file_, QPDF_TRUE);
  const auto read = qpdf_read_memory(file_, "document", bytes.data(), bytes.size(), nullptr);
  if ((read & QPDF_ERRORS) == 0)
    pages_ = static_cast<std::size_t>(std::max(0, qpdf_get_num_pages(file_)));
}

DrawnMarks::~DrawnMarks() { qpdf_cleanup(&file_); }

std::vector<Box> DrawnMarks::of_page(std::size_t number) {
  if (number >= pages_ || room_ == 0) return {};
  const auto page = qpdf_get_page_n(file_, number);
  unsigned char* data = nullptr;
  std::size_t size = 0;
  const auto read = qpdf_oh_get_page_content_data(file_, page, &data, &size);
  const std::unique_ptr<unsigned char, Free> content(data);
  qpdf_oh_release(file_, page);
  if ((read & QPDF_ERRORS) != 0 || data == nullptr || size > room_) {
    room_ = 0;  // what is this large, or damaged, is no list of a posting
    return {};
  }
  room_ -= size;
  auto boxes = shapes_of(std::string(data, data + size));
  std::erase_if(boxes, [](const Box& box) { return !is_mark(box); });
  return boxes;
}

}  // namespace ninety::documents
