//! What people ask, and what they are right to expect: the queries by which the quality of the
//! search is judged, here and beside other matchers.

/// What a query is to find, by ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// Any of these first; others may follow.
    First(&'static [&'static str]),
    /// These, any of them first, and nothing else.
    Only(&'static [&'static str]),
    /// Nothing.
    Nothing,
}

/// Which knowledge base is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// The one inside the program.
    Embedded,
    /// `scripts.json`: accents, and letters other than Latin ones.
    Scripts,
}

/// Which signs stand in the queries of a kind: who else can be asked them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signs {
    /// None: words alone.
    Words,
    /// Those that fuzzy finders have as well, for phrases and for what is not wanted.
    Finders,
    /// Those of our language alone.
    Ours,
}

/// Queries of one kind.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) asked: Asked,
    #[allow(dead_code, reason = "the benchmark asks others")]
    pub(crate) signs: Signs,
    pub(crate) queries: &'static [(&'static str, Right)],
}

use Right::{First, Nothing, Only};

const SPEED: &str = "high-speed-delivery-teams";
const PROCESS: &str = "consistent-deployment-process";
const SETUP: &str = "low-setup-costs";
const RUN: &str = "low-run-cost";
const REDUCTION: &str = "run-cost-reduction-options";
const GOVERNANCE: &str = "straightforward-governance";
const TELEMETRY: &str = "informative-telemetry";
const DOCUMENTATION: &str = "comprehensive-documentation";
const ACKNOWLEDGEMENT: &str = "fast-alert-acknowledgement";
const RESOLUTION: &str = "fast-incident-resolution";
const CALLOUTS: &str = "few-l2-callouts";
const INCIDENTS: &str = "low-incident-costs";
const INSIGHTS: &str = "informative-insights";
const DISSEMINATION: &str = "broad-insight-dissemination";
const IMPROVE: &str = "fast-time-to-improve";
/// The claims about root cause analysis.
const ANALYSIS: &[&str] = &[INSIGHTS, DISSEMINATION, IMPROVE];
/// The same, and the finding whose title speaks of root causes.
const ABOUT_CAUSES: &[&str] = &[INSIGHTS, DISSEMINATION, IMPROVE, "insight-generation"];

