//! Pairs of texts of one day, Wednesday 8 May 2024, that contradict each other or only seem to. All are invented.

use crate::story::ConflictKind::{self, Date, Number, Place};

/// What contradicts, and on what.
pub(super) const TRUE: &[(ConflictKind, &str, &str)] = &[
    // Clock times.
    (
        Date,
        "Kebakaran Pasar Klewung mulai terjadi pada Selasa (7/5/2024) pukul 02.15 WIB.",
        "Menurut saksi, api mulai membakar Pasar Klewung pada Selasa pukul 03.40 WIB.",
    ),
    (
        Date,
        "Kereta Argo Lestari anjlok di dekat Stasiun Kemiri pada Selasa (7/5/2024) pukul 05.20 WIB.",
        "PT Kereta Nusa menyatakan Kereta Argo Lestari tergelincir dari rel pada Selasa pukul 06.05 WIB.",
    ),
    (
        Date,
        "Gempa mengguncang Kabupaten Selaras, Selasa (7/5/2024) pukul 09.12 WIB.",
        "Warga Kabupaten Selaras berlarian ketika lindu terasa pada Selasa pukul 09.47 WIB.",
    ),
    (
        Date,
        "Menteri Sosial Suryo Handaka tiba di Bandara Wamar pada Selasa (7/5/2024) pukul 08.10 WIT.",
        "Rombongan Suryo Handaka baru tiba pada Selasa pukul 09.45 WIT.",
    ),
    (
        Date,
        "Panitia menyiapkan 400 bungkus bubur untuk warga Kampung Laro. Bubur itu dibagikan pada Selasa (7/5/2024) \
         pukul 07.30 WIB.",
        "Bubur untuk warga Kampung Laro ternyata baru dibagikan Selasa pukul 10.15 WIB.",
    ),
    (
        Date,
        "Konser grup Lentera dimulai pukul 19.30 WIB, Selasa (7/5/2024), di Stadion Randu.",
        "Penonton mengeluh karena konser Lentera di Stadion Randu dimulai pukul 21.00 WIB, Selasa malam.",
    ),
    (
        Date,
        "A ferry carrying 80 people capsized off Tamura island at 6:20 a.m. on Tuesday, officials said.",
        "The coast guard said the ferry capsized off Tamura at 7:15 a.m. on Tuesday.",
    ),
    // Days.
    (
        Date,
        "Polisi menangkap bandar sabu Darto Wibisono di Tegalrejo pada Minggu (5/5/2024).",
        "Darto Wibisono dibekuk polisi di Tegalrejo, Senin (6/5/2024) malam.",
    ),
    (
        Date,
        "Jenazah Letnan Sugih Prayogo dimakamkan pada Senin (6/5/2024).",
        "Sugih Prayogo dikebumikan secara militer, Selasa (7/5/2024).",
    ),
    (
        Date,
        "Pengusaha Harun Basri diculik sekelompok pria pada Kamis (2/5/2024).",
        "Keluarga mengatakan Harun Basri diculik pada Sabtu (4/5/2024).",
    ),
    (
        Date,
        "DPRD Kota Randu mengesahkan peraturan daerah tentang parkir pada Jumat (3/5/2024).",
        "Peraturan daerah tentang parkir itu disahkan DPRD Kota Randu, Senin (6/5/2024).",
    ),
    (
        Date,
        "Penyanyi Ratna Wulan meninggal pada Minggu (5/5/2024) di rumahnya.",
        "Ratna Wulan wafat pada Sabtu (4/5/2024) setelah lama sakit.",
    ),
    (
        Date,
        "Police arrested former mayor Sandra Willis on Monday, May 6, 2024.",
        "Mantan wali kota Sandra Willis ditangkap polisi pada Minggu (5/5/2024).",
    ),
    (
        Date,
        "Presiden Arvania Milo Danek berbicara lewat telepon dengan Presiden Sorvia Elin Vargo pada Senin \
         (6/5/2024).",
        "Hubungan kedua negara memburuk setelah percakapan telepon Milo Danek dan Elin Vargo pada Minggu \
         (5/5/2024).",
    ),
    // Years.
    (
        Date,
        "Museum Batik Lasari berdiri sejak 1978 dan menyimpan 900 kain.",
        "Museum Batik Lasari, yang didirikan tahun 1982, ditutup sementara.",
    ),
    // Counts as of one moment.
    (
        Number,
        "Hingga Selasa (7/5/2024) pukul 20.00 WIB, 13 orang tewas dalam kecelakaan bus di Tol Cilame.",
        "Korban tewas kecelakaan bus di Tol Cilame mencapai 15 orang per Selasa pukul 20.00 WIB.",
    ),
    (
        Number,
        "Sebanyak 212 warga mengungsi ke balai kota hingga Selasa (7/5/2024) pukul 18.00 WIB.",
        "BPBD mencatat 262 pengungsi di balai kota sampai Selasa pukul 18.00 WIB.",
    ),
    (
        Number,
        "Hingga Selasa (7/5/2024) pukul 17.00 WITA, 11 orang terluka akibat ledakan gudang Marunda.",
        "Sampai Selasa pukul 16.00 WIB, RSUD Marunda merawat 17 orang yang terluka dalam ledakan gudang itu.",
    ),
    (
        Number,
        "Fourteen people were injured in the Wonoasri blast as of 6 p.m. on Tuesday, police said.",
        "Hospitals had treated 19 people injured in the Wonoasri blast by 6 p.m. on Tuesday.",
    ),
    // What a deed was done with.
    (
        Number,
        "Perampok menggasak uang Rp450 juta dari kantor Koperasi Bakti Jaya.",
        "Uang Koperasi Bakti Jaya yang digasak perampok berjumlah Rp540 juta.",
    ),
    (
        Number,
        "Nilai kontrak pembangunan Stadion Randu mencapai Rp82 miliar.",
        "Kontrak pembangunan Stadion Randu senilai Rp88 miliar diteken tahun lalu.",
    ),
    (
        Number,
        "Kepala sekolah mengatakan komite memesan 350 seragam dari Konveksi Lestari.",
        "Pemilik Konveksi Lestari menyebut komite memesan 530 seragam.",
    ),
    (
        Number,
        "PT Tirta Jaya menunggak pajak sebesar Rp34 miliar.",
        "Tunggakan pajak PT Tirta Jaya sebesar Rp43 miliar diumumkan pekan lalu.",
    ),
    (
        Number,
        "Bus Sinar Timur mengangkut 42 penumpang ketika terguling di Tol Cilame.",
        "Bus Sinar Timur yang terguling di Tol Cilame membawa 48 penumpang.",
    ),
    (
        Number,
        "Para penculik meminta tebusan Rp2 miliar kepada keluarga Harun Basri.",
        "Keluarga Harun Basri diminta membayar tebusan Rp3 miliar.",
    ),
    (
        Number,
        "Pasangan Galih Prakosa-Nita Arum memperoleh 12.304 suara dalam pemilihan Bupati Wungu.",
        "Galih Prakosa-Nita Arum meraih 12.340 suara dalam pemilihan Bupati Wungu.",
    ),
    (
        Number,
        "Kebakaran di Kampung Laro menghanguskan 34 rumah pada Selasa (7/5/2024).",
        "Kebakaran Kampung Laro, Selasa (7/5/2024), membakar 43 rumah warga.",
    ),
    // Places.
    (
        Place,
        "Darto Wibisono ditangkap di Hotel Melati, Senin (6/5/2024).",
        "Polisi menangkap Darto Wibisono di rumah kontrakan di Tegalrejo pada Senin (6/5/2024).",
    ),
    (
        Place,
        "Jasad Sarmin ditemukan di tepi Sungai Kaliwates pada Selasa (7/5/2024).",
        "Jasad Sarmin ditemukan warga di kebun karet di Dusun Ngadi.",
    ),
    (
        Place,
        "Nenek Wasiah dirawat di rumahnya sejak pekan lalu. Perempuan itu meninggal di Puskesmas Ngadi pada Selasa \
         (7/5/2024) pukul 05.10 WIB.",
        "Wasiah meninggal di RSUD Kertasari, Selasa (7/5/2024) pagi.",
    ),
    (
        Place,
        "Para penumpang bermalam di Hotel Mutiara, Senin (6/5/2024) malam.",
        "The passengers spent Monday night on mattresses in a school gym in Fernhill.",
    ),
    (
        Place,
        "Sandra Willis was arrested at a beach resort in Palmona at 9 p.m. WIB on Monday, May 6, 2024.",
        "Sandra Willis dibekuk di Bandara Palmona pada Senin (6/5/2024) pukul 21.00 WIB.",
    ),
    (
        Place,
        "Korban penembakan, Rudi Salim, dilarikan ke RS Bunda Kasih.",
        "Rudi Salim dilarikan ke RSUD Kertasari setelah ditembak.",
    ),
    (
        Place,
        "Kapal Merak Jaya bertolak dari Pelabuhan Sawo pada Senin (6/5/2024).",
        "Kapal Merak Jaya bertolak dari Pelabuhan Wungu, Senin (6/5/2024).",
    ),
    (
        Place,
        "Jenazah Sugih Prayogo dimakamkan di TPU Jatisari.",
        "Sugih Prayogo dimakamkan di Taman Makam Pahlawan Wungu.",
    ),
];

