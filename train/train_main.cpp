// Trains the model on data/corpus and writes data/model/ninety.model:
//   ninety-train [DATA] [MODEL]
// The same input gives the same file.
#include <cstdio>
#include <exception>
#include <fstream>

#include "train/pipeline.h"

int main(int argc, char** argv) {
  const std::filesystem::path data = argc > 1 ? argv[1] : "data";
  const std::filesystem::path file =
      argc > 2 ? std::filesystem::path(argv[2]) : data / "model" / "ninety.model";
  try {
    const ninety::train::Pipeline pipeline(data);
    const auto bytes = pipeline.train_all(
        [](const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); });
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    std::fprintf(stderr, "%s: %zu bytes\n", file.string().c_str(), bytes.size());
    return out ? 0 : 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ninety-train: %s\n", error.what());
    return 2;
  }
}
