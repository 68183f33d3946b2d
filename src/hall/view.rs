//! What each seat may see. A view is all that a session ever holds of the hall.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};

use super::{
    Author, AwaitedVote, Ballot, BallotState, Blocker, BoardView, Call, EntryState, Evening,
    GrandPrix, Hall, History, HostView, Phase, PinOrigin, Receipt, Seat, WhatIf,
};
use crate::contest::Contest;
use crate::tally::{Bounds, Exact, Placing, Standing, Standings};

/// What a seat sees.
#[derive(Debug, Clone)]
pub enum View {
    /// For [`Seat::Lobby`].
    Lobby(LobbyView),
    /// For [`Seat::Juror`].
    Juror(JurorView),
    /// For [`Seat::Stage`].
    Stage(StageView),
    /// For [`Seat::Ranking`].
    Ranking(RankingView),
    /// For [`Seat::Chair`].
    Chair(ChairView),
    /// For [`Seat::Secretary`].
    Secretary(SecretaryView),
    /// For [`Seat::Host`].
    Host(HostView),
    /// For [`Seat::Board`].
    Board(BoardView),
}

/// The start screen: no marks, no places.
#[derive(Debug, Clone)]
pub struct LobbyView {
    /// The contest.
    pub contest: Arc<Contest>,
    /// The evening is a rehearsal.
    pub rehearsal: bool,
    /// The state of the evening.
    pub evening: Evening,
    /// The entry on stage.
    pub on_stage: Option<usize>,
    /// One per juror of the panel.
    pub jurors: Vec<LobbyJuror>,
    /// Who has set a PIN.
    pub has_pin: Vec<Author>,
}

/// A juror as the start screen lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LobbyJuror {
    /// In the hall.
    pub present: bool,
    /// How many performed entries wait for this juror's ballot.
    pub awaited: usize,
}

/// A juror's own ballots, nobody else's.
#[derive(Debug, Clone)]
pub struct JurorView {
    /// The contest.
    pub contest: Arc<Contest>,
    /// The evening is a rehearsal.
    pub rehearsal: bool,
    /// The juror, position in the panel.
    pub juror: usize,
    /// The state of the evening.
    pub evening: Evening,
    /// Declared in the hall.
    pub present: bool,
    /// The entry on stage.
    pub on_stage: Option<usize>,
    /// One per entry of the contest.
    pub entries: Vec<JurorEntry>,
    /// The running order, positions of entries.
    pub order: Vec<usize>,
    /// A result that was announced is being looked at again.
    pub in_revision: bool,
    /// At how many terminals the juror is signed in.
    pub terminals: usize,
    /// The juror calls somebody.
    pub call: Option<Call>,
}

/// An entry as one juror sees it.
#[derive(Debug, Clone)]
pub struct JurorEntry {
    /// How far it is.
    pub state: EntryState,
    /// The juror's own ballot.
    pub ballot: Ballot,
    /// A performer is of the juror's institution, and nobody has accepted that.
    pub conflict: bool,
    /// When the stage manager reminded the juror of this ballot.
    pub nudged: Option<DateTime<Utc>>,
}

/// All there is, for the stage manager.
#[derive(Debug, Clone)]
pub struct StageView {
    /// The hall.
    pub hall: Arc<Hall>,
    /// The ranking now.
    pub standings: Arc<Standings>,
    later: Arc<Later>,
}

/// What a page computes when it is first opened, once for each change of the hall.
#[derive(Debug, Default)]
struct Later {
    bounds: OnceLock<Bounds>,
    what_if: OnceLock<Vec<WhatIf>>,
}

/// A juror's ballot as the stage manager's grid shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// Scoring of the entry was not opened yet, or the entry is out.
    NotYet,
    /// Expected, no mark.
    Missing,
    /// Begun, not submitted.
    Begun,
    /// Submitted.
    Submitted,
    /// The juror does not judge this entry.
    Recused,
    /// The juror is not in the hall and gave no ballot.
    Absent,
}

