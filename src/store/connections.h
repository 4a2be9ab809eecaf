// A pool of sessions on one database, and transactions on them.
//
//   return connections.write([&](Session& session) -> Result<> { return insert(session, story); });
//
// Inside the store only. Safe to call from many threads at once: readers work beside each other
// and beside one writer.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <type_traits>
#include <utility>

#include <soci/soci.h>

#include "store/dialect.h"
#include "store/migrations.h"
#include "store/session.h"
#include "store/store.h"

namespace ninety::store {

class Connections {
 public:
  [[nodiscard]] static Result<std::unique_ptr<Connections>> open(
      const StoreOptions& options, std::span<const Migration> migrations = all_migrations());
  Connections(const Connections&) = delete;
  Connections& operator=(const Connections&) = delete;
  Connections(Connections&&) = delete;
  Connections& operator=(Connections&&) = delete;
  ~Connections();

  /// Runs `work`, which gives a Result, in a transaction that sees one moment.
  template <class Work>
  [[nodiscard]] auto read(Work&& work) {
    return transact(Mode::reading, std::forward<Work>(work));
  }
  /// Runs it in a transaction that is on the disk when this returns a value, and gone without a
  /// trace when it returns an error.
  template <class Work>
  [[nodiscard]] auto write(Work&& work) {
    return transact(Mode::writing, std::forward<Work>(work));
  }
  /// Runs it while no other session works, in no transaction.
  [[nodiscard]] Result<> alone(const std::function<Result<>(Session&)>& work);

  [[nodiscard]] const Dialect& dialect() const { return *dialect_; }

 private:
  enum class Mode : std::uint8_t { reading, writing };

  Connections(const StoreOptions& options, std::unique_ptr<Dialect> dialect);
  Result<> start(std::span<const Migration> migrations);
  Result<> run(Mode mode, const std::function<Result<>(Session&)>& work);
  Result<> run_in(soci::session& session, Mode mode, const std::function<Result<>(Session&)>& work);
  [[nodiscard]] StoreError busy() const;

  template <class Work>
  auto transact(Mode mode, Work&& work) {
    using Outcome = std::invoke_result_t<Work, Session&>;
    Outcome outcome(std::unexpected(StoreError{}));
    auto ran = run(mode, [&](Session& session) -> Result<> {
      outcome = work(session);
      if (!outcome) return std::unexpected(outcome.error());
      return {};
    });
    if (!ran) return Outcome(std::unexpected(std::move(ran.error())));
    return outcome;
  }

  StoreOptions options_;
  std::unique_ptr<Dialect> dialect_;
  std::timed_mutex writer_;
  soci::connection_pool pool_;
};

}  // namespace ninety::store
