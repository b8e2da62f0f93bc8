#!/usr/bin/env bash
# Jsonnet in four libraries: "%.1f" % 99.95 is "99.10" in rjsonnet, "%.2f" % -1.5 is "-2.-50"; of YAML the C++ library reads 007 and ~ as texts,
# Go's yes as true; std.base64 writes two texts for Zoë.
#
# Expected: the same document from the same file: numbers as C's printf writes them, "100.0" and "-1.50", halves away from zero or to
#   even; a YAML of today (1.2) has numbers 007 and 1e3, null ~ and texts yes and 1_000.
# Seen: rjsonnet 0.5.6, which is jrsonnet 0.5.0 (Rust), parts a number at its point before it rounds: what is carried over stays behind the point,
#   and below zero both parts have a sign. jsonnet 0.22.0 (C++) takes from YAML only numbers of JSON, gojsonnet 0.22.0 (Go) true for yes
#   and 1000 for 1_000; its std.round(-2.5) is -3, C++'s -2; std.parseInt("+5") is an error in C++ and Rust. std.base64 takes the 8
#   bits of each character in C++, and UTF-8 in the others. With quote_keys=false C++ writes the key 1e3 bare, which is a number in YAML.
#   pysonnet 0.0.2 (Python) lacks these functions of std, and formats as C++ does.
# Matters to: dashboards and alerts of Grafana and Prometheus, which are written in Jsonnet: thresholds and titles show another share.
# Source: Jsonnet's standard library, std.format, std.parseYaml, std.round; YAML 1.2, 10.3.2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsonnet==0.22.0 gojsonnet==0.22.0 rjsonnet==0.5.6 pysonnet==0.0.2
cat >"$work/ask.py" <<'PY'
import json
import _gojsonnet, _jsonnet, pysonnet, rjsonnet

ways = {
    'jsonnet': lambda text: json.loads(_jsonnet.evaluate_snippet('a', text)),
    'gojsonnet': lambda text: json.loads(_gojsonnet.evaluate_snippet('a', text)),
    'rjsonnet': lambda text: json.loads(rjsonnet.evaluate_snippet('a', text)),
    'pysonnet': pysonnet.loads,
}
for text in ('"%.1f" % 99.95', '"%.2f %%" % 99.999', '"%.2f" % -1.5', '"%.1f" % -0.04', '"%.0f" % 99.9', '"%d" % -2.7', 'std.round(-2.5)', 'std.parseInt("+5")',
             'std.base64("Zoë")', 'std.parseYaml("[007, yes, ~, 1_000, 0x1F, 1e3]")', 'std.manifestYamlDoc({"1e3": 1}, quote_keys=false)'):
    same = {}
    for name, way in ways.items():
        try:
            shown = json.dumps(way(text), ensure_ascii=False)
        except Exception:
            shown = 'ERROR'
        same.setdefault(shown, []).append(name)
    print(text, '=>', '; '.join(f'{shown} {", ".join(names)}' for shown, names in same.items()))
PY
seen=$(cd "$work" && python3 ask.py)
expect 'documents' '"%.1f" % 99.95 => "100.0" jsonnet, gojsonnet, pysonnet; "99.10" rjsonnet
"%.2f %%" % 99.999 => "100.00 %" jsonnet, gojsonnet, pysonnet; "99.100 %" rjsonnet
"%.2f" % -1.5 => "-1.50" jsonnet, gojsonnet, pysonnet; "-2.-50" rjsonnet
"%.1f" % -0.04 => "-0.0" jsonnet, gojsonnet, pysonnet; "-1.0" rjsonnet
"%.0f" % 99.9 => "100" jsonnet, gojsonnet, pysonnet; "99" rjsonnet
"%d" % -2.7 => "-2" jsonnet, gojsonnet, pysonnet; "-3" rjsonnet
std.round(-2.5) => -2 jsonnet; -3 gojsonnet, rjsonnet; ERROR pysonnet
std.parseInt("+5") => ERROR jsonnet, rjsonnet, pysonnet; 5 gojsonnet
std.base64("Zoë") => "Wm/r" jsonnet; "Wm/Dqw==" gojsonnet, rjsonnet; ERROR pysonnet
std.parseYaml("[007, yes, ~, 1_000, 0x1F, 1e3]") => ["007", "yes", "~", "1_000", "0x1F", 1000] jsonnet; [7, true, null, 1000, 31, 1000] gojsonnet; [7, "yes", null, "1_000", 31, 1000] rjsonnet; ERROR pysonnet
std.manifestYamlDoc({"1e3": 1}, quote_keys=false) => "1e3: 1" jsonnet; "\"1e3\": 1" gojsonnet, rjsonnet; ERROR pysonnet' "$seen"
