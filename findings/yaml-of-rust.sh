#!/usr/bin/env bash
# YAML of Rust's crates, read in Python: of the texts "no" and "12:30" by serde_yaml PyYAML makes false and 750, and of the number 1e-7
# a text; rust-yaml reads its own text "0x1F" as 31, and a blank line before each line of a block of text of Windows.
#
# Expected: a text is read as that text wherever YAML is read, as the writers of PyYAML and of the crate serde-saphyr see to.
# Seen: serde_yaml 0.9.34 and noyalib 0.0.58 leave yes, no and on bare, serde_yaml and rust-yaml 1.1.0 times such as 12:30, and all
#   five 1_000, which is 1000 in Python; noyalib leaves a tab, at which PyYAML stops. yaml-rust2 0.13.1 and rust-yaml write the text "0o17"
#   bare, which they read as 15. The day 2024-01-05 as a key is a date in Python. The id 007 is a text to serde_yaml and 7 to the others;
#   12345678901234567890 is another number to noyalib, saphyr 0.3.4 and rust-yaml; what `<<` brings in is there in noyalib and
#   rust-yaml alone.
# Matters to: registers, run books and settings that a program in Rust writes and one in Python reads.
# Source: YAML 1.1, "bool", "int" (base 60, "_"), "timestamp"; YAML 1.2.2, 10.3.2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at PyYAML==6.0.3
crate_at serde_json=1.0.150 serde_yaml=0.9.34 noyalib=0.0.58 saphyr=0.3.4 yaml-rust2=0.13.1 rust-yaml=1.1.0 <<'RUST'
use saphyr::LoadableYamlNode;
use serde_json::{json, Value};

// Each line of standard input is a text to write, or, where the program has an argument, a document to read.
fn main() {
    for line in std::io::stdin().lines() {
        let value: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let made = if std::env::args().len() > 1 { read(value.as_str().unwrap()) } else { written(&value) };
        println!("{}", json!(made));
    }
}

fn read(text: &str) -> Vec<String> {
    let serde = |read: Result<Value, String>| read.map_or("ERROR".to_string(), |value| value["a"].to_string());
    vec![
        serde(serde_yaml::from_str(text).map_err(|error| error.to_string())),
        serde(noyalib::from_str(text).map_err(|error| error.to_string())),
        saphyr::Yaml::load_from_str(text).map_or("ERROR".to_string(), |all| format!("{:?}", all[0].as_mapping_get("a"))),
        yaml_rust2::YamlLoader::load_from_str(text).map_or("ERROR".to_string(), |all| format!("{:?}", all[0]["a"])),
        rust_yaml::Yaml::new().load_str(text).map_or("ERROR".to_string(), |value| format!("{:?}", value.get_str("a"))),
    ]
}

