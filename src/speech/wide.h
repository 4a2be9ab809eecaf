// Vector code for what the machine has; the twin of reading/wide.h, which belongs to the engine.
#pragma once

/// Before a function: it is compiled a second time for AVX2, and the program takes the copy that
/// the machine can run. Both give the same bits: compilers keep the order of sums of floats and
/// fuse no multiplication with an addition (no -ffast-math, -ffp-contract=off). Not under
/// sanitizers, which are not ready yet when the copy is chosen.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__OPTIMIZE__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define NINETY_SPEECH_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define NINETY_SPEECH_WIDE
#endif
