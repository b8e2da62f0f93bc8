//! A large file by all processors: its claims are cut into blocks, and each is parsed by itself.
//!
//! Owns the fast way, which is there for the bars of a million claims alone. It holds a few blocks at
//! a time and never the whole text, and checks claims while they are at hand. What it does not take,
//! for whatever reason, is read as a small file is, which also says what is wrong. A cut may be
//! guessed, since the block before it has to end there: so what it does take is what the other way
//! makes of it.

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

/// From so many bytes on it is faster: 4 MiB.
pub(super) const LARGE: u64 = 4 << 20;

/// About how many bytes a block has: 256 KiB. Larger ones leave gaps in memory.
pub(super) const BLOCK: usize = 1 << 18;

/// Where no claim begins at so many braces, there is something else.
const TRIES: usize = 1000;

/// Why no lock is poisoned.
const SOUND: &str = "a panic of one worker is one of all";

/// The knowledge base that this gives, read in blocks of about so many bytes by all processors; none if it
/// is not one, not easily cut, or not all is well: what is wrong, [`parse`](super::parse) says.
pub fn parse_in_blocks(
    block: usize,
    reader: impl Read + Send,
    progress: &Progress,
) -> Option<KnowledgeBase> {
    /// What has to stand before the claims for them to be checked.
    #[derive(Deserialize)]
    struct AspectsAlone {
        aspects: Vec<Aspect>,
    }

    let mut source = BlockReader {
        reader,
        block,
        buffer: Vec::new(),
        blocks: 0,
        is_over: false,
        progress,
    };
    let head = source.head()?;
    let AspectsAlone { aspects } = serde_json::from_str(&format!("{head}]}}")).ok()?;
    let known = DeclaredIds::of_aspects(&aspects);
    let (source, parsed) = (Mutex::new(source), Mutex::new(ParsedBlocks::default()));
    let work = || {
        while parse_one(&source, &parsed, &known, progress).is_some() {}
        // Where one has nothing to do or cannot go on, the others need not.
        source.lock().expect(SOUND).is_over = true;
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        for _ in 1..processors {
            scope.spawn(work);
        }
        work();
    });
    parsed.into_inner().expect(SOUND).finish(&head)
}

/// What the blocks gave.
#[derive(Default)]
struct ParsedBlocks {
    claims: Vec<Claim>,
    /// How many blocks these are of.
    blocks: usize,
    /// The claims of later blocks that were done before, by the number of the block.
    early: BTreeMap<usize, Vec<Claim>>,
    /// The text from the end of the claims on.
    tail: Option<String>,
    ids: TakenIds,
}

impl ParsedBlocks {
    /// Takes the claims of a block, in whatever order the blocks are done; none if an id is taken.
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

    /// Puts all together, if there is all of it.
    fn finish(mut self, head: &str) -> Option<KnowledgeBase> {
        let tail = self.tail.filter(|_| self.early.is_empty())?;
        let mut kb: KnowledgeBase = serde_json::from_str(&format!("{head}{tail}")).ok()?;
        let findings = kb.findings.iter().map(|finding| &finding.id);
        let is_sound = self.ids.insert_all(findings) && check::problems(&kb).is_empty();
        self.claims.shrink_to_fit();
        kb.claims = self.claims;
        (is_sound && check::references_resolve(&kb)).then_some(kb)
    }
}

/// Parses and checks the next block; none if there is no more, or not all is well with it.
fn parse_one(
    source: &Mutex<BlockReader<'_, impl Read>>,
    parsed: &Mutex<ParsedBlocks>,
    known: &DeclaredIds<'_>,
    progress: &Progress,
) -> Option<()> {
    let block = source.lock().expect(SOUND).next()?;
    let (mut claims, tail) = block.parse()?;
    if !check::are_valid_claims(&claims, known) {
        return None;
    }
    gather_texts(&mut claims);
    progress.add_parsed(block.bytes.len(), claims.len());
    parsed.lock().expect(SOUND).add(block.number, claims, tail)
}

/// A part of the text that begins where a claim does; the first is number 0.
struct Block {
    number: usize,
    bytes: Vec<u8>,
    is_last: bool,
}

impl Block {
    /// The claims in it, and of the last block what follows them.
    fn parse(&self) -> Option<(Vec<Claim>, Option<String>)> {
        // Where a text is in a block is told in four bytes.
        u32::try_from(self.bytes.len()).ok()?;
        let text = str::from_utf8(&self.bytes).ok()?;
        shared::with_document(&text.into(), |text| self.claims(text))
    }

    fn claims(&self, text: &str) -> Option<(Vec<Claim>, Option<String>)> {
        let mut claims = Vec::new();
        let mut rest = text;
        loop {
            let (claim, after) = value(rest)?;
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

/// A text that is cut into blocks as it is read.
struct BlockReader<'p, R> {
    reader: R,
    /// About how many bytes a block has.
    block: usize,
    /// What was read and is in no block yet.
    buffer: Vec<u8>,
    /// How many blocks there were.
    blocks: usize,
    is_over: bool,
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
            if self.is_over {
                return None;
            }
            self.is_over = self.fill(wanted)?;
            let all = self.buffer.len();
            if self.is_over {
                break (all, all);
            }
            if let Some(cut) = cut(&self.buffer) {
                break cut;
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
            is_last: self.is_over,
        })
    }

    /// Reads until the buffer has so many bytes; whether the text ends before.
    fn fill(&mut self, wanted: usize) -> Option<bool> {
        let missing = wanted.saturating_sub(self.buffer.len());
        self.buffer.reserve(missing);
        let mut part = self.reader.by_ref().take(missing as u64);
        let read = part.read_to_end(&mut self.buffer).ok()?;
        self.progress.add_read(read);
        Some(read < missing)
    }
}

/// The text behind the bracket that opens the claims, of a text that begins with the first field.
fn claims_in(text: &str) -> Option<&str> {
    let mut rest = after('{', text)?;
    loop {
        let (key, value_of_it) = value::<String>(rest)?;
        rest = after(':', value_of_it)?;
        if key == "claims" {
            return after('[', rest);
        }
        let (_, end) = value::<IgnoredAny>(rest)?;
        rest = after(',', end)?;
    }
}

/// Where the last claim that is whole in this text begins, and where the one before it ends.
fn cut(text: &[u8]) -> Option<(usize, usize)> {
    let mut braces = memrchr_iter(b'{', text).take(TRIES);
    braces.find_map(|start| {
        let before = text[..start].trim_ascii_end().strip_suffix(b",")?;
        let before = before.trim_ascii_end();
        let rest = text[start..].utf8_chunks().next()?;
        let is_claim = before.ends_with(b"}") && value::<Claim>(rest.valid()).is_some();
        is_claim.then_some((before.len(), start))
    })
}

/// The text behind this sign, which has to come next.
fn after(sign: char, text: &str) -> Option<&str> {
    text.trim_start_matches(SPACE).strip_prefix(sign)
}

/// The value that comes next, and the text behind it.
fn value<'t, T: Deserialize<'t>>(text: &'t str) -> Option<(T, &'t str)> {
    let mut values = Deserializer::from_str(text).into_iter();
    let value = values.next()?.ok()?;
    Some((value, &text[values.byte_offset()..]))
}

/// What may stand between two values.
const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];
