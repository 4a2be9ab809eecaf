# The confined helper programs: libexec/ninety-documents (HTML, DOCX), libexec/ninety-pdf and libexec/ninety-media
# (recordings). Only they link the parsers of strangers' files. Anything that reads a document or a recording at run
# time depends on the target ninety_helpers.
#
# Found by their files: what libzip says to CMake in Debian names programs of packages that are not needed.
find_path(NINETY_POPPLER_HEADERS poppler-document.h PATH_SUFFIXES poppler/cpp REQUIRED)
foreach(name IN ITEMS poppler-cpp qpdf zip pugixml seccomp avformat avcodec avutil swresample)
  string(MAKE_C_IDENTIFIER NINETY_LIBRARY_${name} variable)
  find_library(${variable} ${name} REQUIRED)
endforeach()

ninety_sources(found ${PROJECT_SOURCE_DIR}/apps/confined)
add_library(ninety_confined STATIC ${found_SOURCES} ${found_HEADERS})
target_include_directories(ninety_confined PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(ninety_confined PUBLIC ninety_documents ninety_helper ${NINETY_LIBRARY_seccomp})
ninety_test(ninety_confined_test SOURCES ${found_TESTS} LINKS ninety_confined)

ninety_program(ninety-documents apps/documents DEPENDS ninety_documents ninety_confined
               LINKS ${NINETY_LIBRARY_zip} ${NINETY_LIBRARY_pugixml})
ninety_program(ninety-pdf apps/pdf DEPENDS ninety_documents ninety_confined LINKS ${NINETY_LIBRARY_poppler_cpp}
               ${NINETY_LIBRARY_qpdf})
target_include_directories(ninety-pdf_app SYSTEM PRIVATE ${NINETY_POPPLER_HEADERS})
target_compile_definitions(ninety-pdf_app PRIVATE POINTERHOLDER_TRANSITION=4) # qpdf: std::shared_ptr, no pointers of its own
ninety_program(ninety-media apps/media DEPENDS ninety_speech ninety_confined
               LINKS fmt::fmt ${NINETY_LIBRARY_avformat} ${NINETY_LIBRARY_avcodec} ${NINETY_LIBRARY_swresample}
                     ${NINETY_LIBRARY_avutil})
set_target_properties(ninety-documents ninety-pdf ninety-media PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/libexec)

# What the sanitizer does to look at the type of a foreign object (it opens a pipe) ends a confined process.
if(NINETY_SANITIZE MATCHES "undefined")
  target_compile_options(ninety-pdf_app PRIVATE -fno-sanitize=vptr)
endif()

add_custom_target(ninety_helpers DEPENDS ninety-documents ninety-pdf ninety-media)
add_dependencies(ninety ninety_helpers)
foreach(test IN ITEMS ninety_documents_test ninety_speech_test)
  if(TARGET ${test})
    add_dependencies(${test} ninety_helpers)
  endif()
endforeach()
