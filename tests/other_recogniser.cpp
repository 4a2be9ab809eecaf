#include "tests/other_recogniser.h"

#include <cstdlib>
#include <fstream>

#include "helper/run.h"
#include "tests/recordings.h"

namespace ninety::tests {

namespace fs = std::filesystem;

OtherRecogniser::OtherRecogniser(const std::string& script) {
  const fs::path real = helper::path_of("ninety-recogniser");
  folder_ = fs::path(written("", "folder")).replace_extension("libexec");
  fs::create_directory(folder_);
  for (const auto& helper : fs::directory_iterator(real.parent_path()))
    if (helper.path() != real)
      fs::create_symlink(helper.path(), folder_ / helper.path().filename());
  const auto other = folder_ / real.filename();
  std::ofstream(other) << "#!/bin/sh\nreal=" << real.string() << "\nhere=" << folder_.string()
                       << '\n'
                       << script << '\n';
  fs::permissions(other, fs::perms::owner_all);
  ::setenv("NINETY_LIBEXEC", folder_.c_str(), 1);
}

OtherRecogniser::~OtherRecogniser() {
  ::unsetenv("NINETY_LIBEXEC");
  fs::remove_all(folder_);
}

}  // namespace ninety::tests
