# The learned model is a file of the repository that becomes part of the program, so that it starts without opening one.
#
# ninety_embed_model(TARGET FILE) gives TARGET two symbols, 64-byte aligned:
#
#   extern "C" const unsigned char ninety_model_begin[], ninety_model_end[];
#
# A changed file is embedded anew by the next build. Without the file both symbols are there and equal (an empty
# model), so that the program that trains the first model links too.
function(ninety_embed_model target file)
  file(GLOB model CONFIGURE_DEPENDS ${file})
  if(NOT TARGET ${target})
    return()
  endif()
  set(source ${PROJECT_SOURCE_DIR}/cmake/model.S)
  add_library(ninety_model STATIC ${source})
  if(model)
    set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${model} COMPILE_DEFINITIONS
                                                     "NINETY_MODEL_FILE=\"${model}\"")
  endif()
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    target_link_libraries(${target} INTERFACE ninety_model)
  else()
    target_link_libraries(${target} PUBLIC ninety_model)
  endif()
endfunction()
