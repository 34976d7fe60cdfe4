#!/usr/bin/env python3
"""What timex, chrono-node and dateparser read in sentences that were marked by hand.

    cargo build --release -p timex --example mark
    npm install --prefix target/tools/bench chrono-node@2.10.3     # or: cargo xtask bench …
    python3 -m venv target/tools/dateparser && target/tools/dateparser/bin/pip install dateparser==1.5.0
    target/tools/dateparser/bin/python crates/timex/compare/compare.py en crates/timex/tests/sentences/english_news.txt

A peer that is not there is left out. Found: an expression that shares a character with a marked one, one to one.
Right: the same moment, as finely as the mark gives it: for `2024-05` any day of that May will do, for a week any of
its days, for `2024-05-07TNI` that day. Lengths, sets and references have no moment: they count as right for a peer
that finds them, which is generous. timex alone must give the very value. Extra: expressions that share nothing with
a marked one.
"""

import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
CHRONO = ROOT / "target/tools/bench/node_modules/chrono-node"
CHRONO_SCRIPT = """
const chrono = require(process.argv[1]);
const [language, sentences] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const out = sentences.map(([text, day]) =>
  chrono[language].parse(text, { instant: new Date(`${day}T05:00:00Z`), timezone: 420 }).map((item) =>
    [item.index, item.index + item.text.length,
     ["year", "month", "day", "hour", "minute"].map((part) => item.start.get(part))]));
console.log(JSON.stringify(out));
"""


def read_marked(path):
    """The sentences of a file: text, day of writing, [(start, end, value)]."""
    sentences, day = [], None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            day = line[2:]
        if not line or line.startswith(("#", "@ ")) or day == "-":
            continue
        text, marks, rest = "", [], line.removeprefix("~ ")
        while match := re.search(r"\[([^|\]]*)\|([^\]]*)\]", rest):
            text += rest[: match.start()]
            marks.append((len(text), len(text) + len(match[1]), match[2]))
            text += match[1]
            rest = rest[match.end() :]
        sentences.append((text + rest, day, marks))
    return sentences


def timex(language, sentences):
    """What our own example marks."""
    program = TARGET / "release/examples/mark"
    out = []
    for text, day, _ in sentences:
        done = subprocess.run([program, language, day], input=text, capture_output=True, text=True, check=True)
        out.append(read_line(done.stdout.rstrip("\n")))
    return out


def read_line(line):
    marks, at = [], 0
    for match in re.finditer(r"\[([^|\]]*)\|([^\]]*)\]|.", line):
        if match[1] is None:
            at += 1
        else:
            marks.append((at, at + len(match[1]), match[2]))
            at += len(match[1])
    return marks


def chrono_node(language, sentences):
    """chrono-node, resolved in western Indonesian time."""
    asked = json.dumps([language, [(text, day) for text, day, _ in sentences]])
    done = subprocess.run(
        ["node", "-e", CHRONO_SCRIPT, CHRONO], input=asked, capture_output=True, text=True, check=True
    )
    return [
        [(start, end, datetime.datetime(*(part or 0 for part in parts))) for start, end, parts in found]
        for found in json.loads(done.stdout)
    ]


def dateparser_search(language, sentences):
    """dateparser's search, with its own defaults but the language, the order of digits and the day of writing."""
    from dateparser.search import search_dates

    order = "MDY" if language == "en" else "DMY"
    out = []
    for text, day, _ in sentences:
        settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(day), "DATE_ORDER": order}
        found, at = [], 0
        for words, moment in search_dates(text, languages=[language], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                found.append((start, start + len(words), moment))
                at = start + len(words)
        out.append(found)
    return out


def is_right(value, mark):
    """Whether a peer's moment is the marked value, as finely as that is given."""
    if isinstance(value, str):
        return value == mark
    mark = mark.split(" ")[0]
    if mark[0] in "PFX":
        return True
    if "/" in mark:
        first, last = map(datetime.date.fromisoformat, mark.split("/"))
        return first <= value.date() <= last
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", mark):
        return value.isocalendar()[:2] == (int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-Q(\d)", mark):
        return value.year == int(match[1]) and (value.month - 1) // 3 + 1 == int(match[2])
    if match := re.fullmatch(r"(\d{4})-H(\d)", mark):
        return value.year == int(match[1]) and (value.month - 1) // 6 + 1 == int(match[2])
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", mark):
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[match[2]]
        months = [(int(match[1]) + (first + i - 1) // 12, (first + i - 1) % 12 + 1) for i in range(3)]
        return (value.year, value.month) in months
    mark = re.sub(r"T(MO|AF|EV|NI)$", "", mark)
    if mark.endswith("T24:00"):
        day = datetime.date.fromisoformat(mark[:10])
        return value.date() in (day, day + datetime.timedelta(1)) and value.hour in (0, 24)
    return value.isoformat().startswith(mark)


def score(sentences, given):
    found = exact = right = extra = 0
    for (_, _, marks), items in zip(sentences, given):
        free = list(items)
        for start, end, mark in marks:
            shared = [item for item in free if item[0] < end and start < item[1]]
            if not shared:
                continue
            best = max(shared, key=lambda item: ((item[0], item[1]) == (start, end), is_right(item[2], mark)))
            free.remove(best)
            found += 1
            exact += (best[0], best[1]) == (start, end)
            right += is_right(best[2], mark)
        taken = [(start, end) for start, end, _ in marks]
        extra += sum(all(item[1] <= start or end <= item[0] for start, end in taken) for item in free)
    return found, exact, right, extra


def main():
    language, path = sys.argv[1], Path(sys.argv[2])
    sentences = read_marked(path)
    total = sum(len(marks) for _, _, marks in sentences)
    print(f"{len(sentences)} sentences, {total} expressions")
    print(f"{'':<14} {'found':>6} {'exact':>6} {'right':>6} {'extra':>6}")
    for name, read in [("timex", timex), ("chrono-node", chrono_node), ("dateparser", dateparser_search)]:
        try:
            given = read(language, sentences)
        except (ImportError, OSError, subprocess.CalledProcessError) as missing:
            print(f"{name:<14} left out: {missing}")
            continue
        print(f"{name:<14} {' '.join(f'{figure:>6}' for figure in score(sentences, given))}")


if __name__ == "__main__":
    main()
