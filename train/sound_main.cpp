// Measures the measures of sound on a folder of edited recordings (train/sound_figures.h):
//   ninety-sound FOLDER
#include <cstdio>
#include <exception>
#include <string>

#include "train/sound_figures.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: ninety-sound FOLDER\n", stderr);
    return 2;
  }
  try {
    const auto tell = [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); };
    std::fputs(ninety::train::text_of(ninety::train::sound_figures(arguments[1], tell)).c_str(),
               stdout);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "ninety-sound: %s\n", failure.what());
    return 2;
  }
}
