//! The commands as a shell sees them: standard output, standard error and exit status.

use clap::{CommandFactory as _, FromArgMatches as _};
use insta::assert_snapshot;
use onpaper::cli::Cli;
use onpaper::export::Format;
use onpaper::kb::overview::CAPTION;
use onpaper::kb::{Status, load};
use strum::VariantArray as _;
use tempfile::TempDir;

use crate::command::{self, CommandOutput, ONPAPER, onpaper, onpaper_with, without_formats};
use crate::{gfm, needs};

/// The ids of the claims that a command lists.
fn ids(arguments: &[&str]) -> Vec<String> {
    let output = onpaper(&[arguments, &["--format", "ids"]].concat());
    assert_eq!(output.status, 0, "{output}");
    let kb = load::BUILT_IN[0].load().unwrap();
    let is_claim = |id: &&str| kb.claims.iter().any(|claim| *claim.id == **id);
    let claims = output.stdout.lines().filter(is_claim);
    claims.map(str::to_owned).collect()
}

#[test]
fn an_acronym_finds_its_meaning_and_nothing_else() {
    assert_snapshot!(onpaper(&["list", "rca"]));
}

#[test]
fn initials_and_typos_find_the_claim_first() {
    assert_eq!(ids(&["list", "faa"])[0], "fast-alert-acknowledgement");
    assert_eq!(ids(&["list", "telemerty"])[0], "informative-telemetry");
    assert_eq!(ids(&["list", "telemtry"])[0], "informative-telemetry");
    assert_snapshot!(onpaper(&["search", "telemtry"]));
}

#[test]
fn scattered_letters_in_prose_do_not_match() {
    assert_snapshot!(onpaper(&["list", "castle"]));
}

#[test]
fn filter_options_and_query_operators_give_the_same_results() {
    assert_eq!(ids(&["list", "--status", "realised"]).len(), 4);
    let asked = ids(&["list", "status:unrealised aspect:learning-culture"]);
    assert_eq!(asked.len(), 3);
    let filtered = ids(&["list", "--status", "unrealised", "--aspect", "learning"]);
    assert_eq!(filtered, asked);
    let either = ids(&["list", "--status", "realised", "--status", "unrealised"]);
    assert_eq!(either.len(), 15);
}

#[test]
fn no_realised_claims_shows_the_finding_about_it() {
    let none = [
        "list",
        "--status",
        "realised",
        "--aspect",
        "learning-culture",
    ];
    assert_snapshot!("none_realised", onpaper(&none));
    assert_snapshot!(
        "none_realised_query",
        onpaper(&["list", "status:realised aspect:learning"])
    );
}

#[test]
fn matches_hidden_by_filters_are_counted() {
    assert_snapshot!(onpaper(&["list", "telemetry", "--status", "realised"]));
}

#[test]
fn an_unknown_filter_value_lists_the_known_ones() {
    assert_snapshot!("unknown_status", onpaper(&["list", "--status", "reelised"]));
    assert_snapshot!("unknown_aspect", onpaper(&["export", "--aspect", "zzz"]));
}

#[test]
fn an_unknown_value_in_a_query_lists_the_known_ones() {
    let none = onpaper(&["list", "status:xyz"]);
    assert_eq!((none.status, none.stdout.as_str()), (1, ""));
    assert_eq!(
        none.stderr,
        "onpaper: no status 'xyz' (there are: realised, unrealised)\n\
         onpaper: no claim matches status:xyz\n"
    );
    let some = onpaper(&["list", "rca | status:xyz", "--format", "ids"]);
    assert_eq!(some.status, 0);
    assert_eq!(
        some.stderr,
        "onpaper: no status 'xyz' (there are: realised, unrealised)\n"
    );
    let near = onpaper(&["list", "status:reelised"]);
    assert_eq!(
        near.stderr,
        "onpaper: no claim matches status:reelised; did you mean status:realised?\n"
    );
    assert_eq!(onpaper(&["list", "status:realised"]).stderr, "");
}

#[test]
fn list_prints_every_format() {
    for format in ["csv", "markdown", "ids"] {
        let output = onpaper(&["list", "rca", "--format", format]);
        assert_snapshot!(format!("list_{format}"), output);
    }
}

#[test]
fn findings_are_listed_and_alone_when_the_query_asks_for_them() {
    let listed = onpaper(&["list", "kind:verdict"]);
    assert_eq!(listed.status, 0, "{listed}");
    assert_eq!(listed.stdout.matches("~ verdict  ").count(), 4);
    let found = onpaper(&["list", "kind:verdict", "cost", "--format", "ids"]);
    assert_eq!(found.stdout, "service-reliability-verdict\n");
    let beside = onpaper(&["list", "weekly deployments"]);
    let finding = "~ verdict  No deployment throughput benefit is realised";
    assert!(beside.stdout.starts_with(finding), "{beside}");
    let exported = onpaper(&["export", "kind:verdict"]);
    assert_eq!(exported.stdout.matches("**Verdict").count(), 4);
    let json = onpaper(&["list", "kind:verdict", "--format", "json"]);
    let kb = load::parse(json.stdout.as_bytes(), "listed").unwrap();
    assert_eq!((kb.claims.len(), kb.findings.len()), (0, 4));
    let none = onpaper(&["list", "kind:verdict", "castle"]);
    assert_eq!((none.status, none.stdout.as_str()), (1, ""));
    assert!(none.stderr.contains("no finding matches"), "{none}");
    let counts = onpaper(&["overview", "kind:verdict"]);
    assert_eq!(counts.status, 0, "{counts}");
    assert!(counts.stderr.contains("asks for findings"), "{counts}");
    for command in ["list", "export"] {
        let csv = onpaper(&[command, "kind:verdict", "--format", "csv"]);
        assert_eq!((csv.status, csv.stdout.as_str()), (2, ""), "{csv}");
    }
}

