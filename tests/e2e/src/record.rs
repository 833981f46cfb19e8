//! Records as the app stores them, made without it: what another build, another tab or an accident may have left.

/// The key and the text of a note on Kenya, whole and with a right checksum.
pub fn record(id: &str, body: &str, schema: u32) -> (String, String) {
    record_on(r#"{"id":"KE","kind":"country"}"#, id, body, schema)
}

/// The same on any target, in canonical JSON.
pub fn record_on(target: &str, id: &str, body: &str, schema: u32) -> (String, String) {
    let rev = format!("0193a5b2c3d4-0000-{id:0>16}");
    let rest = format!(
        r#""colour":null,"dataset":"japan-ilo-ppp","deleted":false,"hlc":"0193a5b2c3d4-0000","id":"{rev}","parents":[],"rev":"{rev}","schema":{schema},"tab":"{id:0>16}","tags":[],"target":{target}}}"#
    );
    let body = format!(r#""body":"{body}""#);
    let checksum = fnv1a64(&format!("{{{body},{rest}"));
    let text = format!(r#"{{{body},"checksum":"{checksum:016x}",{rest}"#);
    (format!("kakehashi/1/local/japan-ilo-ppp/{rev}/{rev}"), text)
}

/// FNV-1a with 64 bits.
fn fnv1a64(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
