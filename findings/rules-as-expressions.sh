#!/usr/bin/env bash
# Rules on rows as expressions: to expr-eval "!late" is true of every row, and state = "open" is true of every row and writes
# "open" into it, as in subscript and bcx-expression-evaluator; jexl reads "a || b && c" as "(a || b) && c"; to five engines 1 <
# 5 < 3.
#
# Expected: "!" is not, or an error, as "not late" is there; a comparison changes no row; "&&" binds closer than "||", as in
#   JavaScript and Python.
# Seen: in expr-eval 2.0.2 and its fork @datawrapper/expr-eval 3.0.0 "!" is the factorial, also before a name: 1 for true and
#   false. "=" is an assignment unless the parser is told otherwise; expr-eval, subscript 10.8.0 and bcx-expression-evaluator
#   1.2.1 change the row that they are given. bcx gives nothing for "not late". jexl 2.3.0 and its Python port pyjexl 0.3.0 have
#   one level for "||" and "&&", taken from left to right; jexl refuses "-cost". filtrex 3.1.0 and simpleeval 1.0.8 chain
#   comparisons.
# Matters to: alerts, filters and checks whose rule a person types: no row is left out, or the register is changed.
# Source: expr-eval's README, "Operator Precedence"; jexl's lib/grammar.js, where both have precedence 10.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at expr-eval@2.0.2 @datawrapper/expr-eval@3.0.0 subscript@10.8.0 bcx-expression-evaluator@1.2.1 jexl@2.3.0 filtrex@3.1.0
pip_at pyjexl==0.3.0 simpleeval==1.0.8
seen=$(js <<'JS'
import bcx from 'bcx-expression-evaluator';
import { Parser as Fork } from '@datawrapper/expr-eval';
import exprEval from 'expr-eval';
import { compileExpression } from 'filtrex';
import jexl from 'jexl';
import subscript from 'subscript';
const engines = {
  'expr-eval': (rule, row) => exprEval.Parser.evaluate(rule, row),
  '@datawrapper/expr-eval': (rule, row) => Fork.evaluate(rule, row),
  subscript: (rule, row) => subscript(rule)(row),
  bcx: (rule, row) => bcx.evaluate(rule, row),
  jexl: (rule, row) => jexl.evalSync(rule, row),
  filtrex: (rule, row) => {
    const seen = compileExpression(rule)(row);
    if (seen instanceof Error) throw seen;
    return seen;
  },
};
const rules = ['state = "open"', '!late', 'not late', '1 < cost < 3', 'none < 5', '-cost', 'state == "done" || late && none == 7'];
for (const rule of rules) {
  console.log(rule, '=>', Object.entries(engines).map(([name, engine]) => {
    const row = { state: 'done', late: true, cost: 5, none: null };
    let seen;
    try { seen = JSON.stringify(engine(rule, row)); } catch { seen = 'error'; }
    return `${name} ${seen}${row.state === 'done' ? '' : `, state now ${row.state}`}`;
  }).join('; '));
}
JS
python3 <<'PY'
from pyjexl import JEXL
from simpleeval import simple_eval
row = {'state': 'done', 'late': True, 'cost': 5}
print('pyjexl', JEXL().evaluate('state == "done" || late && cost == 7', row), JEXL().evaluate('true || false && false', {}))
print('simpleeval', simple_eval('state == "done" or late and cost == 7', names=row), simple_eval('1 < cost < 3', names=row))
PY
)
expect 'rules' 'state = "open" => expr-eval "open", state now open; @datawrapper/expr-eval "open", state now open; subscript "open", state now open; bcx "open", state now open; jexl error; filtrex error
!late => expr-eval 1; @datawrapper/expr-eval 1; subscript false; bcx false; jexl false; filtrex error
not late => expr-eval false; @datawrapper/expr-eval false; subscript error; bcx undefined; jexl error; filtrex false
1 < cost < 3 => expr-eval true; @datawrapper/expr-eval true; subscript true; bcx true; jexl true; filtrex false
none < 5 => expr-eval true; @datawrapper/expr-eval true; subscript true; bcx true; jexl true; filtrex error
-cost => expr-eval -5; @datawrapper/expr-eval -5; subscript -5; bcx -5; jexl error; filtrex -5
state == "done" || late && none == 7 => expr-eval error; @datawrapper/expr-eval error; subscript true; bcx true; jexl false; filtrex error
pyjexl False False
simpleeval True False' "$seen"
