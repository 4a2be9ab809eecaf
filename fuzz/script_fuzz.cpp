// A script of any bytes → units, the model of them in the ARPA format, and the words as said.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "fuzz/properties.h"
#include "speech/spelling.h"
#include "speech/spoken_script.h"
#include "text/utf8.h"

namespace ninety::fuzz {
namespace {

bool is_spoken(std::string_view word) {
  return !word.empty() &&
         std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

/// Each order of the model has as many lines as its head says, and nothing else is in it.
void check_model(std::string_view arpa) {
  if (arpa.empty()) return;
  std::vector<std::size_t> declared;
  std::vector<std::size_t> found;
  while (!arpa.empty()) {
    const auto end = std::min(arpa.find('\n'), arpa.size());
    const auto line = arpa.substr(0, end);
    arpa.remove_prefix(std::min(end + 1, arpa.size()));
    if (line.starts_with("ngram "))
      declared.push_back(std::stoul(std::string(line.substr(8))));
    else if (line.ends_with("-grams:"))
      found.push_back(0);
    else if (line.find('\t') != std::string_view::npos)
      ++found.back();
    else
      require(line.empty() || line == "\\data\\" || line == "\\end\\", "a line of the format");
  }
  require(declared == found && declared.size() == 3, "as many lines as are declared");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety;
  const auto script = fuzz::text_of(data, size);
  const auto units = speech::read_aloud(script);
  std::uint32_t at = 0;
  for (const auto& unit : units) {
    fuzz::require(
        at <= unit.span.begin && unit.span.begin < unit.span.end && unit.span.end <= script.size(),
        "spans in order, inside the script");
    fuzz::require(
        utf8::is_border(script, unit.span.begin) && utf8::is_border(script, unit.span.end),
        "spans on borders of characters");
    fuzz::require(!unit.ways.empty(), "a way of saying it");
    at = unit.span.end;
  }
  for (const auto& word : speech::words_as_said(units, {}))
    fuzz::require(fuzz::is_spoken(word.text), "letters and apostrophes");
  fuzz::check_model(speech::model_of(units));
  return 0;
}
