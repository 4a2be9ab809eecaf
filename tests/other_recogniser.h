// A program in place of the recogniser while the object lives, for helpers started by this process
// and by programs that it starts:
//
//   const OtherRecogniser crashes("kill -ABRT $$");
//   const OtherRecogniser noted("touch $here/started; exec $real \"$@\"");
#pragma once

#include <filesystem>
#include <string>

namespace ninety::tests {

class OtherRecogniser {
 public:
  /// `script` is one of a shell; in it $real is the recogniser, $here the folder of helpers.
  explicit OtherRecogniser(const std::string& script);
  OtherRecogniser(const OtherRecogniser&) = delete;
  OtherRecogniser& operator=(const OtherRecogniser&) = delete;
  OtherRecogniser(OtherRecogniser&&) = delete;
  OtherRecogniser& operator=(OtherRecogniser&&) = delete;
  ~OtherRecogniser();

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace ninety::tests
