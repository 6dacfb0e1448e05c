"""The file of a fine-tuned checkpoint's model card: its name and its check, without torch."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import RasterError
from ..core.messages import message

CARD_TITLE = "# Model card: "


def card_path(checkpoint: Path) -> Path:
    """The card's file beside the checkpoint."""
    return checkpoint.with_suffix(".md")


def check_card(card: Path) -> None:
    """Check that writing the card replaces no other file of the user.

    :raises RasterError: a file that is no model card has its name, or cannot be read.
    """
    try:
        start = card.read_text(encoding="utf-8", errors="replace")[: len(CARD_TITLE)] if card.exists() else CARD_TITLE
    except OSError as error:
        raise RasterError(
            message(
                "{card} cannot be read: {strerror}. Choose another OUTPUT.", card=card, strerror=error.strerror or error
            )
        ) from error
    if start != CARD_TITLE:
        raise RasterError(
            message(
                "The model card would replace {card}, which is no model card: rename that file or choose "
                "another OUTPUT.",
                card=card,
            )
        )
