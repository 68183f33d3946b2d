//! The one table of keys: dispatch, footer and help page are all read from it.
//!
//! Everything needed stands on keys that no layout changes (arrows, Enter, Esc, Tab, Space,
//! Backspace, paging keys). Letters are extras, matched as physical keys through [`super::fold`], so that
//! a Kazakh, Russian or English layout makes no difference; their legend shows both letters.

mod desk;
mod juror;
mod pages;
mod press;
mod replay;
mod secretary;
mod show;

pub use press::Press;

use super::{Code, Key};
use crate::text::Word;

/// What a key means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left: a worse mark.
    Left,
    /// Right: a better mark.
    Right,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// A page up; on a ballot, the duet before.
    PageUp,
    /// A page down; on a ballot, the duet after.
    PageDown,
    /// Goes on: opens, confirms, submits.
    Next,
    /// Steps back.
    Back,
    /// Adds or removes one step of the scale: the half point.
    Half,
    /// Takes the mark away.
    Clear,
    /// Takes the last change of a mark back; on the stage manager's desk, the last act.
    Undo,
    /// To the duet on stage; on the stage manager's desk, to the other pane; on the Grand Prix, to
    /// the ties for lower places.
    Jump,
    /// Writes a note.
    Note,
    /// Does not judge this duet, or judges it after all.
    Recuse,
    /// Takes a submitted ballot back.
    TakeBack,
    /// All that was submitted for this duet.
    Versions,
    /// Hands the laptop to the next person.
    Pass,
    /// Opens or closes scoring.
    Scoring,
    /// Withdraws the duet.
    Withdraw,
    /// Marks the duet as not come.
    NoShow,
    /// Moves the duet in the running order.
    Move,
    /// Replaces a performer.
    Replace,
    /// Jurors: who is in the hall.
    Jurors,
    /// Clears somebody's PIN.
    ClearPin,
    /// Types a paper sheet anew, from the first time on.
    Anew,
    /// Explains a place.
    Explain,
    /// The Grand Prix.
    GrandPrix,
    /// What is decided while marks are missing.
    Decided,
    /// What another panel or another rule would have made, after the lock.
    WhatIf,
    /// Locks the ranking.
    Lock,
    /// Does not give the Grand Prix, or an award.
    Withhold,
    /// Chooses, or no more.
    Toggle,
    /// The awards.
    Awards,
    /// Whose ballots are in, for the chair.
    Ballots,
    /// Takes the duet out for breaking the rules, or back in.
    Disqualify,
    /// Has the duet performed again.
    Repeat,
    /// Makes the result final.
    Finalise,
    /// Opens a revision.
    Revise,
    /// The final results.
    Results,
    /// Covers or uncovers names and results.
    Cover,
    /// The next language.
    Language,
    /// Help.
    Help,
    /// Lets a replay play, or stops it.
    Play,
    /// A minute back in a replay.
    MinuteBack,
    /// A minute on in a replay.
    MinuteOn,
    /// A replay plays faster.
    Faster,
    /// A replay plays slower.
    Slower,
    /// Starts or stops the performance clock.
    Clock,
    /// The programme.
    Programme,
    /// Uncovers the names at the top for a moment.
    Peek,
    /// Inserts a break or a guest number, or a step of the reveal.
    Insert,
    /// Reminds a juror of a ballot.
    Nudge,
    /// Calls the chair or the secretary, or takes the call back.
    CallHelp,
    /// The board shows the title.
    BoardTitle,
    /// The board shows the stage.
    BoardStage,
    /// The board shows the ranking.
    BoardRanking,
    /// The board shows nothing.
    BoardBlack,
    /// Fills the missing ballots with made-up marks, in a rehearsal.
    MakeUp,
    /// The reveal.
    Reveal,
    /// Writes what the host says at a step of the reveal.
    HostLine,
    /// A second more of suspense.
    Longer,
    /// A second less of suspense.
    Shorter,
    /// Takes a step out of the script.
    Remove,
    /// Writes the screen into files.
    Capture,
    /// Locks the terminal.
    LockTerminal,
    /// Leaves the program.
    Quit,
}

