#!/usr/bin/env bash
# Figures in Prometheus' text format: of the label team="R&D, late" the Rust crate prometheus-parse reads "R&D", of rule="a=b" no label at
# all, and of a line with "}" in a label nothing; openmetrics-parser refuses two lines of one name with other labels.
#
# Expected: as Prometheus' Python client reads it: what stands between quotation marks is the label, \\ and \" and \n are marks of a
#   backslash, a quotation mark and a line break, and blanks between labels do not count.
# Seen: prometheus-parse 0.2.5 cuts labels at each comma and "=", wherever they stand, leaves out a line with a "}" in a label and one with
#   a blank before the "{", keeps the backslashes, and names the label behind a blank " b", all without an error. openmetrics-parser
#   0.5.1 asks for one set of labels, so that a line without a team beside one with it is an error. parse-prometheus-text-format 1.1.1
#   (npm) refuses the blank between labels, prometheus_client 0.26.0 (PyPI) reads all.
# Matters to: service levels and alerts that are read from exporters: figures of two teams fall together, and others are not there.
# Source: Prometheus' documentation, "Exposition formats", "Comments, help text, and type information".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at prometheus_client==0.26.0
npm_at parse-prometheus-text-format@1.1.1
crate_at prometheus-parse=0.2.5 openmetrics-parser=0.5.1 <<'RS'
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let read = prometheus_parse::Scrape::parse(line.split('|').map(|line| Ok(line.to_string()))).unwrap();
        let mut shown: Vec<_> = vec![];
        for sample in &read.samples {
            let mut labels: Vec<_> = sample.labels.iter().map(|(name, text)| format!("{name}: {text}")).collect();
            labels.sort();
            shown.push(format!("[{}]", labels.join("; ")));
        }
        println!("prometheus-parse\t{}", shown.join(" "));
        let shown = match openmetrics_parser::prometheus::parse_prometheus(&(line.replace('|', "\n") + "\n")) {
            Err(_) => "refused".into(),
            Ok(read) => {
                let family = read.families.values().next().unwrap();
                let samples = family.iter_samples().map(|sample| {
                    let labels = sample.get_labelset().unwrap();
                    let mut labels: Vec<_> = labels.iter().map(|(name, text)| format!("{name}: {text}")).collect();
                    labels.sort();
                    format!("[{}]", labels.join("; "))
                });
                samples.collect::<Vec<_>>().join(" ")
            }
        };
        println!("openmetrics-parser\t{shown}");
    }
}
RS
cd "$work"
cat >lines <<'LINES'
slo{team="R&D, late"} 0.5
slo{rule="a=b"} 0.5
slo{rule="{a}"} 0.5
slo{a="x", b="y"} 0.5
slo {a="x"} 0.5
slo{path="C:\\data"} 0.5
slo{said="\"no\""} 0.5
slo{team="a"} 0.5|slo 0.7
LINES
cat >read.py <<'PY'
import sys
from prometheus_client.parser import text_string_to_metric_families
for line in open('lines'):
    samples = [sample for family in text_string_to_metric_families(line.replace('|', '\n')) for sample in family.samples]
    print('prometheus_client', ' '.join('[' + '; '.join(f'{name}: {text}' for name, text in sorted(one.labels.items())) + ']' for one in samples), sep='\t')
PY
{
    js <<'JS'
import parse from 'parse-prometheus-text-format';
import { readFileSync } from 'node:fs';
for (const line of readFileSync('../lines', 'utf8').trim().split('\n')) {
  let shown;
  try {
    shown = parse(`${line.replace('|', '\n')}\n`).flatMap(({ metrics }) => metrics).map(({ labels = {} }) =>
      `[${Object.entries(labels).sort().map((pair) => pair.join(': ')).join('; ')}]`).join(' ');
  } catch { shown = 'refused'; }
  console.log(`parse-prometheus-text-format\t${shown}`);
}
JS
} >npm.read
python3 read.py >pip.read
rust/run <lines >rust.read
seen=$(python3 - <<'PY'
rust = open('rust.read').read().splitlines()
for number, line in enumerate(open('lines').read().splitlines()):
    print(line)
    same = {}
    for read in [open(name).read().splitlines()[number] for name in ('npm.read', 'pip.read')] + rust[2 * number:2 * number + 2]:
        name, labels = read.split('\t')
        same.setdefault(labels or 'nothing', []).append(name)
    for labels, names in same.items():
        print(f'  {labels}:', ', '.join(names))
PY
)
expect 'labels' 'slo{team="R&D, late"} 0.5
  [team: R&D, late]: parse-prometheus-text-format, prometheus_client, openmetrics-parser
  [team: R&D]: prometheus-parse
slo{rule="a=b"} 0.5
  [rule: a=b]: parse-prometheus-text-format, prometheus_client, openmetrics-parser
  []: prometheus-parse
slo{rule="{a}"} 0.5
  [rule: {a}]: parse-prometheus-text-format, prometheus_client, openmetrics-parser
  nothing: prometheus-parse
slo{a="x", b="y"} 0.5
  refused: parse-prometheus-text-format
  [a: x; b: y]: prometheus_client, openmetrics-parser
  [ b: y; a: x]: prometheus-parse
slo {a="x"} 0.5
  [a: x]: parse-prometheus-text-format, prometheus_client, openmetrics-parser
  nothing: prometheus-parse
slo{path="C:\\data"} 0.5
  [path: C:\data]: parse-prometheus-text-format, prometheus_client, openmetrics-parser
  [path: C:\\data]: prometheus-parse
slo{said="\"no\""} 0.5
  [said: "no"]: parse-prometheus-text-format, prometheus_client, openmetrics-parser
  [said: \"no\]: prometheus-parse
slo{team="a"} 0.5|slo 0.7
  [team: a] []: parse-prometheus-text-format, prometheus_client, prometheus-parse
  refused: openmetrics-parser' "$seen"
