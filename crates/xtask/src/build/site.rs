//! Puts the site together in `dist/`.

use super::{MODULES, dist, stamp};
use crate::run::at;
use crate::setup::npm_file;
use anyhow::{Context, Result};
use std::path::Path;

/// The typefaces: npm package, and the name that its files begin with. Latin only, the weights that the page uses.
const FONTS: [(&str, &str); 2] =
    [("@fontsource/inter", "inter"), ("@fontsource/source-serif-4", "source-serif-4")];
const WEIGHTS: [&str; 2] = ["400", "600"];

/// The half of the library `lzma1` that unpacks: a script and the ones that it imports.
const UNPACKER: [&str; 5] = ["decoder", "lz-window", "range-decoder", "streams", "utils"];

/// Writes the whole site anew.
pub fn write() -> Result<()> {
    let site = dist();
    if site.exists() {
        std::fs::remove_dir_all(&site).with_context(|| format!("cannot empty {}", site.display()))?;
    }
    copy(&at("index.html"), &site.join("index.html"))?;
    let fixed = at("web/static");
    if fixed.is_dir() {
        copy_folder(&fixed, &site)?;
    }
    for module in &MODULES {
        let place = site.join(module.place);
        copy(&module.script(), &place.join(format!("{}.js", module.name)))?;
        copy(&module.packed_wasm(), &place.join(format!("{}_bg.wasm.lzma", module.name)))?;
        // Scripts that crates bring along, where there are any.
        let snippets = module.out().join("snippets");
        if snippets.is_dir() {
            copy_folder(&snippets, &place.join("snippets"))?;
        }
    }
    for part in UNPACKER {
        copy(&npm_file("lzma1", &format!("lib/{part}.js")), &site.join("lzma").join(format!("{part}.js")))?;
    }
    copy(&npm_file("lzma1", "LICENSE"), &site.join("licences/lzma1.txt"))?;
    for (package, name) in FONTS {
        for weight in WEIGHTS {
            let file = format!("{name}-latin-{weight}-normal.woff2");
            copy(&npm_file(package, &format!("files/{file}")), &site.join("fonts").join(&file))?;
        }
        copy(&npm_file(package, "LICENSE"), &site.join("licences").join(format!("{name}.txt")))?;
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for file in stamp::files(from, &[])? {
        let relative = file.strip_prefix(from).with_context(|| format!("{} is outside", file.display()))?;
        copy(&file, &to.join(relative))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::copy(from, to).with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))?;
    Ok(())
}
