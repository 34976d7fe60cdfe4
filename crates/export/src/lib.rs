//! A story in, a file out: one module a format.

pub mod contract;
mod csv_file;

pub use csv_file::events_csv;
