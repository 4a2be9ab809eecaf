// One tag of HTML, and its attributes; for any bytes.
//
//   const auto tag = read_tag("<LI class='a b'>Greet", 0);   // name "li", ends at 16
//   attribute(tag.attributes, "class");                       // "a b"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::documents {

struct Tag {
  std::string name;  ///< lower case; empty: no tag starts here, the "<" is text
  bool closing = false;
  std::string_view attributes;  ///< what stands between name and ">"; lives as long as the page
  std::size_t end = 0;          ///< behind ">"; the end of the page when there is none
};

/// The tag at `at`, where `html` has a "<".
[[nodiscard]] Tag read_tag(std::string_view html, std::size_t at);

struct Attribute {
  std::string name;        ///< lower case
  std::string_view value;  ///< as written, without quotes; empty when there is none
};

[[nodiscard]] std::vector<Attribute> attributes_of(std::string_view attributes);

}  // namespace ninety::documents
