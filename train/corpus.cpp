#include "train/corpus.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "text/ascii.h"

namespace ninety::train {
namespace {

using nlohmann::json;

using ascii::is_space;

/// Where `part` stands in `text` from `from`, both read modulo white space.
Span locate(const std::string& text, std::size_t from, const std::string& part) {
  while (from < text.size() && is_space(text[from]))
    ++from;
  std::size_t at = from;
  for (const char c : part) {
    if (is_space(c)) continue;
    while (at < text.size() && is_space(text[at]))
      ++at;
    if (at >= text.size() || text[at] != c)
      throw std::runtime_error("segments do not make up the text");
    ++at;
  }
  return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at)};
}

std::vector<LabelledSegment> segments_of(const json& row, const std::string& text) {
  std::vector<LabelledSegment> segments;
  std::size_t at = 0;
  for (const auto& segment : row.at("segments")) {
    LabelledSegment labelled;
    labelled.span = locate(text, at, segment.at("text"));
    const auto role = role_from(segment.at("role").get<std::string>());
    if (!role) throw std::runtime_error("a segment has no known role");
    labelled.role = *role;
    if (segment.contains("also") && !segment.at("also").is_null()) {
      labelled.also = role_from(segment.at("also").get<std::string>());
    }
    at = labelled.span.end;
    segments.push_back(labelled);
  }
  return segments;
}

LabelledAnswer answer_of(const json& row) {
  LabelledAnswer answer;
  answer.id = row.at("id");
  answer.style = row.at("style");
  answer.text = row.at("text");
  answer.source = row.at("source");
  answer.motivation = row.at("motivation");
  answer.verdict = row.at("verdict");
  answer.segments = segments_of(row, answer.text);
  for (const auto& pitfall : row.at("pitfalls")) {
    answer.pitfalls.emplace_back(pitfall.at("code"), pitfall.value("quote", ""));
  }
  for (const auto& [id, status] : row.at("criteria").items())
    answer.criteria[id] = status;
  return answer;
}

}  // namespace

std::vector<LabelledAnswer> read_answers(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  std::vector<LabelledAnswer> answers;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    try {
      answers.push_back(answer_of(json::parse(line)));
      answers.back().writer = file.stem().string();
    } catch (const std::exception& error) {
      throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
    }
  }
  return answers;
}

std::vector<LabelledAnswer> read_corpus(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto name = entry.path().filename().string();
    if (name.starts_with("part") && name.ends_with(".jsonl")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<LabelledAnswer> answers;
  for (const auto& file : files) {
    auto part = read_answers(file);
    std::move(part.begin(), part.end(), std::back_inserter(answers));
  }
  std::ifstream further(folder / "further_labels.jsonl");
  std::unordered_map<std::string, LabelledAnswer*> by_id;
  for (auto& answer : answers)
    by_id[answer.id] = &answer;
  for (std::string line; further && std::getline(further, line);) {
    const auto row = json::parse(line);
    auto* answer = by_id.at(row.at("id").get<std::string>());
    for (const auto& [id, status] : row.at("criteria").items())
      answer->criteria[id] = status;
  }
  return answers;
}

std::vector<ThesisStatement> read_theses(const std::filesystem::path& file) {
  std::vector<ThesisStatement> statements;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto row = json::parse(line);
    statements.push_back({row.at("text"), row.at("style"), row.at("source"), row.at("motivation")});
  }
  return statements;
}

std::vector<LabelledAnswer> read_fragments(const std::filesystem::path& folder) {
  std::vector<LabelledAnswer> fragments;
  std::ifstream passages(folder / "fragments.jsonl");
  for (std::string line; std::getline(passages, line);) {
    const auto row = json::parse(line);
    LabelledAnswer fragment;
    fragment.id = row.at("id");
    fragment.writer = "fragments";
    fragment.style = row.at("style");
    fragment.text = row.at("text");
    fragment.segments = segments_of(row, fragment.text);
    fragment.fragment = true;
    fragments.push_back(std::move(fragment));
  }
  for (auto& statement : read_theses(folder / "theses.jsonl")) {
    LabelledAnswer fragment;
    fragment.writer = "theses";
    fragment.style = std::move(statement.style);
    fragment.text = std::move(statement.text);
    fragment.segments = {{{0, static_cast<std::uint32_t>(fragment.text.size())}, Role::thesis, {}}};
    fragment.fragment = true;
    fragments.push_back(std::move(fragment));
  }
  return fragments;
}

Role role_at(const LabelledAnswer& answer, std::uint32_t offset) {
  for (const auto& segment : answer.segments) {
    if (offset < segment.span.end) return segment.role;
  }
  return answer.segments.empty() ? Role::other : answer.segments.back().role;
}

}  // namespace ninety::train
