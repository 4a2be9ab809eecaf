#include "render/json_delivery.h"

#include <optional>

#include "render/json_members.h"

namespace ninety::json {
namespace {

constexpr unsigned kSeconds = kSecondDecimals;
constexpr unsigned kFigure = 2;
constexpr unsigned kShare = 4;

void append_transcript(std::string& out, const Report& report) {
  Members members(out);
  members.text("text", report.transcript->text);
  members.flag("rough", report.take->origin == TranscriptOrigin::rough);
  append_list(members.name("words"), report.take->words, [&out](const SpokenWord& word) {
    Members item(out);
    item.text("text", word.text);
    item.time(word.time);
  });
}

void append_pitch(std::string& out, const std::optional<PitchFact>& pitch) {
  if (!pitch) return void(out += "null");
  Members members(out);
  members.figure("median_hz", pitch->median_hz, kFigure);
  members.figure("sd_semitones", pitch->sd_semitones, kSeconds);
  members.figure("voiced_share", pitch->voiced_share, kShare);
}

void append_parts(std::string& out, const Delivery& delivery) {
  append_list(out, delivery.parts, [&out](const SpokenPart& part) {
    Members item(out);
    item.text("role", name_of(part.role));
    item.time(part.time);
    item.figure("words_per_minute", part.words_per_minute, kFigure);
    item.figure("articulation_rate_sps", part.articulation_rate_sps, kSeconds);
    append_pitch(item.name("pitch"), part.pitch);
    item.figure("level_db", part.level_db, kFigure);
  });
}

void append_plan(std::string& out, const PlanFact& plan) {
  Members members(out);
  append_list(members.name("parts"), plan.parts, [&out](const PlannedPart& part) {
    Members item(out);
    item.text("role", name_of(part.role));
    item.text("status", name_of(part.status));
    item.figure("share", static_cast<double>(part.share), kShare);
  });
  append_list(members.name("sentences"), plan.sentences, [&out](const PlannedSentence& sentence) {
    Members item(out);
    item.bytes(sentence.span);
    item.text("status", name_of(sentence.status));
    item.figure("share", static_cast<double>(sentence.share), kShare);
  });
  append_list(members.name("skipped_words"), plan.skipped_words,
              [&out](Span word) { append_span(out, word); });
  append_list(members.name("ad_libbed"), plan.ad_libbed, [&out](const AdLib& stretch) {
    Members item(out);
    item.time(stretch.time);
    item.text("text", stretch.text);
  });
  members.figure("kept", static_cast<double>(plan.kept), kShare);
  members.figure("faithful", static_cast<double>(plan.faithful), kShare);
}

void append_expression(Members& members, std::string& out, const Delivery& delivery) {
  append_list(members.name("flat_words"), delivery.flat_words, [&out](const FlatWord& word) {
    Members item(out);
    item.time(word.time);
    item.text("text", word.text);
    item.figure("range_semitones", word.range_semitones, kSeconds);
  });
  if (delivery.recital) {
    Members item(members.name("recited"));
    item.figure("possibility", delivery.recital->possibility, kShare);
    item.figure("closeness", delivery.recital->closeness, kShare);
    item.figure("pace_variation", delivery.recital->pace_variation, kShare);
  }
  append_list(members.name("earlier"), delivery.earlier, [&out](const Comparison& comparison) {
    Members item(out);
    item.text("measure", name_of(comparison.measure));
    item.figure("now", comparison.now, kSeconds);
    item.count("takes", comparison.takes);
    item.figure("mean", comparison.mean, kSeconds);
    item.figure("low", comparison.low, kSeconds);
    item.figure("high", comparison.high, kSeconds);
    item.text("direction", name_of(comparison.direction));
  });
}

void append_eye(std::string& out, const EyeContact& eye, const Take& take) {
  Members members(out);
  members.figure("contact_share", eye.contact_share, kShare);
  members.figure("contact_error", eye.contact_error, kShare);
  members.figure("speaking_s", eye.speaking_s, kSeconds);
  members.text("calibration", name_of(eye.calibration));
  append_list(members.name("look_aways"), eye.look_aways, [&](const SpokenLookAway& away) {
    Members item(out);
    item.time(away.look.time);
    item.text("direction", name_of(away.look.direction));
    item.text("text", text_of(take, away.words));
  });
  members.figure("longest_look_away_s", eye.longest_look_away_s, kSeconds);
  members.figure("out_of_frame_s", eye.out_of_frame_s, kSeconds);
  if (!eye.at_numbers()) return;
  Members numbers(members.name("at_numbers"));
  numbers.count("aways", eye.looks_at_numbers);
  numbers.count("of", eye.look_aways.size());
}

void append_body(std::string& out, const BodyFigures& body, std::optional<double> nods_per_minute) {
  Members members(out);
  members.figure("face_x", body.face_x, kShare);
  members.figure("face_y", body.face_y, kShare);
  members.figure("face_scale", body.face_scale, kShare);
  members.figure("head_tilt_deg", body.head_tilt_deg, kFigure);
  members.figure("head_turning_deg", body.head_turning_deg, kFigure);
  members.figure("head_travel", body.head_travel, kShare);
  members.figure("nods", body.nods, 0);
  members.figure("nods_per_minute", nods_per_minute, kFigure);
  members.figure("expressiveness", body.expressiveness, kFigure);
  members.figure("shoulder_tilt_deg", body.shoulder_tilt_deg, kFigure);
  members.figure("wrists_seen_share", body.wrists_seen_share, kShare);
  members.figure("wrists_speed", body.wrists_speed, kFigure);
}

/// The list under `key`, or null where it was not measured.
template <typename Items, typename Append>
void append_measured(Members& members, const Delivery& delivery, std::string_view key,
                     const Items& items, Append append_item) {
  auto& out = members.name(key);
  delivery.why_not(key).empty() ? append_list(out, items, append_item) : void(out += "null");
}

void append_facts(std::string& out, const Delivery& delivery, const Take& take) {
  Members members(out);
  members.figure("duration_s", delivery.duration_s, kSeconds);
  members.figure("words_per_minute", delivery.words_per_minute, kFigure);
  members.figure("articulation_rate_sps", delivery.articulation_rate_sps, kSeconds);
  append_measured(members, delivery, "pauses", delivery.pauses, [&out](const Pause& pause) {
    Members item(out);
    item.time(pause.time);
    item.flag("inside_clause", pause.inside_clause);
  });
  append_measured(members, delivery, "fillers", delivery.fillers, [&out](const Filler& filler) {
    Members item(out);
    item.time(filler.time);
    item.text("text", filler.text);
  });
  append_measured(members, delivery, "repetitions", delivery.repetitions,
                  [&out](const Repetition& repetition) {
                    Members item(out);
                    item.time(repetition.time);
                    item.text("text", repetition.text);
                    item.flag("restart", repetition.kind == RepetitionKind::restart);
                  });
  append_pitch(members.name("pitch"), delivery.pitch);
  auto& loudness = members.name("loudness");
  if (delivery.loudness) {
    Members item(loudness);
    item.figure("integrated_lufs", delivery.loudness->integrated_lufs, kFigure);
    item.figure("range_lu", delivery.loudness->range_lu, kFigure);
  } else {
    loudness += "null";
  }
  if (delivery.plan) {
    append_plan(members.name("script"), *delivery.plan);
  } else if (!delivery.why_not("script").empty()) {
    members.name("script") += "null";
  }
  const bool fillers = delivery.why_not("fillers").empty();
  if (const auto rate = delivery.per_minute(delivery.fillers.size()); rate && fillers)
    members.figure("fillers_per_minute", rate, kFigure);
  if (const auto rate = delivery.per_minute(delivery.long_pauses_inside()))
    members.figure("long_pauses_per_minute", rate, kFigure);
  if (delivery.level_sd_db) members.figure("level_sd_db", delivery.level_sd_db, kFigure);
  if (delivery.pace_variation) members.figure("pace_variation", delivery.pace_variation, kShare);
  append_parts(members.name("parts"), delivery);
  append_expression(members, out, delivery);
  if (delivery.eye) append_eye(members.name("eye"), *delivery.eye, take);
  if (delivery.body) append_body(members.name("body"), *delivery.body, delivery.nods_per_minute);
}

}  // namespace

void append_delivery(std::string& out, const Report& report) {
  if (!report.delivery || report.take == nullptr || report.transcript == nullptr) return;
  out += ",\"transcript\":";
  append_transcript(out, report);
  out += ",\"delivery\":";
  append_facts(out, *report.delivery, *report.take);
  out += ",\"not_measured\":";
  append_list(out, report.delivery->not_measured, [&out](const Unmeasured& figure) {
    Members item(out);
    item.text("what", figure.what);
    item.text("why", figure.why);
  });
}

}  // namespace ninety::json
