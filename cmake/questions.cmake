# The wordings of the question, each with its sound: flite speaks them at build time, and both become part of the
# program (apps/server/questions.h).
#
# ninety_embed_questions(TARGET FILE) makes generated/server/questions.inc, questions.S and one WAV for each line.
find_program(NINETY_FLITE flite REQUIRED)
set(NINETY_QUESTION_VOICE slt CACHE STRING "The voice of flite that asks the question")

function(ninety_embed_questions target file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(STRINGS ${file} lines)
  set(folder ${PROJECT_BINARY_DIR}/generated/server)
  file(MAKE_DIRECTORY ${folder})
  set(symbols "")
  set(entries "")
  set(assembly "    .section .rodata.ninety_questions, \"a\", @progbits\n")
  set(sounds "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([a-z_]+): (.+)$" found "${line}")
    if(NOT found)
      message(FATAL_ERROR "${file}: a line is \"name: words\", not \"${line}\"")
    endif()
    set(name ${CMAKE_MATCH_1})
    set(words ${CMAKE_MATCH_2})
    set(sound ${folder}/${name}.wav)
    add_custom_command(
      OUTPUT ${sound}
      COMMAND ${NINETY_FLITE} -voice ${NINETY_QUESTION_VOICE} -t ${words} -o ${sound}
      DEPENDS ${file}
      COMMENT "Speaking: ${words}"
      VERBATIM)
    list(APPEND sounds ${sound})
    string(APPEND symbols "extern \"C\" const char ninety_question_${name}[];\n"
                          "extern \"C\" const char ninety_question_${name}_end[];\n")
    string(APPEND entries
           "      Question{\"${name}\", \"${words}\",\n"
           "               std::string_view(ninety_question_${name},\n"
           "                                static_cast<std::size_t>(ninety_question_${name}_end - ninety_question_${name}))},\n")
    string(APPEND assembly "    .global ninety_question_${name}\nninety_question_${name}:\n    .incbin \"${sound}\"\n"
                           "    .global ninety_question_${name}_end\nninety_question_${name}_end:\n    .byte 0\n")
  endforeach()
  string(APPEND assembly "    .section .note.GNU-stack, \"\", @progbits\n")
  list(LENGTH lines count)
  file(CONFIGURE OUTPUT ${folder}/questions.inc
       CONTENT "${symbols}\nstd::array<Question, ${count}> made_questions() {\n  return {{\n${entries}  }};\n}\n" @ONLY)
  file(CONFIGURE OUTPUT ${folder}/questions.S CONTENT "${assembly}" @ONLY)
  set_source_files_properties(${folder}/questions.S PROPERTIES OBJECT_DEPENDS "${sounds}")
  target_sources(${target} PRIVATE ${folder}/questions.S)
endfunction()
