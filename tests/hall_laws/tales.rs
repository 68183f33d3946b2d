//! What a journal may tell that nobody decided.

use alqa::contest::{ItemKind, StepShows};
use alqa::hall::{Announced, Author, BoardShows, Event, Help, ShowEvent, Step};
use proptest::prelude::*;

use super::asks::{SIZE, author, c, entry, j, known, reason, studies};

/// Events in any order, as nobody would decide them.
pub fn tales() -> impl Strategy<Value = Vec<(Author, Event)>> {
    let juror = || known(SIZE.1).prop_map(j);
    let criterion = || known(SIZE.2).prop_map(c);
    let mark = || prop_oneof![4 => (7..=9).prop_map(|n: i32| n.to_string()), 1 => ".{0,12}"];
    let marks = move || prop::collection::vec(mark(), 0..=SIZE.2 + 1);
    let entries = || prop::collection::vec(entry(), 0..=SIZE.0 + 1);
    let row = || {
        (entry(), prop::option::of(any::<u32>()), prop::option::of(".{0,5}"))
            .prop_map(|(entry, rank, result)| Announced { entry, rank, result })
    };
    let standings = move || prop::collection::vec(row(), 0..3);
    let early = prop_oneof![
        1 => entry().prop_map(|entry| Event::EntryCalled { entry }),
        2 => entry().prop_map(|entry| Event::ScoringOpened { entry }),
        1 => entry().prop_map(|entry| Event::ScoringClosed { entry }),
        1 => (entry(), reason())
            .prop_map(|(entry, reason)| Event::EntryWithdrawn { entry, reason }),
        1 => (entry(), reason()).prop_map(|(entry, reason)| Event::EntryNoShow { entry, reason }),
        1 => (entry(), reason())
            .prop_map(|(entry, reason)| Event::EntryDisqualified { entry, reason }),
        1 => entry().prop_map(|entry| Event::EntryReinstated { entry }),
        1 => juror().prop_map(|juror| Event::JurorAbsent { juror }),
        1 => juror().prop_map(|juror| Event::JurorPresent { juror }),
        4 => (juror(), entry(), criterion(), mark()).prop_map(|(juror, entry, criterion, mark)| {
            Event::MarkSet { juror, entry, criterion, mark }
        }),
        1 => (juror(), entry(), criterion())
            .prop_map(|(juror, entry, criterion)| Event::MarkCleared { juror, entry, criterion }),
        4 => (juror(), entry(), marks())
            .prop_map(|(juror, entry, marks)| Event::BallotSubmitted { juror, entry, marks }),
        1 => (juror(), entry()).prop_map(|(juror, entry)| Event::BallotTakenBack { juror, entry }),
        1 => (juror(), entry(), ".{0,9}")
            .prop_map(|(juror, entry, reason)| Event::JurorRecused { juror, entry, reason }),
        1 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Event::JurorReturned { juror, entry, reason }),
        1 => (juror(), entry(), ".{0,9}")
            .prop_map(|(juror, entry, note)| Event::NoteWritten { juror, entry, note }),
        2 => (entries(), prop::option::of(entry()), reason())
            .prop_map(|(tied, ahead, reason)| Event::CastingVote { tied, ahead, reason }),
        2 => (entries(), prop::collection::vec(any::<u32>(), 0..=SIZE.0 + 1))
            .prop_map(|(tied, votes)| Event::JuryVoted { tied, votes }),
        1 => entries().prop_map(|entries| Event::GrandPrixAwarded { entries }),
        1 => ".{0,9}".prop_map(|reason| Event::GrandPrixWithheld { reason }),
    ];
    let late = prop_oneof![
        1 => (entry(), reason())
            .prop_map(|(entry, reason)| Event::PerformanceRepeated { entry, reason }),
        1 => (entries(), reason())
            .prop_map(|(order, reason)| Event::OrderChanged { order, reason }),
        1 => (entry(), any::<u32>(), ".{0,9}", studies(), reason())
            .prop_map(|(entry, performer, name, studies, reason)| Event::PerformerReplaced {
                entry, performer: performer % 4, name, studies, reason,
            }),
        1 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Event::BallotReopened { juror, entry, reason }),
        1 => (juror(), entry(), marks())
            .prop_map(|(juror, entry, marks)| Event::PaperTyped { juror, entry, marks }),
        1 => (juror(), entry(), marks())
            .prop_map(|(juror, entry, marks)| Event::BallotFromPaper { juror, entry, marks }),
        1 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Event::ConflictAccepted { juror, entry, reason }),
        1 => (author(), ".{0,9}").prop_map(|(person, hash)| Event::PinSet { person, hash }),
        1 => (author(), reason())
            .prop_map(|(person, reason)| Event::PinCleared { person, reason }),
        1 => (author(), reason()).prop_map(|(person, reason)| Event::PinReset { person, reason }),
        1 => author().prop_map(|person| Event::SignedIn { person }),
        1 => author().prop_map(|person| Event::SignedOut { person }),
        1 => author().prop_map(|person| Event::PinRefused { person }),
        2 => (standings(), reason())
            .prop_map(|(standings, reason)| Event::RankingLocked { standings, reason }),
        1 => (any::<u32>(), entries(), reason()).prop_map(|(award, entries, reason)| {
            Event::AwardGiven { award: award % 4, entries, reason }
        }),
        1 => (any::<u32>(), reason())
            .prop_map(|(award, reason)| Event::AwardWithheld { award, reason }),
        1 => standings().prop_map(|standings| Event::ResultFinal { standings }),
        1 => reason().prop_map(|reason| Event::RevisionOpened { reason }),
    ];
    let event = prop_oneof![4 => early, 2 => late, 1 => shown().prop_map(Event::Show)];
    prop::collection::vec((author(), event), 1..60)
}

