// Measures recognition on a folder of recordings whose words are known (train/word_figures.h):
//   ninety-words FOLDER
#include <cstdio>
#include <exception>
#include <string>

#include "train/word_figures.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: ninety-words FOLDER\n", stderr);
    return 2;
  }
  try {
    const auto tell = [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); };
    std::fputs(ninety::train::text_of(ninety::train::word_figures(arguments[1], tell)).c_str(),
               stdout);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "ninety-words: %s\n", failure.what());
    return 2;
  }
}
