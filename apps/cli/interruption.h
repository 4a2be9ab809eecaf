// Ctrl-C and a polite kill as something that can be waited for.
#pragma once

namespace ninety::cli {

/// While one lives, the first SIGINT or SIGTERM makes descriptor() readable, once and for all, and
/// the second ends the program at once. At most one lives at a time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  Interruption(Interruption&&) = delete;
  Interruption& operator=(Interruption&&) = delete;
  ~Interruption();

  /// -1 when the system gave none: then signals keep their effect.
  [[nodiscard]] int descriptor() const { return pipe_[0]; }
  [[nodiscard]] bool requested() const;

 private:
  int pipe_[2] = {-1, -1};
};

}  // namespace ninety::cli