/// What only seems to contradict, and why it does not.
pub(super) const NEAR: &[(&str, &str, &str)] = &[
    (
        "two fires of one day",
        "Kebakaran melanda Pasar Klewung pada Selasa (7/5/2024) pukul 02.15 WIB.",
        "Kebakaran melanda Gudang Merpati pada Selasa (7/5/2024) pukul 03.40 WIB.",
    ),
    (
        "arrival and departure",
        "Suryo Handaka tiba di Bandara Wamar pada Selasa (7/5/2024) pukul 08.10 WIT.",
        "Suryo Handaka bertolak dari Bandara Wamar pada Selasa (7/5/2024) pukul 10.45 WIT.",
    ),
    (
        "aftershock",
        "Gempa mengguncang Kabupaten Selaras, Selasa (7/5/2024) pukul 09.12 WIB.",
        "Gempa susulan mengguncang Kabupaten Selaras, Selasa (7/5/2024) pukul 09.47 WIB.",
    ),
    (
        "one moment in two zones",
        "Konser grup Lentera dimulai pukul 19.30 WIB, Selasa (7/5/2024), di Stadion Randu.",
        "Konser Lentera di Stadion Randu dimulai pukul 20.30 WITA, Selasa malam.",
    ),
    (
        "ten minutes apart",
        "Konser grup Lentera dimulai pukul 19.30 WIB, Selasa (7/5/2024), di Stadion Randu.",
        "Konser Lentera di Stadion Randu dimulai sekitar pukul 19.40 WIB, Selasa malam.",
    ),
    (
        "when it was to begin, and did",
        "Konser grup Lentera dijadwalkan dimulai pukul 19.30 WIB, Selasa (7/5/2024), di Stadion Randu.",
        "Konser Lentera di Stadion Randu dimulai pukul 21.00 WIB, Selasa malam.",
    ),
    (
        "two meetings of a week",
        "Wali Kota Randu Hesti Palupi bertemu pedagang pada Senin (6/5/2024).",
        "Hesti Palupi bertemu pedagang pada Selasa (7/5/2024).",
    ),
    (
        "two questionings",
        "Penyidik memeriksa Darto Wibisono pada Senin (6/5/2024).",
        "Darto Wibisono diperiksa penyidik pada Selasa (7/5/2024).",
    ),
    (
        "a second call",
        "Milo Danek berbicara lewat telepon dengan Elin Vargo pada Minggu (5/5/2024).",
        "Milo Danek kembali berbicara lewat telepon dengan Elin Vargo pada Senin (6/5/2024).",
    ),
    (
        "an article that knows both days",
        "Milo Danek berbicara lewat telepon dengan Elin Vargo pada Minggu (5/5/2024). Pembicaraan telepon Milo Danek \
         dan Elin Vargo pada Senin (6/5/2024) berlangsung sejam.",
        "Percakapan telepon Milo Danek dan Elin Vargo pada Senin (6/5/2024) berakhir tanpa hasil.",
    ),
    (
        "arrest and charge",
        "Darto Wibisono ditangkap pada Minggu (5/5/2024).",
        "Darto Wibisono ditetapkan sebagai tersangka pada Senin (6/5/2024).",
    ),
    (
        "two people",
        "Darto Wibisono ditangkap di Tegalrejo pada Minggu (5/5/2024).",
        "Sarwono Hadi ditangkap di Tegalrejo pada Senin (6/5/2024).",
    ),
    (
        "one accident, two days of work",
        "Petugas mengevakuasi korban kecelakaan bus di Tol Cilame pada Minggu (5/5/2024).",
        "Petugas mengevakuasi korban kecelakaan bus di Tol Cilame pada Senin (6/5/2024).",
    ),
    (
        "a suspect is asked twice",
        "Penyidik memeriksa tersangka Darto Wibisono pada Senin (6/5/2024).",
        "Tersangka Darto Wibisono diperiksa pada Selasa (7/5/2024).",
    ),
    (
        "death and funeral",
        "Ratna Wulan meninggal pada Sabtu (4/5/2024).",
        "Jenazah Ratna Wulan dimakamkan pada Minggu (5/5/2024).",
    ),
    (
        "bodies are found day after day",
        "Tim SAR menemukan jenazah korban longsor di Kabupaten Ngadi pada Senin (6/5/2024).",
        "Tim SAR menemukan jenazah korban longsor di Kabupaten Ngadi pada Selasa (7/5/2024).",
    ),
    (
        "built and rebuilt",
        "Museum Batik Lasari didirikan pada 1978.",
        "Museum Batik Lasari direnovasi pada 1982.",
    ),
    (
        "a toll that grows",
        "Korban tewas kecelakaan bus di Tol Cilame mencapai 13 orang hingga Senin (6/5/2024) pukul 20.00 WIB.",
        "Korban tewas kecelakaan bus di Tol Cilame mencapai 15 orang hingga Selasa (7/5/2024) pukul 08.00 WIB.",
    ),
    (
        "dead and injured of one moment",
        "Hingga Selasa (7/5/2024) pukul 20.00 WIB, 13 orang tewas dalam kecelakaan bus di Tol Cilame.",
        "Hingga Selasa pukul 20.00 WIB, 24 orang terluka dalam kecelakaan bus di Tol Cilame.",
    ),
    (
        "part and whole of one moment",
        "Hingga Selasa (7/5/2024) pukul 18.00 WIB, 212 warga mengungsi ke balai kota.",
        "Dari 212 warga yang mengungsi, 90 orang di antaranya anak-anak, hingga Selasa pukul 18.00 WIB.",
    ),
    (
        "another counted thing",
        "Kebakaran di Kampung Laro menghanguskan 34 rumah pada Selasa (7/5/2024).",
        "Kebakaran Kampung Laro, Selasa (7/5/2024), menghanguskan 12 kios.",
    ),
    (
        "rounded",
        "Perampok menggasak uang Rp450 juta dari kantor Koperasi Bakti Jaya.",
        "Uang Koperasi Bakti Jaya yang digasak perampok sekitar Rp460 juta.",
    ),
    (
        "a limit",
        "Perampok menggasak uang Rp450 juta dari kantor Koperasi Bakti Jaya.",
        "Perampok menggasak uang lebih dari Rp400 juta dari kantor Koperasi Bakti Jaya.",
    ),
    (
        "two robberies",
        "Perampok menggasak uang Rp450 juta dari kantor Koperasi Bakti Jaya.",
        "Perampok menggasak uang Rp540 juta dari Toko Emas Mulia.",
    ),
    (
        "what is paid in parts",
        "PT Tirta Jaya menunggak pajak sebesar Rp34 miliar.",
        "PT Tirta Jaya membayar pajak sebesar Rp21 miliar.",
    ),
    (
        "tickets sold by two days",
        "Panitia menjual 1.200 tiket pada Senin (6/5/2024).",
        "Panitia menjual 1.500 tiket pada Selasa (7/5/2024).",
    ),
    (
        "two buyers",
        "Komite SMA Wungu memesan 350 seragam dari Konveksi Lestari.",
        "Komite SMA Randu memesan 530 seragam dari Konveksi Lestari.",
    ),
    (
        "ordered and delivered",
        "Komite memesan 350 seragam dari Konveksi Lestari.",
        "Konveksi Lestari mengirim 250 seragam kepada komite.",
    ),
    (
        "what each gets",
        "Bupati menyerahkan bantuan Rp500 juta untuk korban longsor Ngadi.",
        "Setiap korban longsor Ngadi menerima bantuan Rp200 juta.",
    ),
    (
        "passengers, and with the crew",
        "Pesawat Nusa Air membawa 162 penumpang dan tujuh awak.",
        "Pesawat Nusa Air membawa 169 orang.",
    ),
    (
        "two candidates",
        "Galih Prakosa memperoleh 12.304 suara dalam pemilihan Bupati Wungu.",
        "Darman Hidayat memperoleh 11.340 suara dalam pemilihan Bupati Wungu.",
    ),
    (
        "demanded and granted",
        "Jaksa menuntut Rudi Salim membayar denda Rp500 juta.",
        "Hakim memerintahkan Rudi Salim membayar denda Rp300 juta.",
    ),
    (
        "a correction",
        "Perampok menggasak uang Rp450 juta dari kantor Koperasi Bakti Jaya.",
        "Ralat: uang yang digasak perampok dari Koperasi Bakti Jaya seharusnya Rp540 juta.",
    ),
    (
        "a hotel in a town",
        "Darto Wibisono ditangkap di Hotel Melati, Senin (6/5/2024).",
        "Polisi menangkap Darto Wibisono di Tegalrejo pada Senin (6/5/2024).",
    ),
    (
        "a hotel without its name",
        "Darto Wibisono ditangkap di Hotel Melati, Senin (6/5/2024).",
        "Polisi menangkap Darto Wibisono di sebuah hotel di Tegalrejo.",
    ),
    (
        "one hospital in two languages",
        "Ratna Wulan meninggal di RSUD Kertasari, Selasa (7/5/2024).",
        "Ratna Wulan died at a hospital in Kertasari on Tuesday, May 7, 2024.",
    ),
    (
        "found dead here, examined there",
        "Jasad Sarmin ditemukan di Sungai Kaliwates pada Selasa (7/5/2024).",
        "Jasad Sarmin diautopsi di RSUD Kertasari pada Selasa (7/5/2024).",
    ),
    (
        "two bodies",
        "Jasad Sarmin ditemukan di Sungai Kaliwates pada Selasa (7/5/2024).",
        "Jasad Wasiah ditemukan di kebun karet di Dusun Ngadi pada Selasa (7/5/2024).",
    ),
    (
        "moved from one hospital to another",
        "Rudi Salim dilarikan ke Puskesmas Ngadi setelah ditembak.",
        "Rudi Salim kemudian dirujuk ke RSUD Kertasari.",
    ),
    (
        "where from and where to",
        "Kapal Merak Jaya bertolak dari Pelabuhan Sawo pada Senin (6/5/2024).",
        "Kapal Merak Jaya bertolak ke Pelabuhan Wungu, Senin (6/5/2024).",
    ),
    (
        "two meetings of a day",
        "Hesti Palupi bertemu pedagang di Balai Kota Randu pada Senin (6/5/2024).",
        "Hesti Palupi bertemu sopir angkutan di Terminal Wonoasri pada Senin (6/5/2024).",
    ),
    (
        "a shop on its street",
        "Rudi Salim ditembak di Jalan Kenanga, Senin (6/5/2024).",
        "Rudi Salim ditembak di depan Toko Sumber Rejeki, Senin (6/5/2024).",
    ),
    (
        "arrested here, held there",
        "Darto Wibisono ditangkap di Hotel Melati, Senin (6/5/2024).",
        "Darto Wibisono ditahan di Mapolres Randu sejak Senin (6/5/2024).",
    ),
];
