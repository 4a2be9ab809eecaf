// The labelled answers of data/corpus.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reading/role.h"
#include "text/span.h"

namespace ninety::train {

struct LabelledSegment {
  Span span;  ///< bytes of the answer's text
  Role role = Role::other;
  std::optional<Role> also;
};

struct LabelledAnswer {
  std::string id;
  std::string writer;  ///< the file's stem: one part = one writer
  std::string style;   ///< "written" or "transcript"
  std::string text;
  std::vector<LabelledSegment> segments;
  std::string source;
  std::string motivation;
  std::string verdict;
  std::vector<std::pair<std::string, std::string>> pitfalls;  ///< code, quote
  std::map<std::string, std::string> criteria;                ///< id → met, partly, missing
  bool fragment = false;  ///< a passage from somewhere inside an answer, with roles only
};

/// Reads one file; throws std::runtime_error naming file and line when a line is not as described.
[[nodiscard]] std::vector<LabelledAnswer> read_answers(const std::filesystem::path& file);

/// Reads every part*.jsonl of a folder, by name, with the further labels of
/// further_labels.jsonl merged in.
[[nodiscard]] std::vector<LabelledAnswer> read_corpus(const std::filesystem::path& folder);

/// A single statement of a source, of data/corpus/theses.jsonl: practice in naming sources.
struct ThesisStatement {
  std::string text;
  std::string style;
  std::string source;
  std::string motivation;
};
[[nodiscard]] std::vector<ThesisStatement> read_theses(const std::filesystem::path& file);

/// Passages of fragments.jsonl (style, segments) and statements of theses.jsonl, each one thesis:
/// for the role models only. Nothing when a file is not there.
[[nodiscard]] std::vector<LabelledAnswer> read_fragments(const std::filesystem::path& folder);

/// The role of every byte's segment at `offset`.
[[nodiscard]] Role role_at(const LabelledAnswer& answer, std::uint32_t offset);

}  // namespace ninety::train
