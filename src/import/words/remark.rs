//! Words before and after one for a status that change it.

use std::sync::LazyLock;

use super::lookup::{Lookup, Words};
use crate::kb::Status;

/// Prefixes that negate a word.
pub(super) const NOT: Words = Words(
    "not, non, never, isn, wasn, no, hasn, un, nicht, pas, nao, niet, nie, inte, ej, ikke, ei, не",
);

/// Prefixes that mean partly.
pub(super) const PARTLY: Words = Words(
    "partly, partially, mostly, largely, somewhat, half, partial, some, substantially, teilweise, teils, \
     partiellement, parcialmente, gedeeltelijk, deels, parzialmente, czesciowo, castecne, delvis, delvist, \
     osittain, частично, частково, kısmen",
);

/// Words after one for unrealised that may say that it is realised by now.
const LATER: Words = Words(
    "fixed, resolved, met, done, achieved, implemented, realised, realized, completed, passed, passes, now, \
     until, since, behoben, erledigt, erfullt, bestanden, inzwischen, corrige, fait, depuis, corregido, hecho, \
     desde, corrigido, feito, opgelost, corretto, risolto, wykonano, poprawiono, opraveno, splneno, atgardat, \
     rettet, utbedret, korjattu, duzeltildi",
);

/// Words after one for realised that may say that it is so in part, or promise it.
const LESS: Words = Words(
    "by, next, will, soon, due, eta, coming, follow, later, reverted, rolled, bis, ab, folgt, demnachst, nachste, \
     nachsten, nachstes, spater, ici, bientot, prochain, prochaine, prochainement, pronto, proximo, proxima, hasta, \
     ate, breve, tegen, vanaf, volgt, volgend, volgende, binnenkort, entro, presto, prossimo, prossima, wkrotce, \
     brzy, pristi, snart, nasta, neste, senest, pian, but, except, gaps, until, awaiting, then, only, however, \
     reversed, part, apart, retest, needs, be, condition, conditional, conditionally, sometimes, workaround, \
     limitation, restriction, exception, aber, nur, jedoch, ausser, außer, fehlt, fehlen, auflage, auflagen, \
     vorbehalt, bedingt, teil, teilen, manchmal, ausnahme, ausnahmen, einschrankung, einschrankungen, mais, sauf, \
     seulement, reserve, manque, conditionnel, partie, parfois, limite, pero, salvo, excepto, solo, excepcion, \
     excepciones, falta, faltan, parte, limitacion, limitaciones, mas, porem, exceto, apenas, ressalva, excecao, \
     excecoes, limitacao, limitacoes, maar, alleen, behalve, uitzondering, uitzonderingen, ontbreekt, mits, soms, \
     beperking, beperkingen, ma, tranne, eccetto, soltanto, riserva, riserve, manca, mancano, eccezione, eccezioni, \
     parziale, parzialmente, ale, tylko, oprocz, zastrzezenie, zastrzezeniami, wyjatkiem, brak, jen, pouze, krome, \
     vyhrada, vyhradami, vyjimkou, chybi, men, bara, bare, endast, kun, utom, unntatt, undtagen, forbehall, \
     forbehold, saknas, mangler, mutta, vain, paitsi, puuttuu, ama, fakat, ancak, sadece, haric, eksik",
);

/// Words that begin a condition or a hope; within a remark they may be of a test, as in `works as expected`.
pub(super) const IF: Words = Words(
    "if, when, once, provided, providing, assuming, subject, depending, expected, hopefully, probably, maybe, \
     starting, tomorrow, waiting, pending, wenn, falls, sobald, sofern, erwartet, hoffentlich, voraussichtlich, \
     vermutlich, morgen, si, quand, lorsque, attendu, prevu, probablement, cuando, esperado, probablemente, quando, \
     se, caso, als, zodra, indien, wanneer, verwacht, waarschijnlijk, jesli, gdy, pokud, kdyz, om, nar, hvis, jos, kun",
);

static BY_WORD: LazyLock<Lookup<Status>> = LazyLock::new(|| {
    const REALISED: Status = Status::Realised;
    Lookup::of([
        (REALISED, LESS),
        (REALISED, NOT),
        (REALISED, PARTLY),
        (Status::Unrealised, LATER),
    ])
});

/// Whether a word, or its singular, after one for this status may change it.
pub(super) fn may_change(word: &str, status: Status) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    [word, one].iter().any(|word| {
        let mut under = BY_WORD.get(word).iter();
        under.any(|(of, _)| *of == status)
    })
}
