#!/usr/bin/env bash
# INI files in Java: ini4j writes https://example.org/a?b=1 as https\://example.org/a?b\=1, which all other readers keep so, and
# reads C:\data\new as "C:data", a line break, "ew"; Commons Configuration reads its own "no" and notes of two lines as others.
#
# Expected: the texts that were written, at least by the library that wrote them.
# Seen: ini4j 0.5.4 escapes ":", "=", backslashes and all letters beyond ASCII (–, ü), as in Java's properties; its class for files
#   of Windows, Wini, does not. Commons Configuration 2.8.0 and 1.10 take quotation marks off that they did not put there, write a
#   second line bare, so that it is a key of its own (Python refuses the file), and read what follows " #" as a comment; 1.10
#   parts a value at its comma and writes the key twice, of which Wini, ini4j and npm's ini keep the last, 5.
# Matters to: settings of services in Java that scripts in Python and Node write or check: addresses, folders, lists, notes.
# Source: ini4j's Config, "escape"; INIConfiguration's documentation; configparser's "Supported INI File Structure".
# Debian 12, and Java 17.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v javac >/dev/null || cannot 'Java'
deb_with_all_at libini4j-java=0.5.4-1 libcommons-configuration-java=1.10-6 libcommons-configuration2-java=2.8.0-2
npm_at ini@7.0.0
cd "$work"
jars=$(find deb/usr/share/java /usr/share/java -name '*.jar' 2>/dev/null | paste -sd:)
cat >Settings.java <<'JAVA'
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.configuration.HierarchicalINIConfiguration;
import org.apache.commons.configuration2.INIConfiguration;
import org.ini4j.Ini;
import org.ini4j.Wini;

public class Settings {
    interface Write { void to(Writer file, String note) throws Exception; }

    interface Read { Object from(Reader file) throws Exception; }

    public static void main(String[] arguments) throws Exception {
        Map<String, Write> writers = new TreeMap<>(Map.of(
            "ini4j", (file, note) -> { Ini ini = new Ini(); ini.put("claim", "note", note); ini.store(file); },
            "Wini", (file, note) -> { Wini ini = new Wini(); ini.put("claim", "note", note); ini.store(file); },
            "Commons 2", (file, note) -> { var ini = new INIConfiguration(); ini.setProperty("claim.note", note); ini.write(file); },
            "Commons 1", (file, note) -> { var ini = new HierarchicalINIConfiguration(); ini.setProperty("claim.note", note); ini.save(file); }));
        Map<String, Read> readers = new TreeMap<>(Map.of(
            "ini4j", file -> new Ini(file).get("claim", "note"),
            "Wini", file -> new Wini(file).get("claim", "note"),
            "Commons 2", file -> { var ini = new INIConfiguration(); ini.read(file); return ini.getProperty("claim.note"); },
            "Commons 1", file -> { var ini = new HierarchicalINIConfiguration(); ini.load(file); return ini.getProperty("claim.note"); }));
        List<String> notes = Files.readAllLines(Path.of("notes"));
        for (int number = 0; number < notes.size(); number++) {
            String note = notes.get(number).replace("/n", "\n");
            for (var write : writers.entrySet()) {
                try (Writer file = Files.newBufferedWriter(Path.of(number + "-" + write.getKey()))) { write.getValue().to(file, note); }
            }
            for (String from : arguments) {
                StringBuilder other = new StringBuilder();
                for (var read : readers.entrySet()) {
                    Object seen;
                    try (Reader file = Files.newBufferedReader(Path.of(number + "-" + from))) {
                        seen = read.getValue().from(file);
                    } catch (Exception error) {
                        seen = error.getClass().getSimpleName();
                    }
                    if (!note.equals(seen)) other.append(", ").append(read.getKey()).append(' ').append(seen);
                }
                Files.writeString(Path.of(number + "-" + from + ".java"), other.toString().replace("\n", "/n"));
            }
        }
    }
}
JAVA
printf '%s\n' 'https://example.org/a?b=1' 'C:\data\new' '5–7 days' '"no"' '12 # late' '1, 5' 'one/ntwo' >notes
cat >others.py <<'PY'
import json, subprocess, sys
from configparser import RawConfigParser
notes = [note.replace('/n', '\n') for note in open('notes').read().splitlines()]
writers = 'Commons 1', 'Commons 2', 'Wini', 'ini4j', 'Python'
node = "const ini=require('ini');console.log(JSON.stringify(ini.parse(require('fs').readFileSync(0,'utf8')).claim.note))"
for number, note in enumerate(notes):
    if sys.argv[1] == 'write':
        settings = RawConfigParser()
        settings['claim'] = {'note': note}
        with open(f'{number}-Python', 'w') as file:
            settings.write(file)
        continue
    for name in writers:
        path = f'{number}-{name}'
        other = open(path + '.java').read()
        try:
            settings = RawConfigParser()
            settings.read(path)
            seen = settings['claim']['note']
        except Exception as error:
            seen = type(error).__name__
        other += '' if seen == note else f', Python {seen}'
        seen = json.loads(subprocess.run(['node', '-e', node], cwd='js', stdin=open(path), capture_output=True, text=True).stdout)
        other += '' if seen == note else f', npm {seen}'
        if other:
            print((note + ' by ' + name + other).replace('\n', '/n'))
