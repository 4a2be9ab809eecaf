// The handlers of the routes (apps/server/routes.cpp), by what they are about.
#pragma once

#include <optional>

#include "apps/server/routes.h"

namespace ninety::server {

#define NINETY_HANDLER(name)                                            \
  [[nodiscard]] Response name(Service& service, const Request& request, \
                              const Parameters& parameters)

// about.cpp
NINETY_HANDLER(read_health);
NINETY_HANDLER(read_session);
NINETY_HANDLER(list_criteria);
NINETY_HANDLER(read_criterion);
NINETY_HANDLER(list_questions);
NINETY_HANDLER(read_question_audio);
// check.cpp
[[nodiscard]] std::optional<Response> check_quickly(Service& service, const Request& request,
                                                    const Parameters& parameters);
NINETY_HANDLER(check);
NINETY_HANDLER(read_posted_document);
// targets.cpp
NINETY_HANDLER(list_targets);
NINETY_HANDLER(create_target);
NINETY_HANDLER(read_target);
NINETY_HANDLER(change_target);
NINETY_HANDLER(delete_target);
NINETY_HANDLER(rank_target_stories);
// stories.cpp
NINETY_HANDLER(list_stories);
NINETY_HANDLER(create_story);
NINETY_HANDLER(change_story);
NINETY_HANDLER(delete_story);
// answers.cpp
NINETY_HANDLER(list_answers);
NINETY_HANDLER(create_answer);
NINETY_HANDLER(read_answer);
NINETY_HANDLER(change_answer);
NINETY_HANDLER(delete_answer);
NINETY_HANDLER(restore_answer);
// versions.cpp
NINETY_HANDLER(list_versions);
NINETY_HANDLER(save_version);
NINETY_HANDLER(read_version);
NINETY_HANDLER(read_version_page);
// recording.cpp
NINETY_HANDLER(start_take);
NINETY_HANDLER(put_chunk);
NINETY_HANDLER(finish_take);
NINETY_HANDLER(cancel_take);
NINETY_HANDLER(follow_take);
// takes.cpp
NINETY_HANDLER(list_takes);
NINETY_HANDLER(read_one_take);
NINETY_HANDLER(correct_transcript);
NINETY_HANDLER(read_recording);
NINETY_HANDLER(read_take_page);
NINETY_HANDLER(delete_take);
// progress.cpp
NINETY_HANDLER(read_progress);
// settings.cpp
NINETY_HANDLER(read_settings);
NINETY_HANDLER(change_settings);
// transfer.cpp
NINETY_HANDLER(export_all);
NINETY_HANDLER(import_all);
NINETY_HANDLER(wipe_all);

#undef NINETY_HANDLER

}  // namespace ninety::server
