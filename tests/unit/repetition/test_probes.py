"""One-line probes: what a standards editor would send back, and what only looks like it.

A backslash-n is a line break.  Texts are Markdown unless they begin with a tag (HTML) or with
"plain:".  FAULTS name the rule that must warn, REMARKS the one that says so as information only;
about NEAR_MISSES no repetition rule says anything.
"""

import pytest

from lintnews.formats import read
from lintnews.rulebook import Rulebook

FAULTS = r"""
REP007 The council met in in Ghent on Monday.
REP007 The council met on\non Monday to hear the pilots.
REP007 He saw *the* the dam burst.
REP007 He saw the **the** dam burst.
REP007 <p>He saw the <b>the</b> dam burst.</p>
REP007 The plan is to to be read aloud.
REP007 “The dam burst,” said the mayor, who who was there.
REP007 The dam (the the old one) burst—the the new one held.
REP007 # The The Dam Is Open Again
REP007 The board has has voted twice on it.
REP007 Officials said said the dam would hold.
REP007 She retired as head of the of the harbour office.
REP007 They asked for more time for more time to read it.
REP007 - The lamp on the on the pier is out.
REP007 “The dam is safe,” said the the mayor.
REP007 The owner of the mill, who is is in hiding, wants it back, and and nobody answers.
REP007 It was completely completely dark in the cellar.
REP007 Der Rat hat im im Mai getagt und nichts beschlossen.
REP007 Die Frau ging mit mit ihrem Hund über die Brücke und nach Hause.
REP007 Le maire a vu le le barrage dans la nuit et il est parti.
REP007 El alcalde habló de la presa con los los vecinos en la plaza.
REP007 De raad kwam in in mei bijeen en het was een lange vergadering.
REP007 Il sindaco ha visto la diga con i con i vicini della città.
REP001 # Council approves dam above mill\n\nCouncil approves dam above mill\n\nThe vote ended nine years of debate.
REP001 The ferry will not sail on Sunday because its only captain is at a wedding.\n\nBread is dear.\n\nThe ferry will not sail on Sunday because its only captain is at a wedding.
REP001 The ferry will not sail on Sunday because its only captain is at a wedding.\n\nTHE FERRY will not sail on Sunday, because its *only* captain is at a wedding!
REP001 <p>The ferry will not sail on Sunday because its only captain is at a wedding.</p><p>Bread is dear.</p><p>The ferry will not sail on Sunday because its only captain is at a wedding.</p>
REP001 plain:Bread is dear in the port this winter because the mill has stood still since the flood took the wheel and the weir, and nobody can say who will pay for the repair of either.\nThe ferry will not sail on Sunday because its only captain is at a wedding.\nRain fell.\nThe ferry will not sail on Sunday because its only captain is at a wedding.
REP001 Harbour board to dredge channel in spring\n\nHarbour board to dredge channel in spring\n\nThe chairman spoke on Monday.
REP001 - The pump house is closed until the water has gone down again.\n- The chapel is open.\n- The pump house is closed until the water has gone down again.
REP001 市议会周一投票决定在旧磨坊上方修建一座新的大坝。\n\n工程将于五月开始，预计三年后完工。\n\n市议会周一投票决定在旧磨坊上方修建一座新的大坝。
REP002 The harbour office will open a second ferry line to the islands in May.\n\nBread is dear.\n\nIn May the harbour office will open a second line of ferries to the islands.
REP002 The council will not be liable for any loss that arises from the use of this page. Bread is dear.\n\nThe council will not be liable for any loss that arises from the use of this page.
REP002 Le conseil municipal a approuvé lundi la construction d'une salle de concert près de la gare.\n\nIl neige.\n\nLundi, le conseil municipal a approuvé la construction d'une salle de concert près de la gare.
REP002 The UK will ban eel traps in rivers from June.\n\nBread is dear.\n\nFrom June, eel traps in rivers will be banned in the United Kingdom.
REP002 The museum bought three maps of the drowned villages from a sailor's widow. The museum bought three maps of the drowned villages from a sailor's widow.
REP002 Weavers are angry. The United States keeps strict controls on the export of fast looms.\n\nThe wool trade suffers.\n\nStrict controls on exports of fast looms remain in force in the U.S., officials say.
REP002 Das Hafenamt eröffnet im Mai eine zweite Fähre zu den äußeren Inseln.\n\nBrot ist teuer.\n\nIm Mai eröffnet das Hafenamt eine zweite Fähre zu den äußeren Inseln, wie es heißt.
REP002 洪水退去。市议会周一投票决定在旧磨坊上方修建一座新的大坝，工程将于五月开始。\n\n农民们在边境附近收获了全县有史以来最大的南瓜，重达一百公斤以上。\n\n周一市议会投票决定在旧磨坊上方修建一座新的大坝，工程将于明年五月开始。
REP004 Islanders distrust the tunnel because of worries over noise and tolls. Bells rang at dusk.\n\nThe ferry pays its crew well. Among islanders, worries over tolls and noise explain the distrust of the tunnel.\n\nA pilot shrugged and lit a pipe. In short, islanders continue to distrust the tunnel, driven by worries over noise and tolls.\n\nTo sum up, worries about noise and tolls make islanders distrust the tunnel.
REP009 The crew went home. We will come back to the pier at noon. We will come back to the pier at noon. We will come back to the pier at noon. We will come back to the pier at noon.
REP009 The town is a part of the plan and the plan is a part of the town and the plan is a part of the town and the plan is a part of the town and the plan is a part of the town and the plan is a part of the town and so on.
REP009 “We fight for every boat and every boat counts,” she said. “We fight for every boat and every boat counts. We fight for every boat and every boat counts. We fight for every boat and every boat counts.”
REP009 Winners: a ham from the mill, a ham from the mill, a ham from the mill, a ham from the mill, a ham from the mill, a ham from the mill.
REP009 The mayor has opened the bridge. It has three lanes. The mayor has opened the bridge. It has three lanes. The mayor has opened the bridge. It has three lanes.
REP009 He said he would go and he said he would stay and he said he would go and he said he would stay and he said he would go and he said he would stay and he said he would go.
REP009 - Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt\n- Salt
REP009 Gate 1 closed at dusk. Gate 2 closed at dusk. Gate 3 closed at dusk. Gate 4 closed at dusk. Gate 5 closed at dusk. Gate 6 closed at dusk.
REP009 市长说这座桥是希望的象征。这座城市需要一个希望的象征。这座城市需要一个希望的象征。这座城市需要一个希望的象征。这座城市需要一个希望的象征。这座城市需要一个希望的象征。
REP009 The keeper lights a lamp at dusk and writes down every boat that goes under the arch of the bridge. Snow fell on the town in the night, and two bakers slept in the loft.\n\nThe keeper lights a lamp at dusk and writes down every boat that goes under the arch of
REP010 The office will dredge the channel by spring at the latest.\n\nThe office will pay the pilots who lost their boats last year.\n\nThe office will ask for a loan from the county in June.\n\nThe office will move to the old customs house on the pier.\n\nThe office will close at noon on all days in August.
REP010 The lamp is red. The lamp is blue. The lamp is green. The lamp is white. The lamp is black. The lamp is brown.
"""

