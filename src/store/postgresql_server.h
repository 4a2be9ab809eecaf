// A PostgreSQL server for tests: Debian's, in a folder of its own, on a Unix socket only.
//
//   const auto address = PostgresqlServer::shared().new_database();  //
//   "postgresql://ninety@/t1?host=…"
//
// Started when first asked for, stopped when the test program ends. As root it runs as the user
// postgres, because it refuses to run as root.
#pragma once

#include <string>
#include <vector>

namespace ninety::store {

class PostgresqlServer {
 public:
  /// The server of this process; throws std::runtime_error when there is none to start.
  static PostgresqlServer& shared();
  PostgresqlServer();
  PostgresqlServer(const PostgresqlServer&) = delete;
  PostgresqlServer& operator=(const PostgresqlServer&) = delete;
  PostgresqlServer(PostgresqlServer&&) = delete;
  PostgresqlServer& operator=(PostgresqlServer&&) = delete;
  ~PostgresqlServer();

  /// Makes an empty database and gives its address.
  std::string new_database();
  [[nodiscard]] std::string address_of(const std::string& database) const;
  /// Kills the server as a crash would, and starts it on what it left.
  void crash_and_restart();

 private:
  void start();
  void stop(int signal);
  [[nodiscard]] int spawn(const std::vector<std::string>& command) const;
  [[nodiscard]] std::string program(const std::string& name) const;

  std::string folder_;
  std::string programs_;
  int process_ = -1;
  int databases_ = 0;
};

}  // namespace ninety::store
