# Tables that people write by hand become part of the program as text, so that a changed word is seen by the next build.
#
# ninety_embed_tables(TARGET FOLDER) makes generated/tables/<name>.inc from each FOLDER/<name>.txt: a raw string literal.
#
#   constexpr std::string_view kText =
#   #include "tables/<name>.inc"
#       ;
function(ninety_embed_tables target folder)
  if(NOT TARGET ${target})
    return()
  endif()
  file(GLOB tables CONFIGURE_DEPENDS ${folder}/*.txt)
  foreach(table IN LISTS tables)
    cmake_path(GET table STEM name)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
    file(READ ${table} content)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/generated/tables/${name}.inc CONTENT "R\"TABLE(${content})TABLE\"\n" @ONLY)
  endforeach()
endfunction()
