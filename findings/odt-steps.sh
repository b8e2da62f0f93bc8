#!/usr/bin/env bash
# The numbered steps of an ODT document are bullets in kreuzberg and odfdo; officeparser makes a step of each paragraph and
# counts on in the next list, and none begins at 9 where the document does.
#
# Expected: 1 (of two paragraphs) and 2; in the next list 1 again; 2 where it says that it goes on; 9 where it says 9.
# Seen: kreuzberg 4.10.4 and odfdo 3.27.3 write "- stop" for "1. stop", with a bullet for the second paragraph too;
#   officeparser 8.1.1 gives two steps 1, and 3 for the first step of the next list; pandoc 3.9 (pypandoc_binary 1.17)
#   has all but the 9. kreuzberg numbers such lists of DOCX documents.
# Matters to: instructions written in LibreOffice: "go back to step 3" leads elsewhere or nowhere.
# Source: OpenDocument 1.3 Part 3, 5.3 (lists), 19 (text:continue-numbering, false unless given; text:start-value).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

odt_readers
tr -d '\n' <<'XML' | odt_at "$work/made.odt"
<text:list text:style-name="numbered"><text:list-item><text:p>stop</text:p><text:p>halt</text:p></text:list-item>
<text:list-item><text:p>wait</text:p></text:list-item></text:list><text:p>Then</text:p>
<text:list text:style-name="numbered"><text:list-item><text:p>go</text:p></text:list-item></text:list><text:p>and</text:p>
<text:list text:style-name="numbered" text:continue-numbering="true"><text:list-item><text:p>come</text:p></text:list-item>
</text:list><text:p>Later</text:p>
<text:list text:style-name="numbered"><text:list-item text:start-value="9"><text:p>end</text:p></text:list-item></text:list>
XML
expect 'steps' 'kreuzberg: - stop / - halt / - wait / Then / - go / and / - come / Later / - end
odfdo: -  stop /  -  halt /  -  wait / Then /  -  go / and /  -  come / Later /  -  end
officeparser: 1. stop / 1. halt / 2. wait / Then / 3. go / and / 4. come / Later / 5. end
pandoc: 1.  stop /     halt / 2.  wait / Then / 1.  go / and / 2.  come / Later / 1.  end' "$(odt_read made.odt kreuzberg odfdo officeparser pandoc)"
