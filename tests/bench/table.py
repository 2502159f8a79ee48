"""The figures as one Markdown table: medians, with the least and the most in brackets."""

from statistics import median

Figures = dict[str, dict[str, list[float]]]
BASE = "bare, daphne"


def markdown(figures: Figures) -> str:
    rows = [name for name in figures if any(figures[name].values())]
    columns = list(dict.fromkeys(column for name in rows for column in figures[name]))
    lines = [
        "| contender | " + " | ".join(columns) + " |",
        "| --- |" + " ---: |" * len(columns),
    ]
    for name in rows:
        cells = [_cell(figures, name, column) for column in columns]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(figures: Figures, name: str, column: str) -> str:
    values, base = figures[name].get(column, []), figures.get(BASE, {}).get(column, [])
    if not values:
        return "–"
    ratio = ""
    if base and median(base) and name != BASE:
        ratio = f" **{median(values) / median(base):.2g} ×**"
    spread = f" ({_number(min(values))}–{_number(max(values))})" if len(values) > 1 else ""
    return f"{_number(median(values))}{spread}{ratio}"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
