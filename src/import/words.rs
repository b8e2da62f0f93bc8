//! Known names: column names by field, and words by status.
//!
//! Names are compared after normalisation by [`key`]. Knows nothing about documents.

use std::iter::successors;
use std::sync::LazyLock;

use crate::kb::{Field, Status};

mod lookup;
mod remark;
mod status;

use lookup::{Lookup, place};
pub(super) use lookup::{Words, key};
use status::of_phrase;
pub(super) use status::{
    MARKS, are_answers, are_offered, beginning, choices, is_error, is_severity, marked, meant,
    of_decision, status, takes_back, ticked,
};

/// Column names by field, best first: of two candidate columns the one with the earlier name is used. A name
/// may be listed for several fields; the first of them without a column gets it.
#[rustfmt::skip]
const NAMES: &[(Field, Words)] = &[
    (Field::Status, Words("\
        status, verdict, state, statut, etat, estado, situacao, rating, result, conclusion, assessment, compliance, \
        review rating alternate name, textual rating, target status state, adherence level, \
        components adherence level, claim review textual rating, conformance, conformance level, level of support, \
        support, support level, supporting features, realised, realized, met, outcome, rag, implementation, ruling, \
        truth rating, judgement, supported, progress, coverage, truth, umsetzungsstatus, testergebnis, ampel, \
        ampelstatus, bewertung, zielerreichung, umsetzungsstand, umsetzung, erfullungsgrad, ergebnis, resultat, \
        conformite, avancement, cumplimiento, resultado, conformidade, atendimento, voortgang, resultaat, oordeel, \
        stato, esito, risultato, stan, wynik, stav, vysledek, tilstand, tila, tilanne, tulos, статус, состояние, \
        результат, выполнение, стан, durum, durumu, sonuc, 状態, 状況, ステータス, 判定, 結果, 実装状況, 対応状況, \
        進捗状況, 进度, 进展, 状态, 狀態, 当前状态, 实现状态, 完成状态, 实施状态, 完成情况, 测试结果, 结果, 结论, \
        상태, 구현 상태, 진행 상태, 진행 상황, 이행 상태, 구현 여부, 충족 여부, 결과, 판정")),
    (Field::Claimed, Words("\
        claimed, what was promised, what is promised, what was claimed, what is claimed, promised, to be, expected, \
        expectation, expected result, expected outcome, expected behaviour, expected behavior, erwartetes ergebnis, \
        erwartetes resultat, erwartetes verhalten, resultat attendu, resultado esperado, verwacht resultaat, \
        on paper, claimed on paper, in theory, theory, requirement, claim reviewed, claim, myth, statement, promise, \
        criterion, criteria, success criteria, acceptance criteria, hypothesis, assumption, belief, misconception, \
        target, should, description, desc, text, what was said, said, verbatim, detail, objective, consequence, \
        control statement, falsehood, risk description, risk statement, threat, problem, anforderung, beschreibung, \
        mythos, irrtum, exigence, critere, affirmation, enonce, mythe, requisito, descripcion, criterio, afirmacion, \
        mito, descricao, afirmacao, exigencia, omschrijving, eis, vereiste, bewering, stelling, versprochen, \
        behauptet, erwartung, soll, sollwert, zielwert, promis, prometido, beloofd, descrizione, affermazione, \
        risultato atteso, opis, kryterium, twierdzenie, oczekiwany rezultat, oczekiwany wynik, popis, tvrzeni, \
        ocekavany vysledek, beskrivning, beskrivelse, krav, pastaende, pastand, forvantat resultat, \
        forventet resultat, kuvaus, vaite, kriteeri, odotettu tulos, описание, утверждение, требование, критерии, \
        ожидаемыи результат, обещание, опис, твердження, вимога, критеріи, очікувании результат, обіцянка, acıklama, \
        iddia, kriter, beklenen sonuc, 内容, 説明, 要件, 要求事項, 主張, 基準, 期待結果, 期待値, 期待される結果, \
        描述, 说明, 需求描述, 要求, 标准, 声明, 承诺, 承诺内容, 预期结果, 설명, 내용, 요구사항, 요구 사항, 기준, \
        주장, 공약, 기대 결과, 예상 결과, 검증 내용")),
    (Field::Title, Words("\
        title, name, titel, titre, titulo, intitule, bezeichnung, nom, nombre, nome, naam, headline, short title, \
        short name, benefit, promise, claim, risk, riesgo, risque, risiko, risico, risco, control, requirement, \
        commitment, pledge, practice, feature, item, topic, subject, goal, objective, decision, question, issue, \
        action, label, principle, capability, technology, summary, myth, statement, check, standard, initiative, \
        criteria, element, what, component, threat, versprechen, ziel, frage, kriterium, promesse, engagement, \
        objectif, controle, compromiso, promesa, objetivo, pregunta, compromisso, promessa, pergunta, \
        nutzenversprechen, nutzen, belofte, doel, vraag, onderwerp, hypothesis, assumption, experiment, kpi, slo, \
        sli, titolo, rischio, controllo, obiettivo, requisito, criterio, tytuł, nazwa, ryzyko, wymaganie, cel, nazev, \
        titul, riziko, pozadavek, cil, opatreni, namn, tittel, navn, mal, atgard, tiltak, krav, nimi, otsikko, riski, \
        tavoite, vaatimus, название, наименование, заголовок, риск, цель, требование, задача, функция, мера, назва, \
        наименування, ризик, ціль, вимога, завдання, baslık, ad, adı, hedef, gereksinim, ozellik, madde, 項目, 名称, \
        タイトル, 件名, リスク, 目標, 機能, 機能名, 要件, 課題, テスト項目, テストケース, 标题, 名稱, 项目, 功能, \
        需求, 需求名称, 风险, 风险名称, 目标, 控制项, 措施, 测试用例, 제목, 명칭, 이름, 항목, 기능, 기능명, 요구사항, \
        위험, 리스크, 목표, 테스트 케이스")),
    (Field::Observed, Words("\
        observed, beobachtet, beobachtung, ist, istwert, constate, observe, observado, waargenomen, what we saw, \
        what we see, what was seen, what is seen, seen here, seen in practice, what is observed, in practice, as is, \
        observed in practice, actual, reality, fact, truth, the truth, what happened, what actually happened, \
        finding, observation, review body, actual result, actual behaviour, actual behavior, explanation, correction, \
        evidence note, status extended, status detail, status description, status reason, status message, \
        status note, status comment, implementation detail, implementation description, remarks and explanations, assessment note, \
        result, outcome, assessor note, response, answer, rebuttal, debunking, narrative, current state, assessment, \
        detail, remark, note, comment, evidence, components adherence note, adherence note, justification, rationale, \
        current implementation, current practice, current situation, actual state, progress, gap, resolution, \
        message, description, befund, feststellung, istzustand, ist zustand, tatsachliches ergebnis, \
        tatsachliches resultat, tatsachliches verhalten, resultat obtenu, resultado obtenido, resultado obtido, \
        resultado atual, resultado real, werkelijk resultaat, umsetzungsbeschreibung, begrundung, bemerkung, \
        bemerkungen, anmerkung, anmerkungen, kommentar, nachweis, fakt, fakten, tatsache, fatto, prawda, правда, \
        constat, commentaire, \
        remarque, preuve, realite, realidad, hecho, realidade, fato, feit, hallazgo, observaciones, observacion, \
        justificacion, comentario, evidencia, observacao, observacoes, constatacao, justificativa, bevinding, \
        bevindingen, toelichting, onderbouwing, opmerking, opmerkingen, bewijs, realitat, osservazione, osservazioni, \
        riscontro, evidenza, evidenze, commento, risultato effettivo, risultato, uwagi, komentarz, obserwacja, dowod, \
        stan faktyczny, rzeczywisty rezultat, wynik, zjisteni, poznamka, poznamky, komentar, dukaz, \
        skutecny vysledek, iakttagelse, anmarkning, anmarkningar, faktiskt resultat, merknad, merknader, funn, \
        observasjon, faktisk resultat, bemærkning, bemærkninger, havainto, huomio, huomiot, kommentti, naytto, \
        наблюдение, замечание, замечания, примечание, примечания, комментарии, обоснование, доказательство, \
        доказательства, фактическии результат, результат, спостереження, примітка, примітки, коментар, доказ, \
        фактичнии результат, gozlem, bulgu, kanıt, yorum, notlar, gerceklesen, gerceklesen sonuc, 備考, 所見, 観察, \
        コメント, 根拠, 証跡, 現状, 実績, 実際の結果, 事実, 备注, 评论, 观察, 发现, 证据, 现状, 实际结果, 事实, 비고, \
        의견, 관찰, 근거, 증거, 증빙, 현황, 실제 결과")),
    (Field::Aspect, Words("\
        aspect, theme, category, domain, control family, family, pillar, dimension, perspective, quadrant, function, \
        topic, chapter, section, group, segment, goal, area, workstream, module, capability, principle, department, \
        sector, subject, type, class, kategorie, bereich, handlungsfeld, baustein, thema, themenfeld, themengebiet, \
        themenbereich, thematique, categorie, domaine, categoria, ambito, tema, eje, dominio, eixo, domein, pijler, \
        onderdeel, kategoria, obszar, temat, oblast, kategori, omrade, alue, aihe, osa alue, категория, область, \
        раздел, тема, направление, категорія, розділ, напрям, сфера, alan, konu, bolum, 分類, カテゴリ, カテゴリー, \
        区分, 分野, 領域, 大分類, 类别, 分类, 领域, 类型, 模块, 분류, 카테고리, 구분, 영역, 분야")),
    (Field::Area, Words("\
        area, area path, subcategory, sub category, subdomain, sub domain, subtopic, sub theme, subtheme, \
        subsection, subgroup, section, category")),
    (Field::Id, Words("\
        id, ref, reference, no, nr, number, key, issue key, code, identifier, uid, control id, req id, \
        target target id, num, clause, control, item, s no, sr no, n no, nº, nummer, lfd nr, laufende nummer, \
        kennung, numero, identifiant, codigo, codice, lp, numer, cislo, kod, nro, tunnus, номер, код, идентификатор, \
        ідентифікатор, no п п, numara, sıra, sıra no, 番号, 項番, 管理番号, 编号, 編號, 序号, 需求编号, 风险编号, \
        用例编号, 번호, 순번, 식별자")),
    (Field::Evidence, Words("evidence, measure, metric, figure, kpi, numbers")),
    (Field::Link, Words("\
        link, url, source, website, web page, href, read more, reference, references, more, uri, article, \
        evidence link, ссылка, посилання, collegamento, odkaz, lenke, lank, リンク, 链接, 링크")),
    (Field::Tag, Words("tags, tag, labels, keywords, hashtags")),
    (Field::Alias, Words("aliases, alias, also called, also known as, aka, synonym, acronym")),
    (Field::Frequency, Words("frequency, how often")),
];

