// Answers and versions as the API shows them.
#pragma once

#include <string>

#include "apps/server/service.h"

namespace ninety::server {

[[nodiscard]] std::string version_summary(const store::Version& version);

/// With its report. `answer` is the one it belongs to.
[[nodiscard]] store::Result<std::string> whole_version(Service& service,
                                                       const store::Version& version,
                                                       const store::Answer& answer);

enum class Detail : bool { summary, whole };
[[nodiscard]] store::Result<std::string> shown_answer(Service& service, const store::Answer& answer,
                                                      Detail detail);

/// The brief of an answer's target; null without one.
[[nodiscard]] store::Result<std::shared_ptr<const Brief>> brief_for(Service& service,
                                                                    const store::Answer& answer);

/// One that is not deleted.
[[nodiscard]] store::Result<store::Answer> find_answer(Service& service, std::string_view id);

}  // namespace ninety::server
