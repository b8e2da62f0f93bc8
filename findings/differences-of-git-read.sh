#!/usr/bin/env bash
# Differences that git shows, read by libraries for reviews: the removed line "-- owner: Ann" is no change to git-diff-parser and a
# file named "owner: Ann" to diffparser; "R&D plan.md" ends in a tab in four, and "old name.md", made "new name.md", is b/new and name.md.
#
# Expected: a line of a hunk that begins with "-" was removed, whatever follows; git ends a name with spaces with a tab and puts one
#   with other letters in quotation marks; both are signs and no part of the name.
# Seen: git-diff-parser 1.0.0 and diffparser 2.0.1 take "--- owner: Ann" for the head of a file. gitdiff-parser 0.3.1, parse-git-diff
#   0.0.20, diff2html 3.4.56 and whatthepatch 1.0.7 keep the tab; whatthepatch and diffparser part the new name at its space. Of
#   états.md diff 9.0.0 alone gives the name; gitdiff-parser gives /\303\251tats.md". parse-diff 0.12.0 and unidiff 1.0.1 are right
#   but for that.
# Matters to: reports of who changed which plan, record or query: a change is missing, a file is unknown to what asks for it.
# Source: git's documentation of diff, "Generating patch text with -p": quoting of names; GNU diffutils' manual, "Detailed Unified".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at git-diff-parser@1.0.0 diffparser@2.0.1 gitdiff-parser@0.3.1 parse-git-diff@0.0.20 diff2html@3.4.56 diff@9.0.0 parse-diff@0.12.0
pip_at whatthepatch==1.0.7 unidiff==1.0.1
cat >"$work/all.diff" <<'DIFF'
diff --git a/R&D plan.md b/R&D plan.md
index 5626abf..f719efd 100644
--- a/R&D plan.md	
+++ b/R&D plan.md	
@@ -1 +1 @@
-one
+two
diff --git a/old name.md b/new name.md
similarity index 100%
rename from old name.md
rename to new name.md
diff --git a/q.sql b/q.sql
index a4972e7..b12cf92 100644
--- a/q.sql
+++ b/q.sql
@@ -1,2 +1,2 @@
--- owner: Ann
+-- owner: Bo
 select 1
diff --git "a/\303\251tats.md" "b/\303\251tats.md"
index 5626abf..f719efd 100644
--- "a/\303\251tats.md"
+++ "b/\303\251tats.md"
@@ -1 +1 @@
-one
+two
DIFF
seen=$(js "$work/all.diff" <<'JS'
import { parsePatch } from 'diff';
import { parse } from 'diff2html';
import diffparser from 'diffparser';
import gitDiffParser from 'git-diff-parser';
import gitdiff from 'gitdiff-parser';
import parseDiff from 'parse-diff';
import parseGitDiff from 'parse-git-diff';
import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2], 'utf8');
const changed = (lines) => lines.filter((line) => /^[-+]/.test(line)).length;
const readers = {
  diff: () => parsePatch(text).map(({ oldFileName, newFileName, hunks }) => [oldFileName, newFileName, changed(hunks.flatMap(({ lines }) => lines))]),
  'parse-diff': () => parseDiff(text).map(({ from, to, additions, deletions }) => [from, to, additions + deletions]),
  diff2html: () => parse(text).map(({ oldName, newName, addedLines, deletedLines }) => [oldName, newName, addedLines + deletedLines]),
  'gitdiff-parser': () => (gitdiff.default ?? gitdiff).parse(text).map(({ oldPath, newPath, hunks }) => [oldPath, newPath,
    hunks.flatMap(({ changes }) => changes).filter(({ type }) => type !== 'normal').length]),
  'parse-git-diff': () => (parseGitDiff.default ?? parseGitDiff)(text).files.map(({ path, pathBefore, pathAfter, chunks }) => [pathBefore ?? path, pathAfter ?? path,
    chunks.flatMap(({ changes }) => changes).filter(({ type }) => type !== 'UnchangedLine').length]),
  'git-diff-parser': () => gitDiffParser(text).commits.flatMap(({ files }) => files).map(({ oldName, name, lines }) => [oldName ?? name, name,
    lines.filter(({ type }) => type === 'added' || type === 'deleted').length]),
  diffparser: () => diffparser(text).map(({ from, to, additions, deletions }) => [from, to, additions + deletions]),
};
for (const [name, read] of Object.entries(readers)) console.log(`${name}: ${read().map((file) => JSON.stringify(file)).join(' ')}`);
JS
python3 - "$work/all.diff" <<'PY'
import json, sys
import whatthepatch
from unidiff import PatchSet
text = open(sys.argv[1]).read()
files = [[one.header.old_path, one.header.new_path, sum(None in (line.old, line.new) for line in one.changes or [])] for one in whatthepatch.parse_patch(text)]
print('whatthepatch:', *map(json.dumps, files))
print('unidiff:', *(json.dumps([one.source_file, one.target_file, one.added + one.removed]) for one in PatchSet(text)))
PY
)
expect 'files and changed lines' 'diff: ["a/R&D plan.md","b/R&D plan.md",2] ["a/old name.md","b/new name.md",0] ["a/q.sql","b/q.sql",2] ["a/états.md","b/états.md",2]
parse-diff: ["R&D plan.md","R&D plan.md",2] ["old name.md","new name.md",0] ["q.sql","q.sql",2] ["\\303\\251tats.md","\\303\\251tats.md",2]
diff2html: ["R&D plan.md\t","R&D plan.md\t",2] ["old name.md","new name.md",0] ["q.sql","q.sql",2] ["\\303\\251tats.md","\\303\\251tats.md",2]
gitdiff-parser: ["R&D plan.md\t","R&D plan.md\t",2] ["old name.md","new name.md",0] ["q.sql","q.sql",2] ["/\\303\\251tats.md\"","/\\303\\251tats.md\"",2]
parse-git-diff: ["R&D plan.md\t","R&D plan.md\t",2] ["old name.md","new name.md",0] ["q.sql","q.sql",2] ["\"b/\\303\\251tats.md\"","\"b/\\303\\251tats.md\"",2]
git-diff-parser: ["R&D plan.md","R&D plan.md",2] ["old name.md","new name.md",0] ["q.sql","q.sql",1] ["\\303\\251tats.md","\\303\\251tats.md",2]
diffparser: ["R&D plan.md","R&D plan.md",2] ["new","name.md",0] ["q.sql","q.sql",0] ["owner: Ann",null,1] ["\"a/\\303\\251tats.md\"","\"b/\\303\\251tats.md\"",2]
whatthepatch: ["R&D plan.md\t", "R&D plan.md\t", 2] ["b/new", "name.md", 0] ["q.sql", "q.sql", 2] ["\"a/\\303\\251tats.md\"", "\"b/\\303\\251tats.md\"", 2]
unidiff: ["a/R&D plan.md", "b/R&D plan.md", 2] ["a/old name.md", "b/new name.md", 0] ["a/q.sql", "b/q.sql", 2] ["\"a/\\303\\251tats.md\"", "\"b/\\303\\251tats.md\"", 2]' "$seen"
