//! Words for a status.

use std::sync::LazyLock;

use strum::VariantArray as _;

use super::lookup::Lookup;
use super::remark::{NOT, PARTLY, may_change};
use super::{MAX_LENGTH, Words, key};
use crate::kb::{Status, is_negated, suggestion};

/// Words that are a status by themselves, beside the names of the statuses.
#[rustfmt::skip]
const STATUSES: &[(Status, Words)] = &[
    (Status::Realised, Words("\
        realized, met, kept, fulfilled, achieved, implemented, in place, complete, completed, done, compliant, \
        conforms, conformant, conform, satisfied, pass, passed, passes, verified, confirmed, true, yes, y, supports, \
        supported, effective, delivered, correct, accurate, proven, proved, fact, facts, fulfills, holds, observed, \
        seen, valid, validated, accomplished, successful, present, promise kept, correct attribution, legit, covered, \
        full, fully, meets, complies, exceeded, attained, adequate, green, promise fulfilled, success, succeeded, \
        replicated, ok, okay, works, working, ja, erfullt, funktioniert, erreicht, umgesetzt, erledigt, abgeschlossen, \
        vorhanden, konform, bestanden, eingehalten, gehalten, realisiert, implementiert, wahr, oui, fonctionne, \
        reussi, reussie, conforme, realise, realisee, termine, terminee, atteint, atteinte, respecte, respectee, fait, \
        faite, tenue, vrai, si, funciona, pasa, exitoso, exitosa, cumple, cumplido, cumplida, completado, completada, \
        implementado, implementada, realizado, realizada, finalizado, finalizada, verdadero, sim, concluido, \
        concluida, atendido, atendida, cumprido, cumprida, verdadeiro, voldoet, voldaan, gereed, afgerond, \
        geimplementeerd, gerealiseerd, behaald, werkt, geslaagd, waar, grun, vert, verde, groen, \
        completato, completata, implementato, implementata, realizzato, realizzata, raggiunto, raggiunta, soddisfatto, soddisfatta, rispettato, rispettata, mantenuta, \
        fatto, vero, tak, spełnione, spełniony, spełniona, zrealizowane, zrealizowany, zrealizowana, wdrozone, wdrozony, wdrozona, ukonczone, ukonczony, zakonczone, \
        zakonczony, wykonane, wykonany, osiagniete, zgodne, zgodny, gotowe, zaliczony, prawda, ano, splneno, splnen, splnena, hotovo, dokonceno, implementovano, \
        realizovano, zavedeno, vyhovuje, uppfyllt, uppfylld, uppnatt, genomfort, genomford, klar, klart, implementerat, implementerad, infort, sant, oppfylt, oppnadd, \
        gjennomført, fullført, ferdig, implementert, bestatt, pa plass, opfyldt, opnaet, gennemført, færdig, implementeret, bestaet, pa plads, sandt, kylla, toteutettu, \
        toteutunut, valmis, tayttyy, tehty, saavutettu, totta, да, выполнено, выполнена, выполнен, реализовано, реализована, реализован, внедрено, готово, завершено, \
        завершена, завершен, достигнуто, соответствует, проидено, проиден, успешно, сделано, поддерживается, правда, верно, так, виконано, реалізовано, впроваджено, \
        досягнуто, відповідає, зроблено, успішно, evet, tamamlandı, uygulandı, karsılandı, gerceklesti, gerceklestirildi, yapıldı, basarılı, gecti, uygun, dogru, はい, 完了, \
        達成, 実装済み, 実装済, 対応済み, 対応済, 実施済み, 実施済, 適合, 合格, 済み, 済, 充足, 是, 已完成, 完成, 已实现, 已實現, 已实施, 已達成, 已达成, 达成, 已满足, 满足, 符合, 合规, 通过, 已通过, 通過, 已落实, 已兑现, 属实, 예, 완료, 완료됨, 구현됨, \
        구현 완료, 적용 완료, 이행 완료, 달성, 충족, 준수, 적합, 통과, 사실")),
    (Status::PartlyRealised, Words("\
        partial, partially, partly, mixture, mixed, half, supports with exceptions, somewhat, in part, some, \
        compromise, misleading, missing context, lacks context, out of context, needs context, largely, mostly, \
        partial compliance, barely true, substantial, amber, yellow, teilweise, teils, zum teil, partiel, partielle, \
        partiellement, en partie, parcial, parcialmente, em parte, gedeeltelijk, deels, voldoet deels, voldoet \
        gedeeltelijk, orange, gelb, jaune, amarillo, amarelo, geel, oranje, \
        parziale, parzialmente, czesciowo, czesciowe, czesciowy, czesciowa, castecne, delvis, delvist, osittain, частично, частково, kısmen, kısmi, 一部, 部分的, 一部完了, 一部実装, \
        一部対応, 一部達成, 部分適合, 部分, 部分完成, 部分实现, 部分满足, 部分符合, 部分达成, 部分支持, 부분, 부분 완료, 부분 구현, 부분 충족, 일부, 일부 완료, 일부 구현")),
    (Status::Unrealised, Words("\
        unrealized, unmet, false, no, n, fail, failed, fails, failure, failed to replicate, broken, promise broken, \
        busted, debunked, myth, myths, missing, noncompliant, absent, incorrect, wrong, fiction, refuted, rejected by \
        evidence, mostly false, pants on fire, pants fire, inaccurate, ineffective, untrue, gap, invalid, invalidated, \
        abandoned, refutes, disproved, disproven, unsatisfied, unfulfilled, fake, does not work, doesn t work, not \
        working, does not support, does not meet, does not comply, other than satisfied, hoax, unsupported, deficient, \
        inadequate, missed, breached, violated, red, nok, ko, nein, falsch, fehlgeschlagen, gebrochen, non, faux, \
        fausse, rompue, echoue, echouee, incumplido, incumplida, incumple, falla, fallido, fallida, falso, falsa, nao, \
        descumprido, descumprida, nee, mislukt, onwaar, voldoet niet, rot, rouge, rojo, vermelho, rood, \
        fallito, fallita, disatteso, disattesa, mancato, mancata, nie, niespełnione, niezrealizowane, niezgodne, złamana, fałsz, ne, nesplneno, nesplnen, nesplnena, \
        nevyhovuje, nepravda, nej, nei, saknas, underkant, mangler, brutt, brudt, usant, feilet, fejlet, ei, epaonnistui, puuttuu, нет, отсутствует, не соответствует, \
        провалено, нарушено, ложь, неверно, не поддерживается, ні, не відповідає, відсутнє, порушено, hayır, tamamlanmadı, uygulanmadı, karsılanmadı, gerceklesmedi, \
        yapılmadı, basarısız, eksik, yanlıs, uygun degil, いいえ, 未達成, 未達, 未対応, 未実装, 不適合, 不合格, 失敗, 非対応, 否, 未完成, 未实现, 未實現, 未达成, 未满足, 不符合, 不合规, 未通过, 未兑现, 失败, 缺失, 아니오, 아니요, \
        미완료, 미구현, 미달성, 미충족, 미준수, 부적합, 미이행, 미적용, 실패, 거짓")),
    (Status::Unobserved, Words("\
        unknown, tbd, tbc, in progress, planned, not started, not yet, pending, to do, todo, not rated, \
        not assessed, not tested, not evaluated, not reviewed, not checked, not verified, not observed, not seen, \
        not measured, unproven, unverified, untested, ongoing, under review, under investigation, in triage, in the \
        works, alternative planned, inconclusive, not known, started, in development, not known yet, insufficient \
        evidence, not enough info, to be determined, to be confirmed, not determined, not proven, not confirmed, not \
        validated, unclear, research in progress, null, nan, no data, nodata, proposed, skipped, not run, working, \
        working on it, on hold, paused, stalled, on track, scheduled, deferred, postponed, underway, under way, wip, \
        work in progress, under development, draft, backlog, upcoming, in arbeit, in bearbeitung, in umsetzung, in \
        planung, geplant, ausstehend, nicht gepruft, ungepruft, nicht bewertet, nicht begonnen, nicht gestartet, \
        unbekannt, en cours, a faire, prevu, prevue, planifie, planifiee, non evalue, non evaluee, non teste, non \
        verifie, non commence, en attente, inconnu, en proceso, en progreso, en curso, en desarrollo, pendiente, \
        planificado, planificada, no verificado, no evaluado, no iniciado, no iniciada, sin iniciar, desconocido, em \
        andamento, em progresso, em desenvolvimento, pendente, planejado, planejada, nao iniciado, nao iniciada, nao \
        avaliado, nao avaliada, nao verificado, a fazer, in uitvoering, in behandeling, in ontwikkeling, gepland, \
        bezig, niet gestart, niet beoordeeld, niet getoetst, te doen, onbekend, noch nicht, nog niet, pas encore, \
        aun no, todavia no, ainda nao, \
        in corso, da fare, pianificato, pianificata, non iniziato, non iniziata, non avviato, in attesa, in sviluppo, in lavorazione, da verificare, non verificato, \
        non valutato, sconosciuto, non ancora, w toku, w trakcie, w trakcie realizacji, zaplanowane, zaplanowany, zaplanowana, planowane, planowany, oczekuje, \
        do zrobienia, nie rozpoczeto, nie rozpoczete, nierozpoczete, nieznany, nieznane, niezweryfikowane, jeszcze nie, probiha, v prubehu, v reseni, planovano, \
        naplanovano, ceka, nezahajeno, rozpracovano, neovereno, nezname, pagaende, pagar, planerad, planerat, ej paborjad, ej paborjat, inte paborjad, inte paborjat, \
        ej bedomd, ej testad, okant, under arbeid, planlagt, ikke startet, ikke pabegynt, ikke vurdert, ikke testet, ukjent, i gang, igangværende, ikke pabegyndt, \
        ikke vurderet, afventer, ukendt, venter, kesken, kaynnissa, meneillaan, suunniteltu, suunnitteilla, ei aloitettu, ei arvioitu, ei testattu, odottaa, в процессе, \
        в работе, в разработке, запланировано, запланирован, запланирована, планируется, ожидает, ожидается, отложено, неизвестно, не начато, не начат, не начата, \
        не проверено, не проверялось, не тестировалось, в процесі, у процесі, в роботі, у роботі, в розробці, заплановано, планується, очікує, відкладено, невідомо, \
        не розпочато, не перевірено, devam ediyor, planlandı, planlanıyor, beklemede, bekliyor, baslamadı, baslanmadı, test edilmedi, bilinmiyor, yapılacak, \
        gelistiriliyor, 進行中, 対応中, 実施中, 実装中, 予定, 計画中, 未着手, 未確認, 未実施, 未評価, 未検証, 未テスト, 未定, 保留, 不明, 进行中, 待定, 待办, 待验证, 待处理, 待确认, 待测试, 计划中, 规划中, 开发中, 未开始, 未验证, 未驗證, 未测试, 未评估, 未知, \
        진행 중, 진행중, 예정, 미착수, 미확인, 확인되지 않음, 미검증, 미정, 보류, 준비 중")),
    (Status::NotApplicable, Words("\
        n a, na, does not apply, out of scope, inapplicable, not relevant, excluded, entbehrlich, \
        entfallt, nicht anwendbar, nicht zutreffend, nicht relevant, non applicable, sans objet, non concerne, no \
        aplica, no aplicable, nao se aplica, nao aplicavel, niet van toepassing, nvt, n v t, \
        non applicabile, nie dotyczy, netyka se, nelze aplikovat, ej tillampligt, ej tillamplig, inte tillampligt, ej aktuellt, ej relevant, ikke relevant, ikke aktuelt, \
        ei sovellu, ei sovelleta, не применимо, неприменимо, не относится, не применяется, не застосовується, uygulanamaz, gecerli degil, 該当なし, 対象外, 適用外, 非該当, 不适用, 不適用, \
        해당 없음, 해당없음, 해당 사항 없음")),
];

