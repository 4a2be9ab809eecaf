#include "store/session.h"

#include <fmt/format.h>

#include "store/check.h"

namespace ninety::store {

StoreError none_with(std::string_view table, std::string_view id) {
  // What is no id comes from outside and is not repeated.
  const bool shown = is_id(id);
  return {.kind = StoreErrorKind::not_found,
          .message = shown ? fmt::format("there is no {} with the id {}", table, id)
                           : fmt::format("there is no such {}", table)};
}

}  // namespace ninety::store
