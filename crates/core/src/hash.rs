//! Short ids that are the same on every machine.

/// The id of some parts in their order: FNV-1a (Fowler, Noll, Vo) of 64 bits as 16 hexadecimal digits. It keeps
/// no secret and guards against nothing; it only has to be short and the same everywhere.
pub(crate) fn id(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}