/// Every query, by kind.
pub(crate) const KINDS: &[Kind] = &[
    Kind {
        name: "words",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("telemetry", First(&[TELEMETRY])),
            ("documentation", First(&[DOCUMENTATION])),
            ("governance", First(&[GOVERNANCE])),
            ("low run cost", First(&[RUN])),
            ("setup costs", First(&[SETUP])),
            ("incident resolution", First(&[RESOLUTION])),
            ("insight dissemination", Only(&[DISSEMINATION])),
            (
                "outsourcing",
                First(&[REDUCTION, "outsourcing-and-expertise"]),
            ),
            ("help desk", Only(&[RUN, REDUCTION])),
            ("20 minutes", Only(&[ACKNOWLEDGEMENT])),
            ("weeks or months", Only(&[IMPROVE])),
            ("firefighting", First(&["learning-culture-verdict"])),
            ("single root cause", First(&["learning-culture-assumption"])),
            ("dashboards", Only(&[TELEMETRY])),
            ("rework", Only(&[SPEED])),
            ("scarce skills", Only(&[REDUCTION])),
            ("senior manager", Only(&[GOVERNANCE])),
            ("fix actions", Only(&[IMPROVE])),
            (
                "weekly deployments",
                First(&["deployment-throughput-verdict"]),
            ),
            ("foundational systems", First(&["foundational-systems"])),
            ("contributing factors", Only(&[INSIGHTS])),
            ("slow incidents", First(&[INCIDENTS, RESOLUTION])),
            ("who is responsible", First(&[GOVERNANCE])),
        ],
    },
    Kind {
        name: "other words for it",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("lead time", Only(&[SPEED])),
            ("time to market", Only(&[SPEED])),
            ("change approval", Only(&[PROCESS])),
            ("release management", Only(&[PROCESS])),
            ("upfront cost", Only(&[SETUP])),
            ("service desk", First(&[RUN])),
            ("third party", First(&[REDUCTION])),
            ("ownership", Only(&[GOVERNANCE])),
            ("observability", Only(&[TELEMETRY])),
            ("alert fatigue", Only(&[TELEMETRY])),
            ("runbook", First(&[DOCUMENTATION])),
            ("wiki", Only(&[DOCUMENTATION])),
            ("pager", Only(&[ACKNOWLEDGEMENT])),
            ("on call", First(&[ACKNOWLEDGEMENT, CALLOUTS])),
            ("downtime", Only(&[INCIDENTS])),
            ("uptime", Only(&[RESOLUTION])),
            ("second line", Only(&[CALLOUTS])),
            ("tier 1", Only(&[CALLOUTS])),
            ("five whys", Only(&[INSIGHTS])),
            ("5 whys", Only(&[INSIGHTS])),
            ("blameless", Only(&[INSIGHTS])),
            ("post mortem", Only(ANALYSIS)),
            ("lessons learned", Only(&[DISSEMINATION])),
            ("silos", Only(&[DISSEMINATION])),
            ("backlog", Only(&[IMPROVE])),
            ("reduce cost", First(&[REDUCTION])),
            ("lead time for changes", Only(&[SPEED])),
            ("change failure rate", Only(&[SPEED])),
            ("mean time to recovery", Only(&[RESOLUTION])),
            ("incident review", First(ANALYSIS)),
            ("outdated documentation", Only(&[DOCUMENTATION])),
            ("overnight", First(&[ACKNOWLEDGEMENT])),
            ("on-call rota", First(&[ACKNOWLEDGEMENT, CALLOUTS])),
            ("head count", First(&[REDUCTION])),
            ("hand off", First(&[SPEED])),
            ("off shoring", Only(&[REDUCTION])),
            ("run book", First(&[DOCUMENTATION])),
            ("time to fix", First(&[IMPROVE])),
            ("aware of alert", Only(&[ACKNOWLEDGEMENT])),
            ("support tiers", First(&[CALLOUTS, SETUP])),
            (
                "daily deployments",
                First(&["deployment-throughput-verdict"]),
            ),
            ("allspaw", First(&["learning-culture-assumption"])),
            (
                "slow deployments",
                First(&[SPEED, PROCESS, "deployment-throughput-verdict"]),
            ),
            ("skills shortage", First(&[REDUCTION])),
            ("who owns reliability", First(&[GOVERNANCE])),
        ],
    },
    Kind {
        name: "words begun",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("tele", First(&[TELEMETRY])),
            ("gov", First(&[GOVERNANCE])),
            ("docu", First(&[DOCUMENTATION])),
            ("incid res", First(&[RESOLUTION])),
            ("alert ack", First(&[ACKNOWLEDGEMENT])),
            ("deploy proc", First(&[PROCESS])),
            ("callo", First(&[CALLOUTS])),
            ("dissem", Only(&[DISSEMINATION])),
            ("contrib fact", Only(&[INSIGHTS])),
            ("reduc opt", Only(&[REDUCTION])),
            ("setu", First(&[SETUP])),
            ("compreh", Only(&[DOCUMENTATION])),
            ("root ca", First(ABOUT_CAUSES)),
            ("time to imp", First(&[IMPROVE])),
        ],
    },
    Kind {
        name: "acronyms",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("MTTA", Only(&[ACKNOWLEDGEMENT])),
            ("mttr", Only(&[RESOLUTION])),
            ("MTTD", Only(&[ACKNOWLEDGEMENT])),
            ("rca", Only(ANALYSIS)),
            ("CAB", Only(&[PROCESS])),
            ("itil", Only(&[PROCESS])),
            ("ITSM", Only(&[PROCESS])),
            ("TCO", Only(&[RUN])),
            ("capex", Only(&[SETUP])),
            ("opex", Only(&[RUN, REDUCTION])),
            ("RACI", Only(&[GOVERNANCE])),
            ("MSP", Only(&[REDUCTION])),
            ("noc", Only(&[ACKNOWLEDGEMENT])),
            ("o11y", Only(&[TELEMETRY])),
            ("24/7", Only(&[ACKNOWLEDGEMENT])),
            ("L1", Only(&[CALLOUTS])),
            ("l1/l2", Only(&[CALLOUTS])),
            ("COTS", Only(&[RUN])),
        ],
    },
    Kind {
        name: "initials",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("faa", Only(&[ACKNOWLEDGEMENT])),
            ("fir", First(&[RESOLUTION])),
            ("lsc", Only(&[SETUP])),
            ("lrc", Only(&[RUN])),
            ("lic", First(&[INCIDENTS])),
            ("hsdt", Only(&[SPEED])),
            ("cdp", Only(&[PROCESS])),
            ("rcro", Only(&[REDUCTION])),
            ("ftti", Only(&[IMPROVE])),
            ("fincres", Only(&[RESOLUTION])),
            ("fastack", Only(&[ACKNOWLEDGEMENT])),
            ("infotel", Only(&[TELEMETRY])),
        ],
    },
    Kind {
        name: "run together",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("rootcause", First(ANALYSIS)),
            ("setupcosts", Only(&[SETUP])),
            ("runcost", First(&[RUN, REDUCTION])),
            ("helpdesk", Only(&[RUN, REDUCTION])),
            ("leadtime", Only(&[SPEED])),
            ("oncall", First(&[ACKNOWLEDGEMENT, CALLOUTS])),
            ("alertfatigue", Only(&[TELEMETRY])),
            ("servicedesk", Only(&[RUN])),
            ("deliveryteams", First(&[SPEED])),
            ("timetomarket", Only(&[SPEED])),
            ("lowruncost", Only(&[RUN])),
            ("outofhours", Only(&[ACKNOWLEDGEMENT])),
            ("humanerror", Only(&[INSIGHTS])),
            ("call outs", First(&[CALLOUTS])),
        ],
    },
    Kind {
        name: "a letter missing",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("telemtry", Only(&[TELEMETRY])),
            ("goverance", First(&[GOVERNANCE])),
            ("documentaion", First(&[DOCUMENTATION])),
            ("incidnt resolution", First(&[RESOLUTION])),
            ("acknowledgment", First(&[ACKNOWLEDGEMENT])),
            ("dissemnation", Only(&[DISSEMINATION])),
            ("observabilty", Only(&[TELEMETRY])),
            ("postmotem", Only(ANALYSIS)),
        ],
    },
    Kind {
        name: "a letter too many",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("telemmetry", Only(&[TELEMETRY])),
            ("governnance", First(&[GOVERNANCE])),
            ("runnbook", First(&[DOCUMENTATION])),
            ("alerrt acknowledgement", First(&[ACKNOWLEDGEMENT])),
            ("velocityy", Only(&[SPEED])),
            ("setupp costs", First(&[SETUP])),
            ("dashbooards", Only(&[TELEMETRY])),
        ],
    },
    Kind {
        name: "a wrong letter",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("telenetry", Only(&[TELEMETRY])),
            ("governence", First(&[GOVERNANCE])),
            ("documantation", First(&[DOCUMENTATION])),
            ("incedent resolution", First(&[RESOLUTION])),
            ("postmortum", Only(ANALYSIS)),
            ("monitaring", Only(&[TELEMETRY])),
            ("calliuts", First(&[CALLOUTS])),
            ("outsorcing run cost", First(&[REDUCTION])),
        ],
    },
    Kind {
        name: "letters swapped",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("telemerty", Only(&[TELEMETRY])),
            ("govenrance", First(&[GOVERNANCE])),
            ("deplyoment process", First(&[PROCESS])),
            ("incidnet costs", First(&[INCIDENTS])),
            ("resoultion", First(&[RESOLUTION])),
            ("runbok", First(&[DOCUMENTATION])),
            (
                "insihgt",
                First(&[INSIGHTS, DISSEMINATION, "insight-generation"]),
            ),
            ("obsevrability", Only(&[TELEMETRY])),
        ],
    },
    Kind {
        name: "out of order",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("cost run low", First(&[RUN])),
            ("resolution incident", First(&[RESOLUTION])),
            ("acknowledgement alert fast", Only(&[ACKNOWLEDGEMENT])),
            ("teams delivery speed", Only(&[SPEED])),
            ("improve time", First(&[IMPROVE])),
            ("costs incident low", First(&[INCIDENTS])),
            ("sharing knowledge", Only(&[DISSEMINATION])),
            ("process deployment", First(&[PROCESS])),
            ("cause root analysis", First(ABOUT_CAUSES)),
        ],
    },
    Kind {
        name: "inflections",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            (
                "outsource",
                First(&[REDUCTION, "outsourcing-and-expertise"]),
            ),
            ("escalate", First(&[PROCESS, CALLOUTS, INCIDENTS])),
            ("acknowledging", First(&[ACKNOWLEDGEMENT])),
            ("resolve incident", First(&[RESOLUTION])),
            ("monitor", Only(&[TELEMETRY])),
            ("improvement", First(&[IMPROVE])),
            ("disseminate", Only(&[DISSEMINATION])),
            ("governing", First(&[GOVERNANCE])),
            ("accountable", First(&[GOVERNANCE])),
            ("informed insight", First(&[INSIGHTS])),
            ("reducing run costs", First(&[REDUCTION])),
            ("reduce", First(&[REDUCTION])),
            ("escalations", First(&[PROCESS, CALLOUTS, INCIDENTS])),
            ("noisy", Only(&[TELEMETRY])),
            ("consistently deployed", First(&[PROCESS])),
        ],
    },
    Kind {
        name: "phrases",
        asked: Asked::Embedded,
        signs: Signs::Finders,
        queries: &[
            ("\"root cause analysis\"", First(ANALYSIS)),
            ("\"human error\"", Only(&[INSIGHTS])),
            ("\"more than one hour\"", Only(&[RESOLUTION])),
            ("\"the right people\"", Only(&[PROCESS])),
            ("\"planned work\"", Only(&[IMPROVE])),
            ("\"run cost\" low", First(&[RUN])),
            ("\"cause root\"", Nothing),
            ("\"data telemetry\"", Nothing),
        ],
    },
    Kind {
        name: "not and or",
        asked: Asked::Embedded,
        signs: Signs::Finders,
        queries: &[
            ("rca !learning", Nothing),
            ("cost !incident !outsourcing", First(&[RUN, SETUP])),
            ("on-call !paging", First(&[CALLOUTS])),
            (
                "deployment !escalation",
                First(&[SPEED, "deployment-throughput-verdict"]),
            ),
            ("mttr !uptime", Nothing),
            ("capex | pager", Only(&[SETUP, ACKNOWLEDGEMENT])),
            ("insight !dissemination", First(&[INSIGHTS])),
        ],
    },
    Kind {
        name: "marks and fields",
        asked: Asked::Embedded,
        signs: Signs::Ours,
        queries: &[
            ("^few", First(&[CALLOUTS])),
            ("in:title ^low cost$", Only(&[RUN])),
            ("'low 'costs", First(&[SETUP, INCIDENTS])),
            ("'telemtry", Nothing),
            ("in:title root", First(&["insight-generation"])),
            ("in:observed hour", Only(&[RESOLUTION])),
            ("in:alias budget", Only(&[SETUP, RUN, REDUCTION])),
            ("in:observed castle", Nothing),
            ("tag:telemetry", First(&[TELEMETRY])),
            ("status:realised governance", First(&[GOVERNANCE])),
            ("status:unrealised cost", First(&[INCIDENTS])),
            ("aspect:learning rare", First(&[DISSEMINATION])),
            ("area:restoration cost", First(&[INCIDENTS])),
            ("area:protection mttr", Nothing),
            ("kind:remedy", Only(&["insight-generation"])),
            ("kind:verdict learning", Only(&["learning-culture-verdict"])),
            ("has:evidence cost", First(&[INCIDENTS, RUN])),
        ],
    },
    Kind {
        name: "nothing",
        asked: Asked::Embedded,
        signs: Signs::Words,
        queries: &[
            ("zqxj", Nothing),
            ("asdfgh", Nothing),
            ("kubernetes", Nothing),
            ("terraform", Nothing),
            ("microservices", Nothing),
            ("blockchain", Nothing),
            ("castle", Nothing),
            ("security", Nothing),
            ("latency", Nothing),
            ("jira", Nothing),
            ("agile", Nothing),
            ("SLA", Nothing),
            ("MTBF", Nothing),
            ("devops", Nothing),
            ("scrum", Nothing),
            ("machine learning", Nothing),
            ("quarterly revenue", Nothing),
            ("customer satisfaction", Only(&[SPEED])),
            ("purple elephant", Nothing),
            ("pizza", Nothing),
            ("xx", Nothing),
        ],
    },
    Kind {
        name: "accents and scripts",
        asked: Asked::Scripts,
        signs: Signs::Words,
        queries: &[
            ("cafe", Only(&["cafe"])),
            ("CAFÉ", Only(&["cafe"])),
            ("naive", Only(&["cafe"])),
            ("москва", Only(&["moscow"])),
            ("МОСКВ", Only(&["moscow"])),
            ("инцедент", Only(&["moscow"])),
            ("strasse", Only(&["street"])),
            ("STRASSE", Only(&["street"])),
            ("storung", Only(&["street"])),
            ("οδοσ", Only(&["road"])),
            ("ΟΔΟΣ", Only(&["road"])),
            ("東京", Only(&["tokyo"])),
            ("障害", Only(&["tokyo"])),
            ("서울", Only(&["seoul"])),
            ("ha noi", Only(&["hanoi"])),
            ("su co", Only(&["hanoi"])),
            ("ירושלים", Only(&["jerusalem"])),
            ("القاهرة", Only(&["cairo"])),
            ("istanbul", Only(&["istanbul"])),
            ("lodz", Only(&["lodz"])),
            ("лондон", Nothing),
            ("北京", Nothing),
        ],
    },
];
