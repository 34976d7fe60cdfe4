//! Pairs of texts of one day, Wednesday 8 May 2024, that only seem to contradict each other. All are invented.

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
    (
        "the lights go out and come back",
        "Listrik di Kota Randu padam pada Senin (6/5/2024) pukul 18.40 WIB.",
        "Listrik di Kota Randu menyala kembali pada Senin (6/5/2024) pukul 20.25 WIB.",
    ),
    (
        "two towns without lights",
        "Listrik di Kota Randu padam pada Senin (6/5/2024) pukul 18.40 WIB.",
        "Listrik di Kota Wungu padam pada Senin (6/5/2024) pukul 19.25 WIB.",
    ),
    (
        "a fire begins and is put out",
        "Kebakaran gudang kapas di Wonoasri terjadi pada Selasa (7/5/2024) pukul 04.00 WIB.",
        "Kebakaran gudang kapas di Wonoasri padam pada Selasa (7/5/2024) pukul 06.30 WIB.",
    ),
    (
        "two flights",
        "Pesawat Nusa Air mendarat di Bandara Wamar pada Selasa (7/5/2024) pukul 08.10 WIT.",
        "Pesawat Cakra Air mendarat di Bandara Wamar pada Selasa (7/5/2024) pukul 09.45 WIT.",
    ),
    (
        "help comes twice",
        "Bupati Hesti Palupi menyerahkan bantuan beras kepada warga pada Senin (6/5/2024).",
        "Hesti Palupi menyerahkan bantuan selimut kepada warga pada Selasa (7/5/2024).",
    ),
    (
        "two shelters",
        "Sebanyak 212 pengungsi ditampung di GOR Randu pada Senin (6/5/2024).",
        "Sebanyak 140 pengungsi ditampung di Masjid Agung Kota pada Senin (6/5/2024).",
    ),
    (
        "two loads",
        "Truk pertama mengangkut 12 ton beras ke Desa Sukamulya.",
        "Truk kedua mengangkut 15 ton beras ke Desa Karangjati.",
    ),
    (
        "two accused of one trial",
        "Rudi Salim divonis pada Senin (6/5/2024).",
        "Darto Wibisono divonis pada Selasa (7/5/2024).",
    ),
    (
        "he flies there and back",
        "Suryo Handaka terbang dari Bandara Sawo pada Senin (6/5/2024).",
        "Suryo Handaka terbang dari Bandara Wamar pada Selasa (7/5/2024).",
    ),
    (
        "two quakes of a week",
        "Gempa mengguncang Kabupaten Selaras pada Minggu (5/5/2024).",
        "Gempa mengguncang Kabupaten Selaras pada Selasa (7/5/2024).",
    ),
    (
        "two eruptions of a day",
        "Gunung Sela meletus pada Selasa (7/5/2024) pukul 03.10 WIB.",
        "Gunung Sela kembali meletus pada Selasa (7/5/2024) pukul 05.25 WIB.",
    ),
    (
        "a birthday between two articles",
        "Polisi memeriksa Darman Hidayat (27), sopir truk itu.",
        "Darman Hidayat (28) ditahan sejak Selasa malam.",
    ),
    (
        "two people of one family name",
        "Polisi memeriksa Darman Hidayat (27), sopir truk itu.",
        "Polisi juga memeriksa Yusuf Hidayat (53), pemilik truk itu.",
    ),
    (
        "the age of another in the sentence",
        "Polisi memeriksa Darman Hidayat (27), sopir truk itu.",
        "Darman Hidayat menabrak Ratna Wulan. Perempuan berusia 61 tahun itu meninggal di tempat.",
    ),
    (
        "two fires that lasted differently",
        "Api di Pasar Klewung padam setelah tiga jam.",
        "Api di Gudang Merpati padam setelah tujuh jam.",
    ),
    (
        "passengers and all on board",
        "Sebanyak 42 penumpang berada di dalam bus itu.",
        "Polisi menyebut 45 orang berada di dalam bus itu.",
    ),
    (
        "within another building",
        "Sekitar 40 karyawan berada di gudang Sinar Padi ketika atapnya ambruk.",
        "Sebanyak 90 murid berada di SD Karangjati ketika gempa terasa.",
    ),
    (
        "what is owed and what was paid",
        "Menurut petani, tebu yang belum dibayar sejak Maret bernilai Rp4,8 miliar.",
        "Pabrik sudah membayar Rp1,8 miliar untuk tebu petani.",
    ),
    (
        "two strikes",
        "Sopir angkot Terminal Wungu mogok pada Kamis (2/5/2024).",
        "Buruh pabrik gula Candi mogok pada Sabtu (4/5/2024).",
    ),
];
