// PocketSphinx with its stock English model and, when there is a script, a model of the script
// mixed in.
//
//   Decoder decoder(request.language_model);
//   if (!decoder.good()) …                       // the model's package is not installed
//   for (const auto& word : decoder.words_of(samples)) …
//
// Files are opened in the constructor only. The library asserts; whoever uses this class lives in a
// process of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ps_decoder_s;
struct ngram_model_s;

namespace ninety::speech {

struct DecodedWord {
  std::string form;  ///< as in the dictionary, without the number of its pronunciation
  std::uint32_t start_ms = 0;
  std::uint32_t end_ms = 0;
  std::uint32_t syllables = 0;
};

class Decoder {
 public:
  /// `arpa`: a model of the script, or empty.
  explicit Decoder(std::string_view arpa);
  [[nodiscard]] bool good() const { return good_; }

  /// Words of 16 kHz samples, times from the first of them. Silence and noise are left out.
  [[nodiscard]] std::vector<DecodedWord> words_of(std::span<const std::int16_t> samples);

 private:
  struct Release {
    void operator()(ps_decoder_s* decoder) const;
  };

  [[nodiscard]] ngram_model_s* read_model(const std::string& file, int type);
  [[nodiscard]] bool load_dictionary(ngram_model_s* stock, const std::vector<std::string>& script);
  void add_missing(const std::vector<std::string>& words);
  [[nodiscard]] ngram_model_s* mixed(ngram_model_s* stock, std::string_view arpa);
  [[nodiscard]] bool use(ngram_model_s* model);
  [[nodiscard]] std::string pronunciation(const std::string& word);

  std::unique_ptr<ps_decoder_s, Release> decoder_;
  bool good_ = false;
};

}  // namespace ninety::speech
