#!/usr/bin/env bash
# The crate umya-spreadsheet shows 5:30 hours in the format [h]:mm as "5.5:30", 90 minutes in [mm]:ss as "[12]:00", a loss of 5 % that a
# sheet shows in red as "5.0%", and the ids C-005 and 007 as "C-5" and "7".
#
# Expected: what Excel and LibreOffice show: 5:30, 90:00, -5.0%, C-005, 007; 0.3 for 0.1 + 0.2, and 5.50 with its euro sign.
# Seen: umya-spreadsheet 3.1.1, formatted_value: whole hours are right, 30:00, others have the hours' fraction before the colon; [hh] and
#   [mm] stay in brackets with the hour of the day. Of a format for losses with a percent sign the minus is dropped, "0.0%;[Red]-0.0%",
#   without one it is kept. Zeros of a format before a number are dropped. A sum has all its digits; [$€-407] shows no sign.
# Matters to: registers with hours, losses and numbered ids that a Rust program shows: a loss reads as a gain, C-005 is another id.
# Source: umya-spreadsheet's documentation of Worksheet::formatted_value; ECMA-376 part 1, 18.8.31 (numFmts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at umya-spreadsheet=3.1.1 <<'RUST'
fn main() {
    let mut book = umya_spreadsheet::new_file();
    let sheet = book.sheet_mut(0).unwrap();
    let cells = [
        (30.0 / 24.0, "[h]:mm"),
        (5.5 / 24.0, "[h]:mm"),
        (30.0 / 24.0, "[hh]:mm"),
        (90.0 / 1440.0, "[mm]:ss"),
        (-5.0, "0;[Red]-0"),
        (-0.05, "0.0%;[Red]-0.0%"),
        (5.0, "\"C-\"000"),
        (7.0, "000"),
        (0.1 + 0.2, "General"),
        (5.5, "[$€-407] #,##0.00"),
        (12.0, "0 \"days\""),
        (45296.4375, "dd.mm.yyyy hh:mm"),
    ];
    for (row, (value, form)) in (1u32..).zip(cells) {
        sheet.cell_mut((1, row)).set_value_number(value);
        sheet.style_mut((1, row)).number_format_mut().set_format_code(form);
        println!("{form}: {}", sheet.formatted_value((1, row)));
    }
}
RUST
expect '30:00, 5:30, 30:00 hours, 90 minutes, -5, -5 %, C-005, 007, 0.3, €5.50, 12 days, 5 January 2024' '[h]:mm: 30:00
[h]:mm: 5.5:30
[hh]:mm: [06]:00
[mm]:ss: [12]:00
0;[Red]-0: -5
0.0%;[Red]-0.0%: 5.0%
"C-"000: C-5
000: 7
General: 0.30000000000000004
[$€-407] #,##0.00: 5.50
0 "days": 12 days
dd.mm.yyyy hh:mm: 05.01.2024 10:30' "$("$work/rust/run")"
