// One request to one server, by libcurl.
//
//   const auto answer = post(request);
//   if (!answer) refuse(answer.error());     // "did not answer: Connection refused"
#pragma once

#include <expected>
#include <string>

#include "apps/transcriber/request.h"

namespace ninety::speech {

struct HttpAnswer {
  long status = 0;
  std::string body;
};

/// Over http or https, with certificates checked; no redirection, no proxy, no cookie, no file.
[[nodiscard]] std::expected<HttpAnswer, std::string> post(const TranscriberRequest& request);

}  // namespace ninety::speech
