// What the folders may include, and what the documentation names, against the tree as it is.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rubric/criterion.h"
#include "tests/program.h"

namespace ninety::tests {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::IsEmpty;

const fs::path kTree = NINETY_SOURCE_DIR;

/// Folder of the engine → folders of the engine that it may include, itself among them.
const std::map<std::string, std::set<std::string>> kArrows = {
    {"text", {"text"}},
    {"reading", {"reading", "text"}},
    {"brief", {"brief", "reading", "text"}},
    {"fit", {"fit", "brief", "reading", "text"}},
    {"take", {"take", "reading", "text"}},
    {"rubric", {"rubric", "fit", "brief", "take", "reading", "text"}},
    {"report", {"report", "rubric", "fit", "brief", "take", "reading", "text"}},
    {"render", {"render", "report", "rubric", "fit", "brief", "take", "reading", "text"}},
};

/// Folders of src/ that are no part of the engine, and what they may include of it.
const std::map<std::string, std::set<std::string>> kWorldArrows = {
    {"helper", {"helper"}},
    {"documents", {"documents", "helper", "text"}},
    {"speech", {"speech", "take", "helper", "text"}},
    {"camera", {"camera", "take", "text"}},
    {"store", {"store", "text"}},
};

std::vector<fs::path> files_below(const std::string& folder, const std::set<std::string>& endings) {
  std::vector<fs::path> found;
  if (!fs::exists(kTree / folder)) return found;
  for (const auto& entry : fs::recursive_directory_iterator(kTree / folder)) {
    if (entry.is_regular_file() && endings.contains(entry.path().extension())) {
      found.push_back(fs::relative(entry.path(), kTree));
    }
  }
  std::ranges::sort(found);
  return found;
}

std::vector<fs::path> code_below(const std::string& folder) {
  return files_below(folder, {".h", ".cpp"});
}

std::vector<fs::path> engine_code() {
  std::vector<fs::path> found;
  for (const auto& [folder, allowed] : kArrows)
    std::ranges::copy(code_below("src/" + folder), std::back_inserter(found));
  return found;
}

struct Include {
  bool quoted = false;
  std::string name;
};

std::vector<Include> includes_of(const fs::path& file) {
  static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  std::ifstream in(kTree / file);
  for (std::string line; std::getline(in, line);) {
    std::smatch match;
    if (std::regex_search(line, match, directive)) {
      found.push_back({.quoted = match[1] == "\"", .name = match[2]});
    }
  }
  return found;
}

bool is_test(const fs::path& file) { return file.stem().string().ends_with("_test"); }

/// The C++ standard library's headers have neither folder nor ending; fmt is the one other library.
bool is_standard_or_fmt(const std::string& header) {
  return header.starts_with("fmt/") || header.find_first_of("./") == std::string::npos;
}

TEST(Architecture, HasAnArrowForEveryFolder) {
  for (const auto& entry : fs::directory_iterator(kTree / "src")) {
    const auto folder = entry.path().filename();
    EXPECT_TRUE(kArrows.contains(folder) || kWorldArrows.contains(folder))
        << folder << ": add it to kArrows or kWorldArrows";
  }
}

void expect_allowed(const std::string& folder, const std::set<std::string>& allowed) {
  const auto files = code_below("src/" + folder);
  EXPECT_FALSE(files.empty()) << folder;
  for (const auto& file : files) {
    for (const auto& include : includes_of(file)) {
      if (!include.quoted) continue;
      const auto slash = include.name.find('/');
      const auto target = include.name.substr(0, slash);
      // cmake/tables.cmake makes tables/, cmake/criteria.cmake and others files without a folder.
      const bool generated =
          target == "tables" ||
          (slash == std::string::npos && !fs::exists(kTree / file.parent_path() / target));
      EXPECT_TRUE(generated || allowed.contains(target))
          << file << " includes \"" << include.name << "\": src/" << folder
          << " may not, or not by this name";
    }
  }
}

TEST(Architecture, IncludesOnlyAlongTheArrows) {
  for (const auto& [folder, allowed] : kArrows)
    expect_allowed(folder, allowed);
  for (const auto& [folder, allowed] : kWorldArrows)
    expect_allowed(folder, allowed);
}

// The parsers of PDF, ZIP, XML and recordings belong to the confined helpers (apps/documents,
// apps/pdf, apps/media). The store reads ZIP too: archives that it wrote itself.
TEST(Architecture, KeepsParsersOfStrangersFilesOutOfTheProgram) {
  auto files = code_below("src");
  std::ranges::copy(code_below("apps/cli"), std::back_inserter(files));
  for (const auto& file : files) {
    for (const auto& include : includes_of(file)) {
      const auto& name = include.name;
      const bool archive = name == "zip.h" && file.string().starts_with("src/store/zip_");
      EXPECT_FALSE(name.starts_with("poppler") || name.starts_with("pugi") ||
                   (name == "zip.h" && !archive) || name.starts_with("qpdf") ||
                   name.starts_with("libav") || name.starts_with("libsw") ||
                   name.starts_with("apps/media") || name.starts_with("apps/pdf") ||
                   name.starts_with("apps/documents"))
          << file << " includes " << name;
    }
  }
}

// The recogniser is its helper's, the network the transcriber's, and no other program's but the
// server's, which listens and opens no connection (tests/server_network_test.cpp).
TEST(Architecture, KeepsRecogniserAndNetworkInTheirHelpers) {
  auto files = code_below("src");
  std::ranges::copy(code_below("apps"), std::back_inserter(files));
  for (const auto& file : files) {
    if (is_test(file)) continue;
    for (const auto& include : includes_of(file)) {
      const auto& name = include.name;
      const bool recognises = name.starts_with("pocketsphinx") || name.starts_with("sphinxbase") ||
                              name.starts_with("flite");
      const bool connects = name.starts_with("curl") || name.starts_with("netinet") ||
                            name.starts_with("arpa") || name == "sys/socket.h" || name == "netdb.h";
      EXPECT_TRUE(!recognises || file.string().starts_with("apps/recogniser"))
          << file << " includes " << name;
      EXPECT_TRUE(!connects || file.string().starts_with("apps/transcriber") ||
                  file.string().starts_with("apps/server"))
          << file << " includes " << name;
    }
  }
}

// Databases are the store's; `ninety` itself starts without them.
TEST(Architecture, KeepsDatabasesInTheStore) {
  auto files = code_below("src");
  std::ranges::copy(code_below("apps"), std::back_inserter(files));
  for (const auto& file : files) {
    const bool store = file.string().starts_with("src/store/");
    for (const auto& include : includes_of(file)) {
      const auto& name = include.name;
      const bool database =
          name.starts_with("soci") || name == "sqlite3.h" || name.starts_with("libpq");
      EXPECT_TRUE(!database || store) << file << " includes " << name;
      EXPECT_TRUE(!name.starts_with("store/") || !file.string().starts_with("apps/cli"))
          << file << " includes " << name;
    }
  }
}

TEST(Architecture, UsesOnlyTheStandardLibraryAndFmtInTheEngine) {
  for (const auto& file : engine_code()) {
    if (is_test(file)) continue;
    for (const auto& include : includes_of(file)) {
      if (include.quoted) continue;
      EXPECT_TRUE(is_standard_or_fmt(include.name)) << file << ": <" << include.name << '>';
    }
  }
}

TEST(Architecture, KeepsTheClockTheWorldAndChanceOutOfTheEngine) {
  static const std::set<std::string> kBanned = {
      "ctime",      "chrono", "random", "iostream", "fstream", "thread", "cstdio",
      "filesystem", "mutex",  "future", "atomic",   "iomanip", "locale", "clocale"};
  // Dates are computed with <chrono> here; the time is never asked for.
  constexpr std::string_view kCalendar = "src/take/calendar.cpp";
  for (const auto& file : engine_code()) {
    if (is_test(file)) continue;
    for (const auto& include : includes_of(file)) {
      const bool computes_dates = include.name == "chrono" && file == kCalendar;
      EXPECT_FALSE(!include.quoted && kBanned.contains(include.name) && !computes_dates)
          << file << ": <" << include.name << '>';
    }
    EXPECT_EQ(source_file(file.string()).find("_clock"), std::string::npos) << file;
  }
}

TEST(Architecture, NeverIncludesTheProgramFromTheEngine) {
  for (const auto& file : code_below("src")) {
    for (const auto& include : includes_of(file)) {
      EXPECT_FALSE(include.name.starts_with("apps/") || include.name.starts_with("train/")) << file;
    }
  }
}

// Documentation.

std::vector<fs::path> documentation() {
  auto pages = files_below("docs", {".md"});
  for (const char* page : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"}) {
    if (fs::exists(kTree / page)) pages.emplace_back(page);
  }
  return pages;
}

std::string content_of(const fs::path& file) {
  std::ifstream in(kTree / file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// True for `build/release/ninety`, `src/<folder>/x.cpp`, `bench/*.cpp`: made later, or no name of
/// one file.
bool stands_for_others(const std::string& path) {
  return path.starts_with("build/") || path.find_first_of("<>*{}$") != std::string::npos ||
         path.find("/x") != std::string::npos || path.find("...") != std::string::npos ||
         path.find("…") != std::string::npos;
}

/// Paths in `code` whose first part is a folder of the tree, and single files named `X.md`.
std::set<std::string> paths_in_code(const std::string& text) {
  static const std::regex code("`([^`\n]+)`");
  static const std::regex piece(R"([A-Za-z0-9_.<>*{}$/-]+)");
  std::set<std::string> found;
  for (std::sregex_iterator span(text.begin(), text.end(), code), end; span != end; ++span) {
    const std::string inside = (*span)[1];
    for (std::sregex_iterator word(inside.begin(), inside.end(), piece); word != end; ++word) {
      const std::string path = word->str();
      const auto slash = path.find('/');
      if (slash == std::string::npos || slash == 0 || stands_for_others(path)) continue;
      if (fs::is_directory(kTree / path.substr(0, slash)) || path.starts_with("src/"))
        found.insert(path);
    }
  }
  return found;
}

/// Targets of [links](target) to files of the tree, without #anchors.
std::set<std::string> linked_files(const std::string& text) {
  static const std::regex link(R"(\]\(([^)\s#]+)(#[^)]*)?\))");
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), link), end; match != end; ++match) {
    const std::string target = (*match)[1];
    if (target.find("://") == std::string::npos && !target.starts_with("mailto:"))
      found.insert(target);
  }
  return found;
}