#[test]
fn the_message_names_the_format_when_the_extension_does_not() {
    let directory = tempfile::tempdir().unwrap();
    let exported = |arguments: &[&str]| {
        let arguments = [&["export", "--id", "low-run-cost", "-o"], arguments].concat();
        let output = onpaper_with(&arguments, |command| {
            command.current_dir(directory.path());
        });
        let (words, _) = output.stderr.split_once(" to ").unwrap();
        words.to_owned()
    };
    assert_eq!(exported(&["a.md"]), "Exported 1 claim");
    assert_eq!(exported(&["a.CSV"]), "Exported 1 claim");
    assert_eq!(
        exported(&["a.wiki", "--format", "markdown"]),
        "Exported 1 claim as markdown"
    );
    assert_eq!(
        exported(&["b.md", "--format", "csv"]),
        "Exported 1 claim as csv"
    );
}

#[test]
fn an_unsupported_extension_is_refused_with_an_alternative() {
    let directory = tempfile::tempdir().unwrap();
    let refusal = |arguments: &[&str]| {
        let output = onpaper_with(&[&["export", "-o"], arguments].concat(), |command| {
            command.current_dir(directory.path());
        });
        assert_eq!(output.status, 2, "{output}");
        output.stderr
    };
    assert!(refusal(&["x.docx"]).contains("pandoc x.md -o x.docx"));
    assert!(refusal(&["x.docx", "--format", "markdown"]).contains("pandoc x.md -o x.docx"));
    assert!(refusal(&["x.PDF"]).contains("write x.html, and print that in a browser"));
    assert!(refusal(&["x.xlsx"]).contains("write x.csv with --csv excel"));
    let known = Format::VARIANTS.iter().map(|one| one.info().extensions[0]);
    let known: Vec<_> = known.map(|known| format!(".{known}")).collect();
    let known = format!("use one of {}", known.join(", "));
    assert!(refusal(&["x.foo"]).contains(&known));
    assert_eq!(directory.path().read_dir().unwrap().count(), 0);
}

#[test]
fn csv_is_written_for_the_program_that_reads_it() {
    let directory = tempfile::tempdir().unwrap();
    let written = |arguments: &[&str]| {
        let path = directory.path().join(arguments[0]);
        let rest = [&["--force", "-o", path.to_str().unwrap()], &arguments[1..]].concat();
        let output = onpaper(&[&["export"], &rest[..]].concat());
        assert_eq!(output.status, 0, "{output}");
        std::fs::read_to_string(path).unwrap()
    };
    assert!(written(&["a.tsv"]).starts_with("id\ttitle\t"));
    assert!(written(&["a.csv", "--csv", "excel"]).starts_with("\u{FEFF}id,title,"));
    let german = written(&["a.csv", "--csv", "excel", "--delimiter", ";"]);
    assert!(german.starts_with("\u{FEFF}id;title;"));
    assert!(german.contains("\"deployment; escalation; governance\""));
    let refused = onpaper(&["export", "--delimiter", "\""]);
    assert_eq!(refused.status, 2, "{refused}");

    let kb = directory.path().join("formula.json");
    let text = onpaper(&["list", "fast incident resolution", "--format", "json"]).stdout;
    let claimed = text.replacen("\"claimed\": \"", "\"claimed\": \"=1+2 ", 1);
    std::fs::write(&kb, claimed).unwrap();
    let kb = ["--kb", kb.to_str().unwrap()];
    let of = |reader| written(&[&["f.csv", "--csv", reader], &kb[..]].concat());
    assert!(of("rfc").contains("'=1+2 ") && of("excel").contains("'=1+2 "));
    assert!(of("data").contains("=1+2 ") && !of("data").contains("'=1+2"));
    let refused = onpaper(&["export", "--delimiter", ";", "--format", "json"]);
    assert!(refused.stderr.contains("work with csv only"), "{refused}");
}

#[test]
fn the_overview_of_a_query_equals_that_of_the_export() {
    let counted = onpaper(&["overview", "incident", "--format", "markdown"]);
    let exported = onpaper(&["export", "incident", "--view", "overview"]);
    assert_eq!((counted.status, counted.stdout), (0, exported.stdout));
}

#[test]
fn partial_matches_name_the_missing_words() {
    let some = onpaper(&["list", "MTTR MTTA"]);
    assert_eq!(some.status, 0);
    assert!(some.stdout.starts_with("Some of these words:\n"), "{some}");
    assert!(some.stdout.contains("without MTTR\n"), "{some}");
    let unknown = onpaper(&["list", "flaky deployment handovers"]);
    assert_eq!(unknown.stderr, "onpaper: no claim has flaky\n");
    let all = onpaper(&["list", "MTTR MTTA", "--all"]);
    let expected =
        "onpaper: no claim matches MTTR MTTA; 2 rows with some of the words, without --all\n";
    assert_eq!((all.status, &*all.stderr), (1, expected), "{all}");
    assert_eq!(onpaper(&["export", "MTTR MTTA", "--all"]).status, 1);
    let none = onpaper(&["list", "castle dungeon"]);
    assert_eq!(none.stderr, "onpaper: no claim matches castle dungeon\n");
}

#[test]
fn limit_lists_the_best_rows() {
    let ids = |limit: &[&str]| {
        let list = ["list", "incident", "--format", "ids"];
        onpaper(&[&list, limit].concat()).stdout
    };
    let all = ids(&[]);
    let two: String = all.split_inclusive('\n').take(2).collect();
    assert_eq!(ids(&["-n", "2"]), two);
    assert_eq!(ids(&["--limit", "1000"]), all);
    // A finding comes first; a table of claims has no row for it.
    let table = onpaper(&["list", "learning culture", "--format", "csv", "-n", "1"]);
    assert_eq!(
        (table.status, table.stdout.lines().count()),
        (0, 2),
        "{table}"
    );
    let wrong = onpaper(&["list", "-n", "0"]);
    assert!(
        wrong.stderr.contains("write a number of rows, 1 or more"),
        "{wrong}"
    );
    assert_eq!(wrong.status, 2);
}

