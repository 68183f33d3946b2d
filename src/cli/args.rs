//! What may be typed behind `alqa`, worded in the language of the screen.

mod keeping;
mod pins;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::board::{self, Board};
use super::cue::Sheet;
use super::journal::Form;
use super::pins::Pins;
use super::replay::{self, At, Replay};
use super::tally::{Format, Tally, presets};
use super::verify::Check;
use crate::contest::{Lang, Preset};
use crate::text::{Word, Words};

/// A call of the program.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Args {
    /// The contest file; the embedded Concordia contest where there is none.
    pub contest: Option<PathBuf>,
    /// The journal; the one in the data folder where there is none.
    pub journal: Option<PathBuf>,
    /// The folder of the journal's second copy.
    pub mirror: Option<PathBuf>,
    /// The language, if the call names one: then it goes before the one that a crash left.
    pub lang: Option<Lang>,
    /// What is wanted.
    pub task: Task,
}

/// What is wanted of the program.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Task {
    /// Sit down at a screen.
    Sit(Place),
    /// Show the public board.
    Board(Board),
    /// Check a contest file.
    Check(PathBuf),
    /// Explain the rule of this name, or the contest's.
    Rule(Option<Preset>),
    /// Print the cue sheet.
    Cue(Sheet),
    /// Write a contest file to begin with.
    New(PathBuf),
    /// Print the journal's records.
    Journal(Form),
    /// Check the journal.
    Verify(Check),
    /// Copy the journal to this file, or to one of a name of its own.
    Backup(Option<PathBuf>),
    /// Go on with an evening from this copy.
    Restore {
        /// The copy.
        from: PathBuf,
        /// Also where a longer or later one is known.
        older: bool,
    },
    /// Write the whole record into this file, `-` being standard output.
    ExportAudit(Option<PathBuf>),
    /// Print who may do what.
    Roles,
    /// Who has a PIN, or new PINs.
    Pins(Pins),
    /// Print the evening's protocol.
    Protocol,
    /// The ranking of a file of marks.
    Tally(Tally),
    /// The journal's evening again.
    Replay(Replay),
    /// The evening with made-up marks, in a journal of its own; `true`: from the beginning.
    Rehearse(bool),
    /// A made-up evening.
    Demo {
        /// Decides every mark.
        seed: u64,
        /// 1 is an evening in half a minute; higher is faster.
        speed: f64,
    },
}

/// Where a person wants to sit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// The start screen, or where a crash left off.
    Anywhere,
    /// A juror's screen: an id, or a number in the panel. Only the contest knows whether there is one.
    Juror(String),
    /// The stage manager's desk.
    Stage,
    /// The ranking alone.
    Ranking,
    /// The chair's screen.
    Chair,
    /// The secretary's screen.
    Secretary,
    /// The host's screen.
    Host,
}

/// A call that asks for no task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Other {
    /// This text was asked for: help or version.
    Text(String),
    /// The call cannot be used; this says why.
    Unusable(String),
}

/// The language of the call: `--lang`, else `ALQA_LANG`, else Kazakh; what is no language counts as
/// none. Looked for by hand, as it words what is wrong with the call itself.
pub(super) fn language(args: &[OsString], variable: Option<&str>) -> Lang {
    let typed = args.iter().enumerate().find_map(|(at, arg)| {
        let arg = arg.to_str()?;
        match arg.strip_prefix("--lang=") {
            Some(code) => Some(code.to_owned()),
            None if arg == "--lang" => args.get(at + 1)?.to_str().map(ToOwned::to_owned),
            None => None,
        }
    });
    let code = typed.or_else(|| variable.map(ToOwned::to_owned));
    code.and_then(|code| Lang::from_code(&code)).unwrap_or_default()
}

