//! The countries of ISO 3166-1 with their codes, and the UN M49 regions that they lie in. Knows no names: those are the
//! dataset's, or the browser's.
//!
//! Codes and regions are facts of ISO 3166-1 and of the UN's "Standard country or area codes for statistical use" (M49).
//! They were taken from Debian's `iso-codes` and CLDR's `territoryContainment`, and compared with PyPI's `pycountry` and
//! npm's `i18n-iso-countries` (codes: no difference) and `world-countries` (regions: that one cuts Europe and the far
//! South its own way, the rest agrees). Where M49 puts a region between sub-region and country (Eastern Africa, the
//! Caribbean), that one is the sub-region here. Antarctica has no region in M49. Taiwan has an ISO code and no line of
//! its own in M49; it stands where both lists with regions put it. Kosovo's `XK` isn't an ISO code, only one that
//! nobody else will be given, so it isn't here: a dataset that uses it has to name it.

/// A country of ISO 3166-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Iso {
    /// Two letters.
    pub alpha2: &'static str,
    /// Three digits, with leading zeros.
    pub numeric: &'static str,
    /// M49 code of the region (Africa, the Americas, Asia, Europe, Oceania), or empty.
    pub region: &'static str,
    /// M49 code of the smallest region that holds it, or empty.
    pub subregion: &'static str,
}

/// The country of a code of two capital letters.
pub fn country(alpha2: &str) -> Option<Iso> {
    all().find(|iso| iso.alpha2 == alpha2)
}

/// The country of a code of three digits.
pub fn of_numeric(numeric: &str) -> Option<Iso> {
    all().find(|iso| iso.numeric == numeric)
}

/// All of them, region by region, by their codes within each.
pub fn all() -> impl Iterator<Item = Iso> {
    REGIONS.iter().flat_map(|(region, subregion, countries)| {
        countries.split(' ').filter_map(|both| {
            let (alpha2, numeric) = both.split_at_checked(2)?;
            Some(Iso { alpha2, numeric, region, subregion })
        })
    })
}

/// Every sub-region with the region that holds it, in the order of M49.
pub fn subregions() -> impl Iterator<Item = (&'static str, &'static str)> {
    REGIONS.iter().map(|(region, subregion, _)| (*region, *subregion)).filter(|(_, subregion)| !subregion.is_empty())
}

/// Region, sub-region, and in it each country's letters and digits. One text a line: a struct for each country would be
/// four times as long in the file that the reader fetches.
const REGIONS: &[(&str, &str, &str)] = &[
    (
        "002",
        "014",
        "BI108 DJ262 ER232 ET231 IO086 KE404 KM174 MG450 MU480 MW454 MZ508 RE638 RW646 SC690 SO706 SS728 \
         TF260 TZ834 UG800 YT175 ZM894 ZW716",
    ),
    ("002", "017", "AO024 CD180 CF140 CG178 CM120 GA266 GQ226 ST678 TD148"),
    ("002", "015", "DZ012 EG818 EH732 LY434 MA504 SD729 TN788"),
    ("002", "018", "BW072 LS426 NA516 SZ748 ZA710"),
    (
        "002",
        "011",
        "BF854 BJ204 CI384 CV132 GH288 GM270 GN324 GW624 LR430 ML466 MR478 NE562 NG566 SH654 SL694 SN686 \
         TG768",
    ),
    (
        "019",
        "029",
        "AG028 AI660 AW533 BB052 BL652 BQ535 BS044 CU192 CW531 DM212 DO214 GD308 GP312 HT332 JM388 KN659 \
         KY136 LC662 MF663 MQ474 MS500 PR630 SX534 TC796 TT780 VC670 VG092 VI850",
    ),
    ("019", "013", "BZ084 CR188 GT320 HN340 MX484 NI558 PA591 SV222"),
    ("019", "021", "BM060 CA124 GL304 PM666 US840"),
    ("019", "005", "AR032 BO068 BR076 BV074 CL152 CO170 EC218 FK238 GF254 GS239 GY328 PE604 PY600 SR740 UY858 VE862"),
    ("142", "143", "KG417 KZ398 TJ762 TM795 UZ860"),
    ("142", "030", "CN156 HK344 JP392 KP408 KR410 MN496 MO446 TW158"),
    ("142", "035", "BN096 ID360 KH116 LA418 MM104 MY458 PH608 SG702 TH764 TL626 VN704"),
    ("142", "034", "AF004 BD050 BT064 IN356 IR364 LK144 MV462 NP524 PK586"),
    (
        "142",
        "145",
        "AE784 AM051 AZ031 BH048 CY196 GE268 IL376 IQ368 JO400 KW414 LB422 OM512 PS275 QA634 SA682 SY760 \
         TR792 YE887",
    ),
    ("150", "151", "BG100 BY112 CZ203 HU348 MD498 PL616 RO642 RU643 SK703 UA804"),
    ("150", "154", "AX248 DK208 EE233 FI246 FO234 GB826 GG831 IE372 IM833 IS352 JE832 LT440 LV428 NO578 SE752 SJ744"),
    ("150", "039", "AD020 AL008 BA070 ES724 GI292 GR300 HR191 IT380 ME499 MK807 MT470 PT620 RS688 SI705 SM674 VA336"),
    ("150", "155", "AT040 BE056 CH756 DE276 FR250 LI438 LU442 MC492 NL528"),
    ("009", "053", "AU036 CC166 CX162 HM334 NF574 NZ554"),
    ("009", "054", "FJ242 NC540 PG598 SB090 VU548"),
    ("009", "057", "FM583 GU316 KI296 MH584 MP580 NR520 PW585 UM581"),
    ("009", "061", "AS016 CK184 NU570 PF258 PN612 TK772 TO776 TV798 WF876 WS882"),
    ("", "", "AQ010"),
];
