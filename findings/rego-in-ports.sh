#!/usr/bin/env bash
# Rego, the language of Open Policy Agent, in two libraries: regopy takes 9 for the largest of 10, 9 and 100, puts 10 before 9 and version
# 1.10.0 before 1.9.0; regorus fills "%-5s" with an "s", and shows nothing for true.
#
# Expected: the answers of Open Policy Agent, whose library is Go's: numbers by size, Go's formats and its calendar.
# Seen: regopy 1.5.2 (rego-cpp) compares numbers as text in max, min, sort and semver.compare, where 10 > 9 is true; it reads "1,5" as 1
#   and not the YAML 007. regorus 0.14.1 shows "5s" for sprintf's "%-5s" of "a" and nothing for "%t" of true, and puts one month after
#   31 January on 29 February, where Go has 2 March. Of "%-5s" regopy makes "a" without the blanks.
# Matters to: policies that decide over releases, budgets and versions outside Open Policy Agent: the largest cost is the smallest.
# Source: Open Policy Agent, "Built-in Functions": max, min, sort, semver.compare, sprintf, time.add_date; Go's fmt and Time.AddDate.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at regopy==1.5.2
crate_at serde_json=1.0.150 regorus=0.14.1 <<'RUST'
fn main() {
    for query in std::io::stdin().lines() {
        match regorus::Engine::new().eval_query(format!("x := {}", query.unwrap()), false) {
            Ok(answer) => println!("{}", serde_json::json!(answer)),
            Err(_) => println!("{{\"result\": []}}"),
        }
    }
}
RUST
cd "$work"
cat >queries <<'REGO'
max([10, 9, 100])
min([10, 9, 100])
sort([10, 9, 7.5, -3, -12])
10 > 9
semver.compare("1.10.0", "1.9.0")
sum([0.1, 0.2, 0.3])
to_number("1,5")
sprintf("%-5s|", ["a"])
sprintf("%t", [true])
upper("straße")
time.date(time.add_date(1706659200000000000, 0, 1, 0))
yaml.unmarshal("id: 007")
REGO
cat >ask.py <<'PY'
import json, subprocess
from regopy import Interpreter


def regopy(query):
    try:
        answer = json.loads(str(Interpreter().query('x := ' + query)))
        return answer['bindings']['x']
    except (KeyError, TypeError, ValueError):
        return 'NOTHING'


def regorus(line):
    answer = json.loads(line)['result']
    return answer[0]['bindings']['x'] if answer else 'NOTHING'


queries = open('queries').read().splitlines()
lines = subprocess.run(['rust/run'], stdin=open('queries'), capture_output=True, text=True, check=True).stdout.splitlines()
for query, line in zip(queries, lines, strict=True):
    one, other = (json.dumps(answer, ensure_ascii=False) for answer in (regorus(line), regopy(query)))
    print(query, '=>', one if one == other else f'{one} [regorus]; {other} [regopy]')
PY
expect 'answers' 'max([10, 9, 100]) => 100 [regorus]; 9 [regopy]
min([10, 9, 100]) => 9 [regorus]; 10 [regopy]
sort([10, 9, 7.5, -3, -12]) => [-12, -3, 7.5, 9, 10] [regorus]; [-12, -3, 10, 7.5, 9] [regopy]
10 > 9 => true
semver.compare("1.10.0", "1.9.0") => 1 [regorus]; -1 [regopy]
sum([0.1, 0.2, 0.3]) => 0.6000000000000001 [regorus]; 0.6 [regopy]
to_number("1,5") => "NOTHING" [regorus]; 1 [regopy]
sprintf("%-5s|", ["a"]) => "5s|" [regorus]; "a|" [regopy]
sprintf("%t", [true]) => "" [regorus]; "true" [regopy]
upper("straße") => "STRASSE" [regorus]; "STRAßE" [regopy]
time.date(time.add_date(1706659200000000000, 0, 1, 0)) => [2024, 2, 29] [regorus]; [2024, 3, 2] [regopy]
yaml.unmarshal("id: 007") => {"id": "007"} [regorus]; "NOTHING" [regopy]' "$(python3 ask.py)"
