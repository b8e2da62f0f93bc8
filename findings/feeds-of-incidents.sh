#!/usr/bin/env bash
# Incidents read from feeds (RSS, Atom): of the title "1.10" feed-extractor makes "1.1", of the id 007 "7", and of "Errors < 5 % again."
# "Errors"; that an incident of 20:00 was resolved at 22:30 is not in rss-parser, and that it began at 20:00 not in two others.
#
# Expected: titles and ids are texts; an entry of Atom has "published", when it began, and "updated", when it last changed, categories,
#   and the page as link rel="alternate"; type="text" has no tags.
# Seen: @extractus/feed-extractor 8.0.3 makes numbers of texts that look like one, leaves out what follows "<" up to the next tag, of
#   "<id> is 7" in plain text the "<id>", takes the first link, which is the one to edit by, and has "updated" as "published".
#   rss-parser 3.13.0 has "published" as the one date of the entry, none of its categories (in RSS it has them), unless they are
#   named as custom fields, and "is 7" as the snippet of "<id> is 7". react-native-rss-parser 1.5.1 has "updated" as "published".
#   @rowanmanning/feed-parser 2.1.5 turns &lt; within
#   HTML into "<". feedparser 6.0.14 (PyPI), feedparser 2.6.0 (npm) and feedsmith 3.0.1 read all as it is.
# Matters to: pages, chats and registers that take incidents and planned work from the feeds of status pages.
# Source: RFC 4287, 3.1.1 (text), 4.2.9 (published), 4.2.15 (updated), 4.2.7.2 (rel); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at feedparser==6.0.14
npm_at @extractus/feed-extractor@8.0.3 rss-parser@3.13.0 react-native-rss-parser@1.5.1 @rowanmanning/feed-parser@2.1.5 feedsmith@3.0.1 \
    feedparser@2.6.0
cat >"$work/a.atom" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:status.example.org,2005:/history</id>
  <title>Incidents</title>
  <updated>2024-01-05T22:30:00+01:00</updated>
  <entry>
    <id>tag:status.example.org,2005:Incident/1</id>
    <published>2024-01-05T20:00:00+01:00</published>
    <updated>2024-01-05T22:30:00+01:00</updated>
    <link rel="edit" href="https://status.example.org/api/1"/>
    <link rel="alternate" type="text/html" href="https://status.example.org/incidents/1"/>
    <title>Region 2</title>
    <content type="text">&lt;id&gt; is 7</content>
    <category term="resolved"/>
  </entry>
</feed>
XML
cat >"$work/a.rss" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>
<title>Incidents</title><link>https://status.example.org</link><description>Incidents</description>
<item><title>1.10</title>
<description>&lt;p&gt;&lt;b&gt;Resolved&lt;/b&gt; - Errors &amp;lt; 5 % again.&lt;/p&gt;&lt;p&gt;Seen by 7 teams&lt;/p&gt;</description>
<pubDate>Fri, 05 Jan 2024 22:30:00 +0100</pubDate><link>https://status.example.org/incidents/1</link>
<guid isPermaLink="false">007</guid><category>resolved</category></item>
</channel></rss>
XML
cat >"$work/js/read.mjs" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as rowanmanning } from '@rowanmanning/feed-parser';
import { extractFromXml } from '@extractus/feed-extractor';