/// Last words of longer column names that are not listed themselves, such as `Control Description` or
/// `Compliance Status`.
#[rustfmt::skip]
const ENDINGS: &[(Field, Words)] = &[
    (Field::Status, Words("status, verdict, rating, result, coverage, met, durumu, tila")),
    (Field::Claimed, Words("\
        description, requirement, statement, text, criteria, objective, promise, claim, case, scenario, goal, target")),
    (Field::Title, Words("title, name, capability, promise, practice, control, benefit, item, question")),
    (Field::Observed, Words("\
        observation, finding, explanation, rebuttal, assessment, detail, rationale, narrative, evidence, note, \
        comment, remark")),
    (Field::Aspect, Words("category, domain, family, theme, section, function, topic, pillar, area")),
    (Field::Id, Words("id, no, number, ref, code, key")),
    (Field::Link, Words("url, link")),
];

/// First words of longer column names in languages that put the noun first, such as `Descripción del riesgo`.
#[rustfmt::skip]
const BEGINNINGS: &[(Field, Words)] = &[
    (Field::Status, Words("statut, etat, estado, situacao, stato, stav, статус, состояние")),
    (Field::Claimed, Words("descripcion, descricao, enonce, criterio, critere, requisito, erwartung, descrizione, opis, popis, описание, опис")),
    (Field::Title, Words("titre, intitule, nom, titulo, nombre, nome, nazwa, nazev, название, наименование, назва")),
    (Field::Observed, Words("constat, hallazgo, observaciones, observacoes, beobachtung")),
    (Field::Aspect, Words("categorie, categoria, domaine, thematique")),
];

