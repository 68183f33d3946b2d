"""Checks a file of `alqa export audit` without alqa, see docs/audit.md: python3 audit_check.py FILE [RECEIPT ..]"""
import hashlib, json, re, sys
from fractions import Fraction
PLAIN = ['MeanOfTotals', 'Mean', 'Total', 'Totals', 'Figures', 'Exact', 'Shrink', '1', []]  # the rule known here
head, kinds, last, gone, known, given, standings, took, header = '0' * 64, [], {}, set(), {}, {}, {}, {}, {}
sys.excepthook = lambda kind, wrong, where: print(f'WRONG, line {len(kinds) + 1}: {wrong!r}')  # exit code 1
def need(true, what): true or sys.exit(print(f'WRONG, line {len(kinds) + 1}: {what}') or 1)
def ron(text):  # the contest file as JSON: (name: value, ..) becomes [name, value, ..], Word(..) becomes [Word, ..]
    for part, new in ((r'//.*|(?s:/\*.*?\*/)', ''), (r'([\w.+-]+)\(', r'("\2",'), (r'([\w.+-]+)', r'"\2"'),
                      (':', ','), (r'\(', '['), (r',?\s*[\])]', ']')):
        text = re.sub(r'("(?:\\.|[^"\\])*")|' + part, lambda found: found[1] or found.expand(new), text)
    return json.loads(text, strict=False)
def fields(flat): return dict(zip(flat[::2], flat[1::2]))
def by_id(group): return {of['id']: of for of in map(fields, group)}
def weight(of): return Fraction(of.get('weight', '1').replace(',', '.'))
def counts(key): return not gone & {key, (key[0], None)} and weight(panel[key[1]]) > 0
def record(of):
    global head, panel, criteria, entries, plain, last, gone
    text = f"alqa-record-1\n{head}\n{len(kinds)}\n{of['at']}\n{of['author']}\n{of['body']}"
    before, head = head, hashlib.sha256(text.encode()).hexdigest()
    need([of['seq'], of['prev'], of['hash']] == [len(kinds), before, head], 'it was changed, or a record before it')
    (name, event), = json.loads(of['body'])['event'].items()
    entry, juror = key = event.get('entry'), event.get('juror')
    need((name == 'rehearsal_begun') == (header.get('rehearsal', False) and of['seq'] == 2), 'rehearsal or not')
    if name == 'contest_declared':
        contest = fields(ron(event['text']))
        panel, criteria, entries = groups = [by_id(contest[group]) for group in ('panel', 'criteria', 'entries')]
        rule = fields(contest['rule'] if contest['rule'] != 'MeanOfTotals' else [])
        plain = all(rule[slot] in PLAIN for slot in rule.keys() - {'ties', 'places', 'place_points', 'advance'}) and not (
            {'better', 'judges', 'factors', 'deductions'} & {name for group in groups for of in group.values() for name in of})
        gone.update((of['entry'], of['juror']) for of in map(fields, contest.get('recusals', [])))
    elif of['author'].split('@')[0] == {'ballot_submitted': f'juror:{juror}', 'ballot_from_paper': 'secretary'}.get(name):
        marks = zip([each for each in criteria if each in panel[juror].get('judges', criteria)], event['marks'])
        last[key] = known[head[:12]] = dict(entry=entry, juror=juror, seq=of['seq'], marks=dict(marks))
    elif name in ('ballot_taken_back', 'ballot_reopened', 'performance_repeated'):  # the last one: of all jurors
        last = {each: last[each] for each in last if each[0] != entry or juror not in (None, each[1])}
    elif name in ('juror_recused', 'entry_withdrawn', 'entry_no_show', 'entry_disqualified'): gone |= took.setdefault(of['seq'], {key} - gone)
    elif name in ('juror_returned', 'entry_reinstated', 'show'): gone -= took.get(event.get('step_undone', {}).get('seq'), {key})
def ballot(of):
    key, submitted = (of['entry'], of['juror']), known.get(of.pop('receipt').replace('-', ''))
    need(of == submitted == last.get(key) and counts(key), 'the records do not tell this ballot')
    given[key] = weight(panel[key[1]]), sum(weight(criteria[of]) * Fraction(mark) for of, mark in of['marks'].items())
def standing(of):
    mine = [given[key] for key in given if key[0] == of['entry']]  # weights and totals
    result = str(sum(share * total for share, total in mine) / sum(share for share, _ in mine)) if mine else None
    need(not plain or of['result'] == result, f'the result of these ballots is {result}')
    standings[of['entry'], None] = of['rank'], Fraction(of['result'] or 0)
def end(of):
    need({*given, *standings} == {*filter(counts, last)} | {(of, None) for of in entries} - gone, 'something is missing')
    need([*of.values()] == [kinds.count('record'), len(given), len(standings), head], 'the counts or the head are wrong')
    placed = [(rank, mine) for rank, mine in standings.values() if rank]  # equal results may be parted by the tie chain
    need(not plain or all(sum(of > mine for _, of in placed) < rank <= sum(of >= mine for _, of in placed)
                          for rank, mine in placed), 'the ranks are not those of the results')
for (kind, of), in map(dict.items, map(json.loads, open(sys.argv[1], encoding='utf-8'))):
    {'audit': header.update, 'record': record, 'ballot': ballot, 'standing': standing, 'end': end}[kind](of), kinds.append(kind)
need(re.fullmatch('ar+b*s*e', ''.join(kind[0] for kind in kinds)), 'lines are missing or out of turn')
for code in sys.argv[2:]:
    need(found := known.get(re.sub('[- ]', '', code.lower())), f'no ballot has the receipt {code}')
    print('counts:' if found in map(last.get, given) else 'does not count:', found)
print(f'OK{", A REHEARSAL" * header.get("rehearsal", False)}: {kinds.count("record")} records, {len(given)} ballots, results {"" if plain else "not "}recomputed, head {head}')
