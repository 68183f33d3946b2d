//! `alqa pins`: who has a PIN. `alqa pins deal`: the secretary deals them, on slips to be cut. `alqa
//! pins reset`: whoever owns the file clears one, where those who could are locked out themselves.

mod slips;

use std::fs::{self, File};
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use super::evening::{self, Evening};
use super::records::{Problem, open, with_journal};
use super::{Call, Exit, contest_file};
use crate::contest::{Contest, JurorId, Lang, hygiene};
use crate::hall::{Author, Command, Refusal, Trouble};
use crate::journal::Replay;
use crate::shell::secret::Silent;
use crate::shell::{Desk, laptop, pin_hash};
use crate::text::{Word, Words, width, wording};
use crate::tui::{Msg, Pin, Ticket};

/// What is wanted of `alqa pins`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pins {
    /// Who has one.
    List,
    /// New ones.
    Deal {
        /// Where the slips go; the standard output where it is not named.
        out: Option<PathBuf>,
        /// For whom.
        whom: Whom,
    },
    /// One that is good no more.
    Reset {
        /// Whose: a juror's id, `chair`, `stage`, `secretary`.
        person: String,
        /// Why.
        reason: String,
    },
}

/// For whom PINs are dealt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    /// Who has none.
    Without,
    /// Everybody, the secretary excepted, who has just given theirs.
    All,
    /// These: ids of jurors, `chair`, `stage`.
    Named(Vec<String>),
}

/// A desk may take so long to sign the secretary out.
const LAST_TRY: Duration = Duration::from_secs(3);

/// Lists or deals.
pub(super) fn run(call: &Call<'_>, pins: &Pins, out: &mut dyn Write) -> io::Result<Exit> {
    match pins {
        Pins::List => list(call, out),
        Pins::Deal { out: file, whom } => deal(call, file.as_deref(), whom, out),
        Pins::Reset { person, reason } => reset(call, person, reason, out),
    }
}

fn list(call: &Call<'_>, out: &mut dyn Write) -> io::Result<Exit> {
    let words = call.words;
    with_journal(call, out, |path, out| {
        let hall =
            Replay::of(&mut open(path)?, &contest_file::load).map_err(Problem::Trouble)?.hall;
        let contest = hall.contest();
        if !contest.pins {
            writeln!(out, "{}", words.get(Word::RefusalNoPins))?;
            return Ok(Exit::Done);
        }
        let name =
            |person: &Author| hygiene::harmless(wording::author(words, Some(contest), person));
        let everyone = Author::everyone(contest);
        let room = everyone.iter().map(|person| width::columns(&name(person))).max().unwrap_or(0);
        for person in &everyone {
            let pin = hall.pin_origin(person).map_or_else(
                || words.get(Word::PinsHasNot).to_owned(),
                |of| hygiene::harmless(wording::pin_origin(words, contest, of)),
            );
            writeln!(out, "{}  {pin}", width::pad_right(&name(person), room))?;
        }
        Ok(Exit::Done)
    })
}

/// Clears a PIN outside all roles: whoever has the file could rewrite it anyway, so this way is
/// recorded as what it is, and printed in the protocol.
fn reset(call: &Call<'_>, id: &str, reason: &str, out: &mut dyn Write) -> io::Result<Exit> {
    let words = call.words;
    let Some(evening) = evening::open(call, out)? else { return Ok(Exit::Problems) };
    let (hall, head) = (evening.replay.hall, evening.replay.head);
    let contest = hall.contest().clone();
    let everyone = Author::everyone(&contest);
    let Some(person) = named(&contest, id).filter(|person| everyone.contains(person)) else {
        eprintln!("{}", unknown(words, &contest, id, &["chair", "stage", "secretary"]));
        return Ok(Exit::Problems);
    };
    let (sender, inbox) = mpsc::channel();
    let here = laptop::terminal(&call.folders.state)?;
    let desk = Desk::start(Box::new(evening.journal), hall, head, Some(here), sender);
    let command = Command::ResetPin { person: person.clone(), reason: reason.to_owned() };
    desk.ask(Ticket(1), Author::Desk, command);
    if let Err(why) = answer(&inbox, Ticket(1)) {
        eprintln!("{}", why.worded(words, &contest));
        return Ok(Exit::Problems);
    }
    desk.stop(LAST_TRY);
    let name = wording::author(words, Some(&contest), &person);
    writeln!(out, "{}", words.pins_reset(hygiene::harmless(name)))?;
    Ok(Exit::Done)
}

