// What went wrong in the store, as a value.
//
//   const auto answer = store.answers().find(id);
//   if (!answer && answer.error().kind == StoreErrorKind::not_found) return
//   respond_404(answer.error().message);
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace ninety::store {

enum class StoreErrorKind : std::uint8_t {
  not_found,     ///< nothing has this id
  conflict,      ///< it is there already, or changed meanwhile, or its state does not allow this
  invalid,       ///< what was given cannot be stored: no UTF-8, no id, no time, no archive of ours
  full_disk,     ///< no space is left; nothing of this write was kept
  locked,        ///< another program holds the data, or the store is busy
  broken,        ///< the data is damaged or no data of ninety
  newer_schema,  ///< a newer ninety wrote the data
  io,            ///< the file system or the connection failed
};

/// `message` is one sentence in lower case without final stop that says what is the matter, where,
/// and what to do; it holds no text of answers.
struct StoreError {
  StoreErrorKind kind = StoreErrorKind::io;
  std::string message;
  bool operator==(const StoreError&) const = default;
};

template <class Value = void>
using Result = std::expected<Value, StoreError>;

/// "not_found" and its like, as the API names them.
[[nodiscard]] std::string_view name_of(StoreErrorKind kind);

}  // namespace ninety::store
