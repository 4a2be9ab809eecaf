#include "reading/linear_table.h"

namespace ninety {

LinearTable::LinearTable(SectionReader& reader) {
  labels_ = reader.array<std::uint32_t>()[0];
  slots_ = reader.array<Slot>();
  rows_ = reader.array<float>();
}

}  // namespace ninety
