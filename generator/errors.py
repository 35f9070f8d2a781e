"""The one exception for "work cannot go on"; everything an editor can mend is a Befund instead."""


class OzError(Exception):
    """Work cannot go on: wrong usage or an unreadable project (exit status 2).

    The text is one plain German sentence that says what to do; it is shown to people as it is.
    """


class BuildRefused(Exception):
    """The build must not be published (exit status 1); the reasons are the Befunde it carries."""
