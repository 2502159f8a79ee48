"""The National Provider Identifier: ten digits, checked by Luhn over 80840 and the number (CMS)."""

PREFIX = "80840"


def is_npi(number: str) -> bool:
    if len(number) != 10 or not (number.isascii() and number.isdigit()):
        return False
    return _luhn_sum(PREFIX + number) % 10 == 0


def _luhn_sum(digits: str) -> int:
    """From the right, every second digit counts double, its digits added."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return sum(int(digit) for digit in digits[::-2]) + sum(doubled)
