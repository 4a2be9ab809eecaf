#include "reading/model.h"

#include "reading/model_parts.h"

extern "C" {
extern const unsigned char ninety_model_begin[];
extern const unsigned char ninety_model_end[];
}

namespace ninety {

Model::Parts::Parts(std::span<const std::byte> bytes) {
  SectionReader reader(bytes);
  const auto hash = reader.array<char>();
  corpus_hash.assign(hash.begin(), hash.end());
  vocabulary = Vocabulary(reader.array<std::byte>());
  roles = RoleModel(reader);
  answers = AnswerModel(reader);
}

Model::Model(std::span<const std::byte> bytes) : parts_(std::make_unique<Parts>(bytes)) {}
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;

std::string_view Model::corpus_hash() const { return parts_->corpus_hash; }

const Model& Model::builtin() {
  static const Model model({reinterpret_cast<const std::byte*>(ninety_model_begin),
                            static_cast<std::size_t>(ninety_model_end - ninety_model_begin)});
  return model;
}

}  // namespace ninety
