"""Runs notebooks in the JJava kernel and checks what each cell shows; leaves them and their pages in a folder."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from nbformat.v4 import new_code_cell, new_notebook

SVG, HTML, TEXT = "image/svg+xml", "text/html", "text/plain"
ROOT = Path(__file__).resolve().parent.parent
OUT = Path(sys.argv[1])


class Cells:
    """The outputs of an executed notebook, by the ids of its cells."""

    def __init__(self, notebook):
        self.outputs = {cell.id: cell.get("outputs", []) for cell in notebook.cells}

    def shown(self, cell):
        """What a cell displays and what it ends with: a list of forms by media type."""
        return [output.data for output in self.outputs[cell] if "data" in output]

    def value(self, cell):
        """The forms of the value that a cell ends with."""
        return next(output.data for output in self.outputs[cell] if output.output_type == "execute_result")

    def printed(self, cell, stream="stdout"):
        return "".join(output.text for output in self.outputs[cell] if output.get("name") == stream)

    def error(self, cell):
        return next(output for output in self.outputs[cell] if output.output_type == "error")


def check(condition, what):
    if not condition:
        raise SystemExit(f"Not so: {what}")
    print(f"  {what}", flush=True)


def java(*arguments):
    command = ["java", "-cp", os.environ["JJAVA_CLASSPATH"], *map(str, arguments)]
    done = subprocess.run(command, cwd=OUT, text=True, stdout=subprocess.PIPE)
    return done.returncode, done.stdout


def run_in_jupyter(source, allow_errors=False, env=os.environ):
    """Runs a notebook, saves it as Jupyter does and as a page; returns the outputs and the page."""
    print(f"{source.stem}:", flush=True)
    notebook = nbformat.read(source, as_version=4)
    client = NotebookClient(notebook, timeout=300, allow_errors=allow_errors, resources={"metadata": {"path": str(OUT)}})
    client.execute(env=dict(env))
    nbformat.validate(notebook)
    nbformat.write(notebook, OUT / f"{source.stem}-jupyter.ipynb")
    page, _ = HTMLExporter().from_notebook_node(notebook)
    (OUT / f"{source.stem}-jupyter.html").write_text(page)
    return Cells(notebook), page


def convert(name):
    """A script of ours as a notebook."""
    code, _ = java("dev.steploom.jshell.notebook.NotebookCommand", "convert", ROOT / ".ci/notebooks" / f"{name}.jsh", f"{name}.ipynb")
    check(code == 0, f"{name}.jsh becomes a notebook")
    return OUT / f"{name}.ipynb"


def weather():
    cells, page = run_in_jupyter(ROOT / "examples/notebooks/seattle-weather.ipynb")
    check("rain_by_month" in cells.value("job")[SVG], "a job shows its graph")
    check("The job succeeded" in cells.printed("run"), "what a cell prints is there")
    check("run succeeded" in cells.value("run")[SVG], "a result shows its timeline")
    check("<td>2012-01</td><td>31</td><td>173.3</td>" in cells.value("table")[HTML], "records are a table")
    check(cells.value("chart")[SVG].count("<rect") == 12, "a drawing is shown")
    check(cells.value("wettest")[TEXT] == "2012-11", "a plain value is its text")
    check(page.count('src="data:image/svg+xml;base64,') == 3, "the page holds the pictures")

    code, _ = java("dev.steploom.jshell.notebook.NotebookCommand", "run", "seattle-weather-jupyter.ipynb", "--out", "seattle-weather-again.ipynb")
    check(code == 0, "what Jupyter saved runs without Jupyter")
    again = Cells(nbformat.read(OUT / "seattle-weather-again.ipynb", as_version=4))
    same = all(again.value(cell)[form] == cells.value(cell)[form] for cell, form in [("job", SVG), ("table", HTML), ("chart", SVG), ("wettest", TEXT)])
    check(same, "the values and pictures are the same there")


def session():
    cells, _ = run_in_jupyter(convert("session"))
    check("bill" in cells.value("job")[SVG], "a job of snippets shows its graph")
    printed = cells.printed("show")
    check("bill\n○  orders" in printed, "show prints")
    check("TOTAL = op total(" in printed and "BILL = job bill" in printed, "ops and jobs list the session's")
    check("SUCCESS, 2 steps, output 35" in cells.value("run")[TEXT], "run runs")
    check(cells.value("threads")[TEXT] == "35", "a job runs in several threads")
    check(cells.value("rerun")[TEXT] == "70", "rerun sees a helper that was defined anew")
    check("price(Order) changed" in cells.printed("rerun") and "reused  orders" in cells.printed("rerun"), "and says what it reuses")
    check("nothing changed" in cells.printed("unchanged"), "an op that is defined anew as it was has not changed")
    check(cells.value("again")[TEXT] == "70", "run sees a helper that was defined anew")
    check([forms.keys() & {SVG, HTML} for forms in cells.shown("display")] == [{SVG}, {HTML}], "display shows in the middle of a cell")
    check("<circle" in cells.value("chart")[SVG], "a drawing is shown")
    check("page.html" in cells.printed("browse"), "browse writes a page")
    check("FAILURE" in cells.value("fails")[TEXT] and "run failed" in cells.value("fails")[SVG], "a failed run is a value")
    for cell in "fails", "explain":
        check("Step 'half' of job 'bad' failed" in cells.printed(cell) and "/ by zero" in cells.printed(cell), f"what failed is explained ({cell})")
    for file, expected in ("before.json", 35), ("after.json", 70):
        code, lines = java("dev.steploom.reconstruct.Run", file)
        result = json.loads(lines.splitlines()[-1])
        check(code == 0 and result["outputs"]["result"]["value"] == expected, f"{file} gives {expected} in another JVM")


def magic():
    """The kit is added in a cell."""
    entries = os.environ["JJAVA_CLASSPATH"].split(os.pathsep)
    notebook = new_notebook(cells=[
        new_code_cell("%classpath " + " ".join(entries), id="add"),
        new_code_cell('job("j", () -> op("two", () -> 2).call())', id="job"),
    ], metadata={"kernelspec": {"name": "java", "display_name": "Java", "language": "java"}})
    nbformat.write(notebook, OUT / "magic.ipynb")
    cells, _ = run_in_jupyter(OUT / "magic.ipynb", env={**os.environ, "JJAVA_CLASSPATH": ""})
    check("two" in cells.value("job")[SVG], "%classpath adds the kit")


def errors():
    cells, _ = run_in_jupyter(convert("errors"), allow_errors=True)
    check("incompatible types" in "\n".join(cells.error("compile").traceback), "javac's words are there")
    check("Step 'half' of job 'cycle' failed: ArithmeticException: / by zero" in cells.error("throws").evalue, "a failed step is named")
    check("variable 'lines'" in cells.error("refused").evalue, "what cannot be exported is named")
    check("The job is null. JShell resets a variable" in cells.error("null").evalue, "a job that is null is said to be")
    check("cannot be shown: java.lang.IllegalStateException: no ink" in cells.printed("undrawn", "stderr"), "a drawing that fails is named")
    check(cells.value("lives")[TEXT] == "2", "the session lives on")


shutil.rmtree(OUT, ignore_errors=True)
OUT.mkdir(parents=True)
weather()
session()
magic()
errors()
print("Notebooks in Jupyter: all is as expected.")
