#include "camera/checked_object.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "text/ascii.h"

namespace ninety {
namespace {

using nlohmann::json;

/// A stranger's name for a field as it may be shown; empty when it is none of ours in form.
std::string_view shown_name(std::string_view name) {
  const bool plain = name.size() <= 40 && std::ranges::all_of(name, [](char c) {
                       return ascii::is_letter(c) || ascii::is_digit(c) || c == '_';
                     });
  return plain ? name : std::string_view();
}

}  // namespace

std::string JsonPlace::text() const {
  auto out = parent == nullptr ? std::string() : parent->text();
  if (index) return out + fmt::format("[{}]", *index);
  if (!out.empty()) out += '.';
  return out + std::string(name);
}

CheckedObject::CheckedObject(const json& value, JsonPlace place, std::string& refusal)
    : value_(&value), place_(place), refusal_(&refusal) {
  if (!value.is_object() && refusal.empty()) refusal = place_.text() + ": must be an object";
}

void CheckedObject::refuse(std::string_view name, std::string_view why) {
  if (refusal_->empty())
    *refusal_ = fmt::format("{}: {}", JsonPlace{.parent = &place_, .name = name}.text(), why);
}

const json* CheckedObject::member(std::string_view name) {
  asked_.push_back(name);
  if (!value_->is_object()) return nullptr;
  const auto found = value_->find(name);
  if (found != value_->end()) return &*found;
  refuse(name, "is missing");
  return nullptr;
}

double CheckedObject::number_in(const json& value, std::string_view name, NumberRange range) {
  const double number = value.is_number() ? value.get<double>() : NAN;
  if (number >= range.least && number <= range.most) return number;
  refuse(name, fmt::format("must be a number from {} to {}", range.least, range.most));
  return range.least;
}

double CheckedObject::number(std::string_view name, NumberRange range) {
  const auto* const found = member(name);
  return found == nullptr ? range.least : number_in(*found, name, range);
}

double CheckedObject::whole_number(std::string_view name, NumberRange range) {
  const double value = number(name, range);
  if (value != std::floor(value)) refuse(name, "must be a whole number");
  return value;
}

std::optional<double> CheckedObject::number_or_null(std::string_view name, NumberRange range) {
  const auto* const found = member(name);
  if (found == nullptr || found->is_null()) return std::nullopt;
  return number_in(*found, name, range);
}

std::size_t CheckedObject::word(std::string_view name, const std::vector<std::string_view>& words) {
  const auto* const found = member(name);
  if (found == nullptr) return 0;
  if (found->is_string()) {
    const auto place = std::ranges::find(words, found->get_ref<const std::string&>());
    if (place != words.end()) return static_cast<std::size_t>(place - words.begin());
  }
  refuse(name, fmt::format("must be one of {}", fmt::join(words, ", ")));
  return 0;
}

const json& CheckedObject::list(std::string_view name, std::size_t most) {
  static const auto none = json::array();
  const auto* const found = member(name);
  if (found == nullptr) return none;
  if (found->is_array() && found->size() <= most) return *found;
  refuse(name,
         found->is_array() ? fmt::format("has more than {} entries", most) : "must be a list");
  return none;
}

const json* CheckedObject::object_or_null(std::string_view name) {
  const auto* const found = member(name);
  if (found == nullptr || found->is_null()) return nullptr;
  if (found->is_object()) return found;
  refuse(name, "must be an object or null");
  return nullptr;
}

void CheckedObject::refuse_others() {
  if (!value_->is_object() || value_->size() == asked_.size()) return;
  for (const auto& [name, value] : value_->items()) {
    if (std::ranges::find(asked_, name) != asked_.end()) continue;
    const auto shown = shown_name(name);
    if (!shown.empty()) return refuse(shown, "is not known here");
    if (refusal_->empty()) *refusal_ = place_.text() + ": has a field that is not known here";
    return;
  }
}

}  // namespace ninety
