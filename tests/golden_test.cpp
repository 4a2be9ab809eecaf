// Whole runs over examples/*.txt, held against tests/golden. NINETY_UPDATE_GOLDEN=1 writes them
// anew; the difference is then read in review.
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/program.h"

namespace ninety::tests {
namespace {

struct Kind {
  const char* ending;
  std::vector<std::string> arguments;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {{"text", {"--score"}},
                                        {"drawn", {"--color", "always", "--width", "80"}},
                                        {"json", {"--format", "json", "--why"}},
                                        {"sarif", {"--format", "sarif"}},
                                        {"html", {"--format", "html"}}};
  return all;
}

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, RunsGiveWhatIsExpected) {
  const std::string name = GetParam();
  for (const auto& kind : kinds()) {
    std::vector<std::string> arguments = {"check", "examples/" + name + ".txt"};
    arguments.insert(arguments.end(), kind.arguments.begin(), kind.arguments.end());
    const auto ran = run_ninety(arguments);
    ASSERT_EQ(ran.status, 0) << ran.error;
    const auto golden = "tests/golden/" + name + "." + kind.ending;
    if (std::getenv("NINETY_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(std::string(NINETY_SOURCE_DIR) + "/" + golden, std::ios::binary) << ran.output;
      continue;
    }
    EXPECT_EQ(ran.output, source_file(golden))
        << "if this is meant: NINETY_UPDATE_GOLDEN=1 make test";
  }
}

INSTANTIATE_TEST_SUITE_P(Examples, Golden,
                         testing::Values("answer", "strong", "weak", "transcript"),
                         [](const auto& tested) { return std::string(tested.param); });

}  // namespace
}  // namespace ninety::tests
