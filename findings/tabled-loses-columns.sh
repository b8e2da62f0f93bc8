#!/usr/bin/env bash
# The crate tabled, told to wrap a table to 26 columns, leaves nothing of its short columns: ids and states are gone.
#
# Expected: to fit a table the long cells are wrapped; every word is still there.
# Seen: tabled 0.20.0, Width::wrap(26): each column in turn gives up one place, whatever it has, until the table fits;
#   a column of "7" and "12" and one of "open" come to no width at all while the text beside them has 18 places, and
#   what stood in them is not shown. Nothing marks the place.
# Matters to: programs that fit their tables to a narrow terminal. Add .priority(PriorityMax::default()), which takes
#   from the widest column first, and .keep_words(true).
# Source: tabled's documentation of settings::Width: "wrap … the table"; settings::peaker::PriorityNone, the default.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at tabled=0.20.0 <<'RS'
use tabled::{builder::Builder, settings::peaker::PriorityMax, settings::Width};

fn main() {
    let mut rows = Builder::default();
    rows.push_record(["id", "state", "claim"]);
    rows.push_record(["7", "open", "Deploys take five minutes or less"]);
    rows.push_record(["12", "done", "Searches answer at once"]);
    println!("{}", rows.clone().build().with(Width::wrap(26).keep_words(true)));
    println!("{}", rows.build().with(Width::wrap(26).keep_words(true).priority(PriorityMax::default())));
}
RS
seen=$("$work/rust/run")
expect 'wrapped, and wrapped from the widest column first' '+--+--+------------------+
|  |  | claim            |
+--+--+------------------+
|  |  | Deploys take     |
|  |  | five minutes or  |
|  |  | less             |
+--+--+------------------+
|  |  | Searches answer  |
|  |  | at once          |
+--+--+------------------+
+----+-------+-----------+
| id | state | claim     |
+----+-------+-----------+
| 7  | open  | Deploys   |
|    |       | take five |
|    |       |  minutes  |
|    |       | or less   |
+----+-------+-----------+
| 12 | done  | Searches  |
|    |       | answer at |
|    |       |  once     |
+----+-------+-----------+' "$seen"