static BY_NAME: LazyLock<Lookup<Field>> = LazyLock::new(|| {
    debug_assert!(
        NAMES
            .iter()
            .all(|(_, words)| words.all().count() < OTHER_NAMES)
    );
    Lookup::of(NAMES.iter().copied())
});
static BY_ENDING: LazyLock<Lookup<Field>> = LazyLock::new(|| Lookup::of(ENDINGS.iter().copied()));
static BY_BEGINNING: LazyLock<Lookup<Field>> =
    LazyLock::new(|| Lookup::of(BEGINNINGS.iter().copied()));

/// Words for what an assessment finds.
const OF_FINDINGS: Words = Words(
    "finding, gap, exception, deficiency, deviation, nonconformity, observation, result, evidence, progress, auto, \
     assessment, audit, review",
);

/// First words of column names for remedies, planned or existing.
const REMEDIES: Words = Words(
    "proposed, recommended, suggested, planned, existing, mitigating, compensating, required",
);

/// Words in column names for what is yet to be seen, as in `Expected evidence`.
const AHEAD: Words = Words(
    "expected, required, planned, needed, desired, proposed, recommended, suggested, target, future, soll, ziel, \
     geplanter, geplante, geplantes, erwarteter, erwartete, erwartetes, gewunschter, gewunschte, gewunschtes, attendu, \
     attendue, cible, prevu, prevue, souhaite, souhaitee, esperado, esperada, previsto, prevista, planificado, \
     planificada, deseado, deseada, desejado, desejada, planejado, planejada, objetivo, verwachte, geplande, gewenste, \
     atteso, oczekiwany, planowany, ocekavany, planovany, forvantat, planerad, forventet, planlagt, odotettu, \
     suunniteltu, ожидаемыи, планируемыи, целевои, очікувании, цільовии, beklenen, planlanan, hedef",
);