#[test]
fn explain_shows_the_score_of_each_word() {
    for (name, query) in [
        ("prefix", "alert ack"),
        ("fuzzy", "lwcost"),
        ("conditions", "status:unrealised !telemetry capex | rca"),
        ("some", "cook telemetry"),
    ] {
        let output = onpaper(&["list", query, "--explain"]);
        assert_snapshot!(format!("explain_{name}"), output);
    }
    let unasked = onpaper(&["list", "--explain"]);
    assert_eq!(unasked, onpaper(&["list"]));
}

#[test]
fn text_is_wrapped_to_the_width_of_the_terminal() {
    for columns in ["40", "100"] {
        let output = onpaper_with(&["list", "escalate"], |command| {
            command.env("COLUMNS", columns);
        });
        assert_snapshot!(format!("list_{columns}_columns"), output);
    }
    for width in [20, 33, 57] {
        let output = onpaper_with(&["list"], |command| {
            command.env("COLUMNS", width.to_string());
        });
        let widest = output
            .stdout
            .lines()
            .map(unicode_width::UnicodeWidthStr::width)
            .max();
        assert!(widest <= Some(width), "{output}");
    }
}

#[test]
fn hyphenated_words_are_not_broken() {
    let known = ids(&["list"]);
    let ids = known.iter().map(String::as_str);
    let show: Vec<_> = ["show"].into_iter().chain(ids).collect();
    for columns in 36..60 {
        let output = onpaper_with(&show, |command| {
            command.env("COLUMNS", columns.to_string());
        });
        let broken = output.stdout.lines().find(|line| line.ends_with('-'));
        assert_eq!(broken, None, "in {columns} columns");
    }
}

#[test]
fn colour_is_written_only_when_requested() {
    let coloured = onpaper(&["list", "incid", "--color", "always"]);
    assert_snapshot!(
        coloured
            .stdout
            .replace('\x1b', "␛")
            .lines()
            .take(3)
            .collect::<Vec<_>>()
            .join("\n")
    );
    assert!(
        !onpaper(&["list", "incid"]).stdout.contains('\x1b'),
        "colour was written into a pipe"
    );
    assert!(
        !onpaper(&["list", "incid", "--color", "never"])
            .stdout
            .contains('\x1b')
    );
}

#[test]
fn an_option_of_how_to_show_overrides_that_of_an_alias() {
    let alias = [
        "list", "rca", "--all", "-n", "20", "--format", "json", "--color", "always",
    ];
    let typed = ["--all", "-n", "2", "--format", "ids", "--color", "never"];
    let plain = onpaper(&["list", "rca", "--all", "-n", "2", "--format", "ids"]);
    assert_eq!(onpaper(&[&alias[..], &typed].concat()), plain);
    // What is recorded is not dropped without a word.
    let twice = ["assess", "low-run-cost", "--note", "One.", "--note", "Two."];
    let refused = onpaper(&twice);
    assert!(
        refused.stderr.contains("cannot be used multiple times"),
        "{refused}"
    );
}

#[test]
fn what_another_tool_calls_otherwise_is_told_by_its_name() {
    for (arguments, expected) in [
        (
            &["list", "--json"][..],
            "tip: a format follows --format: --format json",
        ),
        (
            &["overview", "--markdown"],
            "tip: a format follows --format: --format markdown",
        ),
        (
            &["assess", "list", "--json"],
            "tip: a format follows --format: --format json",
        ),
        (
            &["assess", "list", "--by", "Ann"],
            "--by has no effect with `onpaper assess list`",
        ),
        (
            &["list", "--md"],
            "tip: a format follows --format: --format md",
        ),
        (
            &["export", "--format", "pdf"],
            "tip: write claims.html, and print that in a browser, as PDF",
        ),
        (
            &["list", "--format", "tsv"],
            "tip: onpaper export -o claims.tsv",
        ),
        (
            &["list", "--kb", "-mine.json"],
            "tip: a value with a hyphen follows `=`: --kb=-mine.json",
        ),
        (
            &["list", "-n", "-1"],
            "invalid value '-1' for '--limit <N>': write a number of rows, 1 or more",
        ),
        (
            &["export", "-o", "-mine.md"],
            "tip: a value with a hyphen follows `=`: -o=-mine.md",
        ),
        (
            &["assess", "low-run-cost", "realized"],
            "tip: a status follows --status: --status realised",
        ),
        (
            &["assess", "remove", "low-run-cost"],
            "tip: an entry is about one claim: onpaper assess ID, with --status STATUS or --remove",
        ),
        (
            &["exprot"],
            "prints all claims; did you mean `onpaper export`?",
        ),
    ] {
        let output = onpaper(arguments);
        assert_eq!(output.status, 2, "{output}");
        assert!(output.stderr.contains(expected), "{output}");
    }
}

#[test]
fn a_format_may_be_named_by_its_extension() {
    for (extension, name) in [("md", "markdown"), ("HTM", "html"), ("txt", "text")] {
        let by_extension = onpaper(&["export", "rca", "--format", extension]);
        assert_eq!(by_extension.status, 0, "{by_extension}");
        let by_name = onpaper(&["export", "rca", "--format", name]);
        assert_eq!(by_extension.stdout, by_name.stdout, "{extension}");
    }
    let register = "Benefit,Status,Observed\nSoup is warm,met,It is.\n";
    let imported = onpaper_with(&["import", "/dev/stdin", "--format", "tsv"], |command| {
        command.write_stdin(register);
    });
    assert!(imported.stdout.contains("Title: Imported"), "{imported}");
}