REMARKS = r"""
REP007 On the first screen, type lathe lathe and wait.
REP001 The fair is back on the pier on Saturday.\n\nBread is dear.\n\nThe fair is back on the pier on Saturday.
REP002 Summary: The harbour office will open a second ferry line to the islands in May.\n\nBread is dear in the port.\n\nIn May the harbour office will open a second line of ferries to the islands.
REP002 - The harbour office will open a second ferry line to the islands in May.\n\nBread is dear in the port.\n\nIn May the harbour office will open a second line of ferries to the islands.
REP002 Critics fear higher rents.\n\nBread is dear.\n\nHigher rents are what critics fear most here.
REP003 Brack has a school again.\n\nThe school of Brack has 340 desks and one clock.\n\nRain fell in.\n\nTeachers say that 340 desks in the school of Brack came from a wreck.
REP006 The hall was in dire need of paint. The roof stood in dire need of nails.\n\nEven the bell was in dire need of a rope.
REP006 Rain made it harder for the crews. Fog made it harder for the pilots.\n\nAnd the strike made it harder for all.
REP006 The port plays a vital role in trade. The school plays a vital role in winter.\n\nThe choir plays a vital role at funerals.
REP010 The office will dredge the channel by spring at the latest.\n\nThe office will pay the pilots who lost their boats last year.\n\nThe office will ask for a loan from the county in June.
REP010 该办公室将于春季疏浚航道并安装新的灯标。\n\n该办公室将于六月向县里申请一笔贷款。\n\n该办公室将于八月迁入码头上的旧海关大楼。
"""

