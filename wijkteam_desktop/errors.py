"""What can go wrong for a user, one class per failure, each with one plain Dutch sentence.

``str(error)`` is that sentence: what happened, that nothing was lost, and what to do.  Everything
that is not a ``UserError`` is a mistake in the program and belongs in the log.  This module imports
nothing heavy: the unlock window uses it before the database layer is loaded.
"""

from __future__ import annotations

from wijkteam_desktop.translation import _


class UserError(Exception):
    """A failure that a user can understand and do something about."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or self.sentence())

    def sentence(self) -> str:
        """Give the sentence that is shown when the caller has nothing more exact to say."""
        return _("Dit kan nu niet. Er is niets gewijzigd.")


class InvalidInput(UserError):
    """Something was filled in that cannot be kept."""

    def sentence(self) -> str:
        return _(
            "Dit is niet goed ingevuld. Er is niets gewijzigd. Verbeter het en probeer opnieuw."
        )


class NeedsReason(UserError):
    """A volunteer would do what a rule of the team marks red, and nobody said why that can be.

    ``text`` is the part, ``reasons`` the name and the reason of each rule.
    """

    def __init__(self, text: str = "", reasons: tuple[tuple[str, str], ...] = ()) -> None:
        self.text = text
        self.reasons = reasons
        super().__init__()

    def sentence(self) -> str:
        return _(
            "Dit deel is volgens de grenzen van het team niet voor een vrijwilliger. Er is niets "
            "gewijzigd. Schrijf eerst op waarom het toch kan."
        )


class NeedsReferral(UserError):
    """A part would go to the second line, and nobody said why.  ``text`` is the part."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        super().__init__()

    def sentence(self) -> str:
        return _("Schrijf eerst op waarom dit naar de tweede lijn gaat. Er is niets gewijzigd.")


class NotFound(UserError):
    """What was asked for is not there (any more)."""

    def sentence(self) -> str:
        return _("Dit bestaat niet meer. Er is niets gewijzigd. Ververs de pagina en kijk opnieuw.")


class CannotUndo(UserError):
    """Undo, redo or restore would spoil something that came later."""

    def __init__(self, message: str = "", *, label: str = "") -> None:
        self.label = label
        super().__init__(message)

    def sentence(self) -> str:
        if not self.label:
            return _("Er is niets om ongedaan te maken of opnieuw te doen. Er is niets gewijzigd.")
        return _(
            "“{label}” kan niet worden teruggedraaid, omdat er later iets is gewijzigd of "
            "toegevoegd dat eraan vastzit. Er is niets gewijzigd. Draai eerst die latere "
            "wijziging terug."
        ).format(label=self.label)


class StoreError(UserError):
    """A store cannot be made, opened, read or written."""


class WrongPassphrase(StoreError):
    """No key slot opens with this passphrase."""

    def sentence(self) -> str:
        return _(
            "Dit wachtwoord past niet bij deze opslag. Er is niets gewijzigd. Probeer het opnieuw, "
            "let op hoofdletters, of gebruik de herstelsleutel."
        )


class WrongRecoveryKey(StoreError):
    """The recovery key has a typing error, or belongs to another store.

    ``groups`` are the numbers (from 1) of the groups whose check character does not fit.
    """

    def __init__(self, message: str = "", *, groups: tuple[int, ...] = ()) -> None:
        self.groups = groups
        super().__init__(message)

    def sentence(self) -> str:
        if not self.groups:
            return _(
                "Deze herstelsleutel past niet bij deze opslag. Er is niets gewijzigd. Controleer "
                "of het papier bij deze opslag hoort."
            )
        return _(
            "In de herstelsleutel zit een typefout, in groep {groups}. Er is niets gewijzigd. "
            "Vergelijk die groep met het papier."
        ).format(groups=", ".join(str(group) for group in self.groups))


class NotAStore(StoreError):
    """The folder or file is something else."""

    def sentence(self) -> str:
        return _(
            "In deze map staat geen opslag van Wijkteam. Er is niets gewijzigd. Kies de map waarin "
            "“store.db” en “keys.json” staan."
        )


class PlainFile(StoreError):
    """The database file is not encrypted."""

    def sentence(self) -> str:
        return _(
            "Het bestand in deze map is niet versleuteld en wordt daarom niet geopend. Er is niets "
            "gewijzigd. Vraag na waar het vandaan komt, of zet een reservekopie terug."
        )


class DamagedStore(StoreError):
    """The database file cannot be read with its own key."""

    def sentence(self) -> str:
        return _(
            "De opslag is beschadigd of hoort niet bij deze sleutels. Er is niets gewijzigd. Zet "
            "een reservekopie terug; het beschadigde bestand blijft daarbij bewaard."
        )


