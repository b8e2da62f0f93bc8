#!/usr/bin/env bash
# yaml-set, told to set 100.0, writes 10.00; told 1e3, it writes 100.000.
#
# Expected: the number that was given, in some spelling.
# Seen: yaml-set of yamlpath 3.9.1 (with ruamel.yaml 0.19.1) writes numbers with a point or an exponent that end in zeros a
#   tenth as large: 100.0 as 10.00, 250.0 as 25.00, 1e3 as 100.000, 2.5e3 as 250.000. 5.0 becomes !!float '5', 99.95
#   99.950000000000003. Numbers without a point are right. Nothing is said.
# Matters to: scripts that keep figures in YAML (deployments, registers): a limit is set to a tenth of it.
# Source: yamlpath's README, "yaml-set: change one or more values"; YAML 1.2.2, 10.2.1.4 (floating point).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at yamlpath==3.9.1 ruamel.yaml==0.19.1 PyYAML==6.0.3
cd "$work"
seen=$(for value in 100 100.0 250.0 1000.0 1e3 2.5e3 5.0 99.95 12345.678; do
    echo 'limit: 1' >given.yaml
    python3 py/bin/yaml-set --nostdin -g limit -a "$value" given.yaml >/dev/null 2>&1 || echo failed
    echo "$value $(tail -n 1 given.yaml) $(python3 -c 'import yaml; print(yaml.safe_load(open("given.yaml"))["limit"])')"
done)
expect 'given, file, read by PyYAML' '100 limit: 100 100
100.0 limit: 10.00 10.0
250.0 limit: 25.00 25.0
1000.0 limit: 100.000 100.0
1e3 limit: 100.000 100.0
2.5e3 limit: 250.000 250.0
5.0 limit: !!float '\''5'\'' 5.0
99.95 limit: 99.950000000000003 99.95
12345.678 limit: 12345.677999999999884 12345.678' "$seen"