/// The words above and the names of the statuses. A name means its status, whatever the lists say of it.
static BY_WORD: LazyLock<Lookup<Status>> = LazyLock::new(|| {
    let names = Status::VARIANTS
        .iter()
        .map(|status| (status.name(), *status));
    Lookup::of(STATUSES).with_names(names)
});

/// Prefixes that mean completely.
const WHOLLY: Words = Words(
    "fully, completely, entirely, all, vollstandig, totalement, entierement, totalmente, volledig, \
     completamente, w pełni, plne, helt, полностью, повністю, tamamen",
);
/// Prefixes without a meaning of their own.
const AUXILIARIES: Words = Words("is, was, been, yet, t, noch, nog, aun, ainda");
/// Symbols for a status.
#[rustfmt::skip]
const SIGNS: &[(Status, &[char])] = &[
    (Status::Realised, &['✅', '✔', '✓', '☑', '🟢']),
    (Status::PartlyRealised, &['🟡', '🟠', '◐']),
    (Status::Unrealised, &['❌', '✗', '✘', '✖', '🔴']),
    (Status::Unobserved, &['⏳', '⌛', '🚧', '⬜']),
];

/// The symbols that are a status before a text; coloured lights may show a severity.
pub(in crate::import) const MARKS: &str = "✅✔✓☑❌✗✘✖⏳⌛🚧⬜";

