"""Pages of the manual from the help texts: newsgraph --experimental-dump-help | manual.py VERSION FOLDER

FOLDER gets newsgraph.1 and a page for each command: newsgraph-export.1, newsgraph-store-add.1, …
"""

import json
import pathlib
import re
import sys


def roff(text):
    """Text in which nothing is a command of troff."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return re.sub(r"^\.", r"\\&.", text, flags=re.M)


def names(argument):
    """The names of an option, the long one last, or the one of an argument."""
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    found = [dashes[name["kind"]] + name["name"] for name in argument.get("names", [])]
    return found or ["<" + argument["valueName"] + ">"]


def signature(argument):
    """How an option or argument is written."""
    words = ", ".join(f"\\fB{roff(name)}\\fR" for name in names(argument))
    return words + (f" \\fI{roff(argument['valueName'])}\\fR" if argument["kind"] == "option" else "")


def discussion(text):
    """Paragraphs; what is indented is printed as it is."""
    lines, is_example = [], False
    for line in text.splitlines():
        example = line.startswith("  ")
        if example != is_example:
            lines.append(".nf\n.RS 2" if example else ".RE\n.fi")
            is_example = example
        lines.append(roff(line.strip()) if line.strip() else ".PP")
    return "\n".join(lines + ([".RE\n.fi"] if is_example else []))


def section(title, arguments):
    """Options, each with what it does."""
    parts = [f".SH {roff(title.upper())}"]
    for argument in arguments:
        text = argument.get("abstract", "")
        default = argument.get("defaultValue")
        parts += [".TP", signature(argument), roff(text + (f" (default: {default})" if default else "")) or "\\&"]
    return "\n".join(parts)


def page(command, path, version):
    """The page of a command."""
    name = "-".join(path)
    arguments = [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]
    parts = [
        f'.TH {roff(name).upper()} 1 "" "newsgraph {version}" "newsgraph"',
        f".SH NAME\n{roff(name)} \\- {roff(command['abstract'].rstrip('.'))}",
    ]
    synopsis = [f"\\fB{roff(' '.join(path))}\\fR"]
    if any(argument["kind"] != "positional" for argument in arguments):
        synopsis.append("[\\fIoptions\\fR]")
    for argument in arguments:
        if argument["kind"] == "positional":
            word = f"\\fI{roff(argument['valueName'])}\\fR" + (" ..." if argument["isRepeating"] else "")
            synopsis.append(f"[{word}]" if argument["isOptional"] else word)
    children = [child for child in command.get("subcommands", []) if child["commandName"] != "help"]
    parts.append(".SH SYNOPSIS\n" + " ".join(synopsis + (["\\fIcommand\\fR"] if children else [])))
    if command.get("discussion"):
        parts.append(".SH DESCRIPTION\n" + discussion(command["discussion"]))
    titles = {}
    for argument in arguments:
        plain = "Arguments" if argument["kind"] == "positional" else "Options"
        titles.setdefault(argument.get("sectionTitle") or plain, []).append(argument)
    parts += [section(title, titles[title]) for title in titles]
    if children:
        parts.append(".SH COMMANDS")
        for child in children:
            parts += [".TP", f"\\fB{roff('-'.join([*path, child['commandName']]))}\\fR(1)", roff(child["abstract"])]
    above = [f"\\fB{roff('-'.join(path[:length]))}\\fR(1)" for length in range(1, len(path))]
    if above:
        parts.append(".SH SEE ALSO\n" + ",\n".join(above))
    return "\n".join(parts) + "\n"


def write(command, path, version, folder):
    """Writes the pages of a command and of those below it."""
    (folder / ("-".join(path) + ".1")).write_text(page(command, path, version), encoding="utf-8")
    for child in command.get("subcommands", []):
        if child["commandName"] != "help":
            write(child, [*path, child["commandName"]], version, folder)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    root = json.load(sys.stdin)["command"]
    write(root, [root["commandName"]], sys.argv[1], target)