/// Reads a call; `args` begins with the program's name.
pub(super) fn parse(words: &Words, args: &[OsString]) -> Result<Args, Other> {
    match command(words).try_get_matches_from(args) {
        Ok(matches) => Ok(Args {
            contest: contest(&matches),
            journal: journal(&matches),
            mirror: matches.get_one("mirror").cloned(),
            lang: matches.get_one::<String>("lang").and_then(|code| Lang::from_code(code)),
            task: task(&matches),
        }),
        Err(error) => Err(match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                // The one word of a help page that clap does not let be worded.
                let options = format!("[{}]", words.get(Word::CliOptionsSign));
                Other::Text(error.render().to_string().replace("[OPTIONS]", &options))
            }
            _ => Other::Unusable(unusable(words, &error)),
        }),
    }
}

/// The contest file, as an option or behind the command.
fn contest(matches: &ArgMatches) -> Option<PathBuf> {
    let behind = match matches.subcommand() {
        Some(("rule" | "tally" | "cue", of)) => of.get_one("file"),
        _ => None,
    };
    behind.or_else(|| matches.get_one("contest")).cloned()
}

/// The journal, as an option or, where the command is about a journal, behind it.
fn journal(matches: &ArgMatches) -> Option<PathBuf> {
    let behind = match matches.subcommand() {
        Some(("board" | "journal" | "verify" | "protocol" | "replay", of)) => of.get_one("file"),
        _ => None,
    };
    behind.or_else(|| matches.get_one("journal")).cloned()
}

fn task(matches: &ArgMatches) -> Task {
    match matches.subcommand() {
        Some(("juror", of)) => {
            Task::Sit(Place::Juror(of.get_one("id").cloned().unwrap_or_default()))
        }
        Some(("stage", _)) => Task::Sit(Place::Stage),
        Some(("ranking", _)) => Task::Sit(Place::Ranking),
        Some(("board", of)) => Task::Board(board::read(of)),
        Some(("chair", _)) => Task::Sit(Place::Chair),
        Some(("secretary", _)) => Task::Sit(Place::Secretary),
        Some(("host", _)) => Task::Sit(Place::Host),
        Some(("check", of)) => Task::Check(path(of, "file")),
        Some(("rule", of)) => {
            let name = of.get_one::<String>("preset");
            Task::Rule(name.and_then(|name| Preset::from_name(name)))
        }
        Some(("cue", of)) => Task::Cue(if of.get_flag("html") { Sheet::Html } else { Sheet::Text }),
        Some(("new", of)) => Task::New(path(of, "dir")),
        Some(("journal", of)) => {
            Task::Journal(if of.get_flag("json") { Form::Json } else { Form::Words })
        }
        Some(("verify", of)) => Task::Verify(Check {
            against: of.get_one("against").cloned(),
            receipts: of.get_many("receipt").into_iter().flatten().copied().collect(),
        }),
        Some(("backup", of)) => Task::Backup(of.get_one("file").cloned()),
        Some(("restore", of)) => {
            Task::Restore { from: path(of, "file"), older: of.get_flag("older") }
        }
        Some(("export", of)) => Task::ExportAudit(
            of.subcommand().and_then(|(_, audit)| audit.get_one("output").cloned()),
        ),
        Some(("pins", of)) => Task::Pins(pins::read(of)),
        Some(("roles", _)) => Task::Roles,
        Some(("protocol", _)) => Task::Protocol,
        Some(("tally", of)) => Task::Tally(Tally {
            marks: of.get_one("marks").cloned(),
            carried: of.get_one("carried").cloned(),
            format: of.get_one("format").and_then(|name: &String| Format::from_name(name)),
            explain: of.get_one("explain").cloned(),
            rule: of.get_one("rule").cloned(),
            lower: of.get_flag("lower"),
            skip_bad: of.get_flag("skip-bad"),
        }),
        Some(("replay", of)) => Task::Replay(Replay {
            at: of.get_one::<At>("at").copied(),
            speed: of.get_one("speed").copied(),
            print: of.contains_id("print"),
        }),
        Some(("rehearse", of)) => Task::Rehearse(of.get_flag("new")),
        Some(("demo", of)) => Task::Demo {
            seed: of.get_one("seed").copied().unwrap_or(1),
            speed: of.get_one("speed").copied().unwrap_or(1.0),
        },
        _ => Task::Sit(Place::Anywhere),
    }
}

