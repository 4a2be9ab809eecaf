// The pages: files that are part of the program (cmake/web.cmake), or those of a folder while pages
// are being written.
//
//   const WebFiles files = WebFiles::built_in();
//   const WebFile* file = files.find("/assets/index-3f9a1c.js");
//
// What the program holds is a row of lines "<size> <size of gzip> <etag> <path>", a blank line,
// then the bytes of each file, plain and compressed, one after the other.
#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::server {

struct WebFile {
  std::string_view plain;
  std::string_view compressed;  ///< gzip; empty where that is no smaller
  std::string etag;             ///< with its quotes
  std::string_view type;        ///< media type, by the ending of its name
  bool for_ever = false;        ///< its name changes with its content
};

class WebFiles {
 public:
  /// None when the pages are not built in.
  [[nodiscard]] static WebFiles built_in();
  /// The error is a sentence about the bundle.
  [[nodiscard]] static std::expected<WebFiles, std::string> from_bundle(std::string_view bundle);
  /// Every file below the folder as it is now, not compressed.
  [[nodiscard]] static std::expected<WebFiles, std::string> from_folder(
      const std::filesystem::path& folder);

  /// nullptr: there is none. "/" and paths of the app, which have no ending, are index.html.
  [[nodiscard]] const WebFile* find(std::string_view path) const;
  [[nodiscard]] bool empty() const { return files_.empty(); }

 private:
  std::map<std::string, WebFile, std::less<>> files_;
  std::vector<std::shared_ptr<const std::string>> held_;
};

}  // namespace ninety::server
