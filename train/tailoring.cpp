#include "train/tailoring.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace ninety::train {
namespace {

using nlohmann::json;

void each_line(const std::filesystem::path& file, const std::function<void(const json&)>& take) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) take(json::parse(line));
  }
}

std::vector<Span> spans_of(const json& quotes, const std::string& text) {
  std::vector<Span> spans;
  for (const auto& quote : quotes) {
    const auto words = quote.get<std::string>();
    const auto at = text.find(words);
    if (at == std::string::npos) throw std::runtime_error("no such words: " + words);
    const auto begin = static_cast<std::uint32_t>(at);
    spans.push_back({begin, begin + static_cast<std::uint32_t>(words.size())});
  }
  std::ranges::sort(spans, {}, &Span::begin);
  return spans;
}

std::vector<BriefItem> items_of(const json& items, const std::string& text) {
  std::vector<BriefItem> found;
  for (const auto& item : items)
    found.push_back({item.at("name"), spans_of(item.at("quotes"), text)});
  return found;
}

Posting posting_of(const json& line) {
  Posting posting;
  posting.text = line.at("text");
  for (const auto& item : line.at("competencies")) {
    const bool core = item.at("core");
    posting.competencies.push_back(
        {item.at("name"), core ? 1.0F : 0.4F, core, spans_of(item.at("quotes"), posting.text)});
  }
  posting.challenges = items_of(line.at("challenges"), posting.text);
  posting.daily_demands = items_of(line.at("daily_demands"), posting.text);
  return posting;
}

Organisation organisation_of(const json& line) {
  Organisation page;
  page.text = line.at("text");
  for (const auto& quote : line.at("mission"))
    page.mission.push_back({"mission", spans_of(json::array({quote}), page.text)});
  page.values = items_of(line.at("values"), page.text);
  page.projects = items_of(line.at("projects"), page.text);
  return page;
}

FitPair pair_of(const json& line) {
  FitPair pair;
  pair.id = line.at("id");
  pair.posting = line.at("posting");
  if (line.at("organisation").is_string()) pair.organisation = line.at("organisation");
  pair.better = line.at("better");
  pair.worse = line.at("worse");
  pair.why = line.at("why");
  if (line.contains("pasted")) pair.pasted = line.at("pasted").get<std::vector<std::string>>();
  return pair;
}

StorySet set_of(const json& line) {
  StorySet set{
      .id = line.at("id"), .posting = line.at("posting"), .stories = {}, .best = line.at("best")};
  for (const auto& story : line.at("stories"))
    set.stories.push_back({story.at("id"), story.at("text")});
  return set;
}

}  // namespace

Tailoring read_tailoring(const std::filesystem::path& folder) {
  Tailoring data;
  each_line(folder / "postings.jsonl",
            [&](const json& line) { data.postings.emplace(line.at("id"), posting_of(line)); });
  each_line(folder / "organisations.jsonl", [&](const json& line) {
    data.organisations.emplace(line.at("id"), organisation_of(line));
  });
  each_line(folder / "fit_pairs.jsonl",
            [&](const json& line) { data.pairs.push_back(pair_of(line)); });
  each_line(folder / "stories.jsonl", [&](const json& line) { data.sets.push_back(set_of(line)); });
  return data;
}

}  // namespace ninety::train