const require = createRequire(import.meta.url);
const Parser = require('rss-parser');
const iso = (time) => time && new Date(time).toISOString().slice(11, 16);
const readers = {
  'feed-extractor': (text) => extractFromXml(text).entries.map((one) => [one.id, one.title, one.description, iso(one.published), one.link]),
  'rss-parser': async (text) => {
    const { items } = await new Parser().parseString(text);
    return items.map((one) => [one.guid ?? one.id, one.title, one.contentSnippet, iso(one.isoDate), iso(one.updated), one.link, one.categories]);
  },
  'react-native-rss-parser': async (text) => {
    const { items } = await require('react-native-rss-parser').parse(text);
    return items.map((one) => [one.id, one.title, one.content ?? one.description, iso(one.published), one.categories.map(({ name }) => name)]);
  },
  '@rowanmanning/feed-parser': (text) =>
    rowanmanning(text).items.map((one) => [one.id, one.title, one.content ?? one.description, iso(one.published), iso(one.updated), one.url]),
  feedsmith: (text) => {
    const { feed } = feedsmith(text);
    return (feed.items ?? feed.entries).map((one) => [one.guid?.value ?? one.id, one.title.value ?? one.title,
      one.content?.value ?? one.description, iso(one.pubDate ?? one.published), iso(one.updated)]);
  },
  'feedparser (npm)': (text) => new Promise((done) => {
    const rows = [];
    const parser = new (require('feedparser'))({});
    parser.on('readable', () => {
      for (let one; (one = parser.read());)
        rows.push([one.guid, one.title, one.description, iso(one.pubdate), iso(one.date), one.link, one.categories]);
    });
    parser.on('end', () => done(rows));
    parser.end(text);
  }),
};
for (const kind of ['atom', 'rss'])
  for (const [name, read] of Object.entries(readers))
    for (const row of await read(readFileSync(`../a.${kind}`, 'utf8'))) console.log(`${name}, ${kind}:`, JSON.stringify(row));
JS
cat >"$work/read.py" <<'PY'
import feedparser

for kind in ('atom', 'rss'):
    for one in feedparser.parse(open('a.' + kind, 'rb').read()).entries:
        times = [f'{time.tm_hour}:{time.tm_min:02}' for time in (one.published_parsed, one.get('updated_parsed')) if time]
        print(f'feedparser (PyPI), {kind}:', one.id, one.title, one.summary, *times, one.link, *(tag.term for tag in one.tags))
PY
seen=$(
    cd "$work"
    (cd js && node read.mjs)
    python3 -W ignore read.py
)
expect 'two feeds' 'feed-extractor, atom: ["tag:status.example.org,2005:Incident/1","Region 2","is 7","21:30","https://status.example.org/api/1"]
rss-parser, atom: ["tag:status.example.org,2005:Incident/1","Region 2","is 7","19:00",null,"https://status.example.org/incidents/1",null]
react-native-rss-parser, atom: ["tag:status.example.org,2005:Incident/1","Region 2","<id> is 7","21:30",["resolved"]]
@rowanmanning/feed-parser, atom: ["tag:status.example.org,2005:Incident/1","Region 2","<id> is 7","19:00","21:30","https://status.example.org/incidents/1"]
feedsmith, atom: ["tag:status.example.org,2005:Incident/1","Region 2","<id> is 7","19:00","21:30"]
feedparser (npm), atom: ["tag:status.example.org,2005:Incident/1","Region 2","<id> is 7","19:00","21:30","https://status.example.org/incidents/1",["resolved"]]
feed-extractor, rss: ["7","1.1","Resolved - Errors Seen by 7 teams","21:30","https://status.example.org/incidents/1"]
rss-parser, rss: ["007","1.10","Resolved - Errors < 5 % again.\nSeen by 7 teams","21:30",null,"https://status.example.org/incidents/1",["resolved"]]
react-native-rss-parser, rss: ["007","1.10","<p><b>Resolved</b> - Errors &lt; 5 % again.</p><p>Seen by 7 teams</p>","21:30",["resolved"]]
@rowanmanning/feed-parser, rss: ["007","1.10","<p><b>Resolved</b> - Errors < 5 % again.</p><p>Seen by 7 teams</p>","21:30","21:30","https://status.example.org/incidents/1"]
feedsmith, rss: ["007","1.10","<p><b>Resolved</b> - Errors &lt; 5 % again.</p><p>Seen by 7 teams</p>","21:30",null]
feedparser (npm), rss: ["007","1.10","<p><b>Resolved</b> - Errors &lt; 5 % again.</p><p>Seen by 7 teams</p>","21:30","21:30","https://status.example.org/incidents/1",["resolved"]]
feedparser (PyPI), atom: tag:status.example.org,2005:Incident/1 Region 2 <id> is 7 19:00 21:30 https://status.example.org/incidents/1 resolved
feedparser (PyPI), rss: 007 1.10 <p><b>Resolved</b> - Errors &lt; 5 % again.</p><p>Seen by 7 teams</p> 21:30 21:30 https://status.example.org/incidents/1 resolved' "$seen"
