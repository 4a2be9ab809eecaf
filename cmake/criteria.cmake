# The registry of criteria: every src/rubric/<group>/<name>.h is one, and its file name puts it on the list.
#
# ninety_register_criteria(TARGET) writes two files that TARGET and its users can include:
#
#   rubric/all_criteria.inc        #include "rubric/<group>/<name>.h"      a line each, sorted
#   rubric/all_criteria_list.inc   NINETY_CRITERION(<group>, <name>)       a line each, in the same order
#
# A new or removed header is seen by the next build.
function(ninety_register_criteria target)
  set(root ${PROJECT_SOURCE_DIR}/src/rubric)
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${root} ${root}/*/*.h)
  list(SORT headers)
  set(includes "")
  set(entries "")
  foreach(header IN LISTS headers)
    if(NOT header MATCHES "^([a-z][a-z0-9_]*)/([a-z][a-z0-9_]*)\\.h$")
      message(FATAL_ERROR "src/rubric/${header}: a criterion's file and folder name is a C++ identifier in lower case")
    endif()
    string(APPEND includes "#include \"rubric/${header}\"\n")
    string(APPEND entries "NINETY_CRITERION(${CMAKE_MATCH_1}, ${CMAKE_MATCH_2})\n")
  endforeach()
  set(generated ${PROJECT_BINARY_DIR}/generated/rubric)
  file(CONFIGURE OUTPUT ${generated}/all_criteria.inc CONTENT "${includes}" @ONLY)
  file(CONFIGURE OUTPUT ${generated}/all_criteria_list.inc CONTENT "${entries}" @ONLY)
endfunction()