#[test]
fn an_invalid_value_of_a_variable_names_the_variable() {
    let output = onpaper_with(&["list", "rca"], |command| {
        command.env("ONPAPER_HISTORY", "maybe");
    });
    let expected = "onpaper: invalid value 'maybe' for 'ONPAPER_HISTORY'\n";
    assert!(output.stderr.starts_with(expected), "{output}");
    let output = onpaper(&["--history", "maybe"]);
    assert!(output.stderr.contains("for '--history <BOOL>'"), "{output}");
}

#[test]
fn colour_is_as_the_variables_of_other_programs_say() {
    let is_coloured = |variables: &[(&str, &str)], option: &str| {
        let output = onpaper_with(&["list", "incid", "--color", option], |command| {
            for (name, value) in variables {
                command.env(name, value);
            }
        });
        output.stdout.contains('\x1b')
    };
    let forced = ("CLICOLOR_FORCE", "1");
    assert!(is_coloured(&[forced], "auto"));
    assert!(is_coloured(
        &[forced, ("CLICOLOR", "0"), ("TERM", "dumb")],
        "auto"
    ));
    assert!(!is_coloured(&[forced, ("NO_COLOR", "1")], "auto"));
    assert!(!is_coloured(&[forced], "never"));
    assert!(!is_coloured(&[("CLICOLOR_FORCE", "0")], "auto"));
    assert!(!is_coloured(&[("CLICOLOR", "1")], "auto"));
    assert!(is_coloured(&[("CLICOLOR", "0")], "always"));
}

#[test]
fn show_prints_claims_and_findings_in_full() {
    assert_snapshot!(
        "show_claim",
        onpaper(&["show", "fast-alert-acknowledgement"])
    );
    assert_snapshot!(
        "show_finding",
        onpaper(&["show", "insight-generation", "--format", "markdown"])
    );
    let two = ["show", "low-run-cost", "comprehensive-documentation"];
    assert_snapshot!("show_two", onpaper(&two));
}

#[test]
fn an_unknown_id_suggests_the_nearest_one() {
    assert_snapshot!(
        "unknown_id",
        onpaper(&["show", "fast-alert-acknowledgment"])
    );
    // A title, as people have it before them.
    let output = onpaper(&["show", "Fast incident resolution"]);
    let hint = "did you mean 'fast-incident-resolution'?";
    assert!(output.stderr.contains(hint), "{output}");
    let output = onpaper(&["show", "cheap to run"]);
    assert!(
        output.stderr.contains("did you mean 'low-run-cost'?"),
        "{output}"
    );
    let several = [
        "export",
        "--id",
        "low-run-cost",
        "nope",
        "learning-culture-verdit",
    ];
    assert_snapshot!("unknown_ids", onpaper(&several));
}

#[test]
fn filters_that_have_no_effect_are_errors() {
    let filter = ["--status", "unrealised"];
    let before = [&filter[..], &["list"]].concat();
    assert_snapshot!("filter_before_command", onpaper(&before));
    let beside = [&["export", "--id", "low-run-cost"], &filter[..]].concat();
    assert_snapshot!("filter_beside_id", onpaper(&beside));
}

#[test]
fn an_option_of_another_command_is_refused() {
    for command in [
        &["check", "kb.json"][..],
        &["import", "x.md"],
        &["show", "x"],
        &["schema"],
    ] {
        let filter = ["--tag", "cost"];
        for arguments in [[command, &filter].concat(), [&filter, command].concat()] {
            let output = onpaper(&arguments);
            let expected = format!("onpaper: --tag has no effect with `onpaper {}`", command[0]);
            assert!(
                output.stderr.starts_with(&expected),
                "{arguments:?}: {output}"
            );
            assert_eq!((output.status, output.stdout.as_str()), (2, ""));
        }
    }
    let output = onpaper(&["search", "--ascii"]);
    let expected = "onpaper: --ascii has no effect with `onpaper list`";
    assert!(output.stderr.starts_with(expected), "{output}");
    let output = onpaper(&["list", "--nothing"]);
    assert!(
        output
            .stderr
            .starts_with("onpaper: unexpected argument '--nothing'"),
        "{output}"
    );
    for (query, word) in [("-fix", "-fix"), ("-fix rca", "'-fix rca'")] {
        let ran = onpaper(&["list", "rca", query]);
        let tip = format!("tip: what follows `--` is the query: -- {word}\n");
        assert!(ran.stderr.contains(&tip), "{ran}");
    }
    let ran = onpaper(&["exprot", "-o", "x.md"]);
    assert_eq!(ran.status, 2);
    let tip = "a similar subcommand exists: 'export'";
    assert!(
        ran.stderr.contains(tip) && !ran.stderr.contains("-- -o"),
        "{ran}"
    );
}

#[cfg(unix)]
#[test]
fn a_tilde_that_no_shell_expanded_is_the_home_directory() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], variable: &str, value: &str| {
        let ran = onpaper_with(arguments, |command| {
            command.current_dir(&home).env("HOME", home.path());
            command.env(variable, value);
        });
        assert_eq!(ran.status, 0, "{ran}");
        ran.stdout
    };
    run(&["new", "~/mine.json"], "UNUSED", "");
    run(&["check", "~/mine.json"], "UNUSED", "");
    let listed = run(&["list", "--kb", "mine.json"], "UNUSED", "");
    assert_eq!(run(&["list", "--kb=~/mine.json"], "UNUSED", ""), listed);
    assert_eq!(run(&["list"], "ONPAPER_KB", "~/mine.json"), listed);
    run(&["export", "-o=~/all.md"], "UNUSED", "");
    assert!(home.path().join("all.md").exists());
    let assess = [
        "assess",
        "low-run-cost",
        "--status",
        "realised",
        "--by",
        "Ann",
    ];
    run(&assess, "ONPAPER_ASSESSMENT", "~/ours.json");
    assert!(home.path().join("ours.json").exists());
    std::fs::write(home.path().join("own.toml"), "color = \"never\"\n").unwrap();
    let own = run(&["config"], "ONPAPER_CONFIG", "~/own.toml");
    assert!(own.contains("color = \"never\""), "{own}");
}

