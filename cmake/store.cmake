# What is remembered: src/store, over SOCI with its SQLite and PostgreSQL backends. No program but ninety-server links it.
#
# Found by their files: Debian's SOCI says nothing to CMake.
foreach(name IN ITEMS soci_core soci_sqlite3 soci_postgresql sqlite3 pq zip)
  find_library(NINETY_LIBRARY_${name} ${name} REQUIRED)
endforeach()
find_path(NINETY_SOCI_HEADERS soci/soci.h REQUIRED)
find_path(NINETY_POSTGRESQL_HEADERS libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)

# ninety_embed_migrations(FOLDER) makes generated/store/migrations.inc from each FOLDER/NNN_name.sql, in their order:
#
#   {NNN, "name", R"SQL(…)SQL"},
function(ninety_embed_migrations folder)
  file(GLOB migrations CONFIGURE_DEPENDS ${folder}/*.sql)
  list(SORT migrations)
  set(entries "")
  set(last 0)
  foreach(migration IN LISTS migrations)
    cmake_path(GET migration STEM stem)
    math(EXPR last "${last} + 1")
    if(NOT stem MATCHES "^0*([1-9][0-9]*)_([a-z_]+)$" OR NOT CMAKE_MATCH_1 EQUAL last)
      message(FATAL_ERROR "${migration}: migrations are NNN_name.sql, numbered from 001 without a gap")
    endif()
    set(name ${CMAKE_MATCH_2})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${migration})
    file(READ ${migration} content)
    string(APPEND entries "{${last}, \"${name}\", R\"SQL(${content})SQL\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/store/migrations.inc CONTENT "${entries}" @ONLY)
endfunction()

ninety_embed_migrations(${PROJECT_SOURCE_DIR}/src/store/migrations)
# Tests on PostgreSQL share one server, which takes seconds to make.
ninety_library(ninety_store store DEPENDS ninety_text TOGETHER "PostgreSQL/*"
               LINKS fmt::fmt nlohmann_json::nlohmann_json ${NINETY_LIBRARY_soci_sqlite3} ${NINETY_LIBRARY_soci_postgresql}
                     ${NINETY_LIBRARY_soci_core} ${NINETY_LIBRARY_sqlite3} ${NINETY_LIBRARY_pq} ${NINETY_LIBRARY_zip})
foreach(target IN ITEMS ninety_store ninety_store_test)
  if(TARGET ${target})
    target_include_directories(${target} SYSTEM PRIVATE ${NINETY_SOCI_HEADERS} ${NINETY_POSTGRESQL_HEADERS})
    # SOCI's libraries hide the type information that this check asks for.
    if(NINETY_SANITIZE MATCHES "undefined")
      target_compile_options(${target} PRIVATE -fno-sanitize=vptr)
    endif()
  endif()
endforeach()