/// Boxes before choices: unticked and ticked.
const OPEN: [&str; 3] = ["☐", "□", "[ ]"];
const TICKED: [&str; 6] = ["☑", "☒", "■", "✅", "[x]", "[X]"];

/// Whether a word is a severity or likelihood, which is not a status.
pub(in crate::import) fn is_severity(text: &str) -> bool {
    const WORDS: Words = Words(
        "high, medium, low, critical, severe, moderate, minor, major, extreme, negligible, likely, \
         unlikely, hoch, mittel, niedrig, kritisch, eleve, elevee, moyen, moyenne, faible, critique, alto, alta, \
         medio, media, bajo, baja, critico, critica, baixo, baixa, hoog, gemiddeld, laag, basso, bassa, wysoki, wysokie, sredni, srednie, niski, \
         niskie, vysoky, vysoka, stredni, nizky, nizka, hog, lag, høy, høj, lav, middels, middel, korkea, matala, \
         kohtalainen, высокии, высокая, среднии, средняя, низкии, низкая, високии, середніи, низькии, yuksek, orta, \
         dusuk, 高, 中, 低, 높음, 중간, 보통, 낮음",
    );
    let words = key(text);
    let words = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    const VERY: Words = Words("very, sehr, tres, muy, muito, zeer");
    let very = words.split_once(' ').filter(|(very, _)| VERY.has(very));
    WORDS.has(very.map_or(words, |(_, word)| word))
}

