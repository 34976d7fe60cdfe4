//! Short ids that are the same on every machine.

/// The id of some parts in their order: their [`number`] as 16 hexadecimal digits.
pub(crate) fn id(parts: &[&str]) -> String {
    format!("{:016x}", number(parts.iter().copied()))
}

/// FNV-1a (Fowler, Noll, Vo) of 64 bits of some parts in their order. It keeps no secret and guards against nothing;
/// it only has to be short and the same everywhere.
pub(crate) fn number<'p>(parts: impl Iterator<Item = &'p str>) -> u64 {
    let bytes = parts.flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
