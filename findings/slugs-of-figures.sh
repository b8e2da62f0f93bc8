#!/usr/bin/env bash
# To slug "1.5 days" and "15 days" are one address, v1.10 and v1.1.0 too, and "½" is "wr0"; slugify makes "aorb" of a|b, and
# leaves "step-1:-go"; @sindresorhus/slugify makes "e5" of €5.
#
# Expected: an address made of a heading tells figures apart: a point or a slash between digits becomes a hyphen, as in
#   speakingurl 14.0.1; a sign is a word of its own or gone.
# Seen: slug 12.0.1 drops points, commas, slashes and dashes between digits, and writes what it has no letters for in base 64.
#   slugify 1.6.9 drops the comma of 1,5 and the slash of 1/2, puts words for some signs without a hyphen (R&D is "randd",
#   a|b "aorb", "<5 %" "less5-percent"), and keeps : ( ) ' ~ +, so that C++ is apart and C# is C. @sindresorhus/slugify 3.0.1
#   keeps figures apart, and makes a letter of the euro. C++ and C# are one address in all but slugify.
# Matters to: pages and links made of the headings and ids of a knowledge base: one record hides another.
# Source: the packages' READMEs; RFC 3986, 2.2 (":", "(", ")" and "'" are reserved).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at slug@12.0.1 slugify@1.6.9 @sindresorhus/slugify@3.0.1 speakingurl@14.0.1
seen=$(js <<'JS'
import slug from 'slug';
import slugify from 'slugify';
import sindre from '@sindresorhus/slugify';
import speaking from 'speakingurl';
const texts = ['1.5 days', '15 days', '1,5', '1/2', '10–20', 'v1.10', 'v1.1.0', '½', '€5', 'R&D', 'a|b', '<5 %', '>5 %', 'C++', 'C#', 'Step 1: go'];
const makers = { slug, slugify: (text) => slugify(text, { lower: true }), '@sindresorhus/slugify': sindre, speakingurl: (text) => speaking(text) };
console.log(texts.join(', '));
for (const [name, make] of Object.entries(makers)) console.log(`${name}:`, texts.map((text) => make(text)).join(', '));
JS
)
expect 'texts, and addresses' '1.5 days, 15 days, 1,5, 1/2, 10–20, v1.10, v1.1.0, ½, €5, R&D, a|b, <5 %, >5 %, C++, C#, Step 1: go
slug: 15-days, 15-days, 15, 12, 1020, v110, v110, wr0, 5, rd, ab, 5, 5, c, c, step-1-go
slugify: 1.5-days, 15-days, 15, 12, 10-20, v1.10, v1.1.0, , euro5, randd, aorb, less5-percent, greater5-percent, c++, c, step-1:-go
@sindresorhus/slugify: 1-5-days, 15-days, 1-5, 1-2, 10-20, v1-10, v1-1-0, , e5, r-and-d, a-b, 5, 5, c, c, step-1-go
speakingurl: 1-5-days, 15-days, 1-5, 1-2, 10-20, v1-10, v1-1-0, , eur5, r-and-d, a-or-b, less-than-5, greater-than-5, c, c, step-1-go' "$seen"