impl StageView {
    fn new(hall: Arc<Hall>) -> Self {
        let standings = hall.standings();
        Self { hall, standings, later: Arc::default() }
    }

    /// As [`Hall::bounds`].
    pub fn bounds(&self) -> &Bounds {
        self.later.bounds.get_or_init(|| self.hall.bounds())
    }

    /// As [`Hall::what_if`].
    pub fn what_if(&self) -> &[WhatIf] {
        self.later.what_if.get_or_init(|| self.hall.what_if())
    }

    /// As [`Hall::cell`].
    pub fn cell(&self, entry: usize, juror: usize) -> Cell {
        self.hall.cell(entry, juror)
    }
}

/// How far the evening is: whose ballots are in, and no mark.
#[derive(Debug, Clone)]
pub struct Course {
    /// The contest.
    pub contest: Arc<Contest>,
    /// The evening is a rehearsal.
    pub rehearsal: bool,
    /// The state of the evening.
    pub evening: Evening,
    /// One per entry of the contest.
    pub entries: Vec<EntryState>,
    /// The running order, positions of entries.
    pub order: Vec<usize>,
    /// One per juror of the panel: in the hall or not.
    pub present: Vec<bool>,
    /// The entry on stage.
    pub on_stage: Option<usize>,
    /// entries x jurors.
    pub cells: Vec<Cell>,
    /// Which jurors call somebody, oldest first.
    pub calls: Vec<Call>,
}

impl Course {
    /// The state of one ballot, both by position.
    pub fn cell(&self, entry: usize, juror: usize) -> Cell {
        self.cells[entry * self.present.len() + juror]
    }
}

/// What the chair sees: who is missing and what is to be settled; marks and ranking after the lock.
#[derive(Debug, Clone)]
pub struct ChairView {
    /// How far the evening is.
    pub course: Course,
    /// Ballots that only the chair opens again, positions of entry and juror.
    pub closed: Vec<(usize, usize)>,
    /// What stands in the way of locking the ranking; none once it is locked.
    pub blockers: Vec<Blocker>,
    /// The ties that wait for a vote and may be voted on now.
    pub ties: Vec<AwaitedVote>,
    /// What was announced so far, and what opened it again.
    pub history: Arc<History>,
    /// The PINs that were set.
    pub pins: Vec<PinOrigin>,
    /// All there is, once the ranking is locked.
    pub locked: Option<StageView>,
}

/// What the secretary sees: whose ballots are missing, and no mark.
#[derive(Debug, Clone)]
pub struct SecretaryView {
    /// How far the evening is.
    pub course: Course,
    /// Paper sheets that were typed once.
    pub sheets: Vec<Sheet>,
    /// Ballots that count and were typed from paper.
    pub from_paper: Vec<FromPaper>,
    /// The PINs that were set.
    pub pins: Vec<PinOrigin>,
}

/// A paper sheet that waits for its second typing; its marks are not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The entry, position in the lineup.
    pub entry: usize,
    /// The juror, position in the panel.
    pub juror: usize,
}

/// A ballot that counts and was typed from the juror's paper sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FromPaper {
    /// The entry, position in the lineup.
    pub entry: usize,
    /// The juror, position in the panel.
    pub juror: usize,
    /// The code that the juror keeps.
    pub receipt: Receipt,
}

/// The ranking alone: no marks.
#[derive(Debug, Clone)]
pub struct RankingView {
    /// The contest.
    pub contest: Arc<Contest>,
    /// The evening is a rehearsal.
    pub rehearsal: bool,
    /// The state of the evening.
    pub evening: Evening,
    /// Every ballot that can come is in.
    pub complete: bool,
    /// The entry on stage.
    pub on_stage: Option<usize>,
    /// Best first; entries without a place at the end, in running order.
    pub rows: Vec<RankingRow>,
    /// What became of the Grand Prix.
    pub grand_prix: Option<GrandPrix>,
}

