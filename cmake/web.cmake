# The pages become part of the server: every file of a folder, plain and compressed, in one bundle that
# apps/server/web_files.h reads.
#
# ninety_embed_pages(TARGET FOLDER) bundles what is in FOLDER when TARGET is built; without FOLDER there are no pages.
set(NINETY_PAGES ${PROJECT_SOURCE_DIR}/web/dist CACHE PATH "Folder of the built pages (web/, npm run build)")

function(ninety_embed_pages target folder)
  target_sources(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/web.S)
  if(NOT EXISTS ${folder}/index.html)
    return()
  endif()
  set(bundle ${PROJECT_BINARY_DIR}/generated/server/pages.bundle)
  file(GLOB_RECURSE pages CONFIGURE_DEPENDS ${folder}/*)
  add_custom_command(
    OUTPUT ${bundle}
    COMMAND ${PROJECT_SOURCE_DIR}/tools/bundle-pages.sh ${folder} ${bundle}
    DEPENDS ${pages} ${PROJECT_SOURCE_DIR}/tools/bundle-pages.sh
    COMMENT "Bundling the pages"
    VERBATIM)
  set_source_files_properties(${PROJECT_SOURCE_DIR}/cmake/web.S TARGET_DIRECTORY ${target} PROPERTIES
                              OBJECT_DEPENDS ${bundle} COMPILE_DEFINITIONS NINETY_WEB_BUNDLE="${bundle}")
endfunction()
