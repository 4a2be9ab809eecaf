// The pages as they are put into the program: bundled by tools/bundle-pages.sh, read back.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/server/web_files.h"
#include "tests/program.h"
#include "tests/recordings.h"
#include "tests/server_program.h"

namespace ninety::tests {
namespace {

using server::WebFiles;

class Pages : public testing::Test {
 protected:
  Pages() {
    std::filesystem::create_directories(folder_.path() / "dist" / "assets");
    write("index.html", "<!doctype html><title>app</title>" + std::string(500, ' '));
    write("assets/app-1a2b.js", std::string(5000, ';'));
    write("assets/tiny-3c4d.css", "a{}");
    write("favicon.svg", "<svg/>");
    const auto ran = run_shell("tools/bundle-pages.sh '" + (folder_.path() / "dist").string() +
                               "' '" + bundle_file() + "'");
    EXPECT_EQ(ran.status, 0) << ran.error;
    bundle_ = bytes_of(bundle_file());
  }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(folder_.path() / "dist" / name) << content;
  }
  [[nodiscard]] std::string bundle_file() const {
    return (folder_.path() / "pages.bundle").string();
  }

  TemporaryFolder folder_;
  std::string bundle_;
};

TEST_F(Pages, ComeBackAsTheyWere) {
  const auto files = WebFiles::from_bundle(bundle_);
  ASSERT_TRUE(files.has_value()) << files.error();
  const auto* const script = files->find("/assets/app-1a2b.js");
  ASSERT_NE(script, nullptr);
  EXPECT_EQ(script->plain, std::string(5000, ';'));
  EXPECT_EQ(script->type, "text/javascript; charset=utf-8");
  EXPECT_TRUE(script->for_ever);
  const auto unpacked =
      bytes_of(made(written(std::string(script->compressed)), R"(gzip -dc < "$IN" > "$OUT")"));
  EXPECT_EQ(unpacked, script->plain);
  const auto* const small = files->find("/assets/tiny-3c4d.css");
  ASSERT_NE(small, nullptr);
  EXPECT_TRUE(small->compressed.empty()) << "no smaller when compressed";
  EXPECT_EQ(small->plain, "a{}");
  const auto* const index = files->find("/");
  ASSERT_NE(index, nullptr);
  EXPECT_FALSE(index->for_ever);
  EXPECT_EQ(files->find("/review/8f2c"), index) << "a page of the app";
  EXPECT_EQ(files->find("/none.js"), nullptr);
  EXPECT_NE(script->etag, index->etag);
}

TEST_F(Pages, TheSameFolderGivesTheSameBytes) {
  (void)run_shell("touch '" + (folder_.path() / "dist/index.html").string() +
                  "'; tools/bundle-pages.sh '" + (folder_.path() / "dist").string() + "' '" +
                  bundle_file() + "'");
  EXPECT_EQ(bytes_of(bundle_file()), bundle_);
}

TEST_F(Pages, ABundleThatIsCutShortIsRefused) {
  EXPECT_FALSE(WebFiles::from_bundle("").has_value());
  EXPECT_FALSE(WebFiles::from_bundle(bundle_.substr(0, bundle_.size() - 1)).has_value());
  EXPECT_FALSE(WebFiles::from_bundle("9 0 e index.html\n\nshort").has_value());
}

TEST_F(Pages, AFolderNeedsAnIndex) {
  EXPECT_TRUE(WebFiles::from_folder(folder_.path() / "dist").has_value());
  EXPECT_FALSE(WebFiles::from_folder(folder_.path()).has_value());
  EXPECT_FALSE(WebFiles::from_folder(folder_.path() / "none").has_value());
}

}  // namespace
}  // namespace ninety::tests
