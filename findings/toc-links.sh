#!/usr/bin/env bash
# The links of a table of contents by markdown-toc lead nowhere for headings such as "5 % less", "Über uns", "Step 1 –
# go" and "[Costs](costs.md) of it".
#
# Expected: the ids that GitHub gives the headings, for which the README says they are made.
# Seen: markdown-toc 1.2.0 keeps per cent signs and dashes in the address, writes "u" for "ü", keeps the underscores of
#   a slanted word, and takes the text of a link alone for the heading. doctoc 2.5.0 has all of these right, but keeps
#   the sign of "€5". Both give "Cost", "Cost", "Cost 1" two equal ids. Compared with github-slugger 2.0.0.
# Matters to: READMEs and exports with a table of contents: the links are there, and do nothing.
# Source: github-slugger's README: "Generate a slug just like GitHub does for markdown headings".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-toc@1.2.0 doctoc@2.5.0 github-slugger@2.0.0
cat >"$work/js/made.md" <<'MD'
# Claims

<!-- START doctoc -->
<!-- END doctoc -->

## 5 % less
## Über uns
## Step 1 – go
## [Costs](costs.md) of it
## _slanted_ word
## From €5
## Cost
## Cost
## Cost 1
## R&D
MD
cp "$work/js/made.md" "$work/js/doctoc.md"
(cd "$work/js" && quietly node_modules/.bin/doctoc --github doctoc.md)
seen=$(js <<'JS'
import fs from 'node:fs';
import Slugger from 'github-slugger';
import toc from 'markdown-toc';
const texts = fs.readFileSync('made.md', 'utf8').split('\n').filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
const slugger = new Slugger();
const right = texts.map((text) => slugger.slug(text.replace(/\[(.*)\]\(.*\)/, '$1').replace(/^_(.*)_/, '$1')));
const ids = (markdown) => [...markdown.matchAll(/^ *[-*] .*\]\(#(.*)\)$/gm)].map(([, id]) => decodeURIComponent(id)).slice(-texts.length);
const made = [ids(toc(fs.readFileSync('made.md', 'utf8')).content), ids(fs.readFileSync('doctoc.md', 'utf8'))];
texts.forEach((text, at) => console.log(`${text}: ${right[at]}`, ...made.map((found) => (found[at] === right[at] ? 'right' : found[at]))));
JS
)
expect 'GitHub, markdown-toc, doctoc' '5 % less: 5--less 5-%-less right
Über uns: über-uns uber-uns right
Step 1 – go: step-1--go step-1-–-go right
[Costs](costs.md) of it: costs-of-it costs right
_slanted_ word: slanted-word _slanted_-word right
From €5: from-5 from-€5 from-€5
Cost: cost right right
Cost: cost-1 right right
Cost 1: cost-1-1 cost-1 cost-1
R&D: rd right right' "$seen"
