//! The one place where the version of every tool is pinned.
//!
//! The Rust toolchain alone is pinned elsewhere, in `rust-toolchain.toml`, where rustup looks for it.

/// A tool that Cargo builds from source.
pub struct CargoTool {
    /// Its package on crates.io.
    pub package: &'static str,
    /// The program whose `--version` is asked for.
    pub program: &'static str,
    /// The exact version.
    pub version: &'static str,
    /// About how long building it takes on two cores, in words.
    pub takes: &'static str,
}

/// Makes the JavaScript side of a WebAssembly module. Its version must be the one of the `wasm-bindgen` library in
/// `Cargo.lock`, for the two speak a private language that changes between releases.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    takes: "2 to 3 minutes",
};

/// Builds and tests a crate for the browser, with Cargo and wasm-bindgen.
pub const WASM_PACK: CargoTool =
    CargoTool { package: "wasm-pack", program: "wasm-pack", version: "0.15.1", takes: "1 to 2 minutes" };

/// Everything that Cargo builds.
pub const CARGO_TOOLS: [CargoTool; 2] = [WASM_BINDGEN, WASM_PACK];

/// What npm fetches: package and exact version.
pub const NPM_PACKAGES: [(&str, &str); 5] = [
    // wasm-opt, which shrinks WebAssembly.
    ("binaryen", "132.0.0"),
    // Packs the modules, and unpacks them in the page: a fifth smaller than the gzip that servers use.
    ("lzma1", "0.3.0"),
    // Accessibility checks, run inside the page by the browser tests.
    ("axe-core", "4.14.1"),
    // The two typefaces (SIL Open Font License 1.1).
    ("@fontsource/inter", "5.3.0"),
    ("@fontsource/source-serif-4", "5.3.1"),
];

/// What times are read beside in `cargo xtask bench`, and fetched for that alone.
pub const CHRONO: (&str, &str) = ("chrono-node", "2.10.3");

/// The target that the page and the worker are built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest major version of Node.js that wasm-opt was seen to run on.
pub const NODE_MAJOR: u32 = 18;