/// Whether a cell is an error value of a spreadsheet, in any language: `#DIV/0!`, `#BEZUG!`, `#N/A`,
/// `Err:502`.
pub(in crate::import) fn is_error(cell: &str) -> bool {
    let is_name = |c: char| c.is_uppercase() || c.is_ascii_digit() || "/_".contains(c);
    match cell.trim().strip_prefix('#') {
        Some("N/A" | "N/D" | "NV" | "GETTING_DATA") => true,
        Some(name) => name
            .strip_suffix(['!', '?'])
            .is_some_and(|name| name.len() > 2 && name.chars().all(is_name)),
        None => cell
            .strip_prefix("Err:")
            .is_some_and(|number| number.parse::<u16>().is_ok()),
    }
}

/// Returns the choices in a cell such as `☐ Yes ☑ No`, each with whether it is ticked; empty if none of them
/// is unticked.
pub(in crate::import) fn choices(cell: &str) -> Vec<(bool, &str)> {
    if !OPEN.iter().any(|sign| cell.contains(sign)) {
        return Vec::new();
    }
    let signs = || OPEN.iter().chain(&TICKED);
    let mut ats: Vec<(usize, &str)> = signs().flat_map(|sign| cell.match_indices(sign)).collect();
    ats.sort_unstable();
    let ends = ats.iter().skip(1).map(|(at, _)| *at).chain([cell.len()]);
    let choice = |((at, sign), end): (&(usize, &str), usize)| {
        (TICKED.contains(sign), cell[at + sign.len()..end].trim())
    };
    ats.iter().zip(ends).map(choice).collect()
}

