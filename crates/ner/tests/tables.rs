//! The tables are made as their rules say, from a small invented gazetteer and invented news.
#![cfg(feature = "train")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// News in which each word of a sentence stands as often as the sentence is said.
const NEWS: [(usize, &str); 6] = [
    (9, "Menurut warga, hujan deras turun lagi di Wanasari sejak pagi."),
    (5, "Hujan deras itu, ujar Tirtana kepada warga, belum berhenti."),
    (4, "Rapat warga dipimpin Bupati Pinaringan di balai desa kemarin."),
    (6, "Jalan ke Lubukrata putus, dan warga ke Lubukrata berjalan kaki."),
    (1, "Warga desa itu kemarin melihat Quillon berjalan di pasar."),
    (12, "BUPATI RAJASANA MERESMIKAN JEMBATAN DI WANASARI KEMARIN."),
];

const GAZETTEER: [(&str, &str); 7] = [
    (
        "countries.tsv",
        "iso2\tname_id\tname_en\taliases_id\taliases_en\tdemonyms_en\tcapital_id\tcapital_en\tcapital_lat\tcapital_lon\tlat\tlon\tfreq_id\talias_freq\n\
         YY\tZamaria\tZamaria\tZam\t\tZamarian\tPortulo\tPort Ulo\t1.005\t2\t-0.5\t3.14159\t3\tZam=1\n\
         XX\tAldena\tAldenia\t\tRepublic of Aldenia\t\tAldena\t\t\t\t\t\t0\t\n",
    ),
    (
        "id_admin.tsv",
        "bare_name\taliases\tlat\tlon\tcoord_source\tfreq_bare\tlower_freq\n\
         Wanasari\t\t-7.1\t110.2\tsomebody\t9\t0\n\
         Wanasari\tKota Wana;Wanasari\t-7.25\t110.5\tGeoNames\t9\t0\n\
         Telaga\t\t\t\t\t10\t6\n",
    ),
    (
        "world_cities.tsv",
        "name\tname_id\taliases_id\tiso2\tpopulation\tlat\tlon\tis_capital\tfreq\tfreq_name_id\tlower_freq\n\
         Ostrava Nowa\t\t\tXX\t800000\t1\t1\t0\t0\t0\t0\n\
         Ostrava Nowa\t\t\tYY\t900000\t2\t2\t0\t0\t0\t0\n\
         Bếnmới\t\tBen Moi\tXX\t20000\t3\t3\t0\t2\t1\t0\n\
         Little Ford\t\t\tXX\t20000\t4\t4\t0\t1\t1\t0\n\
         Wanasari\t\t\tXX\t900000\t5\t5\t0\t0\t0\t0\n\
         Ulo\t\t\tXX\t900000\t6\t6\t0\t0\t0\t0\n\
         Ibu\t\t\tYY\t900000\t7\t7\t1\t0\t0\t0\n\
         Hujan\t\t\tXX\t900000\t8\t8\t0\t0\t0\t0\n\
         Tirtana\t\t\tXX\t900000\t9\t9\t0\t0\t0\t0\n\
         Pinaringan\t\t\tXX\t1600000\t10\t10\t0\t0\t0\t0\n\
         Great Port\t\t\tYY\t1000000\t11\t11\t0\t0\t0\t0\n\
         Somewhere\t\t\tXX\t900000\t12\t12\t0\t10\t0\t4\n",
    ),
    (
        "city_exonyms_id.tsv",
        "name_id\tname_en\tiso2\taliases\nPelabuhan Raya\tGreat Port\tYY\tGrand Port\nTak Ada\tNowhere\tYY\t\n",
    ),
    (
        "organisations.tsv",
        "name_id\tacronyms\nSerikat Nelayan Wanasari\tSNW;Serikat\nKepolisian Daerah\tPolda\nMahkamah Agung\tMA;MA RI\n",
    ),
    (
        "person_names.tsv",
        "name\tlocale\nTirtana\tid_ID\nRajasana\tid_ID\nLubukrata\tid_ID\nHujan\tid_ID\nQuillon Ashby\ten\nQuillon\tde_DE\nQuillon\tfr_FR\nAshby\tde_DE\n",
    ),
    ("person_tokens_mined.tsv", "token\tcount\nPinaringan\t3\nQuorra\t7\n"),
];

