#!/usr/bin/env bash
# Velocity's templates in five engines: $text.equals("R&D") is true in Java and false in four; for a missing owner velocityjs shows "null",
# and #break comes a row too late; airspeed shows "#break" and goes on; Velocity itself shows 12345678.5 as 1.23456785E7.
#
# Expected: the text that Velocity, in Java, makes, or an error.
# Seen: a cost of 0 and an empty text are true in Velocity 1.7 and false in the four others: velocityjs 2.1.7,
#   amplify-velocity-template 1.4.17, velocity 0.7.3 (npm) and airspeed 0.7.1 (Python). 5 / 2 is 2 in Java and Python, 2.5 in JavaScript;
#   "5" is 5 in three. In JavaScript replaceAll("\d+", "N") replaces nothing, and contains() stands in the text as it is written.
#   amplify-velocity-template shows the "R&D" that split() gives as "R&amp;D". velocity and airspeed leave a blank line for each line of
#   a directive, so that a Markdown table ends. "$row.id-" before another id shows as it is written in all but airspeed.
# Matters to: mails, tickets and API gateways whose texts are made of a register by Velocity in another language.
# Source: Velocity's user guide, "Conditionals", "References", "Quiet Reference Notation", "Foreach Loop" (#break).
# Debian 12; Java 17.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v javac >/dev/null || cannot 'Java'
deb_with_all_at velocity=1.7-6
pip_at airspeed==0.7.1
npm_at velocityjs@2.1.7 amplify-velocity-template@1.4.17 velocity@0.7.3
cd "$work"
cat >templates <<'TEMPLATES'
#if($cost)cost $cost#{else}no cost#end
#if($note)a note#{else}no note#end
#set($half = 5 / 2)$half
#if("5" == 5)same#{else}other#end
$large
#foreach($row in $rows)$row.id [$!row.owner] #end
#foreach($number in $numbers)#if($number == 1)#break#end$number #end
$text.split(" ").get(0)
$text.replaceAll("\d+", "N")
$text.contains("D")
#if($text.equals("R&D 5"))same#{else}other#end
from $rows.get(0).id-$rows.get(1).id
| id |\n#foreach($row in $rows)\n| $row.id |\n#end\nEnd
TEMPLATES
cat >Render.java <<'JAVA'
import java.io.StringWriter;
import java.nio.file.*;
import java.util.*;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

public class Render {
    public static void main(String[] arguments) throws Exception {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        engine.init();
        for (String template : Files.readAllLines(Path.of("templates"))) {
            Map<String, Object> second = new HashMap<>(Map.of("id", "C-2"));
            second.put("owner", null);
            Map<String, Object> data = Map.of("cost", 0, "note", "", "large", 12345678.5, "text", "R&D 5", "numbers", List.of(10, 1, 5),
                "rows", new ArrayList<>(List.of(Map.of("id", "C-1", "owner", "Ann"), second)));
            StringWriter made = new StringWriter();
            engine.evaluate(new VelocityContext(new HashMap<>(data)), made, "template", template.replace("\\n", "\n"));
            System.out.println(made.toString().replace("\n", "\\n"));
        }
    }
}
JAVA
cat >js/render.cjs <<'JS'
const templates = require('fs').readFileSync('../templates', 'utf8').trimEnd().split('\n');
const data = () => ({ cost: 0, note: '', large: 12345678.5, text: 'R&D 5', numbers: [10, 1, 5],
  rows: [{ id: 'C-1', owner: 'Ann' }, { id: 'C-2', owner: null }] });
const ways = {
  velocity: (template) => new (require('velocity').Engine)({ template }).render(data()),
  velocityjs: (template) => require('velocityjs').render(template, data()),
  'amplify-velocity-template': (template) => require('amplify-velocity-template').render(template, data()),
};
console.warn = console.info = () => {};
for (const template of templates)
  process.stdout.write(ways[process.argv[2]](template.replaceAll('\\n', '\n')).replaceAll('\n', '\\n') + '\n');
