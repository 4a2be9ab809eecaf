# One library per folder under src/, one program per folder under apps/, tests beside the code.
# Sources are found by name, so that adding a file touches no list; the build looks again each time.

# ninety_sources(PREFIX FOLDER): sets PREFIX_SOURCES, PREFIX_HEADERS and PREFIX_TESTS in the caller.
function(ninety_sources prefix folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${folder}/*.h)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  set(${prefix}_SOURCES "${sources}" PARENT_SCOPE)
  set(${prefix}_HEADERS "${headers}" PARENT_SCOPE)
  set(${prefix}_TESTS "${tests}" PARENT_SCOPE)
endfunction()

# ninety_link(TARGET SCOPE LIBRARY...): links those of our libraries that exist already, and all others.
function(ninety_link target scope)
  foreach(library IN LISTS ARGN)
    if(TARGET ${library} OR NOT library MATCHES "^ninety_")
      target_link_libraries(${target} ${scope} ${library})
    endif()
  endforeach()
endfunction()

# ninety_test(TARGET SOURCES... LINKS LIBRARY... [TOGETHER FILTER]): one GoogleTest program; tests run in the source
# tree's root, each in a process of its own but for those that FILTER names, which share one.
function(ninety_test target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TOGETHER" "SOURCES;LINKS")
  if(NOT NINETY_TESTS OR NOT arg_SOURCES)
    return()
  endif()
  include(GoogleTest)
  set(seconds 300)
  if(NINETY_SANITIZE)
    set(seconds 900)
  endif()
  add_executable(${target} ${arg_SOURCES})
  ninety_link(${target} PRIVATE ${arg_LINKS} rapidcheck rapidcheck_gtest GTest::gmock GTest::gtest_main)
  set(apart "")
  if(arg_TOGETHER)
    set(apart TEST_FILTER "-${arg_TOGETHER}")
    add_test(NAME "${target}.${arg_TOGETHER}" COMMAND ${target} "--gtest_filter=${arg_TOGETHER}"
             WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties("${target}.${arg_TOGETHER}" PROPERTIES TIMEOUT 900)
  endif()
  gtest_discover_tests(
    ${target}
    ${apart}
    TEST_PREFIX ${target}.
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DISCOVERY_MODE PRE_TEST
    PROPERTIES TIMEOUT ${seconds})
endfunction()

# ninety_library(TARGET FOLDER [DEPENDS LIBRARY...] [LINKS LIBRARY...] [TOGETHER FILTER])
# A static library of src/FOLDER. DEPENDS names libraries of ours, LINKS those of others; both are seen by users.
# Its unit tests (src/FOLDER/**/*_test.cpp) become TARGET_test; TOGETHER as in ninety_test.
function(ninety_library target folder)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "TOGETHER" "DEPENDS;LINKS")
  ninety_sources(found ${PROJECT_SOURCE_DIR}/src/${folder})
  if(NOT found_SOURCES AND NOT found_HEADERS)
    return()
  endif()
  if(found_SOURCES)
    add_library(${target} STATIC ${found_SOURCES} ${found_HEADERS})
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} ${PROJECT_SOURCE_DIR}/src ${PROJECT_BINARY_DIR}/generated)
  ninety_link(${target} ${scope} ${arg_DEPENDS} ${arg_LINKS})
  ninety_test(${target}_test SOURCES ${found_TESTS} LINKS ${target} TOGETHER ${arg_TOGETHER})
endfunction()

# ninety_program(NAME FOLDER [DEPENDS LIBRARY...] [PACKAGES PACKAGE...] [LINKS LIBRARY...])
# The program build/<preset>/NAME from FOLDER/main.cpp; every other source of the folder is the library NAME_app,
# so that tests and benchmarks can link it. PACKAGES are looked for only when the folder is there.
function(ninety_program name folder)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "DEPENDS;PACKAGES;LINKS")
  ninety_sources(found ${PROJECT_SOURCE_DIR}/${folder})
  set(main ${PROJECT_SOURCE_DIR}/${folder}/main.cpp)
  if(NOT main IN_LIST found_SOURCES)
    return()
  endif()
  foreach(package IN LISTS arg_PACKAGES)
    find_package(${package} REQUIRED)
  endforeach()
  list(REMOVE_ITEM found_SOURCES ${main})
  set(links ${arg_DEPENDS} ${arg_LINKS})
  if(found_SOURCES)
    add_library(${name}_app STATIC ${found_SOURCES} ${found_HEADERS})
    target_include_directories(${name}_app PUBLIC ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
    ninety_link(${name}_app PUBLIC ${links})
    set(links ${name}_app)
  endif()
  add_executable(${name} ${main})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
  ninety_link(${name} PRIVATE ${links})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
  ninety_test(${name}_app_test SOURCES ${found_TESTS} LINKS ${links})
endfunction()
