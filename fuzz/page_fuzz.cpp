// Words anywhere on some pages → text with the properties of every document, and no word twice.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/page/bullets.h"
#include "documents/page/page_layout.h"
#include "documents/text/characters.h"
#include "fuzz/documents.h"

namespace ninety::fuzz {
namespace {

using documents::Page;

/// Takes numbers off the front of the bytes; zeros when they are used up.
class Bytes {
 public:
  explicit Bytes(std::string_view rest) : rest_(rest) {}
  [[nodiscard]] bool empty() const { return rest_.empty(); }
  std::uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto value = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return value;
  }
  /// Mostly a place on a page; now and then any number at all.
  double place() {
    const int high = byte();
    const int low = byte();
    if (high != 0xFF) return high * 4 + low / 64.0;
    double any = 0;
    std::string bits;
    while (bits.size() < sizeof any)
      bits += static_cast<char>(byte());
    std::memcpy(&any, bits.data(), sizeof any);
    return any;
  }
  std::string_view take(std::size_t size) {
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view rest_;
};

std::vector<Page> pages_of(std::string_view data) {
  std::vector<Page> pages;
  for (Bytes bytes(data); !bytes.empty();) {
    const auto flags = bytes.byte();
    if (pages.empty() || flags % 64 == 63) pages.push_back({.height = bytes.place(), .words = {}});
    const double left = bytes.place();
    const double top = bytes.place();
    const double width = bytes.byte();
    const double height = bytes.byte() % 32;
    if (flags % 16 == 15) {
      documents::place_bullets(
          pages.back(),
          {{{.left = left, .top = top, .right = left + height, .bottom = top + height}}});
      continue;
    }
    auto words = documents::clean(bytes.take(bytes.byte() % 16));
    pages.back().words.push_back({.text = documents::single_spaced(words),
                                  .left = left,
                                  .top = top,
                                  .right = left + width,
                                  .bottom = top + height,
                                  .size = height,
                                  .bold = flags % 4 == 3,
                                  .space_after = flags % 8 < 4});
  }
  return pages;
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto pages = ninety::fuzz::pages_of(ninety::fuzz::text_of(data, size));
  const auto text = ninety::documents::page_text(pages);
  ninety::fuzz::require_document(text, size);
  ninety::fuzz::require(text == ninety::documents::page_text(pages),
                        "the same pages, the same text");
  return 0;
}