/// The person whom an id names.
fn named(contest: &Contest, id: &str) -> Option<Author> {
    let juror = || JurorId::new(id).ok().map(Author::Juror);
    Some(id.parse().ok().or_else(juror)?.pin_holder(contest))
}

/// Why nothing was dealt.
enum Stop {
    /// This has to be said.
    Say(String),
    /// The person gave up.
    GaveUp,
    /// The terminal or the output failed.
    Io(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn deal(
    call: &Call<'_>,
    file: Option<&Path>,
    whom: &Whom,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        eprintln!("{}", call.words.get(Word::PinsNoTerminal));
        return Ok(Exit::Problems);
    }
    let Some(evening) = evening::open(call, out)? else { return Ok(Exit::Problems) };
    match dealt(call, evening, file, whom, out) {
        Ok(()) => Ok(Exit::Done),
        Err(Stop::Io(error)) => Err(error),
        Err(Stop::GaveUp) => Ok(Exit::Problems),
        Err(Stop::Say(why)) => {
            eprintln!("{why}");
            Ok(Exit::Problems)
        }
    }
}

fn dealt(
    call: &Call<'_>,
    evening: Evening,
    file: Option<&Path>,
    whom: &Whom,
    out: &mut dyn Write,
) -> Result<(), Stop> {
    let (words, hall) = (call.words, evening.replay.hall);
    let contest = hall.contest().clone();
    if !contest.pins {
        return Err(Stop::Say(words.get(Word::RefusalNoPins).to_owned()));
    }
    let has = |person: &Author| hall.pin_hash(person).is_some();
    let people = people(&contest, whom, has)
        .map_err(|id| Stop::Say(unknown(words, &contest, &id, &["chair", "stage"])))?;
    if people.is_empty() {
        return Err(Stop::Say(words.get(Word::PinsNobody).to_owned()));
    }
    let mut slips = Vec::new();
    let mut then = Vec::new();
    for person in people {
        let pin = pin_hash::deal()?;
        let hash = pin_hash::hash(&pin)?;
        then.push((Author::Secretary, Command::SetPin { person: person.clone(), hash }));
        slips.push((person, pin));
    }
    let lang = call.args.lang.unwrap_or(contest.language);
    let text = text(lang, &contest, &slips);
    let (sender, inbox) = mpsc::channel();
    let here = laptop::terminal(&call.folders.state)?;
    let silent = Silent::begin()?;
    // The file is there before the PINs are: nobody's old PIN goes for one that nobody can read.
    let kept = file.map(|path| create(words, path)).transpose()?;
    let (journal, head) = (Box::new(evening.journal), evening.replay.head);
    let desk = Desk::start(journal, hall.clone(), head, Some(here), sender);
    let clerk = Clerk { words, contest: &contest, desk: &desk, inbox: &inbox, silent };
    let recorded = clerk.record(has(&Author::Secretary), &then);
    drop(clerk);
    if let (Err(_), Some(path)) = (&recorded, file) {
        // It is empty and ours.
        let _ = fs::remove_file(path);
    }
    recorded?;
    let told = words.pins_dealt(slips.len());
    if let (Some(path), Some(mut kept)) = (file, kept) {
        kept.write_all(text.as_bytes()).and_then(|()| kept.sync_all())?;
        let path = hygiene::harmless(path.display());
        writeln!(out, "{told} {}", words.pins_slips_in(path))?;
    } else {
        out.write_all(text.as_bytes())?;
        eprintln!("{told} {}", words.get(Word::PinsSlipsOut));
    }
    desk.stop(LAST_TRY);
    Ok(())
}

fn text(lang: Lang, contest: &Contest, slips: &[(Author, Pin)]) -> String {
    let words = Words::new(lang);
    slips.iter().map(|(person, pin)| slips::slip(&words, contest, person, pin)).collect()
}

/// A new file for this user alone.
fn create(words: &Words, path: &Path) -> Result<File, Stop> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| {
        let shown = hygiene::harmless(path.display());
        Stop::Say(match error.kind() {
            io::ErrorKind::AlreadyExists => words.pins_file_exists(shown),
            _ => words.pins_file_failed(error, shown),
        })
    })
}

/// Whose PINs are dealt; an id that is nobody's.
fn people(
    contest: &Contest,
    whom: &Whom,
    has: impl Fn(&Author) -> bool,
) -> Result<Vec<Author>, String> {
    let mut everyone = Author::everyone(contest);
    everyone.retain(|person| *person != Author::Secretary);
    match whom {
        Whom::All => {}
        Whom::Without => everyone.retain(|person| !has(person)),
        Whom::Named(ids) => {
            let dealt = |id: &String| named(contest, id).filter(|of| everyone.contains(of));
            return ids.iter().map(|id| dealt(id).ok_or_else(|| id.clone())).collect();
        }
    }
    Ok(everyone)
}