/// A row of the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingRow {
    /// The entry, position in the lineup.
    pub entry: usize,
    /// Its place, if it has a ballot.
    pub place: Option<Placing>,
    /// Its result, if it has a ballot.
    pub result: Option<Exact>,
    /// From how many ballots.
    pub counted: usize,
    /// Of how many that are expected: as [`Hall::expected`].
    pub expected: usize,
}

impl Hall {
    /// On how many ballots an entry's result will stand: of those who count, are here and judge it.
    pub fn expected(&self, entry: usize) -> usize {
        let is_expected = |&(juror, ballot): &(usize, &Ballot)| {
            ballot.recused.is_none() && (self.comes(entry, juror) || ballot.submitted)
        };
        self.counting(entry).filter(is_expected).count()
    }

    /// On how many ballots an entry's result stands now.
    pub fn counted(&self, entry: usize) -> usize {
        self.counting(entry).filter(|(_, ballot)| ballot.counts()).count()
    }

    /// The ballots for an entry of the jurors whose marks count.
    fn counting(&self, entry: usize) -> impl Iterator<Item = (usize, &Ballot)> {
        let jurors = self.contest().panel.iter().enumerate().filter(|(_, juror)| juror.counts());
        jurors.map(move |(juror, _)| (juror, self.ballot(entry, juror)))
    }

    /// What `seat` may see now. A juror who is not in the panel sees the start screen.
    pub fn view(self: &Arc<Self>, seat: &Seat) -> View {
        match seat {
            Seat::Lobby => View::Lobby(self.lobby()),
            Seat::Juror(id) => match self.contest().juror_position(id) {
                Some(juror) => View::Juror(self.juror_view(juror)),
                None => View::Lobby(self.lobby()),
            },
            Seat::Stage => View::Stage(StageView::new(self.clone())),
            Seat::Ranking => View::Ranking(self.ranking()),
            Seat::Chair => View::Chair(self.chair()),
            Seat::Secretary => View::Secretary(self.secretary()),
            Seat::Host => View::Host(self.host()),
            Seat::Board => View::Board(self.board()),
        }
    }

    /// The state of one ballot, both by position.
    pub fn cell(&self, entry: usize, juror: usize) -> Cell {
        let (state, ballot) = (&self.entries[entry], self.ballot(entry, juror));
        match ballot.state() {
            BallotState::Recused => Cell::Recused,
            BallotState::Submitted => Cell::Submitted,
            _ if state.out.is_some() => Cell::NotYet,
            _ if matches!(state.phase, Phase::Waiting | Phase::Called) => Cell::NotYet,
            _ if !self.comes(entry, juror) => Cell::Absent,
            BallotState::Draft => Cell::Begun,
            BallotState::Empty => Cell::Missing,
        }
    }

    fn course(&self) -> Course {
        Course {
            contest: self.contest().clone(),
            rehearsal: self.rehearsal,
            evening: self.evening(),
            entries: self.entries.clone(),
            order: self.order.clone(),
            present: self.present.clone(),
            on_stage: self.on_stage,
            cells: self.each_pair().map(|(entry, juror)| self.cell(entry, juror)).collect(),
            calls: self.show.calls.clone(),
        }
    }

    /// Every entry with every juror.
    fn each_pair(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (entries, jurors) = (self.entries.len(), self.present.len());
        (0..entries).flat_map(move |entry| (0..jurors).map(move |juror| (entry, juror)))
    }

    /// The PINs that were set, in the order of [`Author::everyone`].
    pub fn pin_origins(&self) -> Vec<PinOrigin> {
        let everyone = Author::everyone(self.contest());
        everyone.iter().filter_map(|person| self.pin_origin(person).cloned()).collect()
    }

