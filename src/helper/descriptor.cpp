#include "helper/descriptor.h"

#include <cerrno>
#include <cstddef>

#include <sys/mman.h>

namespace ninety::helper {

Descriptor file_in_memory(std::string_view bytes) {
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  while (file.good() && !bytes.empty()) {
    const auto put = ::write(file.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (file.good() && ::lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
  return file;
}

}  // namespace ninety::helper
