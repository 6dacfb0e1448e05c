"""The catalogues that are known: address, collection, and what their archives ask for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from ..core.errors import CatalogueError
from ..core.messages import message
from .transport import host_of, is_safe, plain


@dataclass(frozen=True)
class Profile:
    """A catalogue.

    ``signing_path``: where the archive gives tokens (Azure SAS) on the catalogue's host, "" if it needs none;
    ``account``: the files need an account; ``hosts``: hosts other than the catalogue's that the user's credentials are
    for.
    """

    name: str
    title: str
    url: str
    collection: str
    signing_path: str = ""
    account: bool = False
    hosts: tuple[str, ...] = ()

    def trusted(self, credentials: bool) -> tuple[str, ...]:
        """The hosts that the user's credentials may be sent to, () if there are none."""
        return (host_of(self.url), *self.hosts) if credentials else ()


EARTH_SEARCH = "https://earth-search.aws.element84.com/v1"
PROFILES = {
    profile.name: profile
    for profile in (
        Profile("earthsearch-c1", "Earth Search, Collection 1", EARTH_SEARCH, "sentinel-2-c1-l2a"),
        Profile("earthsearch", "Earth Search, harmonised", EARTH_SEARCH, "sentinel-2-l2a"),
        Profile(
            "planetarycomputer",
            "Planetary Computer",
            "https://planetarycomputer.microsoft.com/api/stac/v1",
            "sentinel-2-l2a",
            signing_path="/api/sas/v1/token",
        ),
        Profile(
            "cdse",
            "Copernicus Data Space Ecosystem",
            "https://stac.dataspace.copernicus.eu/v1",
            "sentinel-2-l2a",
            account=True,
            hosts=("zipper.dataspace.copernicus.eu", "download.dataspace.copernicus.eu"),
        ),
        Profile("custom", "Custom catalogue", "", "sentinel-2-l2a"),
    )
}


def find_profile(name: str, url: str = "", collection: str = "", credentials: bool = False) -> Profile:
    """The profile ``name`` with another address or collection, if given.

    ``credentials``: the user chose an account, which is not sent without encryption.

    :raises CatalogueError: unknown name, no address or one that is no web address, or credentials without encryption.
    """
    profile = PROFILES.get(name)
    if profile is None:
        raise CatalogueError(
            message("CATALOGUE {name!r} is unknown: choose one of {profiles}.", name=name, profiles=", ".join(PROFILES))
        )
    address = (url.strip() or profile.url).rstrip("/")
    if not address:
        raise CatalogueError(message("CATALOGUE custom needs URL: enter the address of a STAC API (its landing page)."))
    if urlsplit(address).scheme not in ("http", "https") or not host_of(address):
        raise CatalogueError(
            message("URL {address} is no web address: enter one that starts with https://.", address=plain(address))
        )
    if credentials and not is_safe(address):
        raise CatalogueError(
            message(
                "AUTHCFG is not sent to {address}, which is not encrypted: use an address that starts with https://.",
                address=plain(address),
            )
        )
    if profile.account and not credentials:
        raise CatalogueError(
            message(
                "The files of {profile} need an account: choose an authentication configuration in AUTHCFG, "
                "or another catalogue.",
                profile=profile.title,
            )
        )
    return replace(profile, url=address, collection=collection.strip() or profile.collection)
