//! The filter arguments: an option for each facet, and `--facet` for other fields.

use clap::error::Error;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use crate::kb::sanitise;
use crate::search::{Facet, RequestedFilters};

/// Filters: any of the values of one, and all of them together.
#[derive(Debug, Default)]
pub(super) struct FilterArgs {
    /// The values as typed, each with the facet of its option.
    values: Vec<(Facet, String)>,
    /// The fields to filter by, as typed.
    fields: Vec<String>,
}

/// The option that makes a field a facet.
pub(super) const FACET: &str = "facet";

impl Args for FilterArgs {
    fn augment_args(command: Command) -> Command {
        let options = Facet::BUILT_IN.map(|facet| {
            let option = option(facet.name(), facet.placeholder());
            option.help(facet.help())
        });
        let facet = option(FACET, "FIELD[=TEXT]");
        let facet = facet.help("Filter by a field of your own: Owner, or Owner=Ann for one value");
        let command = command.next_help_heading("Filters");
        command.args(options).arg(facet)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn option(name: &'static str, placeholder: &'static str) -> Arg {
    let option = Arg::new(name).long(name).action(ArgAction::Append);
    option.value_name(placeholder)
}

impl FromArgMatches for FilterArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let typed = |name: &str| -> Vec<String> {
            let values = matches.get_many(name).unwrap_or_default();
            values.cloned().collect()
        };
        let values = Facet::BUILT_IN.into_iter().flat_map(|facet| {
            let values = typed(facet.name()).into_iter();
            values.map(move |value| (facet, value))
        });
        Ok(Self {
            values: values.collect(),
            fields: typed(FACET),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl FilterArgs {
    /// Returns the filters that the arguments name, as typed.
    pub(super) fn requested(&self) -> RequestedFilters {
        let safe = |text: &String| sanitise::line(text).into_owned();
        let values = self.values.iter();
        let values = values.map(|(facet, value)| (*facet, safe(value)));
        let requested: RequestedFilters = values.collect();
        requested.with_fields(self.fields.iter().map(safe))
    }

    /// Fails with this reason if any filter is set.
    pub(super) fn refuse(&self, why: &str) -> anyhow::Result<()> {
        let facets = self.values.iter().map(|(facet, _)| facet.name());
        let fields = self.fields.iter().map(|_| FACET);
        match facets.chain(fields).next() {
            Some(option) => anyhow::bail!("--{option} {why}"),
            None => Ok(()),
        }
    }
}
