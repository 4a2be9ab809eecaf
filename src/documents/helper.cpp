#include "documents/helper.h"

#include <csignal>
#include <utility>

#include <sys/wait.h>

#include "documents/limits.h"
#include "helper/descriptor.h"
#include "helper/run.h"
#include "helper/status.h"

namespace ninety::documents {
namespace {

using helper::Ending;

bool took_too_long(const helper::Ended& ended) {
  return ended.ending == Ending::late ||
         (WIFSIGNALED(ended.status) &&
          (WTERMSIG(ended.status) == SIGXCPU || WTERMSIG(ended.status) == SIGKILL));
}

std::string sentence_for(const helper::Ended& ended) {
  if (ended.ending == Ending::no_room) return "the system cannot start another process: try again";
  if (ended.ending == Ending::stopped)
    return "the document holds more than 1 MB of text: give the part that matters";
  if (took_too_long(ended))
    return "reading takes too long: save the document anew, or give its text";
  if (ended.with(helper::kOutOfMemory))
    return "reading needs more than 512 MB of memory: save the document anew, or give its text";
  if (ended.with(helper::kNotConfined))
    return "this system cannot confine the reader of documents (seccomp): give the text itself";
  if (ended.with(helper::kNotStarted))
    return "the reader of documents cannot be started: install ninety anew";
  return "the document is damaged and cannot be read: save it anew, or give its text";
}

}  // namespace

std::expected<std::string, std::string> run_helper(const Helper& helper, std::string_view bytes) {
  const auto input = helper::file_in_memory(bytes);
  if (!input.good()) return std::unexpected("the system has no room to read a document: try again");
  std::string text;
  const auto keep = [&text](std::string_view block) {
    text.append(block);
    return text.size() <= kTextLimit;
  };
  const auto ended =
      helper::run({.name = helper.program, .arguments = {helper.argument}}, input.get(),
                  {.seconds = static_cast<double>(helper.seconds), .receive = keep});
  if (ended.ending == Ending::missing) return std::unexpected(helper::missing(helper.program));
  if (ended.with(helper::kRead)) return text;
  if (ended.with(helper::kRefused) && !text.empty()) return std::unexpected(std::move(text));
  return std::unexpected(sentence_for(ended));
}

}  // namespace ninety::documents