/// That an id is nobody's, and whose there are: the jurors' and the `others`.
fn unknown(words: &Words, contest: &Contest, id: &str, others: &[&str]) -> String {
    let known = contest.panel.iter().map(|juror| juror.id.as_str()).chain(others.iter().copied());
    let known = known.collect::<Vec<_>>().join(", ");
    words.pins_unknown(hygiene::harmless(id), known)
}

/// The secretary at the desk.
struct Clerk<'a> {
    words: &'a Words,
    contest: &'a Contest,
    desk: &'a Desk,
    inbox: &'a Receiver<Msg>,
    silent: Silent,
}

impl Clerk<'_> {
    /// Records the new PINs, all in one act of the secretary's: their PIN is asked for until it is
    /// right, or chosen where there is none yet.
    fn record(&self, has: bool, then: &[(Author, Command)]) -> Result<(), Stop> {
        let mut chosen = if has { None } else { Some(self.choose()?) };
        loop {
            let pin = match chosen.take() {
                Some(pin) => pin,
                None => self.ask(Word::PinsAsk)?,
            };
            self.desk.sign_in(Ticket(2), Author::Secretary, pin, then.to_vec(), false);
            match answer(self.inbox, Ticket(2)) {
                Err(Answer::Refused(Refusal::WrongPin)) => {
                    self.silent.say(self.words.get(Word::RefusalWrongPin));
                }
                answer => return answer.map_err(|why| self.stop(&why)),
            }
        }
    }

    fn choose(&self) -> Result<Pin, Stop> {
        loop {
            let pin = self.ask(Word::PinsChoose)?;
            if pin.is_weak() {
                self.silent.say(self.words.get(Word::DoorWeak));
                continue;
            }
            if self.ask(Word::DoorAgain)? != pin {
                self.silent.say(self.words.get(Word::DoorDiffer));
                continue;
            }
            self.desk.set_pin(Ticket(1), Author::Secretary, pin.clone());
            answer(self.inbox, Ticket(1)).map_err(|why| self.stop(&why))?;
            return Ok(pin);
        }
    }

    fn ask(&self, question: Word) -> Result<Pin, Stop> {
        self.silent.ask_pin(self.words, self.words.get(question))?.ok_or(Stop::GaveUp)
    }

    fn stop(&self, why: &Answer) -> Stop {
        Stop::Say(why.worded(self.words, self.contest))
    }
}

/// What the desk made of a wish.
fn answer(inbox: &Receiver<Msg>, ticket: Ticket) -> Result<(), Answer> {
    for msg in inbox {
        match msg {
            Msg::Saved(of) if of == ticket => return Ok(()),
            Msg::Refused(of, refusal) if of == ticket => return Err(Answer::Refused(refusal)),
            Msg::Trouble(Some(trouble)) => return Err(Answer::Trouble(trouble)),
            _ => {}
        }
    }
    Err(Answer::Trouble(Trouble::Gone))
}

/// Why the desk recorded nothing.
enum Answer {
    Refused(Refusal),
    Trouble(Trouble),
}

impl Answer {
    fn worded(&self, words: &Words, contest: &Contest) -> String {
        match self {
            Self::Refused(refusal) => wording::refusal(words, contest, refusal),
            Self::Trouble(trouble) => wording::trouble(words, trouble),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{CONCORDIA, load};

    #[test]
    fn pins_are_dealt_to_those_who_are_named() {
        let contest = load(CONCORDIA).unwrap().contest;
        let named = |whom: &[&str]| {
            let whom = Whom::Named(whom.iter().map(ToString::to_string).collect());
            let people = people(&contest, &whom, |_| true)?;
            Ok::<_, String>(people.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        assert_eq!(named(&["qobyz", "stage"]).unwrap(), ["juror:qobyz", "stage"]);
        let chair = format!("juror:{}", contest.chair().unwrap().id);
        assert_eq!(named(&["chair"]).unwrap(), [chair]);
        for nobody in ["qobys", "desk", "secretary", ""] {
            assert_eq!(named(&["qobyz", nobody]), Err(nobody.to_owned()));
        }
        let all = people(&contest, &Whom::All, |_| true).unwrap();
        assert_eq!(all.len(), contest.panel.len() + 1);
        let one = Author::StageManager;
        let without = people(&contest, &Whom::Without, |person| *person != one).unwrap();
        assert_eq!(without, [one]);
    }
}