/// Words in column names for what was before.
const EARLIER: Words = Words(
    "previous, prior, former, earlier, before, old, initial, baseline, vorheriger, vorherige, vorheriges, bisheriger, \
     bisherige, bisheriges, fruherer, fruhere, fruheres, precedent, precedente, ancien, ancienne, initiale, anterior, \
     previo, previa, inicial, vorige, oude",
);

/// Iterates over the fields in the order in which they choose a column: those that only their own name means first.
pub(super) fn fields() -> impl Iterator<Item = Field> {
    let named = |field: &Field| NAMES.iter().any(|(known, _)| known == field);
    let others = Field::COLUMNS
        .into_iter()
        .filter(move |field| !named(field));
    others.chain(NAMES.iter().map(|(field, _)| *field))
}

/// The ranks from here on are of names that are not listed as such, but match by a part.
pub(super) const OTHER_NAMES: usize = 300;

/// The most bytes in a column name or a word for a status.
const MAX_LENGTH: usize = 120;

/// Returns how well a column name matches a field (lower is better), or `None` if it does not.
pub(super) fn rank(field: Field, written: &str) -> Option<usize> {
    Name::of(written)?.rank(field)
}

/// Whether a column name means no other field more than this one, as `Evidence` means evidence more than observations.
pub(super) fn is_first(field: Field, name: &str) -> bool {
    let own = rank(field, name);
    own.is_some() && fields().filter_map(|other| rank(other, name)).min() == own
}

/// Whether a label is `Status`, or means nothing else.
pub(super) fn is_status_label(label: &str) -> bool {
    const LABELS: Words = Words(
        "status, verdict, state, statut, etat, estado, situacao, stato, stan, stav, tila, статус, состояние, стан, \
         durum, 状态, 狀態, 状態, ステータス, 상태",
    );
    LABELS.position(&key(label)).is_some()
}

/// Whether a cell is a known column name.
pub(super) fn is_name(cell: &str) -> bool {
    !cell.trim().is_empty()
        && Name::of(cell).is_some_and(|name| fields().any(|field| name.rank(field).is_some()))
}

/// A possible column name.
struct Name<'n> {
    written: &'n str,
    key: String,
    /// What is in parentheses.
    remark: String,
    /// The fields that list the whole name.
    known: &'static [(Field, usize)],
}

