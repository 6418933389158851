# Codes_Against_Trials.py: plots the codes of each trial against a variable of the trial, and correlates them.
#
# You need the output folder of an analysis, and a table (.csv, with commas) of your trials, one row a trial:
#   time_s     when the trial's event happened, in seconds on the clock of the recording
#   reward     (or any other name) the variable: a number, such as an amount, a choice or a reaction time
#
# The code of a trial is the sum of a kernel's amplitudes that start within the window after its time; it is 0 if there is
# none. For each ROI and kernel the script writes the number of trials, Pearson's r and Spearman's rho with their
# p-values (two-sided, of Student's t with n - 2 degrees of freedom; for rho an approximation), and shows a plot of each.
# The p-values are of single tests: correct them yourself for as many as you look at.
#
# How to use it: drag this file onto the Fiji window and press Run; a dialog asks for the files.

#@ File (label = "Output folder of an analysis", style = "directory", persist = false) folder
#@ File (label = "Table of trials (.csv)", persist = false) trials
#@ String (label = "Variable (a column of that table)", value = "reward", persist = false) variable
#@ Double (label = "Codes from (s after the trial's time)", value = 0, persist = false) start_s
#@ Double (label = "Codes to (s)", value = 1, persist = false) stop_s
#@ File (label = "Statistics (.csv, is written)", style = "save", persist = false) statistics

import csv
import math

from java.awt import GraphicsEnvironment
from org.apache.commons.math3.distribution import TDistribution
from org.apache.commons.math3.stat.correlation import PearsonsCorrelation, SpearmansCorrelation

from ij.gui import Plot
from ij.measure import ResultsTable

from sc.fiji.dunl import InputException
from sc.fiji.dunl.io import AtomicFile

def rows(path, columns):
    with open(str(path)) as source:
        table = list(csv.DictReader(source))
    missing = [column for column in columns if not table or column not in table[0]]
    if missing:
        raise InputException("'%s' has no rows with the column '%s'; check the table." % (path, missing[0]))
    return table

def number(row, column, path):
    try:
        value = float(row[column])
    except (TypeError, ValueError):
        value = float("nan")
    if math.isnan(value) or math.isinf(value):
        raise InputException("Column '%s' of '%s' holds '%s'; it must be a finite number." % (column, path, row[column]))
    return value

# Student's t of a correlation; nothing can be said of a variable or a code that is always the same.
def p_value(r, n):
    if math.isnan(r):
        return r
    if abs(r) >= 1:
        return 0.0
    t = abs(r) * math.sqrt((n - 2) / (1 - r * r))
    return 2 * TDistribution(None, n - 2).cumulativeProbability(-t)

if not stop_s > start_s:
    raise InputException("The window of codes runs from %s to %s s; its end must come after its start." % (start_s, stop_s))
trial_rows = rows(trials, ["time_s", variable])
if len(trial_rows) < 3:
    raise InputException("'%s' holds %d trials; a correlation needs at least 3." % (trials, len(trial_rows)))
times = [number(row, "time_s", trials) for row in trial_rows]
values = [number(row, variable, trials) for row in trial_rows]

# The codes of an analysis: where each kernel starts in each ROI, and how strongly.
codes = "%s/codes.csv" % folder
found = {}
for row in rows(codes, ["roi", "kernel", "time_s", "amplitude"]):
    found.setdefault((row["roi"], row["kernel"]), []).append((number(row, "time_s", codes), number(row, "amplitude", codes)))

table = ResultsTable()
table.setNaNEmptyCells(True)
table.setPrecision(6)
for roi, kernel in sorted(found):
    amplitudes = [sum(a for at, a in found[roi, kernel] if start_s <= at - time < stop_s) for time in times]
    r = PearsonsCorrelation().correlation(values, amplitudes)
    rho = SpearmansCorrelation().correlation(values, amplitudes)
    table.addRow()
    table.addValue("roi", roi)
    table.addValue("kernel", kernel)
    table.addValue("trials", len(times))
    table.addValue("pearson_r", r)
    table.addValue("pearson_p", p_value(r, len(times)))
    table.addValue("spearman_rho", rho)
    table.addValue("spearman_p", p_value(rho, len(times)))
    print("%s, %s: r = %.3f, rho = %.3f" % (roi, kernel, r, rho))
    if not GraphicsEnvironment.isHeadless():
        plot = Plot("%s, %s" % (roi, kernel), variable, "code (units of the trace)")
        plot.setColor("#0072B2")
        plot.addPoints(values, amplitudes, Plot.CIRCLE)
        plot.show()


def content(out):
    lines = [table.getColumnHeadings().strip().replace("\t", ",")]
    lines += [table.getRowAsString(row).replace("\t", ",") for row in range(table.size())]
    out.write(("\n".join(lines) + "\n").encode("utf-8"))

AtomicFile.write(statistics.toPath(), content)
if not GraphicsEnvironment.isHeadless():
    table.show("Codes against " + variable)
