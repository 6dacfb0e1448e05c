"""Brings resources/i18n/*.ts up to date with the package's texts and compiles them with Qt's lrelease.

New texts are added as unfinished, translated texts that are gone stay as vanished, all others keep their translation.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from extract_strings import TOP, Extraction, Message

FOLDER = TOP / "resources" / "i18n"
LANGUAGES = ("de", "fr")
Key = tuple[str, str]  # context, English text


def file_of(language: str) -> Path:
    """The .ts file of a language; the .qm file lies beside it."""
    return FOLDER / f"s2dr3_qgis_{language}.ts"


def read(path: Path) -> dict[Key, tuple[str, str]]:
    """(translation, state: "", "unfinished" or "vanished") of each text of a .ts file; {} if it does not exist."""
    if not path.exists():
        return {}
    entries = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name", ""), message.findtext("source", ""))
            entries[key] = (translation.text or "", translation.get("type", ""))
    return entries


def merged(messages: list[Message], known: dict[Key, tuple[str, str]]) -> dict[Key, tuple[str, str]]:
    """Entries for ``messages`` in their order, followed by translated entries that are gone."""
    keys = dict.fromkeys((message.context, message.text) for message in messages)
    entries = {}
    for key in keys:
        text, _ = known.get(key, ("", ""))
        entries[key] = (text, "" if text else "unfinished")
    gone = {key: (text, "vanished") for key, (text, _) in known.items() if text and key not in entries}
    return {**entries, **gone}


def write(path: Path, language: str, entries: dict[Key, tuple[str, str]]) -> None:
    """Write a .ts file; it holds no line numbers, so that it changes only with the texts."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (name, source), (text, state) in entries.items():
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = source
        ET.SubElement(message, "translation", {"type": state} if state else {}).text = text
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def main() -> None:
    """Update all languages; exit code 1 if a text cannot be traced or lrelease is missing."""
    extraction = Extraction()
    if extraction.problems:
        sys.exit("\n".join(extraction.problems))
    lrelease = shutil.which("lrelease")
    if lrelease is None:
        sys.exit("lrelease is missing: sudo apt-get install qttools5-dev-tools")
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = file_of(language)
        entries = merged(extraction.messages, read(path))
        write(path, language, entries)
        subprocess.run([lrelease, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)
        states = [state for _, state in entries.values()]
        print(f"{path.name}: {len(states)} texts, {states.count('unfinished')} new, {states.count('vanished')} gone")


if __name__ == "__main__":
    main()
