//! The stored form of every event, byte for byte. A line here is never edited: journals hold it.
#![allow(clippy::unwrap_used)]

use alqa::contest::{CriterionId, EntryId, ItemKind, JurorId, StepShows, UniversityId};
use alqa::hall::{
    Announced, Author, BoardShows, Event, EventError, Help, ShowEvent, Step, Studies,
};

fn d(n: u8) -> EntryId {
    EntryId::new(&format!("d{n}")).unwrap()
}

fn j1() -> JurorId {
    JurorId::new("j1").unwrap()
}

fn u1() -> UniversityId {
    UniversityId::new("u1").unwrap()
}

fn c1() -> CriterionId {
    CriterionId::new("c1").unwrap()
}

fn standings() -> Vec<Announced> {
    let first = Announced { entry: d(2), rank: Some(1), result: Some("142/3".into()) };
    vec![first, Announced { entry: d(1), rank: None, result: None }]
}

#[rustfmt::skip]
#[allow(clippy::too_many_lines, reason = "one line for each event")]
fn pinned() -> Vec<(Event, &'static str)> {
    vec![
        (Event::ContestDeclared { file: "final.ron".into(), text: "(\n  \"Ән\": 1)".into() },
         r#"{"v":1,"event":{"contest_declared":{"file":"final.ron","text":"(\n  \"Ән\": 1)"}}}"#),
        (Event::EntryCalled { entry: d(1) },
         r#"{"v":1,"event":{"entry_called":{"entry":"d1"}}}"#),
        (Event::ScoringOpened { entry: d(1) },
         r#"{"v":1,"event":{"scoring_opened":{"entry":"d1"}}}"#),
        (Event::ScoringClosed { entry: d(1) },
         r#"{"v":1,"event":{"scoring_closed":{"entry":"d1"}}}"#),
        (Event::EntryWithdrawn { entry: d(1), reason: String::new() },
         r#"{"v":1,"event":{"entry_withdrawn":{"entry":"d1"}}}"#),
        (Event::EntryWithdrawn { entry: d(1), reason: "ауырып қалды".into() },
         r#"{"v":1,"event":{"entry_withdrawn":{"entry":"d1","reason":"ауырып қалды"}}}"#),
        (Event::EntryNoShow { entry: d(1), reason: String::new() },
         r#"{"v":1,"event":{"entry_no_show":{"entry":"d1"}}}"#),
        (Event::EntryNoShow { entry: d(1), reason: "the bus".into() },
         r#"{"v":1,"event":{"entry_no_show":{"entry":"d1","reason":"the bus"}}}"#),
        (Event::EntryDisqualified { entry: d(1), reason: "playback".into() },
         r#"{"v":1,"event":{"entry_disqualified":{"entry":"d1","reason":"playback"}}}"#),
        (Event::PerformanceRepeated { entry: d(1), reason: "no sound".into() },
         r#"{"v":1,"event":{"performance_repeated":{"entry":"d1","reason":"no sound"}}}"#),
        (Event::OrderChanged { order: vec![d(2), d(1)], reason: "traffic".into() },
         r#"{"v":1,"event":{"order_changed":{"order":["d2","d1"],"reason":"traffic"}}}"#),
        // As replaced before the university was asked for.
        (Event::PerformerReplaced { entry: d(1), performer: 2, name: "Ару".into(), studies: Studies::AsBefore, reason: "ill".into() },
         r#"{"v":1,"event":{"performer_replaced":{"entry":"d1","performer":2,"name":"Ару","reason":"ill"}}}"#),
        (Event::PerformerReplaced { entry: d(1), performer: 2, name: "Ару".into(), studies: Studies::At(u1()), reason: "ill".into() },
         r#"{"v":1,"event":{"performer_replaced":{"entry":"d1","performer":2,"name":"Ару","studies":{"at":"u1"},"reason":"ill"}}}"#),
        (Event::PerformerReplaced { entry: d(1), performer: 2, name: "Ару".into(), studies: Studies::Elsewhere, reason: "ill".into() },
         r#"{"v":1,"event":{"performer_replaced":{"entry":"d1","performer":2,"name":"Ару","studies":"elsewhere","reason":"ill"}}}"#),
        (Event::EntryReinstated { entry: d(1) },
         r#"{"v":1,"event":{"entry_reinstated":{"entry":"d1"}}}"#),
        (Event::JurorAbsent { juror: j1() },
         r#"{"v":1,"event":{"juror_absent":{"juror":"j1"}}}"#),
        (Event::JurorPresent { juror: j1() },
         r#"{"v":1,"event":{"juror_present":{"juror":"j1"}}}"#),
        (Event::MarkSet { juror: j1(), entry: d(1), criterion: c1(), mark: "8.5".into() },
         r#"{"v":1,"event":{"mark_set":{"juror":"j1","entry":"d1","criterion":"c1","mark":"8.5"}}}"#),
        (Event::MarkCleared { juror: j1(), entry: d(1), criterion: c1() },
         r#"{"v":1,"event":{"mark_cleared":{"juror":"j1","entry":"d1","criterion":"c1"}}}"#),
        (Event::NoteWritten { juror: j1(), entry: d(1), note: "жақсы".into() },
         r#"{"v":1,"event":{"note_written":{"juror":"j1","entry":"d1","note":"жақсы"}}}"#),
        (Event::BallotSubmitted { juror: j1(), entry: d(1), marks: vec!["9".into(), "8.5".into()] },
         r#"{"v":1,"event":{"ballot_submitted":{"juror":"j1","entry":"d1","marks":["9","8.5"]}}}"#),
        (Event::BallotTakenBack { juror: j1(), entry: d(1) },
         r#"{"v":1,"event":{"ballot_taken_back":{"juror":"j1","entry":"d1"}}}"#),
        (Event::JurorRecused { juror: j1(), entry: d(1), reason: "my student".into() },
         r#"{"v":1,"event":{"juror_recused":{"juror":"j1","entry":"d1","reason":"my student"}}}"#),
        (Event::JurorReturned { juror: j1(), entry: d(1), reason: String::new() },
         r#"{"v":1,"event":{"juror_returned":{"juror":"j1","entry":"d1"}}}"#),
        (Event::JurorReturned { juror: j1(), entry: d(1), reason: "the wrong one".into() },
         r#"{"v":1,"event":{"juror_returned":{"juror":"j1","entry":"d1","reason":"the wrong one"}}}"#),
        (Event::BallotReopened { juror: j1(), entry: d(1), reason: "a slip".into() },
         r#"{"v":1,"event":{"ballot_reopened":{"juror":"j1","entry":"d1","reason":"a slip"}}}"#),
        (Event::PaperTyped { juror: j1(), entry: d(1), marks: vec!["9".into(), "8.5".into()] },
         r#"{"v":1,"event":{"paper_typed":{"juror":"j1","entry":"d1","marks":["9","8.5"]}}}"#),
        (Event::BallotFromPaper { juror: j1(), entry: d(1), marks: vec!["9".into(), "8.5".into()] },
         r#"{"v":1,"event":{"ballot_from_paper":{"juror":"j1","entry":"d1","marks":["9","8.5"]}}}"#),
        (Event::ConflictAccepted { juror: j1(), entry: d(1), reason: "no other".into() },
         r#"{"v":1,"event":{"conflict_accepted":{"juror":"j1","entry":"d1","reason":"no other"}}}"#),
        (Event::PinSet { person: Author::Juror(j1()), hash: "$argon2id$v=19$x".into() },
         r#"{"v":1,"event":{"pin_set":{"person":"juror:j1","hash":"$argon2id$v=19$x"}}}"#),
        (Event::PinCleared { person: Author::Juror(j1()), reason: "not hers".into() },
         r#"{"v":1,"event":{"pin_cleared":{"person":"juror:j1","reason":"not hers"}}}"#),
        (Event::PinReset { person: Author::Secretary, reason: "lost".into() },
         r#"{"v":1,"event":{"pin_reset":{"person":"secretary","reason":"lost"}}}"#),
        (Event::SignedIn { person: Author::Chair },
         r#"{"v":1,"event":{"signed_in":{"person":"chair"}}}"#),
        (Event::SignedOut { person: Author::StageManager },
         r#"{"v":1,"event":{"signed_out":{"person":"stage"}}}"#),
        (Event::PinRefused { person: Author::Secretary },
         r#"{"v":1,"event":{"pin_refused":{"person":"secretary"}}}"#),
        // As locked before the standings were kept.
        (Event::RankingLocked { standings: vec![], reason: String::new() },
         r#"{"v":1,"event":{"ranking_locked":{}}}"#),
        (Event::RankingLocked { standings: standings(), reason: String::new() },
         r#"{"v":1,"event":{"ranking_locked":{"standings":[{"entry":"d2","rank":1,"result":"142/3"},{"entry":"d1"}]}}}"#),
        (Event::RankingLocked { standings: standings(), reason: "it is late".into() },
         r#"{"v":1,"event":{"ranking_locked":{"standings":[{"entry":"d2","rank":1,"result":"142/3"},{"entry":"d1"}],"reason":"it is late"}}}"#),
        (Event::CastingVote { tied: vec![d(1), d(2)], ahead: Some(d(2)), reason: String::new() },
         r#"{"v":1,"event":{"casting_vote":{"tied":["d1","d2"],"ahead":"d2"}}}"#),
        (Event::CastingVote { tied: vec![d(1), d(2)], ahead: None, reason: String::new() },
         r#"{"v":1,"event":{"casting_vote":{"tied":["d1","d2"],"ahead":null}}}"#),
        (Event::CastingVote { tied: vec![d(1), d(2)], ahead: Some(d(2)), reason: "thirds".into() },
         r#"{"v":1,"event":{"casting_vote":{"tied":["d1","d2"],"ahead":"d2","reason":"thirds"}}}"#),
        (Event::JuryVoted { tied: vec![d(1), d(2)], votes: vec![4, 3] },
         r#"{"v":1,"event":{"jury_voted":{"tied":["d1","d2"],"votes":[4,3]}}}"#),
        (Event::GrandPrixAwarded { entries: vec![d(1), d(2)] },
         r#"{"v":1,"event":{"grand_prix_awarded":{"entries":["d1","d2"]}}}"#),
        (Event::GrandPrixWithheld { reason: "no agreement".into() },
         r#"{"v":1,"event":{"grand_prix_withheld":{"reason":"no agreement"}}}"#),
        (Event::JournalRestored { laptop: "spare".into() },
         r#"{"v":1,"event":{"journal_restored":{"laptop":"spare"}}}"#),
        (Event::AwardGiven { award: 1, entries: vec![d(1), d(2)], reason: String::new() },
         r#"{"v":1,"event":{"award_given":{"award":1,"entries":["d1","d2"]}}}"#),
        (Event::AwardGiven { award: 0, entries: vec![d(1)], reason: "the second verse".into() },
         r#"{"v":1,"event":{"award_given":{"award":0,"entries":["d1"],"reason":"the second verse"}}}"#),
        (Event::AwardWithheld { award: 2, reason: "nobody".into() },
         r#"{"v":1,"event":{"award_withheld":{"award":2,"reason":"nobody"}}}"#),
        (Event::ResultFinal { standings: standings() },
         r#"{"v":1,"event":{"result_final":{"standings":[{"entry":"d2","rank":1,"result":"142/3"},{"entry":"d1"}]}}}"#),
        (Event::RevisionOpened { reason: "an appeal".into() },
         r#"{"v":1,"event":{"revision_opened":{"reason":"an appeal"}}}"#),
        (Event::RehearsalBegun {}, r#"{"v":1,"event":{"rehearsal_begun":{}}}"#),
    ]
    .into_iter()
    .chain(shown().into_iter().map(|(event, bytes)| (Event::Show(event), bytes)))
    .collect()
}

fn item(before: Option<EntryId>, kind: ItemKind, title: &str) -> ShowEvent {
    ShowEvent::ItemInserted { item: 2, kind, title: title.into(), minutes: 15, before }
}

fn step(shows: StepShows, text: &str, line: &str, pause: u32) -> Step {
    Step { shows, text: text.into(), line: line.into(), pause }
}

#[rustfmt::skip]
fn shown() -> Vec<(ShowEvent, &'static str)> {
    vec![
        (ShowEvent::PerformanceStarted { entry: d(1) },
         r#"{"v":1,"event":{"show":{"performance_started":{"entry":"d1"}}}}"#),
        (ShowEvent::PerformanceEnded { entry: d(1) },
         r#"{"v":1,"event":{"show":{"performance_ended":{"entry":"d1"}}}}"#),
        (item(None, ItemKind::Break, ""),
         r#"{"v":1,"event":{"show":{"item_inserted":{"item":2,"kind":"break","title":"","minutes":15,"before":null}}}}"#),
        (item(Some(d(3)), ItemKind::Guest, "Қонақ"),
         r#"{"v":1,"event":{"show":{"item_inserted":{"item":2,"kind":"guest","title":"Қонақ","minutes":15,"before":"d3"}}}}"#),
        (ShowEvent::ItemRemoved { item: 2 },
         r#"{"v":1,"event":{"show":{"item_removed":{"item":2}}}}"#),
        (ShowEvent::ItemStarted { item: 2 },
         r#"{"v":1,"event":{"show":{"item_started":{"item":2}}}}"#),
        (ShowEvent::ItemEnded { item: 2 },
         r#"{"v":1,"event":{"show":{"item_ended":{"item":2}}}}"#),
        (ShowEvent::StepUndone { seq: 480 },
         r#"{"v":1,"event":{"show":{"step_undone":{"seq":480}}}}"#),
        (ShowEvent::JurorNudged { juror: j1(), entry: d(1) },
         r#"{"v":1,"event":{"show":{"juror_nudged":{"juror":"j1","entry":"d1"}}}}"#),
        (ShowEvent::HelpCalled { juror: j1(), whom: Help::Chair },
         r#"{"v":1,"event":{"show":{"help_called":{"juror":"j1","whom":"chair"}}}}"#),
        (ShowEvent::HelpCalled { juror: j1(), whom: Help::Secretary },
         r#"{"v":1,"event":{"show":{"help_called":{"juror":"j1","whom":"secretary"}}}}"#),
        (ShowEvent::HelpAnswered { juror: j1() },
         r#"{"v":1,"event":{"show":{"help_answered":{"juror":"j1"}}}}"#),
        (ShowEvent::RankingPeeked {},
         r#"{"v":1,"event":{"show":{"ranking_peeked":{}}}}"#),
        (ShowEvent::BoardSet { shows: BoardShows::Title },
         r#"{"v":1,"event":{"show":{"board_set":{"shows":"title"}}}}"#),
        (ShowEvent::BoardSet { shows: BoardShows::Stage },
         r#"{"v":1,"event":{"show":{"board_set":{"shows":"stage"}}}}"#),
        (ShowEvent::BoardSet { shows: BoardShows::Ranking },
         r#"{"v":1,"event":{"show":{"board_set":{"shows":"ranking"}}}}"#),
        (ShowEvent::BoardSet { shows: BoardShows::Reveal },
         r#"{"v":1,"event":{"show":{"board_set":{"shows":"reveal"}}}}"#),
        (ShowEvent::BoardSet { shows: BoardShows::Black },
         r#"{"v":1,"event":{"show":{"board_set":{"shows":"black"}}}}"#),
        (ShowEvent::ScriptWritten { steps: vec![
            step(StepShows::Curtain, "", "", 0), step(StepShows::Slide, "Рақмет", "", 0),
            step(StepShows::Award(1), "", "Ең үздік", 0), step(StepShows::Place(3), "", "", 2),
            step(StepShows::GrandPrix, "Бас жүлде", "Міне", 5),
         ] },
         r#"{"v":1,"event":{"show":{"script_written":{"steps":[{"shows":"curtain"},{"shows":"slide","text":"Рақмет"},{"shows":{"award":1},"line":"Ең үздік"},{"shows":{"place":3},"pause":2},{"shows":"grand_prix","text":"Бас жүлде","line":"Міне","pause":5}]}}}}"#),
        (ShowEvent::RevealMoved { to: 3 },
         r#"{"v":1,"event":{"show":{"reveal_moved":{"to":3}}}}"#),
    ]
}

/// As [`number`], of the show.
fn number_shown(event: &ShowEvent) -> usize {
    match event {
        ShowEvent::PerformanceStarted { .. } => 40,
        ShowEvent::PerformanceEnded { .. } => 41,
        ShowEvent::ItemInserted { .. } => 42,
        ShowEvent::ItemRemoved { .. } => 43,
        ShowEvent::ItemStarted { .. } => 44,
        ShowEvent::ItemEnded { .. } => 45,
        ShowEvent::StepUndone { .. } => 46,
        ShowEvent::JurorNudged { .. } => 47,
        ShowEvent::HelpCalled { .. } => 48,
        ShowEvent::HelpAnswered { .. } => 49,
        ShowEvent::RankingPeeked {} => 50,
        ShowEvent::BoardSet { .. } => 51,
        ShowEvent::ScriptWritten { .. } => 52,
        ShowEvent::RevealMoved { .. } => 53,
    }
}

/// Numbers the variants; a new one does not compile until it is named here and pinned above.
fn number(event: &Event) -> usize {
    match event {
        Event::ContestDeclared { .. } => 0,
        Event::EntryCalled { .. } => 1,
        Event::ScoringOpened { .. } => 2,
        Event::ScoringClosed { .. } => 3,
        Event::EntryWithdrawn { .. } => 4,
        Event::EntryNoShow { .. } => 5,
        Event::EntryReinstated { .. } => 6,
        Event::JurorAbsent { .. } => 7,
        Event::JurorPresent { .. } => 8,
        Event::MarkSet { .. } => 9,
        Event::MarkCleared { .. } => 10,
        Event::NoteWritten { .. } => 11,
        Event::BallotSubmitted { .. } => 12,
        Event::BallotTakenBack { .. } => 13,
        Event::JurorRecused { .. } => 14,
        Event::JurorReturned { .. } => 15,
        Event::RankingLocked { .. } => 16,
        Event::CastingVote { .. } => 17,
        Event::GrandPrixAwarded { .. } => 18,
        Event::GrandPrixWithheld { .. } => 19,
        Event::JuryVoted { .. } => 20,
        Event::EntryDisqualified { .. } => 21,
        Event::PerformanceRepeated { .. } => 22,
        Event::OrderChanged { .. } => 23,
        Event::PerformerReplaced { .. } => 24,
        Event::BallotReopened { .. } => 25,
        Event::PaperTyped { .. } => 26,
        Event::BallotFromPaper { .. } => 27,
        Event::ConflictAccepted { .. } => 28,
        Event::PinSet { .. } => 29,
        Event::SignedIn { .. } => 30,
        Event::SignedOut { .. } => 31,
        Event::PinRefused { .. } => 32,
        Event::AwardGiven { .. } => 33,
        Event::AwardWithheld { .. } => 34,
        Event::ResultFinal { .. } => 35,
        Event::RevisionOpened { .. } => 36,
        Event::JournalRestored { .. } => 37,
        Event::PinCleared { .. } => 38,
        Event::PinReset { .. } => 39,
        Event::RehearsalBegun {} => 54,
        Event::Show(event) => number_shown(event),
    }
}

#[test]
fn every_event_keeps_its_bytes() {
    let mut seen = [false; 55];
    for (event, bytes) in pinned() {
        assert_eq!(event.to_json(), bytes);
        assert_eq!(Event::from_json(bytes).unwrap(), event);
        seen[number(&event)] = true;
    }
    assert!(seen.iter().all(|&pinned| pinned), "an event without pinned bytes");
}

#[test]
fn a_body_of_another_form_is_refused() {
    for body in [
        "",
        "null",
        r#"{"v":1}"#,
        r#"{"event":{"ranking_locked":{}}}"#,
        r#"{"v":"1","event":{"ranking_locked":{}}}"#,
        // an unknown variant, an unknown field in each of the three objects
        r#"{"v":1,"event":{"entry_cheered":{"entry":"d1"}}}"#,
        r#"{"v":1,"event":{"ranking_locked":{"by":"stage"}}}"#,
        r#"{"v":1,"event":{"entry_called":{"entry":"d1","loudly":true}}}"#,
        r#"{"v":1,"event":{"entry_called":{"entry":"d1"},"ranking_locked":{}}}"#,
        r#"{"v":1,"event":{"ranking_locked":{}},"hash":"00"}"#,
        // a reason that must be given, an author that is none, a row without its entry
        r#"{"v":1,"event":{"entry_disqualified":{"entry":"d1"}}}"#,
        r#"{"v":1,"event":{"revision_opened":{}}}"#,
        r#"{"v":1,"event":{"result_final":{}}}"#,
        r#"{"v":1,"event":{"signed_in":{"person":"jury"}}}"#,
        r#"{"v":1,"event":{"ranking_locked":{"standings":[{"rank":1}]}}}"#,
        r#"{"v":1,"event":{"performer_replaced":{"entry":"d1","performer":-1,"name":"A","reason":"B"}}}"#,
        // a place on the programme that is not told, a board that shows what there is not
        r#"{"v":1,"event":{"show":{"item_inserted":{"item":1,"kind":"break","title":"","minutes":5}}}}"#,
        r#"{"v":1,"event":{"show":{"board_set":{"shows":"winner"}}}}"#,
        r#"{"v":1,"event":{"show":{"reveal_moved":{"to":-1}}}}"#,
        // missing fields, an id that is none, numbers for text, something after the end
        r#"{"v":1,"event":{"casting_vote":{"tied":["d1","d2"]}}}"#,
        r#"{"v":1,"event":{"jury_voted":{"tied":["d1","d2"]}}}"#,
        r#"{"v":1,"event":{"jury_voted":{"tied":["d1","d2"],"votes":[4,-3]}}}"#,
        r#"{"v":1,"event":{"mark_set":{"juror":"j1","entry":"d1","criterion":"c1"}}}"#,
        r#"{"v":1,"event":{"entry_called":{"entry":"Дуэт"}}}"#,
        r#"{"v":1,"event":{"mark_set":{"juror":"j1","entry":"d1","criterion":"c1","mark":9}}}"#,
        r#"{"v":1,"event":{"ranking_locked":{}}}{}"#,
    ] {
        assert!(matches!(Event::from_json(body), Err(EventError::Json(_))), "{body}");
    }
}

#[test]
fn a_newer_version_is_named_whatever_its_form() {
    for body in [
        r#"{"v":2,"event":{"ranking_locked":{}}}"#,
        r#"{"v":2,"what":{"ranking_locked":{}},"why":"because"}"#,
    ] {
        assert!(matches!(Event::from_json(body), Err(EventError::Version(2))), "{body}");
    }
    let nothing = r#"{"v":0,"event":{"ranking_locked":{}}}"#;
    assert!(matches!(Event::from_json(nothing), Err(EventError::Version(0))));
}
