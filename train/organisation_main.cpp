// ninety-organisation [--misses] [--only te,ta-o2] [FOLDER]: how well the pages of data/tailoring
// are read.
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

#include "train/organisation_figures.h"

int main(int count, char** arguments) try {
  std::string folder = "data/tailoring";
  std::string only;
  bool misses = false;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--misses") {
      misses = true;
    } else if (argument == "--only" && i + 1 < count) {
      only = arguments[++i];
    } else {
      folder = argument;
    }
  }
  using namespace ninety::train;
  const auto figures = organisation_figures(read_tailoring(folder), only);
  if (misses) {
    for (const auto& line : figures.misses)
      std::puts(line.c_str());
  }
  std::fputs(text_of(figures).c_str(), stdout);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ninety-organisation: %s\n", error.what());
  return 2;
}
