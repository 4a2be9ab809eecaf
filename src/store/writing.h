// People, targets, answers with their versions, stories, settings: the repositories of what is
// written. They are handles into a Store, cheap to copy, and must not outlive it.
//
//   auto answers = store.answers();
//   const auto saved = answers.save_version({.id = new_id(), .answer_id = id, .text = text, .words
//   = 174, .created_at = now}); if (saved && saved->made) …
//
// Every function may be called from many threads at once, blocks on the disk, and is one
// transaction: when it returns a value, that is on the disk.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/error.h"
#include "store/records.h"

namespace ninety::store {

class Connections;

class People {
 public:
  explicit People(Connections& connections) : connections_(&connections) {}
  [[nodiscard]] Result<> add(const Person& person);
  /// Adds the person unless the id is there already; gives what is there.
  [[nodiscard]] Result<Person> ensure(const Person& person);
  [[nodiscard]] Result<Person> find(std::string_view id) const;
  /// All, oldest first.
  [[nodiscard]] Result<std::vector<Person>> list() const;

 private:
  Connections* connections_;
};

/// What is empty stays as it is.
struct TargetChange {
  std::optional<std::string> name = {};               // NOLINT(readability-redundant-member-init)
  std::optional<std::string> posting_text = {};       // NOLINT(readability-redundant-member-init)
  std::optional<std::string> organisation_text = {};  // NOLINT(readability-redundant-member-init)
};

class Targets {
 public:
  explicit Targets(Connections& connections) : connections_(&connections) {}
  [[nodiscard]] Result<> add(const Target& target);
  [[nodiscard]] Result<Target> find(std::string_view id) const;
  /// Latest change first.
  [[nodiscard]] Result<std::vector<Target>> list(std::string_view person_id) const;
  /// Gives the target as it is then.
  [[nodiscard]] Result<Target> change(std::string_view id, const TargetChange& change,
                                      std::string_view now);
  /// Answers for it stay, without a target.
  [[nodiscard]] Result<> remove(std::string_view id);

 private:
  Connections* connections_;
};

/// What is empty stays as it is. An empty string in `target_id` takes the target away, one in
/// `draft` is a draft of no text.
struct AnswerChange {
  std::optional<std::string> title = {};      // NOLINT(readability-redundant-member-init)
  std::optional<std::string> question = {};   // NOLINT(readability-redundant-member-init)
  std::optional<std::string> target_id = {};  // NOLINT(readability-redundant-member-init)
  std::optional<std::string> draft = {};      // NOLINT(readability-redundant-member-init)
  /// When set and not the answer's updated_at any more (another tab was faster): conflict.
  std::optional<std::string> seen_updated_at = {};  // NOLINT(readability-redundant-member-init)
};

struct NewVersion {
  std::string id;
  std::string answer_id;
  std::string text;
  std::optional<double> score = {};         // NOLINT(readability-redundant-member-init)
  std::optional<std::string> verdict = {};  // NOLINT(readability-redundant-member-init)
  std::int64_t words = 0;
  std::string created_at;
};

struct SavedVersion {
  Version version;
  bool made = false;  ///< false: the text is that of the last version, which this is
};

class Answers {
 public:
  explicit Answers(Connections& connections) : connections_(&connections) {}
  [[nodiscard]] Result<> add(const Answer& answer);
  /// Deleted ones too: see deleted_at.
  [[nodiscard]] Result<Answer> find(std::string_view id) const;
  /// Latest change first, without deleted ones.
  [[nodiscard]] Result<std::vector<Answer>> list(std::string_view person_id) const;
  /// Gives the answer as it is then; a deleted one is not found.
  [[nodiscard]] Result<Answer> change(std::string_view id, const AnswerChange& change,
                                      std::string_view now);
  /// Deletes softly: it leaves the list and can be restored until it is purged.
  [[nodiscard]] Result<> remove(std::string_view id, std::string_view now);
  [[nodiscard]] Result<Answer> restore(std::string_view id, std::string_view now);
  /// Removes those deleted before a time for good, with their versions and takes; how many.
  [[nodiscard]] Result<std::int64_t> purge(std::string_view deleted_before);

  /// Saves a version with the next number and takes the draft away.
  [[nodiscard]] Result<SavedVersion> save_version(const NewVersion& version);
  [[nodiscard]] Result<Version> version(std::string_view id) const;
  /// In the order of their numbers.
  [[nodiscard]] Result<std::vector<Version>> versions(std::string_view answer_id) const;

 private:
  Connections* connections_;
};

struct StoryChange {
  std::optional<std::string> title = {};  // NOLINT(readability-redundant-member-init)
  std::optional<std::string> text = {};   // NOLINT(readability-redundant-member-init)
};

class Stories {
 public:
  explicit Stories(Connections& connections) : connections_(&connections) {}
  [[nodiscard]] Result<> add(const Story& story);
  [[nodiscard]] Result<Story> find(std::string_view id) const;
  /// Latest change first.
  [[nodiscard]] Result<std::vector<Story>> list(std::string_view person_id) const;
  [[nodiscard]] Result<Story> change(std::string_view id, const StoryChange& change,
                                     std::string_view now);
  [[nodiscard]] Result<> remove(std::string_view id);

 private:
  Connections* connections_;
};

class Settings {
 public:
  explicit Settings(Connections& connections) : connections_(&connections) {}
  [[nodiscard]] Result<std::map<std::string, std::string>> all() const;
  [[nodiscard]] Result<std::optional<std::string>> get(std::string_view key) const;
  /// Sets all of them or none; an empty optional removes its key.
  [[nodiscard]] Result<> set(const std::map<std::string, std::optional<std::string>>& changes);

 private:
  Connections* connections_;
};

}  // namespace ninety::store
