#include "apps/transcriber/restraint.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>

namespace ninety::speech {
namespace {

constexpr std::array kEnding = {SCMP_SYS(execve),
                                SCMP_SYS(execveat),
                                SCMP_SYS(ptrace),
                                SCMP_SYS(process_vm_readv),
                                SCMP_SYS(process_vm_writev),
                                SCMP_SYS(fork),
                                SCMP_SYS(vfork)};
constexpr std::array kRefused = {
    SCMP_SYS(creat),    SCMP_SYS(unlink),    SCMP_SYS(unlinkat), SCMP_SYS(rename),
    SCMP_SYS(renameat), SCMP_SYS(renameat2), SCMP_SYS(mkdir),    SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),    SCMP_SYS(truncate),  SCMP_SYS(symlink),  SCMP_SYS(symlinkat),
    SCMP_SYS(link),     SCMP_SYS(linkat),    SCMP_SYS(chmod),    SCMP_SYS(fchmodat),
    SCMP_SYS(chown),    SCMP_SYS(fchownat),  SCMP_SYS(openat2),  SCMP_SYS(io_uring_setup),
    SCMP_SYS(mount),    SCMP_SYS(kill)};

struct Release {
  void operator()(void* context) const { seccomp_release(context); }
};

}  // namespace

bool restrain() {
  ::prctl(PR_SET_DUMPABLE, 0);
  const std::unique_ptr<void, Release> filter(seccomp_init(SCMP_ACT_ALLOW));
  if (!filter) return false;
  bool good = true;
  for (const int call : kEnding)
    good = good && seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0) == 0;
  for (const int call : kRefused)
    good = good && seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), call, 0) == 0;
  for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT}) {
    good = good &&
           seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1,
                            SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag)) == 0 &&
           seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), 1,
                            SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag)) == 0;
  }
  return good && seccomp_load(filter.get()) == 0;
}

}  // namespace ninety::speech
