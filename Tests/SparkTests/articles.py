"""Writes articles for the test of the Spark job: `articles.py FOLDER COUNT`, as JSON Lines in four files.

Each is the sample article with other numbers, days and people, so that things recur over the articles and events do not. A
line is no JSON; it has to cost itself only.
"""

import json
import pathlib
import sys

PEOPLE = ["Lavrov", "Araghchi", "Fidan", "Shoigu"]
STATES = ["Iran", "Turkey", "Egypt", "Kenya", "Japan", "Brazil", "India"]
VERBS = ["met", "condemned", "called for talks with", "signed an agreement with", "warned"]


def article(number):
    state, other = STATES[number % 7], STATES[(number // 7 + number + 1) % 7]
    person, verb = PEOPLE[number % 4], VERBS[number % 5]
    return {
        "title": f"{state} and {other}, report {number}",
        "text": f"Russian Foreign Minister Sergey {person} {verb} {number + 2} officials of {state} on Monday.\n\n"
        f"{other} condemned the killing of {number % 50 + 2} people in {state}, the Tasnim News Agency reported.",
        "date": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "source": "Example Wire",
        "url": f"https://news.example/{number}",
    }


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for part in range(4):
        with open(folder / f"part-{part}.jsonl", "w", encoding="utf-8") as file:
            for number in range(part * count // 4, (part + 1) * count // 4):
                print(json.dumps(article(number)), file=file)
            if part == 1:
                print("{this is no JSON", file=file)


main()
