// What a Model is made of; for the engine and the trainer only.
#pragma once

#include <span>
#include <string>

#include "reading/answer_model.h"
#include "reading/model.h"
#include "reading/role_model.h"
#include "reading/vocabulary.h"

namespace ninety {

struct Model::Parts {
  explicit Parts(std::span<const std::byte> bytes);

  std::string corpus_hash;
  Vocabulary vocabulary;
  RoleModel roles;
  AnswerModel answers;
};

}  // namespace ninety
