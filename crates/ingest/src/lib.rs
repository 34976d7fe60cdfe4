//! Bytes and a file name in, articles out: one module a format.
