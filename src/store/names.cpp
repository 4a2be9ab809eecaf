// The names of states, kinds and errors, as stored and sent.
#include <algorithm>
#include <array>
#include <utility>

#include "store/error.h"
#include "store/records.h"

namespace ninety::store {
namespace {

constexpr std::array<std::pair<TakeState, std::string_view>, 6> kStates = {{
    {TakeState::recording, "recording"},
    {TakeState::uploaded, "uploaded"},
    {TakeState::analysing, "analysing"},
    {TakeState::done, "done"},
    {TakeState::failed, "failed"},
    {TakeState::cancelled, "cancelled"},
}};

constexpr std::array<std::pair<TakeKind, std::string_view>, 5> kKinds = {{
    {TakeKind::cold, "cold"},
    {TakeKind::cued, "cued"},
    {TakeKind::retake, "retake"},
    {TakeKind::next_day, "next_day"},
    {TakeKind::free, "free"},
}};

constexpr std::array<std::pair<StoreErrorKind, std::string_view>, 8> kErrors = {{
    {StoreErrorKind::not_found, "not_found"},
    {StoreErrorKind::conflict, "conflict"},
    {StoreErrorKind::invalid, "invalid"},
    {StoreErrorKind::full_disk, "full_disk"},
    {StoreErrorKind::locked, "locked"},
    {StoreErrorKind::broken, "broken"},
    {StoreErrorKind::newer_schema, "newer_schema"},
    {StoreErrorKind::io, "io"},
}};

template <class Table, class Value>
std::string_view name_in(const Table& table, Value value) {
  const auto* const found = std::ranges::find(table, value, &Table::value_type::first);
  return found == table.end() ? std::string_view{} : found->second;
}

template <class Value, class Table>
std::optional<Value> value_in(const Table& table, std::string_view name) {
  const auto* const found = std::ranges::find(table, name, &Table::value_type::second);
  if (found == table.end()) return std::nullopt;
  return found->first;
}

}  // namespace

std::string_view name_of(TakeState state) { return name_in(kStates, state); }
std::string_view name_of(TakeKind kind) { return name_in(kKinds, kind); }
std::string_view name_of(StoreErrorKind kind) { return name_in(kErrors, kind); }

std::optional<TakeState> take_state_of(std::string_view name) {
  return value_in<TakeState>(kStates, name);
}
std::optional<TakeKind> take_kind_of(std::string_view name) {
  return value_in<TakeKind>(kKinds, name);
}

}  // namespace ninety::store
