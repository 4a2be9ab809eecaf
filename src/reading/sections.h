// Typed arrays one after the other in a byte buffer, each 8-byte aligned and preceded by its
// element count as u64. The one place that knows how model files are laid out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace ninety {

class SectionReader {
 public:
  explicit SectionReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <typename T>
  [[nodiscard]] std::span<const T> array() {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    std::uint64_t count = 0;
    std::memcpy(&count, bytes_.data() + at_, sizeof count);
    const auto* first = reinterpret_cast<const T*>(bytes_.data() + at_ + sizeof count);
    at_ += sizeof count + (count * sizeof(T) + 7) / 8 * 8;
    return {first, static_cast<std::size_t>(count)};
  }

 private:
  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
};

class SectionWriter {
 public:
  template <typename T>
  void array(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 8);
    const std::uint64_t count = items.size();
    append(&count, sizeof count);
    append(items.data(), items.size() * sizeof(T));
    bytes_.resize((bytes_.size() + 7) / 8 * 8);
  }
  /// Arrays written before by another writer.
  void raw(const std::vector<std::byte>& arrays) { append(arrays.data(), arrays.size()); }
  [[nodiscard]] const std::vector<std::byte>& bytes() const { return bytes_; }

 private:
  void append(const void* data, std::size_t size) {
    const auto* first = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), first, first + size);
  }
  std::vector<std::byte> bytes_;
};

}  // namespace ninety
