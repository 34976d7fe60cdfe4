//! Words that say how a sentence tells what it tells, and words that say nothing. Written by hand for
//! Linimasa; lower case, each list sorted.

/// What is told as to come.
pub(super) const PLANNED: &[&str] = &[
    "akan", "bakal", "berencana", "dijadwalkan", "direncanakan", "ditargetkan", "expected", "hendak",
    "menargetkan", "plans", "rencananya", "scheduled", "will",
];

/// What one side says against another.
pub(super) const CLAIMED: &[&str] = &[
    "accused", "accuses", "claimed", "claims", "diduga", "dituduh", "mengeklaim", "mengklaim", "menuding", "menuduh",
];

/// What is denied.
pub(super) const DENIED: &[&str] = &[
    "denied", "denies", "dibantah", "disangkal", "membantah", "menampik", "menepis", "menyangkal", "rejected",
];

/// Words at the head of a sentence that tie it to the one before, and say nothing by themselves.
pub(super) const CONNECTORS: &[&str] = &[
    "adapun", "di sisi lain", "kemudian", "kendati demikian", "lalu", "meanwhile", "meski begitu",
    "meski demikian", "namun", "namun demikian", "sebelumnya", "selain itu", "sementara", "sementara itu",
    "tetapi", "untuk diketahui",
];

/// Words that two sentences may share without telling the same.
pub(super) const EMPTY: &[&str] = &[
    "about", "ada", "adalah", "after", "agar", "akan", "akhir", "also", "and", "antara", "atas", "atau", "awal",
    "bagi", "bahwa", "baru", "because", "been", "before", "belum", "berbagai", "berita", "bersama", "bisa",
    "bukan", "bulan", "but", "could", "dalam", "dan", "dapat", "dari", "dengan", "depan", "dia", "ditulis", "from",
    "had", "hanya", "hari", "harus", "has", "have", "hingga", "ini", "into", "its", "itu", "jam", "jika", "juga",
    "kami", "karena", "kata", "kepada", "ketika", "kini", "kita", "lagi", "lain", "lalu", "lebih", "malam", "masih",
    "melalui", "memberikan", "menambahkan", "mengatakan", "menjadi", "menurut", "menyatakan", "mereka", "more",
    "namun", "not", "oleh", "orang", "pada", "pagi", "para", "pekan", "pihak", "pukul", "saat", "said", "sampai",
    "sangat", "satu", "saya", "sebagai", "sebelum", "sebelumnya", "sebuah", "secara", "sejak", "sekitar",
    "selain", "selama", "semua", "seorang", "seperti", "serta", "setelah", "siang", "sore", "sudah", "tahun", "tak",
    "tanggal", "telah", "tentang", "terhadap", "terkait", "termasuk", "tersebut", "tetapi", "that", "the", "their",
    "they", "this", "tidak", "told", "ujar", "untuk", "was", "were", "when", "which", "who", "will", "with",
    "would", "yaitu", "yakni", "yang",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_can_be_searched_by_halves() {
        for list in [PLANNED, CLAIMED, DENIED, CONNECTORS, EMPTY] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
