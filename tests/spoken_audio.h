// Speech made at test time with Debian's flite and edited with sox: no recording is kept.
//
//   const SpokenAudio audio("spoken");
//   audio.say("a", "I love a stubborn fault.");
//   audio.silence("gap", 1.5);
//   audio.join({"a", "gap", "a"}, "take");          // audio.path("take")
#pragma once

#include <string>
#include <vector>

namespace ninety::tests {

class SpokenAudio {
 public:
  SpokenAudio();
  SpokenAudio(const SpokenAudio&) = delete;
  SpokenAudio& operator=(const SpokenAudio&) = delete;
  SpokenAudio(SpokenAudio&&) = delete;
  SpokenAudio& operator=(SpokenAudio&&) = delete;
  ~SpokenAudio();

  /// `text` by flite's voice rms, 16 kHz; `options` as flite takes them.
  void say(const std::string& name, const std::string& text, const std::string& options = {}) const;
  /// So many seconds of very faint noise.
  void silence(const std::string& name, double seconds) const;
  void join(const std::vector<std::string>& names, const std::string& name) const;
  /// A sox effect: "tempo 1.25".
  void change(const std::string& from, const std::string& effect, const std::string& name) const;
  /// A file of this content beside them.
  void write(const std::string& file, const std::string& content) const;

  [[nodiscard]] std::string path(const std::string& name) const { return file(name + ".wav"); }
  [[nodiscard]] std::string file(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

}  // namespace ninety::tests
