//! The documents of each word, as gaps from one to the next: a million claims have forty million postings, and most
//! gaps take about a byte.

use super::Doc;

/// The documents of each word, in order. The gaps of most words take one byte, those of others two. A width for each
/// gap would take twice as long to read.
#[derive(Debug, Default)]
pub(super) struct DocLists {
    bytes: Vec<u8>,
    /// The start of the bytes of each word, and the end of the last.
    starts: Vec<u32>,
    /// The gaps too large for two bytes, by their postings, sorted.
    far: Vec<(u32, Doc)>,
}

/// A byte of a gap that continues in the next byte.
const FULL: Doc = 0xff;
/// Two bytes that stand for a gap in `far`.
const FAR: Doc = 0xffff;

/// The gaps of postings, two bytes each, while they are added.
pub(super) struct UnpackedDocs {
    gaps: Vec<u8>,
    far: Vec<(u32, Doc)>,
}

impl UnpackedDocs {
    /// Room for so many.
    pub(super) fn new(postings: usize) -> Self {
        Self {
            gaps: vec![0; 2 * postings],
            far: Vec::new(),
        }
    }

    /// Sets the gap of a posting.
    #[inline]
    pub(super) fn set(&mut self, posting: u32, gap: Doc) {
        if gap >= FAR {
            self.far.push((posting, gap));
        }
        let near = gap.min(FAR) as u16;
        let place = 2 * posting as usize;
        self.gaps[place..place + 2].copy_from_slice(&near.to_le_bytes());
    }

    /// Packs the gaps in place; `words` has the start of the postings of each word, and the end of the last. No
    /// word becomes longer, so that none is overwritten before it is read.
    pub(super) fn pack(mut self, words: &[u32]) -> DocLists {
        let mut starts = vec![0];
        let mut end = 0;
        let mut gaps: Vec<u16> = Vec::new();
        for word in words.windows(2) {
            let places = 2 * word[0] as usize..2 * word[1] as usize;
            let (pairs, _) = self.gaps[places.clone()].as_chunks();
            gaps.clear();
            gaps.extend(pairs.iter().map(|pair| u16::from_le_bytes(*pair)));
            let narrow = |gap: &u16| usize::from(*gap) / FULL as usize + 1;
            let is_narrow = !gaps.contains(&(FAR as u16))
                && gaps.iter().map(narrow).sum::<usize>() < places.len();
            for gap in &gaps {
                let bytes = gap.to_le_bytes();
                let full = if is_narrow { narrow(gap) - 1 } else { 0 };
                self.gaps[end..end + full].fill(FULL as u8);
                end += full;
                match is_narrow {
                    true => self.gaps[end] = (Doc::from(*gap) % FULL) as u8,
                    false => self.gaps[end..end + 2].copy_from_slice(&bytes),
                }
                end += if is_narrow { 1 } else { 2 };
            }
            starts.push(u32::try_from(end).expect("a segment has fewer postings"));
        }
        self.gaps.truncate(end);
        self.gaps.shrink_to_fit();
        self.far.sort_unstable();
        self.far.shrink_to_fit();
        starts.shrink_to_fit();
        DocLists {
            bytes: self.gaps,
            starts,
            far: self.far,
        }
    }
}

impl DocLists {
    /// The documents of a word, in order; `first` and `end` are the places of its postings.
    #[inline]
    pub(super) fn of(&self, word: usize, first: u32, end: u32) -> Docs<'_> {
        let bytes = &self.bytes[self.starts[word] as usize..self.starts[word + 1] as usize];
        Docs {
            is_exact: bytes.len() == (end - first) as usize,
            is_narrow: bytes.len() < 2 * (end - first) as usize,
            bytes,
            far: &self.far,
            posting: first,
            last: 0,
        }
    }
}

/// The documents of a word.
pub(super) struct Docs<'l> {
    /// Whether each gap has one byte.
    is_exact: bool,
    /// Whether most gaps have one byte.
    is_narrow: bool,
    bytes: &'l [u8],
    far: &'l [(u32, Doc)],
    /// The next posting.
    posting: u32,
    last: Doc,
}

/// So many documents are unpacked at once.
pub(super) const BLOCK: usize = 64;

impl Docs<'_> {
    /// Puts the next documents into a block, and says how many.
    pub(super) fn fill(&mut self, block: &mut [Doc; BLOCK]) -> usize {
        let mut last = self.last;
        let mut count = 0;
        if self.is_exact {
            let (gaps, rest) = self.bytes.split_at(self.bytes.len().min(BLOCK));
            self.bytes = rest;
            for (slot, gap) in block.iter_mut().zip(gaps) {
                last += Doc::from(*gap);
                *slot = last;
            }
            count = gaps.len();
        } else {
            for slot in block {
                let gap = match self.is_narrow {
                    true => self.narrow(),
                    false => self.wide(),
                };
                let Some(gap) = gap else { break };
                last += gap;
                *slot = last;
                count += 1;
            }
        }
        self.last = last;
        count
    }

    #[inline(always)]
    fn narrow(&mut self) -> Option<Doc> {
        let mut gap = 0;
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            gap += Doc::from(*byte);
            if Doc::from(*byte) != FULL {
                return Some(gap);
            }
        }
    }

    #[inline(always)]
    fn wide(&mut self) -> Option<Doc> {
        let (bytes, rest) = self.bytes.split_first_chunk()?;
        self.bytes = rest;
        let gap = Doc::from(u16::from_le_bytes(*bytes));
        let posting = self.posting;
        self.posting += 1;
        Some(if gap == FAR { self.far(posting) } else { gap })
    }

    #[cold]
    fn far(&self, posting: u32) -> Doc {
        let place = self.far.partition_point(|(other, _)| *other < posting);
        self.far[place].1
    }
}
