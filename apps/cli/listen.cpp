// ninety listen: a recording of an answer → what was said, judged as an answer, and how.
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

#include <fmt/core.h>

#include "apps/cli/brief_input.h"
#include "apps/cli/camera_input.h"
#include "apps/cli/command.h"
#include "apps/cli/earlier_input.h"
#include "apps/cli/help.h"
#include "apps/cli/input.h"
#include "apps/cli/interruption.h"
#include "apps/cli/kept_sound.h"
#include "apps/cli/progress.h"
#include "apps/cli/report_output.h"
#include "apps/cli/settings.h"
#include "reading/model.h"
#include "speech/read_take.h"

namespace ninety::cli {
namespace {

constexpr std::string_view kExamples =
    "  ninety listen --script answer.txt take.webm\n"
    "  ninety listen --script answer.txt --format html --keep-audio --output take.html take.wav\n"
    "  ninety listen --script answer.txt --format json take.wav > monday.json\n"
    "  ninety listen --script answer.txt --earlier monday.json take2.wav\n"
    "  ninety listen take.m4a                 without a script: how it was said, not what\n"
    "  ninety listen --transcript said.txt take.m4a";

struct ListenOptions {
  std::string file;
  std::string script;
  std::string transcript;
  std::string camera;
  speech::Transcriber transcriber;
  std::vector<std::string> earlier;
  BriefFiles brief;
  ReportOutput output;
  std::string question;
  std::string settings;
  bool keep_audio = false;
};

/// All that is read before the recording, so that a wrong file name is told at once.
struct Given {
  Norms norms;
  std::shared_ptr<const Brief> brief;
  std::string script;
  std::string transcript;
  std::vector<Figures> earlier;
  std::optional<CameraFigures> camera;
  KeptSound sound;
};

/// What opens the server's door comes from the environment: the command line is for all to see.
void set_key(speech::Transcriber& transcriber) {
  if (const char* key = std::getenv("NINETY_TRANSCRIBER_KEY"); key != nullptr)
    transcriber.key = key;
}

std::expected<Given, std::string> read_given(const ListenOptions& options) {
  Given given;
  const auto norms = read_settings(options.settings);
  if (!norms) return std::unexpected(norms.error());
  given.norms = *norms;
  for (auto [path, text] : {std::pair(&options.script, &given.script),
                            std::pair(&options.transcript, &given.transcript)}) {
    if (path->empty()) continue;
    auto read = read_answer(*path);
    if (!read) return std::unexpected(read.error());
    *text = std::move(*read);
  }
  auto brief = read_brief(options.brief);
  if (!brief) return std::unexpected(brief.error());
  given.brief = std::move(*brief);
  auto earlier = read_earlier(options.earlier);
  if (!earlier) return std::unexpected(earlier.error());
  given.earlier = std::move(*earlier);
  if (!options.camera.empty()) {
    auto camera = read_camera(options.camera);
    if (!camera) return std::unexpected(camera.error());
    given.camera = std::move(*camera);
  }
  if (options.keep_audio && options.output.format != "html")
    return std::unexpected("--keep-audio puts the sound into an HTML report; add --format html");
  if (options.keep_audio) {
    auto sound = read_sound(options.file);
    if (!sound) return std::unexpected(sound.error());
    given.sound = std::move(*sound);
  }
  return given;
}

std::string_view name_of(speech::Stage stage) {
  constexpr std::string_view kNames[] = {"opening", "measuring", "recognising"};
  return kNames[static_cast<std::size_t>(stage)];
}

std::string bar(double share) {
  constexpr std::size_t kColumns = 24;
  const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * kColumns);
  return std::string(full, '#') + std::string(kColumns - full, '.');
}

std::expected<Take, std::string> listen_to(const ListenOptions& options, const Given& given) {
  const Interruption interruption;
  std::vector<std::string> notices;
  auto take = [&] {
    Progress progress(Progress::Output::afterwards);
    return speech::read_take(
        options.file,
        {.script = given.script,
         .transcript = given.transcript,
         .transcriber = options.transcriber,
         .progress =
             [&progress](speech::Stage stage, double share) {
               progress.show(
                   fmt::format("{} [{}] {:.0f} %", name_of(stage), bar(share), 100 * share));
             },
         .cancelled = [&interruption] { return interruption.requested(); },
         .notice = [&notices](const std::string& notice) { notices.push_back(notice); }});
  }();
  for (const auto& notice : notices)
    note(notice);
  return take;
}

int listen(const ListenOptions& options) {
  const auto given = read_given(options);
  if (!given) return fail(given.error());
  auto take = listen_to(options, *given);
  if (!take) return fail(fmt::format("{}: {}", display_name(options.file), take.error()));
  take->camera = given->camera;
  const auto transcript = transcript_of(*take);
  const auto document = Document::read(transcript.text);
  const auto script = Document::read(given->script);
  const auto report = judge_spoken(document,
                                   {.take = *take,
                                    .transcript = transcript,
                                    .script = given->script.empty() ? nullptr : &script,
                                    .earlier = given->earlier},
                                   Model::builtin(),
                                   {.id = display_name(options.file),
                                    .question = options.question,
                                    .brief = given->brief.get(),
                                    .norms = given->norms});
  return deliver_report(report, options.output, given->sound);
}

}  // namespace

void add_listen(CLI::App& program, Action& chosen) {
  auto& command =
      *program.add_subcommand("listen", "Judge a recording: what was said, and how it was said");
  set_help(
      command, kExamples,
      "The recording is of 0.5 seconds to 10 minutes: WAV, WebM, MP4, MP3, FLAC or Ogg; of a "
      "video its sound.\nNothing leaves the computer unless --transcriber names a server; then "
      "the sound goes there.");
  const auto options = std::make_shared<ListenOptions>();
  const auto text = [&command](const char* name, std::string& value, const char* what,
                               const char* kind) {
    command.add_option(name, value, what)->option_text(kind);
  };
  command.add_option("FILE", options->file, "The recording")->required()->option_text(" ");
  text("--script", options->script, "What was planned, UTF-8 text: the words are heard far better",
       "FILE");
  text("--transcript", options->transcript, "What was said, corrected by hand", "FILE");
  text("--camera", options->camera, "What the camera told: of make camera, or a take of the app",
       "FILE");
  text("--transcriber", options->transcriber.url, "A transcription server of your own (off)",
       "URL");
  text("--transcriber-model", options->transcriber.model, "The model that it is to use (whisper-1)",
       "NAME");
  command
      .add_option("--earlier", options->earlier,
                  "An earlier result in JSON to compare with; may be given again")
      ->option_text("RESULT.json")
      ->type_size(1)
      ->allow_extra_args(false);
  add_brief_options(command, options->brief);
  text("--question", options->question, "The question that was asked (What inspires you?)", "TEXT");
  text("--settings", options->settings, "Norms of your own, a TOML file", "FILE");
  command.add_flag("--keep-audio", options->keep_audio,
                   "Put the sound into the HTML report, to play it there");
  add_output_options(command, options->output, {"text", "json", "html"});
  command.callback([options, &chosen] {
    set_key(options->transcriber);
    chosen = [options] { return listen(*options); };
  });
}

}  // namespace ninety::cli