/// A folder of sources for one test.
fn sources(test: &str) -> Result<PathBuf, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(folder.join("gazetteer"))?;
    fs::create_dir_all(folder.join("raw-id"))?;
    for (name, text) in GAZETTEER {
        fs::write(folder.join("gazetteer").join(name), text)?;
    }
    let documents: String = NEWS
        .iter()
        .map(|(times, sentence)| format!("{{\"text\": \"{}\"}}\n", [*sentence].repeat(*times).join("\\n")))
        .collect();
    let mut packed = Vec::new();
    lzma_rs::xz_compress(&mut documents.as_bytes(), &mut packed)?;
    fs::write(folder.join("raw-id/news.jsonl.xz"), packed)?;
    Ok(folder)
}

/// The rows of a table, without the lines at its head.
fn rows<'a>(tables: &'a [ner::tables::Table], name: &str) -> Vec<&'a str> {
    let table = tables.iter().find(|table| table.name == name);
    table.map(|table| table.text.lines().filter(|line| !line.starts_with('#')).collect()).unwrap_or_default()
}

#[test]
fn tables_follow_their_rules() -> Result<(), Box<dyn Error>> {
    let tables = ner::tables::make(&sources("rules")?)?;
    assert_eq!(
        rows(&tables, "countries.tsv"),
        [
            "Aldena\tAldenia;Republic of Aldenia\tXX\t\t\tAldena\t\t\t",
            "Zamaria\tZam\tYY\t-0.50\t3.14\tPortulo;Port Ulo\t1.00\t2.00\tZamarian",
        ]
    );
    assert_eq!(rows(&tables, "regions.tsv"), ["Telaga\t\t\t\tw", "Wanasari\tKota Wana\t-7.25\t110.50\t"]);
    assert_eq!(
        rows(&tables, "organisations.tsv"),
        ["Mahkamah Agung\tMA RI", "Serikat Nelayan Wanasari\tSNW;Serikat"]
    );
    assert_eq!(
        rows(&tables, "cities.tsv"),
        [
            "Bếnmới\tBen Moi;Benmoi\tXX\t3.00\t3.00",
            "Ibu\t\tYY\t7.00\t7.00",
            "Ostrava Nowa\t\tYY\t2.00\t2.00",
            "Pelabuhan Raya\tGreat Port;Grand Port\tYY\t11.00\t11.00",
            "Pinaringan\t\tXX\t10.00\t10.00",
        ]
    );
    let people = rows(&tables, "people.txt");
    for word in ["Tirtana", "Pinaringan", "Quillon"] {
        assert!(people.contains(&word), "{word} is a name");
    }
    // Headlines in capitals do not count, nor what stands behind `ke`, in small letters, or nowhere.
    for word in ["Rajasana", "Lubukrata", "Hujan", "Ashby", "Quorra"] {
        assert!(!people.contains(&word), "{word} is no name");
    }
    let common = rows(&tables, "common.txt");
    assert!(common.contains(&"deras") && common.contains(&"warga") && common.contains(&"ke"));
    assert!(!common.contains(&"pasar") && !common.contains(&"wanasari"));
    Ok(())
}

#[test]
fn every_table_says_its_source_and_licence_and_is_made_alike_twice() -> Result<(), Box<dyn Error>> {
    let folder = sources("twice")?;
    let tables = ner::tables::make(&folder)?;
    assert_eq!(tables, ner::tables::make(&folder)?);
    for table in &tables {
        assert!(table.text.lines().any(|line| line.starts_with("# Source")), "{}", table.name);
    }
    Ok(())
}

#[test]
fn a_source_that_lacks_says_which() -> Result<(), Box<dyn Error>> {
    let folder = sources("lacking")?;
    fs::write(folder.join("gazetteer/organisations.tsv"), "name\tacronyms\n")?;
    let why = ner::tables::make(&folder).err().map(|error| error.to_string()).unwrap_or_default();
    assert!(why.ends_with("organisations.tsv: no column name_id"), "{why}");
    fs::remove_file(folder.join("raw-id/news.jsonl.xz"))?;
    fs::remove_dir(folder.join("raw-id"))?;
    assert!(ner::tables::make(&folder).is_err());
    Ok(())
}
