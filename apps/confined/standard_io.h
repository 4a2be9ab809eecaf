// How a helper program reads its request, answers it and ends.
//
//   int main() {
//     confined::end_with([] {
//       const auto request = confined::read_input(kRequestLimit);
//       confined::write_output(answer_to(request));
//       return helper::kRead;
//     });
//   }
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace ninety::confined {

/// All of standard input. Of one larger than `limit` a little more than `limit` is read, so that it
/// is known to be too large.
[[nodiscard]] std::string read_input(std::size_t limit);

/// To standard output; false when nobody reads any more.
bool write_output(std::string_view bytes);

/// Ends the process at once with the status that `run` gives (helper/status.h), kOutOfMemory when
/// there is too little memory, and 1 for any other failure: no handler of the exit and no
/// destructor of a library's own runs on what a stranger's bytes left behind.
[[noreturn]] void end_with(const std::function<int()>& run);

}  // namespace ninety::confined
