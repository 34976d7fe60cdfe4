//! The table: a row a text, Indonesian and English beside each other.

macro_rules! table {
    ($($(#[doc = $group:literal])? $key:ident: $id:literal, $en:literal;)*) => {
        /// The texts of one language.
        #[derive(Debug)]
        pub struct Texts { $(#[allow(missing_docs, reason = "the texts say it themselves")] pub $key: &'static str,)* }
        /// Indonesian.
        pub const ID: Texts = Texts { $($key: $id,)* };
        /// English.
        pub const EN: Texts = Texts { $($key: $en,)* };
        /// Every row: its key, Indonesian, English.
        #[cfg(test)]
        pub fn rows() -> Vec<(&'static str, &'static str, &'static str)> {
            vec![$((stringify!($key), $id, $en),)*]
        }
    };
}

table! {
    /// The bar.
    skip: "Langsung ke isi", "Skip to content";
    home: "Linimasa, ke cerita", "Linimasa, to the story";
    views: "Tampilan", "Views";
    view_story: "Cerita", "Story";
    view_article: "Artikel", "Article";
    view_names: "Nama", "Names";
    add: "Tambah artikel", "Add articles";
    language: "Bahasa", "Language";
    theme_system: "Tema: ikut sistem", "Theme: system";
    theme_light: "Tema: terang", "Theme: light";
    theme_dark: "Tema: gelap", "Theme: dark";
    status_loading: "Memuat…", "Loading…";
    status_ready: "Siap, tidak perlu jaringan lagi", "Ready, no network needed from here";
    status_failed: "Tidak dapat memuat semuanya", "Could not load everything";
    status_stopped: "Program pembaca berhenti", "The reading program stopped";
    retry: "Coba lagi", "Try again";

    /// The empty page.
    tagline: "Letakkan beberapa artikel tentang satu cerita, dan lihat siapa, di mana, dan kapan di setiap artikel, satu linimasa dari semuanya, serta di mana sumber-sumbernya saling bertentangan.", "Drop in a few articles on one story and see who, where and when in each of them, one timeline across them all, and where the sources contradict each other.";
    drop_here: "Letakkan berkas artikel di sini", "Drop article files here";
    drop_hint: "atau di mana saja pada halaman ini. Teks biasa (.txt), satu artikel per berkas.", "or anywhere on this page. Plain text (.txt), one article a file.";
    drop_now: "Lepaskan untuk menambahkan", "Let go to add";
    choose: "Pilih berkas", "Choose files";
    paste_title: "Tempel teks", "Paste a text";
    paste_label: "Teks artikel", "The article's text";
    paste_hint: "Ctrl+V juga bisa langsung pada halaman, di luar kotak ini.", "Ctrl+V works directly on the page too, outside this box.";
    paste_add: "Tambahkan teks", "Add the text";
    sample: "Coba cerita contoh", "Try the sample story";
    sample_hint: "Enam artikel pendek karangan tentang satu peristiwa rekaan.", "Six short made-up articles on one invented event.";
    sample_name: "Contoh {n}", "Sample {n}";
    pasted_name: "Teks tempelan {n}", "Pasted text {n}";
    privacy_title: "Tidak ada yang keluar dari peramban ini", "Nothing leaves this browser";
    privacy_text: "Artikel dibaca di komputer Anda sendiri. Kebijakan keamanan halaman ini melarang sambungan ke server lain, juga bagi program pembacanya. Setelah tertulis “siap”, halaman tidak mengirim atau meminta apa pun lagi. Artikel tidak disimpan: ketika halaman ditutup, semuanya hilang.", "The articles are read on your own computer. The page's security policy forbids connections to any other server, for the program that reads them too. Once it says “ready”, the page sends and requests nothing more. Articles are not stored: when the page is closed, everything is gone.";
    privacy_check: "Cara memeriksanya", "How to check";
    privacy_step_1: "Tunggu sampai tertulis “siap”, lalu putuskan jaringan. Semuanya tetap bekerja.", "Wait until it says “ready”, then disconnect the network. Everything goes on working.";
    privacy_step_2: "Atau buka alat pengembang peramban (F12), bagian Jaringan (Network), lalu tambahkan artikel: tidak ada baris baru.", "Or open the browser's developer tools (F12), the Network part, and add articles: no new line appears.";
    privacy_step_3: "Kebijakannya tertulis di sumber halaman (Ctrl+U), pada baris Content-Security-Policy.", "The policy stands in the page's source (Ctrl+U), in the line Content-Security-Policy.";

    /// The story.
    articles_n: "{n} artikel", "{n} article|{n} articles";
    events_n: "{n} peristiwa", "{n} event|{n} events";
    names_n: "{n} nama", "{n} name|{n} names";
    repeats_n: "{n} bagian berulang dihitung sekali", "{n} repeated passage counted once|{n} repeated passages counted once";
    words_n: "{n} kata", "{n} word|{n} words";
    no_days: "Tanpa tanggal", "No dates";
    save_json: "Simpan JSON", "Save JSON";
    save_csv: "Simpan CSV", "Save CSV";
    start_over: "Mulai dari awal", "Start over";
    conflicts: "Sumber saling bertentangan", "The sources disagree";
    conflicts_n: "{n} pertentangan", "{n} contradiction|{n} contradictions";
    conflict_none: "Bukan pertentangan", "Not a contradiction";
    conflicts_more: "Tampilkan {n} lagi", "Show {n} more";
    updates: "Yang berubah kemudian", "What changed later";
    updates_hint: "Ralat, versi baru, dan jumlah yang bertambah: bukan pertentangan.", "Corrections, later versions and counts that have gone up: no contradictions.";
    updates_more: "Tampilkan {n} lagi", "Show {n} more";
    versus: "berbeda dari", "differs from";
    timeline: "Linimasa", "Timeline";
    timeline_alt: "Linimasa {days}: {events} dalam {articles}. Daftar peristiwa di bawah memuat semuanya.", "Timeline {days}: {events} in {articles}. The list of events below holds all of them.";
    timeline_before: "latar", "background";
    timeline_after: "kelak", "later";
    timeline_others: "{n} artikel lain", "{n} other article|{n} other articles";
    timeline_hint: "Arahkan penunjuk ke satu titik untuk membacanya, klik untuk melihatnya di daftar.", "Point at a dot to read it, click to see it in the list.";
    key_reported: "terjadi", "happened";
    key_planned: "direncanakan", "planned";
    key_claimed: "kata satu pihak", "one side says";
    key_denied: "dibantah", "denied";
    key_band: "rentang waktu", "stretch of time";
    key_published: "artikel terbit", "article published";
    key_conflict: "bertentangan", "disagree";
    events: "Peristiwa", "Events";
    undated: "Tanpa tanggal", "Without a date";
    undated_hint: "Kalimat berwaktu yang tidak dapat ditanggali. Tetapkan tanggal terbit artikelnya agar masuk linimasa.", "Sentences with a time that could not be dated. Set the article's published date to put them on the timeline.";
    undated_n: "{n} kalimat", "{n} sentence|{n} sentences";
    outcome_unknown: "Waktunya sudah lewat; artikel-artikel ini tidak menyebut hasilnya.", "Its time has passed; these articles do not tell what came of it.";
    background: "Latar", "Background";
    background_hint: "Jauh sebelum atau sesudah hari-hari cerita ini.", "Long before or after the days of this story.";
    events_more: "Tampilkan {n} peristiwa lagi", "Show {n} more events";
    no_events: "Tidak ada kalimat dengan waktu yang dapat ditanggali. Isi tanggal terbit artikelnya, maka “kemarin” dan “Kamis” mendapat tanggal.", "No sentence has a time that can be dated. Set the articles' published dates, and “yesterday” and “Thursday” get theirs.";
    sources: "Sumber", "Sources";
    events_main: "{n} yang utama saja", "Only the {n} that matter most";
    events_all: "Semua {n} peristiwa", "All {n} events";
    events_main_hint: "Yang utama: yang dimuat paling banyak sumber yang berdiri sendiri, dan yang membuka artikel.", "Those that matter most: told by most sources that do not depend on each other, and at the head of articles.";
    independent_n: "{n} sumber berdiri sendiri", "{n} independent source|{n} independent sources";
    independent_hint: "Artikel yang mengutip kantor berita yang sama, atau menyalin satu sama lain, dihitung sebagai satu sumber.", "Articles that take from one agency, or copy one another, count as one source.";
    said_by: "menurut", "according to";
    denied_by: "oleh", "by";
    evidence_n: "{n} kalimat, dan asal tanggalnya", "{n} sentence, and how it was dated|{n} sentences, and how they were dated";
    told_as: "menurut {source}: {status}", "{source}: {status}";
    who: "Siapa", "Who";
    all_names: "Semua nama", "All names";
    articles: "Artikel", "Articles";
    published_on: "terbit {date}", "published {date}";

    /// The article.
    article_choose: "Pilih artikel", "Choose an article";
    article_none: "Tidak ada artikel seperti itu lagi.", "There is no such article any more.";
    article_loading: "Menyiapkan artikel…", "Preparing the article…";
    published: "Terbit", "Published";
    published_change: "Ubah tanggal", "Change the date";
    published_label: "Tanggal terbit", "Published date";
    published_reset: "Kembalikan", "Undo my change";
    published_pick: "Yang cocok dengan isinya:", "What fits the text:";
    origin_corrected: "Anda yang mengisi", "set by you";
    origin_given: "diberikan bersama artikel", "given with the article";
    origin_stated: "tertulis di artikel", "stated in the article";
    origin_inferred: "disimpulkan", "inferred";
    origin_unknown: "tidak diketahui", "not known";
    legend: "Tanda dalam teks", "Marks in the text";
    legend_keys: "n tanda berikutnya, p sebelumnya, Esc menutup keterangan.", "n next mark, p previous mark, Esc closes the note.";
    kind_person: "Orang", "People";
    kind_organisation: "Lembaga", "Organisations";
    kind_place: "Tempat", "Places";
    kind_other: "Nama lain", "Other names";
    kind_time: "Waktu", "Times";
    kind_quantity: "Jumlah", "Quantities";
    kind_quote: "Kutipan", "Quotations";
    kind_report: "Kutipan tak langsung", "Reported speech";
    furniture: "Bagian di luar berita", "Around the article";
    one_person: "orang", "person";
    one_organisation: "lembaga", "organisation";
    one_place: "tempat", "place";
    one_other: "nama", "name";
    one_time: "waktu", "time";
    one_quantity: "jumlah", "quantity";
    one_quote: "kutipan", "quotation";
    one_report: "kutipan tak langsung", "reported speech";
    voices: "Siapa berbicara", "Who speaks";
    voice_next: "{name}: kutipan berikutnya", "{name}: next quotation";
    card: "Keterangan tanda", "About the mark";
    card_empty: "Arahkan penunjuk atau fokus ke satu tanda untuk melihat nilainya dan dari mana asalnya.", "Point at a mark or focus it to see its value and where it comes from.";
    card_close: "Tutup", "Close";
    card_name: "Di mana lagi nama ini disebut", "Where else this name stands";
    remove: "Hapus artikel ini", "Remove this article";
    more_text: "Tampilkan lanjutannya ({n} paragraf)", "Show the rest ({n} paragraph)|Show the rest ({n} paragraphs)";
    repeat_label: "bagian berulang", "repeated passage";

    /// The names.
    names: "Nama", "Names";
    names_filter: "Saring nama", "Filter names";
    names_all: "Semua", "All";
    names_none: "Tidak ada nama yang cocok.", "No name fits.";
    names_choose: "Pilih satu nama untuk melihat di mana saja ia disebut.", "Choose a name to see where it stands.";
    names_back: "Kembali ke daftar nama", "Back to the list of names";
    mentions_n: "disebut {n} kali", "mentioned {n} time|mentioned {n} times";
    also_called: "Juga ditulis", "Also written";
    why_one: "Mengapa dianggap satu", "Why these are taken for one";
    maybe_one: "Mungkin sama", "Possibly the same";
    maybe_hint: "Tidak digabung, sebab belum pasti. Periksalah sendiri.", "Not merged, for it is not certain. See for yourself.";
    and: "dan", "and";
    in_article: "{n} di {article}", "{n} in {article}";

    /// Messages.
    messages: "Pesan", "Messages";
    dismiss: "Tutup pesan ini", "Dismiss this message";
    dismiss_all: "Tutup semua pesan", "Dismiss all messages";
    messages_more: "dan {n} pesan lagi", "and {n} more message|and {n} more messages";
    reading: "Membaca artikel", "Reading articles";
    reading_n: "{done} dari {total} sumber dibaca", "{done} of {total} sources read";
    said_read: "{name} dibaca.", "{name} was read.";
    said_all: "Selesai: {articles} dibaca, {failures}.", "Done: {articles} read, {failures}.";
    said_all_well: "Selesai: {articles} dibaca.", "Done: {articles} read.";
    failures_n: "{n} sumber gagal", "{n} source failed|{n} sources failed";
    saved: "Disimpan: {name}", "Saved: {name}";
    problem_empty: "{name} kosong: tidak ada isinya sama sekali. Periksa berkasnya, lalu tambahkan lagi.", "{name} is empty: there is nothing in it at all. Check the file and add it again.";
    problem_blank: "{name} hanya berisi spasi dan baris kosong. Salin teks artikelnya, lalu tempelkan lagi.", "{name} holds only spaces and empty lines. Copy the article's text and paste it again.";
    problem_large: "{name} terlalu besar ({size}). Yang dibaca sekaligus paling banyak {limit}; bagi menjadi beberapa berkas.", "{name} is too large ({size}). At most {limit} are read at once; split it into several files.";
    problem_binary: "{name} bukan teks. Simpan artikelnya sebagai teks biasa (.txt), atau salin dan tempelkan teksnya.", "{name} is not text. Save the article as plain text (.txt), or copy and paste its text.";
    problem_format: "{name} adalah berkas {format}, yang belum dapat dibaca. Simpan sebagai teks biasa (.txt), atau salin dan tempelkan teksnya.", "{name} is a {format} file, which cannot be read yet. Save it as plain text (.txt), or copy and paste its text.";
    problem_unreadable: "{name} tidak dapat dibuka: mungkin sebuah folder, atau berkas yang sudah dipindahkan. Letakkan berkas-berkasnya sendiri, bukan foldernya.", "{name} cannot be opened: it may be a folder, or a file that was moved. Drop the files themselves rather than the folder.";
    problem_duplicate: "{name} sudah ada di sini sebagai “{label}”, jadi tidak ditambahkan lagi.", "{name} is here already as “{label}”, so it was not added again.";
    problem_address: "{name} hanya alamat web. Linimasa tidak mengambil apa pun dari jaringan: buka halamannya, salin teks artikelnya, lalu tempelkan di sini.", "{name} is only a web address. Linimasa fetches nothing from the network: open the page, copy the article's text and paste it here.";
    killed_crash: "{name} membuat program pembaca berhenti, jadi disisihkan. Artikel yang lain dibaca ulang. Coba tempelkan teksnya saja.", "{name} made the reading program stop, so it was put aside. The other articles are being read again. Try pasting its text only.";
    killed_slow: "{name} terlalu lama dibaca (lebih dari satu menit), jadi disisihkan. Artikel yang lain dibaca ulang. Coba bagi menjadi beberapa berkas.", "{name} took too long to read (more than a minute), so it was put aside. The other articles are being read again. Try splitting it into several files.";
    dropped_edit: "Perubahan tanggal itu membuat program pembaca berhenti, jadi dibatalkan. Artikel dibaca ulang.", "That change of date made the reading program stop, so it was undone. The articles are being read again.";
    dropped_view: "Tampilan itu membuat program pembaca berhenti. Artikel dibaca ulang; pilih tampilan lain.", "That view made the reading program stop. The articles are being read again; choose another view.";
    dropped_export: "Berkas itu tidak dapat dibuat: program pembaca berhenti. Artikel dibaca ulang.", "That file could not be made: the reading program stopped. The articles are being read again.";
    gave_up: "Program pembaca berhenti berulang kali. Berkas Anda tidak berubah; muat ulang halaman ini, lalu tambahkan artikelnya satu per satu.", "The reading program stopped again and again. Your files are untouched; load this page again and add the articles one by one.";
    notice_encoding: "{name}: bukan UTF-8, dibaca sebagai {encoding}. Kalau hurufnya tampak aneh, simpan ulang sebagai UTF-8.", "{name}: not UTF-8, read as {encoding}. If letters look wrong, save it again as UTF-8.";
    notice_replaced: "{name}: sebagian isinya bukan teks dan diganti dengan tanda �. Simpan ulang sebagai UTF-8.", "{name}: parts of it are no text and were replaced by �. Save it again as UTF-8.";
    notice_language: "{name}: tampaknya bukan bahasa Indonesia atau Inggris. Nama dan waktunya mungkin tidak ditemukan.", "{name}: seems to be neither Indonesian nor English. Its names and times may not be found.";
    notice_undated: "{name}: tidak menyebut waktu apa pun, jadi tidak muncul di linimasa. Nama-namanya tetap dibaca.", "{name}: names no time at all, so it is not on the timeline. Its names are read all the same.";
    this_article: "Artikel ini", "This article";

    /// Dialogs.
    close: "Tutup", "Close";
    cancel: "Batal", "Cancel";
    confirm_title: "Mulai dari awal?", "Start over?";
    confirm_text: "Semua artikel dan perubahan Anda pada halaman ini dibuang. Berkas di komputer Anda tetap ada.", "All articles and your changes on this page are thrown away. The files on your computer stay.";
    confirm_yes: "Buang semuanya", "Throw everything away";

    /// Units and short names of months, for the timeline's ticks and for sizes.
    months: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    clock: "{h}.00", "{h}:00";
    megabytes: "{n} MB", "{n} MB";
    kilobytes: "{n} KB", "{n} KB";
    footer: "Linimasa membaca artikel di peramban Anda. Tidak ada yang dikirim ke mana pun. Nama tempat: GeoNames.org (CC BY 4.0).", "Linimasa reads articles in your browser. Nothing is sent anywhere. Place names: GeoNames.org (CC BY 4.0).";
}
