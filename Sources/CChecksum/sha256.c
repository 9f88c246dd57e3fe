#include "CChecksum.h"

#include <string.h>

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static const uint32_t initial[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

static uint32_t rotate(uint32_t x, int n) { return x >> n | x << (32 - n); }

static void blocks_portable(uint32_t state[8], const uint8_t *p, size_t count) {
  while (count--) {
    uint32_t w[64];
    for (int t = 0; t < 16; t++, p += 4)
      w[t] = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
    for (int t = 16; t < 64; t++) {
      uint32_t s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ w[t - 15] >> 3;
      uint32_t s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ w[t - 2] >> 10;
      w[t] = w[t - 16] + s0 + w[t - 7] + s1;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int t = 0; t < 64; t++) {
      uint32_t t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + w[t];
      uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g, g = f, f = e, e = d + t1, d = c, c = b, b = a, a = t1 + t2;
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

#if defined(__x86_64__)

#include <immintrin.h>

// The processor's SHA extensions, four rounds at a time (Intel, "Intel SHA Extensions", 2013). The words of the
// message stay in registers only when the loops are unrolled.
__attribute__((target("sha,sse4.1,ssse3")))
static void blocks_sha_ni(uint32_t state[8], const uint8_t *p, size_t count) {
  const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[0]), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[4]), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; count; count--, p += 64) {
    __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i w[4];
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++)
      w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(p + 16 * i)), swap);
#pragma GCC unroll 16
    for (int t = 0; t < 64; t += 4) {
      __m128i now = w[(t / 4) & 3];
      if (t >= 16) {
        __m128i last = w[(t / 4 + 3) & 3];
        now = _mm_sha256msg1_epu32(now, w[(t / 4 + 1) & 3]);
        now = _mm_add_epi32(now, _mm_alignr_epi8(last, w[(t / 4 + 2) & 3], 4));
        now = _mm_sha256msg2_epu32(now, last);
        w[(t / 4) & 3] = now;
      }
      __m128i m = _mm_add_epi32(now, _mm_loadu_si128((const __m128i *)&K[t]));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, m);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(m, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(high, low, 8));
}

static void blocks(uint32_t state[8], const uint8_t *p, size_t count) {
  if (__builtin_cpu_supports("sha")) blocks_sha_ni(state, p, count);
  else blocks_portable(state, p, count);
}

#else

static void blocks(uint32_t state[8], const uint8_t *p, size_t count) { blocks_portable(state, p, count); }

#endif

typedef void (*compress)(uint32_t[8], const uint8_t *, size_t);

static void chain(compress compress, uint8_t digest[32], const void *bytes, size_t length) {
  uint32_t state[8];
  uint8_t block[128];
  memcpy(state, initial, sizeof state);
  const uint8_t *p = bytes;
  size_t used = 32;
  memcpy(block, digest, 32);
  if (length >= 32) {
    memcpy(block + 32, p, 32);
    compress(state, block, 1);
    p += 32;
    size_t whole = (length - 32) / 64;
    compress(state, p, whole);
    p += 64 * whole;
    used = (length - 32) % 64;
    memcpy(block, p, used);
  } else if (length) {
    memcpy(block + 32, p, length);
    used += length;
  }
  size_t end = used < 56 ? 64 : 128;
  memset(block + used, 0, end - used);
  block[used] = 0x80;
  uint64_t bits = ((uint64_t)length + 32) * 8;
  for (int i = 0; i < 8; i++) block[end - 1 - i] = (uint8_t)(bits >> (8 * i));
  compress(state, block, end / 64);
  for (int i = 0; i < 8; i++)
    for (int b = 0; b < 4; b++) digest[4 * i + b] = (uint8_t)(state[i] >> (24 - 8 * b));
}

void annals_sha256_chain(uint8_t digest[32], const void *bytes, size_t length) {
  chain(blocks, digest, bytes, length);
}

void annals_sha256_chain_portable(uint8_t digest[32], const void *bytes, size_t length) {
  chain(blocks_portable, digest, bytes, length);
}
