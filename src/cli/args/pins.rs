//! The command about PINs.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::{file, named, of_commands, single};
use crate::cli::pins::{Pins, Whom};
use crate::text::{Word, Words};

/// `alqa pins`, and `deal` or `reset` behind it.
pub(super) fn command(words: &Words) -> Command {
    let say = |word| words.get(word).to_owned();
    let deal = single(words, "deal", Word::CliPinsDeal).args([
        file(words, "out", Word::CliFile, Word::CliPinsOut).long("out"),
        Arg::new("all").long("all").action(ArgAction::SetTrue).help(say(Word::CliPinsAll)),
        named(words, "for", Word::CliId)
            .long("for")
            .action(ArgAction::Append)
            .conflicts_with("all")
            .help(say(Word::CliPinsFor)),
    ]);
    let reset = single(words, "reset", Word::CliPinsReset).args([
        named(words, "person", Word::CliId).required(true).help(say(Word::CliPinsResetWhose)),
        named(words, "reason", Word::CliText)
            .long("reason")
            .required(true)
            .help(say(Word::CliPinsResetReason)),
    ]);
    of_commands(words, "pins", Word::CliPins).subcommands([deal, reset])
}

/// What was asked for.
pub(super) fn read(of: &ArgMatches) -> Pins {
    let of = match of.subcommand() {
        Some(("deal", of)) => of,
        Some(("reset", of)) => {
            let text = |name| of.get_one::<String>(name).cloned().unwrap_or_default();
            return Pins::Reset { person: text("person"), reason: text("reason") };
        }
        _ => return Pins::List,
    };
    let named: Vec<String> = of.get_many("for").into_iter().flatten().cloned().collect();
    let whom = match named {
        named if !named.is_empty() => Whom::Named(named),
        _ if of.get_flag("all") => Whom::All,
        _ => Whom::Without,
    };
    Pins::Deal { out: of.get_one("out").cloned(), whom }
}