/// Returns the ticked choice, or an empty text if none is; a cell without choices is returned whole.
pub(in crate::import) fn ticked(cell: &str) -> &str {
    let choices = choices(cell);
    let mut ticked = choices.iter().filter(|(is_ticked, _)| *is_ticked);
    match choices.is_empty() {
        true => cell,
        false => ticked.next().map_or("", |(_, choice)| choice),
    }
}

/// Whether a cell offers several words for a status, as in `☐ Yes ☐ No`.
pub(in crate::import) fn are_offered(cell: &str) -> bool {
    let choices = choices(cell).into_iter();
    choices.filter(|(_, word)| status(word).is_some()).count() > 1
}

/// Whether a text is several words for a status, as in `Pass/Fail`.
pub(in crate::import) fn are_answers(text: &str) -> bool {
    text.contains('/') && text.split('/').all(|word| status(word).is_some())
}

/// Parses a word or short phrase for a status.
pub(in crate::import) fn status(text: &str) -> Option<Status> {
    let text = text.trim();
    // Text that is struck out may no longer be true, nor is `Done?` sure; `#N/A` is an error value.
    if text.contains("~~") || text.ends_with('?') || is_error(text) {
        return None;
    }
    if text.eq_ignore_ascii_case("[x]") {
        return Some(Status::Realised);
    }
    if !text.contains(char::is_alphanumeric) {
        return of_signs(text);
    }
    // `❌ Done` and `⬜ Yes` say two things.
    let (sign, said) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    let marked = of_signs(sign).filter(|_| MARKS.contains(sign));
    if let Some(marked) = marked {
        let agrees = |said: &Status| match said {
            Status::Realised => marked == Status::Realised,
            Status::Unrealised | Status::Unobserved => marked != Status::Realised,
            _ => true,
        };
        return status(said).filter(agrees);
    }
    let of_text = |text: &str| of_phrase(&key(Some(text).filter(|text| text.len() <= MAX_LENGTH)?));
    let whole = || of_text(text);
    let remark = text
        .find(['(', '（', ':', ',', ';', '.', '–', '—'])
        .or_else(|| text.find(" - "))
        .filter(|at| *at > 0 && !is_number(text, *at));
    let Some(at) = remark else {
        return whole();
    };
    // Punctuation may belong to the word: `N.A.`
    if !text.contains(['(', '（'])
        && let Some(status) = whole()
    {
        return Some(status);
    }
    if let Some(status) = of_parts(text) {
        return Some(status);
    }
    // `Implemented: see the minutes` has a remark after the word.
    let (word, remark) = text.split_at(at);
    let status = of_text(word)?;
    (!takes_back(remark, status)).then_some(status)
}

/// Whether a text begins with a letter or an abbreviation that counts, as in `N. Order of work` and `No. 5`.
fn is_number(text: &str, at: usize) -> bool {
    let rest = text[at..].strip_prefix('.').map(str::trim_start);
    let is_counted = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    rest.is_some_and(|rest| !rest.is_empty() && (at == 1 || is_counted(rest)))
}

