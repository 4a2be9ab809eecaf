#include "apps/recogniser/decoder.h"

#include <array>
#include <limits>

#include <pocketsphinx.h>
#include <sphinxbase/err.h>
#include <sphinxbase/ngram_model.h>
#include <sys/mman.h>
#include <unistd.h>

#include "apps/recogniser/pronunciation.h"
#include "apps/recogniser/request.h"
#include "apps/recogniser/vocabulary.h"

namespace ninety::speech {
namespace {

constexpr const char* kModel = NINETY_POCKETSPHINX_MODEL;

/// What the script's model weighs beside the stock one. The library applies the language weight
/// within each model before it mixes them, so that the mix is much like the better of the two, and
/// words that are not the script's are still heard with a small stock model's share: word errors
/// fall from 0.3 to 0.95, with a script that deviates too.
constexpr float kScriptWeight = 0.95F;

/// Most states that are kept in one frame. With fewer, recordings with noise and pauses lose words.
constexpr const char* kHypotheses = "20000";

struct Free {
  void operator()(char* text) const { ckd_free(text); }
};
using Text = std::unique_ptr<char, Free>;

/// The ARPA as a file that ngram_model_read can open by name.
class FileInMemory {
 public:
  explicit FileInMemory(std::string_view bytes) : number_(::memfd_create("script", MFD_CLOEXEC)) {
    while (number_ >= 0 && !bytes.empty()) {
      const auto put = ::write(number_, bytes.data(), bytes.size());
      if (put <= 0) break;
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
  }
  FileInMemory(const FileInMemory&) = delete;
  FileInMemory& operator=(const FileInMemory&) = delete;
  FileInMemory(FileInMemory&&) = delete;
  FileInMemory& operator=(FileInMemory&&) = delete;
  ~FileInMemory() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(number_); }

 private:
  int number_;
};

/// <s>, <sil>, [NOISE]: no words.
bool is_mark(std::string_view word) { return word.starts_with('<') || word.starts_with('['); }

}  // namespace

void Decoder::Release::operator()(ps_decoder_s* decoder) const { ps_free(decoder); }

Decoder::Decoder(std::string_view arpa) {
  err_set_logfp(nullptr);
  const std::string model = kModel;
  const FileInMemory no_words("a AH\n");
  // Silence stays in: without it the library's times are not those of the recording.
  cmd_ln_t* const config =
      cmd_ln_init(nullptr, ps_args(), TRUE, "-hmm", (model + "/en-us").c_str(), "-dict",
                  no_words.name().c_str(), "-remove_silence", "no", "-remove_noise", "no",
                  "-maxhmmpf", kHypotheses, "-logfn", "/dev/null", nullptr);
  if (config == nullptr) return;
  decoder_.reset(ps_init(config));
  cmd_ln_free_r(config);
  if (!decoder_) return;
  err_set_logfp(nullptr);
  const auto words = vocabulary_of(arpa);
  ngram_model_t* const stock = read_model(model + "/en-us.lm.bin", NGRAM_BIN);
  good_ = stock != nullptr && load_dictionary(stock, words);
  if (!good_) return;
  add_missing(words);
  good_ = arpa.empty() ? use(stock) : use(mixed(stock, arpa));
}

ngram_model_t* Decoder::read_model(const std::string& file, int type) {
  return ngram_model_read(ps_get_config(decoder_.get()), file.c_str(),
                          static_cast<ngram_file_type_t>(type), ps_get_logmath(decoder_.get()));
}

bool Decoder::load_dictionary(ngram_model_t* stock, const std::vector<std::string>& script) {
  const std::string model = kModel;
  const auto likelihood = [stock](const std::string& word) {
    int used = 0;
    const auto id = ngram_wid(stock, word.c_str());
    if (id == ngram_unknown_wid(stock)) return std::numeric_limits<int>::min();
    return static_cast<int>(ngram_ng_score(stock, id, nullptr, 0, &used));
  };
  const FileInMemory usual(usual_dictionary(model + "/cmudict-en-us.dict", script, likelihood));
  return ps_load_dict(decoder_.get(), usual.name().c_str(), (model + "/en-us/noisedict").c_str(),
                      nullptr) == 0;
}

std::string Decoder::pronunciation(const std::string& word) {
  const auto known = [this](const std::string& form) {
    const Text phones(ps_lookup_word(decoder_.get(), form.c_str()));
    return phones ? std::string(phones.get()) : std::string();
  };
  if (auto phones = known(word); !phones.empty()) return phones;
  if (word.ends_with("'s")) return with_possessive(pronunciation(word.substr(0, word.size() - 2)));
  if (word.ends_with('\'')) return pronunciation(word.substr(0, word.size() - 1));
  return pronunciation_of(word);
}

void Decoder::add_missing(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    if (const Text known(ps_lookup_word(decoder_.get(), word.c_str())); known) continue;
    const auto phones = pronunciation(word);
    if (!phones.empty()) ps_add_word(decoder_.get(), word.c_str(), phones.c_str(), FALSE);
  }
}

ngram_model_t* Decoder::mixed(ngram_model_t* stock, std::string_view arpa) {
  const FileInMemory file(arpa);
  ngram_model_t* const script = read_model(file.name(), NGRAM_ARPA);
  if (script == nullptr) return nullptr;
  // The big model comes first: the first one sizes the tables of both.
  std::array<ngram_model_t*, 2> models = {stock, script};
  std::array<char*, 2> names = {const_cast<char*>("stock"), const_cast<char*>("script")};
  const std::array<float32, 2> weights = {1.0F - kScriptWeight, kScriptWeight};
  return ngram_model_set_init(ps_get_config(decoder_.get()), models.data(), names.data(),
                              weights.data(), 2);
}

bool Decoder::use(ngram_model_t* model) {
  return model != nullptr && ps_set_lm(decoder_.get(), "words", model) == 0 &&
         ps_set_search(decoder_.get(), "words") == 0;
}

std::vector<DecodedWord> Decoder::words_of(std::span<const std::int16_t> samples) {
  std::vector<DecodedWord> words;
  if (ps_start_utt(decoder_.get()) != 0) return words;
  // The whole piece at once: its mean is taken off before anything is recognised.
  ps_process_raw(decoder_.get(), samples.data(), samples.size(), FALSE, TRUE);
  ps_end_utt(decoder_.get());
  const auto rate =
      static_cast<std::uint32_t>(cmd_ln_int32_r(ps_get_config(decoder_.get()), "-frate"));
  for (ps_seg_t* at = ps_seg_iter(decoder_.get()); at != nullptr; at = ps_seg_next(at)) {
    const std::string word = ps_seg_word(at);
    if (is_mark(word)) continue;
    int first = 0;
    int last = 0;
    ps_seg_frames(at, &first, &last);
    const Text phones(ps_lookup_word(decoder_.get(), word.c_str()));
    words.push_back({.form = std::string(without_variant(word)),
                     .start_ms = static_cast<std::uint32_t>(first) * 1000U / rate,
                     .end_ms = static_cast<std::uint32_t>(last + 1) * 1000U / rate,
                     .syllables = phones ? syllables_of(phones.get()) : 0});
  }
  return words;
}

}  // namespace ninety::speech
