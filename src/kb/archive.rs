//! Texts that the build script packs, as most runs of the program read none of them.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// The texts in an archive of the build script, in their order. They stay for as long as the program runs.
pub(crate) fn texts_in(archive: &[u8]) -> impl Iterator<Item = &'static str> {
    let mut text = String::new();
    DeflateDecoder::new(archive)
        .read_to_string(&mut text)
        .expect("the build script packed texts");
    text.leak().split_terminator('\0')
}
