#include "apps/documents/docx.h"

#include <array>
#include <memory>

#include <zip.h>

#include "apps/documents/docx_body.h"
#include "apps/documents/docx_styles.h"
#include "apps/documents/docx_xml.h"
#include "documents/limits.h"

namespace ninety::documents {
namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using File = std::unique_ptr<zip_file_t, CloseFile>;

constexpr auto kDamaged = "the DOCX file is damaged or cut off: save it anew, or give its text";
constexpr auto kLocked = "the DOCX file has a password: save it without one";

Archive open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return nullptr;
  Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (archive == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

bool holds(zip_t* archive, const char* name) { return zip_name_locate(archive, name, 0) >= 0; }

/// What a ZIP file without a Word document is, and what to do.
std::string other_archive(zip_t* archive) {
  if (holds(archive, "xl/workbook.xml"))
    return "this is a spreadsheet (.xlsx): copy its text into a .docx or plain text";
  if (holds(archive, "ppt/presentation.xml")) return "these are slides (.pptx): save them as PDF";
  if (holds(archive, "content.xml"))
    return "this is an OpenDocument file (.odt): save it as .docx or PDF";
  if (holds(archive, "EncryptedPackage")) return kLocked;
  return "this is a ZIP archive without a Word document in it: unpack it and give the document";
}

std::expected<std::string, std::string> inflate(zip_t* archive, zip_uint64_t index) {
  const File file(zip_fopen_index(archive, index, 0));
  if (file == nullptr) {
    const int code = zip_error_code_zip(zip_get_error(archive));
    return std::unexpected(code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP ? kLocked
                                                                                 : kDamaged);
  }
  std::string xml;
  std::array<char, 65536> block{};
  while (true) {
    const auto got = zip_fread(file.get(), block.data(), block.size());
    if (got < 0) return std::unexpected(kDamaged);
    if (got == 0) return xml;
    xml.append(block.data(), static_cast<std::size_t>(got));
    if (xml.size() > kXmlLimit)
      return std::unexpected(
          "the DOCX file unpacks to more than 8 MB, as a ZIP bomb does: give its text");
  }
}

/// A part of the document, empty when it is missing or damaged.
std::string part(zip_t* archive, const char* name) {
  const auto index = zip_name_locate(archive, name, 0);
  return index < 0 ? std::string()
                   : inflate(archive, static_cast<zip_uint64_t>(index)).value_or(std::string());
}

/// The name of the part with the body; nearly all programs call it so, and the package says it.
std::string body_name(zip_t* archive) {
  constexpr auto kUsual = "word/document.xml";
  if (holds(archive, kUsual)) return kUsual;
  const auto relations = part(archive, "_rels/.rels");
  pugi::xml_document document;
  if (!document.load_buffer(relations.data(), relations.size())) return kUsual;
  for (const auto relation : document.document_element().children()) {
    if (!value(relation, "Type").ends_with("/officeDocument")) continue;
    auto target = value(relation, "Target");
    if (target.starts_with('/')) target.remove_prefix(1);
    if (target.starts_with("word/")) return std::string(target);
  }
  return kUsual;
}

}  // namespace

std::expected<std::string, std::string> docx_text(std::string_view bytes) {
  const auto archive = open_archive(bytes);
  if (archive == nullptr) return std::unexpected(kDamaged);
  const auto body = body_name(archive.get());
  const auto index = zip_name_locate(archive.get(), body.c_str(), 0);
  if (index < 0) return std::unexpected(other_archive(archive.get()));
  const auto xml = inflate(archive.get(), static_cast<zip_uint64_t>(index));
  if (!xml) return xml;
  // The body can be read without its styles.
  const auto styles = part(archive.get(), "word/styles.xml");
  return docx_body(*xml, DocxStyles::of(styles));
}

}  // namespace ninety::documents
