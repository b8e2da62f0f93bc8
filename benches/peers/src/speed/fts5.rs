//! SQLite's FTS5 over title and the rest.

use rusqlite::Connection;

use super::{Answer, Asked, Document, TOP};

pub(crate) struct Fts5 {
    base: Connection,
    /// The group of each row, as a sheet beside it: FTS5 keeps none.
    groups: Vec<u32>,
}

impl Fts5 {
    pub(crate) fn build(documents: &[Document<'_>], tokenizer: &str) -> Self {
        let base = Connection::open_in_memory().unwrap();
        let table = format!(
            "CREATE VIRTUAL TABLE claims USING fts5(title, rest, tokenize = '{tokenizer}', content = '')"
        );
        base.execute_batch(&format!("{table}; BEGIN")).unwrap();
        let insert = "INSERT INTO claims (rowid, title, rest) VALUES (?1, ?2, ?3)";
        let mut insert = base.prepare(insert).unwrap();
        for (number, document) in (0_u32..).zip(documents) {
            let row = (number, document.title(), document.rest());
            insert.execute(row).unwrap();
        }
        drop(insert);
        let done = "COMMIT; INSERT INTO claims (claims) VALUES ('optimize')";
        base.execute_batch(done).unwrap();
        let groups = documents.iter().map(|document| document.group).collect();
        Self { base, groups }
    }

    pub(crate) fn bytes(&self) -> usize {
        let of = |name| -> rusqlite::Result<u32> {
            self.base.pragma_query_value(None, name, |row| row.get(0))
        };
        let (pages, size): (u32, u32) = (of("page_count").unwrap(), of("page_size").unwrap());
        pages as usize * size as usize
    }

    pub(crate) fn answer(&self, asked: Asked) -> Answer {
        let query = match asked {
            Asked::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
                words.join(" AND ") + "*"
            }
            Asked::Phrase(words) => format!("\"{}\"", words.join(" ")),
            Asked::Typo(word) => format!("\"{word}\""),
        };
        let best = format!(
            "SELECT rowid FROM claims WHERE claims MATCH ?1 ORDER BY bm25(claims, 2, 1) LIMIT {TOP}"
        );
        let top = self.rows(&best, &query).len();
        let all = self.rows("SELECT rowid FROM claims WHERE claims MATCH ?1", &query);
        let mut counts = vec![0_usize; self.groups.len().min(1 << 10)];
        for row in all {
            counts[self.groups[row as usize] as usize] += 1;
        }
        let counted = counts.iter().sum();
        Answer { top, counted }
    }

    fn rows(&self, select: &str, query: &str) -> Vec<u32> {
        let mut select = self.base.prepare_cached(select).unwrap();
        let rows = select.query_map([query], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}