TEST(Documentation, NamesOnlyPathsThatExist) {
  for (const auto& page : documentation()) {
    for (const auto& path : paths_in_code(content_of(page))) {
      EXPECT_TRUE(fs::exists(kTree / path)) << page << " names " << path;
    }
  }
}

TEST(Documentation, LinksOnlyToFilesThatExist) {
  for (const auto& page : documentation()) {
    for (const auto& target : linked_files(content_of(page))) {
      EXPECT_TRUE(fs::exists(kTree / page.parent_path() / target))
          << page << " links to " << target;
    }
  }
}

TEST(Documentation, HasAPageForEveryCriterionAndNoOther) {
  std::set<std::string> pages;
  for (const auto& page : files_below("docs/criteria", {".md"})) {
    if (page.filename() != "README.md") pages.insert(page.stem());
  }
  const auto index = content_of("docs/criteria/README.md");
  for (const auto& criterion : all_criteria()) {
    const std::string id(criterion.id);
    EXPECT_THAT(pages, Contains(id)) << "docs/criteria/" << id << ".md is missing";
    EXPECT_NE(index.find('[' + id + ']'), std::string::npos) << id << " is not in the index";
    EXPECT_TRUE(content_of("docs/criteria/" + id + ".md").starts_with("# " + id + ' ')) << id;
    pages.erase(id);
  }
  EXPECT_THAT(pages, IsEmpty()) << "pages of criteria that do not exist";
}

}  // namespace
}  // namespace ninety::tests
