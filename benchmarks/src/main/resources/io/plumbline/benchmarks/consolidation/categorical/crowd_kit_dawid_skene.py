"""Times a round of crowd-kit's Dawid-Skene on the answers of a CSV file (task,worker,label)."""

import sys
import time

import pandas
from crowdkit.aggregation import DawidSkene

answers = pandas.read_csv(sys.argv[1])


def seconds(rounds):
    clock, cpu = time.perf_counter(), time.process_time()
    DawidSkene(n_iter=rounds, tol=-1e300).fit(answers)
    return time.perf_counter() - clock, time.process_time() - cpu


one, five = seconds(1), seconds(5)
print(
    "crowd-kit, %d answers: a round takes %.0f ms on the clock, %.0f CPU-ms"
    % (len(answers), 250 * (five[0] - one[0]), 250 * (five[1] - one[1]))
)
