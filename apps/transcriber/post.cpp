#include "apps/transcriber/post.h"

#include <memory>

#include <curl/curl.h>

#include "speech/transcriber_protocol.h"
#include "version.h"

namespace ninety::speech {
namespace {

struct EndEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct EndMime {
  void operator()(curl_mime* form) const { curl_mime_free(form); }
};
struct EndList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

extern "C" std::size_t keep_block(char* bytes, std::size_t size, std::size_t count, void* into) {
  auto& body = *static_cast<std::string*>(into);
  if (body.size() + size * count > kTranscriptionLimit) return 0;  // ends the transfer
  body.append(bytes, size * count);
  return size * count;
}

void fill(curl_mime* form, const TranscriberRequest& request) {
  auto* file = curl_mime_addpart(form);
  curl_mime_name(file, "file");
  curl_mime_filename(file, "take.wav");
  curl_mime_type(file, "audio/wav");
  curl_mime_data(file, request.audio.data(), request.audio.size());
  for (const auto& [name, value] : request.fields) {
    auto* const part = curl_mime_addpart(form);
    curl_mime_name(part, name.c_str());
    curl_mime_data(part, value.data(), value.size());
  }
}

std::string sentence_for(CURLcode code) {
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return "did not answer in time";
    case CURLE_WRITE_ERROR:
      return "gave an answer of more than 8 MB";
    default:
      return std::string("could not be asked: ") + curl_easy_strerror(code);
  }
}

}  // namespace

std::expected<HttpAnswer, std::string> post(const TranscriberRequest& request) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  const std::unique_ptr<CURL, EndEasy> easy(curl_easy_init());
  if (!easy) return std::unexpected("could not be asked: the system has no room");
  const std::unique_ptr<curl_mime, EndMime> form(curl_mime_init(easy.get()));
  fill(form.get(), request);
  // No "Expect: 100-continue": small servers do not know it, and curl would wait for them.
  const std::unique_ptr<curl_slist, EndList> headers(curl_slist_append(nullptr, "Expect:"));
  if (!request.key.empty()) {
    const auto authorization = "Authorization: Bearer " + request.key;
    curl_slist_append(headers.get(), authorization.c_str());
  }
  const auto agent = "ninety/" + std::string(version);
  HttpAnswer answer;
  const auto set = [&easy](auto option, auto value) {
    return curl_easy_setopt(easy.get(), option, value) == CURLE_OK;
  };
  const bool ready =
      set(CURLOPT_URL, request.url.c_str()) && set(CURLOPT_PROTOCOLS_STR, "http,https") &&
      set(CURLOPT_FOLLOWLOCATION, 0L) && set(CURLOPT_PROXY, "") && set(CURLOPT_NOSIGNAL, 1L) &&
      set(CURLOPT_CONNECTTIMEOUT_MS, kConnectMilliseconds) &&
      set(CURLOPT_TIMEOUT, request.seconds) && set(CURLOPT_USERAGENT, agent.c_str()) &&
      set(CURLOPT_HTTPHEADER, headers.get()) && set(CURLOPT_MIMEPOST, form.get()) &&
      set(CURLOPT_WRITEFUNCTION, &keep_block) && set(CURLOPT_WRITEDATA, &answer.body);
  if (!ready) return std::unexpected("could not be asked: its address is not understood");
  if (const auto code = curl_easy_perform(easy.get()); code != CURLE_OK)
    return std::unexpected(sentence_for(code));
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  return answer;
}

}  // namespace ninety::speech
