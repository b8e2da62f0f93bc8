#!/usr/bin/env bash
# Error budgets worked out on calculators of the terminal: 100 - 5% is 95 to Qalculate! and smartcalc and 99.95 to units, fend and cpc; 1 - 99.95%
# is -98.95 to smartcalc; 20 min / 2 hours is 600 square minutes to fend, and 5% of 200 a remainder with bytes to Qalculate!.
#
# Expected: 5% of 200 is 10, 1 - 99.95% is 0.0005, 20 min / 2 hours a sixth, -2^2 is -4 and 2^3^2 512, as in mathematics; 1e3 is 1000.
# Seen: qalc 4.5.1 and smartcalc 1.0.8 take a percentage that is added or subtracted for one of the number before it, units 2.22, fend-core
#   1.5.9 and cpc 5.0.0 do not. smartcalc reads a point as one between thousands unless told otherwise, so that 99.95% is 9995 per cent, and
#   drops what it does not know: 2^3^2 is 2, 1e3 is 4. To fend and qalc 1/2 hour is half an hour, to cpc and units one part in two hours; but
#   fend divides 20 min by 2 and multiplies by hours. cpc takes 2^3^2 for 64, and fasteval 0.2.4 -2^2 for 4.
# Matters to: budgets, burn rates and shares of time that are worked out at the side.
# Source: qalc(1) and units(1), which name their ways; the crates' pages, which do not.
# cargo, and Debian 12's apt-get.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at qalc=4.5.1-1 units=2.22-2
crate_at fend-core=1.5.9 smartcalc=1.0.8 cpc=5.0.0 fasteval=0.2.4 <<'RS'
fn main() {
    for text in std::env::args().skip(1) {
        let fend = fend_core::evaluate(&text, &mut fend_core::Context::new());
        let fend = fend.map_or("error".into(), |result| result.get_main_result().to_string());
        let lines = smartcalc::SmartCalc::default().execute("en", text.clone()).lines;
        let smartcalc = lines[0].as_ref().and_then(|line| line.result.as_ref().ok()).map_or("error".into(), |done| done.output.clone());
        let cpc = cpc::eval(&text, true, false).map_or("error".into(), |answer| answer.to_string());
        let fasteval = fasteval::ez_eval(&text, &mut fasteval::EmptyNamespace).map_or("error".into(), |number| number.to_string());
        println!("{text}: fend {fend}, smartcalc {smartcalc}, cpc {cpc}, fasteval {fasteval}");
    }
}
RS
export HOME=$work LC_ALL=C.UTF-8
for file in "$work/deb/usr/share/units/definitions.units" /usr/share/units/definitions.units; do
    [ ! -e "$file" ] || export UNITSFILE=$file
done
seen=$(
    for text in '100 - 5%' '1 - 99.95%' '5% of 200' '20 min / 2 hours' '1/2 hour' '2^3^2' '-2^2' '1e3'; do
        "$work/rust/run" "$text" | grep -v '^\[\|^ *>' | tr -d '\n'
        printf ', qalc %s' "$(qalc -t -- "$text" 2>/dev/null | tail -n 1)"
        printf ', units %s\n' "$(units -t -- "$text" 2>/dev/null | head -n 1)"
    done
)
expect 'budgets' '100 - 5%: fend 99.95, smartcalc 95, cpc 99.95, fasteval error, qalc 95, units 99.95
1 - 99.95%: fend 0.0005, smartcalc -98,95, cpc 0.0005, fasteval error, qalc 0.0005, units 0.0005
5% of 200: fend 10, smartcalc 10, cpc 10, fasteval error, qalc rem(5, 1 B), units Unknown unit '\''of'\''
20 min / 2 hours: fend 600 mins^2, smartcalc error, cpc ≈ 0.166666666666666666666666666666666666667, fasteval error, qalc 0.1666666667, units 0.16666667
1/2 hour: fend 0.5 hours, smartcalc error, cpc 0.5 / hour, fasteval error, qalc 30 min, units 0.00013888889 / s
2^3^2: fend 512, smartcalc 2, cpc 64, fasteval 512, qalc 512, units 512
-2^2: fend -4, smartcalc -2, cpc -4, fasteval 4, qalc −4, units -4
1e3: fend 1000, smartcalc 4, cpc error, fasteval 1000, qalc 1000, units 1000' "$seen"