/// Where a binding is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Wherever no text is typed.
    Everywhere,
    /// The start screen.
    Start,
    /// The PIN of whoever sits down.
    Door,
    /// A juror's running order.
    Order,
    /// A juror's ballot.
    Ballot,
    /// The look at the whole before submitting.
    Review,
    /// All that a juror submitted for a duet.
    Versions,
    /// The grounds on which a juror does not judge a duet.
    Recusal,
    /// The stage manager's desk.
    Stage,
    /// The desk and every page over it.
    Desk,
    /// Who of the panel is in the hall.
    Jurors,
    /// The programme.
    Programme,
    /// The ranking alone.
    Ranking,
    /// The chair's screen.
    Chair,
    /// The secretary's screen.
    Secretary,
    /// The host's screen.
    Host,
    /// The public board, which shows no keys.
    Board,
    /// A paper sheet while it is typed.
    Paper,
    /// The look at a paper sheet before it is kept.
    PaperReview,
    /// Where two typings of a paper sheet differ.
    Differences,
    /// The running order while it is changed.
    RunningOrder,
    /// The explanation of a place.
    Explain,
    /// The Grand Prix.
    GrandPrix,
    /// What is decided.
    Decided,
    /// What another panel or another rule would have made.
    WhatIf,
    /// A tie that waits for a vote, before the lock.
    Vote,
    /// Whose ballots are in, for the chair.
    Ballots,
    /// What the chair can do with a duet.
    Entry,
    /// The awards.
    Awards,
    /// Who is given an award.
    Award,
    /// A final result.
    Result,
    /// The reveal: its script, and where it stands.
    Reveal,
    /// A question that is answered with yes or no.
    Confirm,
    /// A text field.
    Field,
    /// One of several is chosen.
    Choice,
    /// The PIN of somebody for one act.
    Pin,
    /// The help page.
    Help,
    /// A replay: over every screen of it.
    Replay,
}

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it is valid.
    pub scope: Scope,
    /// The keys that mean it; the first is shown in the footer.
    pub press: &'static [Press],
    /// What it means.
    pub action: Action,
    /// What the help page calls it.
    pub word: Word,
    /// What the footer calls it; not in the footer where `None`. A screen may have a better word
    /// for its state, or none where the key does nothing.
    pub short: Option<Word>,
}

const fn bind(
    scope: Scope,
    press: &'static [Press],
    action: Action,
    word: Word,
    short: Option<Word>,
) -> Binding {
    Binding { scope, press, action, word, short }
}

use Press::{Code as C, Ctrl, Letter as L, Sign};

/// Every line of the table. Order within a scope is the order of footer and help page.
pub fn table() -> impl Iterator<Item = &'static Binding> {
    [TABLE, desk::TABLE, juror::TABLE, pages::TABLE, secretary::TABLE, show::TABLE, replay::TABLE]
        .into_iter()
        .flatten()
}

