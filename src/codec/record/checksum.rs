//! A checksum against damage. Doesn't protect against someone who changes a record on purpose.

/// FNV-1a with 64 bits (Fowler, Noll and Vo; IETF draft-eastlake-fnv). Each step is a bijection of the state,
/// so a text with one byte changed never has the same sum; five lines need no dependency.
pub(super) fn fnv1a64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::fnv1a64;

    #[test]
    fn agrees_with_the_published_vectors() {
        assert_eq!(fnv1a64(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a64(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a64(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