/// Events of the show, with numbers of items, records, steps and awards that may not be.
fn shown() -> impl Strategy<Value = ShowEvent> {
    let juror = || known(SIZE.1).prop_map(j);
    let item = || 0..4_u32;
    let shows = prop_oneof![
        Just(StepShows::Curtain),
        any::<u32>().prop_map(|award| StepShows::Award(award % 9)),
        any::<u32>().prop_map(StepShows::Place),
        Just(StepShows::GrandPrix),
    ];
    let step = (shows, any::<u32>()).prop_map(|(shows, pause)| Step {
        shows,
        text: String::new(),
        line: String::new(),
        pause,
    });
    prop_oneof![
        2 => entry().prop_map(|entry| ShowEvent::PerformanceStarted { entry }),
        2 => entry().prop_map(|entry| ShowEvent::PerformanceEnded { entry }),
        2 => (item(), any::<u32>(), prop::option::of(entry())).prop_map(|(item, minutes, before)| {
            let (kind, title) = (ItemKind::Break, String::new());
            ShowEvent::ItemInserted { item, kind, title, minutes, before }
        }),
        1 => item().prop_map(|item| ShowEvent::ItemRemoved { item }),
        1 => item().prop_map(|item| ShowEvent::ItemStarted { item }),
        1 => item().prop_map(|item| ShowEvent::ItemEnded { item }),
        2 => (0..60_u64).prop_map(|seq| ShowEvent::StepUndone { seq }),
        1 => (juror(), entry()).prop_map(|(juror, entry)| ShowEvent::JurorNudged { juror, entry }),
        1 => juror().prop_map(|juror| ShowEvent::HelpCalled { juror, whom: Help::Secretary }),
        1 => juror().prop_map(|juror| ShowEvent::HelpAnswered { juror }),
        1 => Just(ShowEvent::RankingPeeked {}),
        1 => Just(ShowEvent::BoardSet { shows: BoardShows::Reveal }),
        1 => Just(ShowEvent::BoardSet { shows: BoardShows::Ranking }),
        1 => prop::collection::vec(step, 0..4).prop_map(|steps| ShowEvent::ScriptWritten { steps }),
        1 => any::<u32>().prop_map(|to| ShowEvent::RevealMoved { to }),
    ]
}