NEAR_MISSES = r"""
He said that that dam had had its day.
She flew to Walla Walla by way of Baden-Baden and Pago Pago.
Duran Duran played; Sirhan Sirhan did not come.
It was a long, long road, and very, very dark.
He came in. In May he left for good.
The rain fell again and again and again on the dam.
The feud went on year after year after year.
Costs rose, and more and more boats stayed in port.
The court in the The Hague case sat until dusk.
The The played in Oxley; Pizza pizza is a shop.
On and on the river ran, over and over the stones, by and by to the sea.
Little by little, step by step, side by side, the pilots rowed.
**Q: Who pays for the ferry?** The county pays for the ferry out of tolls.\n\n**Q: Who sails the ferry?** The pilots sail the ferry in two shifts.\n\n**Q: Who owns the ferry?** The town owns the ferry and the pier.
8:15 The mayor has arrived at the bridge.\n\n8:40 The mayor has cut the ribbon at the bridge.\n\n9:05 The mayor has left the bridge by boat.
All rights reserved by the Brack Gazette and its owners.\n\nBread is dear.\n\nAll rights reserved by the Brack Gazette and its owners.
The pilots sang as the lamp went out and the tide came in. (Photo: Ann Holm)\n\nBread is dear.\n\nThe pilots sang as the lamp went out and the tide came in.
“We will rebuild the bridge before the snow melts,” the mayor said.\n\nBread is dear.\n\nThe mayor promised to “rebuild the bridge before the snow melts”.
# Dam\n\n## Cost of it all\n\nNine million.\n\n# Bridge\n\n## Cost of it all\n\nTwo million.
Bye bye, sang the children, and no no, sang the choir.
What it is is a question for the board.
Read [the](a.md) [the](b.md) dam reports.
- Walk to the\n- the mill and back.
| on | on |\n| --- | --- |\n| of | of |
Type `ls` `ls` to see the files of the clerk.
The board counted 12 12 and 14 14 in the two rooms.
“We we were so afraid,” he said of the night.
He wrote “the the” on the wall of the school.
Er sagt, dass die die Brücke tragenden Pfeiler halten.
Wir wissen, dass sie sie am Montag gesehen haben.
Nous nous sommes vus quand vous vous êtes levés.
人人都说这座桥要慢慢修，天天有人来看看。
## The dam\n\nDam builders met at noon.
The lamp\n\nthe lamp keeper lit went out.
Gone are the days; days of wine remain.
“I will not sell the mill to anybody while I live,” she said in May.\n\nBread is dear.\n\n“I will not sell the mill to anybody while I live,” she said again in June.
> The sea gives and the sea takes and the sea keeps its silence.\n\nHe read on.\n\n> The sea gives and the sea takes and the sea keeps its silence.
Row, row, my captain, row me home.\n\nThe tide came in.\n\nRow, row, my captain, row me home.\n\nThe moon went down.\n\nRow, row, my captain, row me home.
The survey of 900 doors has a margin of error of three points, plus or minus.\n\nBread is dear.\n\nThe survey of 900 doors has a margin of error of three points, plus or minus.
## How the ferry is paid for today\n\nBy tolls.\n\n- How the ferry is paid for today\n- Who sails it
| Oxley on the upper river bank | yes |\n| --- | --- |\n| Oxley on the upper river bank | no |
---\ntitle: Council approves dam above old mill\n---\n\n# Council approves dam above old mill\n\nThe vote was held on Monday.
<html><head><title>Council approves dam above old mill</title></head><body><h1>Council approves dam above old mill</h1><p>The vote was held on Monday.</p></body></html>
By Ann Holm and Jo Reyes\n\nThe vote was held on Monday.\n\nBy Ann Holm and Jo Reyes
The northern district elected Anna Berg mayor with 5,200 votes on Sunday.\n\nThe southern district elected Karl Holm mayor with 4,100 votes on Sunday.
Rents in Brack rose by 4 percent.\n\nRents in the port of Brack rose by 9 percent.
Rents in Brack rose by 4 percent in the year to March.\n\nRents in Oxley rose by 9 percent in the year to March.
The council approved a concert hall beside the old station on Monday.\n\nThe hall is to stand where a brewery burned down, and to open in three years.
The dam will hold.\n\nBread is dear.\n\nThe dam will hold, he said.
Rain fell.\n\nRain fell again.\n\nRain fell on and on.
Brack beat Oxley 3-1 in the cup.\n\nIt was the first 3-1 win for Brack since the war, and Oxley wept.
Lumo was founded in 1911.\n\nThe firm Lumo grew from 1911 on.\n\nSince 1911 the firm Lumo has sold lamps.
Tickets for the ferry cost 14 pounds.\n\nThe ferry to Brack costs 14 pounds a head.\n\nIn Brack the mayor says that 14 pounds keep the poor ashore.
The county planning board met. A vote of the county planning board is due, and the county planning board pays.
The bank raised the interest rate. The interest rate helps savers, and a low interest rate helps builders.
“It is in dire need of paint,” he said. “All is in dire need of nails. I am in dire need of sleep.”
# Dam to be built\n\nOXLEY (AP) — The council voted on Monday to build a dam above the mill.\n\n# Council votes for dam\n\nBRACK (AP) — Bread is dear in the port this winter.
# Council approves dam\n\nThe council voted on Monday to build a dam above the mill.\n\n# Owner sues over dam\n\nThe owner of the mill has gone to court over her cellar and her stables.
“Hold the line. Hold the line. Hold the line,” the pilots sang.
We want rain, they sang. We want rain. We want rain.
1. The flood\n2. The fire\n3. The famine\n4. The feast\n5. The fair\n6. The fast
Chapter 1 The flood. Chapter 2 The fire. Chapter 3 The famine. Chapter 4 The feast. Chapter 5 The fair. Chapter 6 The fast.
Oxley 3 Brack 1. Oxley 2 Tarn 2. Oxley 0 Mill 1. Oxley 4 Port 4. Oxley 1 Pier 0. Oxley 2 Quay 5.
Mon 12 km, Tue 9 km, Wed 14 km, Thu 3 km, Fri 20 km, Sat 8 km, Sun 0 km.
Will the dam hold when the snow melts in May? Will the dam hold when the ships come? Will the dam hold when we are old?
We will mend the roof before the winter. We will mend the wheel after it. We will mend what is left in spring.
He needs a boat with three sails.\n\nA boat with three sails costs more.\n\nHe needs a boat with three sails and a crew.
The clerk said the lamp was out.\n\nThe clerk said nothing of the oil.\n\nA boy said it was sold.
- The office opens at nine on market days.\n- The office opens at ten on other days.\n- The office opens at noon in snow.
### Gate\n\nThe gate is open from nine to five.\n\n### Pump\n\nThe pump is idle from nine to five.\n\n### Lamp\n\nThe lamp is lit from nine to five.
"""


