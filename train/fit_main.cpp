// ninety-fit [FOLDER]: how often the fit is right on data/tailoring, with postings as labelled and
// as read.
#include <cstdio>
#include <exception>

#include "train/fit_figures.h"

int main(int count, char** arguments) try {
  using ninety::train::Briefs;
  const auto data = ninety::train::read_tailoring(count > 1 ? arguments[1] : "data/tailoring");
  for (const auto briefs : {Briefs::labelled, Briefs::read}) {
    std::puts(briefs == Briefs::labelled ? "postings as labelled" : "postings as read");
    std::fputs(text_of(ninety::train::fit_figures(data, briefs)).c_str(), stdout);
  }
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ninety-fit: %s\n", error.what());
  return 2;
}
