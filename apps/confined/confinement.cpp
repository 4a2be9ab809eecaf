#include "apps/confined/confinement.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <memory>

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "helper/sanitized.h"

namespace ninety::confined {
namespace {

/// Memory, locks within the process, time, random seeds of hash tables, and the way out.
constexpr std::array kAllowed = {
    SCMP_SYS(brk),           SCMP_SYS(munmap),         SCMP_SYS(mremap),
    SCMP_SYS(madvise),       SCMP_SYS(futex),          SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),   SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask), SCMP_SYS(getpid),
    SCMP_SYS(gettid),        SCMP_SYS(sched_yield),    SCMP_SYS(exit),
    SCMP_SYS(exit_group),    SCMP_SYS(restart_syscall)};

/// What libraries try and can do without: fonts, tables, settings, the time zone.
constexpr std::array kRefused = {SCMP_SYS(open),
                                 SCMP_SYS(openat),
                                 SCMP_SYS(access),
                                 SCMP_SYS(faccessat),
                                 SCMP_SYS(faccessat2),
                                 SCMP_SYS(stat),
                                 SCMP_SYS(lstat),
                                 SCMP_SYS(fstat),
                                 SCMP_SYS(newfstatat),
                                 SCMP_SYS(statx),
                                 SCMP_SYS(readlink),
                                 SCMP_SYS(readlinkat),
                                 SCMP_SYS(getcwd),
                                 SCMP_SYS(ioctl),
                                 SCMP_SYS(fcntl),
                                 SCMP_SYS(close),
                                 SCMP_SYS(sysinfo),
                                 SCMP_SYS(getrusage),
                                 SCMP_SYS(prlimit64),
                                 SCMP_SYS(getuid),
                                 SCMP_SYS(geteuid),
                                 SCMP_SYS(getgid),
                                 SCMP_SYS(getegid),
                                 SCMP_SYS(uname),
                                 SCMP_SYS(sched_getaffinity)};

class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_KILL_PROCESS)) {}

  template <class... Conditions>
  void allow(int call, Conditions... conditions) {
    add(SCMP_ACT_ALLOW, call, conditions...);
  }
  void refuse(int call) { add(SCMP_ACT_ERRNO(EACCES), call); }
  [[nodiscard]] bool load() { return good_ && seccomp_load(context_.get()) == 0; }

 private:
  struct Release {
    void operator()(void* context) const { seccomp_release(context); }
  };

  template <class... Conditions>
  void add(std::uint32_t action, int call, Conditions... conditions) {
    good_ =
        good_ && context_ != nullptr &&
        seccomp_rule_add(context_.get(), action, call, sizeof...(conditions), conditions...) == 0;
  }

  std::unique_ptr<void, Release> context_;
  bool good_ = true;
};

void set_limit(int resource, rlim_t value) {
  const rlimit limit{.rlim_cur = value, .rlim_max = value};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

}  // namespace

void limit_resources(const Resources& resources) {
  if (!helper::kSanitized) set_limit(RLIMIT_AS, resources.memory);
  set_limit(RLIMIT_CPU, resources.seconds);
  set_limit(RLIMIT_CORE, 0);
}

bool confine(Input input) {
  // Nobody looks in from outside, and no file of the caller stays open.
  ::prctl(PR_SET_DUMPABLE, 0);
  ::close_range(3, ~0U, 0);
  Filter filter;
  for (const int call : kAllowed)
    filter.allow(call);
  for (const int call : kRefused)
    filter.refuse(call);
  filter.allow(SCMP_SYS(read), SCMP_A0_32(SCMP_CMP_EQ, STDIN_FILENO));
  if (input == Input::seek) {
    filter.allow(SCMP_SYS(lseek), SCMP_A0_32(SCMP_CMP_EQ, STDIN_FILENO));
  } else {
    filter.refuse(SCMP_SYS(lseek));
  }
  filter.allow(SCMP_SYS(write), SCMP_A0_32(SCMP_CMP_LE, STDERR_FILENO));
  filter.allow(SCMP_SYS(writev), SCMP_A0_32(SCMP_CMP_LE, STDERR_FILENO));
  // Memory, but never as code.
  filter.allow(SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  filter.allow(SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  // abort() raises its signal in this process only.
  filter.allow(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
  if (helper::kSanitized) filter.allow(SCMP_SYS(sigaltstack));
  return filter.load();
}

}  // namespace ninety::confined
