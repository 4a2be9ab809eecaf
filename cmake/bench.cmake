# bench/: the program ninety-bench. It reads the corpus of the source tree, NINETY_SOURCE_DIR.
file(GLOB bench_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/bench/*.cpp)
if(bench_sources)
  # Documents are made at run time, as in the tests.
  list(APPEND bench_sources ${PROJECT_SOURCE_DIR}/tests/pdf_writer.cpp ${PROJECT_SOURCE_DIR}/tests/zip_writer.cpp)
  find_package(benchmark REQUIRED)
  find_package(nlohmann_json REQUIRED)
  find_library(NINETY_AUBIO aubio REQUIRED)  # a peer
  add_executable(ninety-bench ${bench_sources})
  target_compile_definitions(ninety-bench PRIVATE NINETY_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                  NINETY_PROGRAM="${PROJECT_BINARY_DIR}/ninety")
  ninety_link(
    ninety-bench
    PRIVATE
    ninety-server_app
    ninety_app
    ninety_render
    ninety_documents
    ninety_speech
    ${NINETY_AUBIO}
    ${NINETY_LIBRARY_zip}
    fmt::fmt
    nlohmann_json::nlohmann_json
    benchmark::benchmark_main
    benchmark::benchmark)
  add_dependencies(ninety-bench ninety_helpers)
  set_target_properties(ninety-bench PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})
endif()