const TABLE: &[Binding] = &[
    bind(Scope::Start, &[C(Code::Up)], Action::Up, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Start, &[C(Code::Down)], Action::Down, Word::KeyChoose, Some(Word::KeyChoose)),
    bind(Scope::Start, &[C(Code::Home), C(Code::PageUp)], Action::First, Word::KeyFirst, None),
    bind(Scope::Start, &[C(Code::End), C(Code::PageDown)], Action::Last, Word::KeyLast, None),
    bind(
        Scope::Start,
        &[C(Code::Enter), C(Code::Right)],
        Action::Next,
        Word::KeySitDown,
        Some(Word::KeySitDown),
    ),
    bind(Scope::Door, &[C(Code::Enter)], Action::Next, Word::KeySitDown, Some(Word::KeySitDown)),
    bind(
        Scope::Door,
        &[C(Code::Backspace), C(Code::Delete)],
        Action::Clear,
        Word::KeyPinErase,
        None,
    ),
    bind(Scope::Door, &[C(Code::Esc)], Action::Back, Word::KeyBack, Some(Word::KeyBackShort)),
    bind(Scope::Stage, &[C(Code::Up)], Action::Up, Word::KeyChoose, None),
    bind(Scope::Stage, &[C(Code::Down)], Action::Down, Word::KeyChoose, None),
    bind(Scope::Stage, &[C(Code::Home), C(Code::PageUp)], Action::First, Word::KeyFirst, None),
    bind(Scope::Stage, &[C(Code::End), C(Code::PageDown)], Action::Last, Word::KeyLast, None),
    bind(
        Scope::Stage,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeyStageNext,
        Some(Word::KeyStageNextShort),
    ),
    bind(Scope::Stage, &[L('f')], Action::MakeUp, Word::KeyMakeUp, Some(Word::KeyMakeUpShort)),
    bind(Scope::Stage, &[L('x')], Action::Reveal, Word::KeyReveal, Some(Word::KeyReveal)),
    bind(Scope::Stage, &[C(Code::Tab)], Action::Jump, Word::KeyPane, Some(Word::KeyPaneShort)),
    bind(Scope::Stage, &[L('v')], Action::Peek, Word::KeyPeek, Some(Word::KeyPeekShort)),
    bind(Scope::Stage, &[L('o')], Action::Scoring, Word::KeyScoring, Some(Word::KeyScoringShort)),
    bind(Scope::Stage, &[L('t')], Action::Clock, Word::KeyClock, Some(Word::KeyClockStart)),
    bind(Scope::Stage, &[L('u')], Action::Undo, Word::KeyUndoAct, Some(Word::KeyUndo)),
    bind(Scope::Stage, &[L('c')], Action::Cover, Word::KeyCover, Some(Word::KeyCoverShort)),
    bind(Scope::Stage, &[L('e')], Action::Explain, Word::KeyExplain, Some(Word::KeyExplainShort)),
    bind(
        Scope::Stage,
        &[L('g')],
        Action::GrandPrix,
        Word::KeyGrandPrix,
        Some(Word::KeyGrandPrixShort),
    ),
    bind(Scope::Stage, &[L('p')], Action::Awards, Word::KeyAwards, None),
    bind(Scope::Stage, &[L('h')], Action::Results, Word::KeyResults, None),
    bind(Scope::Stage, &[L('d')], Action::Decided, Word::KeyDecided, None),
    bind(Scope::Stage, &[L('i')], Action::WhatIf, Word::KeyWhatIf, None),
    bind(Scope::Stage, &[L('w')], Action::Withdraw, Word::KeyWithdraw, None),
    bind(Scope::Stage, &[L('n')], Action::NoShow, Word::KeyNoShow, None),
    bind(Scope::Stage, &[L('a')], Action::Jurors, Word::KeyJurors, None),
    bind(Scope::Stage, &[L('k')], Action::Lock, Word::KeyLock, None),
    // Not Esc: pressed once too often, it would leave the desk for a juror's seat.
    bind(Scope::Stage, &[L('j')], Action::Pass, Word::KeyPass, None),
    bind(
        Scope::Ranking,
        &[C(Code::Up), C(Code::PageUp), C(Code::Left)],
        Action::PageUp,
        Word::KeyPageUp,
        None,
    ),
    bind(
        Scope::Ranking,
        &[C(Code::Down), C(Code::PageDown), C(Code::Right)],
        Action::PageDown,
        Word::KeyPageDown,
        Some(Word::KeyPageDown),
    ),
    bind(Scope::Ranking, &[L('c')], Action::Cover, Word::KeyCover, Some(Word::KeyCoverShort)),
    bind(
        Scope::Ranking,
        &[C(Code::Esc), L('j')],
        Action::Pass,
        Word::KeyPass,
        Some(Word::KeyBackShort),
    ),
    bind(Scope::Confirm, &[C(Code::Enter)], Action::Next, Word::KeyYes, Some(Word::KeyYes)),
    bind(Scope::Confirm, &[C(Code::Esc)], Action::Back, Word::KeyNo, Some(Word::KeyNo)),
    bind(Scope::Field, &[C(Code::Enter)], Action::Next, Word::KeyKeep, Some(Word::KeyKeep)),
    bind(Scope::Field, &[C(Code::Esc)], Action::Back, Word::KeyDiscard, Some(Word::KeyDiscard)),
    bind(
        Scope::Pin,
        &[C(Code::Enter)],
        Action::Next,
        Word::KeyPinConfirm,
        Some(Word::KeyPinConfirm),
    ),
    bind(Scope::Pin, &[C(Code::Esc)], Action::Back, Word::KeyDiscard, Some(Word::KeyDiscard)),
    bind(Scope::Help, &[C(Code::Up)], Action::Up, Word::KeyScrollUp, Some(Word::KeyScroll)),
    bind(Scope::Help, &[C(Code::Down)], Action::Down, Word::KeyScrollDown, Some(Word::KeyScroll)),
    bind(Scope::Help, &[C(Code::PageUp)], Action::PageUp, Word::KeyPageUp, None),
    bind(Scope::Help, &[C(Code::PageDown)], Action::PageDown, Word::KeyPageDown, None),
    bind(Scope::Help, &[C(Code::Home)], Action::First, Word::KeyFirst, None),
    bind(Scope::Help, &[C(Code::End)], Action::Last, Word::KeyLast, None),
    bind(
        Scope::Help,
        &[C(Code::Esc), C(Code::Enter), C(Code::F(1)), Sign('?')],
        Action::Back,
        Word::KeyBack,
        Some(Word::KeyBackShort),
    ),
    bind(
        Scope::Everywhere,
        &[C(Code::F(1)), Sign('?')],
        Action::Help,
        Word::KeyHelp,
        Some(Word::KeyHelp),
    ),
    bind(
        Scope::Everywhere,
        &[C(Code::F(2)), L('l')],
        Action::Language,
        Word::KeyLanguage,
        Some(Word::KeyLanguageShort),
    ),
    bind(
        Scope::Everywhere,
        &[C(Code::F(9)), Ctrl('l')],
        Action::LockTerminal,
        Word::KeyLockTerminal,
        Some(Word::KeyLockTerminalShort),
    ),
    bind(Scope::Everywhere, &[C(Code::F(12)), Ctrl('p')], Action::Capture, Word::KeyCapture, None),
    bind(Scope::Everywhere, &[L('q'), Ctrl('c')], Action::Quit, Word::KeyQuit, Some(Word::KeyQuit)),
];

