# The pages become part of the server: web/ is built by Vite, and every file of the result, plain and compressed, goes
# into one bundle that apps/server/web_files.h reads.
#
# ninety_embed_pages(TARGET) does that when TARGET is built. Without web/ there are no pages; NINETY_PAGES names a
# folder of built ones instead.
set(NINETY_PAGES "" CACHE PATH "Folder of pages that are built already; empty: web/ is built")

# ninety_build_pages(FOLDER): a rule that makes FOLDER/index.html from web/.
function(ninety_build_pages folder)
  find_program(NINETY_NPM npm REQUIRED)
  set(web ${PROJECT_SOURCE_DIR}/web)
  set(installed ${web}/node_modules/.package-lock.json)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/src/* ${web}/public/*)
  file(GLOB settings CONFIGURE_DEPENDS ${web}/*.html ${web}/*.json ${web}/*.js ${web}/*.ts ${web}/tools/*.js)
  add_custom_command(
    OUTPUT ${installed}
    COMMAND ${NINETY_NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${installed}
    DEPENDS ${web}/package-lock.json
    WORKING_DIRECTORY ${web}
    COMMENT "Installing what the pages are built with"
    VERBATIM)
  add_custom_command(
    OUTPUT ${folder}/index.html
    COMMAND ${NINETY_NPM} run --silent build -- --outDir ${folder} --emptyOutDir --logLevel error
    COMMAND ${CMAKE_COMMAND} -E touch ${folder}/index.html
    DEPENDS ${installed} ${sources} ${settings}
    WORKING_DIRECTORY ${web}
    COMMENT "Building the pages"
    VERBATIM)
endfunction()

function(ninety_embed_pages target)
  target_sources(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/web.S)
  set(folder ${NINETY_PAGES})
  if(NOT folder AND EXISTS ${PROJECT_SOURCE_DIR}/web/package-lock.json)
    set(folder ${PROJECT_BINARY_DIR}/generated/pages)
    ninety_build_pages(${folder})
  elseif(NOT folder)
    return()
  endif()
  set(bundle ${PROJECT_BINARY_DIR}/generated/server/pages.bundle)
  add_custom_command(
    OUTPUT ${bundle}
    COMMAND ${PROJECT_SOURCE_DIR}/tools/bundle-pages.sh ${folder} ${bundle}
    DEPENDS ${folder}/index.html ${PROJECT_SOURCE_DIR}/tools/bundle-pages.sh
    COMMENT "Bundling the pages"
    VERBATIM)
  set_source_files_properties(${PROJECT_SOURCE_DIR}/cmake/web.S PROPERTIES
                              OBJECT_DEPENDS ${bundle} COMPILE_DEFINITIONS NINETY_WEB_BUNDLE="${bundle}")
endfunction()