def _lines(probes: str) -> list[str]:
    return probes.strip().splitlines()


def _coded(probes: str) -> list[tuple[str, str]]:
    return [(line[:6], line[7:]) for line in _lines(probes)]


@pytest.fixture(scope="module")
def said(book: Rulebook):  # type: ignore[no-untyped-def]
    engine = book.engine([rule for rule in book.rules.values() if rule.family == "REP"])

    def lint(probe: str) -> dict[str, str]:
        format = (
            "plain" if probe.startswith("plain:") else "html" if probe[0] == "<" else "markdown"
        )
        text = probe.removeprefix("plain:").replace("\\n", "\n") + "\n"
        outcome = engine.lint(read(text, format))
        assert not outcome.failures
        return {finding.code: finding.severity for finding in outcome.findings}

    return lint


@pytest.mark.parametrize(("code", "probe"), _coded(FAULTS))
def test_faults(said, code: str, probe: str) -> None:  # type: ignore[no-untyped-def]
    assert said(probe).get(code) in ("warning", "error")


@pytest.mark.parametrize(("code", "probe"), _coded(REMARKS))
def test_remarks(said, code: str, probe: str) -> None:  # type: ignore[no-untyped-def]
    assert said(probe) == {code: "info"}


@pytest.mark.parametrize("probe", _lines(NEAR_MISSES))
def test_near_misses(said, probe: str) -> None:  # type: ignore[no-untyped-def]
    assert said(probe) == {}