impl<'n> Name<'n> {
    /// Returns `None` if the text is too long for a name.
    fn of(written: &'n str) -> Option<Self> {
        if written.len() > MAX_LENGTH {
            return None;
        }
        // `Test #` is a number; `Met? Yes/No` asks.
        let name = written.replace(['#', '№', '°'], " no");
        let asks = name.split_once('?').map(|(asks, _)| asks);
        let mut key = key(asks.unwrap_or(&name));
        // `What we see today` is `What we see`, and `Supported or not` is `Supported`.
        let mut ends = [" today", " now", " so far", " to date", " or not"].iter();
        if let Some(end) = ends.find(|end| key.ends_with(**end)) {
            key.truncate(key.len() - end.len());
        }
        // `title_en` is the title; `Status UK` may be one of several.
        const LANGUAGES: Words =
            Words("en, de, fr, es, pt, nl, pl, cs, sv, da, fi, ru, uk, zh, ja, ko, tr, ar, hi");
        if let Some((base, last)) = key.rsplit_once(' ')
            && LANGUAGES.position(last).is_some()
            && let [(first, _), ..] = listed(&BY_NAME, base)
            && *first != Field::Status
        {
            key.truncate(base.len());
        }
        let known = listed(&BY_NAME, &key);
        let remark = written.split_once('(').map(|(_, remark)| remark);
        Some(Self {
            written,
            key,
            remark: self::key(remark.unwrap_or_default()),
            known,
        })
    }

    /// Whether one of its words is such a one, but it does not end with a status, as `Target met` does.
    fn has_status_of(&self, is_other: impl Fn(&str) -> bool) -> bool {
        let mut words = self.key.split(' ').rev();
        let last = words.clone().next().unwrap_or_default();
        of_phrase(last).is_none() && words.any(is_other)
    }

    /// Whether it ends with a status other than realised, as `Target not met`, where `yes` means no.
    fn denies(&self) -> bool {
        let mut ends = successors(Some(&*self.key), |end| Some(end.split_once(' ')?.1));
        let first = self.key.split(' ').next().unwrap_or_default();
        // Not `Met / not met`.
        of_phrase(first) != Some(Status::Realised)
            && ends.any(|end| of_phrase(end).is_some_and(|status| status != Status::Realised))
    }

    fn rank(&self, field: Field) -> Option<usize> {
        const ENDING: usize = 400;
        const SEEN: usize = 50;
        const BEGINNING: usize = 500;
        const NESTED: usize = 600;
        let name = &*self.key;
        // An expected or earlier status, as in `Status (target)` too, is not the one that was seen.
        let is_other = |word: &str| AHEAD.has(word) || EARLIER.has(word);
        let is_seen = [Field::Status, Field::Observed].contains(&field);
        if is_seen && is_other(&self.remark)
            || field == Field::Status
                && self.known.is_empty()
                && (self.has_status_of(is_other) || self.denies())
        {
            return None;
        }
        if name.split(' ').eq(field.key().split('_')) {
            return Some(0);
        }
        if NAMES.iter().all(|(of, _)| *of != field) {
            return None;
        }
        if let Some(at) = at(&BY_NAME, name, field) {
            return Some(at);
        }
        let known = |name: &str| at(&BY_NAME, name, field);
        let is_nested = self.written.contains('.') && !self.written.contains(' ');
        // `chapter_name` and `status.value` stand for the chapter and the status; they read better than a code.
        if [Field::Aspect, Field::Area].contains(&field) || is_nested && is_seen {
            const LABELS: Words = Words("name, label, title, text, value");
            let labelled = name.rsplit_once(' ').filter(|(_, last)| LABELS.has(last));
            if let Some(at) = labelled.and_then(|(name, _)| place(BY_NAME.get(name), field)) {
                return Some(at.saturating_sub(1));
            }
        }
        // The last part of a nested name such as `author.name` only counts for a status or an observation, or as a title.
        if is_nested {
            let last = self.written.rsplit('.').next()?;
            let counts = is_seen || field == Field::Title && last == "title";
            return known(&key(last)).filter(|_| counts).map(|at| at + NESTED);
        }
        // `requirementid` is how a program writes it.
        let noun = name.strip_suffix("id").filter(|_| field == Field::Id);
        if noun.is_some_and(|noun| !BY_NAME.get(noun).is_empty()) {
            return Some(OTHER_NAMES);
        }
        // A remedy for a risk is not its title, what is expected not observed, nor the category of a status an aspect.
        let first = name.split(' ').next().unwrap_or_default();
        if field == Field::Title && REMEDIES.has(first)
            || field == Field::Observed && AHEAD.has(first)
            || field == Field::Claimed && first == "stretch"
            || field == Field::Aspect && first == "status"
        {
            return None;
        }
        // `Delivered?` and `Pass/Fail` ask for a status; `y` is a coordinate.
        let asks = || {
            let is_one = name.len() > 1 && of_phrase(name) == Some(Status::Realised);
            self.known.is_empty() && (is_one || are_answers(self.written))
        };
        if field == Field::Status && asks() {
            return Some(OTHER_NAMES);
        }
        // `Status (RAG)` and `Theme / goal` match by a part.
        let mut parts = name.split(" and ").map(str::trim);
        let part = parts.find_map(known).filter(|_| name.contains(" and "));
        let ending = || {
            let (begin, last) = name.rsplit_once(' ').unwrap_or(("", name));
            // The description or summary of a gap or finding is what was observed.
            let parts = begin.split(' ');
            let parts = parts.filter(|_| ["description", "summary"].contains(&last));
            let is_seen = !AHEAD.has(first) && parts.into_iter().any(|part| OF_FINDINGS.has(part));
            match field {
                Field::Observed if is_seen => Some(SEEN),
                Field::Claimed if is_seen => None,
                // An expected result is not what came out.
                Field::Status if place(self.known, Field::Claimed).is_some() => None,
                field => at(&BY_ENDING, last, field),
            }
        };
        // As in `Status after audit`.
        const PREPOSITIONS: Words = Words("after, as, at, in, of, on, per");
        let second = name.split(' ').nth(1).unwrap_or_default();
        let is_parted = ["status", "result"].contains(&first) && PREPOSITIONS.has(second);
        let parted = || Some(0).filter(|_| field == Field::Status && is_parted);
        let beginning = || place(BY_BEGINNING.get(first), field).or_else(parted);
        part.map(|at| at + OTHER_NAMES)
            .or_else(|| ending().map(|at| at + ENDING))
            .or_else(|| beginning().map(|at| at + BEGINNING))
    }
}

