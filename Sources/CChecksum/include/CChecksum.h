#ifndef ANNALS_CCHECKSUM_H
#define ANNALS_CCHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78, RFC 3720 appendix B.4) of `length` bytes,
/// continuing from `seed`; the CRC of a whole buffer starts from 0.
///
/// The processor's own instruction is used where there is one, decided once at run time.
uint32_t annals_crc32c(uint32_t seed, const void *bytes, size_t length);

/// The same by table alone, for tests and for processors without the instruction.
uint32_t annals_crc32c_portable(uint32_t seed, const void *bytes, size_t length);

/// Replaces `digest` by the SHA-256 (FIPS 180-4) of its 32 bytes followed by `length` bytes.
///
/// The processor's own instructions are used where there are some, decided at run time.
void annals_sha256_chain(uint8_t digest[32], const void *bytes, size_t length);

/// The same without them, for tests and for other processors.
void annals_sha256_chain_portable(uint8_t digest[32], const void *bytes, size_t length);

#endif
