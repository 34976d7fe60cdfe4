//! From the path of a URL to a file of a static site, as a plain web host does it.

use std::path::{Component, Path, PathBuf};

/// The file under `site` that the path of a URL names, or `None` where it names nothing or leads out of `site`.
///
/// `url_path` starts with `/` and may end in a query, which is left out; a folder names its `index.html`. Escapes
/// (`%20`) are read as UTF-8.
///
/// ```
/// use std::path::Path;
/// let site = Path::new(env!("CARGO_MANIFEST_DIR"));
/// assert_eq!(xtask::files::find(site, "/Cargo.toml?v=2"), Some(site.join("Cargo.toml")));
/// assert_eq!(xtask::files::find(site, "/src/../Cargo.toml"), None);
/// assert_eq!(xtask::files::find(site, "/%2e%2e/xtask/Cargo.toml"), None);
/// ```
pub fn find(site: &Path, url_path: &str) -> Option<PathBuf> {
    let plain = url_path.split(['?', '#']).next().unwrap_or_default();
    let decoded = unescape(plain)?;
    let relative = Path::new(decoded.trim_start_matches('/'));
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let path = site.join(relative);
    let file = if path.is_dir() { path.join("index.html") } else { path };
    file.is_file().then_some(file)
}

/// The media type of a file by its ending; a browser compiles WebAssembly while it downloads only with the right one.
///
/// ```
/// assert_eq!(xtask::files::media_type(std::path::Path::new("web_bg.wasm")), "application/wasm");
/// ```
pub fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// `%41` → `A`; `None` for what is not two hexadecimal digits after a `%`, or not UTF-8.
fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{find, unescape};
    use std::path::Path;

    #[test]
    fn nothing_outside_the_site_is_served() {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for url in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "//etc/hostname/../passwd",
            "/./main.rs",
        ] {
            let found = find(&site, url);
            assert!(found.as_ref().is_none_or(|file| file.starts_with(&site)), "{url} gave {found:?}");
        }
        assert_eq!(find(&site, "/../Cargo.toml"), None);
        assert_eq!(find(&site, "/..%2fCargo.toml"), None);
        assert_eq!(find(&site, "/main.rs#top"), Some(site.join("main.rs")));
    }

    #[test]
    fn escapes_are_read() {
        assert_eq!(unescape("/a%20b").as_deref(), Some("/a b"));
        assert_eq!(unescape("/a%2"), None);
        assert_eq!(unescape("/a%zz"), None);
        assert_eq!(unescape("/a%ff"), None);
    }
}
