# tests/: the built program from outside. NINETY_PROGRAM is its path, NINETY_SOURCE_DIR the source tree's.
# tests/programs/x.cpp is a program of its own that tests start: ninety-test-x, in the folder NINETY_TEST_PROGRAMS.
file(GLOB_RECURSE end_to_end_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/*.cpp)
list(FILTER end_to_end_sources EXCLUDE REGEX "/tests/programs/")
file(GLOB test_programs CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/programs/*.cpp)
if(end_to_end_sources)
  find_package(nlohmann_json REQUIRED)
  ninety_test(ninety-tests SOURCES ${end_to_end_sources} LINKS ninety-server_app ninety_app ninety_render ninety_documents ninety_speech ninety_train nlohmann_json::nlohmann_json
              ${NINETY_LIBRARY_zip} TOGETHER "RehearsalNetwork.*")
  target_compile_definitions(ninety-tests PRIVATE NINETY_PROGRAM="${PROJECT_BINARY_DIR}/ninety"
                                                  NINETY_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  NINETY_TEST_PROGRAMS="${PROJECT_BINARY_DIR}")
  target_include_directories(ninety-tests PRIVATE ${PROJECT_SOURCE_DIR})
  if(TARGET ninety)
    add_dependencies(ninety-tests ninety)
  endif()
  foreach(source IN LISTS test_programs)
    get_filename_component(name ${source} NAME_WE)
    string(REPLACE "_" "-" name ${name})
    add_executable(ninety-test-${name} ${source})
    add_dependencies(ninety-tests ninety-test-${name})
  endforeach()
endif()
