#include "apps/server/web_files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <functional>
#include <iterator>

#include <fmt/format.h>

// cmake/web_bundle.S
extern "C" {
extern const char ninety_web_begin[];
extern const char ninety_web_end[];
}

namespace ninety::server {
namespace {

std::string_view type_of(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kTypes = {{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".map", "application/json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".webp", "image/webp"},
      {".jpg", "image/jpeg"},
      {".woff2", "font/woff2"},
      {".wasm", "application/wasm"},
      {".wav", "audio/wav"},
      {".ogg", "audio/ogg"},
      {".opus", "audio/ogg"},
      {".mp3", "audio/mpeg"},
      {".webm", "video/webm"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : kTypes)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

/// Vite puts files whose names carry a hash of their content into assets/.
bool has_hash(std::string_view path) { return path.starts_with("/assets/"); }

/// Cuts the first word off a line.
std::string_view next_word(std::string_view& line) {
  const auto end = std::min(line.find(' '), line.size());
  const auto word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::size_t number(std::string_view word) {
  std::size_t value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

}  // namespace

WebFiles WebFiles::built_in() {
  const std::string_view bundle(ninety_web_begin,
                                static_cast<std::size_t>(ninety_web_end - ninety_web_begin));
  if (bundle.empty()) return {};
  auto files = from_bundle(bundle);
  return files ? std::move(*files) : WebFiles();
}

std::expected<WebFiles, std::string> WebFiles::from_bundle(std::string_view bundle) {
  const auto head = bundle.find("\n\n");
  if (head == std::string_view::npos) return std::unexpected("the bundle of pages has no end");
  std::string_view lines = bundle.substr(0, head + 1);
  std::string_view bytes = bundle.substr(head + 2);
  WebFiles found;
  while (!lines.empty()) {
    auto line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + 1);
    const auto size = number(next_word(line));
    const auto compressed = number(next_word(line));
    const auto etag = next_word(line);
    if (size + compressed > bytes.size() || line.empty())
      return std::unexpected("the bundle of pages is cut short");
    found.files_[fmt::format("/{}", line)] = {.plain = bytes.substr(0, size),
                                              .compressed = bytes.substr(size, compressed),
                                              .etag = fmt::format("\"{}\"", etag),
                                              .type = type_of(line),
                                              .for_ever = has_hash(fmt::format("/{}", line))};
    bytes.remove_prefix(size + compressed);
  }
  return found;
}

std::expected<WebFiles, std::string> WebFiles::from_folder(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code failed;
  WebFiles found;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    if (!at->is_regular_file(failed)) continue;
    std::ifstream in(at->path(), std::ios::binary);
    const auto bytes = std::make_shared<const std::string>(std::istreambuf_iterator<char>(in),
                                                           std::istreambuf_iterator<char>());
    found.held_.push_back(bytes);
    const auto path = fmt::format("/{}", fs::relative(at->path(), folder).generic_string());
    found.files_[path] = {.plain = *bytes,
                          .compressed = {},
                          .etag = fmt::format("\"{:x}\"", std::hash<std::string>()(*bytes)),
                          .type = type_of(path),
                          .for_ever = has_hash(path)};
  }
  if (failed) return std::unexpected(fmt::format("{}: {}", folder.string(), failed.message()));
  if (!found.files_.contains("/index.html"))
    return std::unexpected(fmt::format("{}: there is no index.html in it", folder.string()));
  return found;
}

const WebFile* WebFiles::find(std::string_view path) const {
  const auto found = files_.find(path);
  if (found != files_.end()) return &found->second;
  const auto name = path.substr(path.rfind('/') + 1);
  if (name.find('.') != std::string_view::npos) return nullptr;
  const auto index = files_.find("/index.html");
  return index == files_.end() ? nullptr : &index->second;
}

}  // namespace ninety::server