#[test]
fn a_knowledge_base_without_claims_is_reported_as_such() {
    let mut kb = load::BUILT_IN[0].load().unwrap();
    kb.claims.clear();
    let json = serde_json::to_string(&kb).unwrap();
    for (command, rest) in [
        ("list", ", only findings"),
        ("export", ", only findings"),
        ("overview", ""),
    ] {
        let ran = onpaper_with(&[command, "--kb", "-"], |command| {
            command.write_stdin(json.clone());
        });
        let begins = "onpaper: this knowledge base has no claims";
        assert!(ran.stderr.starts_with(&format!("{begins}{rest}")), "{ran}");
    }
}

#[test]
fn overview_prints_counts_in_every_format() {
    let formats = Format::VARIANTS.iter();
    for format in formats.filter(|format| format.info().has_findings) {
        let counts = onpaper(&["overview", "--format", format.name()]).stdout;
        let caption = match format {
            Format::Json => "\"claims\": 15",
            _ => CAPTION,
        };
        assert!(counts.contains(caption), "{format:?}: {counts}");
    }
}

#[test]
fn overview_prints_counts() {
    assert_snapshot!("overview", onpaper(&["overview"]));
    let none = [
        "overview", "--status", "realised", "--aspect", "learning", "--format", "json",
    ];
    assert_snapshot!("overview_none", onpaper(&none));
}

#[test]
fn an_exported_document_contains_every_text_unchanged() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("out.md");
    let export = |more: &[&str]| {
        let arguments = [&["export", "--status", "unrealised", "-o", "out.md"], more].concat();
        onpaper_with(&arguments, |command| {
            command.current_dir(directory.path());
        })
    };
    let first = export(&[]);
    let absolute = path.canonicalize().unwrap();
    assert_eq!(
        first.stderr,
        format!("Exported 11 claims to {}\n", absolute.display())
    );
    assert_eq!((first.status, first.stdout.as_str()), (0, ""));
    let document = std::fs::read_to_string(&path).unwrap();
    assert_contains_every_text(&document);

    std::fs::write(&path, "precious").unwrap();
    let second = export(&[]);
    assert_eq!(second.status, 2);
    let kept = format!(
        "onpaper: {} already exists and was not changed; --force overwrites it\n",
        absolute.display()
    );
    assert_eq!(second.stderr, kept);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");

    assert_eq!(export(&["--force"]).status, 0);
    assert_eq!(
        std::fs::read_to_string(&path).unwrap(),
        document,
        "--force wrote other bytes than the first export"
    );
    assert_eq!(
        onpaper(&["export", "--status", "unrealised"]).stdout,
        document
    );
}

/// Checks that every unrealised claim has a section, in order, with all of its texts.
fn assert_contains_every_text(document: &str) {
    use gfm::Block::{Heading, Items, Paragraph};
    let kb = load::BUILT_IN[0].load().unwrap();
    let blocks = gfm::read(document);
    let mut rest = &blocks[..];
    let unrealised = kb
        .claims
        .iter()
        .filter(|claim| claim.status == Status::Unrealised);
    assert_eq!(unrealised.clone().count(), 11);
    for claim in unrealised {
        let heading =
            |block: &gfm::Block| matches!(block, Heading(3.., text) if *text == *claim.title);
        let at = rest.iter().position(heading).expect(&claim.title);
        let (_, after) = rest.split_at(at + 1);
        let often = claim
            .frequency
            .map(|often| often.word())
            .filter(|often| !claim.observed().to_lowercase().contains(often))
            .map_or(String::new(), |often| format!(" ({often})"));
        assert_eq!(after[0], Paragraph("Status: unrealised".to_owned()));
        assert_eq!(after[1], Paragraph(format!("Claimed: {}", claim.claimed)));
        assert_eq!(
            after[2],
            Paragraph(format!("Observed{often}: {}", claim.observed()))
        );
        let figures = claim
            .evidence
            .iter()
            .map(|item| format!("{}: {}", item.measure, item.value));
        let links = claim
            .links
            .iter()
            .map(|link| format!("{}→{}", link.label(), link.url));
        for items in [figures.collect::<Vec<_>>(), links.collect()] {
            assert!(
                items.is_empty() || after.contains(&Items(items)),
                "{}",
                claim.id
            );
        }
        rest = after;
    }
}

#[test]
fn the_file_extension_chooses_the_export_format() {
    let directory = TempDir::new().unwrap();
    for (name, begins) in [
        ("a.csv", "id,title"),
        ("b.CSV", "id,title"),
        ("a.html", "<!DOCTYPE html>"),
        ("a.json", "{"),
        ("a.md", "# "),
        ("a.txt", "Claims matching “rca”\n"),
        ("a", "# "),
    ] {
        let path = directory.path().join(name);
        let output = onpaper(&["export", "rca", "-o", path.to_str().unwrap()]);
        assert_eq!(output.status, 0, "{output}");
        let document = std::fs::read_to_string(path).unwrap();
        assert!(document.starts_with(begins), "{name}: {document}");
    }
    assert_snapshot!(onpaper(&["export", "--format", "csv", "--view", "table"]));
}

#[test]
fn an_export_without_matches_writes_no_file() {
    let directory = TempDir::new().unwrap();
    let path = directory.path().join("out.md");
    let output = onpaper(&["export", "castle", "-o", path.to_str().unwrap()]);
    assert_eq!(output.status, 1, "{output}");
    assert!(!path.exists());
}

#[test]
fn ids_are_exported_in_the_order_of_the_argument() {
    let ids = ["fast-time-to-improve", "high-speed-delivery-teams"];
    let picked = [
        &["export", "--view", "table", "--front-matter", "--id"],
        &ids[..],
    ]
    .concat();
    assert_snapshot!(onpaper(&picked));
}