fn path(of: &ArgMatches, name: &str) -> PathBuf {
    of.get_one::<PathBuf>(name).cloned().unwrap_or_else(|| PathBuf::from("."))
}

fn command(words: &Words) -> Command {
    let say = |word| words.get(word).to_owned();
    let plain = |name, about| single(words, name, about);
    let file = |name, value, help| file(words, name, value, help);
    let named = |name, value| named(words, name, value);
    of_commands(words, "alqa", Word::CliAbout)
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(format!("{}\n", words.get(Word::CliAfter)))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say(Word::CliVersion)),
        )
        .args(everywhere(words))
        .subcommand(
            plain("juror", Word::CliJuror)
                .arg(named("id", Word::CliId).required(true).help(say(Word::CliJurorId))),
        )
        .subcommand(plain("stage", Word::CliStage))
        .subcommand(plain("chair", Word::CliChair))
        .subcommand(plain("secretary", Word::CliSecretary))
        .subcommand(plain("host", Word::CliHost))
        .subcommand(plain("ranking", Word::CliRanking))
        .subcommand(plain("board", Word::CliBoard).args(board::args(words)))
        .subcommand(
            plain("check", Word::CliCheck)
                .arg(file("file", Word::CliFile, Word::CliCheckFile).required(true)),
        )
        .subcommand(
            plain("rule", Word::CliRuling)
                .arg(file("file", Word::CliFile, Word::CliRulingFile))
                .arg(
                    named("preset", Word::CliRuleSign)
                        .long("preset")
                        .value_parser(Preset::NAMES)
                        .hide_possible_values(true)
                        .help(words.cli_ruling_preset(Preset::NAMES.join(", "))),
                ),
        )
        .subcommand(plain("new", Word::CliNew).arg(file("dir", Word::CliFolder, Word::CliNewDir)))
        .subcommand(keeping::cue(words))
        .subcommands(keeping::keeping(words))
        .subcommand(keeping::export(words))
        .subcommand(plain("protocol", Word::CliProtocol).arg(file(
            "file",
            Word::CliFile,
            Word::CliJournalOption,
        )))
        .subcommand(pins::command(words))
        .subcommand(plain("roles", Word::CliRoles))
        .subcommand(plain("tally", Word::CliTally).args(tally(words)))
        .subcommand(plain("replay", Word::CliReplay).args(replay::args(words)))
        .subcommand(plain("rehearse", Word::CliRehearse).arg(rehearse_new(words)))
        .subcommand(
            plain("demo", Word::CliDemo)
                .arg(
                    named("seed", Word::CliNumber)
                        .long("seed")
                        .value_parser(value_parser!(u64))
                        .help(say(Word::CliSeed)),
                )
                .arg(
                    named("speed", Word::CliNumber)
                        .long("speed")
                        .value_parser(speed)
                        .help(say(Word::CliSpeed)),
                ),
        )
}

/// A command that does one thing.
fn single(words: &Words, name: &'static str, about: Word) -> Command {
    worded(words, name, about, "")
}

/// A command that is made of commands.
fn of_commands(words: &Words, name: &'static str, about: Word) -> Command {
    let commands = format!("{}\n{{subcommands}}\n\n", words.get(Word::CliCommands));
    worded(words, name, about, &commands)
        .disable_help_subcommand(true)
        .subcommand_value_name(words.get(Word::CliCommand).to_owned())
}

/// A command whose help page is worded by us.
fn worded(words: &Words, name: &'static str, about: Word, commands: &str) -> Command {
    let [usage, options] = [Word::CliUsage, Word::CliOptions].map(|word| words.get(word));
    Command::new(name)
        .about(words.get(about).to_owned())
        .help_template(format!(
            "{{about}}\n\n{usage} {{usage}}\n\n{commands}{options}\n{{options}}{{after-help}}"
        ))
        .disable_help_flag(true)
        .arg(help(words))
}

/// Begins a rehearsal anew.
fn rehearse_new(words: &Words) -> Arg {
    let help = words.get(Word::CliRehearseNew).to_owned();
    Arg::new("new").long("new").action(ArgAction::SetTrue).help(help)
}

