// The part of liblz4 that Annals uses: bare LZ4 blocks (LZ4_compress_*, LZ4_decompress_safe).
#include <lz4.h>
#include <lz4hc.h>
