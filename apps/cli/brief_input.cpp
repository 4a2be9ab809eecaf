#include "apps/cli/brief_input.h"

#include <optional>

#include "apps/cli/document_input.h"
#include "reading/model.h"

namespace ninety::cli {

void add_brief_options(CLI::App& command, BriefFiles& files) {
  command.add_option("--job", files.job, "The posting that the answer is for")->option_text("FILE");
  command.add_option("--company", files.company, "The page of the organisation")
      ->option_text("FILE");
}

std::expected<std::shared_ptr<const Brief>, std::string> read_brief(const BriefFiles& files) {
  if (files.job == "-" && files.company == "-")
    return std::unexpected("standard input can be the posting or the page, not both");
  std::string job;
  std::string company;
  for (auto [path, text] : {std::pair(&files.job, &job), std::pair(&files.company, &company)}) {
    if (path->empty()) continue;
    auto read = read_document(*path);
    if (!read) return std::unexpected(read.error());
    *text = std::move(*read);
  }
  return brief_of(job, company);
}

std::shared_ptr<const Brief> brief_of(std::string_view job, std::string_view company) {
  if (job.empty() && company.empty()) return nullptr;
  const auto& model = Model::builtin();
  static const Conduct conduct(model);
  std::optional<Posting> posting;
  std::optional<Organisation> organisation;
  if (!job.empty()) posting = read_posting(std::string(job), model);
  if (!company.empty()) organisation = read_organisation(std::string(company), model);
  return std::make_shared<const Brief>(std::move(posting), std::move(organisation), model, conduct);
}

}  // namespace ninety::cli
