//! Pairs of texts of one day, Wednesday 8 May 2024, that contradict each other. All are invented.

use crate::story::ConflictKind::{self, Date, Number, Place};

/// What contradicts, and on what.
pub(super) const TRUE: &[(ConflictKind, &str, &str)] = &[
    // Years.
    (
        Date,
        "Prasasti seberat 9 kilogram itu ditemukan seorang petani di Desa Wanasepi pada 1981.",
        "Prasasti berbobot sekitar 9 kilogram itu ditemukan pada 1987 oleh petani Desa Wanasepi.",
    ),
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
    (
        Date,
        "Listrik di Kota Randu padam pada Senin (6/5/2024) pukul 18.40 WIB.",
        "PLN menyebut listrik di Kota Randu mulai padam Senin pukul 19.25 WIB.",
    ),
    (
        Date,
        "Api yang membakar gudang kapas di Wonoasri baru padam Selasa (7/5/2024) pukul 06.00 WIB.",
        "Kebakaran gudang kapas di Wonoasri dapat dipadamkan pada Selasa pukul 08.30 WIB.",
    ),
    (
        Date,
        "Tanggul Sungai Kaliwates jebol pada Minggu (5/5/2024) malam.",
        "Warga mengatakan tanggul Sungai Kaliwates sudah jebol sejak Sabtu (4/5/2024) malam.",
    ),
    (
        Date,
        "Satelit Garuda-3 diluncurkan dari Pulau Morai, Selasa (7/5/2024) pukul 04.15 WIT.",
        "Peluncuran satelit Garuda-3 berlangsung Selasa pukul 05.00 WIT.",
    ),
    (
        Number,
        "Hingga Selasa (7/5/2024) pukul 12.00 WIB, tim SAR mengevakuasi 23 pendaki dari Gunung Sela.",
        "Menurut taman nasional, 32 pendaki dievakuasi dari Gunung Sela sampai Selasa pukul 12.00 WIB.",
    ),
    (
        Number,
        "Pemogokan di pabrik PT Maju Bersama pada Senin (6/5/2024) diikuti 1.200 buruh.",
        "Serikat menyebut 2.000 buruh ikut mogok di pabrik PT Maju Bersama, Senin (6/5/2024).",
    ),
    (
        Number,
        "Luas lahan yang terbakar di Taman Nasional Beruk 340 hektare.",
        "Lahan yang terbakar di Taman Nasional Beruk seluas 430 hektare.",
    ),
    (
        Number,
        "Tinggi gelombang yang menghantam Pantai Sela mencapai 3 meter pada Senin (6/5/2024).",
        "Gelombang setinggi 5 meter menghantam Pantai Sela, Senin (6/5/2024).",
    ),
    (
        Place,
        "Jembatan penyeberangan itu dibangun di Desa Sukamulya. Bayi Nirmala dilahirkan di Puskesmas Ngadi.",
        "Bayi Nirmala lahir di RSUD Kertasari.",
    ),
    (
        Place,
        "Kedua kubu meneken perjanjian damai di Hotel Mutiara, Senin (6/5/2024).",
        "Perjanjian damai itu diteken kedua kubu di kantor Bupati Wungu pada Senin (6/5/2024).",
    ),
    (
        Place,
        "Pesawat latih Cakra jatuh di Desa Sukamulya pada Senin (6/5/2024).",
        "Pesawat latih Cakra jatuh di Desa Karangjati, Senin (6/5/2024).",
    ),
    // Ages, lengths, who is within, and what is owed.
    (
        Number,
        "Sopir truk gandeng itu, Darman Hidayat, selamat. Lelaki berusia 27 tahun itu mengaku mengantuk.",
        "Polisi menahan Darman Hidayat (72) sejak Selasa malam.",
    ),
    (
        Number,
        "Warga menyalami Ratna Wulan, 31, di balai desa.",
        "Ratna Wulan, a 37-year-old baker, told police that she saw the truck.",
    ),
    (
        Number,
        "Api di Pasar Klewung padam pada Selasa pagi setelah petugas berjibaku selama tiga jam.",
        "Api di Pasar Klewung baru bisa dijinakkan setelah tujuh jam.",
    ),
    (
        Number,
        "Sekitar 40 karyawan berada di gudang Sinar Padi ketika atapnya ambruk.",
        "Manajemen menyatakan kurang dari 15 orang berada di gudang Sinar Padi saat itu.",
    ),
    (
        Number,
        "Menurut petani, tebu yang belum dibayar sejak Maret bernilai Rp4,8 miliar.",
        "Tunggakan pabrik untuk tebu petani hanya Rp1,8 miliar dan dicicil sejak April.",
    ),
    (
        Date,
        "Sopir angkot Terminal Wungu mogok pada Kamis (2/5/2024).",
        "Pemogokan sopir angkot Terminal Wungu terjadi pada Sabtu (4/5/2024).",
    ),
];
