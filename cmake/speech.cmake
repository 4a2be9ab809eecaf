# The helper programs of spoken takes that concern words: libexec/ninety-recogniser, which alone links the recogniser,
# and libexec/ninety-transcriber, which alone links what can open a connection.
#
# Found by their files: Debian's pkg-config file of PocketSphinx names an include folder that is not there.
find_path(NINETY_POCKETSPHINX_HEADERS pocketsphinx.h PATH_SUFFIXES pocketsphinx REQUIRED)
find_path(NINETY_SPHINXBASE_HEADERS sphinxbase/ngram_model.h REQUIRED)
foreach(name IN ITEMS pocketsphinx sphinxbase flite flite_cmulex flite_usenglish)
  find_library(NINETY_LIBRARY_${name} ${name} REQUIRED)
endforeach()
set(NINETY_POCKETSPHINX_MODEL /usr/share/pocketsphinx/model/en-us
    CACHE PATH "Folder of the recogniser's English model at run time (Debian: pocketsphinx-en-us)")

ninety_program(
  ninety-recogniser apps/recogniser DEPENDS ninety_speech ninety_confined
  LINKS fmt::fmt ${NINETY_LIBRARY_pocketsphinx} ${NINETY_LIBRARY_sphinxbase} ${NINETY_LIBRARY_flite_cmulex}
        ${NINETY_LIBRARY_flite_usenglish} ${NINETY_LIBRARY_flite})
target_include_directories(ninety-recogniser_app SYSTEM PRIVATE ${NINETY_POCKETSPHINX_HEADERS}
                                                                ${NINETY_SPHINXBASE_HEADERS})
target_compile_definitions(ninety-recogniser_app PRIVATE NINETY_POCKETSPHINX_MODEL="${NINETY_POCKETSPHINX_MODEL}")

find_library(NINETY_LIBRARY_curl curl REQUIRED)
ninety_program(ninety-transcriber apps/transcriber DEPENDS ninety_speech ninety_confined
               LINKS ${NINETY_LIBRARY_curl} ${NINETY_LIBRARY_seccomp})
set_target_properties(ninety-recogniser ninety-transcriber PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                                                      ${PROJECT_BINARY_DIR}/libexec)
add_dependencies(ninety_helpers ninety-recogniser ninety-transcriber)