/// Returns the fields that list a name, or else its singular.
fn listed(table: &'static Lookup<Field>, name: &str) -> &'static [(Field, usize)] {
    match (table.get(name), name.strip_suffix('s')) {
        ([], Some(one)) => table.get(one),
        (known, _) => known,
    }
}

/// Returns the position of a name in the list of a field. A plural is not a title, an id or a status.
fn at(table: &'static Lookup<Field>, name: &str, field: Field) -> Option<usize> {
    let is_one = [Field::Title, Field::Id, Field::Status].contains(&field);
    let known = if is_one {
        table.get(name)
    } else {
        listed(table, name)
    };
    place(known, field)
}

/// Words for a myth, in column names and headings.
pub(super) const MYTHS: Words = Words(
    "myth, misconception, falsehood, mythos, irrtum, mythe, mito, fabel, mytus, myt, myte, myytti, миф, міф, efsane, 误区, 迷思, 誤解, 오해",
);

/// Words for the fact that answers a myth.
pub(super) const FACTS: Words = Words(
    "fact, reality, truth, the truth, fakt, fakten, tatsache, wahrheit, realitat, realite, verite, realidad, verdad, \
     hecho, fato, realidade, verdade, feit, fatto, realta, verita, prawda, skutecnost, fakta, fakti, факт, правда, \
     gercek, 事实, 真相, 事実, 사실, 진실",
);

/// Whether a column has remarks, which are observations only if something was observed.
pub(super) fn is_remark(name: &str) -> bool {
    const WORDS: Words = Words(
        "\
        comment, note, remark, summary, rationale, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, \
        commentaire, remarque, comentario, observaciones, observacoes, opmerking, opmerkingen, commento, uwagi, \
        komentarz, poznamka, poznamky, anmarkning, anmarkningar, merknad, merknader, bemærkning, bemærkninger, \
        huomio, huomiot, kommentti, примечание, примечания, комментарии, примітка, примітки, коментар, notlar, yorum, \
        備考, コメント, 备注, 비고",
    );
    key(name)
        .rsplit(' ')
        .next()
        .is_some_and(|last| WORDS.has(last))
}