PY
python3 others.py write
java -cp "$jars" Settings.java 'Commons 1' 'Commons 2' Wini ini4j Python 2>java.log || cannot "$(tail -n 3 java.log)"
expect 'settings' 'https://example.org/a?b=1 by ini4j, Commons 1 https\://example.org/a?b\=1, Commons 2 https\://example.org/a?b\=1, Wini https\://example.org/a?b\=1, Python https\://example.org/a?b\=1, npm https\://example.org/a?b\=1
C:\data\new by Commons 1, ini4j C:data/new
C:\data\new by Commons 2, ini4j C:data/new
C:\data\new by Wini, ini4j C:data/new
C:\data\new by ini4j, Commons 1 C\:\data\new, Commons 2 C\:\\data\\new, Wini C\:\\data\\new, Python C\:\\data\\new, npm C\:\data\new
C:\data\new by Python, ini4j C:data/new
5–7 days by ini4j, Commons 1 5\u20137 days, Commons 2 5\u20137 days, Wini 5\u20137 days, Python 5\u20137 days, npm 5\u20137 days
"no" by Commons 1, Commons 1 no, Commons 2 no, npm no
"no" by Commons 2, Commons 1 no, Commons 2 no, npm no
"no" by Wini, Commons 1 no, Commons 2 no, npm no
"no" by ini4j, Commons 1 no, Commons 2 no, npm no
"no" by Python, Commons 1 no, Commons 2 no, npm no
12 # late by Commons 1, Wini "12 # late", ini4j "12 # late", Python "12 # late"
12 # late by Commons 2, Wini "12 # late", ini4j "12 # late", Python "12 # late"
12 # late by Wini, Commons 1 12, Commons 2 12, npm 12
12 # late by ini4j, Commons 1 12, Commons 2 12, npm 12
12 # late by Python, Commons 1 12, Commons 2 12, npm 12
1, 5 by Commons 1, Commons 1 [1, 5], Commons 2 [1, 5], Wini 5, ini4j 5, Python DuplicateOptionError, npm 5
1, 5 by Commons 2, Commons 1 [1,  5]
1, 5 by Wini, Commons 1 [1,  5]
1, 5 by ini4j, Commons 1 [1,  5]
1, 5 by Python, Commons 1 [1,  5]
one/ntwo by Commons 1, Commons 1 one, Commons 2 one, Wini one, ini4j InvalidFileFormatException, Python ParsingError, npm one
one/ntwo by Commons 2, Commons 1 one, Commons 2 one, Wini one, ini4j InvalidFileFormatException, Python ParsingError, npm one
one/ntwo by Wini, Commons 1 one, Commons 2 one, Wini one, ini4j InvalidFileFormatException, Python ParsingError, npm one
one/ntwo by ini4j, Commons 1 one\ntwo, Commons 2 one\ntwo, Wini one\ntwo, Python one\ntwo, npm one\ntwo
one/ntwo by Python, Commons 1 one, Commons 2 one, Wini one, ini4j InvalidFileFormatException, npm one' "$(python3 others.py read)"
