// Every record's table and columns, once: queries, checks and the archive are made from these.
//
//   Fields<Story>::each(story, [&](const char* name, Rule rule, auto& member) { … });
//
// Inside the store only.
#pragma once

#include <cstdint>

#include "store/records.h"

namespace ninety::store {

/// What a column may hold (store/check.h).
enum class Rule : std::uint8_t {
  id,      ///< 32 lower-case hex digits
  time,    ///< "2025-03-01T09:30:00.000Z"
  name,    ///< text of 1 to 200 bytes
  text,    ///< UTF-8 without NUL
  json,    ///< text that is JSON
  number,  ///< finite
};

template <class Record>
struct Fields;

template <>
struct Fields<Person> {
  static constexpr const char* table = "person";
  static constexpr const char* key = "id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("id", Rule::id, record.id);
    visit("name", Rule::text, record.name);
    visit("created_at", Rule::time, record.created_at);
  }
};

template <>
struct Fields<Target> {
  static constexpr const char* table = "target";
  static constexpr const char* key = "id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("id", Rule::id, record.id);
    visit("person_id", Rule::id, record.person_id);
    visit("name", Rule::text, record.name);
    visit("posting_text", Rule::text, record.posting_text);
    visit("organisation_text", Rule::text, record.organisation_text);
    visit("created_at", Rule::time, record.created_at);
    visit("updated_at", Rule::time, record.updated_at);
  }
};

template <>
struct Fields<Answer> {
  static constexpr const char* table = "answer";
  static constexpr const char* key = "id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("id", Rule::id, record.id);
    visit("person_id", Rule::id, record.person_id);
    visit("title", Rule::text, record.title);
    visit("question", Rule::text, record.question);
    visit("target_id", Rule::id, record.target_id);
    visit("draft", Rule::text, record.draft);
    visit("created_at", Rule::time, record.created_at);
    visit("updated_at", Rule::time, record.updated_at);
    visit("deleted_at", Rule::time, record.deleted_at);
  }
};

template <>
struct Fields<Version> {
  static constexpr const char* table = "version";
  static constexpr const char* key = "id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("id", Rule::id, record.id);
    visit("answer_id", Rule::id, record.answer_id);
    visit("number", Rule::number, record.number);
    visit("text", Rule::text, record.text);
    visit("score", Rule::number, record.score);
    visit("verdict", Rule::name, record.verdict);
    visit("words", Rule::number, record.words);
    visit("created_at", Rule::time, record.created_at);
  }
};

template <>
struct Fields<Story> {
  static constexpr const char* table = "story";
  static constexpr const char* key = "id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("id", Rule::id, record.id);
    visit("person_id", Rule::id, record.person_id);
    visit("title", Rule::text, record.title);
    visit("text", Rule::text, record.text);
    visit("created_at", Rule::time, record.created_at);
    visit("updated_at", Rule::time, record.updated_at);
  }
};

template <>
struct Fields<Take> {
  static constexpr const char* table = "take";
  static constexpr const char* key = "id";
  /// The columns of TakeParts::head.
  template <class Record, class Visit>
  static void each_of_head(Record& record, Visit visit) {
    visit("id", Rule::id, record.id);
    visit("answer_id", Rule::id, record.answer_id);
    visit("version_id", Rule::id, record.version_id);
    visit("state", Rule::name, record.state);
    visit("kind", Rule::name, record.kind);
    visit("media_type", Rule::name, record.media_type);
    visit("started_at", Rule::time, record.started_at);
    visit("duration_s", Rule::number, record.duration_s);
    visit("keep_recording", Rule::number, record.keep_recording);
    visit("error", Rule::text, record.error);
  }
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    each_of_head(record, visit);
    visit("result", Rule::json, record.result);
    visit("timeline", Rule::json, record.timeline);
    visit("corrected_transcript", Rule::text, record.corrected_transcript);
    visit("camera", Rule::json, record.camera);
  }
};

template <>
struct Fields<Measure> {
  static constexpr const char* table = "measure";
  static constexpr const char* key = "take_id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("take_id", Rule::id, record.take_id);
    visit("name", Rule::name, record.name);
    visit("value", Rule::number, record.value);
  }
};

template <>
struct Fields<Recording> {
  static constexpr const char* table = "recording";
  static constexpr const char* key = "take_id";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("take_id", Rule::id, record.take_id);
    visit("media_type", Rule::name, record.media_type);
    visit("size", Rule::number, record.size);
  }
};

template <>
struct Fields<Setting> {
  static constexpr const char* table = "setting";
  static constexpr const char* key = "key";
  template <class Record, class Visit>
  static void each(Record& record, Visit visit) {
    visit("key", Rule::name, record.key);
    visit("value", Rule::text, record.value);
  }
};

}  // namespace ninety::store