JS
cat >render.py <<'PY'
import airspeed

for template in open('templates').read().splitlines():
    data = {'cost': 0, 'note': '', 'large': 12345678.5, 'text': 'R&D 5', 'numbers': [10, 1, 5],
            'rows': [{'id': 'C-1', 'owner': 'Ann'}, {'id': 'C-2', 'owner': None}]}
    try:
        print(airspeed.Template(template.replace('\\n', '\n')).merge(data).replace('\n', '\\n'))
    except airspeed.TemplateSyntaxError:
        print('ERROR')
PY
jars=$(find deb/usr/share/java /usr/share/java -name '*.jar' 2>/dev/null | paste -sd:)
quietly javac -cp "$jars" Render.java
java -cp "$jars:." Render >Velocity 2>java.log
for name in velocityjs amplify-velocity-template velocity; do (cd js && node render.cjs "$name") >"$name"; done
python3 render.py >airspeed
seen=$(
    python3 - <<'PY'
names = ['Velocity', 'velocityjs', 'amplify-velocity-template', 'velocity', 'airspeed']
lines = [open(name).read().splitlines() for name in names]
for template, *texts in zip(open('templates').read().splitlines(), *lines, strict=True):
    same = {}
    for name, text in zip(names, texts):
        same.setdefault(text.strip() or 'NOTHING', []).append(name)
    print(template, '=>', '; '.join(f'{text} [{", ".join(by)}]' for text, by in same.items()))
PY
)
expect 'texts' '#if($cost)cost $cost#{else}no cost#end => cost 0 [Velocity]; no cost [velocityjs, amplify-velocity-template, velocity, airspeed]
#if($note)a note#{else}no note#end => a note [Velocity]; no note [velocityjs, amplify-velocity-template, velocity, airspeed]
#set($half = 5 / 2)$half => 2 [Velocity, airspeed]; 2.5 [velocityjs, amplify-velocity-template, velocity]
#if("5" == 5)same#{else}other#end => same [Velocity, velocityjs, velocity]; other [amplify-velocity-template, airspeed]
$large => 1.23456785E7 [Velocity]; 12345678.5 [velocityjs, amplify-velocity-template, velocity, airspeed]
#foreach($row in $rows)$row.id [$!row.owner] #end => C-1 [Ann] C-2 [] [Velocity, velocity, airspeed]; C-1 [Ann] C-2 [null] [velocityjs, amplify-velocity-template]
#foreach($number in $numbers)#if($number == 1)#break#end$number #end => 10 [Velocity, amplify-velocity-template, velocity]; 10 1 [velocityjs]; 10 #break1 5 [airspeed]
$text.split(" ").get(0) => R&D [Velocity, velocityjs, velocity, airspeed]; R&amp;D [amplify-velocity-template]
$text.replaceAll("\d+", "N") => R&D N [Velocity]; R&D 5 [velocityjs, velocity]; R&amp;D 5 [amplify-velocity-template]; ERROR [airspeed]
$text.contains("D") => true [Velocity]; $text.contains("D") [velocityjs, amplify-velocity-template, velocity]; True [airspeed]
#if($text.equals("R&D 5"))same#{else}other#end => same [Velocity]; other [velocityjs, amplify-velocity-template, velocity, airspeed]
from $rows.get(0).id-$rows.get(1).id => from $rows.get(0).id-C-2 [Velocity, velocityjs, amplify-velocity-template, velocity]; from C-1-C-2 [airspeed]
| id |\n#foreach($row in $rows)\n| $row.id |\n#end\nEnd => | id |\n| C-1 |\n| C-2 |\nEnd [Velocity, velocityjs, amplify-velocity-template]; | id |\n\n| C-1 |\n\n| C-2 |\n\nEnd [velocity]; | id |\n\n| C-1 |\n\n| C-2 |\nEnd [airspeed]' "$seen"
