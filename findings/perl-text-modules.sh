#!/usr/bin/env bash
# Perl's Text::Autoformat makes "D. Ng" of B. Ng and "B. Jones" of C. Jones, and Text::ASCIITable, told to wrap a column, drops
# what is too long of a word: 12345678901 is 12345678.
#
# Expected: a formatter of text leaves names as they are; a table that wraps a column shows all of each cell, the long words
#   broken, as Text::SimpleTable and Term::Table do.
# Seen: Text::Autoformat 1.750000 takes lines that begin with initials, or with questions' numbers, for a list and counts them
#   anew: "A. Smith wrote it, / C. Jones read it." is "A. Smith …, B. Jones …", "Q1, Q3" is "Q1, Q2". One such line is left.
#   Text::ASCIITable 0.22, setColWidth('cost', 8): "https://example.org/12" is "https://", 2026-11-28 "2026-11-", and no mark.
# Matters to: minutes with names, lists of open questions, tables of links and counts in mail and logs.
# Source: the pages of both; Text::ASCIITable::Wrap says that it "will cut down the word", the page of the table "Wordwrapping".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at libtext-autoformat-perl=1.750000-2 libtext-reform-perl=1.20-5 libtext-asciitable-perl=0.22-3
export PERL5LIB=$work/deb/usr/share/perl5
formatted() { perl -MText::Autoformat -e 'print autoformat(join("\n", @ARGV) . "\n", {all => 1})' "$@" | sed '/^$/d' | paste -sd/; }
expect 'two names' 'A. Smith wrote it,/B. Jones read it.' "$(formatted 'A. Smith wrote it,' 'C. Jones read it.')"
expect 'three names' 'C. Jones and D. Lee did it, not/D. Ng.' "$(formatted 'C. Jones and D. Lee did it, not' 'B. Ng.')"
expect 'one name' 'A. Smith wrote it, not Ann.' "$(formatted 'A. Smith wrote it,' 'not Ann.')"
expect 'questions' 'Q1. What is it?/Q2. Why?' "$(formatted 'Q1. What is it?' 'Q3. Why?')"
expect 'a table' '| 7  | 12345678 |
| 8  | 2026-11- |
| 9  | see      |
|    | https:// |' "$(perl -MText::ASCIITable -e '
    my $table = Text::ASCIITable->new();
    $table->setCols("id", "cost");
    $table->setColWidth("cost", 8);
    $table->alignCol({id => "left", cost => "left"});
    $table->addRow(@$_) for ([7, "12345678901"], [8, "2026-11-28"], [9, "see https://example.org/12"]);
    print $table->draw' | sed -n '4,7p')"