impl Scope {
    /// Whether the keys of [`Scope::Everywhere`] are valid here too.
    fn inherits(self) -> bool {
        !matches!(
            self,
            Self::Confirm
                | Self::Field
                | Self::Choice
                | Self::Pin
                | Self::Help
                | Self::Replay
                | Self::Board
                | Self::Everywhere
        )
    }

    /// Whether the keys of [`Scope::Desk`] are valid here too.
    fn is_on_desk(self) -> bool {
        matches!(
            self,
            Self::Stage
                | Self::Jurors
                | Self::Programme
                | Self::RunningOrder
                | Self::Explain
                | Self::GrandPrix
                | Self::Decided
                | Self::WhatIf
                | Self::Awards
                | Self::Award
                | Self::Result
                | Self::Reveal
        )
    }
}

/// The legend of the key for an action, for sentences that name it; empty if there is none.
pub fn legend(scope: Scope, action: Action) -> String {
    let binding = bindings(scope).find(|binding| binding.action == action);
    binding.and_then(|binding| binding.press.first()).map_or_else(String::new, |p| p.legend())
}

/// The binding of `key` in `scope`.
pub fn binding(scope: Scope, key: Key) -> Option<&'static Binding> {
    bindings(scope).find(|binding| binding.press.iter().any(|press| press.is(key)))
}

/// What `key` means in `scope`.
pub fn action(scope: Scope, key: Key) -> Option<Action> {
    binding(scope, key).map(|binding| binding.action)
}

/// The bindings of a scope and of the desk it is on, then those valid everywhere, in the order of the
/// table.
pub fn bindings(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    let own = table().filter(move |binding| {
        binding.scope == scope || (scope.is_on_desk() && binding.scope == Scope::Desk)
    });
    let shared =
        table().filter(move |binding| scope.inherits() && binding.scope == Scope::Everywhere);
    own.chain(shared)
}
