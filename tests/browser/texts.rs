//! Short articles on invented events, with the kinds of trouble that real ones have.

/// A file: its name and its text.
pub type Text = (&'static str, &'static str);

/// Three articles on one event: a stated date, one that follows from the others, and one in English.
pub const STORY: [Text; 3] = [STATED, UNDATED, ENGLISH];

/// States its own date; `Minggu malam`, `Kamis pekan ini` and `besok` hang on it.
pub const STATED: Text = (
    "tutup.txt",
    "Jembatan Gantung Lemahwangi Ditutup Setelah Kabelnya Putus\n\
     Senin, 4 Maret 2024 09:30 WIB\n\
     \n\
     Lemahwangi - Jembatan gantung di atas Sungai Cilamping ditutup sejak Minggu malam setelah satu kabelnya \
     putus. Jembatan itu dibangun pada 1987.\n\
     \n\
     Kepala Dinas Perhubungan Lemahwangi, Wulandari Saputri, mengatakan perbaikan dimulai pada Kamis pekan ini. \
     \"Kami meminta warga memakai perahu yang disediakan,\" kata Wulandari.\n\
     \n\
     Bupati Hendra Kusnadi dijadwalkan meninjau lokasi besok.\n",
);

/// States no date: only weekdays.
pub const UNDATED: Text = (
    "perahu.txt",
    "Warga Parungjaya Menyeberang dengan Perahu\n\
     \n\
     Warga Desa Parungjaya menyeberangi Sungai Cilamping dengan perahu sejak jembatan gantung ditutup pada \
     hari Minggu, 3 Maret 2024.\n\
     \n\
     Bupati Hendra Kusnadi meninjau lokasi pada hari Selasa. Menurut Hendra, perbaikan baru dimulai pekan depan.\n\
     \n\
     Jembatan itu dibangun pada 1991.\n",
);

/// The same in English.
pub const ENGLISH: Text = (
    "bridge.txt",
    "Suspension Bridge in Lemahwangi Closed After Cable Snaps\n\
     Tue, March 5, 2024\n\
     \n\
     The suspension bridge over the Cilamping River was closed on Sunday night after a cable snapped, the head of \
     the transport office, Wulandari Saputri, said on Monday.\n\
     \n\
     Repairs are to start on Thursday. Regent Hendra Kusnadi visited the site on Tuesday.\n",
);

/// On another event.
pub const OTHER: Text = (
    "pasar.txt",
    "Pasar Ikan Tanjungsari Dibuka Kembali\n\
     Jumat, 8 Maret 2024\n\
     \n\
     Pasar ikan Tanjungsari dibuka kembali kemarin setelah diperbaiki selama tiga bulan. Kepala pasar Nurhayati \
     Lubis mengatakan, semua kios terisi.\n",
);

/// Quotations of every form, quantities, and much that is no part of the article's text.
pub const TOLD: Text = (
    "tanggul.txt",
    "Tanggul Kali Wungu Jebol, Ratusan Rumah Terendam\n\
     Rabu, 6 Maret 2024\n\
     \n\
     KENDAL - Tanggul Kali Wungu jebol pada Selasa malam. Lebih dari 1.250 rumah di Desa Karangjati terendam.\n\
     \n\
     \"Air naik cepat sekali, kami hanya sempat membawa anak-anak,\" kata Bupati Kendal Dewi Lestari.\n\
     \n\
     Baca juga: Harga Cabai di Pasar Weleri Naik\n\
     \n\
     Ia membantah bahwa tanggul itu tidak pernah diperiksa. Perbaikan menelan Rp 2,5 miliar.\n\
     \n\
     Bagikan artikel ini\n",
);

/// A toll that goes on, and a number that its outlet corrects.
pub const CORRECTED: [Text; 3] = [
    (
        "karam.txt",
        "KM Sinar Teluk Karam di Selat Wairana\n\
         Senin, 3 Juni 2024 - 20:00 WIB\n\
         \n\
         WAIRANA, WartaSiang.com - KM Sinar Teluk karam di Selat Wairana, Senin (3/6/2024). Empat penumpang meninggal \
         dunia, kata Kepala Kantor SAR Wairana, Pius Lado.\n\
         \n\
         Kapal itu membawa 58 karung beras pada Senin (3/6/2024).\n",
    ),
    (
        "bertambah.txt",
        "Korban KM Sinar Teluk Bertambah\n\
         Selasa, 4 Juni 2024 - 19:00 WIB\n\
         \n\
         WAIRANA, KabarLaut.id - Korban meninggal akibat karamnya KM Sinar Teluk bertambah menjadi sembilan orang hingga \
         Selasa sore. Pius Lado mengatakan pencarian di Selat Wairana dilanjutkan.\n",
    ),
    (
        "ralat.txt",
        "Nakhoda KM Sinar Teluk Diperiksa\n\
         Rabu, 5 Juni 2024 - 19:00 WIB\n\
         \n\
         WAIRANA, WartaSiang.com - Polisi memeriksa nakhoda KM Sinar Teluk, Rabu (5/6/2024).\n\
         \n\
         Ralat: Dalam berita Senin kami menulis kapal itu membawa 58 karung beras. Yang benar 85 karung.\n",
    ),
];