#[test]
fn exported_json_can_be_loaded_again() {
    for arguments in [
        &["list", "cost"][..],
        &["export", "cost"],
        &["show", "low-run-cost"],
    ] {
        let json = onpaper(&[arguments, &["--format", "json"]].concat());
        let kb = load::parse(json.stdout.as_bytes(), "test").unwrap();
        let again = onpaper_with(&["list", "--format", "ids", "--kb", "-"], |command| {
            command.write_stdin(json.stdout.clone());
        });
        let ids: Vec<_> = kb.items().map(|item| kb.id_of(item).to_string()).collect();
        assert_eq!(again.stdout.lines().collect::<Vec<_>>(), ids, "{again}");
    }
}

#[test]
fn a_missing_or_invalid_knowledge_base_is_reported() {
    assert_snapshot!("kb_missing", onpaper(&["list", "--kb", "no/such.json"]));
    let broken = onpaper_with(&["overview", "--kb", "-"], |command| {
        command.write_stdin("{\"format\": 1,");
    });
    assert_snapshot!("kb_broken", broken);
    let named = onpaper_with(&["list"], |command| {
        command.env("ONPAPER_KB", "no/such.json");
    });
    assert_eq!(named.status, 2, "{named}");
    let empty = onpaper_with(&["list"], |command| {
        command.env("ONPAPER_KB", "");
    });
    assert_eq!(
        empty.status, 0,
        "an empty ONPAPER_KB must be ignored\n{empty}"
    );
}

#[test]
fn the_browser_without_a_terminal_is_refused() {
    assert_snapshot!("no_terminal", onpaper(&["incident"]));
}

