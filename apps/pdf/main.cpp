// libexec/ninety-pdf: PDF → text, confined. `ninety` starts it; see documents/helper.h. A program
// of its own, because loading what a PDF needs takes longer than reading a page of HTML.
//
//   ninety-pdf pdf <posting.pdf
#include "apps/confined/helper_main.h"
#include "apps/pdf/pdf.h"

int main() {
  ninety::confined::helper_main(
      {.prepare = ninety::documents::prepare_pdf, .read = ninety::documents::pdf_text});
}
