//! The articles on the desk, and what may be asked of them.

use export::contract::{StoryRecord, Style};
use linimasa_core::story::Merger;
use linimasa_core::{Anchor, Article, Correction, Span, Verdict, read};
use protocol::slice::Passage;
use protocol::{ArticleId, Download, Export, Notice, Problem, Reply, Request, SourceId};

use crate::slices::{Shelf, article, name, story};

/// Owns the articles, the user's corrections, and the story that follows from both.
#[derive(Default)]
pub struct Desk {
    articles: Merger<Article>,
    /// What the reader should know of an article.
    notices: Vec<(ArticleId, Vec<Notice>)>,
    corrections: Vec<Correction>,
    language: protocol::Language,
}

impl Desk {
    /// Answers a request that needs nothing but the desk; a source comes by [`Desk::read_bytes`] or
    /// [`Desk::read_text`].
    pub fn answer(&mut self, request: Request) -> Reply {
        match request {
            Request::Read { source, input } => match input {
                protocol::Input::Text { text, name } => self.read_text(source, &text, name),
                protocol::Input::File { .. } => Reply::Refused { source, problem: Problem::Unreadable },
            },
            Request::Remove { article } => {
                self.articles.remove(&article);
                self.notices.retain(|(of, _)| *of != article);
                Reply::Done
            }
            Request::SetPublished { article, date } => self.set_published(article, date.as_deref()),
            Request::Judge { sides, dismissed } => self.judge(sides, dismissed),
            Request::Clear => {
                self.articles = Merger::default();
                self.notices.clear();
                self.corrections.clear();
                Reply::Done
            }
            Request::SetLanguage { language } => {
                self.language = language;
                Reply::Done
            }
            Request::Story => Reply::Story(Box::new(story::slice(&self.shelf()))),
            Request::Article { article } => article::slice(&self.shelf(), &article)
                .map_or(Reply::Missing, |slice| Reply::Article(Box::new(slice))),
            Request::Name { name } => {
                name::slice(&self.shelf(), &name).map_or(Reply::Missing, |slice| Reply::Name(Box::new(slice)))
            }
            Request::Export { export } => Reply::Exported(self.export(export)),
        }
    }

    /// Reads a file's bytes.
    pub fn read_bytes(&mut self, source: SourceId, bytes: &[u8], name: String) -> Reply {
        match ingest::read(bytes) {
            Ok(document) => {
                let mut notices = Vec::new();
                if document.encoding != ingest::Encoding::Utf8 {
                    notices.push(Notice::Encoding { name: document.encoding.name().to_owned() });
                }
                if document.is_repaired {
                    notices.push(Notice::Replaced);
                }
                self.add(source, &document.text, Some(name), notices)
            }
            Err(error) => Reply::Refused { source, problem: problem(error) },
        }
    }

    /// Reads a text.
    pub fn read_text(&mut self, source: SourceId, text: &str, name: Option<String>) -> Reply {
        match ingest::check(text) {
            Ok(()) => self.add(source, text, name, Vec::new()),
            Err(error) => Reply::Refused { source, problem: problem(error) },
        }
    }

    /// Reads an article and puts it on the desk, unless it is there already.
    fn add(&mut self, source: SourceId, text: &str, file: Option<String>, mut notices: Vec<Notice>) -> Reply {
        let analysis = read(text, None);
        if let Some(known) = self.articles.articles().find(|one| one.analysis.id == analysis.id) {
            let label = crate::slices::label(&known.analysis);
            return Reply::Refused { source, problem: Problem::Duplicate { article: analysis.id, label } };
        }
        if analysis.is_foreign {
            notices.push(Notice::OtherLanguage);
        }
        if analysis.times.is_empty() && analysis.head.stated.is_none() {
            notices.push(Notice::Undated);
        }
        let id = analysis.id.clone();
        self.articles.put(Article { analysis, file, given: None });
        self.notices.push((id.clone(), notices.clone()));
        Reply::Read { source, articles: vec![id], notices }
    }

    /// Sets or takes back the user's own published date.
    fn set_published(&mut self, article: ArticleId, date: Option<&str>) -> Reply {
        let date = match date.map(|date| (date, date.parse())) {
            None => None,
            Some((_, Ok(timex::Value::Day(day)))) => Some(day),
            Some((date, _)) => return Reply::Misunderstood { detail: format!("{date} is not a day") },
        };
        let is_of =
            |known: &Correction| matches!(known, Correction::Published { article: of, .. } if *of == article);
        self.corrections.retain(|known| !is_of(known));
        self.corrections.extend(date.map(|date| Correction::Published { article, date }));
        self.articles.correct(self.corrections.clone());
        Reply::Done
    }

    /// Notes or takes back that a contradiction is none. Its first two sides stand for it, whichever others it gets; a
    /// verdict that is taken back may have been given when others were the first.
    fn judge(&mut self, sides: Vec<Passage>, dismissed: bool) -> Reply {
        let anchor = |Passage { article, start, end, words }| {
            let span = Span::new(start as usize, end as usize);
            Anchor { article, span, words }
        };
        let sides: Vec<Anchor> = sides.into_iter().map(anchor).collect();
        self.corrections.retain(|known| match known {
            Correction::Verdict { claim, against, .. } => !sides.contains(claim) || !sides.contains(against),
            _ => true,
        });
        let verdict = |claim: &Anchor| Correction::Verdict {
            claim: claim.clone(),
            against: sides.get(1).unwrap_or(claim).clone(),
            verdict: Verdict::NoContradiction,
            note: String::new(),
        };
        self.corrections.extend(sides.first().filter(|_| dismissed).map(verdict));
        self.articles.correct(self.corrections.clone());
        Reply::Done
    }

    /// What the slices are cut from.
    fn shelf(&mut self) -> Shelf<'_> {
        let notices = |id: &str| {
            let known = self.notices.iter().find(|(of, _)| of == id);
            known.map_or(&[][..], |(_, notices)| notices.as_slice())
        };
        let (story, articles) = self.articles.told();
        Shelf::new(story, &articles, notices, self.language)
    }

    fn export(&mut self, export: Export) -> Download {
        let (story, articles) = self.articles.told();
        match export {
            Export::StoryJson => {
                let record = StoryRecord::new(story, &articles, Style::default());
                Download {
                    name: "linimasa.json".into(),
                    media_type: "application/json".into(),
                    // A story holds only strings, numbers and lists: it can always be written.
                    content: serde_json::to_string_pretty(&record).unwrap_or_default(),
                }
            }
            Export::EventsCsv => Download {
                name: "linimasa.csv".into(),
                media_type: "text/csv".into(),
                content: export::events_csv(story, &articles),
            },
        }
    }
}

/// The page's form of an error of `ingest`.
fn problem(error: ingest::Error) -> Problem {
    match error {
        ingest::Error::Empty => Problem::Empty,
        ingest::Error::Blank => Problem::Blank,
        ingest::Error::TooLarge { bytes, limit } => Problem::TooLarge { bytes, limit },
        ingest::Error::NotText { format } => Problem::NotText { format: format.map(str::to_owned) },
    }
}
