#include "tests/pdf_writer.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

namespace ninety::tests {
namespace {

/// Helvetica, ASCII 32 to 126, in thousandths of the size.
constexpr std::array<int, 95> kWidths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '(' || c == ')' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

double width_of(std::string_view words, double size) {
  double width = 0;
  for (const char c : words) {
    const bool known = c >= 32 && c <= 126;
    width += known ? kWidths[static_cast<std::size_t>(c - 32)] : 350;
  }
  return width * size / 1000;
}

void PdfWriter::text(Place place, std::string_view words) {
  draw(fmt::format("BT /F1 {} Tf {:.2f} {:.2f} Td ({}) Tj ET", place.size, place.x, place.y,
                   escaped(words)));
}

void PdfWriter::draw(std::string_view operators) { pages_.back().append(operators) += '\n'; }

double PdfWriter::paragraph(Place place, double width, std::string_view words, Hyphens hyphens) {
  std::string line;
  const auto put = [&] {
    text(place, line);
    place.y -= place.size * 1.2;
    line.clear();
  };
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    const auto word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    const auto longer = line.empty() ? std::string(word) : line + ' ' + std::string(word);
    if (width_of(longer, place.size) <= width) {
      line = longer;
      continue;
    }
    std::string_view rest = word;
    if (hyphens == Hyphens::cut && word.size() >= 9) {
      for (auto cut = word.size() - 4; cut >= 4; --cut) {
        const auto first = line + ' ' + std::string(word.substr(0, cut)) + '-';
        if (width_of(first, place.size) > width) continue;
        line = first;
        rest = word.substr(cut);
        break;
      }
    }
    put();
    line = rest;
  }
  if (!line.empty()) put();
  return place.y;
}

std::string PdfWriter::bytes() const {
  std::vector<std::string> objects = {
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
  std::string kids;
  for (const auto& page : pages_) {
    kids += fmt::format("{} 0 R ", objects.size() + 1);
    objects.push_back(
        fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
                    "<< /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
                    objects.size() + 2));
    objects.push_back(fmt::format("<< /Length {} >>\nstream\n{}\nendstream", page.size(), page));
  }
  objects[1] = fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages_.size());
  std::string out = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return out + fmt::format(
                   "xref\n0 {0}\n0000000000 65535 f \n{1}trailer\n<< /Size {0} /Root 1 0 R "
                   ">>\nstartxref\n{2}\n%%EOF\n",
                   objects.size() + 1, table, out.size());
}

}  // namespace ninety::tests