class DamagedKeys(StoreError):
    """The file with the key slots cannot be read."""

    def sentence(self) -> str:
        return _(
            "Het bestand met de sleutels (“keys.json”) is beschadigd. Er is niets gewijzigd. Zet "
            "een reservekopie terug; daar hoort een kopie van dit bestand bij."
        )


class NewerVersion(StoreError):
    """The store was written by a newer version of the program."""

    def sentence(self) -> str:
        return _(
            "Deze opslag is gemaakt met een nieuwere versie van Wijkteam. Er is niets gewijzigd. "
            "Werk het programma op deze computer bij en open de opslag daarna opnieuw."
        )


class StoreBusy(StoreError):
    """Someone has the store open: ``name`` on ``device`` since ``since`` (a readable moment)."""

    def __init__(
        self, message: str = "", *, name: str = "", device: str = "", since: str = ""
    ) -> None:
        self.name = name
        self.device = device
        self.since = since
        super().__init__(message)

    def sentence(self) -> str:
        if not self.name:
            return _(
                "Deze opslag is al geopend in een ander venster. Er is niets gewijzigd. Ga naar "
                "dat venster, of sluit het en probeer het opnieuw."
            )
        return _(
            "{name} heeft deze opslag al geopend op {device}, sinds {since}. Er is niets "
            "gewijzigd. Ga naar dat venster, of sluit het en probeer het opnieuw."
        ).format(name=self.name, device=self.device, since=self.since)


class DiskFull(StoreError):
    """There is no room to write."""

    def sentence(self) -> str:
        return _(
            "De schijf is vol. Deze laatste wijziging is niet bewaard; alles van daarvoor wel. "
            "Maak ruimte vrij en doe de wijziging opnieuw."
        )


class ReadOnlyFolder(StoreError):
    """The folder of the store may not be written."""

    def sentence(self) -> str:
        return _(
            "In deze map mag niet worden geschreven. Er is niets gewijzigd. Kies een andere map of "
            "vraag schrijfrechten aan de beheerder."
        )


class FolderTaken(StoreError):
    """A new store would land among other files."""

    def sentence(self) -> str:
        return _(
            "Deze map is niet leeg, en een nieuwe opslag krijgt een map voor zichzelf. Er is niets "
            "gewijzigd. Kies een lege map of een nieuwe naam."
        )


class LastKey(StoreError):
    """The last passphrase of a store would be revoked."""

    def sentence(self) -> str:
        return _(
            "Dit is het laatste wachtwoord van deze opslag en kan daarom niet worden ingetrokken. "
            "Er is niets gewijzigd. Voeg eerst iemand anders toe."
        )


class BadBackup(StoreError):
    """A backup is incomplete or cannot be read."""

    def sentence(self) -> str:
        return _(
            "Deze reservekopie is niet compleet of niet leesbaar. Er is niets gewijzigd. Kies een "
            "andere reservekopie."
        )


class MigrationFailed(StoreError):
    """An older store could not be brought up to date."""

    def sentence(self) -> str:
        return _(
            "Deze opslag kon niet worden bijgewerkt naar de nieuwe versie. Er is niets gewijzigd "
            "en er is een reservekopie gemaakt. Gebruik zolang de vorige versie van het programma."
        )


class FileError(UserError):
    """A file outside the store cannot be read or written; ``filename`` is its last part only."""

    def __init__(self, message: str = "", *, filename: str = "") -> None:
        self.filename = filename
        super().__init__(message)


class CannotRead(FileError):
    """A file cannot be read."""

    def sentence(self) -> str:
        return _(
            "Het bestand “{filename}” kan niet worden gelezen. Er is niets gewijzigd. Controleer "
            "of het bestaat en niet in een ander programma open is."
        ).format(filename=self.filename)


class CannotWrite(FileError):
    """A file cannot be written."""

    def sentence(self) -> str:
        return _(
            "Het bestand “{filename}” kan niet worden geschreven. In de opslag is niets gewijzigd. "
            "Kies een andere plaats, of sluit het bestand in het andere programma."
        ).format(filename=self.filename)


class BadImport(FileError):
    """A file to import has mistakes; ``problems`` lists each with its place and reason."""

    def __init__(
        self, message: str = "", *, filename: str = "", problems: tuple[str, ...] = ()
    ) -> None:
        self.problems = problems
        super().__init__(message, filename=filename)

    def sentence(self) -> str:
        return _(
            "Het bestand “{filename}” is niet overgenomen, omdat er fouten in staan. Er is niets "
            "gewijzigd. Verbeter de fouten in de lijst en lees het opnieuw in."
        ).format(filename=self.filename)
