//! Parallel parsing of a large file: the claims are split into blocks that are parsed independently.
//!
//! Only a fast path. It holds a few blocks at a time, never the whole text, and checks the claims of each
//! block. If it fails for any reason, the file is parsed like a small one, which also reports errors. Split
//! positions may be guessed: a wrong guess makes the block before it invalid, so that a result of the fast
//! path always equals that of the slow one.

use std::collections::BTreeMap;
use std::io::Read;
use std::mem;
use std::num::NonZero;
use std::sync::Mutex;
use std::thread;

use memchr::memrchr_iter;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Deserializer;

use super::progress::Progress;
use crate::kb::check::{self, DeclaredIds, TakenIds};
use crate::kb::{Aspect, Claim, KnowledgeBase, gather_texts, shared};

/// The size from which parallel parsing is faster: 4 MiB.
pub(super) const LARGE: u64 = 4 << 20;

/// The approximate size of a block: 256 KiB. Larger ones fragment memory.
pub(super) const BLOCK: usize = 1 << 18;

/// How many braces are tried as the start of a claim.
const MAX_TRIES: usize = 1000;

/// Why no lock is poisoned.
const NOT_POISONED: &str = "a panic of one worker is one of all";

/// Parses a knowledge base in parallel, in blocks of about `block` bytes. `None` if it cannot be split or has
/// problems, which [`parse`](super::parse) reports.
pub fn parse_in_blocks(
    block: usize,
    reader: impl Read + Send,
    progress: &Progress,
) -> Option<KnowledgeBase> {
    /// Must come before the claims, to check these.
    #[derive(Deserialize)]
    struct AspectsOnly {
        aspects: Vec<Aspect>,
    }

    let mut source = BlockReader {
        reader,
        block,
        buffer: Vec::new(),
        blocks: 0,
        is_at_end: false,
        progress,
    };
    let head = source.head()?;
    let AspectsOnly { aspects } = serde_json::from_str(&format!("{head}]}}")).ok()?;
    let known = DeclaredIds::of_aspects(&aspects);
    let (source, parsed) = (Mutex::new(source), Mutex::new(ParsedBlocks::default()));
    let work = || {
        while parse_one(&source, &parsed, &known, progress).is_some() {}
        // At the end or on failure, stop the other workers.
        source.lock().expect(NOT_POISONED).is_at_end = true;
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        for _ in 1..processors {
            scope.spawn(work);
        }
        work();
    });
    parsed.into_inner().expect(NOT_POISONED).finish(&head)
}

/// The results of the blocks.
#[derive(Default)]
struct ParsedBlocks {
    claims: Vec<Claim>,
    /// How many blocks `claims` covers.
    blocks: usize,
    /// The claims of blocks that finished early, by block number.
    early: BTreeMap<usize, Vec<Claim>>,
    /// The text after the claims.
    tail: Option<String>,
    ids: TakenIds,
}

impl ParsedBlocks {
    /// Adds the claims of a block; blocks may arrive in any order. `None` if an id is a duplicate.
    fn add(&mut self, number: usize, claims: Vec<Claim>, tail: Option<String>) -> Option<()> {
        if !self.ids.insert_all(claims.iter().map(|claim| &claim.id)) {
            return None;
        }
        self.tail = self.tail.take().or(tail);
        self.early.insert(number, claims);
        while let Some(claims) = self.early.remove(&self.blocks) {
            self.claims.extend(claims);
            self.blocks += 1;
        }
        Some(())
    }

    /// Assembles the knowledge base if it is complete and valid.
    fn finish(mut self, head: &str) -> Option<KnowledgeBase> {
        let tail = self.tail.filter(|_| self.early.is_empty())?;
        let mut kb: KnowledgeBase = serde_json::from_str(&format!("{head}{tail}")).ok()?;
        let findings = kb.findings.iter().map(|finding| &finding.id);
        let is_valid = self.ids.insert_all(findings) && check::problems(&kb).is_empty();
        self.claims.shrink_to_fit();
        kb.claims = self.claims;
        (is_valid && check::references_resolve(&kb)).then_some(kb)
    }
}

/// Parses and checks the next block; `None` at the end or on failure.
fn parse_one(
    source: &Mutex<BlockReader<'_, impl Read>>,
    parsed: &Mutex<ParsedBlocks>,
    known: &DeclaredIds<'_>,
    progress: &Progress,
) -> Option<()> {
    let block = source.lock().expect(NOT_POISONED).next()?;
    let (mut claims, tail) = block.parse()?;
    if !check::are_valid_claims(&claims, known) {
        return None;
    }
    gather_texts(&mut claims);
    progress.add_parsed(block.bytes.len(), claims.len());
    parsed
        .lock()
        .expect(NOT_POISONED)
        .add(block.number, claims, tail)
}

