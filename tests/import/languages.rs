//! Registers, audits, myths and decisions in other languages than English.

use onpaper::kb::Status;

use super::completeness::{field, imported, statuses};
use super::refused;

use Status::{NotApplicable, PartlyRealised, Realised, Unobserved, Unrealised};

#[test]
fn status_words_of_other_languages_are_recognised_with_and_without_accents() {
    for (word, status) in [
        ("noch nicht erfüllt", Unrealised),
        ("zum Teil", PartlyRealised),
        ("Réalisé", Realised),
        ("realise", Realised),
        ("non réalisé", Unrealised),
        ("en partie", PartlyRealised),
        ("à faire", Unobserved),
        ("sí", Realised),
        ("aún no cumple", Unrealised),
        ("Concluído", Realised),
        ("concluido", Realised),
        ("Não atendido", Unrealised),
        ("Parcialmente atendido", PartlyRealised),
        ("Em andamento", Unobserved),
        ("Não se aplica", NotApplicable),
        ("Voldoet niet", Unrealised),
        ("Gedeeltelijk gerealiseerd", PartlyRealised),
        ("nog niet gerealiseerd", Unrealised),
        ("n.v.t.", NotApplicable),
        ("OK", Realised),
        ("nicht ok", Unrealised),
        ("KO", Unrealised),
        ("Erreicht", Realised),
        ("fehlgeschlagen", Unrealised),
        ("Échoué", Unrealised),
        ("PASA", Realised),
        ("no pasa", Unrealised),
        ("Falla", Unrealised),
        ("rot", Unrealised),
        ("Gelb", PartlyRealised),
        ("grün", Realised),
        ("🟢 grün", Realised),
        ("rojo", Unrealised),
        ("groen", Realised),
        ("niet geslaagd", Unrealised),
        ("re\u{301}alise\u{301}", Realised),
    ] {
        let sheet = format!("Promise,Status\nSoup,{word}\nSalad,met\n");
        let kb = imported("sheet.csv", &sheet, &[]);
        assert_eq!(statuses(&kb), [status, Realised], "{word}");
    }
}

#[test]
fn a_word_that_a_remark_takes_back_is_asked_about_in_any_language() {
    for word in [
        "Ja, aber nur zum Teil",
        "Oui, mais pas partout",
        "Sí, salvo en Madrid",
        "Sim, exceto aos domingos",
        "Ja, maar niet overal",
        "Nein - behoben",
        "✅ Corrigé",
        "✅ Geschlossen",
        "✅ Нет",
        "Да, частично",
        "已实现（部分指标）",
        "完了（一部除く）",
        "Sì, parzialmente",
        "Tak, częściowo",
        "Ja, delvis",
        "완료 (일부 제외)",
    ] {
        let sheet = format!("Promise,Status\nSoup,\"{word}\"\nSalad,met\n");
        let message = refused("sheet.csv", sheet);
        assert!(
            message.contains(&format!("what does `{word}` mean?")),
            "{message}"
        );
    }
}

