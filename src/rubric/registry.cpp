// Every criterion there is: the list is made from the file names (cmake/criteria.cmake).
#include <algorithm>
#include <array>
#include <tuple>

#include "rubric/all_criteria.inc"
#include "rubric/criterion.h"

namespace ninety {
namespace {

consteval auto in_rubric_order(auto criteria) {
  std::ranges::sort(criteria, {}, [](const Criterion& criterion) {
    return std::tuple(criterion.group, criterion.place, criterion.id);
  });
  return criteria;
}

#define NINETY_CRITERION(group, name) group::name,
constexpr auto kCriteria = in_rubric_order(std::array{
#include "rubric/all_criteria_list.inc"
});
#undef NINETY_CRITERION

}  // namespace

std::span<const Criterion> all_criteria() { return kCriteria; }

const Criterion* find_criterion(std::string_view id) {
  const auto found = std::ranges::find(kCriteria, id, &Criterion::id);
  return found == kCriteria.end() ? nullptr : &*found;
}

}  // namespace ninety
