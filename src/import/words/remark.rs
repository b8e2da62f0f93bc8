//! Words in remarks after a word for a status.

use super::lookup::Words;

/// Words after one for unrealised that may say that it is realised by now.
pub(super) const LATER: Words = Words(
    "fixed, resolved, met, done, achieved, implemented, realised, realized, completed, passed, passes, now, \
     until, since, behoben, erledigt, erfullt, bestanden, inzwischen, corrige, fait, depuis, corregido, hecho, \
     desde, corrigido, feito, opgelost, corretto, risolto, wykonano, poprawiono, opraveno, splneno, atgardat, \
     rettet, utbedret, korjattu, duzeltildi",
);

/// Words after one for realised that may say that it is so in part, or not yet.
pub(super) const LESS: Words = Words(
    "but, except, gaps, until, then, only, however, reversed, part, apart, retest, needs, be, condition, \
     conditional, conditionally, sometimes, workaround, limitation, restriction, exception, aber, nur, jedoch, \
     ausser, außer, fehlt, fehlen, auflage, auflagen, vorbehalt, bedingt, teil, teilen, manchmal, ausnahme, \
     ausnahmen, einschrankung, einschrankungen, mais, sauf, seulement, reserve, manque, conditionnel, partie, \
     parfois, limite, pero, salvo, excepto, solo, excepcion, excepciones, falta, faltan, parte, limitacion, \
     limitaciones, mas, porem, exceto, apenas, ressalva, excecao, excecoes, limitacao, limitacoes, maar, alleen, \
     behalve, uitzondering, uitzonderingen, ontbreekt, mits, soms, beperking, beperkingen, ma, tranne, eccetto, \
     soltanto, riserva, riserve, manca, mancano, eccezione, eccezioni, parziale, parzialmente, ale, tylko, oprocz, \
     zastrzezenie, zastrzezeniami, wyjatkiem, brak, jen, pouze, krome, vyhrada, vyhradami, vyjimkou, chybi, men, \
     bara, bare, endast, kun, utom, unntatt, undtagen, forbehall, forbehold, saknas, mangler, mutta, vain, paitsi, \
     puuttuu, ama, fakat, ancak, sadece, haric, eksik",
);