/// A part of the text that begins with a claim; numbered from 0.
struct Block {
    number: usize,
    bytes: Vec<u8>,
    is_last: bool,
}

impl Block {
    /// The claims, and for the last block the text after them.
    fn parse(&self) -> Option<(Vec<Claim>, Option<String>)> {
        // Offsets of texts in a block have four bytes.
        u32::try_from(self.bytes.len()).ok()?;
        let text = str::from_utf8(&self.bytes).ok()?;
        shared::with_document(&text.into(), |text| self.claims(text))
    }

    fn claims(&self, text: &str) -> Option<(Vec<Claim>, Option<String>)> {
        let mut claims = Vec::new();
        let mut rest = text;
        loop {
            let (claim, after) = parse_value(rest)?;
            claims.push(claim);
            rest = after.trim_start_matches(SPACE);
            match rest.as_bytes().first() {
                Some(b',') => rest = &rest[1..],
                Some(b']') if self.is_last => return Some((claims, Some(rest.to_owned()))),
                None if !self.is_last => return Some((claims, None)),
                _ => return None,
            }
        }
    }
}

/// Splits a text into blocks while reading it.
struct BlockReader<'p, R> {
    reader: R,
    /// The approximate size of a block in bytes.
    block: usize,
    /// Bytes that are read but not in a block yet.
    buffer: Vec<u8>,
    /// The number of blocks so far.
    blocks: usize,
    is_at_end: bool,
    progress: &'p Progress,
}

impl<R: Read> BlockReader<'_, R> {
    /// The text up to the first claim.
    fn head(&mut self) -> Option<String> {
        self.fill(self.block)?;
        let valid = match str::from_utf8(&self.buffer) {
            Ok(text) => text,
            Err(error) => str::from_utf8(&self.buffer[..error.valid_up_to()]).ok()?,
        };
        let claims = claims_in(valid.trim_start_matches('\u{FEFF}'))?;
        let start = valid.len() - claims.len();
        let head = valid[..start].trim_start_matches('\u{FEFF}').to_owned();
        self.buffer.drain(..start);
        Some(head)
    }

    fn next(&mut self) -> Option<Block> {
        let mut wanted = self.block;
        let (end, start) = loop {
            if self.is_at_end {
                return None;
            }
            self.is_at_end = self.fill(wanted)?;
            let all = self.buffer.len();
            if self.is_at_end {
                break (all, all);
            }
            if let Some(split) = last_split(&self.buffer) {
                break split;
            }
            wanted = 2 * all;
        };
        let rest = self.buffer.split_off(start);
        let mut bytes = mem::replace(&mut self.buffer, rest);
        bytes.truncate(end);
        self.blocks += 1;
        Some(Block {
            number: self.blocks - 1,
            bytes,
            is_last: self.is_at_end,
        })
    }

    /// Fills the buffer to this many bytes; returns whether the text ends before.
    fn fill(&mut self, wanted: usize) -> Option<bool> {
        let missing = wanted.saturating_sub(self.buffer.len());
        self.buffer.reserve(missing);
        let mut part = self.reader.by_ref().take(missing as u64);
        let read = part.read_to_end(&mut self.buffer).ok()?;
        self.progress.add_read(read);
        Some(read < missing)
    }
}

/// The text after the bracket that opens the claims.
fn claims_in(text: &str) -> Option<&str> {
    let mut rest = after('{', text)?;
    loop {
        let (key, after_key) = parse_value::<String>(rest)?;
        rest = after(':', after_key)?;
        if key == "claims" {
            return after('[', rest);
        }
        let (_, end) = parse_value::<IgnoredAny>(rest)?;
        rest = after(',', end)?;
    }
}

/// The last position to split at: where a claim ends, and where the next one, which must be complete, begins.
fn last_split(text: &[u8]) -> Option<(usize, usize)> {
    let mut braces = memrchr_iter(b'{', text).take(MAX_TRIES);
    braces.find_map(|start| {
        let before = text[..start].trim_ascii_end().strip_suffix(b",")?;
        let before = before.trim_ascii_end();
        let rest = text[start..].utf8_chunks().next()?;
        let is_claim = before.ends_with(b"}") && parse_value::<Claim>(rest.valid()).is_some();
        is_claim.then_some((before.len(), start))
    })
}

/// The text after this character, if that comes next.
fn after(c: char, text: &str) -> Option<&str> {
    text.trim_start_matches(SPACE).strip_prefix(c)
}

/// Parses the next value; returns it with the text after it.
fn parse_value<'t, T: Deserialize<'t>>(text: &'t str) -> Option<(T, &'t str)> {
    let mut values = Deserializer::from_str(text).into_iter();
    let value = values.next()?.ok()?;
    Some((value, &text[values.byte_offset()..]))
}

/// JSON whitespace.
const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];
