#!/usr/bin/env bash
# The crate cfb opens no small XLS file of SheetJS; once zeros follow it, it does.
#
# Expected: an old workbook that Excel, LibreOffice and three Python libraries open is opened by a reader of its container.
# Seen: SheetJS 0.18.5 (npm) writes a workbook of two rows as 6 sectors, with 128 entries in the table that says which
#   sector follows which. olefile, compoundfiles and xlrd read it. cfb 0.16.0 says "FAT has 128 entries, but file has
#   only 6 sectors" and opens nothing; with zeros behind it, up to 128 sectors, it has the whole workbook.
# Matters to: Rust programs that look into old Office files (XLS, DOC, MSG) which web tools have written. Add zeros up to a
#   multiple of 64 KiB behind the first 512 bytes before opening.
# Source: cfb's CompoundFile::open, which takes entries beyond the file as long as they are free; MS-CFB 2.3, by which they
#   are to be free. SheetJS marks each of them as the end of a chain.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx@0.18.5
js "$work/old.xls" <<'JS'
import XLSX from 'xlsx';

const sheet = XLSX.utils.aoa_to_sheet([['Benefit', 'Status'], ['Run costs fall', 'met']]);
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, 'Register');
XLSX.writeFile(book, process.argv[2], { bookType: 'biff8' });
JS

pip_at olefile==0.47 compoundfiles==0.3 xlrd==2.0.2
read_by_python=$(python3 -W ignore - "$work/old.xls" <<'PY'
import sys

import compoundfiles
import olefile
import xlrd

name = sys.argv[1]
print(len(olefile.OleFileIO(name).openstream('Workbook').read()))
print(sorted(entry.name for entry in compoundfiles.CompoundFileReader(name).root)[1])
print(xlrd.open_workbook(name).sheet_by_index(0).row_values(1))
PY
)
expect 'in Python' "1170
Workbook
['Run costs fall', 'met']" "$read_by_python"

crate_at cfb=0.16.0 <<'RS'
use std::io::{Cursor, Read};

fn size(bytes: Vec<u8>) -> std::io::Result<usize> {
    let mut stream = Vec::new();
    cfb::CompoundFile::open(Cursor::new(bytes))?.open_stream("/Workbook")?.read_to_end(&mut stream)
}

fn main() {
    let mut bytes = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    println!("{}", size(bytes.clone()).unwrap_err());
    bytes.resize(512 + 128 * 512, 0);
    println!("{}", size(bytes).unwrap());
}
RS
expect 'in cfb, as it is and with zeros behind it' 'Malformed FAT (FAT has 128 entries, but file has only 6 sectors)
1170' "$("$work/rust/run" "$work/old.xls")"
