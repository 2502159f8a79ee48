def lint(*, fix: bool) -> int:
    return 0
