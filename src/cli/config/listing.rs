//! Prints the effective configuration as a configuration file, with the origin of each value.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::ops::Range;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};
use toml::Value;

use super::{Config, KEYS, Setting, settable, tables};
use crate::cli::args::ASSESSMENT_VARIABLE;
use crate::cli::knowledge::variable_assessments;
use crate::keymap::{self, Rebinding};

/// The column in which origins begin.
const ORIGIN: usize = 40;

impl Config {
    /// Returns all settings with their values and origins. `matches` are those of the whole command line.
    pub(in crate::cli) fn listing(&self, command: &Command, matches: &ArgMatches) -> String {
        let mut text = match &self.path {
            None => {
                "# No configuration file: ONPAPER_CONFIG is empty, or there is no home directory.\n"
                    .to_owned()
            }
            Some(_) if super::is_missing() => format!("# {} (does not exist)\n", self.file()),
            Some(_) if self.text.is_empty() => {
                format!("# {} (empty or unreadable)\n", self.file())
            }
            Some(_) => format!("# {}\n", self.file()),
        };
        self.table(command, &mut Vec::new(), Some(matches), &mut text);
        let _ = write!(text, "\n[{KEYS}]\n");
        for name in keymap::names() {
            let keys = self.keymap.keys_of(name);
            let is_it = |one: &Rebinding| one.name == name && one.keys == keys;
            let rebinding = self.rebindings.iter().find(|(one, _)| is_it(one));
            let origin = rebinding.map_or("default".to_owned(), |(_, place)| {
                self.origin_in_file(place)
            });
            let keys = keys.iter().map(|key| Value::from(key.name()));
            row(&mut text, name, &only_or_all(keys.collect()), &origin);
        }
        text
    }

    fn table(
        &self,
        command: &Command,
        path: &mut Vec<String>,
        matches: Option<&ArgMatches>,
        text: &mut String,
    ) {
        // Global options are listed once.
        let own = |one: &&Arg| path.is_empty() || !one.is_global_set();
        for (at, argument) in settable(command).filter(own).enumerate() {
            if at == 0 && !path.is_empty() {
                let _ = write!(text, "\n[{}]\n", path.join("."));
            }
            let name = argument.get_long().unwrap_or_default();
            match self.value(argument, path, matches) {
                Some((values, origin)) => row(text, name, &value(argument, values), &origin),
                None => {
                    let _ = writeln!(text, "{:ORIGIN$}# not set", format!("# {name} ="));
                }
            }
        }
        for inner in tables(command) {
            path.push(inner.get_name().to_owned());
            self.table(inner, path, None, text);
            path.pop();
        }
    }

    fn value(
        &self,
        argument: &Arg,
        path: &[String],
        matches: Option<&ArgMatches>,
    ) -> Option<(Vec<String>, String)> {
        let id = argument.get_id().as_str();
        let source = matches.and_then(|matches| matches.value_source(id));
        let raw = matches.and_then(|matches| matches.get_raw(id));
        let given = texts(raw.into_iter().flatten());
        let setting = |one: &&Setting| one.id == id && one.command == path;
        let setting = self.settings.iter().find(setting);
        match (source, setting) {
            (Some(ValueSource::CommandLine), _) => return Some((given, "option".to_owned())),
            (Some(ValueSource::EnvVariable), _) => {
                let variable = argument.get_env().unwrap_or_default().to_string_lossy();
                return Some((given, format!("environment: {variable}")));
            }
            _ => {}
        }
        if path.is_empty() && id == "assessment" {
            let paths = variable_assessments();
            let paths = texts(paths.iter().map(|path| path.as_os_str()));
            if !paths.is_empty() {
                return Some((paths, format!("environment: {ASSESSMENT_VARIABLE}")));
            }
        }
        if let Some(setting) = setting {
            return Some((setting.values.clone(), self.origin_in_file(&setting.place)));
        }
        let defaults = match argument.get_action() {
            ArgAction::SetTrue => vec!["false".to_owned()],
            _ => texts(
                argument
                    .get_default_values()
                    .iter()
                    .map(|value| value.as_os_str()),
            ),
        };
        (!defaults.is_empty()).then(|| (defaults, "default".to_owned()))
    }

    fn origin_in_file(&self, place: &Range<usize>) -> String {
        format!("config.toml:{}", self.line(place))
    }
}

fn texts<'v>(values: impl Iterator<Item = &'v OsStr>) -> Vec<String> {
    let texts = values.map(|value| value.to_string_lossy().into_owned());
    texts.collect()
}

fn value(argument: &Arg, values: Vec<String>) -> Value {
    let is_switch = matches!(argument.get_action(), ArgAction::SetTrue)
        || argument
            .get_possible_values()
            .iter()
            .any(|one| one.get_name() == "true");
    let one = |text: String| match text.parse::<bool>() {
        Ok(on) if is_switch => Value::from(on),
        _ => Value::from(text),
    };
    only_or_all(values.into_iter().map(one).collect())
}

/// Returns a single value as it is, and several as a list.
fn only_or_all(mut values: Vec<Value>) -> Value {
    match values.len() {
        1 => values.remove(0),
        _ => Value::Array(values),
    }
}

fn row(text: &mut String, name: &str, value: &Value, origin: &str) {
    let setting = format!("{name} = {value} ");
    let _ = writeln!(text, "{setting:ORIGIN$}# {origin}");
}
