// How SOCI carries the types of our records: flags as 0 and 1, states by name, optionals as NULL.
//
//   soci::statement statement = (session.prepare << "SELECT draft FROM answer", soci::into(draft));
//
// Inside the store only.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include <soci/soci.h>

#include "store/records.h"

namespace soci {

template <>
struct type_conversion<bool> {
  using base_type = int;
  static void from_base(const base_type& stored, indicator, bool& value) { value = stored != 0; }
  static void to_base(const bool& value, base_type& stored, indicator& state) {
    stored = value ? 1 : 0;
    state = i_ok;
  }
};

template <>
struct type_conversion<ninety::store::TakeState> {
  using base_type = std::string;
  static void from_base(const base_type& stored, indicator, ninety::store::TakeState& value) {
    const auto known = ninety::store::take_state_of(stored);
    if (!known) throw soci_error("a take in an unknown state");
    value = *known;
  }
  static void to_base(const ninety::store::TakeState& value, base_type& stored, indicator& state) {
    stored = ninety::store::name_of(value);
    state = i_ok;
  }
};

template <>
struct type_conversion<ninety::store::TakeKind> {
  using base_type = std::string;
  static void from_base(const base_type& stored, indicator, ninety::store::TakeKind& value) {
    const auto known = ninety::store::take_kind_of(stored);
    if (!known) throw soci_error("a take of an unknown kind");
    value = *known;
  }
  static void to_base(const ninety::store::TakeKind& value, base_type& stored, indicator& state) {
    stored = ninety::store::name_of(value);
    state = i_ok;
  }
};

template <class Value>
struct type_conversion<std::optional<Value>> {
  using base_type = Value;
  static void from_base(const base_type& stored, indicator state, std::optional<Value>& value) {
    if (state == i_null) {
      value.reset();
    } else {
      value = stored;
    }
  }
  static void to_base(const std::optional<Value>& value, base_type& stored, indicator& state) {
    if (value) stored = *value;
    state = value ? i_ok : i_null;
  }
};

}  // namespace soci