#[test]
fn columns_with_the_noun_first_are_recognised() {
    let sheet = "Título completo,Entidad emisora,Número,Descripción del requisito,Estado actual,Observaciones\n\
                 Ley de datos,Congreso,1581,Se piden permisos.,Cumple,Hay registro.\n\
                 Decreto de archivo,Ministerio,1377,Se guardan diez años.,No cumple,Se guardan dos.\n";
    let kb = imported("matriz.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let second = &kb.claims[1];
    assert_eq!(&*second.title, "Decreto de archivo");
    assert_eq!(&*second.claimed, "Se guardan diez años.");
    assert_eq!(second.observed(), "Se guardan dos.");
    assert_eq!(field(second, "Entidad emisora"), "Ministerio");
    assert_eq!(&*second.id, "1377");
}

#[test]
fn a_title_in_another_language_comes_before_other_names() {
    let sheet = "ID;Título;Estado;Riesgo;Control;Criterio de aceptación\n\
                 R-1;Cifrado;Cumple;Fuga;Política;Los datos van cifrados en reposo.\n\
                 R-2;Copias;No cumple;Pérdida;Plan;Hay una copia cada noche.\n";
    let kb = imported("rtm.csv", sheet, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let second = &kb.claims[1];
    assert_eq!(
        (&*second.title, &*second.claimed),
        ("Copias", "Hay una copia cada noche.")
    );
    assert_eq!(field(second, "Control"), "Plan");
    let page = "# Audit\n\n## Contraste\n\nStatut : conforme\n\nTout se lit.\n\n## Clavier\n\n\
                Statut : non conforme\n\nLe menu se ferme.\n";
    assert_eq!(
        statuses(&imported("audit.md", page, &[])),
        [Realised, Unrealised]
    );
}

#[test]
fn a_decision_record_may_be_in_another_language() {
    for headings in [
        ["Kontext", "Entscheidung", "Konsequenzen"],
        ["Contexte", "Décision", "Conséquences"],
        ["Contexto", "Decisión", "Consecuencias"],
        ["Contexto", "Decisão", "Consequências"],
        ["Context", "Besluit", "Gevolgen"],
        ["Contesto", "Decisione", "Conseguenze"],
        ["Kontekst", "Decyzja", "Konsekwencje"],
        ["Kontekst", "Beslutning", "Konsekvenser"],
        ["Контекст", "Решение", "Последствия"],
        ["コンテキスト", "決定", "影響"],
        ["背景", "决策", "后果"],
        ["맥락", "결정", "결과"],
    ] {
        let [context, decision, consequences] = headings;
        let page = format!(
            "# ADR-0004: Queues\n\n- **Status:** x\n\n## {context}\n\nMails are lost.\n\n## {decision}\n\n\
             We use queues.\n\n## {consequences}\n\nMails arrive.\n"
        );
        let kb = imported("0004.md", &page, &[]);
        let [claim] = &kb.claims[..] else {
            panic!("{:?}", kb.claims)
        };
        assert_eq!((&*claim.id, &*claim.title), ("ADR-0004", "Queues"));
        assert_eq!(&*claim.claimed, "Mails arrive.");
        assert_eq!(field(claim, decision), "We use queues.");
        assert_eq!(statuses(&kb), [Unobserved]);
    }
}

#[test]
fn myths_of_other_languages_are_unrealised() {
    for [myth, fact] in [
        ["Mythos", "Fakt"],
        ["Mito", "Realidad"],
        ["Mythe", "Réalité"],
    ] {
        let page = format!("# Soup\n\n## {myth} 1: Soup is cold\n\n{fact}: It is warm.\n");
        let kb = imported("m.md", &page, &[]);
        assert_eq!(statuses(&kb), [Unrealised], "{myth}");
        let claim = &kb.claims[0];
        assert_eq!(
            (&*claim.claimed, claim.observed()),
            ("Soup is cold", "It is warm.")
        );
        let sheet = format!("{myth},{fact}\nSoup is cold,It is warm\n");
        let kb = imported("m.csv", &sheet, &[]);
        assert_eq!(statuses(&kb), [Unrealised], "{myth}");
        assert_eq!(kb.claims[0].observed(), "It is warm");
    }
}

#[test]
fn a_label_of_any_language_can_be_named_as_the_status() {
    let page = "# Vấn đề\n\n## #1 Đăng nhập tự động\n- Trạng thái: Chưa xử lý\n- Nội dung: Chưa chọn cách làm.\n\n## #2 Gửi thông báo\n- Trạng thái: \
                Đã xử lý（2026-07-10）\n- Nội dung: Đã gửi được.\n\n## #3 Hiển thị số dư\n- Trạng thái：Đã xử lý（2026-07-11）\n- \
                Nội dung：Đã hiển thị.\n";
    let message = refused("issues.md", page);
    let asked = "the 3 headings of level 2, such as `#1 Đăng nhập tự động`, would be claims, but no status of theirs is recognised: add \
                 --column LABEL=status if one of `Trạng thái`, `Nội dung` says it, or --status '*=unobserved' if nobody has looked yet";
    assert!(message.contains(asked), "{message}");
    let answers = [
        "--column",
        "Trạng thái=status",
        "--status",
        "Chưa xử lý=unrealised",
    ];
    let answers = [&answers[..], &["--status", "Đã xử lý=realised"]].concat();
    let kb = imported("issues.md", page, &answers);
    assert_eq!(statuses(&kb), [Unrealised, Realised, Realised]);
    assert_eq!(field(&kb.claims[0], "Nội dung"), "Chưa chọn cách làm.");
    assert_eq!(field(&kb.claims[2], "Trạng thái"), "Đã xử lý（2026-07-11）");
}

#[test]
fn a_text_without_spaces_between_words_can_be_what_is_claimed() {
    let sheet = "No,種別,内容,状態\n1,障害,通常の環境ではビルドが失敗して止まってしまう,対処済\n2,要望,地図の線が細くて見えにくいので太くする,未着手\n3,障害,画面の文字が大きくて読みにくいので小さくする,未着手\n";
    let kb = imported("log.csv", sheet, &["--status", "*=unobserved"]);
    assert_eq!(
        &*kb.claims[0].claimed,
        "通常の環境ではビルドが失敗して止まってしまう"
    );
    assert_eq!(field(&kb.claims[1], "種別"), "要望");
}

#[test]
fn expected_and_actual_results_are_known_in_other_languages() {
    for [expected, actual] in [
        ["Erwartetes Ergebnis", "Tatsächliches Ergebnis"],
        ["Résultat attendu", "Résultat obtenu"],
        ["Resultado esperado", "Resultado obtenido"],
        ["Resultado Esperado", "Resultado Atual"],
        ["Verwacht resultaat", "Werkelijk resultaat"],
    ] {
        let sheet = format!(
            "ID,Beschreibung,{expected},{actual},Status\nT1,Login,The menu opens,It opens,pass\n"
        );
        let kb = imported("tests.csv", &sheet, &[]);
        let claim = &kb.claims[0];
        assert_eq!(&*claim.title, "Login", "{expected}");
        assert_eq!(
            (&*claim.claimed, claim.observed()),
            ("The menu opens", "It opens"),
            "{expected}"
        );
    }
}

#[test]
fn a_table_of_attributes_is_about_the_heading_above_it_in_any_language() {
    let test = |name: &str, status: &str| {
        format!(
            "### {name}\n\n| Eigenschaft | Wert |\n|---|---|\n| **Testperson** | Ann |\n| **Erwartetes Ergebnis** | Die Datei \
             liegt im Ordner |\n| **Tatsächliches Ergebnis** | Sie liegt dort |\n| **Status** | {status} |\n\n"
        )
    };
    let (first, second) = (test("T1 Foto", "✅ Bestanden"), test("T2 Text", "❌"));
    let page = format!("# Testprotokoll\n\n## Testfälle\n\n{first}{second}");
    let kb = imported("tests.md", &page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    let claim = &kb.claims[0];
    assert_eq!(&*claim.title, "T1 Foto");
    assert_eq!(&*claim.claimed, "Die Datei liegt im Ordner");
    assert_eq!(claim.observed(), "Sie liegt dort");
    assert_eq!(field(claim, "Testperson"), "Ann");

    let page = "# Levels\n\n## Logins work\n\nNine of ten logins are fast.\n\n| Field | Value |\n|---|---|\n| Owner | Ann |\n\n## \
                Mails arrive\n\nA mail takes a minute.\n\n| Field | Value |\n|---|---|\n| Owner | Bob |\n";
    let kb = imported("levels.md", page, &["--status", "*=unobserved"]);
    assert_eq!(&*kb.claims[1].claimed, "A mail takes a minute.");
    assert_eq!(field(&kb.claims[1], "Owner"), "Bob");
}

#[test]
fn registers_of_further_languages_are_read_with_their_usual_names_and_words() {
    let registers = [
        "Codice;Requisito;Stato;Osservazioni\n1;Cene;raggiunto;V\n2;Pane;non raggiunto;V\n3;Tè;parzialmente;V\n4;Zuppa;in corso;\n5;Riso;non applicabile;\n",
        "Lp.;Wymaganie;Status;Uwagi\n1;Zupa;spełnione;V\n2;Chleb;nie spełnione;V\n3;Ryż;częściowo;V\n4;Ser;w toku;\n5;Mak;nie dotyczy;\n",
        "Číslo;Požadavek;Stav;Zjištění\n1;Polévka;splněno;V\n2;Chléb;nesplněno;V\n3;Rýže;částečně splněno;V\n4;Sýr;probíhá;\n5;Mák;netýká se;\n",
        "Nr;Krav;Status;Iakttagelse\n1;Soppa;uppfyllt;V\n2;Bröd;inte uppfyllt;V\n3;Ris;delvis uppfyllt;V\n4;Ost;pågår;\n5;Saft;ej tillämpligt;\n",
        "Nr.;Krav;Status;Merknad\n1;Suppe;gjennomført;V\n2;Brød;ikke gjennomført;V\n3;Ris;delvis gjennomført;V\n4;Ost;ikke startet;\n5;Saft;ikke relevant;\n",
        "Nr.;Krav;Status;Bemærkning\n1;Suppe;opfyldt;V\n2;Brød;ikke opfyldt;V\n3;Ris;delvist opfyldt;V\n4;Ost;i gang;\n5;Saft;ikke relevant;\n",
        "Tunnus;Vaatimus;Tila;Havainto\n1;Keitto;toteutettu;V\n2;Leipä;ei toteutettu;V\n3;Riisi;osittain toteutettu;V\n4;Juusto;kesken;\n5;Mehu;ei sovellu;\n",
        "№;Требование;Статус;Примечание\n1;Суп;выполнено;В\n2;Хлеб;не выполнено;В\n3;Рис;частично выполнено;В\n4;Сыр;в работе;\n5;Сок;не применимо;\n",
        "Код;Вимога;Стан;Примітка\n1;Суп;виконано;В\n2;Хліб;не виконано;В\n3;Рис;частково виконано;В\n4;Сир;заплановано;\n5;Сік;не застосовується;\n",
        "No;Gereksinim;Durum;Bulgu\n1;Çorba;tamamlandı;V\n2;Ekmek;tamamlanmadı;V\n3;Pilav;kısmen;V\n4;Peynir;devam ediyor;\n5;Su;geçerli değil;\n",
        "番号;要件;状態;備考\n1;スープ;達成;見\n2;パン;未達成;見\n3;ごはん;一部達成;見\n4;チーズ;進行中;\n5;水;該当なし;\n",
        "编号;需求;状态;备注\n1;汤;已实现;见\n2;面包;未实现;见\n3;米饭;部分实现;见\n4;奶酪;进行中;\n5;水;不适用;\n",
        "번호;요구사항;구현 상태;비고\n1;수프;완료;봄\n2;빵;미구현;봄\n3;밥;부분 구현;봄\n4;치즈;진행 중;\n5;물;해당 없음;\n",
    ];
    for register in registers {
        let kb = imported("register.csv", register, &[]);
        let expected = [
            Realised,
            Unrealised,
            PartlyRealised,
            Unobserved,
            NotApplicable,
        ];
        assert_eq!(statuses(&kb), expected, "{register}");
        let second = &kb.claims[1];
        assert_eq!(&*second.id, "2", "{register}");
        assert!(
            ["V", "В", "見", "见", "봄"].contains(&second.observed()),
            "{register}"
        );
    }
}

#[test]
fn tables_of_attributes_below_headings_are_read_in_further_languages() {
    let risk = |name: &str, state: &str| {
        format!(
            "### {name}\n\n| Atribut | Hodnota |\n|--|--|\n| **Dopad** | Vysoký |\n| **Popis** | {name} hrozí. |\n| **Stav** | {state} |\n\n"
        )
    };
    let page = format!(
        "# Registr rizik\n\n## Rizika\n\n{}{}",
        risk("Požár", "splněno"),
        risk("Voda", "nesplněno")
    );
    let kb = imported("rizika.md", &page, &[]);
    assert_eq!(statuses(&kb), [Realised, Unrealised]);
    assert_eq!(&*kb.claims[1].title, "Voda");
    assert_eq!(&*kb.claims[1].claimed, "Voda hrozí.");
    assert_eq!(field(&kb.claims[1], "Dopad"), "Vysoký");
}

#[test]
fn a_minus_is_asked_about_where_a_plus_has_a_meaning() {
    let sheet = "Feature,Status\nSpans,+\nLinks,-\nLogs,N/A\n";
    let asked = refused("matrix.csv", sheet);
    assert!(asked.contains("what does `+` mean?"), "{asked}");
    let answers = ["--status", "+=realised"];
    let asked = super::run("matrix.csv", sheet, &answers).stderr;
    assert!(asked.contains("what does `-` mean?"), "{asked}");
    let kb = imported(
        "matrix.csv",
        sheet,
        &[answers, ["--status", "-=unrealised"]].concat(),
    );
    assert_eq!(statuses(&kb), [Realised, Unrealised, NotApplicable]);
}

#[test]
fn a_space_before_the_colon_of_a_label_is_no_part_of_the_title() {
    let page = "# Audit\n\n## Constats\n\n- **Clavier\u{a0}:** tout se lit\n- **Images\u{a0}:** sans texte\n- **Liens\u{a0}:** clairs\n";
    let kb = imported("audit.md", page, &["--status", "*=unobserved"]);
    assert_eq!(
        (&*kb.claims[0].title, &*kb.claims[0].claimed),
        ("Clavier", "tout se lit")
    );
}
