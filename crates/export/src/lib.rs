//! A story in, a file out: one module a format.
