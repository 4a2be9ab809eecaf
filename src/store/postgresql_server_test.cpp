// The server that tests on PostgreSQL share; no tests of its own.
#include "store/postgresql_server.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ninety::store {
namespace {

namespace fs = std::filesystem;

/// "/usr/lib/postgresql/15/bin", the newest that is there.
std::string find_programs() {
  std::string newest;
  const fs::path all = "/usr/lib/postgresql";
  if (fs::is_directory(all)) {
    for (const auto& version : fs::directory_iterator(all)) {
      if (fs::exists(version.path() / "bin" / "postgres"))
        newest = std::max(newest, (version.path() / "bin").string());
    }
  }
  if (newest.empty())
    throw std::runtime_error("these tests need PostgreSQL (apt-get install postgresql)");
  return newest;
}

const passwd* user_to_be() { return geteuid() == 0 ? getpwnam("postgres") : nullptr; }

void run_on(const std::string& address, const std::string& statement) {
  PGconn* const connection = PQconnectdb(address.c_str());
  PGresult* const result = PQexec(connection, statement.c_str());
  const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
  const std::string error = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!done) throw std::runtime_error(statement + ": " + error);
}

}  // namespace

PostgresqlServer& PostgresqlServer::shared() {
  static PostgresqlServer server;
  return server;
}

PostgresqlServer::PostgresqlServer() : programs_(find_programs()) {
  folder_ = fs::temp_directory_path() / "ninety-postgresql-XXXXXX";
  if (mkdtemp(folder_.data()) == nullptr) throw std::runtime_error(folder_ + ": cannot be made");
  if (const auto* const user = user_to_be();
      user != nullptr && chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
    throw std::runtime_error(folder_ + ": cannot be given to postgres");
  const int making = spawn({program("initdb"), "-D", folder_ + "/data", "-U", "ninety", "-A",
                            "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"});
  int status = 0;
  waitpid(making, &status, 0);
  if (status != 0) throw std::runtime_error("initdb failed: see " + folder_ + "/log");
  start();
}

PostgresqlServer::~PostgresqlServer() {
  stop(SIGQUIT);
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

std::string PostgresqlServer::program(const std::string& name) const {
  return programs_ + "/" + name;
}

int PostgresqlServer::spawn(const std::vector<std::string>& command) const {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const auto& argument : command)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  const auto* const user = user_to_be();
  const auto log = folder_ + "/log";
  const int process = fork();
  if (process != 0) return process;
  if (user != nullptr &&
      (setgroups(0, nullptr) != 0 || setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0))
    _exit(126);
  prctl(PR_SET_PDEATHSIG, SIGQUIT);  // after setuid, which takes it away
  const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(output, 1);
  dup2(output, 2);
  if (chdir(folder_.c_str()) != 0) _exit(126);
  execv(arguments.front(), arguments.data());
  _exit(127);
}

// fsync off: tests kill processes, never the machine, and what a process wrote survives it.
void PostgresqlServer::start() {
  process_ = spawn({program("postgres"), "-D", folder_ + "/data", "-k", folder_, "-c",
                    "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=50"});
  const auto address = address_of("postgres");
  for (int attempt = 0; attempt < 600; ++attempt) {
    if (PQping(address.c_str()) == PQPING_OK) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("PostgreSQL does not start: see " + folder_ + "/log");
}

void PostgresqlServer::stop(int signal) {
  if (process_ <= 0) return;
  kill(process_, signal);
  waitpid(process_, nullptr, 0);
  process_ = -1;
}

void PostgresqlServer::crash_and_restart() {
  stop(SIGQUIT);  // PostgreSQL's "immediate": no checkpoint, recovery at the next start
  start();
}

std::string PostgresqlServer::address_of(const std::string& database) const {
  return fmt::format("postgresql://ninety@/{}?host={}", database, folder_);
}

std::string PostgresqlServer::new_database() {
  const auto name = fmt::format("t{}", ++databases_);
  run_on(address_of("postgres"), "CREATE DATABASE " + name);
  return address_of(name);
}

}  // namespace ninety::store