/// Returns the status shared by all parts of a product in an accessibility report, as in `Web: Supports`.
/// Parts that are not applicable are ignored.
fn of_parts(text: &str) -> Option<Status> {
    const PARTS: Words = Words(
        "web, electronic docs, electronic documents, software, authoring tool, closed, hardware",
    );
    let mut between = text.split(':').map(key);
    if !PARTS.has(&between.next()?) {
        return None;
    }
    let word = |text: String| {
        let mut parts = PARTS.all().filter_map(|part| text.strip_suffix(part));
        of_phrase(parts.next().unwrap_or(&text).trim())
    };
    let found: Option<Vec<Status>> = between.map(word).collect();
    let mut found = found?;
    found.sort_unstable();
    found.dedup();
    if found.len() > 1 {
        found.retain(|status| *status != Status::NotApplicable);
    }
    found.pop().filter(|_| found.is_empty())
}

/// Returns the status of a text of symbols, if all of them agree.
fn of_signs(text: &str) -> Option<Status> {
    let of = |sign| {
        let mut signs = SIGNS.iter();
        signs.find_map(|(status, signs)| signs.contains(&sign).then_some(*status))
    };
    let mut signs = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{FE0F}');
    let first = of(signs.next()?)?;
    signs.all(|sign| of(sign) == Some(first)).then_some(first)
}

/// Returns the status of a mark before unknown words, as in `✅ <500ms achieved`, unless they are another status, or
/// one of them may contradict it.
pub(in crate::import) fn marked(text: &str) -> Option<Status> {
    let mark = text.chars().next().filter(|c| MARKS.contains(*c))?;
    let status = of_signs(&text[..mark.len_utf8()])?;
    let words = &text[mark.len_utf8()..];
    // Outcomes of risks and issues, which are undesirable things.
    const ENDS: Words = Words(
        "open, closed, resolved, fixed, solved, mitigated, accepted, active, avoided, transferred, handled, offen, \
         geschlossen, behoben, gelost, akzeptiert, ouvert, ouverte, ferme, fermee, corrige, corrigee, resolu, resolue, \
         abierto, cerrado, resuelto, corregido, mitigado, aberto, fechado, resolvido, corrigido, gesloten, opgelost",
    );
    let is_end = || key(words).split(' ').any(|word| ENDS.has(word));
    let is_open = words.len() > MAX_LENGTH
        || is_severity(words)
        || self::status(words).is_some()
        || takes_back(words, status)
        || is_end();
    let is_other = |c: char| of_signs(c.encode_utf8(&mut [0; 4])).is_some_and(|of| of != status);
    (!is_open && !words.contains(is_other)).then_some(status)
}

/// Whether a remark may change the status before it, as in `Yes, partially` and `No - fixed`, or is in a script whose
/// words are not known; the user is then asked.
pub(in crate::import) fn takes_back(remark: &str, status: Status) -> bool {
    let remark = remark.replace(['(', ')', '（', '）'], " ");
    let is_latin = |c| c < '\u{370}' || ('\u{1E00}'..'\u{1F00}').contains(&c);
    let is_foreign = |c: char| c.is_alphabetic() && !is_latin(c);
    let is_sure = [Status::Realised, Status::Unrealised].contains(&status);
    if is_sure && remark.contains(is_foreign) {
        return true;
    }
    let remark = key(&remark);
    let is_other = |phrase: &str| of_phrase(phrase).is_some_and(|other| other != status);
    let mut starts = [0].into_iter().chain(ends(&remark).map(|end| end + 1));
    starts.any(|start| {
        let rest = remark.get(start..).unwrap_or_default();
        let mut phrases = ends(rest).take(3).map(|end| &rest[..end]);
        let word = phrases.clone().next().unwrap_or_default();
        may_change(word, status) || status == Status::Realised && phrases.any(is_other)
    })
}

/// Iterates over the ends of the words of a line.
fn ends(line: &str) -> impl Iterator<Item = usize> + Clone {
    let spaces = line.match_indices(' ').map(|(at, _)| at);
    spaces.chain([line.len()])
}