/// What `alqa tally` takes.
fn tally(words: &Words) -> [Arg; 8] {
    let flag = |name, help| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(words.get(help).to_owned())
    };
    let option = |name, help| file(words, name, Word::CliFile, help).long(name);
    [
        file(words, "file", Word::CliFile, Word::CliTallyContest),
        option("marks", Word::CliMarks),
        option("carried", Word::CliCarried),
        Arg::new("format")
            .long("format")
            .value_name("table|json|csv")
            .value_parser(Format::ALL.map(Format::name))
            .hide_possible_values(true)
            .help(words.get(Word::CliFormat).to_owned()),
        named(words, "explain", Word::CliId)
            .long("explain")
            .help(words.get(Word::CliExplain).to_owned()),
        named(words, "rule", Word::CliRuleSign)
            .long("rule")
            .value_parser(PossibleValuesParser::new(presets()))
            .hide_possible_values(true)
            .help(words.cli_rule(presets().join(", "))),
        flag("lower", Word::CliLower),
        flag("skip-bad", Word::CliSkipBad),
    ]
}

/// The options that every command takes.
fn everywhere(words: &Words) -> [Arg; 4] {
    let option = |name, value, help| file(words, name, value, help).long(name).global(true);
    [
        option("contest", Word::CliFile, Word::CliContest).short('c'),
        option("journal", Word::CliFile, Word::CliJournalOption).short('j'),
        option("mirror", Word::CliFolder, Word::CliMirror),
        Arg::new("lang")
            .long("lang")
            .value_name("kk|ru|en")
            .value_parser(["kk", "ru", "en"])
            .hide_possible_values(true)
            .help(words.get(Word::CliLang).to_owned())
            .global(true),
    ]
}

/// An argument whose value stands for itself in the help page: `<FILE>`. What is typed letter for
/// letter, as `table|json|csv`, is not worded.
pub(super) fn named(words: &Words, name: &'static str, value: Word) -> Arg {
    Arg::new(name).value_name(words.get(value).to_owned())
}

/// A file that an argument names.
pub(super) fn file(words: &Words, name: &'static str, value: Word, help: Word) -> Arg {
    named(words, name, value).help(words.get(help).to_owned()).value_parser(value_parser!(PathBuf))
}

fn help(words: &Words) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(words.get(Word::CliHelp).to_owned())
}

fn speed(text: &str) -> Result<f64, String> {
    let speed: f64 = text.replace(',', ".").parse().map_err(|_| String::new())?;
    if speed.is_finite() && (0.01..=10_000.0).contains(&speed) {
        Ok(speed)
    } else {
        Err(String::new())
    }
}

