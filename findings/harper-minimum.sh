#!/usr/bin/env bash
# Harper, a checker of grammar, makes "minimum" of the minutes in "5 min", "meantime" of the mean time to repair, and
# "couldn't've" of shouldn't've.
#
# Expected: correct sentences get no correction, least of all one of another meaning: "hr" beside a number it reads as hours
#   and "sec" as seconds.
# Seen: harper.js 2.10.0 corrects "It took 10 min." to "It took 10 minimum.", for "mean time to repair" proposes "meantime",
#   for "shouldn't've" and "wouldn't've" the other word, for OK the word in capitals, OKAY. On "Monday thru Friday" it says
#   to use thru instead of through, and puts through. Each is the first correction, and the only one.
# Matters to: editors that correct by it (Obsidian, Neovim, Zed): "under the limit of 15 min" becomes "under the limit of 15
#   minimum".
# Source: ISO 80000-3 and the SI brochure, table 8: min is the minute's symbol; Harper's "rules", ExpandMinimum.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at harper.js@2.10.0
seen=$(js <<'JS'
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
const linter = new LocalLinter({ binary });
await linter.setup();
const texts = ['It took 10 min.', 'We stay under the limit of 15 min.', 'It took 3 hr and 5 sec.', 'The mean time to repair is 5 days.', 'You shouldn\'t\'ve done it.', 'OK, we go.', 'We are open Monday thru Friday.'];
for (const text of texts) {
  for (const lint of await linter.lint(text)) {
    console.log(`${text} ${lint.message()} ${lint.suggestions().map((one) => one.get_replacement_text()).join(', ')}`);
  }
}
process.exit(0);
JS
)
expect 'text, message, correction' 'It took 10 min. Use `minimum` instead of `min` minimum
We stay under the limit of 15 min. Use `minimum` instead of `min` minimum
It took 3 hr and 5 sec. Did you mean `hours`? hours
It took 3 hr and 5 sec. Did you mean `seconds`? seconds
The mean time to repair is 5 days. Did you mean the closed compound noun “meantime”? meantime
You shouldn'\''t'\''ve done it. Did you mean `couldn'\''t'\''ve`? couldn'\''t'\''ve
OK, we go. Use `okay` instead of `ok`. OKAY
We are open Monday thru Friday. Use `thru` instead of `through` through' "$seen"