    fn chair(self: &Arc<Self>) -> ChairView {
        let closed = |&(entry, juror): &(usize, usize)| self.ballot(entry, juror).closed;
        let lacking = if self.locked { Vec::new() } else { self.lacking() };
        let ties = if lacking.is_empty() { self.awaited_votes() } else { Vec::new() };
        let blockers = if self.locked { Vec::new() } else { self.blockers_of(lacking, &ties) };
        ChairView {
            course: self.course(),
            closed: self.each_pair().filter(closed).collect(),
            blockers,
            ties,
            history: Arc::new(self.history()),
            pins: self.pin_origins(),
            locked: self.locked.then(|| StageView::new(self.clone())),
        }
    }

    fn secretary(&self) -> SecretaryView {
        let typed = |&(entry, juror): &(usize, usize)| self.ballot(entry, juror).paper.is_some();
        let sheets = self.each_pair().filter(typed);
        SecretaryView {
            course: self.course(),
            sheets: sheets.map(|(entry, juror)| Sheet { entry, juror }).collect(),
            from_paper: self.each_pair().filter_map(|(of, by)| self.paper(of, by)).collect(),
            pins: self.pin_origins(),
        }
    }

    /// The ballot, if it counts and was typed from paper.
    fn paper(&self, entry: usize, juror: usize) -> Option<FromPaper> {
        let ballot = self.ballot(entry, juror);
        let last = ballot.versions.last().filter(|last| ballot.counts() && last.from_paper())?;
        Some(FromPaper { entry, juror, receipt: last.receipt })
    }

    fn lobby(&self) -> LobbyView {
        let jurors = (0..self.contest().panel.len())
            .map(|juror| LobbyJuror {
                present: self.present[juror],
                awaited: (0..self.entries.len())
                    .filter(|&entry| self.is_awaited(entry, juror))
                    .count(),
            })
            .collect();
        LobbyView {
            contest: self.contest().clone(),
            rehearsal: self.rehearsal,
            evening: self.evening(),
            on_stage: self.on_stage,
            jurors,
            has_pin: self.pin_origins().into_iter().map(|of| of.holder).collect(),
        }
    }

    fn juror_view(&self, juror: usize) -> JurorView {
        let mut entries: Vec<JurorEntry> = self
            .entries
            .iter()
            .enumerate()
            .map(|(entry, &state)| JurorEntry {
                state,
                ballot: self.ballot(entry, juror).clone(),
                conflict: false,
                nudged: self.show.nudged(entry, juror),
            })
            .collect();
        for (_, entry) in self.conflicts().into_iter().filter(|&(of, _)| of == juror) {
            entries[entry].conflict = true;
        }
        let person = Author::Juror(self.juror_id(juror));
        JurorView {
            contest: self.contest().clone(),
            rehearsal: self.rehearsal,
            juror,
            evening: self.evening(),
            present: self.present[juror],
            on_stage: self.on_stage,
            entries,
            order: self.order.clone(),
            in_revision: self.is_in_revision(),
            terminals: self.terminals(&person).len(),
            call: self.show.call_of(juror),
        }
    }

    /// The rows of the ranking: best first; those without a place at the end, in running order.
    pub fn listed<'a>(&self, standings: &'a Standings) -> Vec<&'a Standing> {
        let turn = |row: &Standing| self.order.iter().position(|&entry| entry == row.entry);
        let mut rows: Vec<_> = standings.rows.iter().collect();
        rows.sort_by_key(|row| row.place.is_none().then(|| turn(row)));
        rows
    }

    fn ranking(&self) -> RankingView {
        let standings = self.standings();
        let rows = self
            .listed(&standings)
            .into_iter()
            .map(|row| RankingRow {
                expected: self.expected(row.entry),
                entry: row.entry,
                place: row.place,
                result: row.result,
                counted: row.counted,
            })
            .collect();
        RankingView {
            contest: self.contest().clone(),
            rehearsal: self.rehearsal,
            evening: self.evening(),
            complete: self.is_complete(),
            on_stage: self.on_stage,
            rows,
            grand_prix: self.grand_prix.clone(),
        }
    }
}