/// Says in the language of the screen why a call cannot be used.
fn unusable(words: &Words, error: &clap::Error) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let what = context(ContextKind::InvalidSubcommand)
        .or_else(|| context(ContextKind::InvalidArg))
        .unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let mut text = match error.kind() {
        ErrorKind::MissingRequiredArgument => words.cli_missing(what),
        ErrorKind::MissingSubcommand => {
            words.cli_missing(context(ContextKind::ValidSubcommand).unwrap_or_default())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            words.cli_no_value(what)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => words.cli_bad_value(value, what),
        _ if Path::new(&what).extension().is_some_and(|end| end.eq_ignore_ascii_case("ron")) => {
            format!("{} {}", words.cli_unknown(&*what), words.cli_file_by_option(&*what))
        }
        _ => words.cli_unknown(what),
    };
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(meant) = suggested.into_iter().find_map(context) {
        text = format!("{text} {}", words.cli_did_you_mean(meant));
    }
    format!("{text}\n{}", words.get(Word::CliSeeHelp))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn calls_are_read() {
        let words = Words::new(Lang::En);
        let task = |line: &str| parse(&words, &call(line)).map(|args| args.task);
        assert_eq!(task("alqa"), Ok(Task::Sit(Place::Anywhere)));
        assert_eq!(task("alqa juror j3"), Ok(Task::Sit(Place::Juror("j3".into()))));
        assert_eq!(task("alqa chair"), Ok(Task::Sit(Place::Chair)));
        assert_eq!(task("alqa secretary"), Ok(Task::Sit(Place::Secretary)));
        assert_eq!(task("alqa host"), Ok(Task::Sit(Place::Host)));
        assert_eq!(task("alqa cue --html"), Ok(Task::Cue(Sheet::Html)));
        assert_eq!(task("alqa demo --seed 7 --speed 2,5"), Ok(Task::Demo { seed: 7, speed: 2.5 }));
        assert_eq!(task("alqa rule --preset Chopin"), Ok(Task::Rule(Some(Preset::Chopin))));
        assert_eq!(task("alqa new"), Ok(Task::New(".".into())));
        let with =
            parse(&words, &call("alqa stage --journal x.alqa --contest c.ron --lang ru")).unwrap();
        assert_eq!((with.journal, with.contest), (Some("x.alqa".into()), Some("c.ron".into())));
        assert_eq!(with.lang, Some(Lang::Ru));
        for line in ["alqa rule c.ron", "alqa rule --contest c.ron", "alqa -c c.ron rule"] {
            let args = parse(&words, &call(line)).unwrap();
            assert_eq!(
                (args.contest, args.task),
                (Some("c.ron".into()), Task::Rule(None)),
                "{line}"
            );
        }
        for line in [
            "alqa verify x.alqa",
            "alqa journal x.alqa --json",
            "alqa verify --journal x.alqa",
            "alqa --journal=x.alqa journal",
            "alqa replay x.alqa --at 20:41 --print",
            "alqa replay --speed 4 x.alqa",
        ] {
            let args = parse(&words, &call(line)).unwrap();
            assert_eq!((args.journal, args.lang), (Some("x.alqa".into()), None), "{line}");
        }
    }

    #[test]
    fn an_unusable_call_says_why_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for line in [
                "alqa rankng",
                "alqa --colour",
                "alqa juror",
                "alqa juror a b",
                "alqa demo --speed fast",
                "alqa check a b",
                "alqa --lang xx",
                "alqa replay x.alqa --at noon",
                "alqa replay x.alqa --speed 0",
                "alqa --lang",
            ] {
                let Err(Other::Unusable(text)) = parse(&words, &call(line)) else {
                    panic!("{line} was taken")
                };
                assert!(text.lines().count() >= 2, "{line}: {text}");
            }
            let Err(Other::Text(help)) = parse(&words, &call("alqa --help")) else {
                panic!("no help")
            };
            assert!(help.contains("ranking") && !help.contains('{'), "{help}");
        }
    }

    /// What stands for a value is a word of the language, but for an id and what is typed letter for
    /// letter.
    #[test]
    fn values_are_named_in_the_language() {
        let literal = ["ID", "table|json|csv", "kk|ru|en", "ranking"];
        for lang in [Lang::Kk, Lang::Ru] {
            let words = Words::new(lang);
            let command = command(&words);
            let (mut all, mut seen) = (vec![&command], 0);
            while let Some(one) = all.pop() {
                all.extend(one.get_subcommands());
                for arg in one.get_arguments().filter(|arg| arg.get_action().takes_values()) {
                    for name in arg.get_value_names().unwrap_or_default() {
                        let foreign = name.chars().any(|char| char.is_ascii_alphabetic());
                        assert!(!foreign || literal.contains(&&**name), "{lang:?}: {name}");
                        seen += 1;
                    }
                }
            }
            assert!(seen > 20, "{seen}");
        }
    }

    #[test]
    fn the_language_comes_from_the_call_then_the_environment_then_kazakh() {
        assert_eq!(language(&call("alqa --lang ru"), Some("en")), Lang::Ru);
        assert_eq!(language(&call("alqa --lang=en"), None), Lang::En);
        assert_eq!(language(&call("alqa"), Some("ru")), Lang::Ru);
        assert_eq!(language(&call("alqa"), Some("xx")), Lang::Kk);
        assert_eq!(language(&call("alqa"), None), Lang::Kk);
    }
}