/// Removes the filter options, which change with the facets, from a help text; the snapshot of the whole help
/// includes them.
fn without_filters(help: &str) -> String {
    let mut is_filter = false;
    let lines = help.lines().filter(|line| {
        if line.starts_with(char::is_alphabetic) {
            is_filter = *line == "Filters:";
        }
        !is_filter
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn help_and_usage_errors_are_printed() {
    for command in ["list", "show", "export", "overview"] {
        let help = without_formats(&onpaper(&[command, "--help"]).to_string());
        assert_snapshot!(format!("help_{command}"), without_filters(&help));
    }
    assert_snapshot!("help", onpaper(&["--help"]));
    assert_snapshot!("usage", onpaper(&["list", "--formt", "ids"]));
    assert_snapshot!("man_unknown", onpaper(&["man", "x\u{1b}[31m"]));
}

#[test]
fn schema_completions_and_manual_pages_are_printed() {
    let schema = onpaper(&["schema"]);
    let data = include_str!("../data/knowledge-base.schema.json");
    assert_eq!(
        schema,
        CommandOutput {
            stdout: data.to_owned(),
            stderr: String::new(),
            status: 0
        }
    );
    let shells = ["bash", "zsh", "fish", "powershell", "elvish", "nushell"];
    for shell in shells.into_iter().chain(["pwsh", "nu"]) {
        let output = onpaper(&["completions", shell]);
        assert!(
            output.status == 0 && output.stdout.contains("_ONPAPER_COMPLETE"),
            "{output}"
        );
    }
    for (page, title) in [
        (&["man"][..], ".TH ONPAPER 1 2"),
        (&["man", "list"], ".TH ONPAPER-LIST 1 2"),
    ] {
        let output = onpaper(page);
        assert!(
            output.status == 0 && output.stdout.contains(title),
            "{output}"
        );
    }
}

#[test]
fn manual_pages_are_valid_and_fit_80_columns() {
    if !needs::works("sh", &["-c", "command -v mandoc"], "install mandoc") {
        return;
    }
    let help = onpaper(&["--help"]).stdout;
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.map_while(|line| line.split_whitespace().next());
    let commands: Vec<&str> = commands.filter(|command| *command != "help").collect();
    assert!(commands.contains(&"list"), "{commands:?}");
    let pages = commands.iter().map(|command| vec!["man", *command]);
    for page in pages.chain([vec!["man"]]) {
        let source = onpaper(&page).stdout;
        let mandoc = |how: &str| {
            let mut mandoc = command::Command::new("mandoc");
            mandoc.args(["-T", how, "-W", "warning"]);
            mandoc.write_stdin(&*source);
            String::from_utf8(mandoc.output().stdout).unwrap()
        };
        assert_eq!(mandoc("lint"), "", "{page:?}");
        // Bold and underlined characters are printed twice, with a backspace between.
        let text = mandoc("utf8");
        let columns = |line: &str| line.chars().count() - 2 * line.matches('\u{8}').count();
        assert!(text.lines().all(|line| columns(line) <= 80), "{text}");
        for section in ["EXIT STATUS", "EXAMPLES"] {
            assert!(
                source.contains(&format!(".SH \"{section}\""))
                    || source.contains(&format!(".SH {section}")),
                "{page:?}"
            );
        }
    }
}

#[test]
fn manual_pages_break_no_word_at_a_hyphen() {
    if !needs::works("groff", &["--version"], "install groff") {
        return;
    }
    for page in [&["man"][..], &["man", "export"], &["man", "import"]] {
        let mut groff = command::Command::new("groff");
        groff.args(["-man", "-Tutf8"]);
        groff.write_stdin(onpaper(page).stdout);
        let text = String::from_utf8(groff.output().stdout).unwrap();
        let broken: Vec<&str> = text
            .lines()
            .filter(|line| line.ends_with(['-', '‐']))
            .collect();
        assert_eq!(broken, [""; 0], "{page:?}");
    }
}

#[test]
fn typed_control_characters_are_never_echoed() {
    let hostile = "\u{1b}]0;x\u{7}\u{202e}y";
    let path = format!("/no/{hostile}.md");
    for arguments in [
        &["list", hostile][..],
        &["list", "--tag", hostile],
        &["list", "--format", hostile],
        &["show", hostile],
        &["list", "--kb", hostile],
        &["export", "-o", &path],
        &[&format!("--{hostile}")],
    ] {
        let output = onpaper(arguments);
        assert_ne!(output.status, 0, "{output}");
        let raw = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        let echoed = output
            .stdout
            .chars()
            .chain(output.stderr.chars())
            .find(|&c| raw(c));
        assert_eq!(echoed, None, "{arguments:?}");
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::os::unix::ffi::OsStrExt;
    use std::process::{Command, Stdio};

    use super::*;

    fn program() -> Command {
        Command::new(ONPAPER)
    }

    /// Starts the program, reads one line and closes the pipe; returns the status and standard error.
    fn head(arguments: &[&str]) -> (Option<i32>, String) {
        let piped = || Stdio::piped();
        let mut child = program()
            .args(arguments)
            .stdout(piped())
            .stderr(piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::with_capacity(1, child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        assert!(!line.is_empty());
        let mut stderr = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut stderr)
            .unwrap();
        (child.wait().unwrap().code(), stderr)
    }

    #[test]
    fn a_closed_pipe_ends_the_program_silently() {
        // Larger than any pipe buffer, so that the writer reaches the closed end.
        let mut kb = load::BUILT_IN[0].load().unwrap();
        let claim = kb.claims[0].clone();
        kb.claims.extend((0..3000).map(|number| {
            let mut claim = claim.clone();
            claim.id = format!("copy-{number}").into();
            claim
        }));
        let directory = TempDir::new().unwrap();
        let path = directory.path().join("large.json");
        std::fs::write(&path, serde_json::to_string(&kb).unwrap()).unwrap();
        let file = path.to_str().unwrap();
        for command in [&["list"][..], &["list", "--format", "csv"], &["export"]] {
            let ended = head(&[command, &["--kb", file]].concat());
            assert_eq!(ended, (Some(0), String::new()), "{command:?}");
        }
        for command in [&["--help"][..], &["completions", "zsh"]] {
            assert_eq!(head(command), (Some(0), String::new()), "{command:?}");
        }
    }

    /// Runs the program with streams that another program made non-blocking: its input comes in parts, each
    /// when it has read the one before, and its output is read in parts, each when there is no room for more.
    fn with_non_blocking_streams(arguments: &[&str], input: &[u8]) -> (Option<i32>, String) {
        use rustix::io::{ioctl_fionbio, ioctl_fionread};
        let (stdin, mut typed) = std::io::pipe().unwrap();
        let (mut printed, stdout) = std::io::pipe().unwrap();
        ioctl_fionbio(&stdin, true).unwrap();
        ioctl_fionbio(&stdout, true).unwrap();
        let unread = stdin.try_clone().unwrap();
        let mut child = program()
            .args(arguments)
            .stdin(stdin)
            .stdout(stdout)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        for part in input.chunks(1 + input.len() / 20) {
            typed.write_all(part).unwrap();
            while ioctl_fionread(&unread).unwrap() > 0 && child.try_wait().unwrap().is_none() {
                std::thread::yield_now();
            }
        }
        drop(typed);
        let (mut output, mut part) = (Vec::new(), [0; 4096]);
        loop {
            let mut before = 0;
            while child.try_wait().unwrap().is_none() {
                let now = ioctl_fionread(&printed).unwrap();
                if now == before && now > 60_000 {
                    break;
                }
                before = now;
                std::thread::yield_now();
            }
            match printed.read(&mut part).unwrap() {
                0 => break,
                read => output.extend_from_slice(&part[..read]),
            }
        }
        let output = String::from_utf8(output).unwrap();
        (child.wait().unwrap().code(), output)
    }

    #[test]
    fn streams_that_another_program_made_non_blocking_are_waited_for() {
        let library = ["export", "--library", "--format", "json"];
        let kb = onpaper(&library).stdout;
        assert!(kb.len() > 100_000, "larger than a pipe");
        let ended = with_non_blocking_streams(&library, b"");
        assert!(ended == (Some(0), kb.clone()), "{ended:?}");
        let list = ["list", "--kb", "-", "--format", "ids"];
        let listed = onpaper(&["list", "--library", "--format", "ids"]).stdout;
        let ended = with_non_blocking_streams(&list, kb.as_bytes());
        assert_eq!(ended, (Some(0), listed));
        let (status, read) = with_non_blocking_streams(&["prompt"], b"low run cost\n1\nquit\n");
        assert!(
            status == Some(0) && read.contains("Observed in practice: "),
            "{read}"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_reported_in_one_line() {
        for arguments in [
            &["list"][..],
            &["--help"],
            &["list", "--format", "ids"],
            &["schema"],
        ] {
            let full = std::fs::File::options()
                .write(true)
                .open("/dev/full")
                .unwrap();
            let output = program().args(arguments).stdout(full).output().unwrap();
            let stderr = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{stderr}");
            assert!(
                stderr.starts_with("onpaper: cannot write to standard output: "),
                "{stderr}"
            );
            assert_eq!(stderr.lines().count(), 1, "{stderr}");
        }
    }

    /// Runs a line of bash in which `onpaper` is the program; returns status, standard output and standard
    /// error.
    fn bash(line: &str) -> (Option<i32>, String, String) {
        let directory = TempDir::new().unwrap();
        let mut bash = Command::new("bash");
        bash.args([
            "-c",
            &format!("onpaper() {{ '{ONPAPER}' \"$@\"; }}; {line}"),
        ]);
        let output = bash.current_dir(directory.path()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }

    #[test]
    fn pipes_opened_by_the_shell_are_read_and_written_like_files() {
        let whole = bash("onpaper export --format json").1;
        let checked = "standard input: no problems: 15 claims, 0 findings\n".to_owned();
        for (line, expected) in [
            (
                "onpaper export --format json --kb <(onpaper export --format json)",
                &whole,
            ),
            (
                "onpaper export --format json | onpaper export --format json --kb /dev/stdin",
                &whole,
            ),
            ("onpaper export --format json -o /dev/stdout", &whole),
            (
                "onpaper export --format json -o /dev/stdout > a.json; cat a.json",
                &whole,
            ),
            (
                "onpaper export --format json -o >(cat > a.json); wait; cat a.json",
                &whole,
            ),
            (
                "onpaper import --format csv <(onpaper export --format csv) -o - | onpaper check -",
                &checked,
            ),
            (
                "onpaper export -o a.csv; onpaper import a.csv -o /dev/stdout | onpaper check /dev/stdin",
                &checked,
            ),
        ] {
            let (status, out, stderr) = bash(line);
            assert_eq!(status, Some(0), "{line}: {stderr}");
            assert!(out == *expected, "{line}: {stderr}");
        }
        let (status, out, _) =
            bash("onpaper check <(onpaper new /dev/stdout) /dev/stdin < /dev/null");
        assert_eq!(status, Some(2));
        assert!(out.contains(": no problems: 3 claims"), "{out}");
        assert!(out.contains("standard input: it is empty"), "{out}");
    }

    #[test]
    fn an_argument_that_is_not_utf_8_is_refused_with_a_message() {
        let output = program()
            .arg("list")
            .arg(OsStr::from_bytes(b"a\xff"))
            .output()
            .unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(stderr.contains("invalid UTF-8"), "{stderr}");
    }
}

#[test]
fn an_option_without_effect_on_a_command_is_refused() {
    const KB: &[&str] = &["--kb", "sheet.csv"];
    const ANY_SIZE: &[&str] = &["--any-size"];
    const LOOK: [&[&str]; 2] = [&["--theme", "dark"], &["--ascii"]];
    let directory = TempDir::new().unwrap();
    let sheet = "title,status,aspect,claimed,observed\nT,realised,A,c,o\n";
    std::fs::write(directory.path().join("sheet.csv"), sheet).unwrap();
    let run = |arguments: &[&str], kb: &str| {
        onpaper_with(arguments, |command| {
            command.current_dir(directory.path()).env("ONPAPER_KB", kb);
        })
    };
    for (command, needless) in [
        (&["list"][..], &[][..]),
        (&["show", "low-run-cost"], &[]),
        (&["export"], &[]),
        (&["overview"], &[]),
        (&["import", "sheet.csv"], &[KB]),
        (&["check", "kb.json"], &[KB]),
        (&["library"], &[KB, ANY_SIZE]),
        (&["new", "mine.json"], &[KB, ANY_SIZE]),
        (&["schema"], &[KB, ANY_SIZE]),
        (&["completions", "bash"], &[KB, ANY_SIZE]),
        (&["man"], &[KB, ANY_SIZE]),
    ] {
        for option in needless.iter().chain(&LOOK) {
            for arguments in [[command, option].concat(), [option, command].concat()] {
                let output = run(&arguments, "");
                assert_eq!(
                    (output.status, output.stdout.as_str()),
                    (2, ""),
                    "{arguments:?}"
                );
                let (option, name) = (option[0], command[0]);
                let message = format!("onpaper: {option} has no effect with `onpaper {name}`");
                assert!(
                    output.stderr.starts_with(&message),
                    "{arguments:?}: {output}"
                );
            }
        }
    }
    assert!(!directory.path().join("mine.json").exists());
    let offers = |command: &str| onpaper(&[command, "--help"]).stdout.contains("--kb");
    assert!(offers("list") && !offers("import") && !offers("check"));
    let output = run(&["import", "sheet.csv", "--any-size"], "no such file");
    assert_eq!((output.status, output.stderr.as_str()), (0, ""), "{output}");
}

/// A suggested command quotes the file name as one word of a shell.
#[cfg(unix)]
#[test]
fn suggested_commands_quote_file_names() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let directory = TempDir::new().unwrap();
    let names: [(&[u8], &str); 11] = [
        (b"mine.json", "mine.json"),
        (b"./b-c_1.json", "./b-c_1.json"),
        (b"my notes.json", "'my notes.json'"),
        (b"it's.json", r"'it'\''s.json'"),
        (b"$(x)`y`;*.json", "'$(x)`y`;*.json'"),
        (b"~x", "'~x'"),
        ("café.json".as_bytes(), "'café.json'"),
        (b"-x.json", "./-x.json"),
        (b"-x y", "'./-x y'"),
        (b"a\x1b[31m'\n", r"$'a\033[31m\'\012'"),
        ("a\u{202e}b\\".as_bytes(), r"$'a\342\200\256b\\'"),
    ];
    for (name, typed) in names {
        let output = onpaper_with(&["new", "--"], |command| {
            let name = OsStr::from_bytes(name);
            command.arg(name).current_dir(directory.path());
        });
        let next = format!("\n  onpaper check {typed}\n");
        assert!(output.stderr.contains(&next), "{output}");
    }
    let output = onpaper_with(&["new", "--"], |command| {
        let name = OsStr::from_bytes(b"a\xff");
        command.arg(name).current_dir(directory.path());
    });
    // Some file systems do not allow such a name.
    let is_refused = output.status == 2;
    assert!(
        is_refused || output.stderr.contains(r"onpaper check $'a\377'"),
        "{output}"
    );
}

#[test]
fn no_arguments_give_the_defaults_of_clap() {
    let parsed = Cli::command().mut_args(|argument| argument.env(None::<&str>));
    let parsed = parsed.try_get_matches_from(["onpaper"]).unwrap();
    let parsed = Cli::from_arg_matches(&parsed).unwrap();
    assert_eq!(format!("{:?}", Cli::default()), format!("{parsed:?}"));
}
