#!/usr/bin/env bash
# Starlark in three libraries: str(99999999.5) is "9e+07" in starlark-pyo3, a tenth less, and str(1704447000.5) "1.704447e+09"; the 7 of "5–7"
# is at 2 or at 4, and "10²" is a number or not.
#
# Expected: a number made a text is read back as the same number, as in Python, from which Starlark is taken, and in starlark-go.
# Seen: starlark-pyo3 2026.1.3 (Rust) writes numbers from 1e+06 or so on with six figures behind the point, and where these are rounded up
#   to ten it leaves the ten out: 9.99999995e+07 is "9e+07", also by "%s" and format, not by "%d". starlark-go 1.0.1 counts the bytes of a
#   text, as its documents say, so that a part of "Zoë" cannot be handed to Python. starlark 0.6.0, in Python, has no "\u2013" in texts,
#   and takes spaces around a number in float.
# Matters to: rules and pipelines (Bazel, Buck, Tilt, Drone) that put a time, a size or a budget in a name, a label or a file.
# Source: starlark-go's spec.md, "String interpolation" and "Strings"; Python's str of floats.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at starlark-pyo3==2026.1.3
mv "$work/py" "$work/rust"
pip_at starlark==0.6.0 starlark-go==1.0.1
cat >"$work/expressions" <<'EXPRESSIONS'
str(99999999.5)
str(1704447000.5)
"%s" % 12345678.9
"%d" % 99999999.5
str(0.0001234567)
"5–7".find("7")
"Zoë"[2]
"10²".isdigit()
"a\u2013b"
float(" 5 ")
EXPRESSIONS
cat >"$work/ask.py" <<'PY'
import sys

name = sys.argv[1]
if name == 'starlark-go':
    from starlark_go import Starlark
    evaluate = Starlark().eval
elif name == 'starlark':
    import starlark
    evaluate = starlark.eval
else:
    import starlark
    evaluate = lambda text: starlark.eval(starlark.Module(), starlark.parse('a.star', text), starlark.Globals.standard())
for text in open('expressions').read().splitlines():
    try:
        print(repr(evaluate(text)).replace("'", '"'))
    except Exception:
        print('ERROR')
PY
cd "$work"
for name in starlark starlark-go; do
    python3 ask.py "$name" >"$name"
done
PYTHONPATH=$work/rust python3 ask.py starlark-pyo3 >starlark-pyo3
seen=$(paste -d'@' expressions starlark starlark-go starlark-pyo3 | sed 's/@/ => /; s/@/ starlark; /; s/@/ starlark-go; /; s/$/ starlark-pyo3/')
expect 'values' 'str(99999999.5) => "99999999.5" starlark; "9.99999995e+07" starlark-go; "9e+07" starlark-pyo3
str(1704447000.5) => "1704447000.5" starlark; "1.7044470005e+09" starlark-go; "1.704447e+09" starlark-pyo3
"%s" % 12345678.9 => "12345678.9" starlark; "1.23456789e+07" starlark-go; "1.234568e+07" starlark-pyo3
"%d" % 99999999.5 => "99999999" starlark; "99999999" starlark-go; "99999999" starlark-pyo3
str(0.0001234567) => "0.0001234567" starlark; "0.0001234567" starlark-go; "0.0001234567" starlark-pyo3
"5–7".find("7") => 2 starlark; 4 starlark-go; 2 starlark-pyo3
"Zoë"[2] => "ë" starlark; ERROR starlark-go; "ë" starlark-pyo3
"10²".isdigit() => True starlark; False starlark-go; True starlark-pyo3
"a\u2013b" => ERROR starlark; "a–b" starlark-go; "a–b" starlark-pyo3
float(" 5 ") => 5.0 starlark; ERROR starlark-go; ERROR starlark-pyo3' "$seen"
