// For tests of the store: data of its own on SQLite or on a real PostgreSQL, and sample records.
//
//   class AnswersTest : public OnBothDatabases {};
//   NINETY_ON_BOTH_DATABASES(AnswersTest);
//   TEST_P(AnswersTest, …) { Store store = open(); … }
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "store/postgresql_server.h"
#include "store/store.h"

namespace ninety::store {

enum class Engine : std::uint8_t { sqlite, postgresql };

/// For GoogleTest.
inline void PrintTo(Engine engine, std::ostream* out) {  // NOLINT(readability-identifier-naming)
  *out << (engine == Engine::sqlite ? "SQLite" : "PostgreSQL");
}

/// An empty place for data, removed with it.
class EmptyData {
 public:
  explicit EmptyData(Engine engine) {
    std::string folder = std::filesystem::temp_directory_path() / "ninety store \"ü\" XXXXXX";
    if (mkdtemp(folder.data()) == nullptr) ADD_FAILURE() << folder << ": cannot be made";
    options_.folder = folder;
    if (engine == Engine::postgresql) options_.database = PostgresqlServer::shared().new_database();
  }
  EmptyData(const EmptyData&) = delete;
  EmptyData& operator=(const EmptyData&) = delete;
  EmptyData(EmptyData&&) = delete;
  EmptyData& operator=(EmptyData&&) = delete;
  ~EmptyData() { std::filesystem::remove_all(options_.folder); }
  [[nodiscard]] const StoreOptions& options() const { return options_; }

 private:
  StoreOptions options_;
};

class OnBothDatabases : public testing::TestWithParam<Engine> {
 protected:
  [[nodiscard]] Store open() const { return open(options()); }
  [[nodiscard]] static Store open(const StoreOptions& options) {
    auto store = Store::open(options);
    if (!store) throw std::runtime_error(store.error().message);
    return std::move(*store);
  }
  [[nodiscard]] StoreOptions options() const { return data_.options(); }

 private:
  EmptyData data_{GetParam()};
};

#define NINETY_ON_BOTH_DATABASES(Suite)                                     \
  INSTANTIATE_TEST_SUITE_P(SQLite, Suite, testing::Values(Engine::sqlite)); \
  INSTANTIATE_TEST_SUITE_P(PostgreSQL, Suite, testing::Values(Engine::postgresql))

/// The n-th id of tests.
[[nodiscard]] inline std::string id_of(std::uint64_t n) { return fmt::format("{:032x}", n); }

/// Milliseconds after the first of March 2025.
[[nodiscard]] inline std::string time_of(int milliseconds) {
  return fmt::format("2025-03-01T{:02}:{:02}:{:02}.{:03}Z", milliseconds / 3'600'000,
                     milliseconds / 60'000 % 60, milliseconds / 1000 % 60, milliseconds % 1000);
}

[[nodiscard]] inline Person sample_person() {
  return {.id = std::string(kLocalPerson), .name = "me", .created_at = time_of(0)};
}
[[nodiscard]] inline Target sample_target(std::uint64_t n) {
  return {.id = id_of(n),
          .person_id = std::string(kLocalPerson),
          .name = "Night nurse",
          .posting_text = "You will lead the night shift.",
          .organisation_text = "We put patients first.",
          .created_at = time_of(1),
          .updated_at = time_of(static_cast<int>(n))};
}
[[nodiscard]] inline Answer sample_answer(std::uint64_t n) {
  return {.id = id_of(n),
          .person_id = std::string(kLocalPerson),
          .title = "First try",
          .question = "What inspires you?",
          .target_id = {},
          .draft = {},
          .created_at = time_of(2),
          .updated_at = time_of(static_cast<int>(n)),
          .deleted_at = {}};
}
[[nodiscard]] inline Story sample_story(std::uint64_t n) {
  return {.id = id_of(n),
          .person_id = std::string(kLocalPerson),
          .title = "The flooded archive",
          .text = "We dried ten thousand pages in a week.",
          .created_at = time_of(3),
          .updated_at = time_of(static_cast<int>(n))};
}
[[nodiscard]] inline NewVersion sample_version(std::uint64_t n, const std::string& answer_id,
                                               std::string_view text) {
  return {.id = id_of(n),
          .answer_id = answer_id,
          .text = std::string(text),
          .score = 71.25,
          .verdict = "promising",
          .words = 174,
          .created_at = time_of(static_cast<int>(n))};
}
[[nodiscard]] inline Take sample_take(std::uint64_t n, const std::string& answer_id) {
  return {.id = id_of(n),
          .answer_id = answer_id,
          .version_id = {},
          .state = TakeState::recording,
          .kind = TakeKind::cold,
          .media_type = "audio/webm;codecs=opus",
          .started_at = time_of(static_cast<int>(n)),
          .duration_s = {},
          .keep_recording = false,
          .error = {},
          .result = {},
          .timeline = {},
          .corrected_transcript = {},
          .camera = {}};
}

/// `result.error().message`, or nothing.
template <class Value>
[[nodiscard]] std::string message_of(const Result<Value>& result) {
  return result ? std::string{} : result.error().message;
}
template <class Value>
[[nodiscard]] std::string_view kind_of(const Result<Value>& result) {
  return result ? std::string_view("done") : name_of(result.error().kind);
}

}  // namespace ninety::store
