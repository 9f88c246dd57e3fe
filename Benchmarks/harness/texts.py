"""Texts of realistic length and variety for events: summaries, sources, names."""

import numpy as np

PLACES = {
    "US": "the United States", "CN": "China", "KR": "Korea", "JP": "Japan", "DE": "Germany",
    "GB": "Britain", "FR": "France", "IN": "India", "CA": "Canada", "IT": "Italy", "ES": "Spain",
    "BR": "Brazil", "AU": "Australia", "NL": "the Netherlands", "SE": "Sweden",
    "CH": "Switzerland", "PL": "Poland", "MX": "Mexico", "ID": "Indonesia", "SG": "Singapore",
}  # fmt: skip
ACTORS = (
    "statistics office|central bank|energy regulator|transport ministry|trade association|"
    "port authority|grid operator|health agency|patent office|research council|labour bureau|"
    "customs service|space agency|water board|finance ministry|telecom regulator"
).split("|")
SUBJECTS = (
    "monthly output|registered vehicles|installed capacity|research spending|export volume|"
    "container traffic|hospital beds|broadband lines|patent filings|steel production|"
    "housing starts|electricity demand|freight tonnage|new enrolments|data centre load|"
    "chip shipments|training compute|battery production|job vacancies|retail turnover"
).split("|")
REASONS = (
    "after a revision of the base year|as two large plants came on line|on weaker demand abroad|"
    "because of a late survey|with the strongest growth on the coast|"
    "although prices kept falling|following a change of method|as orders recovered|"
    "before seasonal adjustment|in spite of the strike at the main supplier|"
    "thanks to a record harvest|while stocks were run down"
).split("|")
TEMPLATES = (
    "The {actor} of {place} puts {subject} in series {series} at {value}, {reason}.",
    "{subject_} of series {series} reached {value} in {place}, the {actor} says, {reason}.",
    "{place_} reports {value} for {subject} ({series}), {percent} % up on the year, {reason}.",
    "According to the {actor}, {subject} in {place} stood at {value}, {reason}.",
    "Revised by the {actor}: {subject} in {place} now {value}, series {series}, {reason}.",
    "{subject_} came to {value} in {place}, {percent} % above the plan, {reason}.",
)
OUTLETS = (
    "Harbour|Meridian|Northern|Civic|Pacific|Continental|Eastern|Union|Capital|Metropolitan|"
    "Provincial|Federal|Coastal|Atlas|Beacon"
).split("|")
OUTLET_KINDS = ("Statistics Press", "Economic Review", "Data Bulletin", "Daily")
TITLE_FORMS = (
    "Quarterly report on {subject}",
    "Yearbook of {subject}",
    "{subject_}: methods and figures",
    "Bulletin of {subject}",
    "Outlook for {subject}",
)
PUBLISHERS = tuple(f"{outlet} {kind}" for outlet in OUTLETS for kind in OUTLET_KINDS)


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[0].upper() + text[1:]


def titles() -> list[str]:
    """The 500 titles of sources, in a fixed order."""
    return [
        form.format(subject=subject, subject_=capital(subject)) + f", volume {volume}"
        for form in TITLE_FORMS
        for subject in SUBJECTS
        for volume in range(1, 6)
    ]


class TextMaker:
    """Draws summaries and sources at random, the same for the same seed."""

    def __init__(self, seed: int):
        self.random = np.random.Generator(np.random.PCG64(seed))
        self.titles = titles()

    def draw(self, count: int) -> list[tuple[int, ...]]:
        """For each of `count` events the random picks that its texts are made of."""
        bounds = (
            len(TEMPLATES), len(ACTORS), len(SUBJECTS), len(REASONS), 400, len(self.titles), 300,
        )  # fmt: skip
        columns = [self.random.integers(0, bound, count).tolist() for bound in bounds]
        return list(zip(*columns, strict=True))

    def summary(self, picks: tuple[int, ...], entity: int, country: str, value: int) -> str:
        """One sentence about a value."""
        template, actor, subject, reason, tenths = picks[:5]
        return TEMPLATES[template].format(
            actor=ACTORS[actor],
            subject=SUBJECTS[subject],
            subject_=capital(SUBJECTS[subject]),
            reason=REASONS[reason],
            place=PLACES[country],
            place_=capital(PLACES[country]),
            percent=tenths / 10,
            series=entity,
            value=f"{value:,}",
        )

    def source(self, picks: tuple[int, ...], published: str) -> dict:
        """Where a value was read: a title belongs to one publisher, the page varies."""
        title, page = picks[5:7]
        return {
            "title": self.titles[title],
            "publisher": PUBLISHERS[title % len(PUBLISHERS)],
            "published": published,
            "locator": f"p. {page + 1}",
        }
