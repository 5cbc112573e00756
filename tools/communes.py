#!/usr/bin/env python3
"""Makes the reference list of communes: communes.py COMMUNES.csv POINTS.csv > communes.csv

COMMUNES.csv: INSEE, Code officiel géographique (code, nom). POINTS.csv: data.gouv.fr, "Liste des structures France
services" (insee_code, latitude, longitude). Both are under Licence Ouverte 2.0. A commune gets the mean of the points in
it; a department (a line with its short code and no name) the mean of all of its points, for communes that have none.
"""
import collections
import csv
import sys


def department(code):
    return code[:3] if code.startswith(("97", "98")) else code[:2]


def mean(points):
    return "%.4f,%.4f" % tuple(sum(axis) / len(points) for axis in zip(*points))


communes, points = sys.argv[1:3]
in_commune, in_department = collections.defaultdict(list), collections.defaultdict(list)
names = {}
with open(points, encoding="utf-8") as file:
    for row in csv.DictReader(file):
        point = (float(row["latitude"]), float(row["longitude"]))
        in_commune[row["insee_code"]].append(point)
        in_department[department(row["insee_code"])].append(point)
        names[row["insee_code"]] = row["commune"]
with open(communes, encoding="utf-8") as file:
    seen = set()
    for row in csv.DictReader(file):
        if row["code"] not in seen:
            names[row["code"]] = row["nom"]
            seen.add(row["code"])

print("insee,name,lat,lon")
writer = csv.writer(sys.stdout, lineterminator="\n")
for code in sorted(in_department):
    print(f"{code},,{mean(in_department[code])}")
for code in sorted(names):
    latitude, longitude = mean(in_commune[code]).split(",") if code in in_commune else ("", "")
    writer.writerow([code, names[code], latitude, longitude])
