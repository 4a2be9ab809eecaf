// The learned weights, as one read-only value shared by all threads.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace ninety {

class Model {
 public:
  /// The model built into the program (data/model/ninety.model); made once, thread-safe.
  [[nodiscard]] static const Model& builtin();

  /// A model over `bytes` (8-byte aligned, written by the trainer), which must outlive it.
  explicit Model(std::span<const std::byte> bytes);
  ~Model();
  Model(const Model&) = delete;
  Model& operator=(const Model&) = delete;
  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;

  /// Hash of the corpus and lexicons it was trained on, in hex.
  [[nodiscard]] std::string_view corpus_hash() const;

  struct Parts;
  [[nodiscard]] const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace ninety
