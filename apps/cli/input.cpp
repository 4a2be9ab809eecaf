#include "apps/cli/input.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/descriptor.h"
#include "render/layout.h"
#include "text/utf8.h"

namespace ninety::cli {
namespace {

std::size_t line_of(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::count(
                 text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// White space, or without any width: byte order mark, joiners, zero-width blanks.
bool is_invisible(std::string_view character) {
  const auto code = utf8::decode(character, 0).code;
  const bool space = trimmed(character, {0, static_cast<std::uint32_t>(character.size())}).empty();
  return space || code == 0xAD || code == 0xFEFF || code == 0x2060 ||
         (code >= 0x200B && code <= 0x200F);
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto size = utf8::decode(text, at).size;
    if (!is_invisible(text.substr(at, size))) return false;
    at += size;
  }
  return true;
}

}  // namespace

namespace {

/// Complaints that do not depend on what the text is.
std::optional<std::string> complaint_about_bytes(std::string_view text) {
  if (const auto nul = text.find('\0'); nul != std::string_view::npos) {
    return fmt::format("byte {} (line {}) is NUL, so this is no plain text; save it as UTF-8 text",
                       nul, line_of(text, nul));
  }
  if (const auto invalid = utf8::first_invalid(text)) {
    return fmt::format("byte {} (line {}) is not valid UTF-8; save it as UTF-8 text", *invalid,
                       line_of(text, *invalid));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> complaint_about(std::string_view text) {
  if (text.empty()) return "the text is empty; write an answer first";
  if (text.size() > kAnswerLimit) {
    return "the text is over 100 KB (100,000 bytes), the limit for one answer; shorten it, or give "
           "many answers to ninety batch";
  }
  if (auto complaint = complaint_about_bytes(text)) return complaint;
  if (is_blank(text)) return "the text is blank; write an answer first";
  return std::nullopt;
}

std::optional<std::string> complaint_about_document(std::string_view text) {
  if (auto complaint = complaint_about_bytes(text)) return complaint;
  if (is_blank(text)) return "the document holds no text; give the posting or the page itself";
  return std::nullopt;
}

std::string display_name(const std::string& path) { return path == "-" ? "stdin" : path; }

std::expected<std::string, std::string> read_bytes(const std::string& path, std::size_t limit) {
  const auto cannot = [&path] {
    return std::unexpected(
        fmt::format("{}: cannot be read ({}); check the name and its permissions",
                    display_name(path), std::strerror(errno)));
  };
  const auto file = Descriptor::open_for_reading(path);
  if (!file.valid()) return cannot();
  std::string bytes;
  std::array<char, 65536> block{};
  while (bytes.size() <= limit) {
    const auto wanted = std::min(block.size(), limit + 1 - bytes.size());
    const auto got = ::read(file.number(), block.data(), wanted);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot();
    if (got == 0) break;
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

std::expected<std::string, std::string> read_answer(const std::string& path) {
  auto text = read_bytes(path, kAnswerLimit);
  if (!text) return text;
  if (const auto complaint = complaint_about(*text)) {
    return std::unexpected(fmt::format("{}: {}", display_name(path), *complaint));
  }
  return text;
}

}  // namespace ninety::cli
