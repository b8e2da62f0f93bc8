//! What Snowball does not know of English. Lists of words are single texts: as tables they would be
//! pointers, which every start of the program would have to set.

/// A word a line, and forms that have its stem. With a sign before it the word is a stem itself, as
/// Snowball would join its forms with words of another meaning.
pub(super) const FORMS: &str = "\
administer: administration administrative
advise: advice advisory
analyse: analysed analyses analysing analysis analyst analysts analytic analytical analytics analyze analyzed analyzing
begin: began begun
behave: behavior behavioral behaviors behaviour behavioural behaviours
believe: belief
break: breakage breakages broke broken
bring: brought
bug: buggy
build: built
buy: bought
catch: caught
centralize: central
child: children
choose: choice choices chose chosen
compare: comparison comparisons
cost: costly
cover: coverage
create: creation creator creators
criterion: criteria
decide: decision decisions
deep: depth
defense: defence
define: definition definitions
describe: description
difficult: difficulties difficulty
draw: drawn drew
drive: driven drove
explain: explanation
fail: failure failures
fall: fallen fell
fault: faulty
feel: felt
find: found
forget: forgot forgotten
fulfill: fulfil fulfilled fulfillment fulfilment
give: gave given
grow: grew grown growth
guide: guidance
hide: hid hidden
high: height heights higher highest
hold: held
insight: insightful
judge: judgement judgements judgment judgments
keep: kept
know: knew known
lead: led
learn: learnt
leave: left
license: licence licenced licences
long: length lengths lengthy longer longest
lose: loss losses lost
maintain: maintenance
meet: met
noise: noises noisier noisy
occur: occurrence occurrences
offense: offence
organize: organisational organizational
pay: paid
person: people
practice: practise practised practises practising
program: programme programmes
prove: proof proofs proven
provide: provision provisions
react: reaction reactions reactive
recognize: recognition
repeat: repetition
retain: retention
revise: revision revisions
rise: risen rose
risk: riskier risky
run: ran
safe: safety
satisfy: satisfaction
say: said
see: saw seen
sell: sold
send: sent
show: shown
simple: simplicity simplify
skill: skilful skilled skillful skills
solve: solution solutions
speak: spoke spoken
specialize: specialist specialists
speed: sped speedy
spend: spent
stable: stability
staff: staffed staffing
standardize: standard
strong: strength strengths stronger strongest
success: succeed succeeded succeeds
take: taken took
teach: taught
think: thought
understand: understood
use: usage
wake: woke woken
wide: width
write: written wrote
=add: add added adding adds
=ads: ad ads
=author: author authors
=authority: authorities authority
=business: business businesses
=busy: busier busiest busy
=community: communities community
=complaint: complaint complaints
=corner: corner corners
=customer: customer
=dependable: dependable dependably
=customs: customs
=department: department departments
=emergency: emergencies emergency
=evening: evening evenings
=executive: executive executives
=experiment: experiment experiments
=factor: factor
=factory: factories factory
=former: former formerly
=general: general
=generic: generic
=important: importance important importantly
=internal: internal internally
=international: international
=lateral: lateral
=logistic: logistic logistics
=marketing: marketing
=master: master masters
=message: message messages
=number: number numbers
=objective: objective objectively objectives
=offer: offer offered offering offerings offers
=organ: organ organs
=organic: organic
=own: own
=past: past
=paste: paste pasted pasting
=position: position positions
=positive: positive
=production: production
=productive: productive productivity
=responsible: responsibilities responsibility responsible responsibly
=secretary: secretary
=several: several
=static: static
=universe: universal universe universes
=university: universities university
=wander: wander
";

/// What may have a comparative: `customer` is not more custom.
pub(super) const ADJECTIVES: &str = "\
    bad big bold brief bright broad busy calm cheap clean clear close cold cool costly dark dear \
    deep dense dirty dry early easy fair fast fine firm flat fresh full great happy hard healthy \
    heavy high hot large late lazy light likely long loose loud low lucky messy mild narrow near \
    neat new nice noisy old poor proud quick quiet rare rich risky rough sad safe scarce severe \
    sharp short sick simple slow small smart smooth soft sore sound steady steep strict strong \
    sure tall thick thin tidy tight tiny tough ugly vague warm weak wet wide wild wise young";

/// Words that end as those for one who does something, but are none.
pub(super) const NO_AGENTS: &str = "\
    after better border buffer chapter cluster corner counter cover differ director eager ever \
    filter finger folder former gather header inner later layer ledger letter master matter \
    meter minister monster never number offer order other over paper plaster power proper \
    quarter rather refer register render ribber river shoulder super tender tower trigger under \
    upper wander water winter wonder";

/// British endings and their American spelling; what stands before has so many letters at least.
pub(super) const SPELLINGS: [(&str, &str, usize); 33] = [
    ("isation", "ization", 2),
    ("isations", "izations", 2),
    ("isational", "izational", 2),
    ("ise", "ize", 2),
    ("ised", "ized", 2),
    ("iser", "izer", 2),
    ("isers", "izers", 2),
    ("ises", "izes", 2),
    ("ising", "izing", 2),
    ("yse", "yze", 2),
    ("ysed", "yzed", 2),
    ("ysing", "yzing", 2),
    ("our", "or", 2),
    ("ours", "ors", 2),
    ("oural", "oral", 2),
    ("oured", "ored", 2),
    ("ouring", "oring", 2),
    ("ourable", "orable", 2),
    ("ogue", "og", 3),
    ("ogues", "ogs", 3),
    ("entre", "enter", 1),
    ("entres", "enters", 1),
    ("etre", "eter", 1),
    ("etres", "eters", 1),
    ("ibre", "iber", 1),
    ("dgement", "dgment", 2),
    ("dgements", "dgments", 2),
    ("elled", "eled", 3),
    ("elling", "eling", 3),
    ("eller", "eler", 3),
    ("ellers", "elers", 3),
    ("abelled", "abeled", 1),
    ("abelling", "abeling", 1),
];

/// Endings of words of one family where the stems differ. What stands before has three letters at
/// least.
pub(super) const ENDINGS: [(&str, &str); 26] = [
    ("ational", "ation"),
    ("olution", "olve"),
    ("ponse", "pond"),
    ("ery", "er"),
    ("uction", "uce"),
    ("cision", "cide"),
    ("umption", "ume"),
    ("usion", "ude"),
    ("nsion", "nd"),
    ("ission", "it"),
    ("ification", "ify"),
    ("ication", "y"),
    ("iance", "y"),
    ("iant", "y"),
    ("iation", "y"),
    ("sure", "se"),
    ("ence", "ent"),
    ("ency", "ent"),
    ("val", "ve"),
    ("ment", ""),
    ("osis", "ose"),
    ("ostic", "ose"),
    ("ly", ""),
    ("ily", "y"),
    ("ee", ""),
    ("ership", ""),
];
