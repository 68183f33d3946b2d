//! The commands that read, check, copy and export journals, and the cue sheet.

use clap::{Arg, ArgAction, Command, value_parser};

use super::{file, named, of_commands, single};
use crate::hall::Receipt;
use crate::text::{Word, Words};

/// What reads, checks and keeps journals.
pub(super) fn keeping(words: &Words) -> [Command; 4] {
    let plain = |name, about| single(words, name, about);
    let file = |help| file(words, "file", Word::CliFile, help);
    let json = Arg::new("json").long("json").action(ArgAction::SetTrue);
    let older = Arg::new("older").long("older").action(ArgAction::SetTrue);
    let against = super::file(words, "against", Word::CliFile, Word::CliAgainst).long("against");
    [
        plain("journal", Word::CliJournal)
            .arg(file(Word::CliJournalOption))
            .arg(json.help(words.get(Word::CliJson).to_owned())),
        plain("verify", Word::CliVerify).args([
            file(Word::CliJournalOption),
            against,
            named(words, "receipt", Word::CliCode)
                .long("receipt")
                .action(ArgAction::Append)
                .value_parser(value_parser!(Receipt))
                .help(words.get(Word::CliReceipt).to_owned()),
        ]),
        plain("backup", Word::CliBackup).arg(file(Word::CliBackupFile)),
        plain("restore", Word::CliRestore)
            .arg(file(Word::CliRestoreFile).required(true))
            .arg(older.help(words.get(Word::CliOlder).to_owned())),
    ]
}

/// The cue sheet.
pub(super) fn cue(words: &Words) -> Command {
    let html = Arg::new("html").long("html").action(ArgAction::SetTrue);
    single(words, "cue", Word::CliCue)
        .arg(file(words, "file", Word::CliFile, Word::CliRulingFile))
        .arg(html.help(words.get(Word::CliHtml).to_owned()))
}

/// What can be exported.
pub(super) fn export(words: &Words) -> Command {
    let output =
        file(words, "output", Word::CliFile, Word::CliAuditOutput).short('o').long("output");
    of_commands(words, "export", Word::CliExport)
        .subcommand_required(true)
        .subcommand(single(words, "audit", Word::CliAudit).arg(output))
}
