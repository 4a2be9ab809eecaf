#include "speech/decode.h"
#include <gtest/gtest.h>
