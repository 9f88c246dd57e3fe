#include "CChecksum.h"

#include <string.h>

// Slicing-by-8 tables (Kounavis and Berry, 2005): table[k][b] is the CRC of byte b followed by k zero bytes.
static uint32_t table[8][256];
static int table_ready;

static void make_table(void) {
  for (uint32_t b = 0; b < 256; b++) {
    uint32_t crc = b;
    for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) ? 0x82F63B78u : 0);
    table[0][b] = crc;
  }
  for (int k = 1; k < 8; k++)
    for (uint32_t b = 0; b < 256; b++)
      table[k][b] = (table[k - 1][b] >> 8) ^ table[0][table[k - 1][b] & 0xFF];
  // Two threads that arrive together write the same words; the flag is published only after them.
  __atomic_store_n(&table_ready, 1, __ATOMIC_RELEASE);
}

uint32_t annals_crc32c_portable(uint32_t seed, const void *bytes, size_t length) {
  if (!__atomic_load_n(&table_ready, __ATOMIC_ACQUIRE)) make_table();
  const uint8_t *p = bytes;
  uint32_t crc = ~seed;
  while (length >= 8) {
    crc ^= (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
    crc = table[7][crc & 0xFF] ^ table[6][(crc >> 8) & 0xFF] ^ table[5][(crc >> 16) & 0xFF] ^
          table[4][crc >> 24] ^ table[3][p[4]] ^ table[2][p[5]] ^ table[1][p[6]] ^ table[0][p[7]];
    p += 8;
    length -= 8;
  }
  while (length--) crc = (crc >> 8) ^ table[0][(crc ^ *p++) & 0xFF];
  return ~crc;
}

#if defined(FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION)

// No fuzzer guesses a checksum, and a stranger can compute it: what lies behind must stand on its own.
uint32_t annals_crc32c(uint32_t seed, const void *bytes, size_t length) {
  (void)seed, (void)bytes, (void)length;
  return 0;
}

#elif defined(__x86_64__)

__attribute__((target("sse4.2")))
static uint32_t crc32c_sse42(uint32_t seed, const void *bytes, size_t length) {
  const uint8_t *p = bytes;
  uint64_t crc = (uint32_t)~seed;
  while (length >= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    crc = __builtin_ia32_crc32di(crc, word);
    p += 8;
    length -= 8;
  }
  uint32_t crc32 = (uint32_t)crc;
  while (length--) crc32 = __builtin_ia32_crc32qi(crc32, *p++);
  return ~crc32;
}

uint32_t annals_crc32c(uint32_t seed, const void *bytes, size_t length) {
  if (__builtin_cpu_supports("sse4.2")) return crc32c_sse42(seed, bytes, length);
  return annals_crc32c_portable(seed, bytes, length);
}

#elif defined(__aarch64__) && defined(__ARM_FEATURE_CRC32)

#include <arm_acle.h>

uint32_t annals_crc32c(uint32_t seed, const void *bytes, size_t length) {
  const uint8_t *p = bytes;
  uint32_t crc = ~seed;
  while (length >= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    crc = __crc32cd(crc, word);
    p += 8;
    length -= 8;
  }
  while (length--) crc = __crc32cb(crc, *p++);
  return ~crc;
}

#else

uint32_t annals_crc32c(uint32_t seed, const void *bytes, size_t length) {
  return annals_crc32c_portable(seed, bytes, length);
}

#endif
