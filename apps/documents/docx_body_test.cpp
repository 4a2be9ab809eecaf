#include "apps/documents/docx_body.h"

#include <string>

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

std::string text_of(const std::string& inside) {
  return docx_body("<w:document><w:body>" + inside + "</w:body></w:document>").value_or("refused");
}

TEST(DocxBody, ReadsWhatIsSeen) {
  EXPECT_EQ(text_of("<w:p><w:r><w:t>Greet "
                    "</w:t><w:tab/><w:t>guests</w:t><w:br/><w:t>daily</w:t></w:r></w:p>"),
            "Greet guests\ndaily\n");
  EXPECT_EQ(text_of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr>"
                    "<w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r></w:p>"),
            "seen\n");
  EXPECT_EQ(
      text_of("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t>"
              "</w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"),
      "new\n");
}

TEST(DocxBody, ReadsATextBoxOnce) {
  EXPECT_EQ(
      text_of(
          "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r>"
          "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p>"
          "</mc:Fallback></mc:AlternateContent><w:t>text</w:t></w:r></w:p>"),
      "box\n\ntext\n");
}

TEST(DocxBody, MarksItemsAndHeadings) {
  EXPECT_EQ(
      text_of("<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>Duties</w:t></w:r></w:p>"
              "<w:p><w:pPr><w:pStyle w:val=\"ListBullet\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
              "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
      "Duties\n- a\n\ncell\n");
}

TEST(DocxBody, RefusesWhatNoWordProcessorWrites) {
  EXPECT_FALSE(docx_body("<!DOCTYPE a [<!ENTITY b 'c'>]><w:p/>"));
  EXPECT_FALSE(docx_body("<w:p><w:r>"));
  EXPECT_FALSE(docx_body(""));
}

}  // namespace
}  // namespace ninety::documents