/// Returns the first words of a long text, through those that say a status in its first clause; a short text whole.
pub(in crate::import) fn beginning(text: &str) -> &str {
    const LONG: usize = 40;
    const SHORT: usize = LONG / 2;
    if text.chars().count() <= LONG {
        return text;
    }
    let line = text.lines().next().unwrap_or_default();
    let clause = line.find(['.', ':', ';', ',', '(', '–', '—']);
    let clause = clause.unwrap_or(line.len());
    let is_short = |end: &usize| line[..*end].chars().count() < SHORT;
    let is_telling = |word: &str| NOT.has(word) || PARTLY.has(word) || status(word).is_some();
    let mut is_told = false;
    let mut says = |end: &usize| {
        let last = line[..*end]
            .rsplit(' ')
            .next()
            .unwrap_or_default()
            .to_lowercase();
        is_told = is_told || is_telling(&last);
        is_told && !NOT.has(&last) && !AUXILIARIES.has(&last)
    };
    let told = ends(line)
        .take_while(|end| *end <= clause)
        .find(|end| says(end));
    let end = ends(line).take_while(is_short).last().max(told);
    let first = || {
        line.char_indices()
            .nth(SHORT)
            .map_or(line.len(), |(at, _)| at)
    };
    &line[..end.unwrap_or_else(first)]
}

/// Returns the status of a normalised word or phrase.
pub(super) fn of_phrase(words: &str) -> Option<Status> {
    // `Not yet assessed` means `not assessed`.
    let words = &*words.replace("not yet ", "not ");
    // A word listed for two statuses is ambiguous.
    if let [(status, _)] = BY_WORD.get(words) {
        return Some(*status);
    }
    let (first, rest) = words.split_once(' ')?;
    let is_whole = rest.split(' ').next().is_some_and(|word| WHOLLY.has(word));
    match of_phrase(rest)? {
        // `Not fully met` may mean partly met.
        Status::Realised if NOT.has(first) && is_whole => None,
        Status::Realised if NOT.has(first) => Some(Status::Unrealised),
        status if WHOLLY.has(first) || AUXILIARIES.has(first) => Some(status),
        Status::Realised | Status::PartlyRealised if PARTLY.has(first) => {
            Some(Status::PartlyRealised)
        }
        _ => None,
    }
}

/// Returns `None` if a word is a status or not the outcome of a decision, such as `Superseded by 7`;
/// otherwise, whether the word is used for decisions only.
pub(in crate::import) fn of_decision(word: &str) -> Option<bool> {
    const WORDS: Words = Words(
        "superseded, deprecated, proposed, accepted, rejected, approved, adopted, confirmed, draft, withdrawn, final, \
         angenommen, akzeptiert, abgelehnt, vorgeschlagen, accepte, acceptee, propose, aceptado, aceptada, propuesto, \
         aceito, aceita, proposto, geaccepteerd, voorgesteld",
    );
    let word = key(word);
    let first = word.split(' ').next().unwrap_or_default();
    let at = WORDS
        .position(first)
        .filter(|_| word.parse::<Status>().is_err())?;
    Some(at < 3)
}

/// Returns the status that a word is likely a misspelling of.
pub(in crate::import) fn meant(word: &str) -> Option<Status> {
    let found = key(word).replace(' ', "-");
    let names = Status::VARIANTS.iter();
    let near = suggestion(&found, names.map(|status| status.word()))?;
    // `not unrealised` is not a misspelling of `unrealised`, nor `not inapplicable` of `not-applicable`.
    let (first, rest) = found.split_once('-').unwrap_or((&found, ""));
    let is_denied_twice = NOT.has(first) && (is_negated(rest) || rest.starts_with("in"));
    (is_negated(near) == is_negated(word) && !is_denied_twice)
        .then(|| near.parse().ok())
        .flatten()
}
