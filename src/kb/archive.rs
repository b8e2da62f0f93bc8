//! Texts that the build script compresses because most runs read none of them.

use std::io::Read as _;

use flate2::read::DeflateDecoder;

/// Decompresses an archive of the build script into its texts, in order. The texts are leaked: they live as long
/// as the program.
pub(crate) fn texts_in(archive: &[u8]) -> impl Iterator<Item = &'static str> {
    let mut text = String::new();
    DeflateDecoder::new(archive)
        .read_to_string(&mut text)
        .expect("the build script packed texts");
    text.leak().split_terminator('\0')
}

/// The text in an archive of one.
pub(crate) fn text_in(archive: &[u8]) -> &'static str {
    let mut texts = texts_in(archive);
    texts.next().expect("the build script packed it")
}
