#include "apps/server/questions.h"

#include <array>

namespace ninety::server {
namespace {

#include "server/questions.inc"

}  // namespace

std::span<const Question> all_questions() {
  static const auto questions = made_questions();
  return questions;
}

}  // namespace ninety::server