fn written(value: &Value) -> Vec<String> {
    let (key, value) = value.as_object().unwrap().iter().next().unwrap();
    let (mut first, mut second) = (String::new(), String::new());
    let scalar = match value {
        Value::String(text) => saphyr::Scalar::String(text.as_str().into()),
        number => saphyr::Scalar::FloatingPoint(number.as_f64().unwrap().into()),
    };
    let name = saphyr::Yaml::Value(saphyr::Scalar::String(key.as_str().into()));
    saphyr::YamlEmitter::new(&mut first).dump(&saphyr::Yaml::Mapping([(name, saphyr::Yaml::Value(scalar))].into_iter().collect())).unwrap();
    let other = match value {
        Value::String(text) => yaml_rust2::Yaml::String(text.clone()),
        number => yaml_rust2::Yaml::Real(number.to_string()),
    };
    let hash = [(yaml_rust2::Yaml::String(key.clone()), other)].into_iter().collect();
    yaml_rust2::YamlEmitter::new(&mut second).dump(&yaml_rust2::Yaml::Hash(hash)).unwrap();
    let third = match value {
        Value::String(text) => rust_yaml::Value::String(text.clone()),
        number => rust_yaml::Value::Float(number.as_f64().unwrap()),
    };
    let mapping = [(rust_yaml::Value::String(key.clone()), third)].into_iter().collect();
    let pair = json!({ key: value });
    vec![
        serde_yaml::to_string(&pair).unwrap(),
        noyalib::to_string(&pair).unwrap(),
        first,
        second,
        rust_yaml::Yaml::new().dump_str(&rust_yaml::Value::Mapping(mapping)).unwrap(),
    ]
}
RUST
cd "$work"
cat >written <<'JSON'
{"a": "no"}
{"a": "12:30"}
{"a": "1_000"}
{"a": "0x1F"}
{"a": "0o17"}
{"a": "="}
{"a": "one\ttwo"}
{"a": 1e-7}
{"2024-01-05": "late"}
JSON
cat >read <<'JSON'
"a: 007"
"a: 12345678901234567890"
"a: 0x1F"
"a: 0o17"
"x: &x {b: 5}\na:\n  <<: *x"
"a: |\r\n  one\r\n  two\r\n"
JSON
rust/run <written >made
rust/run read <read >values
seen=$(
    python3 - <<'PY'
import json, yaml
names = ['serde_yaml', 'noyalib', 'saphyr', 'yaml-rust2', 'rust-yaml']


def grouped(before, values):
    same = {}
    for name, value in zip(names, values):
        same.setdefault(value, []).append(name)
    print(before, '=>', '; '.join(f'{value} [{", ".join(by)}]' for value, by in same.items()))


def python(text):
    try:
        return str(next(yaml.safe_load_all(text)))
    except yaml.YAMLError:
        return 'ERROR'


for line, made in zip(open('written'), open('made')):
    grouped(line.strip() + ' read by PyYAML', map(python, json.loads(made)))
for line, values in zip(open('read'), open('values')):
    grouped(line.strip(), json.loads(values))
PY
)
expect 'values' '{"a": "no"} read by PyYAML => {'\''a'\'': False} [serde_yaml, noyalib]; {'\''a'\'': '\''no'\''} [saphyr, yaml-rust2, rust-yaml]
{"a": "12:30"} read by PyYAML => {'\''a'\'': 750} [serde_yaml, rust-yaml]; {'\''a'\'': '\''12:30'\''} [noyalib, saphyr, yaml-rust2]
{"a": "1_000"} read by PyYAML => {'\''a'\'': 1000} [serde_yaml, noyalib, saphyr, yaml-rust2, rust-yaml]
{"a": "0x1F"} read by PyYAML => {'\''a'\'': '\''0x1F'\''} [serde_yaml, noyalib, saphyr, yaml-rust2]; {'\''a'\'': 31} [rust-yaml]
{"a": "0o17"} read by PyYAML => {'\''a'\'': '\''0o17'\''} [serde_yaml, noyalib, saphyr, yaml-rust2, rust-yaml]
{"a": "="} read by PyYAML => ERROR [serde_yaml, noyalib, rust-yaml]; {'\''a'\'': '\''='\''} [saphyr, yaml-rust2]
{"a": "one\ttwo"} read by PyYAML => {'\''a'\'': '\''one\ttwo'\''} [serde_yaml, saphyr, yaml-rust2, rust-yaml]; ERROR [noyalib]
{"a": 1e-7} read by PyYAML => {'\''a'\'': '\''1e-7'\''} [serde_yaml, noyalib, yaml-rust2]; {'\''a'\'': 1e-07} [saphyr, rust-yaml]
{"2024-01-05": "late"} read by PyYAML => {datetime.date(2024, 1, 5): '\''late'\''} [serde_yaml, noyalib, saphyr, yaml-rust2, rust-yaml]
"a: 007" => "007" [serde_yaml]; 7 [noyalib]; Some(Value(Integer(7))) [saphyr]; Integer(7) [yaml-rust2]; Some(Int(7)) [rust-yaml]
"a: 12345678901234567890" => 12345678901234567890 [serde_yaml]; 1.2345678901234567e+19 [noyalib]; Some(Value(FloatingPoint(1.2345678901234567e19))) [saphyr]; Real("12345678901234567890") [yaml-rust2]; Some(Float(1.2345678901234567e19)) [rust-yaml]
"a: 0x1F" => 31 [serde_yaml, noyalib]; Some(Value(Integer(31))) [saphyr]; Integer(31) [yaml-rust2]; Some(Int(31)) [rust-yaml]
"a: 0o17" => 15 [serde_yaml, noyalib]; Some(Value(Integer(15))) [saphyr]; Integer(15) [yaml-rust2]; Some(Int(15)) [rust-yaml]
"x: &x {b: 5}\na:\n  <<: *x" => {"<<":{"b":5}} [serde_yaml]; {"b":5} [noyalib]; Some(Mapping({Value(String("<<")): Mapping({Value(String("b")): Value(Integer(5))})})) [saphyr]; Hash({String("<<"): Hash({String("b"): Integer(5)})}) [yaml-rust2]; Some(Mapping({String("b"): Int(5)})) [rust-yaml]
"a: |\r\n  one\r\n  two\r\n" => "one\ntwo\n" [serde_yaml, noyalib]; Some(Value(String("one\ntwo\n"))) [saphyr]; String("one\ntwo\n") [yaml-rust2]; Some(String("\none\n\ntwo\n")) [rust-yaml]' "$seen"
