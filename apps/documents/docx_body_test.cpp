#include "apps/documents/docx_body.h"

#include <string>

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

std::string text_of(const std::string& inside) {
  return docx_body("<w:document><w:body>" + inside + "</w:body></w:document>", {})
      .value_or("refused");
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
  EXPECT_EQ(text_of("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Duties</w:t></w:r></w:p>"
                    "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>You</w:t></w:r><w:r><w:t> cook</w:t>"
                    "</w:r></w:p>"),
            "Duties\nYou cook\n");
}

TEST(DocxBody, KeepsARowOfATableTogether) {
  const auto cell = [](const std::string& words) {
    return "<w:tc><w:p><w:r><w:t>" + words + "</w:t></w:r></w:p></w:tc>";
  };
  EXPECT_EQ(text_of("<w:tbl><w:tr>" + cell("Hours") + cell("38") + "</w:tr><w:tr>" + cell("Pay") +
                    cell("") + cell("fair") + "</w:tr></w:tbl>"),
            "Hours | 38\nPay | fair\n");
  EXPECT_EQ(text_of("<w:tbl><w:tr>" + cell("We ask") +
                    "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"
                    "</w:tc></w:tr></w:tbl>"),
            "We ask\n\na\n\nb\n");
}

TEST(DocxStyles, TellKindsByWhatTheStyleSays) {
  const auto styles = DocxStyles::of(
      "<w:styles><w:style w:type='paragraph' w:styleId='A1'><w:pPr><w:numPr><w:numId w:val='3'/>"
      "</w:numPr></w:pPr></w:style><w:style w:type='paragraph' w:styleId='A2'><w:basedOn "
      "w:val='A1'/></w:style><w:style w:type='paragraph' w:styleId='B'><w:name w:val='heading 3'/>"
      "</w:style><w:style w:type='paragraph' w:styleId='C'><w:basedOn w:val='C'/></w:style>"
      "</w:styles>");
  EXPECT_EQ(styles.kind("A1"), LineKind::item);
  EXPECT_EQ(styles.kind("A2"), LineKind::item);
  EXPECT_EQ(styles.kind("B"), LineKind::heading);
  EXPECT_EQ(styles.kind("C"), LineKind::text);
  EXPECT_EQ(styles.kind("ListBullet2"), LineKind::item);
  EXPECT_EQ(styles.kind(""), LineKind::text);
  EXPECT_EQ(DocxStyles::of("<w:styles").kind("A1"), LineKind::text);
}

TEST(DocxBody, RefusesWhatNoWordProcessorWrites) {
  EXPECT_FALSE(docx_body("<!DOCTYPE a [<!ENTITY b 'c'>]><w:p/>", {}));
  EXPECT_FALSE(docx_body("<w:p><w:r>", {}));
  EXPECT_FALSE(docx_body("", {}));
}

}  // namespace
}  // namespace ninety::documents
