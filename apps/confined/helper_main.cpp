#include "apps/confined/helper_main.h"

#include "apps/confined/confinement.h"
#include "apps/confined/standard_io.h"
#include "documents/limits.h"
#include "helper/status.h"

namespace ninety::confined {
namespace {

using namespace documents;  // NOLINT(google-build-using-namespace)

int answer(int status, std::string_view text) {
  write_output(text);
  return status;
}

int read_confined(const HelperParts& parts) {
  limit_resources({.memory = kMemoryLimit, .seconds = kWorkLimit});
  if (parts.prepare) parts.prepare();
  const auto bytes = read_input(kInputLimit);
  if (!confine()) return helper::kNotConfined;
  if (bytes.size() > kInputLimit)
    return answer(helper::kRefused, "the document is larger than 10 MB");
  const auto text = parts.read(bytes);
  if (!text) return answer(helper::kRefused, text.error());
  if (text->size() > kTextLimit)
    return answer(helper::kRefused,
                  "the document holds more than 1 MB of text: give the part that matters");
  return answer(helper::kRead, *text);
}

}  // namespace

void helper_main(const HelperParts& parts) {
  end_with([&parts] { return read_confined(parts); });
}

}  // namespace ninety::confined
