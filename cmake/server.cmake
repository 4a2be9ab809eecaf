# libexec/ninety-server: the app's server with the pages inside. `ninety` starts it and links nothing of it.
find_package(Boost 1.74 REQUIRED) # headers only
find_package(spdlog REQUIRED)
find_package(Threads REQUIRED)

include(questions)
include(web)
ninety_program(ninety-server apps/server
               DEPENDS ninety_app ninety_store ninety_render ninety_documents ninety_speech ninety_camera
               LINKS fmt::fmt CLI11::CLI11 nlohmann_json::nlohmann_json tomlplusplus::tomlplusplus spdlog::spdlog_header_only
                     Threads::Threads)
target_include_directories(ninety-server_app SYSTEM PRIVATE ${Boost_INCLUDE_DIRS})
# Boost as it is meant to be used with C++20: no linked library, coroutines of the language.
target_compile_definitions(ninety-server_app PRIVATE BOOST_ERROR_CODE_HEADER_ONLY BOOST_ASIO_NO_DEPRECATED)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # Boost 1.74 knows only the coroutines that Clang had before C++20.
  target_compile_definitions(ninety-server_app PRIVATE BOOST_ASIO_HAS_CO_AWAIT BOOST_ASIO_HAS_STD_COROUTINE)
endif()
# GCC 12 with sanitizers takes the operators new and delete of Asio's coroutine frames for a mismatch: it inlines one only.
if(NINETY_SANITIZE)
  target_compile_options(ninety-server_app PRIVATE -Wno-mismatched-new-delete)
endif()
ninety_embed_questions(ninety-server_app ${PROJECT_SOURCE_DIR}/data/questions/questions.txt)
ninety_embed_pages(ninety-server_app)
set_target_properties(ninety-server PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/libexec)
add_dependencies(ninety-server ninety_helpers)
add_dependencies(ninety ninety-server)
