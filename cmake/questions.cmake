# The questions, spoken: ${PROJECT_BINARY_DIR}/generated/questions/<id>.wav by the target ninety_question_sounds.
# NINETY_QUESTION_SOUNDS lists the files.
set(ninety_questions ${PROJECT_SOURCE_DIR}/data/questions/questions.txt)
set(ninety_question_folder ${PROJECT_BINARY_DIR}/generated/questions)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ninety_questions})
file(STRINGS ${ninety_questions} ninety_question_lines REGEX "^[a-z_]+\t")
set(NINETY_QUESTION_SOUNDS)
foreach(line IN LISTS ninety_question_lines)
  string(REGEX REPLACE "\t.*" "" id "${line}")
  list(APPEND NINETY_QUESTION_SOUNDS ${ninety_question_folder}/${id}.wav)
endforeach()
add_custom_command(
  OUTPUT ${NINETY_QUESTION_SOUNDS}
  COMMAND ${PROJECT_SOURCE_DIR}/tools/speak-questions.sh ${ninety_questions} ${ninety_question_folder}
  DEPENDS ${ninety_questions} ${PROJECT_SOURCE_DIR}/tools/speak-questions.sh
  COMMENT "Speaking the questions" VERBATIM)
add_custom_target(ninety_question_sounds DEPENDS ${NINETY_QUESTION_SOUNDS})
