#include "tests/recordings.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <gtest/gtest.h>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp

namespace ninety::tests {
namespace {

/// A folder that goes with the program.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ninety-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder() {
    std::error_code failed;
    std::filesystem::remove_all(path_, failed);
  }
  [[nodiscard]] std::string next(const std::string& ending) {
    return path_ + "/" + std::to_string(++count_) + "." + ending;
  }

 private:
  std::string path_;
  int count_ = 0;
};

std::string new_path(const std::string& ending) {
  static Folder folder;
  return folder.next(ending);
}

}  // namespace

const std::string& spoken(const std::string& voice) {
  static std::map<std::string, std::string> made_already;
  auto& path = made_already[voice];
  if (path.empty()) {
    const auto text = written(kSpokenText, "txt");
    const auto raw = made(text, "flite -voice " + voice + R"( -f "$IN" -o "$OUT")");
    path = made(raw, R"(sox "$IN" -r 16000 -c 1 -b 16 "$OUT")");
  }
  return path;
}

std::string made(const std::string& from, const std::string& command, const std::string& ending) {
  auto path = new_path(ending);
  const auto line = "IN='" + from + "' OUT='" + path + "'; " + command;
  EXPECT_EQ(std::system(line.c_str()), 0)  // NOLINT(concurrency-mt-unsafe)
      << line << "\nneeds the packages of [test] in tools/packages.txt";
  return path;
}

std::string written(const std::string& bytes, const std::string& ending) {
  auto path = new_path(ending);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace ninety::tests
