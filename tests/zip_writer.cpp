#include "tests/zip_writer.h"

#include <cstdlib>

#include <zip.h>

#include "render/html_text.h"

namespace ninety::tests {
namespace {

/// What was written, out of a source that outlives its archive.
std::string content(zip_source_t* source) {
  zip_stat_t about;
  if (zip_source_stat(source, &about) != 0 || zip_source_open(source) != 0) std::abort();
  std::string bytes(about.size, '\0');
  if (zip_source_read(source, bytes.data(), bytes.size()) < 0) std::abort();
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

}  // namespace

std::string zip(const std::vector<std::pair<std::string, std::string>>& files,
                const std::string& password) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (target == nullptr) std::abort();
  zip_source_keep(target);
  zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) std::abort();
  for (const auto& [name, bytes] : files) {
    zip_source_t* const file = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), file, ZIP_FL_ENC_UTF_8);
    if (index < 0) std::abort();
    if (!password.empty()) {
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                              password.c_str());
    }
  }
  if (zip_close(archive) != 0) std::abort();
  return content(target);
}

std::string docx_of_xml(const std::string& document_xml) {
  return zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", document_xml}});
}

std::string docx(const std::vector<WordParagraph>& paragraphs) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  for (const auto& paragraph : paragraphs) {
    xml += "<w:p><w:pPr>";
    if (!paragraph.style.empty()) xml += "<w:pStyle w:val=\"" + paragraph.style + "\"/>";
    if (paragraph.list) xml += R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)";
    xml += "</w:pPr><w:r><w:t xml:space=\"preserve\">" + html::escaped(paragraph.words) +
           "</w:t></w:r></w:p>";
  }
  return docx_of_xml(xml + "</w:body></w:document>");
}

}  // namespace ninety::tests
