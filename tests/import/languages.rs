//! Registers, audits, myths and decisions in German, French, Spanish, Portuguese and Dutch.

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
    let page = "# 課題管理表\n\n## #1 ログインの自動化\n- 状態: 未解決\n- 内容: 方式が決まっていない。\n\n## #2 通知の送信\n- 状態: \
                解決済み（2026-07-10）\n- 内容: 送信できるようになった。\n\n## #3 残高の表示\n- 状態：解決済み（2026-07-11）\n- \
                内容：表示した。\n";
    let message = refused("issues.md", page);
    let asked = "the 3 headings of level 2, such as `#1 ログインの自動化`, would be claims: add --column LABEL=status if \
                 one of `状態`, `内容` says it, or --status '*=unobserved' if nobody has looked yet";
    assert!(message.contains(asked), "{message}");
    let answers = ["--column", "状態=status", "--status", "未解決=unrealised"];
    let answers = [&answers[..], &["--status", "解決済み=realised"]].concat();
    let kb = imported("issues.md", page, &answers);
    assert_eq!(statuses(&kb), [Unrealised, Realised, Realised]);
    assert_eq!(field(&kb.claims[0], "内容"), "方式が決まっていない。");
    assert_eq!(field(&kb.claims[2], "状態"), "解決済み（2026-07-11）");
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
